/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* The main job: find an environment, change something by a wizard, and follow it to its end. */

typedef struct
{
  Tour       *tour;
  const char *tenant_id;
  const char *name;
} TourTarget;

static StewardViewState *
tour_get_view_state (Tour *self)
{
  return steward_window_get_view_state (STEWARD_WINDOW (self->window));
}

const char *
tour_get_tenant_id (Tour       *self,
                    const char *name)
{
  GListModel *tenants = steward_view_state_get_tenants (tour_get_view_state (self));

  for (guint i = 0; i < g_list_model_get_n_items (tenants); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (g_strcmp0 (steward_tenant_get_name (tenant), name) == 0)
        return steward_tenant_get_id (tenant);
    }

  g_assert_not_reached ();
}

/* It is there, it is active, and what made it has succeeded. */
static gboolean
tour_is_followed (gpointer user_data)
{
  TourTarget *target = user_data;
  StewardViewState *state = tour_get_view_state (target->tour);
  GListModel *operations = steward_view_state_get_operations (state);
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = steward_view_state_find_environment (state, target->tenant_id, target->name);
  if (environment == NULL
      || steward_environment_get_status (environment) != STEWARD_ENVIRONMENT_STATUS_ACTIVE)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (g_strcmp0 (steward_operation_get_environment_name (operation), target->name) == 0
          && steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_SUCCEEDED)
        return TRUE;
    }

  return FALSE;
}

void
tour_follow (Tour       *self,
             const char *tenant,
             const char *name)
{
  TourTarget target = { self, tour_get_tenant_id (self, tenant), name };

  g_test_message ("following “%s”", name);
  steward_test_await (tour_is_followed, &target);
}

static gboolean
tour_has_one_row (gpointer user_data)
{
  GtkSelectionModel *rows = gtk_list_view_get_model (user_data);

  return g_list_model_get_n_items (G_LIST_MODEL (rows)) == 1;
}

static void
tour_search_environments (Tour *self)
{
  GtkWidget *table = tour_find (self, GTK_TYPE_LIST_VIEW, "Dev-Anna");

  tour_activate (self, "win.search", NULL);
  tour_type_text (self, NULL, "dev-anna");
  steward_test_await (tour_has_one_row, table);
  tour_photograph (self, "search");
  tour_type_text (self, NULL, "");
  tour_find (self, GTK_TYPE_LIST_VIEW, "Production");
}

void
tour_do_job (Tour *self)
{
  tour_search_environments (self);

  tour_copy (self, "Contoso", "Dev-Anna", "Tour-Copied");
  tour_restore (self, "Contoso", "Production", "Tour-Restored");
  tour_find (self, GTK_TYPE_LIST_VIEW, "Tour-Restored");
  tour_photograph (self, "restoring");

  tour_follow (self, "Contoso", "Tour-Copied");
  tour_await_notice (self, "Tour-Copied");
  tour_follow (self, "Contoso", "Tour-Restored");
  tour_await_notice (self, "Tour-Restored");
  tour_photograph (self, "restored");

  tour_create (self, "Tour-New");
  tour_photograph (self, "creating");
}
