/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "apps-page-test.h"
#include "pages/steward-app-tree-row.h"
#include "steward-table-sort.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-notice.h"

static guint
find_app (AppsPageTest *fixture,
          const char   *name)
{
  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) app = apps_page_test_dup_app (fixture, i);

      if (g_str_equal (steward_app_group_get_name (app), name))
        return i;
    }

  g_assert_not_reached ();
}

/* An app is a row, and opens to the places where it is. */
static void
test_rows (AppsPageTest  *fixture,
           gconstpointer  user_data)
{
  guint n_apps;
  guint position;
  guint n_places;
  g_autoptr(StewardAppGroup) app = NULL;

  apps_page_test_show_loaded (fixture);
  n_apps = apps_page_test_count_rows (fixture);
  g_assert_cmpuint (n_apps, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->page->estate)));
  steward_test_assert_text (fixture->window, "Base Application");
  steward_test_assert_titles (apps_page_test_get_columns (fixture));

  position = find_app (fixture, "Document Capture");
  app = apps_page_test_dup_app (fixture, position);
  n_places = g_list_model_get_n_items (steward_app_group_get_places (app));
  apps_page_test_open_row (fixture, position);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_apps + n_places);
  apps_page_test_open_row (fixture, position);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_apps);
}

/* By name at first; by how many can be updated the most come first. */
static void
test_order (AppsPageTest  *fixture,
            gconstpointer  user_data)
{
  apps_page_test_show_loaded (fixture);
  for (guint i = 1; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) before = apps_page_test_dup_app (fixture, i - 1);
      g_autoptr(StewardAppGroup) after = apps_page_test_dup_app (fixture, i);
      g_autofree char *first = g_utf8_casefold (steward_app_group_get_name (before), -1);
      g_autofree char *second = g_utf8_casefold (steward_app_group_get_name (after), -1);

      g_assert_cmpint (g_utf8_collate (first, second), <=, 0);
    }

  steward_table_sort_by (apps_page_test_get_columns (fixture), 3, GTK_SORT_ASCENDING);
  for (guint i = 1; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) before = apps_page_test_dup_app (fixture, i - 1);
      g_autoptr(StewardAppGroup) after = apps_page_test_dup_app (fixture, i);

      g_assert_cmpuint (steward_app_group_get_n_updates (before), >=,
                        steward_app_group_get_n_updates (after));
    }
}

static void
test_filters (AppsPageTest  *fixture,
              gconstpointer  user_data)
{
  guint n_apps;

  apps_page_test_show_loaded (fixture);
  n_apps = apps_page_test_count_rows (fixture);
  g_object_set (fixture->page->filter, "search", "northl", NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), >, 0);
  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) app = apps_page_test_dup_app (fixture, i);

      g_assert_cmpstr (steward_app_group_get_publisher (app), ==, "Northlight");
    }

  g_object_set (fixture->page->filter, "search", NULL, NULL);
  steward_test_press (fixture->window, "With Updates");
  g_assert_cmpuint (apps_page_test_count_rows (fixture), <, n_apps);
  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) app = apps_page_test_dup_app (fixture, i);

      g_assert_cmpuint (steward_app_group_get_n_updates (app), >, 0);
    }

  g_object_set (fixture->page->filter, "search", "no such app", NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 0);
  steward_test_press (fixture->window, "Clear Filters");
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_apps);
}

static guint
count_updatable (AppsPageTest *fixture)
{
  g_autoptr(GListModel) apps = NULL;

  g_object_get (fixture->view_state, "updatable-apps", &apps, NULL);

  return g_list_model_get_n_items (apps);
}

/* What is heard of later is let through, and what is open stays so. */
static void
test_late_updates (AppsPageTest  *fixture,
                   gconstpointer  user_data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  GtkSelectionModel *rows;
  guint n_updatable;
  guint n_rows;
  guint position;

  apps_page_test_deny (fixture, "*/apps/availableUpdates");
  apps_page_test_show_loaded (fixture);
  rows = steward_apps_table_get_selection (fixture->page->table);
  g_object_set (fixture->page->filter, "updates", TRUE, NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 0);
  g_assert_cmpuint (count_updatable (fixture), ==, 0);

  answer = steward_test_simulator_send (fixture->simulator, "DELETE", "/simulator/faults", NULL);
  steward_app_estate_refresh (fixture->page->estate);
  steward_test_await (apps_page_test_is_settled, fixture->page);
  n_updatable = count_updatable (fixture);
  g_assert_cmpuint (n_updatable, >, 1);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_updatable);

  position = find_app (fixture, "Document Capture");
  apps_page_test_open_row (fixture, position);
  n_rows = apps_page_test_count_rows (fixture);
  g_assert_cmpuint (n_rows, >, n_updatable);
  gtk_selection_model_select_item (rows, position + 1, TRUE);
  steward_app_estate_refresh (fixture->page->estate);
  steward_test_await (apps_page_test_is_settled, fixture->page);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_rows);
  g_assert_true (gtk_selection_model_is_selected (rows, position + 1));
}

/* Older versions of the service do not tell the types of apps: nothing could be found by them. */
static void
test_types (AppsPageTest  *fixture,
            gconstpointer  user_data)
{
  apps_page_test_show_loaded (fixture);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->page->types)));
  gtk_drop_down_set_selected (fixture->page->types, 1);
  steward_test_simulator_keep_fault (
    fixture->simulator, "GET", "*/apps",
    "{\"status\":200,\"body\":\"{\\\"value\\\":[{\\\"id\\\":\\\"a\\\","
    "\\\"name\\\":\\\"Base Application\\\",\\\"state\\\":\\\"Installed\\\"}]}\"}");
  steward_app_estate_refresh (fixture->page->estate);
  steward_test_await (apps_page_test_is_settled, fixture->page);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->page->types)));
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 1);
}

static void
test_toggle (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  apps_page_test_show_loaded (fixture);
  steward_test_assert_toggle (apps_page_test_get_columns (fixture));
}

/* A line for each place that is shown. */
static void
test_export (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  g_autoptr(StewardAppGroup) app = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_places;

  apps_page_test_show_loaded (fixture);
  g_object_set (fixture->page->filter, "search", "Document Capture", NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 1);
  app = apps_page_test_dup_app (fixture, 0);
  n_places = g_list_model_get_n_items (steward_app_group_get_places (app));

  bytes = steward_apps_page_dup_csv (fixture->page);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n_places + 1);
  g_assert_nonnull (strstr (lines[0], "App,Publisher,App ID,Tenant,Environment,Type,Version"));
  for (guint i = 1; lines[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (lines[i], "Document Capture,Northlight,"));
}

static gboolean
is_laid_out (gpointer user_data)
{
  return gtk_widget_get_width (user_data) > 0;
}

/* Where it is narrow, rows have two lines as wide as the list, there is no table, and filters wait
 * until somebody searches. */
static void
test_narrow (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  GtkWidget *table;
  GtkWidget *list;
  GtkWidget *row;

  apps_page_test_show_loaded (fixture);
  table = GTK_WIDGET (apps_page_test_get_columns (fixture));
  g_assert_true (gtk_widget_get_mapped (table));
  steward_view_state_set_folded (fixture->view_state, TRUE);
  g_assert_false (gtk_widget_get_mapped (table));
  list = gtk_stack_get_visible_child (GTK_STACK (adw_bin_get_child (ADW_BIN (
    fixture->page->table))));
  g_assert_nonnull (steward_test_find_widget (list, GTK_TYPE_TREE_EXPANDER));
  steward_test_assert_text (list, "Document Capture");
  steward_test_assert_text (list, "Northlight");
  row = steward_test_find_widget (list, STEWARD_TYPE_APP_TREE_ROW);
  steward_test_await (is_laid_out, row);
  g_assert_cmpint (gtk_widget_get_width (row), >, gtk_widget_get_width (list) * 9 / 10);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->page->search)));
  STEWARD_PAGE_GET_CLASS (fixture->page)->search (STEWARD_PAGE (fixture->page));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->page->search)));
  steward_view_state_set_folded (fixture->view_state, FALSE);
  g_assert_true (gtk_widget_get_mapped (table));
}

/* From the menu of a group, as from that of a place. */
static void
test_sort_menu (AppsPageTest  *fixture,
                gconstpointer  user_data)
{
  GtkColumnView *columns;
  GtkWidget *table;
  GtkWidget *menu;
  GtkSortType order;
  guint position;

  apps_page_test_show_loaded (fixture);
  table = GTK_WIDGET (fixture->page->table);
  columns = apps_page_test_get_columns (fixture);
  g_assert_true (gtk_widget_grab_focus (
    gtk_widget_get_first_child (gtk_widget_get_last_child (GTK_WIDGET (columns)))));
  g_assert_true (gtk_widget_activate_action (table, "apps.menu", NULL));
  menu = steward_test_find_widget (table, GTK_TYPE_POPOVER_MENU);
  steward_test_assert_text (menu, "Sort By");

  g_assert_true (gtk_widget_activate_action (menu, "sort.column", "u", 3));
  g_assert_true (steward_table_sort_get (columns, &position, &order));
  g_assert_cmpuint (position, ==, 3);
}

/* Without environments there is nothing to ask about. */
static void
test_empty (AppsPageTest  *fixture,
            gconstpointer  user_data)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)) > 0)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), 0);
      steward_fleet_remove_session (fixture->fleet, session);
    }
  apps_page_test_show (fixture);
  steward_test_assert_text (GTK_WIDGET (fixture->page->states), "No Apps");
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 0);
}

static gboolean
is_read (gpointer user_data)
{
  StewardAppsPage *page = user_data;

  return !steward_app_estate_get_busy (page->estate)
         && steward_app_estate_get_n_unreadable (page->estate) > 0;
}

static void
show_read (AppsPageTest *fixture)
{
  steward_test_await (apps_page_test_fleet_is_ready, fixture->fleet);
  apps_page_test_show (fixture);
  steward_test_await (is_read, fixture->page);
}

static const char *
get_notice (AppsPageTest *fixture)
{
  GtkWidget *notice = steward_test_find_widget (GTK_WIDGET (fixture->page->states),
                                                STEWARD_TYPE_NOTICE);

  return gtk_label_get_text (GTK_LABEL (steward_test_find_widget (notice, GTK_TYPE_LABEL)));
}

/* Two environments of one tenant that do not tell are one tenant, named above what others tell. */
static void
test_partial (AppsPageTest  *fixture,
              gconstpointer  user_data)
{
  apps_page_test_deny (fixture, "*/environments/Hotfix-1204/apps");
  apps_page_test_deny (fixture, "*/environments/Dev-Anna/apps");
  show_read (fixture);
  g_assert_cmpuint (steward_app_estate_get_n_unreadable (fixture->page->estate), ==, 2);
  g_assert_true (g_str_has_prefix (get_notice (fixture), "Contoso could not be refreshed."));
  find_app (fixture, "Havn Core");
}

/* So is a tenant whose environments are not known: its apps must not seem not to be there. */
static void
test_shut (AppsPageTest  *fixture,
           gconstpointer  user_data)
{
  apps_page_test_show_loaded (fixture);
  g_assert_true (g_str_has_prefix (get_notice (fixture), "Fabrikam could not be refreshed."));
  find_app (fixture, "Havn Core");
}

/* Where nobody tells anything there is no list, but the reason. */
static void
test_failed (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  apps_page_test_deny (fixture, "*/apps");
  show_read (fixture);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (apps_page_test_get_columns (fixture))));
  steward_test_assert_text (GTK_WIDGET (fixture->page->states), "Your Account Needs Another Role");
}

#define ADD(name, function) \
  g_test_add ("/apps-page/" name, AppsPageTest, NULL, apps_page_test_set_up, function, \
              apps_page_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("rows", test_rows);
  ADD ("order", test_order);
  ADD ("filters", test_filters);
  ADD ("late-updates", test_late_updates);
  ADD ("types", test_types);
  ADD ("toggle", test_toggle);
  ADD ("export", test_export);
  ADD ("narrow", test_narrow);
  ADD ("sort-menu", test_sort_menu);
  ADD ("empty", test_empty);
  ADD ("partial", test_partial);
  ADD ("failed", test_failed);
  g_test_add ("/apps-page/shut", AppsPageTest, "user", apps_page_test_set_up, test_shut,
              apps_page_test_tear_down);

  return g_test_run ();
}
