/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "gallery.h"

/* Pages that could not be filled, or only with what was known before. */

static void
gallery_fail_environments (Tour       *self,
                           const char *fault,
                           guint       n_times)
{
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"match\":{\"method\":\"GET\",\"path\":\"*/environments\"},"
                          "\"fault\":%s,\"times\":%u}", fault, n_times);
  tour_control (self, "POST", "/simulator/faults", body);
}

typedef struct
{
  Tour       *tour;
  const char *title;
} GallerySign;

/* An answer that was under way when the fault changed is not the last one. */
static gboolean
gallery_shows_sign (gpointer user_data)
{
  GallerySign *sign = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (sign->tour->window));

  if (tour_look_for (sign->tour, GTK_TYPE_WIDGET, sign->title) != NULL)
    return TRUE;

  if (!steward_fleet_get_busy (steward_view_state_get_fleet (state)))
    gtk_widget_activate_action (sign->tour->window, "win.refresh", NULL);

  return FALSE;
}

static void
gallery_await_sign (Tour       *self,
                    const char *title)
{
  GallerySign sign = { self, title };

  g_test_message ("waiting for “%s”", title);
  steward_test_await (gallery_shows_sign, &sign);
}

static gboolean
gallery_is_sensitive (gpointer user_data)
{
  return gtk_widget_get_sensitive (user_data);
}

static gboolean
gallery_is_insensitive (gpointer user_data)
{
  return !gtk_widget_get_sensitive (user_data);
}

/* Names and quotas cannot be checked in a tenant that tells nothing. */
static void
gallery_await_can_create (Tour     *self,
                          gboolean  can_create)
{
  steward_test_await (can_create ? gallery_is_sensitive : gallery_is_insensitive,
                      tour_find (self, GTK_TYPE_BUTTON, "New Environment…"));
}

/* Before anything was known. */
void
gallery_show_failures (Tour *self)
{
  tour_portray (self, "welcome", 960, 680);

  /* One after the other: between them there is no moment without. */
  gallery_fail_environments (self, "{\"status\":503}", 200);
  gallery_fail_environments (self, "{\"status\":403}", 100000);
  tour_press (self, GTK_TYPE_BUTTON, "Try with Sample Tenants");
  tour_find (self, GTK_TYPE_LABEL, "The Service Does Not Answer");
  gallery_choose_tenant (self, "Fabrikam");
  tour_portray (self, "failed-without-data", 1040, 640);
  gallery_await_can_create (self, FALSE);

  gallery_await_sign (self, "Your Account Needs Another Role");
  tour_portray (self, "not-permitted", 1040, 720);

  tour_control (self, "DELETE", "/simulator/faults", NULL);
  gallery_choose_tenant (self, NULL);
  gallery_await_sign (self, "Production-FR");
  tour_await_samples (self);
  gallery_await_can_create (self, TRUE);
}
