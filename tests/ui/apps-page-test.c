/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "apps-page-test.h"

#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "workspace-test.h"

/* With a pointer as @user_data the sample user is signed in, whom one tenant has not let in yet. */
void
apps_page_test_set_up (AppsPageTest  *fixture,
                       gconstpointer  user_data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = workspace_test_new (NULL, fixture->simulator->url,
                                           user_data != NULL);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  fixture->view_state = steward_view_state_new (NULL);
  steward_view_state_set_fleet (fixture->view_state, fixture->fleet);
  fixture->window = gtk_window_new ();
}

void
apps_page_test_tear_down (AppsPageTest  *fixture,
                          gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->view_state);
  workspace_test_close (fixture->workspace);
  steward_test_simulator_free (fixture->simulator);
}

gboolean
apps_page_test_fleet_is_ready (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data)
         && g_list_model_get_n_items (steward_fleet_get_environments (user_data)) > 8;
}

gboolean
apps_page_test_is_settled (gpointer user_data)
{
  StewardAppsPage *page = user_data;

  return !steward_app_estate_get_busy (page->estate)
         && steward_app_estate_get_n_environments (page->estate) > 0;
}

void
apps_page_test_show (AppsPageTest *fixture)
{
  fixture->page = g_object_new (STEWARD_TYPE_APPS_PAGE, "view-state", fixture->view_state, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1040, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
apps_page_test_show_loaded (AppsPageTest *fixture)
{
  steward_test_await (apps_page_test_fleet_is_ready, fixture->fleet);
  apps_page_test_show (fixture);
  steward_test_await (apps_page_test_is_settled, fixture->page);
}

void
apps_page_test_deny (AppsPageTest *fixture,
                     const char   *path)
{
  steward_test_simulator_keep_fault (fixture->simulator, "GET", path, "{\"status\":403}");
}

GListModel *
apps_page_test_list_rows (AppsPageTest *fixture)
{
  return G_LIST_MODEL (steward_apps_table_get_selection (fixture->page->table));
}

guint
apps_page_test_count_rows (AppsPageTest *fixture)
{
  return g_list_model_get_n_items (apps_page_test_list_rows (fixture));
}

GtkColumnView *
apps_page_test_get_columns (AppsPageTest *fixture)
{
  return GTK_COLUMN_VIEW (steward_test_find_widget (GTK_WIDGET (fixture->page->table),
                                                    GTK_TYPE_COLUMN_VIEW));
}

/* (transfer full): the app of a row, which is closed */
StewardAppGroup *
apps_page_test_dup_app (AppsPageTest *fixture,
                        guint         position)
{
  g_autoptr(GtkTreeListRow) row = NULL;
  gpointer item;

  row = g_list_model_get_item (apps_page_test_list_rows (fixture), position);
  item = gtk_tree_list_row_get_item (row);
  g_assert_true (STEWARD_IS_APP_GROUP (item));

  return item;
}

void
apps_page_test_open_row (AppsPageTest *fixture,
                         guint         position)
{
  g_signal_emit_by_name (apps_page_test_get_columns (fixture), "activate", position);
}
