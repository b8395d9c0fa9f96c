/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* Signing in to the simulator as if it were the service. */

const char *
tour_get_hello (Tour       *self,
                const char *object,
                const char *member)
{
  const char *place = g_str_equal (object, "user") ? "" : "clients.";
  g_autofree char *path = g_strconcat (place, object, ".", member, NULL);

  if (self->hello == NULL)
    {
      g_autofree char *url = g_strconcat (tour_get_url (self), "/simulator/hello", NULL);

      self->hello = steward_test_http_send ("GET", url, NULL, NULL, NULL);
    }

  return steward_test_answer_get_string (self->hello, path);
}

void
tour_expand (Tour       *self,
             const char *title)
{
  adw_expander_row_set_expanded (
    ADW_EXPANDER_ROW (tour_find (self, ADW_TYPE_EXPANDER_ROW, title)), TRUE);
}

/* Leaves the form open, filled in but for what is secret. */
void
tour_fill_in_connection (Tour       *self,
                         const char *method,
                         const char *client,
                         const char *tenant)
{
  tour_activate (self, "app.connect-tenant", NULL);
  tour_press (self, ADW_TYPE_ACTION_ROW, method);
  tour_type_text (self, "Tenant domain or ID", tenant);
  tour_type_text (self, "Client ID", tour_get_hello (self, client, "id"));
  tour_expand (self, "More");
  tour_type_text (self, "Address of the sign-in service", tour_get_url (self));
  tour_type_text (self, "Address of Business Central", tour_get_url (self));
}

void
tour_connect_with_secret (Tour       *self,
                          const char *tenant)
{
  tour_fill_in_connection (self, "Client secret", "service", tenant);
  tour_type_text (self, "Client secret", tour_get_hello (self, "service", "secret"));
  tour_press (self, GTK_TYPE_BUTTON, "Sign In");
}
