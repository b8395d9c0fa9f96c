/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

#include "widgets/steward-notice.h"

static gboolean
tour_is_at_rest (gpointer user_data)
{
  Tour *self = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));

  return !steward_fleet_get_busy (steward_view_state_get_fleet (state))
         && !steward_app_estate_get_busy (steward_view_state_get_apps (state))
         && tour_look_for (self, GTK_TYPE_WIDGET, "Refreshing…") == NULL
         && tour_look_for (self, GTK_TYPE_WIDGET, "Loading…") == NULL;
}

void
tour_await_rest (Tour *self)
{
  g_test_message ("waiting for the service");
  steward_test_await (tour_is_at_rest, self);
}

static gboolean
tour_has_failed (gpointer user_data)
{
  Tour *self = user_data;
  GtkWidget *notice = tour_find_below (tour_get_top (self), STEWARD_TYPE_NOTICE);

  return notice != NULL && tour_find_below (notice, GTK_TYPE_LABEL) != NULL;
}

static gboolean
tour_has_recovered (gpointer user_data)
{
  return !tour_has_failed (user_data);
}

void
tour_await_failure (Tour     *self,
                    gboolean  failed)
{
  g_test_message ("waiting for %s", failed ? "a failure" : "recovery");
  steward_test_await (failed ? tour_has_failed : tour_has_recovered, self);
}

const char *
tour_get_url (Tour *self)
{
  if (self->url != NULL)
    return self->url;

  return self->relay != NULL ? self->relay : self->simulator->url;
}

void
tour_control (Tour       *self,
              const char *method,
              const char *path,
              const char *body)
{
  g_autofree char *url = g_strconcat (tour_get_url (self), path, NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_http_send (method, url, NULL, "application/json", body);
  g_assert_cmpuint (answer->status, ==, 200);
}
