/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-details-window.h"
#include "dialogs/steward-reference-window.h"
#include "hands.h"
#include "steward-list-top.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-entity-table.h"
#include "window-test.h"

/* Each operation of the Online Management API from the window, by pointing and by the keyboard
 * alone. What counts is what the simulator received. */

#define API         "/*/api/v1.2"
#define APPLICATION "11111111-2222-4333-8444-555555555555"

/* As the reference numbers them, and the test that looks closest at each. */
static const struct
{
  const char *name;
  const char *method;
  const char *path;
  const char *test;
} operations[] = {
  { "Provision Instance", "PUT", API "/Instances/Provision", "ui/instance-wizards/provision" },
  { "Get Instances", "GET", API "/Instances", "service/dataverse/fleet" },
  { "Get Instance", "GET", API "/Instances/*-*-*-*-*", "service/dataverse/instances" },
  { "Delete Instance", "DELETE", API "/Instances/*/Delete", "ui/instance-wizards/delete" },
  { "Get Instance Backups", "GET", API "/InstanceBackups", "ui/instance-wizards/no-list" },
  { "Get Instance Backup", "GET", API "/InstanceBackups/*/*", "service/dataverse/backups" },
  { "Backup Instance", "POST", API "/InstanceBackups", "ui/instance-wizards/walk" },
  { "Restore Instance", "POST", API "/Instances/*/Restore", "ui/instance-wizards/walk" },
  { "Get Instance Types Info", "GET", API "/InstanceTypeInfo", "ui/instance-wizards/provision" },
  { "Get Instance Type Info", "GET", API "/InstanceTypeInfo/*", "service/dataverse/reference" },
  { "Get Templates", "GET", API "/Templates", "ui/instance-wizards/provision" },
  { "Get Service Versions", "GET", API "/ServiceVersions", "ui/instance-wizards/provision" },
  { "Get Currencies", "GET", API "/Currencies", "ui/instance-wizards/provision" },
  { "Get Languages", "GET", API "/Languages", "ui/instance-wizards/provision" },
  { "Get Operation Status", "GET", API "/Operation/*", "service/dataverse/faults/failed" },
  { "Update Instance Admin Mode", "POST", API "/Instances/*/UpdateAdminMode",
    "ui/instance-wizards/walk" },
  { "Create Tenant Application Identity", "POST", API "/TenantApplicationIdentities",
    "ui/instance-wizards/identities" },
  { "Get Tenant Application Identities", "GET", API "/TenantApplicationIdentities",
    "ui/instance-wizards/identities" },
  { "Get Tenant Application Identity", "GET", API "/TenantApplicationIdentities/*",
    "ui/instance-wizards/identities" },
  { "Enable Tenant Application Identity", "POST", API "/TenantApplicationIdentities/*/Enable",
    "ui/instance-wizards/identities" },
  { "Disable Tenant Application Identity", "POST", API "/TenantApplicationIdentities/*/Disable",
    "ui/instance-wizards/identities" },
};

static GtkWidget *
get_wizard (WindowTest *test)
{
  return GTK_WIDGET (test->wizard.wizard);
}

static gboolean
is_open (gpointer user_data)
{
  return steward_test_find_window (GPOINTER_TO_SIZE (user_data)) != NULL;
}

static gpointer
await_window (GType type)
{
  steward_test_await (is_open, GSIZE_TO_POINTER (type));

  return steward_test_find_window (type);
}

static void
await_wizard (WindowTest *test)
{
  await_window (STEWARD_TYPE_WIZARD);
  window_test_take_wizard (test);
}

static void
finish (WindowTest *test,
        Hands       hands,
        const char *verb)
{
  wizard_test_await_ready (&test->wizard);
  hands_press (hands, get_wizard (test), verb);
  wizard_test_await_closed (&test->wizard);
}

static void
go_on (WindowTest *test,
       Hands       hands)
{
  wizard_test_await_ready (&test->wizard);
  hands_press (hands, get_wizard (test), "Next");
  wizard_test_await_page (&test->wizard, "Review");
}

static void
back_up (WindowTest *test,
         Hands       hands)
{
  hands_press (hands, test->window, "Back Up…");
  await_wizard (test);
  hands_fill (hands, get_wizard (test), "Label", "By hand");
  go_on (test, hands);
  finish (test, hands, "Back Up");
}

static gboolean
has_rows (gpointer window)
{
  GtkListView *list = steward_list_top_find (window);

  return list != NULL && gtk_widget_get_first_child (GTK_WIDGET (list)) != NULL;
}

/* Rows to which nothing can be done from a menu have an order all the same. */
static void
assert_sort_menu (GtkWidget *window)
{
  GtkWidget *list;
  GtkWidget *table;
  GtkWidget *menu;

  steward_test_await (has_rows, window);
  list = GTK_WIDGET (steward_list_top_find (window));
  table = gtk_widget_get_ancestor (list, STEWARD_TYPE_ENTITY_TABLE);
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (list)));
  g_assert_true (steward_test_press_shortcut (table, GDK_KEY_Menu, 0));
  menu = steward_test_find_widget (table, GTK_TYPE_POPOVER_MENU);
  steward_test_assert_text (menu, "Sort By");
  gtk_popover_popdown (GTK_POPOVER (menu));
}

static void
restore (WindowTest *test,
         Hands       hands)
{
  hands_press (hands, test->window, "Backups");
  assert_sort_menu (GTK_WIDGET (test->window));
  hands_press (hands, test->window, "Before go-live");
  hands_press (hands, await_window (STEWARD_TYPE_DETAILS_WINDOW), "Restore…");
  await_wizard (test);
  window_test_choose (get_wizard (test), "Target", "Contoso US Test");
  go_on (test, hands);
  hands_fill (hands, get_wizard (test), "Type “Contoso US Test” to confirm", "Contoso US Test");
  finish (test, hands, "Restore");
  steward_test_simulator_advance (test->simulator, "PT3H");
  window_test_await_told (test, "Contoso: Contoso US Test restored");
  hands_press (hands, test->window, "Turn Off…");
  await_wizard (test);
  go_on (test, hands);
  finish (test, hands, "Change Mode");
  hands_press (hands, test->window, "Back");
}

static void
delete (WindowTest *test,
        Hands       hands)
{
  hands_press (hands, test->window, "Contoso US Test");
  hands_press (hands, test->window, "Settings");
  hands_press (hands, test->window, "Delete…");
  await_wizard (test);
  go_on (test, hands);
  hands_fill (hands, get_wizard (test), "Type “Contoso US Test” to confirm", "Contoso US Test");
  finish (test, hands, "Delete Instance");
  hands_press (hands, test->window, "Back");
}

static void
provision (WindowTest *test,
           Hands       hands)
{
  hands_press (hands, test->window, "New Instance…");
  await_wizard (test);
  hands_fill (hands, get_wizard (test), "Name", "By hand");
  hands_fill (hands, get_wizard (test), "Domain Name", "contosobyhand");
  hands_fill (hands, get_wizard (test), "Initial User", "anna@contoso.example");
  window_test_choose (get_wizard (test), "Type", "Sandbox");
  go_on (test, hands);
  finish (test, hands, "Create");
}

static gpointer
open_from_menu (WindowTest *test,
                Hands       hands,
                const char *title)
{
  hands_press (hands, test->window, "More");
  hands_press (hands, test->window, title);

  return await_window (STEWARD_TYPE_REFERENCE_WINDOW);
}

static void
close_window (GtkWidget *window,
              GType      type)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (steward_test_find_window (type));
}

static void
look_up_type (WindowTest *test,
              Hands       hands)
{
  gpointer reference = open_from_menu (test, hands, "Types and Templates");
  gpointer details;

  assert_sort_menu (reference);
  hands_press (hands, reference, "Sandbox");
  details = await_window (STEWARD_TYPE_DETAILS_WINDOW);
  window_test_await_shown (details, "Free");
  close_window (details, STEWARD_TYPE_DETAILS_WINDOW);
  close_window (reference, STEWARD_TYPE_REFERENCE_WINDOW);
}

static void
change_identities (WindowTest *test,
                   Hands       hands)
{
  gpointer reference = open_from_menu (test, hands, "Application Identities");

  hands_press (hands, reference, "Register…");
  await_wizard (test);
  hands_fill (hands, get_wizard (test), "Client ID", APPLICATION);
  go_on (test, hands);
  finish (test, hands, "Register");

  hands_press (hands, reference, APPLICATION);
  hands_press (hands, await_window (STEWARD_TYPE_DETAILS_WINDOW), "Disable…");
  await_wizard (test);
  finish (test, hands, "Disable");
  window_test_await_shown (reference, "Disabled");
  hands_press (hands, reference, APPLICATION);
  hands_press (hands, await_window (STEWARD_TYPE_DETAILS_WINDOW), "Enable…");
  await_wizard (test);
  finish (test, hands, "Enable");
  close_window (reference, STEWARD_TYPE_REFERENCE_WINDOW);
}

typedef struct
{
  WindowTest *test;
  const char *method;
  const char *path;
} Request;

/* What the service refused does not count. */
static gboolean
was_sent (gpointer user_data)
{
  Request *wanted = user_data;
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonArray *requests;

  answer = steward_test_simulator_send (wanted->test->simulator, "GET", "/simulator/requests",
                                        NULL);
  requests = json_node_get_array (steward_test_answer_get (answer, "requests"));
  for (guint i = 0; i < json_array_get_length (requests); i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);

      if (g_str_equal (json_object_get_string_member (request, "method"), wanted->method) &&
          g_pattern_match_simple (wanted->path, json_object_get_string_member (request, "path")) &&
          json_object_get_int_member (request, "status") < 300)
        return TRUE;
    }

  return FALSE;
}

static void
test_operations (WindowTest    *test,
                 gconstpointer  data)
{
  Hands hands = GPOINTER_TO_UINT (data);

  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  hands_press (hands, test->window, "Instances");
  hands_press (hands, test->window, "Contoso US Sales");
  back_up (test, hands);
  restore (test, hands);
  delete (test, hands);
  provision (test, hands);
  look_up_type (test, hands);
  change_identities (test, hands);

  g_assert_cmpuint (G_N_ELEMENTS (operations), ==, 21);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      Request request = { test, operations[i].method, operations[i].path };

      g_test_message ("%u %s, see %s", i + 1, operations[i].name, operations[i].test);
      steward_test_await (was_sent, &request);
    }
}

/* Before the others are asked, one of which would take the fault for itself. */
static gboolean
has_failed (gpointer user_data)
{
  return steward_listing_get_error (user_data) != NULL;
}

/* Of one of the tenants, the notice names the region; what the others have is there, and while
 * only theirs is shown there is nothing to say. */
static void
test_one_region_fails (WindowTest    *test,
                       gconstpointer  data)
{
  StewardFleet *fleet = steward_view_state_get_fleet (test->view_state);
  StewardSession *session;
  StewardListing *instances;

  steward_test_simulator_add_fault (test->simulator, "GET", "/crm4/*/Instances",
                                    "{\"status\":403}");
  session = steward_fleet_find_session (fleet, window_test_get_tenant (test, "Contoso"));
  instances = steward_session_get_instances (session);
  steward_listing_ensure_loaded (instances);
  steward_test_await (has_failed, instances);
  hands_press (HANDS_POINTER, test->window, "Instances");
  window_test_await_shown (test->window, "Europe of ");
  window_test_await_shown (test->window, "Contoso US Sales");
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Fabrikam"));
  window_test_await_gone (test->window, "could not be refreshed");
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  window_test_await_shown (test->window, "Europe of ");
  hands_press (HANDS_POINTER, test->window, "Try Again");
  window_test_await_gone (test->window, "could not be refreshed");
  window_test_await_shown (test->window, "Contoso UAT");
}

/* Pressed twice, and with an answer that breaks off: sent once, and said to be unknown. */
static void
test_press_twice (WindowTest    *test,
                  gconstpointer  data)
{
  g_autoptr(GtkWidget) verb = NULL;

  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  hands_press (HANDS_POINTER, test->window, "Instances");
  hands_press (HANDS_POINTER, test->window, "Contoso US Sales");
  hands_press (HANDS_POINTER, test->window, "Back Up…");
  await_wizard (test);
  hands_fill (HANDS_POINTER, get_wizard (test), "Label", "Twice");
  go_on (test, HANDS_POINTER);
  wizard_test_await_ready (&test->wizard);
  steward_test_simulator_add_fault (test->simulator, "POST", "*/InstanceBackups",
                                    "{\"truncate\":10}");
  verb = g_object_ref (wizard_test_get_next (&test->wizard));
  g_signal_emit_by_name (verb, "clicked");
  g_signal_emit_by_name (verb, "clicked");
  wizard_test_await_closed (&test->wizard);
  window_test_await_shown (test->window, "The answer was lost.");
  hands_press (HANDS_POINTER, test->window, "Backups");
  window_test_await_shown (test->window, "Twice");
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

static void
finished_cb (StewardFleet     *fleet,
             StewardSession   *session,
             StewardOperation *operation,
             gpointer          user_data)
{
  steward_window_announce_end (user_data, operation);
}

/* As the application does, which this test is without. */
static void
set_up (WindowTest    *test,
        gconstpointer  data)
{
  window_test_set_up (test, NULL);
  g_signal_connect_object (steward_view_state_get_fleet (test->view_state), "operation-finished",
                           G_CALLBACK (finished_cb), test->window, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/instance-operations/pointer", WindowTest, GUINT_TO_POINTER (HANDS_POINTER), set_up,
              test_operations, window_test_tear_down);
  g_test_add ("/instance-operations/keyboard", WindowTest, GUINT_TO_POINTER (HANDS_KEYBOARD),
              set_up, test_operations, window_test_tear_down);
  g_test_add ("/instance-operations/one-region-fails", WindowTest, NULL, set_up,
              test_one_region_fails, window_test_tear_down);

  g_test_add ("/instance-operations/press-twice", WindowTest, NULL, set_up, test_press_twice,
              window_test_tear_down);

  return g_test_run ();
}
