/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-delete-draft.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "steward-test-widgets.h"
#include "steward-window.h"
#include "wizard-test.h"
#include "wizards/steward-type-card.h"
#include "workspace-test.h"

/* Every verb of the window, from the menu to the row that it makes, at a strict simulator. */
typedef struct
{
  StewardTestSimulator *simulator;
  char                 *directory;
  StewardWorkspace     *workspace;
  StewardViewState     *view_state;
  StewardWindow        *window;
  WizardTest            test;
} Fixture;

static gboolean
is_loaded (gpointer user_data)
{
  Fixture *fixture = user_data;
  GListModel *environments = steward_view_state_get_environments (fixture->view_state);
  StewardFleet *fleet = steward_view_state_get_fleet (fixture->view_state);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fleet)); i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (G_LIST_MODEL (fleet), i);

      if (steward_session_get_quota (session) == NULL ||
          steward_listing_get_busy (steward_session_get_operations (session)))
        return FALSE;
    }

  return g_list_model_get_n_items (environments) > 3;
}

static StewardTenant *
get_tenant (Fixture    *fixture,
            const char *name)
{
  GListModel *tenants = steward_view_state_get_tenants (fixture->view_state);

  for (guint i = 0; i < g_list_model_get_n_items (tenants); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (g_str_equal (steward_tenant_get_name (tenant), name))
        return tenant;
    }

  g_assert_not_reached ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.strict = TRUE;
  g_object_set (gtk_settings_get_default (),
                "gtk-double-click-time", 0,
                "gtk-enable-animations", FALSE,
                NULL);
  fixture->simulator = steward_test_simulator_new (&options);
  fixture->directory = steward_test_make_directory ();
  fixture->workspace = workspace_test_new (fixture->directory, fixture->simulator->url, FALSE);
  fixture->view_state = steward_view_state_new (NULL);
  steward_view_state_set_fleet (fixture->view_state,
                                steward_workspace_get_fleet (fixture->workspace));
  steward_view_state_set_tenant (fixture->view_state, get_tenant (fixture, "Contoso"));
  fixture->window = steward_window_new (NULL, fixture->view_state);
  gtk_window_present (GTK_WINDOW (fixture->window));
  steward_test_await (is_loaded, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  if (fixture->test.wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->test.wizard));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  steward_fleet_close (steward_workspace_get_fleet (fixture->workspace));
  g_clear_object (&fixture->view_state);
  g_clear_object (&fixture->workspace);
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->simulator, steward_test_simulator_free);
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *environment)
{
  StewardTenant *tenant = get_tenant (fixture, "Contoso");

  if (environment != NULL)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "(ss)",
                                steward_tenant_get_id (tenant), environment);
  else
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static void
open_wizard (Fixture    *fixture,
             const char *action,
             const char *environment)
{
  act (fixture, action, environment);
  fixture->test.wizard = STEWARD_WIZARD (steward_test_find_window (STEWARD_TYPE_WIZARD));
  g_assert_nonnull (fixture->test.wizard);
  g_object_add_weak_pointer (G_OBJECT (fixture->test.wizard), (gpointer *) &fixture->test.wizard);
}

static void
finish (Fixture *fixture)
{
  wizard_test_await_ready (&fixture->test);
  wizard_test_next (&fixture->test);
  wizard_test_await_page (&fixture->test, "Review");
  wizard_test_await_ready (&fixture->test);
  wizard_test_next (&fixture->test);
  wizard_test_await_closed (&fixture->test);
}

typedef struct
{
  Fixture    *fixture;
  const char *name;
} Wanted;

static gboolean
is_selected (gpointer user_data)
{
  Wanted *wanted = user_data;
  GtkColumnView *table = wizard_test_find (wanted->fixture->window, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSelectionModel *rows = gtk_column_view_get_model (table);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (rows);
  g_autoptr(StewardEnvironment) environment = NULL;

  if (gtk_bitset_get_size (selected) != 1)
    return FALSE;

  environment = g_list_model_get_item (G_LIST_MODEL (rows), gtk_bitset_get_minimum (selected));

  return environment != NULL &&
         g_strcmp0 (steward_environment_get_name (environment), wanted->name) == 0;
}

/* The new row is selected without anything being pressed. */
static void
await_selected (Fixture    *fixture,
                const char *name)
{
  Wanted wanted = { fixture, name };

  steward_test_await (is_selected, &wanted);
}

static gboolean
has_toast (gpointer user_data)
{
  Wanted *wanted = user_data;

  return wizard_test_find (wanted->fixture->window, GTK_TYPE_LABEL, wanted->name) != NULL &&
         wizard_test_find (wanted->fixture->window, GTK_TYPE_BUTTON, "Show") != NULL;
}

static void
await_toast (Fixture    *fixture,
             const char *text)
{
  Wanted wanted = { fixture, text };

  steward_test_await (has_toast, &wanted);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  user_data)
{
  open_wizard (fixture, "win.new-environment", NULL);
  g_assert_cmpstr (wizard_test_get_lack (&fixture->test), ==, "Enter a name to continue.");
  wizard_test_type (&fixture->test, "Dev-Anna");
  g_assert_cmpstr (wizard_test_get_lack (&fixture->test), ==, "Choose another name to continue.");
  wizard_test_type (&fixture->test, "Fresh");
  finish (fixture);
  await_toast (fixture, "Creating “Fresh” in Contoso");
  await_selected (fixture, "Fresh");
}

/* Another tenant gets a draft of its own, with the name and nothing else. */
static void
test_other_tenant (Fixture       *fixture,
                   gconstpointer  user_data)
{
  GtkDropDown *tenants;
  StewardTenant *other = get_tenant (fixture, "Fabrikam");
  GListModel *sessions;

  open_wizard (fixture, "win.new-environment", NULL);
  wizard_test_type (&fixture->test, "Fresh");
  wizard_test_await_ready (&fixture->test);
  tenants = wizard_test_find (fixture->test.wizard, GTK_TYPE_DROP_DOWN, NULL);
  sessions = gtk_drop_down_get_model (tenants);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (sessions, i);

      if (steward_session_get_tenant (session) == other)
        gtk_drop_down_set_selected (tenants, i);
    }

  g_assert_true (steward_draft_get_tenant (steward_wizard_get_draft (fixture->test.wizard)) ==
                 other);
  g_assert_cmpstr (steward_draft_get_target_name (steward_wizard_get_draft (fixture->test.wizard)),
                   ==, "Fresh");
  wizard_test_await_ready (&fixture->test);
}

/* Production is made on the production ring alone. */
static void
test_rings (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *ring = NULL;

  open_wizard (fixture, "win.new-environment", NULL);
  wizard_test_type (&fixture->test, "Fresh");
  wizard_test_await_ready (&fixture->test);
  gtk_toggle_button_set_active (wizard_test_find (fixture->test.wizard, STEWARD_TYPE_TYPE_CARD,
                                                  NULL), TRUE);
  wizard_test_await_ready (&fixture->test);
  g_object_get (steward_wizard_get_draft (fixture->test.wizard), "ring-name", &ring, NULL);
  g_assert_cmpstr (ring, ==, "PROD");
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  user_data)
{
  open_wizard (fixture, "win.copy-environment", "Dev-Anna");
  g_assert_cmpstr (steward_draft_get_target_name (steward_wizard_get_draft (fixture->test.wizard)),
                   ==, "Dev-Anna-Copy");
  finish (fixture);
  await_toast (fixture, "Copying Dev-Anna of Contoso to “Dev-Anna-Copy”");
  steward_test_simulator_advance (fixture->simulator, "PT4H");
  await_selected (fixture, "Dev-Anna-Copy");
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *name = NULL;

  open_wizard (fixture, "win.restore-environment", "Dev-Anna");
  wizard_test_await_ready (&fixture->test);
  wizard_test_next (&fixture->test);
  wizard_test_await_page (&fixture->test, "Target");
  name = g_strdup (steward_draft_get_target_name (
                     steward_wizard_get_draft (fixture->test.wizard)));
  finish (fixture);
  steward_test_simulator_advance (fixture->simulator, "PT4H");
  await_selected (fixture, name);
}

static gboolean
is_there (gpointer user_data)
{
  Wanted *wanted = user_data;
  StewardTenant *tenant = get_tenant (wanted->fixture, "Contoso");
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = steward_view_state_find_environment (wanted->fixture->view_state,
                                                     steward_tenant_get_id (tenant),
                                                     wanted->name);

  return environment != NULL;
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  user_data)
{
  Wanted wanted = { fixture, "Dev-Berta" };

  open_wizard (fixture, "win.rename-environment", "Dev-Anna");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&fixture->test)));
  wizard_test_type (&fixture->test, "Dev-Berta");
  finish (fixture);
  steward_test_simulator_advance (fixture->simulator, "PT1H");
  steward_test_await (is_there, &wanted);
}

/* The old name of production has to be typed. */
static void
test_rename_production (Fixture       *fixture,
                        gconstpointer  user_data)
{
  open_wizard (fixture, "win.rename-environment", "Production");
  wizard_test_type (&fixture->test, "Main");
  wizard_test_await_ready (&fixture->test);
  wizard_test_next (&fixture->test);
  wizard_test_await_page (&fixture->test, "Review");
  g_assert_cmpstr (wizard_test_get_lack (&fixture->test), ==, "Type “Production” to continue.");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&fixture->test)));
}

static AdwMessageDialog *
open_dialog (Fixture    *fixture,
             const char *action,
             const char *environment)
{
  act (fixture, action, environment);
  g_assert_nonnull (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));

  return ADW_MESSAGE_DIALOG (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

/* As a press on the button does: the answer, and the dialog is gone. */
static void
respond (AdwMessageDialog *dialog,
         const char       *response)
{
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static StewardEnvironmentStatus
get_status (Fixture    *fixture,
            const char *prefix)
{
  GListModel *environments = steward_view_state_get_environments (fixture->view_state);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (g_str_has_prefix (steward_environment_get_name (environment), prefix))
        return steward_environment_get_status (environment);
    }

  return STEWARD_ENVIRONMENT_STATUS_UNKNOWN;
}

static gboolean
is_not_active (gpointer user_data)
{
  Wanted *wanted = user_data;

  return get_status (wanted->fixture, wanted->name) != STEWARD_ENVIRONMENT_STATUS_ACTIVE;
}

/* For rows of text, in front of a wide window. */
static gboolean
is_wide_enough (gpointer user_data)
{
  return gtk_widget_get_width (user_data) >= 440;
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  user_data)
{
  Wanted wanted = { fixture, "Dev-Anna" };
  AdwMessageDialog *dialog = open_dialog (fixture, "win.delete-environment", "Dev-Anna");

  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "verb"));
  g_assert_null (wizard_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL));
  steward_test_await (is_wide_enough, dialog);
  respond (dialog, "verb");
  steward_test_await (is_not_active, &wanted);
}

static gboolean
is_refused (gpointer user_data)
{
  return !adw_message_dialog_get_response_enabled (user_data, "verb");
}

/* What somebody else did meanwhile is said in the question that is open. */
static void
test_delete_again (Fixture       *fixture,
                   gconstpointer  user_data)
{
  AdwMessageDialog *dialog = open_dialog (fixture, "win.delete-environment", "Dev-Anna");
  StewardTenant *tenant = get_tenant (fixture, "Contoso");
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  StewardSession *session;

  environment = steward_view_state_find_environment (fixture->view_state,
                                                     steward_tenant_get_id (tenant), "Dev-Anna");
  session = steward_view_state_get_session_of (fixture->view_state, STEWARD_ENTITY (environment));
  draft = steward_delete_draft_new (environment);
  g_assert_false (is_refused (dialog));
  steward_session_submit_async (session, draft, NULL, NULL, NULL);
  steward_test_await (is_refused, dialog);
  respond (dialog, "cancel");
}

static void
test_delete_production (Fixture       *fixture,
                        gconstpointer  user_data)
{
  Wanted wanted = { fixture, "Hotfix-1204" };
  AdwMessageDialog *dialog = open_dialog (fixture, "win.delete-environment", "Production");
  GtkEditable *entry = wizard_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);

  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                         GTK_WIDGET (entry)));
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "verb"));
  gtk_editable_set_text (entry, "Produ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "verb"));
  gtk_editable_set_text (entry, "Production");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "verb"));
  respond (dialog, "cancel");

  /* Nothing was sent: what is sent next is all there is. */
  dialog = open_dialog (fixture, "win.delete-environment", "Hotfix-1204");
  respond (dialog, "verb");
  steward_test_await (is_not_active, &wanted);
  g_assert_cmpint (get_status (fixture, "Production"), ==, STEWARD_ENVIRONMENT_STATUS_ACTIVE);
}

static gboolean
is_asking (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static gboolean
is_recovered (gpointer user_data)
{
  return get_status (user_data, "Payroll-Test") == STEWARD_ENVIRONMENT_STATUS_RECOVERING ||
         get_status (user_data, "Payroll-Test") == STEWARD_ENVIRONMENT_STATUS_ACTIVE;
}

/* A failure is explained, and the change sent again when one says so. */
static void
test_recover (Fixture       *fixture,
              gconstpointer  user_data)
{
  GListModel *environments = steward_view_state_get_environments (fixture->view_state);
  AdwMessageDialog *dialog;

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (!steward_environment_is_deleted (environment))
        continue;

      dialog = open_dialog (fixture, "win.recover-environment",
                            steward_environment_get_name (environment));
      steward_test_simulator_add_fault (fixture->simulator, "POST", "/**/recover",
                                        "{\"status\":409,\"code\":"
                                        "\"invalidStatusCannotRecoverDeletedEnvironment\"}");
      respond (dialog, "verb");
      break;
    }

  steward_test_await (is_asking, NULL);
  dialog = ADW_MESSAGE_DIALOG (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
  respond (dialog, "verb");
  steward_test_await (is_recovered, fixture);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/window-wizards/create", test_create },
    { "/window-wizards/other-tenant", test_other_tenant },
    { "/window-wizards/rings", test_rings },
    { "/window-wizards/copy", test_copy },
    { "/window-wizards/restore", test_restore },
    { "/window-wizards/rename", test_rename },
    { "/window-wizards/rename-production", test_rename_production },
    { "/window-wizards/delete", test_delete },
    { "/window-wizards/delete-again", test_delete_again },
    { "/window-wizards/delete-production", test_delete_production },
    { "/window-wizards/recover", test_recover },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
