/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-details-window.h"
#include "dialogs/steward-reference-window.h"
#include "instance-test.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

/* Every wizard of instances from the window to its end, by what is on screen, and what the
 * service was asked for. The clock of the service moves when a test says so. */

#define NUMBERS   "{\"enums\":\"numbers\",\"casing\":\"camel\"}"
#define NO_LIST   "{\"emptyListIs404\":true}"
#define ALL_AT_ONCE \
  "{\"enums\":\"numbers\",\"casing\":\"camel\",\"emptyListIs404\":true," \
  "\"operationLocation\":false,\"retryAfter\":null}"
#define BARE      "{\"operationLocation\":false,\"retryAfter\":null}"

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
  StewardOperation *operation = instance_test_get_operation (test);

  instance_test_select_row (test, label);
  g_assert_false (can_restore (test));
  g_assert_true (window_test_shows (test->window, "Creating"));
  g_assert_false (window_test_shows (test->window, "The newest is less than an hour old."));
  steward_test_simulator_advance (test->simulator, "PT9M");
  if (!lost)
    {
      steward_test_await (is_said_to_have_succeeded, operation);
      window_test_await_shown (test->window, "Creating");
    }

  steward_test_await (is_running, operation);
  g_assert_false (can_restore (test));
  steward_test_simulator_advance (test->simulator, "PT10M");
  window_test_await_told (test, "backed up");
  window_test_await_gone (test->window, "Creating");
  window_test_await_shown (test->window, "The newest is less than an hour old.");
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
}

static void
restore (WindowTest *test,
         const char *label,
         const char *target)
{
  instance_test_fill_restore (test, label, target);
  instance_test_send (test, "Restore");
}

static void
end_admin_mode (WindowTest *test)
{
  window_test_press (test->window, "Turn Off…");
  window_test_take_wizard (test);
  instance_test_go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, "Everybody can sign in to");
  instance_test_send (test, "Change Mode");
}

/* From the backups of @source, which are shown, to @target as it was. */
static void
walk (WindowTest *test,
      const char *source,
      const char *target,
      gboolean    lost)
{
  g_autofree char *progress = g_strdup_printf ("Backing up %s of Contoso", source);
  g_autofree char *end = g_strdup_printf ("%s restored, now in administration mode", target);

  if (lost)
    steward_test_simulator_add_fault (test->simulator, "POST", "*/InstanceBackups",
                                      "{\"drop\":\"after\"}");
  instance_test_back_up (test, source, "Before the walk");
  window_test_await_shown (test->window, lost ? "The answer was lost." : progress);
  await_backup (test, "Before the walk", lost);

  restore (test, "Before the walk", target);
  steward_test_simulator_advance (test->simulator, "PT31M");
  window_test_await_told (test, end);
  instance_test_open_instance (test, target);
  window_test_await_shown (test->window, "Administration mode is on.");
  end_admin_mode (test);
  window_test_await_gone (test->window, "Administration mode is on.");

  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
  g_assert_cmpuint (window_test_count (test, "POST", "/Restore"), ==, 1);
  g_assert_cmpuint (window_test_count (test, "POST", "/UpdateAdminMode"), ==, 1);
}

static void
walk_from_production (WindowTest *test,
                      gboolean    lost)
{
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  instance_test_open_backups (test, "Contoso US Sales");
  window_test_await_shown (test->window, "2 backups.");
  walk (test, "Contoso US Sales", "Contoso US Test", lost);
}

static void
test_walk (WindowTest    *test,
           gconstpointer  quirks)
{
  walk_from_production (test, FALSE);
}

static void
test_lost_answer (WindowTest    *test,
                  gconstpointer  quirks)
{
  walk_from_production (test, TRUE);
}

/* A sandbox without backups, and an answer of 404 for its empty list, is one to begin with. */
static void
walk_from_nothing (WindowTest *test,
                   gboolean    lost)
{
  instance_test_open_backups (test, "Contoso US Test");
  window_test_await_shown (test->window, "No Backups");
  walk (test, "Contoso US Test", "Contoso US Test", lost);
}

static void
test_no_list (WindowTest    *test,
              gconstpointer  quirks)
{
  walk_from_nothing (test, FALSE);
}

static void
test_all_at_once (WindowTest    *test,
                  gconstpointer  quirks)
{
  walk_from_nothing (test, TRUE);
}

/* It is not sent, and the reason stands below. */
static void
test_restore_production (WindowTest    *test,
                         gconstpointer  quirks)
{
  const char *lack;

  instance_test_open_backups (test, "Contoso US Sales");
  instance_test_select_row (test, "Before go-live");
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

static void
test_delete_production (WindowTest    *test,
                        gconstpointer  quirks)
{
  instance_test_open_instance (test, "Contoso US Sales");
  instance_test_open_action (test, "win.delete-instance");
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
  instance_test_open_instance (test, "Contoso US Test");
  instance_test_open_action (test, "win.delete-instance");
  instance_test_go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, "and all its data are deleted for good");
  g_assert_true (window_test_shows (test->wizard.wizard,
                                    "The service has checked it, and would accept it"));
  g_assert_true (gtk_widget_has_css_class (wizard_test_get_next (&test->wizard),
                                           "destructive-action"));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (test->wizard.wizard, "Type “Contoso US Test” to confirm", "Contoso US Test");
  instance_test_send (test, "Delete Instance");
  window_test_await_shown (test->window, "Deleting Contoso US Test of Contoso");
  steward_test_simulator_advance (test->simulator, "PT2H");
  window_test_await_told (test, "Contoso US Test deleted for good");
  g_assert_false (window_test_shows (test->window, "is no longer listed"));
  g_assert_cmpuint (window_test_count (test, "DELETE", "/Delete"), ==, 1);
}

/* That it has begun is not said of what has ended. */
static void
test_begun (WindowTest    *test,
            gconstpointer  quirks)
{
  static const char begun[] = "Backing up Contoso US Test of Contoso";

  instance_test_open_backups (test, "Contoso US Test");
  instance_test_back_up (test, "Contoso US Test", "Before the walk");
  window_test_await_shown (test->window, begun);
  steward_operation_end (instance_test_get_operation (test), STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_false (window_test_shows (test->window, begun));
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
  g_assert_cmpstr (wizard_test_get_lack (&test->wizard), ==, "Fill in “Name” to continue.");
  window_test_fill (wizard, "Name", "Training");
  window_test_choose (wizard, "Region", "North America");
  window_test_choose (wizard, "Region", "Europe");
  window_test_choose (wizard, "Type", "Sandbox");
  window_test_choose (wizard, "Language", "English");
  window_test_choose (wizard, "Currency", "EUR");
  g_assert_cmpstr (wizard_test_get_lack (&test->wizard), ==, "Fill in “Domain Name” to continue.");
  window_test_fill (wizard, "Domain Name", "-no-");
  window_test_fill (wizard, "Initial User", "anna@contoso.example");
  g_assert_true (window_test_shows (wizard, "The domain name cannot be part of an address"));
  window_test_fill (wizard, "Domain Name", "contosotraining");
  window_test_fill (wizard, "Security Group ID", "no group");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (wizard, "Security Group ID", "");
  instance_test_go_on (test, "Review");
  window_test_await_shown (wizard, "The instance “Training” is created");
  instance_test_send (test, "Create");
  window_test_await_shown (test->window, "Creating “Training” in Contoso");
  steward_test_simulator_advance (test->simulator, "PT3H");
  window_test_await_told (test, "Training created");
  instance_test_open_instance (test, "Training");
  window_test_await_shown (test->window, "contosotraining");
  g_assert_cmpuint (window_test_count (test, "PUT", "/Instances/Provision"), ==, 1);
}

static gboolean
is_enabled (gpointer user_data)
{
  InstanceTestRow *row = user_data;
  g_autoptr(StewardEntity) identity = NULL;
  gboolean enabled = FALSE;

  if (!instance_test_has_row (row))
    return FALSE;

  identity = g_list_model_get_item (
    G_LIST_MODEL (steward_entity_table_get_selection (row->table)), row->position);
  g_object_get (identity, "enabled", &enabled, NULL);

  return enabled;
}

static gboolean
is_disabled (gpointer user_data)
{
  return instance_test_has_row (user_data) && !is_enabled (user_data);
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
  reference = steward_test_find_window (STEWARD_TYPE_REFERENCE_WINDOW);
  g_assert_nonnull (reference);
  window_test_press (reference, "Register…");
  window_test_take_wizard (test);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (test->wizard.wizard)) ==
                 GTK_WINDOW (reference));
  window_test_fill (test->wizard.wizard, "Client ID", application);
  instance_test_go_on (test, "Review");
  instance_test_send (test, "Register");
  window_test_await_shown (reference, application);

  for (guint i = 0; i < 3; i++)
    {
      static const char * const verbs[] = { "Disable", "Enable", "Delete" };
      g_autofree char *button = g_strdup_printf ("%s…", verbs[i]);
      StewardEntityTable *table = wizard_test_find (reference, STEWARD_TYPE_ENTITY_TABLE, NULL);
      InstanceTestRow row = { test, application };

      row.table = table;
      steward_test_await (instance_test_has_row, &row);
      g_signal_emit_by_name (wizard_test_find (table, GTK_TYPE_COLUMN_VIEW, NULL), "activate",
                             row.position);
      details = steward_test_find_window (STEWARD_TYPE_DETAILS_WINDOW);
      window_test_press (details, button);
      window_test_take_wizard (test);
      instance_test_send (test, verbs[i]);
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

/* What keeps people out asks for attention, also where there is no room for a column of it. */
static void
test_attention (WindowTest    *test,
                gconstpointer  quirks)
{
  window_test_make_narrow (test->window);
  steward_window_show_page (test->window, "instances");
  window_test_await_shown (test->window, "Administration mode is on");
}

/* A title that does not fit beside the buttons has two lines. */
static void
test_narrow (WindowTest    *test,
             gconstpointer  quirks)
{
  gpointer reference;
  GtkLabel *title;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-application-identities", NULL);
  reference = steward_test_find_window (STEWARD_TYPE_REFERENCE_WINDOW);
  window_test_make_narrow (reference);
  title = wizard_test_find (reference, GTK_TYPE_LABEL, "Application Identities");
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (title)), ==, 2);
  gtk_window_destroy (reference);
}

static gboolean
asks (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* What went wrong is told in detail also in a window above the main one. */
static void
test_reference_fails (WindowTest    *test,
                      gconstpointer  quirks)
{
  gpointer reference;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-instance-reference", NULL);
  reference = steward_test_find_window (STEWARD_TYPE_REFERENCE_WINDOW);
  window_test_await_shown (reference, "Sandbox");
  steward_test_simulator_keep_fault (test->simulator, "GET", "*/InstanceTypeInfo",
                                     "{\"status\":403}");
  gtk_widget_activate_action (reference, "reference.refresh", NULL);
  window_test_await_shown (reference, "could not be refreshed.");
  window_test_press (reference, "Details");
  steward_test_await (asks, NULL);
  window_test_await_shown (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG), "Status: 403");
  gtk_window_destroy (reference);
}

/* What is offered first is not something that one entered: it closes without a question, also when
 * everything was known before. */
static void
test_untouched (WindowTest    *test,
                gconstpointer  quirks)
{
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  steward_window_show_page (test->window, "instances");
  window_test_await_shown (test->window, "Contoso UAT");
  for (guint i = 0; i < 2; i++)
    {
      window_test_press (test->window, "New Instance…");
      window_test_take_wizard (test);
      window_test_await_shown (test->wizard.wizard, "USD");
      window_test_await_shown (test->wizard.wizard, "Dansk");
      gtk_window_close (GTK_WINDOW (test->wizard.wizard));
      g_assert_null (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
      wizard_test_await_closed (&test->wizard);
    }
}

/* Who took a backup is short in the table and whole among the details; where it is narrow, only
 * what expires soon says so. */
static void
test_backups (WindowTest    *test,
              gconstpointer  quirks)
{
  instance_test_open_backups (test, "Contoso UAT");
  instance_test_select_row (test, "Before spring solutions");
  window_test_await_shown (test->window, "7 days left");
  g_assert_true (window_test_shows (test->window, "anna.lund"));
  g_assert_false (window_test_shows (test->window, "anna.lund@"));
  window_test_press (test->window, "Details");
  window_test_await_shown (steward_test_find_window (STEWARD_TYPE_DETAILS_WINDOW),
                           "anna.lund@contoso.example");
  gtk_window_destroy (steward_test_find_window (STEWARD_TYPE_DETAILS_WINDOW));

  g_object_set (test->view_state, "folded", TRUE, NULL);
  window_test_await_shown (test->window, "2 days left");
  window_test_await_gone (test->window, "7 days left");
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
    { "/instance-wizards/all-at-once", ALL_AT_ONCE, test_all_at_once },
    { "/instance-wizards/restore-production", NULL, test_restore_production },
    { "/instance-wizards/delete-production", NULL, test_delete_production },
    { "/instance-wizards/delete", NULL, test_delete },
    { "/instance-wizards/untouched", NULL, test_untouched },
    { "/instance-wizards/backups", NULL, test_backups },
    { "/instance-wizards/identities", NULL, test_identities },
    { "/instance-wizards/attention", NULL, test_attention },
    { "/instance-wizards/narrow", NULL, test_narrow },
    { "/instance-wizards/reference-fails", NULL, test_reference_fails },
    { "/instance-wizards/begun", NULL, test_begun },
    { "/instance-wizards/provision", NULL, test_provision },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WindowTest, tests[i].quirks, instance_test_set_up, tests[i].func,
                window_test_tear_down);

  return g_test_run ();
}
