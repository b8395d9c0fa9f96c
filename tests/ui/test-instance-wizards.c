/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-details-window.h"
#include "dialogs/steward-reference-window.h"
#include "steward-instance-backup.h"
#include "steward-test-loop.h"
#include "widgets/steward-entity-table.h"
#include "window-test.h"

/* Every wizard of instances from the window to its end, by what is on screen, and what the
 * service was asked for. The clock of the service moves when a test says so. */

#define NUMBERS   "{\"enums\":\"numbers\",\"casing\":\"camel\"}"
#define NO_LIST   "{\"emptyListIs404\":true}"
#define BARE      "{\"operationLocation\":false,\"retryAfter\":null}"

static void
finished_cb (StewardFleet     *fleet,
             StewardSession   *session,
             StewardOperation *operation,
             gpointer          user_data)
{
  steward_window_announce_end (user_data, operation);
}

/* As the application does, which these tests are without. */
static void
set_up (WindowTest    *test,
        gconstpointer  quirks)
{
  window_test_set_up (test, quirks);
  g_signal_connect_object (steward_view_state_get_fleet (test->view_state), "operation-finished",
                           G_CALLBACK (finished_cb), test->window, 0);
}

static StewardEntityTable *
get_table (WindowTest *test)
{
  return wizard_test_find (test->window, STEWARD_TYPE_ENTITY_TABLE, NULL);
}

typedef struct
{
  WindowTest         *test;
  const char         *name;
  StewardEntityTable *table;    /* (nullable): that of the page */
  guint               position;
} Row;

static const char *
get_name_property (StewardEntity *entity)
{
  if (STEWARD_IS_INSTANCE (entity))
    return "name";

  return STEWARD_IS_INSTANCE_BACKUP (entity) ? "label" : "application-id";
}

/* Instances by their name, backups by their label. */
static gboolean
has_row (gpointer user_data)
{
  Row *row = user_data;
  StewardEntityTable *table = row->table != NULL ? row->table : get_table (row->test);
  GListModel *rows = table != NULL ? G_LIST_MODEL (steward_entity_table_get_selection (table))
                                   : NULL;
  guint n_items = rows != NULL ? g_list_model_get_n_items (rows) : 0;

  for (row->position = 0; row->position < n_items; row->position++)
    {
      g_autoptr(StewardEntity) entity = g_list_model_get_item (rows, row->position);
      g_autofree char *name = NULL;

      g_object_get (entity, get_name_property (entity), &name, NULL);
      if (g_strcmp0 (name, row->name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* As a click on it does. */
static void
select_row (WindowTest *test,
            const char *name)
{
  Row row = { test, name };

  steward_test_await (has_row, &row);
  gtk_selection_model_select_item (steward_entity_table_get_selection (get_table (test)),
                                   row.position, TRUE);
}

/* As a double click on it does, or Enter. */
static void
open_row (WindowTest *test,
          const char *name)
{
  Row row = { test, name };
  GtkWidget *view;

  steward_test_await (has_row, &row);
  view = wizard_test_find (get_table (test), GTK_TYPE_COLUMN_VIEW, NULL);
  g_signal_emit_by_name (view, "activate", row.position);
}

static void
open_instance (WindowTest *test,
               const char *name)
{
  steward_window_show_page (test->window, "instances");
  open_row (test, name);
  window_test_await_shown (test->window, "Instance ID");
}

static void
open_backups (WindowTest *test,
              const char *name)
{
  open_instance (test, name);
  window_test_press (test->window, "Backups");
}

/* Goes on from a step that has been filled in. */
static void
go_on (WindowTest *test,
       const char *title)
{
  wizard_test_await_ready (&test->wizard);
  wizard_test_next (&test->wizard);
  wizard_test_await_page (&test->wizard, title);
}

static void
send (WindowTest *test,
      const char *verb)
{
  wizard_test_await_ready (&test->wizard);
  window_test_press (test->wizard.wizard, verb);
  wizard_test_await_closed (&test->wizard);
}

static void
back_up (WindowTest *test,
         const char *instance,
         const char *label)
{
  g_autofree char *effect = g_strdup_printf ("A backup “%s” of “%s” is taken", label, instance);

  window_test_press (test->window, "Back Up…");
  window_test_take_wizard (test);
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (test->wizard.wizard, "Label", label);
  window_test_fill (test->wizard.wizard, "Notes", "As a new user would");
  go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, effect);
  send (test, "Back Up");
}

/* The change that is listed first. */
static StewardOperation *
get_operation (WindowTest *test)
{
  GListModel *operations = steward_fleet_get_operations (
    steward_view_state_get_fleet (test->view_state));

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (steward_operation_is_of_instance (operation))
        return operation;
    }

  g_assert_not_reached ();
}

/* In words or, for those who count, in numbers. */
static gboolean
is_said_to_have_succeeded (gpointer user_data)
{
  StewardOperation *operation = user_data;
  const char *text = steward_operation_get_status_text (operation);

  return g_strcmp0 (text, "Succeeded") == 0 || g_strcmp0 (text, "6") == 0;
}

static gboolean
is_running (gpointer user_data)
{
  return steward_operation_get_status (user_data) == STEWARD_OPERATION_STATUS_RUNNING;
}

static gboolean
can_restore (WindowTest *test)
{
  return gtk_widget_is_sensitive (window_test_find_button (test->window, "Restore Selected…"));
}

/* The operation ends before the backup can be used; what is shown waits for the backup. */
static void
await_backup (WindowTest *test,
              const char *label,
              gboolean    lost)
{
  StewardOperation *operation = get_operation (test);

  select_row (test, label);
  g_assert_false (can_restore (test));
  g_assert_true (window_test_shows (test->window, "Creating"));
  steward_test_simulator_advance (test->simulator, "PT9M");
  if (!lost)
    {
      steward_test_await (is_said_to_have_succeeded, operation);
      window_test_await_shown (test->window, "Creating");
    }

  steward_test_await (is_running, operation);
  g_assert_false (can_restore (test));
  window_test_close_toast (test);
  steward_test_simulator_advance (test->simulator, "PT10M");
  window_test_await_shown (test->window, "backed up");
  window_test_await_gone (test->window, "Creating");
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
}

static void
restore (WindowTest *test,
         const char *label,
         const char *target)
{
  g_autofree char *effect = g_strdup_printf ("Everything in “%s” is lost", target);
  g_autofree char *confirmation = g_strdup_printf ("Type “%s” to confirm", target);

  select_row (test, label);
  window_test_press (test->window, "Restore Selected…");
  window_test_take_wizard (test);
  window_test_choose (test->wizard.wizard, "Target", target);
  go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, effect);
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (test->wizard.wizard, confirmation, target);
  send (test, "Restore");
}

static void
end_admin_mode (WindowTest *test)
{
  window_test_press (test->window, "Turn Off…");
  window_test_take_wizard (test);
  go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, "Everybody can sign in to");
  send (test, "Change Mode");
}

static void
walk (WindowTest *test,
      gboolean    lost)
{
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  open_backups (test, "Contoso US Sales");
  window_test_await_shown (test->window, "2 backups.");
  if (lost)
    steward_test_simulator_add_fault (test->simulator, "POST", "*/InstanceBackups",
                                      "{\"drop\":\"after\"}");
  back_up (test, "Contoso US Sales", "Before the walk");
  window_test_await_shown (test->window, lost ? "The answer was lost."
                                              : "Backing up Contoso US Sales of Contoso");
  window_test_await_shown (test->window, "3 backups.");
  await_backup (test, "Before the walk", lost);

  restore (test, "Before the walk", "Contoso US Test");
  window_test_close_toast (test);
  steward_test_simulator_advance (test->simulator, "PT31M");
  window_test_await_shown (test->window, "Contoso US Test restored, now in administration mode");
  open_instance (test, "Contoso US Test");
  window_test_await_shown (test->window, "Administration mode is on.");
  end_admin_mode (test);
  window_test_await_gone (test->window, "Administration mode is on.");

  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
  g_assert_cmpuint (window_test_count (test, "POST", "/Restore"), ==, 1);
  g_assert_cmpuint (window_test_count (test, "POST", "/UpdateAdminMode"), ==, 1);
}

static void
test_walk (WindowTest    *test,
           gconstpointer  quirks)
{
  walk (test, FALSE);
}

static void
test_lost_answer (WindowTest    *test,
                  gconstpointer  quirks)
{
  walk (test, TRUE);
}

/* An answer of 404 for an empty list is an empty list. */
static void
test_no_list (WindowTest    *test,
              gconstpointer  quirks)
{
  open_backups (test, "Contoso US Test");
  window_test_await_shown (test->window, "No Backups");
  back_up (test, "Contoso US Test", "The first one");
  await_backup (test, "The first one", FALSE);
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

/* It is not sent, and the reason stands below. */
static void
test_restore_production (WindowTest    *test,
                         gconstpointer  quirks)
{
  const char *lack;

  open_backups (test, "Contoso US Sales");
  select_row (test, "Before go-live");
  window_test_press (test->window, "Restore Selected…");
  window_test_take_wizard (test);
  window_test_choose (test->wizard.wizard, "Target", "Contoso US Sales");
  lack = wizard_test_get_lack (&test->wizard);
  g_assert_nonnull (lack);
  g_assert_true (g_str_has_prefix (lack, "“Contoso US Sales” is of the type Production. It has "
                                         "to become a sandbox first."));
  g_assert_true (window_test_shows (test->wizard.wizard, lack));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  gtk_widget_activate_action (GTK_WIDGET (test->wizard.wizard), "wizard.next", NULL);
  g_assert_true (wizard_test_is_on (&test->wizard, "Target"));
  g_assert_cmpuint (window_test_count (test, "POST", "/Restore"), ==, 0);
}

/* The menu of a row, or of the page, says what it says and sends it to the window. */
static void
open_from_menu (WindowTest *test,
                const char *action)
{
  StewardInstance *instance = NULL;
  GtkWidget *page = gtk_widget_get_parent (wizard_test_find (test->window, ADW_TYPE_HEADER_BAR,
                                                             NULL));

  while (page != NULL && !STEWARD_IS_PAGE (page))
    page = gtk_widget_get_parent (page);
  g_object_get (page, "instance", &instance, NULL);
  gtk_widget_activate_action (page, action, "(ss)",
                              steward_tenant_get_id (steward_entity_get_tenant (
                                STEWARD_ENTITY (instance))),
                              steward_instance_get_id (instance));
  g_object_unref (instance);
  window_test_take_wizard (test);
}

static void
test_delete_production (WindowTest    *test,
                        gconstpointer  quirks)
{
  open_instance (test, "Contoso US Sales");
  open_from_menu (test, "win.delete-instance");
  window_test_await_shown (test->wizard.wizard, "It has to become a sandbox first.");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  gtk_widget_activate_action (GTK_WIDGET (test->wizard.wizard), "wizard.next", NULL);
  g_assert_true (wizard_test_is_on (&test->wizard, "Instance"));
  g_assert_cmpuint (window_test_count (test, "DELETE", "/Delete"), ==, 0);
}

static void
test_delete (WindowTest    *test,
             gconstpointer  quirks)
{
  open_instance (test, "Contoso US Test");
  open_from_menu (test, "win.delete-instance");
  go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, "and all its data are deleted for good");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (test->wizard.wizard, "Type “Contoso US Test” to confirm", "Contoso US Test");
  send (test, "Delete Instance");
  window_test_await_shown (test->window, "Deleting Contoso US Test of Contoso");
  steward_test_simulator_advance (test->simulator, "PT2H");
  window_test_await_shown (test->window, "Contoso US Test deleted for good");
  g_assert_cmpuint (window_test_count (test, "DELETE", "/Delete"), ==, 1);
}

static gboolean
is_on_start (gpointer user_data)
{
  WindowTest *test = user_data;

  return get_table (test) != NULL && !window_test_shows (test->window, "Instance ID");
}

/* Each region, release and type has templates of its own. */
static void
test_provision (WindowTest    *test,
                gconstpointer  quirks)
{
  GtkWidget *wizard;

  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  steward_window_show_page (test->window, "instances");
  window_test_await_shown (test->window, "Contoso UAT");
  window_test_press (test->window, "New Instance…");
  window_test_take_wizard (test);
  wizard = GTK_WIDGET (test->wizard.wizard);
  g_assert_cmpstr (wizard_test_get_lack (&test->wizard), ==, "Enter “Name” to continue.");
  window_test_fill (wizard, "Name", "Training");
  window_test_choose (wizard, "Region", "North America");
  window_test_choose (wizard, "Region", "Europe");
  window_test_choose (wizard, "Type", "Sandbox");
  window_test_choose (wizard, "Language", "English");
  window_test_choose (wizard, "Currency", "EUR");
  g_assert_cmpstr (wizard_test_get_lack (&test->wizard), ==, "Enter “Domain Name” to continue.");
  window_test_fill (wizard, "Domain Name", "-no-");
  window_test_fill (wizard, "Initial User", "anna@contoso.example");
  g_assert_true (window_test_shows (wizard, "The domain name cannot be part of an address"));
  window_test_fill (wizard, "Domain Name", "contosotraining");
  window_test_fill (wizard, "Security Group ID", "no group");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (wizard, "Security Group ID", "");
  go_on (test, "Review");
  window_test_await_shown (wizard, "The instance “Training” is created");
  send (test, "Create");
  window_test_await_shown (test->window, "Creating “Training” in Contoso");
  window_test_close_toast (test);
  steward_test_simulator_advance (test->simulator, "PT3H");
  window_test_await_shown (test->window, "Training created");
  open_instance (test, "Training");
  window_test_await_shown (test->window, "contosotraining");
  g_assert_cmpuint (window_test_count (test, "PUT", "/Instances/Provision"), ==, 1);
}

/* The page of an instance that somebody else deletes is left. */
static void
test_gone (WindowTest    *test,
           gconstpointer  quirks)
{
  test_delete (test, quirks);
  steward_test_await (is_on_start, test);
}

static gboolean
is_enabled (gpointer user_data)
{
  Row *row = user_data;
  g_autoptr(StewardEntity) identity = NULL;
  gboolean enabled = FALSE;

  if (!has_row (row))
    return FALSE;

  identity = g_list_model_get_item (
    G_LIST_MODEL (steward_entity_table_get_selection (row->table)), row->position);
  g_object_get (identity, "enabled", &enabled, NULL);

  return enabled;
}

static gboolean
is_disabled (gpointer user_data)
{
  return has_row (user_data) && !is_enabled (user_data);
}

/* From registering to deleting, in the window that lists them, which is modal. */
static void
test_identities (WindowTest    *test,
                 gconstpointer  quirks)
{
  static const char application[] = "11111111-2222-4333-8444-555555555555";
  StewardReferenceWindow *reference;
  GtkWidget *details;

  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-application-identities", NULL);
  reference = window_test_find_window (STEWARD_TYPE_REFERENCE_WINDOW);
  g_assert_nonnull (reference);
  window_test_press (reference, "Register…");
  window_test_take_wizard (test);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (test->wizard.wizard)) ==
                 GTK_WINDOW (reference));
  window_test_fill (test->wizard.wizard, "Client ID", application);
  go_on (test, "Review");
  send (test, "Register");
  window_test_await_shown (reference, application);

  for (guint i = 0; i < 3; i++)
    {
      static const char * const verbs[] = { "Disable", "Enable", "Delete" };
      g_autofree char *button = g_strdup_printf ("%s…", verbs[i]);
      StewardEntityTable *table = wizard_test_find (reference, STEWARD_TYPE_ENTITY_TABLE, NULL);
      Row row = { test, application };

      row.table = table;
      steward_test_await (has_row, &row);
      g_signal_emit_by_name (wizard_test_find (table, GTK_TYPE_COLUMN_VIEW, NULL), "activate",
                             row.position);
      details = window_test_find_window (STEWARD_TYPE_DETAILS_WINDOW);
      window_test_press (details, button);
      window_test_take_wizard (test);
      send (test, verbs[i]);
      if (i == 0)
        steward_test_await (is_disabled, &row);
      else if (i == 1)
        steward_test_await (is_enabled, &row);
      else
        window_test_await_gone (reference, application);
    }

  gtk_window_destroy (GTK_WINDOW (reference));
  g_assert_cmpuint (window_test_count (test, "POST", "/TenantApplicationIdentities"), ==, 1);
  g_assert_cmpuint (window_test_count (test, "POST", "/Disable"), ==, 1);
  g_assert_cmpuint (window_test_count (test, "POST", "/Enable"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    const char *quirks;
    void      (*func) (WindowTest *, gconstpointer);
  } tests[] = {
    { "/instance-wizards/walk", NULL, test_walk },
    { "/instance-wizards/walk-with-numbers", NUMBERS, test_walk },
    { "/instance-wizards/walk-without-location", BARE, test_walk },
    { "/instance-wizards/lost-answer", NULL, test_lost_answer },
    { "/instance-wizards/no-list", NO_LIST, test_no_list },
    { "/instance-wizards/restore-production", NULL, test_restore_production },
    { "/instance-wizards/delete-production", NULL, test_delete_production },
    { "/instance-wizards/delete", NULL, test_delete },
    { "/instance-wizards/gone", NULL, test_gone },
    { "/instance-wizards/identities", NULL, test_identities },
    { "/instance-wizards/provision", NULL, test_provision },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WindowTest, tests[i].quirks, set_up, tests[i].func,
                window_test_tear_down);

  return g_test_run ();
}
