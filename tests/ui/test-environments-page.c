/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "environments-test.h"
#include "pages/steward-environment-filter.h"
#include "pages/steward-environments-page-private.h"
#include "sample-environments.h"
#include "steward-table-sort.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "steward-window.h"

static void
assert_row (GListModel *rows,
            guint       position,
            const char *tenant,
            const char *name)
{
  g_autoptr(StewardEnvironment) environment = g_list_model_get_item (rows, position);
  StewardTenant *owner = steward_entity_get_tenant (STEWARD_ENTITY (environment));

  g_assert_cmpstr (steward_tenant_get_name (owner), ==, tenant);
  g_assert_cmpstr (steward_environment_get_name (environment), ==, name);
}

/* The sample at @position, so many times. */
static void
append_more (EnvironmentsTest *fixture,
             guint             position,
             guint             n_times)
{
  for (guint i = 0; i < n_times; i++)
    {
      g_autoptr(GListStore) all = sample_environments_new (G_LIST_MODEL (fixture->tenants));
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = g_list_model_get_item (G_LIST_MODEL (all), position);
      g_list_store_append (fixture->environments, environment);
    }
}

/* Whoever answers late and stands first is shown, to those who have not scrolled. */
static void
test_top (EnvironmentsTest *fixture,
          gconstpointer     user_data)
{
  gboolean narrow = GPOINTER_TO_INT (user_data);
  StewardWindow *window = steward_window_new (NULL, fixture->view_state);
  GtkAdjustment *adjustment;
  double height;

  g_list_store_splice (fixture->environments, 0, 2, NULL, 0);
  append_more (fixture, 2, 30);
  gtk_window_set_default_size (GTK_WINDOW (window), narrow ? 360 : 1100, 300);
  gtk_window_present (GTK_WINDOW (window));
  adjustment = gtk_scrollable_get_vadjustment (environments_test_find_list (window, narrow));
  height = steward_test_await_longer (adjustment, 0);

  append_more (fixture, 0, 2);
  steward_test_await_longer (adjustment, height);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* By tenant, production first, then by name. */
static void
test_order (EnvironmentsTest *fixture,
            gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);

  environments_test_await_rows (rows, 7);
  assert_row (rows, 0, "Adventure Works", "Production");
  assert_row (rows, 1, "Adventure Works", "Migration");
  assert_row (rows, 2, "Contoso", "Production");
  assert_row (rows, 3, "Contoso", "Dev-Anna");
  assert_row (rows, 4, "Contoso", "UAT");
  assert_row (rows, 5, "Contoso", "Payroll-Test-25112109460715");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody sees rows where they do not stay. */
static void
test_few (EnvironmentsTest *fixture,
          gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  g_autoptr(GListStore) more = sample_environments_new (G_LIST_MODEL (fixture->tenants));
  g_autoptr(StewardEnvironment) migration = g_list_model_get_item (G_LIST_MODEL (more), 1);

  environments_test_await_rows (rows, 7);
  g_list_store_append (fixture->environments, migration);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 8);
  assert_row (rows, 2, "Adventure Works", "Migration");

  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  GListModel *rows;
  const char *tenant;
} Top;

static gboolean
is_on_top (gpointer user_data)
{
  Top *top = user_data;
  g_autoptr(StewardEntity) first = g_list_model_get_item (top->rows, 0);

  return first != NULL
         && g_strcmp0 (steward_tenant_get_name (steward_entity_get_tenant (first)),
                       top->tenant) == 0;
}

/* What a row is sorted by may become known, or change, long after the row. */
static void
test_changes (EnvironmentsTest *fixture,
              gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  GtkWidget *table = steward_test_find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);
  g_autoptr(GDateTime) deadline = g_date_time_new_utc (2025, 12, 1, 0, 0, 0);
  g_autoptr(StewardTenant) fabrikam = NULL;
  g_autoptr(StewardEnvironment) contoso = NULL;

  steward_test_await (is_on_top, &(Top) { rows, "Adventure Works" });
  fabrikam = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 2);
  steward_tenant_set_name (fabrikam, "A. Fabrikam");
  steward_test_await (is_on_top, &(Top) { rows, "A. Fabrikam" });
  steward_tenant_set_name (fabrikam, "Fabrikam");
  steward_test_await (is_on_top, &(Top) { rows, "Adventure Works" });

  steward_table_sort_by (GTK_COLUMN_VIEW (table), 8, GTK_SORT_ASCENDING);
  steward_test_await (is_on_top, &(Top) { rows, "Fabrikam" });
  contoso = g_list_model_get_item (G_LIST_MODEL (fixture->environments), 2);
  steward_environment_set_next_update (contoso, "27.2", NULL, deadline);
  steward_test_await (is_on_top, &(Top) { rows, "Contoso" });

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_sorted_by_version (gpointer user_data)
{
  guint position = 0;
  gboolean descending = FALSE;

  g_settings_get (user_data, "environments-sort", "(ub)", &position, &descending);

  return position == 5 && descending;
}

/* The next window is sorted as the last one was. */
static void
test_remembered (EnvironmentsTest *fixture,
                 gconstpointer     user_data)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  g_autoptr(StewardViewState) view_state = steward_view_state_new (settings);
  g_autoptr(GListStore) operations = g_list_store_new (STEWARD_TYPE_OPERATION);
  g_autofree char *chosen = NULL;
  g_autofree char *again = NULL;
  StewardEnvironmentType type;
  StewardWindow *window;
  GtkColumnView *table;
  GtkWidget *page;

  steward_view_state_set_lists (view_state, G_LIST_MODEL (fixture->tenants),
                                G_LIST_MODEL (fixture->environments), G_LIST_MODEL (operations),
                                NULL);
  window = steward_window_new (NULL, view_state);
  gtk_window_present (GTK_WINDOW (window));
  environments_test_await_rows (environments_test_get_rows (window), 7);

  table = GTK_COLUMN_VIEW (steward_test_find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW));
  steward_table_sort_by (table, 5, GTK_SORT_DESCENDING);
  steward_test_await (is_sorted_by_version, settings);
  page = steward_test_find_widget (GTK_WIDGET (window), STEWARD_TYPE_ENVIRONMENTS_PAGE);
  gtk_drop_down_set_selected (STEWARD_ENVIRONMENTS_PAGE (page)->types, 1);
  gtk_drop_down_set_selected (STEWARD_ENVIRONMENTS_PAGE (page)->versions, 1);
  g_object_get (STEWARD_ENVIRONMENTS_PAGE (page)->filter, "version", &chosen, NULL);
  g_assert_nonnull (chosen);
  gtk_window_destroy (GTK_WINDOW (window));

  window = steward_window_new (NULL, view_state);
  gtk_window_present (GTK_WINDOW (window));
  page = steward_test_find_widget (GTK_WIDGET (window), STEWARD_TYPE_ENVIRONMENTS_PAGE);
  g_object_get (STEWARD_ENVIRONMENTS_PAGE (page)->filter, "type", &type, "version", &again, NULL);
  g_assert_cmpint (type, ==, STEWARD_ENVIRONMENT_TYPE_PRODUCTION);
  g_assert_cmpstr (again, ==, chosen);
  g_assert_true (gtk_widget_activate_action (page, "page.clear-filters", NULL));
  gtk_window_destroy (GTK_WINDOW (window));

  window = steward_window_new (NULL, view_state);
  gtk_window_present (GTK_WINDOW (window));
  environments_test_await_rows (environments_test_get_rows (window), 7);
  assert_row (environments_test_get_rows (window), 6, "Fabrikam", "Training");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tenant (EnvironmentsTest *fixture,
             gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  g_autoptr(StewardTenant) contoso =
    g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);

  environments_test_await_rows (rows, 7);
  steward_view_state_set_tenant (fixture->view_state, contoso);
  environments_test_await_rows (rows, 4);
  assert_row (rows, 0, "Contoso", "Production");
  steward_view_state_set_tenant (fixture->view_state, NULL);
  environments_test_await_rows (rows, 7);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_selection (EnvironmentsTest *fixture,
                gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  GtkWidget *table = steward_test_find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  g_autoptr(GtkColumnViewColumn) check = g_list_model_get_item (columns, 0);

  environments_test_await_rows (rows, 7);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 1, TRUE);
  g_assert_false (gtk_column_view_column_get_visible (check));
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 2, FALSE);
  g_assert_true (gtk_column_view_column_get_visible (check));

  g_assert_true (gtk_widget_activate_action (table, "page.clear-selection", NULL));
  g_assert_false (gtk_column_view_column_get_visible (check));

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_bar_entered (gpointer user_data)
{
  return gtk_widget_child_focus (user_data, GTK_DIR_TAB_FORWARD);
}

/* What clears the selection goes with it, and the keyboard is back in the rows. */
static void
test_selection_cleared (EnvironmentsTest *fixture,
                        gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  GtkWidget *list = GTK_WIDGET (environments_test_find_list (window, FALSE));
  GtkWidget *bar = steward_test_find_widget (GTK_WIDGET (window), STEWARD_TYPE_ENVIRONMENTS_BAR);

  environments_test_await_rows (rows, 7);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 1, TRUE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 2, FALSE);
  steward_test_await (is_bar_entered, bar);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "clicked");

  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), 1));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_toggle (EnvironmentsTest *fixture,
             gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);

  environments_test_await_rows (environments_test_get_rows (window), 7);
  steward_test_assert_toggle (GTK_COLUMN_VIEW (environments_test_find_list (window, FALSE)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static GStrv
split_csv (StewardEnvironmentsPage *page)
{
  g_autoptr(GBytes) csv = steward_environments_page_dup_csv (page);
  g_autofree char *text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));

  return g_strsplit (text, "\r\n", -1);
}

/* What is selected; where nothing is, all that is shown. */
static void
test_export (EnvironmentsTest *fixture,
             gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  StewardEnvironmentsPage *page;
  g_auto(GStrv) lines = NULL;

  page = STEWARD_ENVIRONMENTS_PAGE (steward_test_find_widget (GTK_WIDGET (window),
                                                              STEWARD_TYPE_ENVIRONMENTS_PAGE));
  environments_test_await_rows (rows, 7);
  lines = split_csv (page);
  g_assert_cmpuint (g_strv_length (lines), ==, 9);
  g_assert_nonnull (strstr (lines[0], "Name,Tenant,Domain,Type,Status,Version,Country"));
  g_assert_true (g_str_has_prefix (lines[1], "Production,Adventure Works,"));
  g_assert_cmpstr (lines[8], ==, "");
  g_clear_pointer (&lines, g_strfreev);

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 2, TRUE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 3, FALSE);
  lines = split_csv (page);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[1], "Production,Contoso,"));
  g_assert_true (g_str_has_prefix (lines[2], "Dev-Anna,Contoso,"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_matches (GtkFilter        *filter,
               EnvironmentsTest *fixture)
{
  g_autoptr(GtkFilterListModel) matches = NULL;

  matches = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (fixture->environments)),
                                       g_object_ref (filter));

  return g_list_model_get_n_items (G_LIST_MODEL (matches));
}

static void
test_filter (EnvironmentsTest *fixture,
             gconstpointer     user_data)
{
  g_autoptr(StewardEnvironmentFilter) filter = g_object_new (STEWARD_TYPE_ENVIRONMENT_FILTER, NULL);
  GtkFilter *base = GTK_FILTER (filter);

  g_assert_cmpuint (count_matches (base, fixture), ==, 7);
  g_object_set (filter, "search", " CONTOSO ", NULL);
  g_assert_cmpuint (count_matches (base, fixture), ==, 4);
  g_object_set (filter, "type", STEWARD_ENVIRONMENT_TYPE_PRODUCTION, NULL);
  g_assert_cmpuint (count_matches (base, fixture), ==, 1);
  g_object_set (filter, "search", "", "type", STEWARD_ENVIRONMENT_TYPE_UNKNOWN, NULL);
  g_object_set (filter, "version", "27.0", NULL);
  g_assert_cmpuint (count_matches (base, fixture), ==, 2);
  g_object_set (filter, "version", NULL,
                "status", STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED, NULL);
  g_assert_cmpuint (count_matches (base, fixture), ==, 1);
  g_object_set (filter, "status", STEWARD_ENVIRONMENT_STATUS_UNKNOWN, "attention", TRUE, NULL);
  g_assert_cmpuint (count_matches (base, fixture), ==, 2);
}

/* What is hidden by a filter is not said to be there without saying so. */
static void
test_counted (EnvironmentsTest *fixture,
              gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  StewardEnvironmentsPage *page;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  page = STEWARD_ENVIRONMENTS_PAGE (steward_test_find_widget (GTK_WIDGET (window),
                                                              STEWARD_TYPE_ENVIRONMENTS_PAGE));
  all = g_strdup (adw_window_title_get_subtitle (page->window_title));
  g_object_set (page->filter, "search", "contoso", NULL);
  some = g_strdup (adw_window_title_get_subtitle (page->window_title));
  g_object_set (page->filter, "search", "", NULL);

  g_assert_cmpstr (all, ==, "7 in 3 tenants");
  g_assert_cmpstr (some, ==, "4 of 7 in 3 tenants");
  g_assert_cmpstr (adw_window_title_get_subtitle (page->window_title), ==, all);

  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  GtkLabel   *label;
  const char *text;
} ExpectedText;

static gboolean
has_text (gpointer user_data)
{
  ExpectedText *expected = user_data;

  return g_strcmp0 (gtk_label_get_label (expected->label), expected->text) == 0;
}

static void
await_text (GtkLabel   *label,
            const char *text)
{
  ExpectedText expected = { label, text };

  steward_test_await (has_text, &expected);
}

/* What needs attention is counted and shown when that becomes known, not only when it is listed. */
static void
test_attention (EnvironmentsTest *fixture,
                gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GListModel *rows = environments_test_get_rows (window);
  GtkWidget *page = steward_test_find_widget (GTK_WIDGET (window), STEWARD_TYPE_ENVIRONMENTS_PAGE);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(GDateTime) deadline = g_date_time_new_now_utc ();
  GtkWidget *attention = steward_test_find_widget (page, STEWARD_TYPE_ATTENTION_BUTTON);
  GObject *count = gtk_widget_get_template_child (attention, STEWARD_TYPE_ATTENTION_BUTTON,
                                                  "number");

  environment = g_list_model_get_item (G_LIST_MODEL (fixture->environments), 0);
  await_text (GTK_LABEL (count), "2");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (attention), TRUE);
  environments_test_await_rows (rows, 2);

  steward_environment_set_next_update (environment, "27.2", NULL, deadline);
  await_text (GTK_LABEL (count), "3");
  environments_test_await_rows (rows, 3);

  steward_environment_set_next_update (environment, NULL, NULL, NULL);
  await_text (GTK_LABEL (count), "2");
  environments_test_await_rows (rows, 2);

  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, data, function) \
  g_test_add ("/environments/" name, EnvironmentsTest, data, environments_test_set_up, \
              function, environments_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("order", NULL, test_order);
  ADD ("top", GINT_TO_POINTER (FALSE), test_top);
  ADD ("top-narrow", GINT_TO_POINTER (TRUE), test_top);
  ADD ("few", NULL, test_few);
  ADD ("changes", NULL, test_changes);
  ADD ("remembered", NULL, test_remembered);
  ADD ("tenant", NULL, test_tenant);
  ADD ("selection", NULL, test_selection);
  ADD ("selection-cleared", NULL, test_selection_cleared);
  ADD ("toggle", NULL, test_toggle);
  ADD ("export", NULL, test_export);
  ADD ("attention", NULL, test_attention);
  ADD ("filter", NULL, test_filter);
  ADD ("counted", NULL, test_counted);

  return g_test_run ();
}
