/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

#include "pages/steward-environment-page.h"
#include "pages/steward-identity-view.h"
#include "pages/steward-operations-page.h"
#include "widgets/steward-operations-button.h"

static gboolean
tour_has_environments (gpointer user_data)
{
  Tour *self = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));

  return g_list_model_get_n_items (steward_view_state_get_environments (state)) > 10;
}

/* The last that a row learns, in a round of its own. */
static gboolean
tour_has_updates (gpointer user_data)
{
  Tour *self = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));
  GListModel *environments = steward_view_state_get_environments (state);
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      n_found += steward_environment_get_next_version (environment) != NULL;
    }

  return n_found >= 9;
}

void
tour_await_samples (Tour *self)
{
  steward_test_await (tour_has_environments, self);
  tour_find (self, GTK_TYPE_LIST_VIEW, "Production");
  tour_await_rest (self);
  steward_test_await (tour_has_updates, self);
}

void
tour_open_samples (Tour *self)
{
  tour_press (self, GTK_TYPE_BUTTON, "Try with Sample Tenants");
  tour_await_samples (self);
}

static void
tour_visit_switcher (Tour *self)
{
  tour_activate (self, "win.switch-tenant", NULL);
  tour_find (self, GTK_TYPE_LABEL, "Fabrikam");
  tour_photograph (self, "tenant-switcher");
  tour_press (self, GTK_TYPE_BUTTON, "All Tenants");
  tour_activate (self, "win.show-page", "s", "environments");
}

/* Who acts in a tenant is told of one at a time. */
static void
tour_visit_tenant (Tour *self)
{
  GtkWidget *search;

  tour_activate (self, "win.show-page", "s", "tenant");
  tour_photograph (self, "no-tenant");
  tour_press (self, GTK_TYPE_BUTTON, "Choose a Tenant");
  search = tour_find (self, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "contoso");
  g_signal_emit_by_name (search, "activate");

  tour_activate (self, "win.show-page", "s", "tenant");
  tour_find (self, STEWARD_TYPE_IDENTITY_VIEW, "Forget Contoso…");
  tour_await_rest (self);
  tour_photograph (self, "tenant");

  tour_activate (self, "win.switch-tenant", NULL);
  tour_press (self, GTK_TYPE_BUTTON, "All Tenants");
}

/* What can be done to several rows appears with the second. */
static void
tour_visit_selection (Tour *self)
{
  GtkWidget *table = tour_find (self, GTK_TYPE_LIST_VIEW, "Production");
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (table));

  gtk_selection_model_select_item (rows, 1, TRUE);
  gtk_selection_model_select_item (rows, 2, FALSE);
  tour_photograph (self, "selection");
  g_assert_true (gtk_widget_activate_action (table, "page.clear-selection", NULL));
}

static void
tour_visit_environment (Tour *self)
{
  static const char * const tabs[] = { "overview", "apps", "operations" };

  tour_activate (self, "win.open-environment", "(ss)", tour_get_tenant_id (self, "Contoso"),
                 "Production");

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *page = tour_find (self, STEWARD_TYPE_ENVIRONMENT_PAGE, "Contoso");
      g_autofree char *name = g_strconcat ("environment-", tabs[i], NULL);

      g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", tabs[i]));
      tour_await_rest (self);
      tour_photograph (self, name);
    }

  tour_activate (self, "win.back", NULL);
}

static void
tour_visit_operations (Tour *self)
{
  GtkWidget *button;

  tour_activate (self, "win.show-page", "s", "operations");
  tour_find (self, STEWARD_TYPE_OPERATIONS_PAGE, NULL);
  tour_await_rest (self);
  tour_photograph (self, "operations");

  tour_activate (self, "win.show-page", "s", "environments");
  button = tour_find (self, STEWARD_TYPE_OPERATIONS_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (tour_find_below (button, GTK_TYPE_MENU_BUTTON)));
  tour_find (self, GTK_TYPE_BUTTON, "Show All Operations");
  tour_photograph (self, "operations-popover");
  tour_dismiss (self);
}

/* What is installed where. */
static void
tour_visit_all_apps (Tour *self)
{
  GtkWidget *groupings;

  tour_activate (self, "win.show-page", "s", "apps");
  tour_await_rest (self);
  tour_photograph (self, "apps");

  tour_activate (self, "win.search", NULL);
  groupings = tour_find (self, GTK_TYPE_DROP_DOWN, "By App");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (groupings), 1);
  g_signal_emit_by_name (tour_find (self, GTK_TYPE_LIST_VIEW, "Production"), "activate", 0);
  tour_await_rest (self);
  tour_photograph (self, "apps-by-environment");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (groupings), 0);
}

/* What was known stays while the service does not answer. */
static void
tour_visit_outage (Tour *self)
{
  tour_control (self, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"GET\",\"path\":\"*\"},"
                "\"fault\":{\"status\":503},\"times\":1000}");
  tour_activate (self, "win.refresh", NULL);
  tour_await_failure (self, TRUE);
  tour_photograph (self, "failed-with-old-data");

  tour_control (self, "DELETE", "/simulator/faults", NULL);
  tour_await_failure (self, FALSE);
  tour_find (self, GTK_TYPE_LIST_VIEW, "Production");
}

void
tour_visit_pages (Tour *self)
{
  tour_open_samples (self);
  tour_photograph (self, "environments");
  tour_visit_selection (self);
  tour_visit_switcher (self);
  tour_visit_environment (self);
  tour_visit_all_apps (self);
  tour_visit_tenant (self);
  tour_visit_operations (self);
  tour_visit_outage (self);
}
