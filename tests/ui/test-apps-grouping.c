/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "apps-page-test.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

/* The page of apps by environment, and what it remembers. */

/* (transfer full): what a row stands for */
static gpointer
dup_item (AppsPageTest *fixture,
          guint         position)
{
  g_autoptr(GtkTreeListRow) row = NULL;

  row = g_list_model_get_item (apps_page_test_list_rows (fixture), position);

  return gtk_tree_list_row_get_item (row);
}

static guint
find_environment (AppsPageTest *fixture,
                  const char   *tenant,
                  const char   *name)
{
  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) group = apps_page_test_dup_app (fixture, i);
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
assert_title (AppsPageTest *fixture,
              guint         position,
              const char   *title)
{
  GtkColumnView *table = apps_page_test_get_columns (fixture);
  g_autoptr(GtkColumnViewColumn) column = NULL;

  column = g_list_model_get_item (gtk_column_view_get_columns (table), position);
  g_assert_cmpstr (gtk_column_view_column_get_title (column), ==, title);
}

/* An environment is a row, and opens to its apps, of which the filters choose. */
static void
test_by_environment (AppsPageTest  *fixture,
                     gconstpointer  user_data)
{
  guint n_environments;
  guint position;
  guint n_rows;

  apps_page_test_show_loaded (fixture);
  n_environments = steward_app_estate_get_n_environments (fixture->page->estate);
  assert_title (fixture, 0, "App / Environment");
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  assert_title (fixture, 0, "Environment / App");
  assert_title (fixture, 5, "Apps");
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_environments);

  position = find_environment (fixture, "Contoso", "Production");
  apps_page_test_open_row (fixture, position);
  n_rows = apps_page_test_count_rows (fixture);
  g_assert_cmpuint (n_rows, >, n_environments + 5);
  steward_test_assert_text (GTK_WIDGET (apps_page_test_get_columns (fixture)), "Bank Feeds");

  apps_page_test_open_row (fixture, position);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_environments);
  g_object_set (fixture->page->filter, "publisher", "Northlight", NULL);
  n_environments = apps_page_test_count_rows (fixture);
  position = find_environment (fixture, "Contoso", "Production");
  apps_page_test_open_row (fixture, position);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), >, n_environments);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), <, n_rows);
  for (guint i = 1; i <= apps_page_test_count_rows (fixture) - n_environments; i++)
    {
      g_autoptr(StewardAppPlace) place = dup_item (fixture, position + i);

      g_assert_cmpstr (steward_app_get_publisher (steward_app_place_get_app (place)), ==,
                       "Northlight");
    }
}

/* Whoever looks for something else finds open what was open, and closed what was closed. */
static void
test_open_rows (AppsPageTest  *fixture,
                gconstpointer  user_data)
{
  g_autoptr(StewardAppPlace) place = NULL;
  guint n_closed;
  guint n_open;
  guint position;

  apps_page_test_show_loaded (fixture);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  n_closed = apps_page_test_count_rows (fixture);
  position = find_environment (fixture, "Contoso", "Production");
  apps_page_test_open_row (fixture, position);
  n_open = apps_page_test_count_rows (fixture);
  g_assert_cmpuint (n_open, >, n_closed);

  g_object_set (fixture->page->filter, "search", "payroll dk", NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 3);
  place = dup_item (fixture, 2);
  g_assert_cmpstr (steward_app_get_name (steward_app_place_get_app (place)), ==, "Payroll DK");

  g_object_set (fixture->page->filter, "search", NULL, NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_open);
  gtk_drop_down_set_selected (fixture->page->groupings, 0);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, n_open);

  apps_page_test_open_row (fixture, position);
  g_object_set (fixture->page->filter, "search", "payroll dk", NULL);
  g_assert_cmpuint (apps_page_test_count_rows (fixture), ==, 2);
}

/* An environment that is selected is where an app is installed, and all that it shows updated. */
static void
test_selected_environment (AppsPageTest  *fixture,
                           gconstpointer  user_data)
{
  g_autoptr(GPtrArray) places = NULL;
  GtkSelectionModel *rows;
  guint position;

  apps_page_test_show_loaded (fixture);
  rows = steward_apps_table_get_selection (fixture->page->table);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  g_object_set (fixture->page->filter, "updates", TRUE, NULL);
  position = find_environment (fixture, "Contoso", "Production");
  gtk_selection_model_select_item (rows, position, TRUE);
  places = steward_apps_table_list_selected (fixture->page->table);
  g_assert_cmpuint (places->len, >, 1);
  for (guint i = 0; i < places->len; i++)
    g_assert_nonnull (steward_app_get_available_update (
      steward_app_place_get_app (g_ptr_array_index (places, i))));

  /* What is selected with the environment is not there twice. */
  apps_page_test_open_row (fixture, position);
  gtk_selection_model_select_item (rows, position + 1, FALSE);
  g_ptr_array_unref (places);
  places = steward_apps_table_list_selected (fixture->page->table);
  for (guint i = 1; i < places->len; i++)
    g_assert_false (g_ptr_array_index (places, i) == g_ptr_array_index (places, 0));
}

static StewardAppsPage *
page_new (GSettings    *settings,
          AppsPageTest *fixture)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (settings);

  steward_view_state_set_fleet (view_state, fixture->fleet);

  return g_object_ref_sink (g_object_new (STEWARD_TYPE_APPS_PAGE, "view-state", view_state, NULL));
}

/* What was chosen is chosen again, also before there is an app. */
static void
test_remembered (AppsPageTest  *fixture,
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

static guint
find_app (AppsPageTest *fixture,
          const char   *name)
{
  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) group = apps_page_test_dup_app (fixture, i);

      if (g_str_equal (steward_app_group_get_name (group), name))
        return i;
    }

  g_assert_not_reached ();
}

/* As the page of environments has them. */
static void
test_places (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  static const char * const expected[] = {
    "Adventure Works Production", "Adventure Works UAT", "Contoso Production",
    "Fabrikam Production", "Fabrikam Training",
  };
  guint position;

  apps_page_test_show_loaded (fixture);
  position = find_app (fixture, "Document Capture");
  apps_page_test_open_row (fixture, position);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(StewardAppPlace) place = dup_item (fixture, position + i + 1);
      StewardEnvironment *environment = steward_app_place_get_environment (place);
      StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
      g_autofree char *found = g_strdup_printf ("%s %s", steward_tenant_get_name (tenant),
                                                steward_environment_get_name (environment));

      g_assert_cmpstr (found, ==, expected[i]);
    }
}

/* How many versions are marked; none is cut for that. */
static guint
count_marked (GtkWidget *widget)
{
  guint n_marked = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (gtk_widget_has_css_class (widget, "oldest"))
    {
      GtkLabel *version = GTK_LABEL (gtk_widget_get_prev_sibling (widget));

      if (gtk_widget_get_width (widget) == 0)
        return 0;
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (version)));
      return 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_marked += count_marked (child);

  return n_marked;
}

static gboolean
has_marked (gpointer widget)
{
  return count_marked (widget) > 0;
}

static void
test_oldest (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_resource (style, "/io/github/stewardadmin/Steward/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  apps_page_test_show_loaded (fixture);
  apps_page_test_open_row (fixture, find_app (fixture, "Base Application"));
  steward_test_await (has_marked, apps_page_test_get_columns (fixture));
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (style));
}

#define ADD(name, function) \
  g_test_add ("/apps-grouping/" name, AppsPageTest, NULL, apps_page_test_set_up, function, \
              apps_page_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("by-environment", test_by_environment);
  ADD ("oldest", test_oldest);
  ADD ("open-rows", test_open_rows);
  ADD ("places", test_places);
  ADD ("selected-environment", test_selected_environment);
  ADD ("remembered", test_remembered);

  return g_test_run ();
}
