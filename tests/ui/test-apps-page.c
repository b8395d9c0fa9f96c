/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "pages/steward-app-tree-row.h"
#include "pages/steward-apps-page-private.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "steward-test-widgets.h"
#include "steward-workspace.h"
#include "widgets/steward-notice.h"

/* The page of apps, over the tenants of a simulator. */
typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
  StewardViewState     *view_state;
  GtkWidget            *window;
  StewardAppsPage      *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = steward_workspace_new (NULL);
  steward_workspace_set_pace (fixture->workspace, 0.001);
  steward_workspace_connect_simulator_async (fixture->workspace, fixture->simulator->url, FALSE,
                                             NULL, steward_test_store_result, &result);
  g_assert_true (steward_workspace_connect_simulator_finish (
    fixture->workspace, steward_test_await_result (&result), &error));
  g_assert_no_error (error);
  fixture->fleet = g_object_ref (steward_workspace_get_fleet (fixture->workspace));
  fixture->view_state = steward_view_state_new (NULL);
  steward_view_state_set_fleet (fixture->view_state, fixture->fleet);
  fixture->window = gtk_window_new ();
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gpointer watched = fixture->workspace;

  g_object_add_weak_pointer (G_OBJECT (fixture->workspace), &watched);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->view_state);
  steward_fleet_close (fixture->fleet);
  g_object_unref (fixture->fleet);
  g_object_unref (fixture->workspace);
  steward_test_await (is_gone, &watched);
  steward_test_simulator_free (fixture->simulator);
}

static gboolean
fleet_is_ready (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data)
         && g_list_model_get_n_items (steward_fleet_get_environments (user_data)) > 8;
}

static gboolean
page_is_settled (gpointer user_data)
{
  StewardAppsPage *page = user_data;

  return !steward_app_estate_get_busy (page->estate)
         && steward_app_estate_get_n_environments (page->estate) > 0;
}

static void
show (Fixture *fixture)
{
  fixture->page = g_object_new (STEWARD_TYPE_APPS_PAGE, "view-state", fixture->view_state, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1040, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
show_loaded (Fixture *fixture)
{
  steward_test_await (fleet_is_ready, fixture->fleet);
  show (fixture);
  steward_test_await (page_is_settled, fixture->page);
}

static void
deny (Fixture    *fixture,
      const char *path)
{
  steward_test_simulator_keep_fault (fixture->simulator, "GET", path, "{\"status\":403}");
}

static GListModel *
list_rows (Fixture *fixture)
{
  return G_LIST_MODEL (steward_apps_table_get_selection (fixture->page->table));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (list_rows (fixture));
}

static GtkColumnView *
get_columns (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (steward_test_find_widget (GTK_WIDGET (fixture->page->table),
                                                    GTK_TYPE_COLUMN_VIEW));
}

/* (transfer full): the app of a row, which is closed */
static StewardAppGroup *
dup_app (Fixture *fixture,
         guint    position)
{
  g_autoptr(GtkTreeListRow) row = NULL;
  gpointer item;

  row = g_list_model_get_item (list_rows (fixture), position);
  item = gtk_tree_list_row_get_item (row);
  g_assert_true (STEWARD_IS_APP_GROUP (item));

  return item;
}

static guint
find_app (Fixture    *fixture,
          const char *name)
{
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) app = dup_app (fixture, i);

      if (g_str_equal (steward_app_group_get_name (app), name))
        return i;
    }

  g_assert_not_reached ();
}

static void
open_row (Fixture *fixture,
          guint    position)
{
  g_signal_emit_by_name (get_columns (fixture), "activate", position);
}

/* An app is a row, and opens to the places where it is. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  user_data)
{
  guint n_apps;
  guint position;
  guint n_places;
  g_autoptr(StewardAppGroup) app = NULL;

  show_loaded (fixture);
  n_apps = count_rows (fixture);
  g_assert_cmpuint (n_apps, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->page->estate)));
  steward_test_assert_text (fixture->window, "Base Application");

  position = find_app (fixture, "Document Capture");
  app = dup_app (fixture, position);
  n_places = g_list_model_get_n_items (steward_app_group_get_places (app));
  open_row (fixture, position);
  g_assert_cmpuint (count_rows (fixture), ==, n_apps + n_places);
  open_row (fixture, position);
  g_assert_cmpuint (count_rows (fixture), ==, n_apps);
}

/* By name at first; by how many can be updated the most come first. */
static void
test_order (Fixture       *fixture,
            gconstpointer  user_data)
{
  GListModel *columns;
  g_autoptr(GtkColumnViewColumn) update = NULL;

  show_loaded (fixture);
  for (guint i = 1; i < count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) before = dup_app (fixture, i - 1);
      g_autoptr(StewardAppGroup) after = dup_app (fixture, i);
      g_autofree char *first = g_utf8_casefold (steward_app_group_get_name (before), -1);
      g_autofree char *second = g_utf8_casefold (steward_app_group_get_name (after), -1);

      g_assert_cmpint (g_utf8_collate (first, second), <=, 0);
    }

  columns = gtk_column_view_get_columns (get_columns (fixture));
  update = g_list_model_get_item (columns, 3);
  gtk_column_view_sort_by_column (get_columns (fixture), update, GTK_SORT_ASCENDING);
  for (guint i = 1; i < count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) before = dup_app (fixture, i - 1);
      g_autoptr(StewardAppGroup) after = dup_app (fixture, i);

      g_assert_cmpuint (steward_app_group_get_n_updates (before), >=,
                        steward_app_group_get_n_updates (after));
    }
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  user_data)
{
  guint n_apps;

  show_loaded (fixture);
  n_apps = count_rows (fixture);
  g_object_set (fixture->page->filter, "search", "northl", NULL);
  g_assert_cmpuint (count_rows (fixture), >, 0);
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) app = dup_app (fixture, i);

      g_assert_cmpstr (steward_app_group_get_publisher (app), ==, "Northlight");
    }

  g_object_set (fixture->page->filter, "search", NULL, NULL);
  steward_test_press (fixture->window, "With Updates");
  g_assert_cmpuint (count_rows (fixture), <, n_apps);
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) app = dup_app (fixture, i);

      g_assert_cmpuint (steward_app_group_get_n_updates (app), >, 0);
    }

  g_object_set (fixture->page->filter, "search", "no such app", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  steward_test_press (fixture->window, "Clear Filters");
  g_assert_cmpuint (count_rows (fixture), ==, n_apps);
}

/* What is heard of later is let through, and what is open stays so. */
static void
test_late_updates (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  guint n_updatable;
  guint n_rows;
  guint position;

  deny (fixture, "*/apps/availableUpdates");
  show_loaded (fixture);
  g_object_set (fixture->page->filter, "updates", TRUE, NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);

  answer = steward_test_simulator_send (fixture->simulator, "DELETE", "/simulator/faults", NULL);
  steward_app_estate_refresh (fixture->page->estate);
  steward_test_await (page_is_settled, fixture->page);
  g_object_get (fixture->page->estate, "n-updatable", &n_updatable, NULL);
  g_assert_cmpuint (n_updatable, >, 1);
  g_assert_cmpuint (count_rows (fixture), ==, n_updatable);

  position = find_app (fixture, "Document Capture");
  open_row (fixture, position);
  n_rows = count_rows (fixture);
  g_assert_cmpuint (n_rows, >, n_updatable);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (list_rows (fixture)), position + 1, TRUE);
  steward_app_estate_refresh (fixture->page->estate);
  steward_test_await (page_is_settled, fixture->page);
  g_assert_cmpuint (count_rows (fixture), ==, n_rows);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (list_rows (fixture)),
                                                  position + 1));
}

/* (transfer full): what a row stands for */
static gpointer
dup_item (Fixture *fixture,
          guint    position)
{
  g_autoptr(GtkTreeListRow) row = g_list_model_get_item (list_rows (fixture), position);

  return gtk_tree_list_row_get_item (row);
}

static guint
find_environment (Fixture    *fixture,
                  const char *tenant,
                  const char *name)
{
  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) group = dup_app (fixture, i);
      StewardEnvironment *environment = steward_app_group_get_environment (group);
      StewardTenant *owner = steward_entity_get_tenant (STEWARD_ENTITY (environment));

      if (g_str_equal (steward_environment_get_name (environment), name)
          && g_str_equal (steward_tenant_get_name (owner), tenant))
        return i;
    }

  g_assert_not_reached ();
}

static guint
get_grouping (StewardAppsPage *page)
{
  return gtk_drop_down_get_selected (page->groupings);
}

static void
assert_title (Fixture    *fixture,
              guint       position,
              const char *title)
{
  g_autoptr(GtkColumnViewColumn) column = NULL;

  column = g_list_model_get_item (gtk_column_view_get_columns (get_columns (fixture)), position);
  g_assert_cmpstr (gtk_column_view_column_get_title (column), ==, title);
}

/* An environment is a row, and opens to its apps, of which the filters choose. */
static void
test_by_environment (Fixture       *fixture,
                     gconstpointer  user_data)
{
  guint n_environments;
  guint position;
  guint n_rows;

  show_loaded (fixture);
  n_environments = steward_app_estate_get_n_environments (fixture->page->estate);
  assert_title (fixture, 0, "App / Environment");
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  assert_title (fixture, 0, "Environment / App");
  assert_title (fixture, 5, "Apps");
  g_assert_cmpuint (count_rows (fixture), ==, n_environments);

  position = find_environment (fixture, "Contoso", "Production");
  open_row (fixture, position);
  n_rows = count_rows (fixture);
  g_assert_cmpuint (n_rows, >, n_environments + 5);
  steward_test_assert_text (GTK_WIDGET (get_columns (fixture)), "Bank Feeds");

  open_row (fixture, position);
  g_assert_cmpuint (count_rows (fixture), ==, n_environments);
  g_object_set (fixture->page->filter, "publisher", "Northlight", NULL);
  n_environments = count_rows (fixture);
  position = find_environment (fixture, "Contoso", "Production");
  open_row (fixture, position);
  g_assert_cmpuint (count_rows (fixture), >, n_environments);
  g_assert_cmpuint (count_rows (fixture), <, n_rows);
  for (guint i = 1; i <= count_rows (fixture) - n_environments; i++)
    {
      g_autoptr(StewardAppPlace) place = dup_item (fixture, position + i);

      g_assert_cmpstr (steward_app_get_publisher (steward_app_place_get_app (place)), ==,
                       "Northlight");
    }
}

/* An environment that is selected is where an app is installed, and all that it shows updated. */
static void
test_selected_environment (Fixture       *fixture,
                           gconstpointer  user_data)
{
  g_autoptr(GPtrArray) places = NULL;
  guint position;

  show_loaded (fixture);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  g_object_set (fixture->page->filter, "updates", TRUE, NULL);
  position = find_environment (fixture, "Contoso", "Production");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (list_rows (fixture)), position, TRUE);
  places = steward_apps_table_list_selected (fixture->page->table);
  g_assert_cmpuint (places->len, >, 1);
  for (guint i = 0; i < places->len; i++)
    g_assert_nonnull (steward_app_get_available_update (
      steward_app_place_get_app (g_ptr_array_index (places, i))));

  /* What is selected with the environment is not there twice. */
  open_row (fixture, position);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (list_rows (fixture)), position + 1, FALSE);
  g_ptr_array_unref (places);
  places = steward_apps_table_list_selected (fixture->page->table);
  for (guint i = 1; i < places->len; i++)
    g_assert_false (g_ptr_array_index (places, i) == g_ptr_array_index (places, 0));
}

static StewardAppsPage *
page_new (GSettings *settings,
          Fixture   *fixture)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (settings);

  steward_view_state_set_fleet (view_state, fixture->fleet);

  return g_object_ref_sink (g_object_new (STEWARD_TYPE_APPS_PAGE, "view-state", view_state, NULL));
}

/* What was chosen is chosen again, also before there is an app. */
static void
test_remembered (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  StewardAppsPage *page = page_new (settings, fixture);
  g_autofree char *publisher = NULL;
  StewardAppType type;
  gboolean updates;

  g_assert_cmpuint (get_grouping (page), ==, 0);
  gtk_drop_down_set_selected (page->groupings, 1);
  gtk_drop_down_set_selected (page->types, 2);
  g_object_set (page->filter, "publisher", "Northlight", "updates", TRUE, NULL);
  g_assert_finalize_object (page);

  page = page_new (settings, fixture);
  g_assert_cmpuint (get_grouping (page), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (page->types), ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (page->publishers), ==, 1);
  g_object_get (page->filter, "publisher", &publisher, "type", &type, "updates", &updates, NULL);
  g_assert_cmpstr (publisher, ==, "Northlight");
  g_assert_cmpint (type, ==, STEWARD_APP_TYPE_TENANT);
  g_assert_true (updates);
  g_settings_reset (settings, "all-apps-filter");
  g_assert_finalize_object (page);
}

/* A line for each place that is shown. */
static void
test_export (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr(StewardAppGroup) app = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_places;

  show_loaded (fixture);
  g_object_set (fixture->page->filter, "search", "Document Capture", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  app = dup_app (fixture, 0);
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
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *table;
  GtkWidget *list;
  GtkWidget *row;

  show_loaded (fixture);
  table = GTK_WIDGET (get_columns (fixture));
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

/* Without environments there is nothing to ask about. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)) > 0)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), 0);
      steward_fleet_remove_session (fixture->fleet, session);
    }
  show (fixture);
  steward_test_assert_text (GTK_WIDGET (fixture->page->states), "No Apps");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

static gboolean
is_read (gpointer user_data)
{
  StewardAppsPage *page = user_data;

  return !steward_app_estate_get_busy (page->estate)
         && steward_app_estate_get_n_unreadable (page->estate) > 0;
}

static void
show_read (Fixture *fixture)
{
  steward_test_await (fleet_is_ready, fixture->fleet);
  show (fixture);
  steward_test_await (is_read, fixture->page);
}

static const char *
get_notice (Fixture *fixture)
{
  GtkWidget *notice = steward_test_find_widget (GTK_WIDGET (fixture->page->states),
                                                STEWARD_TYPE_NOTICE);

  return gtk_label_get_text (GTK_LABEL (steward_test_find_widget (notice, GTK_TYPE_LABEL)));
}

/* Two environments of one tenant that do not tell are one tenant, named above what others tell. */
static void
test_partial (Fixture       *fixture,
              gconstpointer  user_data)
{
  deny (fixture, "*/environments/Hotfix-1204/apps");
  deny (fixture, "*/environments/Dev-Anna/apps");
  show_read (fixture);
  g_assert_cmpuint (steward_app_estate_get_n_unreadable (fixture->page->estate), ==, 2);
  g_assert_true (g_str_has_prefix (get_notice (fixture), "Contoso could not be refreshed."));
  find_app (fixture, "Havn Core");
}

/* Where nobody tells anything there is no list, but the reason. */
static void
test_failed (Fixture       *fixture,
             gconstpointer  user_data)
{
  deny (fixture, "*/apps");
  show_read (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_columns (fixture))));
  steward_test_assert_text (GTK_WIDGET (fixture->page->states), "Your Account Needs Another Role");
}

#define ADD(name, function) \
  g_test_add ("/apps-page/" name, Fixture, NULL, set_up, function, tear_down)

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
  ADD ("by-environment", test_by_environment);
  ADD ("selected-environment", test_selected_environment);
  ADD ("remembered", test_remembered);
  ADD ("export", test_export);
  ADD ("narrow", test_narrow);
  ADD ("empty", test_empty);
  ADD ("partial", test_partial);
  ADD ("failed", test_failed);

  return g_test_run ();
}
