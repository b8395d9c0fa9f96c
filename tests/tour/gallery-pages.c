/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "gallery.h"

#include "pages/steward-environment-page.h"
#include "pages/steward-instance-page.h"
#include "pages/steward-operations-page.h"
#include "steward-app-group.h"
#include "steward-instance.h"
#include "widgets/steward-operations-button.h"

/* The pages of the main window. */

#define DOCUMENT_CAPTURE "ddc482bb-25b8-532a-9155-93aebc95a194"
#define PAYROLL          "bfe313fd-a1c0-517b-a151-94f745eade50"

void
gallery_choose_tenant (Tour       *self,
                       const char *name)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));
  GListModel *tenants = steward_view_state_get_tenants (state);

  if (name == NULL)
    steward_view_state_set_tenant (state, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tenants); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (g_strcmp0 (steward_tenant_get_name (tenant), name) == 0)
        steward_view_state_set_tenant (state, tenant);
    }
}

static void
gallery_show_selection (Tour *self)
{
  GtkWidget *table = tour_find (self, GTK_TYPE_LIST_VIEW, "Training");
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (table));

  gtk_selection_model_select_range (rows, 10, 3, TRUE);
  tour_portray (self, "environments-selection", 1280, 800);
  g_assert_true (gtk_widget_activate_action (table, "page.clear-selection", NULL));
}

static void
gallery_show_switcher (Tour *self)
{
  gallery_choose_tenant (self, "Contoso");
  tour_activate (self, "win.switch-tenant", NULL);
  tour_find (self, GTK_TYPE_LABEL, "Fabrikam");
  tour_portray (self, "tenant-switcher", 1280, 640);
  tour_press (self, GTK_TYPE_BUTTON, "All Tenants");
  gallery_choose_tenant (self, NULL);
}

static void
gallery_sort (GtkWidget  *table,
              const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), NULL, GTK_SORT_ASCENDING);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), column, GTK_SORT_ASCENDING);
    }
}

/* One tenant does not answer while the others do. */
static void
gallery_show_outage (Tour *self)
{
  GtkWidget *table = tour_find (self, GTK_TYPE_COLUMN_VIEW, "Training");

  gallery_choose_tenant (self, "Fabrikam");
  tour_control (self, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"GET\",\"path\":\"*/environments\"},"
                "\"fault\":{\"status\":503},\"times\":1000}");
  tour_activate (self, "win.refresh", NULL);
  tour_await_failure (self, TRUE);
  gallery_choose_tenant (self, NULL);

  /* Where all rows fit there is nothing to scroll, and they stay at their beginning after that. */
  gallery_sort (table, "Next Update");
  tour_portray (self, "failed-with-old-data", 1280, 800);
  tour_portray (self, "failed-with-old-data", 1280, 640);

  tour_control (self, "DELETE", "/simulator/faults", NULL);
  tour_activate (self, "win.refresh", NULL);
  tour_await_failure (self, FALSE);
  gallery_sort (table, "Tenant");
}

static gboolean
gallery_is_failed_update (StewardOperation *operation)
{
  return steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_FAILED
         && g_strcmp0 (steward_operation_get_environment_name (operation), "Production") == 0;
}

static void
gallery_show_operations (Tour *self)
{
  GtkWidget *button;
  GtkWidget *table;
  GtkSelectionModel *rows;

  button = tour_find (self, STEWARD_TYPE_OPERATIONS_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (tour_find_below (button, GTK_TYPE_MENU_BUTTON)));
  tour_find (self, GTK_TYPE_BUTTON, "Show All Operations");
  tour_portray (self, "operations-popover", 1280, 800);
  tour_dismiss (self);

  tour_activate (self, "win.show-page", "s", "operations");
  tour_await_rest (self);
  table = tour_find (self, GTK_TYPE_COLUMN_VIEW, "Update Payroll DK");
  rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (G_LIST_MODEL (rows), i);

      if (gallery_is_failed_update (operation))
        gtk_selection_model_select_item (rows, i, TRUE);
    }
  tour_portray (self, "operations", 1280, 800);
}

static void
gallery_expand (GListModel *rows,
                const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr(GObject) item = gtk_tree_list_row_get_item (row);

      if (STEWARD_IS_APP_GROUP (item)
          && g_strcmp0 (steward_app_group_get_name (STEWARD_APP_GROUP (item)), name) == 0)
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* What is missing first, with the places of two. */
static void
gallery_show_apps (Tour *self)
{
  GtkWidget *table;
  GtkSelectionModel *rows;

  tour_activate (self, "win.show-page", "s", "apps");
  tour_await_rest (self);
  table = tour_find (self, GTK_TYPE_COLUMN_VIEW, "Payroll DK");
  rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  gallery_sort (table, "Available Update");
  gallery_expand (G_LIST_MODEL (rows), "Document Capture");
  gallery_expand (G_LIST_MODEL (rows), "Payroll DK");
  tour_portray (self, "apps", 1280, 800);
}

static gboolean
gallery_is_instance (gpointer item)
{
  return g_strcmp0 (steward_instance_get_name (item), "Contoso UAT") == 0;
}

static void
gallery_show_backups (Tour *self)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));
  GListModel *all = steward_view_state_get_instances (state);
  GtkWidget *page;
  GtkWidget *table;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (all, i);

      if (gallery_is_instance (instance))
        tour_activate (self, "win.open-instance", "(ss)", tour_get_tenant_id (self, "Contoso"),
                       steward_instance_get_id (instance));
    }

  page = tour_find (self, STEWARD_TYPE_INSTANCE_PAGE, "Contoso UAT");
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (tour_find_below (page, ADW_TYPE_VIEW_STACK)), "backups");
  tour_await_rest (self);
  table = tour_find (self, GTK_TYPE_LIST_VIEW, NULL);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (table)), 0, TRUE);
  tour_portray (self, "instance-backups", 1280, 640);
  tour_activate (self, "win.back", NULL);
}

static void
gallery_show_others (Tour *self)
{
  gallery_show_apps (self);
  tour_activate (self, "win.show-page", "s", "instances");
  tour_await_rest (self);
  tour_portray (self, "instances", 1280, 640);
  gallery_show_backups (self);
  tour_activate (self, "app.preferences", NULL);
  tour_find (self, GTK_TYPE_LABEL, "In the window");
  tour_portray (self, "preferences", 640, 812);
  tour_close (self);
  tour_activate (self, "win.show-page", "s", "environments");
  tour_find (self, GTK_TYPE_LIST_VIEW, "Production");
}

void
gallery_show_pages (Tour *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  tour_portray (self, "environments", 1280, 800);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  tour_portray (self, "environments-dark", 1280, 800);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  gallery_show_selection (self);
  gallery_show_switcher (self);
  gallery_show_outage (self);
  gallery_show_operations (self);
  gallery_show_others (self);
}

static void
gallery_open_environment (Tour       *self,
                          const char *tab)
{
  GtkWidget *page;

  tour_activate (self, "win.open-environment", "(ss)", tour_get_tenant_id (self, "Contoso"),
                 "Production");
  page = tour_find (self, STEWARD_TYPE_ENVIRONMENT_PAGE, "Contoso");
  g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", tab));
  tour_await_rest (self);
}

/* Two are chosen, and what they need comes first. */
static void
gallery_show_plan (Tour *self)
{
  const char *ids[] = { PAYROLL, DOCUMENT_CAPTURE, NULL };
  GVariantBuilder targets;

  g_variant_builder_init (&targets, G_VARIANT_TYPE ("a(ssas)"));
  g_variant_builder_add (&targets, "(ss^as)", tour_get_tenant_id (self, "Contoso"), "Production",
                         ids);
  tour_activate (self, "win.update-apps", "a(ssas)", &targets);
  tour_find (self, GTK_TYPE_LABEL, "Havn Payroll");
  tour_portray (self, "apps-update-plan", 880, 740);
  tour_close (self);
}

void
gallery_show_environment (Tour *self)
{
  gallery_open_environment (self, "overview");
  tour_portray (self, "environment-overview", 1280, 800);
  gallery_open_environment (self, "apps");
  tour_portray (self, "environment-apps", 1280, 800);
  gallery_show_plan (self);
  tour_activate (self, "win.back", NULL);
}

void
gallery_show_narrow (Tour *self)
{
  tour_portray (self, "environments-narrow", 360, 640);
  gallery_scroll (gtk_widget_get_ancestor (tour_find (self, GTK_TYPE_LIST_VIEW, "Dev-Anna"),
                                           GTK_TYPE_SCROLLED_WINDOW), FALSE);
  tour_portray (self, "environments-narrow", 360, 640);
  gallery_open_environment (self, "overview");
  tour_portray (self, "environment-narrow", 360, 640);
  gallery_open_restore (self);
  tour_portray (self, "restore-moment-narrow", 360, 640);
  gallery_leave_wizard (self);
  tour_activate (self, "win.back", NULL);
}
