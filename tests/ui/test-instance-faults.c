/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "instance-test.h"
#include "pages/steward-instance-page.h"
#include "steward-instance-delete-draft.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

/* What happens around somebody who works with instances: others delete them, windows are closed,
 * the network goes, the program is killed. What is seen is true, and each change is sent once. */

#define SOURCE "Contoso US Sales"
#define TARGET "Contoso US Test"
#define LABEL  "Before the storm"

static char *program;

static StewardSession *
get_session (WindowTest *test)
{
  return steward_fleet_find_session (steward_view_state_get_fleet (test->view_state),
                                     window_test_get_tenant (test, "Contoso"));
}

static void
delete_target (StewardFleet *fleet)
{
  g_autoptr(StewardDraft) draft = NULL;

  steward_fleet_load_instances (fleet);
  draft = steward_instance_delete_draft_new (
    window_test_await_named (steward_fleet_get_instances (fleet), TARGET));
  window_test_submit (fleet, draft);
}

static gboolean
is_idle (gpointer user_data)
{
  return !steward_listing_get_busy (user_data);
}

/* What is being asked for can be answered before or after what happens next. */
static void
await_rest (WindowTest *test,
            const char *name)
{
  StewardFleet *fleet = steward_view_state_get_fleet (test->view_state);
  StewardSession *session = get_session (test);
  StewardInstance *instance;

  instance = window_test_await_named (steward_fleet_get_instances (fleet), name);
  steward_test_await (is_idle, steward_session_get_instances (session));
  steward_test_await (is_idle, steward_session_list_instance_backups (session, instance));
}

/* Somebody else does it, in another program, and it is done. */
static void
delete_elsewhere (WindowTest *test)
{
  await_rest (test, TARGET);
  window_test_act_elsewhere (test, delete_target);
  steward_test_simulator_advance (test->simulator, "PT2H");
}

static gboolean
is_on_list (gpointer user_data)
{
  WindowTest *test = user_data;

  return instance_test_get_table (test) != NULL &&
         wizard_test_find (test->window, STEWARD_TYPE_INSTANCE_PAGE, NULL) == NULL;
}

/* Its page is left, and it is said why. */
static void
test_page_gone (WindowTest    *test,
                gconstpointer  quirks)
{
  instance_test_open_instance (test, TARGET);
  delete_elsewhere (test);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.refresh", NULL);
  steward_test_await (is_on_list, test);
  window_test_await_told (test, TARGET " of Contoso is no longer listed.");
  g_assert_false (window_test_shows (test->window, "could not be refreshed"));
}

/* The service has the last word, and says why. */
static void
test_wizard_gone (WindowTest    *test,
                  gconstpointer  quirks)
{
  instance_test_open_instance (test, TARGET);
  instance_test_fill_back_up (test, TARGET, LABEL);
  delete_elsewhere (test);
  window_test_press (test->wizard.wizard, "Back Up");
  window_test_await_shown (test->wizard.wizard, "Not Accepted");
  g_assert_true (window_test_shows (test->wizard.wizard, "Nothing was changed."));
  g_assert_true (window_test_shows (test->wizard.wizard, "InstanceId: "));
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

/* The same again, while the first has not ended: it is said who refused it, and what to look at. */
static void
test_already_running (WindowTest    *test,
                      gconstpointer  quirks)
{
  instance_test_open_instance (test, SOURCE);
  instance_test_back_up (test, SOURCE, LABEL);
  instance_test_fill_back_up (test, SOURCE, "Once more");
  wizard_test_await_ready (&test->wizard);
  window_test_press (test->wizard.wizard, "Back Up");
  window_test_await_shown (test->wizard.wizard, "Already on Its Way");
  g_assert_true (window_test_shows (test->wizard.wizard, "Follow it under Operations."));
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

/* Another one does not take the place of the target that was chosen. */
static void
test_target_gone (WindowTest    *test,
                  gconstpointer  quirks)
{
  instance_test_open_backups (test, SOURCE);
  instance_test_fill_restore (test, "Before go-live", TARGET);
  wizard_test_await_ready (&test->wizard);
  delete_elsewhere (test);
  steward_listing_renew (steward_session_get_instances (get_session (test)));
  window_test_await_shown (test->wizard.wizard, "“" TARGET "” is not there any more");
  g_assert_true (window_test_shows (test->wizard.wizard, "Everything in “" TARGET "” is lost"));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  g_assert_cmpuint (window_test_count (test, "POST", "/Restore"), ==, 0);
}

/* Neither the wizard nor the window is needed for what is on its way. */
static void
test_closed (WindowTest    *test,
             gconstpointer  quirks)
{
  StewardOperation *operation;

  instance_test_open_backups (test, SOURCE);
  instance_test_fill_back_up (test, SOURCE, LABEL);
  steward_test_simulator_add_fault (test->simulator, "POST", "*/InstanceBackups",
                                    "{\"delayMs\":200}");
  wizard_test_await_ready (&test->wizard);
  window_test_press (test->wizard.wizard, "Back Up");
  gtk_window_destroy (GTK_WINDOW (test->window));
  window_test_open_window (test);
  instance_test_open_backups (test, SOURCE);
  window_test_await_shown (test->window, LABEL);
  operation = instance_test_get_operation (test);
  steward_test_simulator_advance (test->simulator, "PT1H");
  window_test_await_gone (test->window, "Creating");
  steward_test_await ((StewardTestCondition) steward_operation_is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

static void
cut_network (WindowTest *test)
{
  steward_test_simulator_keep_fault (test->simulator, "*", "*", "{\"drop\":\"before\"}");
}

static void
mend_network (WindowTest *test)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (test->simulator, "DELETE", "/simulator/faults", NULL);
  g_assert_cmpuint (answer->status, ==, 200);
}

/* While it is backed up: what was known stays, and it is followed on when the network is back. */
static void
test_outage (WindowTest    *test,
             gconstpointer  quirks)
{
  instance_test_open_backups (test, SOURCE);
  instance_test_back_up (test, SOURCE, LABEL);
  window_test_await_shown (test->window, LABEL);
  await_rest (test, SOURCE);
  cut_network (test);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.refresh", NULL);
  window_test_await_shown (test->window, "could not be refreshed");
  g_assert_true (window_test_shows (test->window, LABEL));
  g_assert_true (window_test_shows (test->window, "Creating"));
  mend_network (test);
  steward_test_simulator_advance (test->simulator, "PT1H");
  window_test_await_shown (test->window, SOURCE " backed up");
  window_test_await_gone (test->window, "could not be refreshed");
  window_test_await_gone (test->window, "Creating");
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

/* Cut off before the restore could be sent, nobody knows at first, and then that it never was. */
static void
test_cut_off (WindowTest    *test,
              gconstpointer  quirks)
{
  StewardOperation *operation;

  instance_test_open_backups (test, SOURCE);
  instance_test_fill_restore (test, "Before go-live", TARGET);
  wizard_test_await_ready (&test->wizard);
  cut_network (test);
  instance_test_send (test, "Restore");
  window_test_await_shown (test->window, "The answer was lost.");
  operation = instance_test_get_operation (test);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_CHECKING);
  mend_network (test);
  steward_test_await ((StewardTestCondition) steward_operation_is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_NOT_RECEIVED);
  g_assert_cmpuint (window_test_count (test, "POST", "/Restore"), ==, 1);
}

/* Sends a backup from its own window, and lives until it is killed. */
static int
run_child (const char *url,
           const char *directory)
{
  WindowTest test = { .directory = g_strdup (directory) };
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  window_test_open_at (&test, url);
  instance_test_open_backups (&test, SOURCE);
  instance_test_back_up (&test, SOURCE, LABEL);
  g_main_loop_run (loop);

  return 0;
}

static gboolean
was_sent (gpointer user_data)
{
  return window_test_count (user_data, "POST", "/InstanceBackups") == 1;
}

/* The data is a fault of the request that is on its way when the program is killed. */
static void
test_killed (WindowTest    *test,
             gconstpointer  fault)
{
  g_autofree char *directory = steward_test_make_directory ();
  g_autoptr(GSubprocess) child = NULL;
  g_autoptr(GError) error = NULL;
  StewardOperation *operation;

  steward_test_simulator_add_fault (test->simulator, "POST", "*/InstanceBackups", fault);
  child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--child",
                            test->simulator->url, directory, NULL);
  g_assert_no_error (error);
  steward_test_await (was_sent, test);
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (child));

  window_test_close (test);
  test->directory = g_steal_pointer (&directory);
  window_test_open_at (test, test->simulator->url);
  instance_test_open_backups (test, SOURCE);
  window_test_await_shown (test->window, LABEL);
  operation = instance_test_get_operation (test);
  g_assert_false (steward_operation_is_finished (operation));
  steward_test_simulator_advance (test->simulator, "PT1H");
  window_test_await_gone (test->window, "Creating");
  steward_test_await ((StewardTestCondition) steward_operation_is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

/* What the service answers to a change, and what is told: in the wizard, and with the details. */
static const struct
{
  const char *name;
  const char *fault;
  const char *told;
  const char *details;
} refusals[] = {
  { "role", "{\"status\":403}", "Your Account Needs Another Role", "Status: 403" },
  { "missing", "{\"status\":404}", "Not There Any More", "Status: 404" },
  { "throttled", "{\"status\":429,\"retryAfter\":30}", "Too Many Requests", "Status: 429" },
  { "unavailable", "{\"status\":503}", "Steward does not send it again by itself", "Status: 503" },
  { "elsewhere", "{\"status\":302}", "Look whether the change was carried out", "Status: 302" },
  { "failed",
    "{\"status\":500,\"body\":\"{\\\"message\\\":\\\"An error was encountered.\\\","
    "\\\"time\\\":\\\"2020-03-02T09:41:12Z\\\","
    "\\\"activityId\\\":\\\"c94f683a-75bd-42e0-8716-e3a4d5f20818\\\"}\"}",
    "look whether it was carried out", "Correlation ID: c94f683a-75bd-42e0-8716-e3a4d5f20818" },
  { "invalid",
    "{\"status\":400,\"body\":\"{\\\"OperationId\\\":"
    "\\\"00000000-0000-0000-0000-000000000000\\\",\\\"Status\\\":\\\"FailedToCreate\\\","
    "\\\"Errors\\\":[{\\\"Subject\\\":\\\"Label\\\",\\\"Description\\\":\\\"Too odd.\\\"},"
    "{\\\"Subject\\\":\\\"Notes\\\",\\\"Description\\\":\\\"Too long.\\\"}]}\"}",
    "Label: Too odd.\nNotes: Too long.", "Status: 400" },
};

/* It is not sent again by itself. When it is, nothing of the wizard is left, however its details
 * were closed. */
static void
test_refused (WindowTest    *test,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  gpointer dialog;

  instance_test_open_backups (test, SOURCE);
  instance_test_fill_back_up (test, SOURCE, LABEL);
  wizard_test_await_ready (&test->wizard);
  steward_test_simulator_add_fault (test->simulator, "POST", "*/InstanceBackups",
                                    refusals[i].fault);
  window_test_press (test->wizard.wizard, "Back Up");
  window_test_await_shown (test->wizard.wizard, refusals[i].told);
  window_test_press (test->wizard.wizard, "Details");
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  window_test_await_shown (dialog, refusals[i].details);
  g_assert_nonnull (window_test_find_button (dialog, "Close"));
  gtk_window_destroy (dialog);
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
  instance_test_send (test, "Back Up");
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 2);
}

static void
sign_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  char **tenant_id = user_data;

  g_assert_null (*tenant_id);
  *tenant_id = g_variant_dup_string (parameter, NULL);
}

/* As the application does, which this test is without. */
static void
press_sign_in (WindowTest *test,
               gpointer    window)
{
  StewardTenant *tenant = window_test_get_tenant (test, "Contoso");
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) sign_in = g_simple_action_new ("sign-in", G_VARIANT_TYPE_STRING);
  g_autofree char *tenant_id = NULL;

  g_signal_connect (sign_in, "activate", G_CALLBACK (sign_in_cb), &tenant_id);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (sign_in));
  gtk_widget_insert_action_group (GTK_WIDGET (test->window), "app", G_ACTION_GROUP (actions));
  window_test_press (window, "Sign In…");
  gtk_widget_insert_action_group (GTK_WIDGET (test->window), "app", NULL);
  g_assert_cmpstr (tenant_id, ==, steward_tenant_get_id (tenant));
}

/* Online Management refuses the sign-in, also a new one: it is told, with the way to sign in, and
 * afterwards all is there. */
static void
test_sign_in_to_read (WindowTest    *test,
                      gconstpointer  data)
{
  steward_test_simulator_keep_fault (test->simulator, "GET", "*/Instances", "{\"status\":401}");
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  steward_window_show_page (test->window, "instances");
  window_test_await_shown (test->window, "Sign-In Is Needed");
  g_assert_true (window_test_shows (test->window, "Contoso does not accept the sign-in."));
  press_sign_in (test, test->window);
  mend_network (test);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.refresh", NULL);
  window_test_await_shown (test->window, SOURCE);
}

/* The wizard waits until somebody has signed in; to sign in sends nothing. */
static void
test_sign_in_to_send (WindowTest    *test,
                      gconstpointer  data)
{
  instance_test_open_backups (test, SOURCE);
  instance_test_fill_back_up (test, SOURCE, LABEL);
  wizard_test_await_ready (&test->wizard);
  steward_test_simulator_keep_fault (test->simulator, "POST", "*/InstanceBackups",
                                     "{\"status\":401}");
  window_test_press (test->wizard.wizard, "Back Up");
  window_test_await_shown (test->wizard.wizard, "Sign-In Is Needed");
  mend_network (test);
  press_sign_in (test, test->wizard.wizard);
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 0);
  instance_test_send (test, "Back Up");
  window_test_await_shown (test->window, LABEL);
  g_assert_cmpuint (window_test_count (test, "POST", "/InstanceBackups"), ==, 1);
}

static void
set_up (WindowTest    *test,
        gconstpointer  data)
{
  instance_test_set_up (test, NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (WindowTest *, gconstpointer);
    const char *data;
  } tests[] = {
    { "/instance-faults/page-gone", test_page_gone },
    { "/instance-faults/wizard-gone", test_wizard_gone },
    { "/instance-faults/already-running", test_already_running },
    { "/instance-faults/target-gone", test_target_gone },
    { "/instance-faults/closed", test_closed },
    { "/instance-faults/outage", test_outage },
    { "/instance-faults/cut-off", test_cut_off },
    { "/instance-faults/sign-in/read", test_sign_in_to_read },
    { "/instance-faults/sign-in/send", test_sign_in_to_send },
    { "/instance-faults/killed/answered", test_killed, "{\"delayMs\":0}" },
    { "/instance-faults/killed/answer-lost", test_killed, "{\"drop\":\"after\"}" },
    { "/instance-faults/killed/waiting", test_killed, "{\"delayMs\":3600000}" },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);

  program = argv[0];
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WindowTest, tests[i].data, set_up, tests[i].func,
                window_test_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/instance-faults/refused/", refusals[i].name, NULL);

      g_test_add (path, WindowTest, GUINT_TO_POINTER (i), set_up, test_refused,
                  window_test_tear_down);
    }

  return g_test_run ();
}
