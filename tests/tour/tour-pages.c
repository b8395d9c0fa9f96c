/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

static gboolean
tour_has_environments (gpointer user_data)
{
  Tour *self = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));

  return g_list_model_get_n_items (steward_view_state_get_environments (state)) > 10;
}

/* From the welcome page to the sample tenants. */
static void
tour_open_samples (Tour *self)
{
  tour_press (self, GTK_TYPE_BUTTON, "Try with Sample Tenants");
  steward_test_await (tour_has_environments, self);
  tour_find (self, GTK_TYPE_COLUMN_VIEW, "Fabrikam");
}

static void
tour_visit_switcher (Tour *self)
{
  tour_activate (self, "win.switch-tenant", NULL);
  tour_find (self, GTK_TYPE_LABEL, "Fabrikam");
  tour_photograph (self, "tenant-switcher");
  tour_press (self, GTK_TYPE_BUTTON, "All Tenants");
}

void
tour_visit_pages (Tour *self)
{
  tour_open_samples (self);
  tour_photograph (self, "environments");
  tour_visit_switcher (self);
}
