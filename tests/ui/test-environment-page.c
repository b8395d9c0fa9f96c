/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "pages/steward-app-filter.h"
#include "pages/steward-environment-apps.h"
#include "pages/steward-environment-page.h"
#include "sample-environments.h"
#include "sample-operations.h"
#include "steward-app.h"
#include "steward-environment-menu.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "steward-window.h"
#include "widgets/steward-app-state-cell.h"
#include "widgets/steward-app-update-cell.h"
#include "widgets/steward-operation-step.h"

#define CONTOSO "00000000-0000-0000-0000-000000000001"

typedef struct
{
  GListStore       *tenants;
  GListStore       *environments;
  GListStore       *operations;
  StewardViewState *view_state;
  StewardWindow    *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->tenants = sample_tenants_new ();
  fixture->environments = sample_environments_new (G_LIST_MODEL (fixture->tenants));
  fixture->operations = sample_operations_new (G_LIST_MODEL (fixture->tenants));
  fixture->view_state = steward_view_state_new (NULL);
  steward_view_state_set_lists (fixture->view_state,
                                G_LIST_MODEL (fixture->tenants),
                                G_LIST_MODEL (fixture->environments),
                                G_LIST_MODEL (fixture->operations),
                                NULL);
  fixture->window = steward_window_new (NULL, fixture->view_state);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->view_state);
  g_clear_object (&fixture->operations);
  g_clear_object (&fixture->environments);
  g_clear_object (&fixture->tenants);
}

/* (transfer none) (nullable) */
static GtkWidget *
find_page (Fixture *fixture)
{
  return steward_test_find_widget (GTK_WIDGET (fixture->window), STEWARD_TYPE_ENVIRONMENT_PAGE);
}

static GtkWidget *
open_environment (Fixture    *fixture,
                  const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                                             "win.open-environment", "(ss)", CONTOSO, name));
  g_assert_nonnull (find_page (fixture));

  return find_page (fixture);
}

static GtkWidget *
get_child (GtkWidget  *page,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (page, STEWARD_TYPE_ENVIRONMENT_PAGE, name));
}

static guint
count_buttons (GtkWidget  *widget,
               const char *label,
               const char *action)
{
  guint count = 0;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    count = 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_buttons (child, label, action);

  return count;
}

static void
test_open (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");

  g_assert_true (gtk_widget_get_mapped (page));
  steward_test_assert_text (page, "Production");
  steward_test_assert_text (page, "Contoso");
  steward_test_assert_text (page, "27.1.41698.0");
  steward_test_assert_text (page, "With major updates");
  g_assert_cmpuint (count_buttons (page, NULL, "win.open-web-client"), ==, 1);
  g_assert_true (gtk_widget_get_visible (get_child (page, "restore")));
  g_assert_false (gtk_widget_get_visible (get_child (page, "recover")));

  g_assert_true (gtk_widget_activate_action (page, "win.back", NULL));
  g_assert_null (find_page (fixture));
}

static guint
count_menu_items (GMenuModel *menu,
                  const char *action)
{
  guint count = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      if (section != NULL)
        count += count_menu_items (section, action);
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name))
        count += g_str_equal (name, action);
    }

  return count;
}

static void
assert_menus (StewardEnvironment *environment,
              const char         *action,
              gboolean            offered)
{
  g_autoptr(GMenuModel) of_row = steward_environment_menu_new (STEWARD_ENTITY (environment), NULL);
  g_autoptr(GMenuModel) of_page = steward_environment_menu_new_page (environment);

  g_assert_cmpuint (count_menu_items (of_row, action), ==, offered);
  g_assert_cmpuint (count_menu_items (of_page, action), ==, offered);
}

/* Nobody can work in what is deleted. */
static void
test_menus (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr(StewardEnvironment) active = NULL;
  g_autoptr(StewardEnvironment) deleted = NULL;

  active = g_list_model_get_item (G_LIST_MODEL (fixture->environments), 3);
  deleted = g_list_model_get_item (G_LIST_MODEL (fixture->environments), 5);
  assert_menus (active, "win.open-web-client", TRUE);
  assert_menus (active, "win.recover-environment", FALSE);
  assert_menus (deleted, "win.open-web-client", FALSE);
  assert_menus (deleted, "win.recover-environment", TRUE);
}

/* What is deleted can be recovered, and nothing else. */
static void
test_deleted (Fixture       *fixture,
              gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Payroll-Test-25112109460715");

  g_assert_false (gtk_widget_get_visible (get_child (page, "restore")));
  g_assert_false (gtk_widget_get_visible (get_child (page, "copy")));
  g_assert_true (gtk_widget_get_visible (get_child (page, "recover")));
  g_assert_cmpuint (count_buttons (page, NULL, "win.open-web-client"), ==, 0);
  steward_test_assert_text (page, "Deleted for Good");
  steward_test_assert_text (page, "Requested by an administrator");
}

/* An update that runs is no plan any more. */
static void
test_updating (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr(StewardEnvironment) uat = g_list_model_get_item (G_LIST_MODEL (fixture->environments),
                                                             4);
  g_autoptr(GDateTime) begun = g_date_time_new_now_utc ();
  GtkWidget *page;

  steward_environment_set_next_update (uat, "27.1", begun, begun);
  page = open_environment (fixture, "UAT");
  steward_test_assert_text (page, "Updating to 27.1");
}

/* Below the last row of a list there is no line: nothing that might be seen comes after it. */
static void
assert_ends_with_row (GtkWidget *list)
{
  GtkWidget *last = gtk_widget_get_last_child (list);

  while (!gtk_widget_get_visible (last))
    last = gtk_widget_get_prev_sibling (last);
  g_assert_true (GTK_IS_LIST_BOX_ROW (last));
}

/* The last operations, those that run first. */
static void
test_recent (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");

  g_assert_cmpuint (steward_test_count_widgets (page, STEWARD_TYPE_OPERATION_STEP), ==, 3);
  steward_test_assert_text (page, "Update Contoso Extensions");
  steward_test_assert_text (page, "Payroll DK could not be updated");
  assert_ends_with_row (gtk_widget_get_ancestor (
    steward_test_find_widget (page, STEWARD_TYPE_OPERATION_STEP), GTK_TYPE_LIST_BOX));
}

static void
test_tabs (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");
  g_autofree char *tab = NULL;

  g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", "operations"));
  g_object_get (page, "tab", &tab, NULL);
  g_assert_cmpstr (tab, ==, "operations");
}

/* Where it is narrow, tabs are a menu, and verbs are in theirs. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");

  g_assert_false (gtk_widget_get_visible (get_child (page, "tab_menu")));
  steward_view_state_set_folded (fixture->view_state, TRUE);
  g_assert_true (gtk_widget_get_visible (get_child (page, "tab_menu")));
  g_assert_false (gtk_widget_get_visible (get_child (page, "restore")));
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (get_child (page, "tab_menu"))),
                   ==, "Overview");
}

/* A page does not stay for what is gone. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  user_data)
{
  open_environment (fixture, "Production");
  g_list_store_remove (fixture->environments, 2);
  g_assert_null (find_page (fixture));
}

static StewardApp *
new_app (Fixture    *fixture,
         const char *body)
{
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);
  g_autoptr(JsonNode) node = json_from_string (body, NULL);
  StewardApp *app = g_object_new (STEWARD_TYPE_APP, "tenant", tenant, NULL);

  g_assert_true (steward_entity_update (STEWARD_ENTITY (app), json_node_get_object (node)));

  return app;
}

static GListStore *
new_apps (Fixture *fixture)
{
  GListStore *apps = g_list_store_new (STEWARD_TYPE_APP);
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);
  g_autoptr(StewardApp) capture = NULL;
  g_autoptr(StewardApp) base = NULL;
  g_autoptr(StewardApp) agent = NULL;
  g_autoptr(StewardApp) core = NULL;
  g_autoptr(StewardAppUpdate) update = NULL;
  g_autoptr(JsonNode) node = NULL;

  capture = new_app (fixture, "{\"appId\":\"a\",\"name\":\"Document Capture\","
                              "\"publisher\":\"Northlight\",\"version\":\"25.0.3.1\","
                              "\"state\":\"installed\",\"appType\":\"global\"}");
  base = new_app (fixture, "{\"appId\":\"b\",\"name\":\"Base Application\","
                           "\"publisher\":\"Microsoft\",\"version\":\"27.1.41698.0\","
                           "\"state\":\"installed\",\"appType\":\"global\"}");
  agent = new_app (fixture, "{\"appId\":\"c\",\"name\":\"Shipping Agent\","
                            "\"publisher\":\"Parcelworks\",\"version\":\"27.0.112.0\","
                            "\"state\":\"updating\",\"appType\":\"pte\"}");
  core = new_app (fixture, "{\"appId\":\"d\",\"name\":\"Havn Core\","
                           "\"publisher\":\"Havn Payroll\",\"version\":\"4.2.0.0\","
                           "\"state\":\"updatePending\",\"appType\":\"global\"}");

  update = g_object_new (STEWARD_TYPE_APP_UPDATE, "tenant", tenant, NULL);
  node = json_from_string ("{\"appId\":\"a\",\"name\":\"Document Capture\","
                           "\"publisher\":\"Northlight\",\"version\":\"25.0.4.0\","
                           "\"requirements\":[{\"appId\":\"d\",\"name\":\"Northlight Core\","
                           "\"publisher\":\"Northlight\",\"version\":\"8.2.0.0\","
                           "\"type\":\"update\"}]}", NULL);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (update), json_node_get_object (node)));
  steward_app_set_available_update (capture, update);

  g_list_store_append (apps, capture);
  g_list_store_append (apps, base);
  g_list_store_append (apps, agent);
  g_list_store_append (apps, core);

  return apps;
}

static gboolean
has_badge (gpointer user_data)
{
  guint badge = 0;

  g_object_get (user_data, "badge", &badge, NULL);

  return badge == 1;
}

static gboolean
has_verbs (gpointer user_data)
{
  return count_buttons (user_data, "Update…", "win.update-app") == 1 &&
         count_buttons (user_data, "Cancel…", "win.cancel-app-update") == 1;
}

static void
test_apps (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");
  GtkWidget *tab = steward_test_find_widget (page, STEWARD_TYPE_ENVIRONMENT_APPS);
  g_autoptr(GListStore) apps = new_apps (fixture);

  g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", "apps"));
  steward_environment_apps_set_apps (STEWARD_ENVIRONMENT_APPS (tab), G_LIST_MODEL (apps));
  steward_test_await (has_badge, tab);
  steward_test_assert_text (tab, "1 update available.");
  steward_test_assert_text (tab, "1 app is updating now.");

  /* What can be updated, and what waits to be. */
  steward_test_await (has_verbs, tab);
  steward_test_assert_room (
    GTK_COLUMN_VIEW (steward_test_find_widget (tab, GTK_TYPE_COLUMN_VIEW)), "27.",
    "27.1.41698.41776");
}

static guint
count_rows (GtkWidget *tab)
{
  GtkWidget *table = steward_test_find_widget (tab, GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table))));
}

static gboolean
has_one_row (gpointer user_data)
{
  return count_rows (user_data) == 1;
}

static gboolean
has_no_rows (gpointer user_data)
{
  return count_rows (user_data) == 0;
}

/* Whoever looks for updates sees what can be updated, also when it is heard of later. */
static void
test_app_updates (Fixture       *fixture,
                  gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");
  GtkWidget *tab = steward_test_find_widget (page, STEWARD_TYPE_ENVIRONMENT_APPS);
  g_autoptr(GListStore) apps = new_apps (fixture);
  g_autoptr(StewardApp) capture = g_list_model_get_item (G_LIST_MODEL (apps), 0);
  g_autoptr(StewardApp) agent = g_list_model_get_item (G_LIST_MODEL (apps), 2);
  g_autoptr(StewardAppUpdate) update = g_object_ref (steward_app_get_available_update (capture));

  g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", "apps"));
  steward_app_set_available_update (capture, NULL);
  steward_app_set_available_update (agent, update);
  steward_environment_apps_set_apps (STEWARD_ENVIRONMENT_APPS (tab), G_LIST_MODEL (apps));
  g_assert_cmpuint (count_rows (tab), ==, 4);
  steward_test_press (tab, "With Updates");
  g_assert_cmpuint (count_rows (tab), ==, 0);

  steward_app_set_available_update (capture, update);
  steward_test_await (has_one_row, tab);
  steward_app_set_available_update (capture, NULL);
  steward_test_await (has_no_rows, tab);
}

static gboolean
has_no_types (gpointer user_data)
{
  return !gtk_widget_get_visible (user_data);
}

/* (nullable): the one with that text chosen */
static GtkWidget *
find_drop_down (GtkWidget  *widget,
                const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_DROP_DOWN (widget))
    {
      gpointer item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget));

      return item != NULL && g_strcmp0 (gtk_string_object_get_string (item), text) == 0 ? widget
                                                                                          : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_drop_down (child, text);

  return found;
}

/* Where no app tells its type, as at older versions, none can be looked for. */
static void
test_app_types (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");
  GtkWidget *tab = steward_test_find_widget (page, STEWARD_TYPE_ENVIRONMENT_APPS);
  g_autoptr(GListStore) apps = new_apps (fixture);
  g_autoptr(GListStore) old_apps = g_list_store_new (STEWARD_TYPE_APP);
  g_autoptr(StewardApp) app = NULL;
  GtkWidget *types;

  app = new_app (fixture, "{\"appId\":\"a\",\"name\":\"Base Application\","
                          "\"state\":\"installed\"}");
  g_list_store_append (old_apps, app);
  g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", "apps"));
  steward_environment_apps_set_apps (STEWARD_ENVIRONMENT_APPS (tab), G_LIST_MODEL (apps));
  steward_test_await (has_badge, tab);
  types = find_drop_down (tab, "All Types");
  g_assert_true (gtk_widget_get_visible (types));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (types), 2);
  g_assert_cmpuint (count_rows (tab), ==, 1);

  steward_environment_apps_set_apps (STEWARD_ENVIRONMENT_APPS (tab), G_LIST_MODEL (old_apps));
  steward_test_await (has_no_types, types);
  g_assert_cmpuint (count_rows (tab), ==, 1);
}

static GtkWidget *
find_table (GtkWidget *tab)
{
  return gtk_widget_get_last_child (steward_test_find_widget (tab, GTK_TYPE_COLUMN_VIEW));
}

/* A row without a button takes the focus itself: whoever is on what is not on screen is lost. */
static void
test_app_focus (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget *page = open_environment (fixture, "Production");
  GtkWidget *tab = steward_test_find_widget (page, STEWARD_TYPE_ENVIRONMENT_APPS);
  g_autoptr(GListStore) apps = new_apps (fixture);
  guint n_rows = 0;

  g_assert_true (gtk_widget_activate_action (page, "page.tab", "s", "apps"));
  steward_environment_apps_set_apps (STEWARD_ENVIRONMENT_APPS (tab), G_LIST_MODEL (apps));
  steward_test_await (has_verbs, tab);

  for (GtkWidget *row = gtk_widget_get_first_child (find_table (tab));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      n_rows++;
      g_assert_true (gtk_widget_grab_focus (row));
      g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
    }
  g_assert_cmpuint (n_rows, ==, 4);
}

static void
test_app_filter (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr(StewardAppFilter) filter = g_object_new (STEWARD_TYPE_APP_FILTER, NULL);
  g_autoptr(GListStore) apps = new_apps (fixture);
  g_autoptr(GtkFilterListModel) matches = NULL;
  GListModel *found;

  matches = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (apps)),
                                       g_object_ref (GTK_FILTER (filter)));
  found = G_LIST_MODEL (matches);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 4);
  g_object_set (filter, "updates", TRUE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  g_object_set (filter, "updates", FALSE, "publisher", "Microsoft", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  g_object_set (filter, "publisher", NULL, "search", "parcel", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
}

/* A newer version, and how many other apps come along. */
static void
test_app_update (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr(GListStore) apps = new_apps (fixture);
  g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (apps), 0);
  GtkWidget *cell = g_object_new (STEWARD_TYPE_APP_UPDATE_CELL, "entity", app, NULL);

  g_object_ref_sink (cell);
  steward_test_assert_text (cell, "25.0.4.0");
  steward_test_assert_text (cell, "+1 app");
  g_assert_finalize_object (cell);
}

static StewardOperation *
new_app_operation (Fixture    *fixture,
                   const char *body)
{
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);
  g_autoptr(JsonNode) node = json_from_string (body, NULL);
  StewardOperation *operation = g_object_new (STEWARD_TYPE_OPERATION, "tenant", tenant, NULL);

  g_assert_true (steward_entity_update (STEWARD_ENTITY (operation), json_node_get_object (node)));

  return operation;
}

/* Since when it is being updated, and when that went wrong, once the history tells. */
static void
test_app_state (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr(StewardApp) agent = new_app (fixture, "{\"appId\":\"c\",\"state\":\"updating\"}");
  g_autoptr(StewardApp) payroll = new_app (fixture, "{\"appId\":\"e\",\"state\":\"installed\","
                                                    "\"lastUpdateAttemptResult\":\"Failed\"}");
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) start = g_date_time_add_seconds (now, -200);
  g_autofree char *started = g_date_time_format_iso8601 (start);
  g_autofree char *body = g_strdup_printf ("{\"id\":\"1\",\"status\":\"running\","
                                           "\"startedOn\":\"%s\"}", started);
  g_autoptr(StewardOperation) running = new_app_operation (fixture, body);
  g_autoptr(StewardOperation) failed = NULL;
  GtkWidget *cell = g_object_ref_sink (g_object_new (STEWARD_TYPE_APP_STATE_CELL,
                                                     "entity", agent, NULL));

  steward_test_assert_text (cell, "Updating");
  steward_app_set_last_operation (agent, running);
  steward_test_assert_text (cell, "3 min");

  failed = new_app_operation (fixture, "{\"id\":\"2\",\"status\":\"failed\","
                                       "\"completedOn\":\"2025-11-18T12:00:00Z\"}");
  steward_app_set_last_operation (payroll, failed);
  g_object_set (cell, "entity", payroll, NULL);
  steward_test_assert_text (cell, "Update failed");
  steward_test_assert_text (cell, "18 Nov");
  g_assert_finalize_object (cell);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/environment/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/environment/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  g_test_add ("/environment/menus", Fixture, NULL, set_up, test_menus, tear_down);
  g_test_add ("/environment/updating", Fixture, NULL, set_up, test_updating, tear_down);
  g_test_add ("/environment/recent", Fixture, NULL, set_up, test_recent, tear_down);
  g_test_add ("/environment/tabs", Fixture, NULL, set_up, test_tabs, tear_down);
  g_test_add ("/environment/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/environment/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/environment/apps", Fixture, NULL, set_up, test_apps, tear_down);
  g_test_add ("/environment/app-focus", Fixture, NULL, set_up, test_app_focus, tear_down);
  g_test_add ("/environment/app-types", Fixture, NULL, set_up, test_app_types, tear_down);
  g_test_add ("/environment/app-updates", Fixture, NULL, set_up, test_app_updates, tear_down);
  g_test_add ("/environment/app-filter", Fixture, NULL, set_up, test_app_filter, tear_down);
  g_test_add ("/environment/app-update", Fixture, NULL, set_up, test_app_update, tear_down);
  g_test_add ("/environment/app-state", Fixture, NULL, set_up, test_app_state, tear_down);

  return g_test_run ();
}
