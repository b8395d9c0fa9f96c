/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "pages/steward-operation-filter.h"
#include "pages/steward-operations-view-private.h"
#include "sample-environments.h"
#include "sample-operations.h"
#include "steward-look.h"
#include "steward-operation-text.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "steward-window.h"
#include "widgets/steward-operation-details.h"
#include "widgets/steward-operations-button.h"
#include "widgets/steward-running-item.h"
#include "widgets/steward-running-row.h"

#define CONTOSO "00000000-0000-0000-0000-000000000001"

typedef struct
{
  GListStore       *tenants;
  GListStore       *environments;
  GListStore       *operations;
  StewardViewState *view_state;
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
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->view_state);
  g_clear_object (&fixture->operations);
  g_clear_object (&fixture->environments);
  g_clear_object (&fixture->tenants);
}

static StewardOperation *
find_operation (Fixture    *fixture,
                const char *id)
{
  return sample_operations_find (G_LIST_MODEL (fixture->operations), id);
}

static StewardWindow *
show_operations (Fixture *fixture)
{
  StewardWindow *window = steward_window_new (NULL, fixture->view_state);

  gtk_window_present (GTK_WINDOW (window));
  steward_window_show_page (window, "operations");

  return window;
}

static GtkWidget *
find_view (StewardWindow *window)
{
  return steward_test_find_widget (GTK_WIDGET (window), STEWARD_TYPE_OPERATIONS_VIEW);
}

static GListModel *
get_history (StewardWindow *window)
{
  GtkWidget *table = steward_test_find_widget (find_view (window), GTK_TYPE_COLUMN_VIEW);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
}

static void
set_all_ages (StewardWindow *window)
{
  GtkWidget *ages = GTK_WIDGET (gtk_widget_get_template_child (find_view (window),
                                                               STEWARD_TYPE_OPERATIONS_VIEW,
                                                               "ages"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (ages), 3);
}

/* What runs is one list, what has ended or waits the other. */
static void
test_lists (Fixture       *fixture,
            gconstpointer  user_data)
{
  GListModel *running = steward_view_state_get_running (fixture->view_state);
  GListModel *history = steward_view_state_get_history (fixture->view_state);
  g_autoptr(StewardTenant) contoso = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);

  g_assert_cmpuint (g_list_model_get_n_items (running), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 6);

  steward_view_state_set_tenant (fixture->view_state, contoso);
  g_assert_cmpuint (g_list_model_get_n_items (running), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (
    steward_view_state_get_all_running (fixture->view_state)), ==, 2);

  sample_operation_set (find_operation (fixture, "update-uat"),
                        "{\"id\":\"update-uat\",\"status\":\"succeeded\"}");
  g_assert_cmpuint (g_list_model_get_n_items (running), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 4);
}

static void
test_page (Fixture       *fixture,
           gconstpointer  user_data)
{
  StewardWindow *window = show_operations (fixture);
  g_autoptr(StewardOperation) first = NULL;

  set_all_ages (window);
  g_assert_cmpuint (g_list_model_get_n_items (get_history (window)), ==, 6);
  g_assert_cmpuint (steward_test_count_widgets (GTK_WIDGET (find_view (window)),
                                                STEWARD_TYPE_RUNNING_ROW), ==, 2);

  /* The last one that began stands first. */
  first = g_list_model_get_item (get_history (window), 0);
  g_assert_cmpstr (steward_operation_get_id (first), ==, "app-done");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_titles (Fixture       *fixture,
             gconstpointer  user_data)
{
  StewardWindow *window = show_operations (fixture);
  GtkWidget *table = steward_test_find_widget (find_view (window), GTK_TYPE_COLUMN_VIEW);

  steward_test_assert_titles (GTK_COLUMN_VIEW (table));

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_first_row (gpointer list)
{
  return gtk_widget_get_mapped (list) && gtk_widget_get_first_child (list) != NULL;
}

/* Of the row that has the focus. */
static GtkWidget *
open_menu (StewardWindow *window,
           GtkWidget     *row)
{
  GtkWidget *view = find_view (window);

  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (steward_test_press_shortcut (view, GDK_KEY_Menu, 0));

  return steward_test_find_widget (view, GTK_TYPE_POPOVER_MENU);
}

/* What runs is not of the table, and has an order of its own. */
static void
test_menus (Fixture       *fixture,
            gconstpointer  user_data)
{
  StewardWindow *window = show_operations (fixture);
  GtkWidget *table = steward_test_find_widget (find_view (window), GTK_TYPE_COLUMN_VIEW);
  GtkWidget *running = GTK_WIDGET (gtk_widget_get_template_child (find_view (window),
                                                                  STEWARD_TYPE_OPERATIONS_VIEW,
                                                                  "running_list"));
  GtkWidget *menu;

  set_all_ages (window);
  steward_test_await (has_first_row, gtk_widget_get_last_child (table));
  menu = open_menu (window, gtk_widget_get_first_child (gtk_widget_get_last_child (table)));
  steward_test_assert_text (menu, "Show Details");
  steward_test_assert_text (menu, "Sort By");
  menu = open_menu (window, gtk_widget_get_first_child (running));
  steward_test_assert_text (menu, "Show Details");
  g_assert_false (steward_test_has_text (menu, "Sort By"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_details (Fixture       *fixture,
              gconstpointer  user_data)
{
  StewardWindow *window = show_operations (fixture);
  GtkWidget *details = steward_test_find_widget (find_view (window),
                                                 STEWARD_TYPE_OPERATION_DETAILS);

  g_assert_false (gtk_widget_get_mapped (details));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-operation", "(ss)",
                                             CONTOSO, "app-failed"));
  g_assert_true (gtk_widget_get_mapped (details));
  steward_test_assert_text (details, "Payroll DK could not be updated");
  steward_test_assert_text (details, "It needs Havn Core 4.3.1.0.");
  steward_test_assert_text (details, "anna.lund@contoso.example");

  g_assert_true (gtk_widget_activate_action (find_view (window), "operations.close-details",
                                             NULL));
  g_assert_false (gtk_widget_get_mapped (details));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where it is narrow, details take the place of the list, and what runs has fewer columns. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  StewardWindow *window = show_operations (fixture);
  GtkWidget *view = find_view (window);
  GtkWidget *list;

  steward_view_state_set_folded (fixture->view_state, TRUE);
  g_assert_cmpuint (steward_test_count_widgets (view, STEWARD_TYPE_RUNNING_ITEM), ==, 2);
  g_assert_cmpuint (steward_test_count_widgets (view, STEWARD_TYPE_RUNNING_ROW), ==, 0);

  list = GTK_WIDGET (gtk_widget_get_template_child (view, STEWARD_TYPE_OPERATIONS_VIEW,
                                                    "running_list"));
  g_assert_true (gtk_widget_get_mapped (list));
  steward_operations_view_show (STEWARD_OPERATIONS_VIEW (view),
                                find_operation (fixture, "copy-uat"));
  g_assert_false (gtk_widget_get_mapped (list));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is natural for it, as long as that is less than it scrolls from. */
static gboolean
is_shown_whole (gpointer user_data)
{
  GtkWidget *list = steward_test_find_widget (user_data, GTK_TYPE_LIST_BOX);
  int width = gtk_widget_get_width (list);
  int natural;

  if (width == 0)
    return FALSE;

  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return gtk_widget_get_height (gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW))
         >= MIN (natural, 420);
}

static void
test_button (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (STEWARD_TYPE_OPERATIONS_BUTTON,
                                    "view-state", fixture->view_state, NULL);
  GtkWidget *menu;

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  menu = steward_test_find_widget (button, GTK_TYPE_MENU_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (menu), ==, "Operations, 2 running");

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  g_assert_cmpuint (steward_test_count_widgets (button, STEWARD_TYPE_RUNNING_ITEM), ==, 2);
  steward_test_assert_text (button, "Updating to 27.1.41698.0");
  steward_test_assert_text (button, "usually about 35 min");
  steward_test_assert_text (button, "Bank Feeds updated to 3.9.21.0");
  steward_test_await (is_shown_whole, button);

  sample_operation_set (find_operation (fixture, "update-uat"),
                        "{\"id\":\"update-uat\",\"status\":\"failed\","
                        "\"completedOn\":\"2025-11-26T13:50:00Z\"}");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (menu), ==, "Operations, 1 running");
  steward_test_assert_text (button, "The update to 27.1.41698.0 failed");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr(StewardOperationFilter) filter = g_object_new (STEWARD_TYPE_OPERATION_FILTER, NULL);
  g_autoptr(StewardEnvironment) production = NULL;
  g_autoptr(GtkFilterListModel) matches = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) yesterday = g_date_time_add_days (now, -1);
  GListModel *found;

  matches = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (fixture->operations)),
                                       g_object_ref (GTK_FILTER (filter)));
  found = G_LIST_MODEL (matches);
  production = g_list_model_get_item (G_LIST_MODEL (fixture->environments), 2);

  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 8);
  g_object_set (filter, "environment", production, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 3);
  g_object_set (filter, "environment", NULL, "status", STEWARD_OPERATION_STATUS_FAILED, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  g_object_set (filter, "status", STEWARD_OPERATION_STATUS_UNKNOWN,
                "type", STEWARD_OPERATION_TYPE_COPY, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);
  g_object_set (filter, "type", STEWARD_OPERATION_TYPE_UNKNOWN, "search", " ANNA ", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);

  /* What has not ended is shown however old it is. */
  g_object_set (filter, "search", NULL, "since", yesterday, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 3);
}

static void
assert_sentence (StewardOperation *operation,
                 const char       *name,
                 const char       *sentence)
{
  g_autofree char *shown_name = steward_operation_text_dup_name (operation);
  g_autofree char *shown_sentence = steward_operation_text_dup_sentence (operation);

  g_assert_cmpstr (shown_name, ==, name);
  g_assert_cmpstr (shown_sentence, ==, sentence);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *cause = NULL;
  g_autofree char *raw = NULL;
  StewardOperation *failed = find_operation (fixture, "app-failed");

  assert_sentence (find_operation (fixture, "update-uat"),
                   "Update to 27.1.41698.0", "Updating to 27.1.41698.0");
  assert_sentence (find_operation (fixture, "copy-uat"),
                   "Copy to UAT", "Copying Production to UAT");
  assert_sentence (find_operation (fixture, "restore"),
                   "Restore to Hotfix-1204", "Production restored to Hotfix-1204");
  assert_sentence (find_operation (fixture, "copy-canceled"),
                   "Copy to Training", "Copy to Training: canceled");
  assert_sentence (find_operation (fixture, "app-scheduled"),
                   "Update Contoso Extensions", "Update Contoso Extensions");
  assert_sentence (failed, "Update Payroll DK", "Payroll DK could not be updated");

  /* What is written for machines is left to the details. */
  sample_operation_set (failed, "{\"id\":\"app-failed\",\"status\":\"failed\","
                                "\"errorMessage\":\"{\\\"code\\\":\\\"X\\\"}\"}");
  cause = steward_operation_text_dup_cause (failed);
  raw = steward_operation_text_dup_details (failed);
  g_assert_null (strchr (cause, '{'));
  g_assert_nonnull (strstr (raw, "{\"code\":\"X\"}"));
}

/* A change whose answer was lost, and one that never arrived. */
static void
test_sent (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr(StewardTenant) contoso = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);
  g_autoptr(StewardOperation) sent = NULL;
  g_autoptr(StewardOperation) found = NULL;
  g_autofree char *checking = NULL;
  g_autofree char *lost = NULL;
  g_autofree char *unsettled = NULL;

  sent = steward_operation_new_sent (contoso, "key", STEWARD_OPERATION_TYPE_CREATE, "Demo");
  g_list_store_append (fixture->operations, sent);
  assert_sentence (sent, "Create Demo", "Creating Demo");
  found = steward_view_state_find_operation (fixture->view_state, CONTOSO, "key");
  g_assert_true (found == sent);

  steward_operation_set_status (sent, STEWARD_OPERATION_STATUS_CHECKING);
  checking = steward_operation_text_dup_cause (sent);
  g_assert_nonnull (strstr (checking, "finding out"));
  g_assert_cmpuint (g_list_model_get_n_items (
    steward_view_state_get_running (fixture->view_state)), ==, 3);

  steward_operation_set_status (sent, STEWARD_OPERATION_STATUS_NOT_RECEIVED);
  lost = steward_operation_text_dup_cause (sent);
  g_assert_nonnull (strstr (lost, "Nothing was changed"));
  steward_operation_set_status (sent, STEWARD_OPERATION_STATUS_UNSETTLED);
  unsettled = steward_operation_text_dup_cause (sent);
  g_assert_nonnull (strstr (unsettled, "does not tell whether it was done"));
  assert_sentence (sent, "Create Demo", "Create Demo: outcome not known");
  g_assert_cmpuint (g_list_model_get_n_items (
    steward_view_state_get_running (fixture->view_state)), ==, 2);
}

/* Accepted, and then not known any more: that it runs is not said. */
static void
test_forgotten (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr(StewardTenant) contoso = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 1);
  g_autoptr(StewardOperation) sent = NULL;
  g_autofree char *cause = NULL;
  g_autofree char *other = NULL;

  sent = steward_operation_new_sent (contoso, "key", STEWARD_OPERATION_TYPE_INSTANCE_BACKUP, "UAT");
  steward_operation_set_status (sent, STEWARD_OPERATION_STATUS_UNKNOWN);
  cause = steward_operation_text_dup_cause (sent);
  g_assert_nonnull (strstr (cause, "does not know it any more"));
  steward_operation_report (sent, NULL, "Hibernating", NULL);
  other = steward_operation_text_dup_cause (sent);
  g_assert_null (other);
}

static StewardOperationsView *
view_new (GSettings *settings)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (settings);
  StewardOperationsView *view = g_object_new (STEWARD_TYPE_OPERATIONS_VIEW,
                                              "view-state", view_state,
                                              NULL);

  steward_operations_view_bind_filter (g_object_ref_sink (view), settings);

  return view;
}

static gboolean
offers (GtkDropDown *drop_down,
        const char  *label)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), label))
        return TRUE;
    }

  return FALSE;
}

/* Each type that there is can be chosen, whoever started such an operation. */
static void
test_types (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  StewardOperationsView *view = view_new (settings);
  g_autoptr(GEnumClass) types = g_type_class_ref (STEWARD_TYPE_OPERATION_TYPE);

  for (guint i = 0; i < types->n_values; i++)
    {
      StewardOperationType type = types->values[i].value;

      g_test_message ("%s", types->values[i].value_nick);
      g_assert_true (type == STEWARD_OPERATION_TYPE_UNKNOWN
                     || offers (view->types, steward_look_name_operation (type, NULL)));
    }
  g_object_unref (view);
}

/* The next view shows what the last one did: backups of instances that failed in a day. */
static void
test_remembered (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  StewardOperationsView *view = view_new (settings);
  StewardOperationsView *again;
  StewardOperationType type;
  StewardOperationStatus status;

  g_assert_cmpuint (gtk_drop_down_get_selected (view->types), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (view->ages), ==, 0);
  gtk_drop_down_set_selected (view->types, 17);
  gtk_drop_down_set_selected (view->statuses, 3);
  gtk_drop_down_set_selected (view->ages, 2);
  g_object_unref (view);

  again = view_new (settings);
  g_object_get (again->filter, "type", &type, "status", &status, NULL);
  g_assert_cmpint (type, ==, STEWARD_OPERATION_TYPE_INSTANCE_BACKUP);
  g_assert_cmpint (status, ==, STEWARD_OPERATION_STATUS_FAILED);
  g_assert_cmpuint (gtk_drop_down_get_selected (again->ages), ==, 2);
  steward_operations_view_reset_filters (again);
  gtk_drop_down_set_selected (again->ages, 0);
  g_object_unref (again);
}

static void
append_operations (GListStore    *store,
                   StewardTenant *tenant,
                   const char    *month)
{
  for (guint day = 1; day <= 28; day++)
    {
      g_autofree char *text = NULL;
      g_autoptr(JsonNode) node = NULL;
      g_autoptr(StewardEntity) operation = NULL;

      text = g_strdup_printf ("{\"id\":\"%s-%u\",\"type\":\"copy\",\"status\":\"succeeded\","
                              "\"startedOn\":\"%s-%02uT08:00:00Z\"}", month, day, month, day);
      node = json_from_string (text, NULL);
      operation = g_object_new (STEWARD_TYPE_OPERATION, "tenant", tenant, NULL);
      g_assert_true (steward_entity_update (operation, json_node_get_object (node)));
      g_list_store_append (store, operation);
    }
}

/* What is newer is seen by those who look at the newest, whichever tenant answers late. */
static void
test_top (Fixture       *fixture,
          gconstpointer  folded)
{
  g_autoptr(GListStore) store = g_list_store_new (STEWARD_TYPE_OPERATION);
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (G_LIST_MODEL (fixture->tenants), 0);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *table = g_object_new (STEWARD_TYPE_OPERATIONS_TABLE,
                                   "folded", GPOINTER_TO_INT (folded), "matches", store, NULL);
  GtkStack *layouts = GTK_STACK (steward_test_find_widget (table, GTK_TYPE_STACK));
  GtkAdjustment *adjustment;
  double height;

  append_operations (store, tenant, "2026-10");
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 300);
  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_stack_get_visible_child (layouts)));
  height = steward_test_await_longer (adjustment, 0);

  append_operations (store, tenant, "2026-11");
  steward_test_await_longer (adjustment, height);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/operations/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add ("/operations/top", Fixture, GINT_TO_POINTER (FALSE), set_up, test_top, tear_down);
  g_test_add ("/operations/top-folded", Fixture, GINT_TO_POINTER (TRUE), set_up, test_top,
              tear_down);
  g_test_add ("/operations/page", Fixture, NULL, set_up, test_page, tear_down);
  g_test_add ("/operations/menus", Fixture, NULL, set_up, test_menus, tear_down);
  g_test_add ("/operations/titles", Fixture, NULL, set_up, test_titles, tear_down);
  g_test_add ("/operations/details", Fixture, NULL, set_up, test_details, tear_down);
  g_test_add ("/operations/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/operations/button", Fixture, NULL, set_up, test_button, tear_down);
  g_test_add ("/operations/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/operations/types", Fixture, NULL, set_up, test_types, tear_down);
  g_test_add ("/operations/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/operations/sent", Fixture, NULL, set_up, test_sent, tear_down);
  g_test_add ("/operations/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/operations/remembered", Fixture, NULL, set_up, test_remembered, tear_down);

  return g_test_run ();
}
