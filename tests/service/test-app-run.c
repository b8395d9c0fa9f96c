/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bc-calls.h"
#include "steward-app-run.h"
#include "steward-test-loop.h"

/* Several apps of one environment, changed in one go, at each version. */

static guint
count (gpointer model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static StewardApp *
find_app (SimulatorSession   *session,
          StewardEnvironment *environment,
          const char         *name)
{
  simulator_session_load (session,
                          steward_session_list_app_updates (session->session, environment));

  return simulator_session_find (session,
                                 steward_session_list_apps (session->session, environment), name);
}

static StewardAppStep *
get_step (StewardAppPlan *plan,
          guint           position)
{
  g_autoptr(StewardAppStep) step = NULL;

  step = g_list_model_get_item (steward_app_plan_get_steps (plan), position);
  g_assert_nonnull (step);

  return step;
}

static void
assert_step (StewardAppPlan      *plan,
             guint                position,
             const char          *name,
             StewardAppStepState  state)
{
  StewardAppStep *step = get_step (plan, position);

  g_assert_cmpstr (steward_app_draft_get_app_name (steward_app_step_get_draft (step)), ==, name);
  g_assert_cmpint (steward_app_step_get_state (step), ==, state);
}

static StewardAppPlan *
make_plan (SimulatorSession   *session,
           StewardEnvironment *environment)
{
  static const char * const chosen[] = { "Payroll DK", "Northlight Core", "Document Capture" };
  StewardAppPlan *plan;

  find_app (session, environment, "Payroll DK");
  plan = STEWARD_APP_PLAN (steward_app_plan_new (
    environment, G_LIST_MODEL (steward_session_list_apps (session->session, environment)),
    G_LIST_MODEL (steward_session_list_app_updates (session->session, environment))));
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    steward_app_plan_choose_update (plan, steward_app_get_id (
      find_app (session, environment, chosen[i])));
  for (guint i = 0; i < count (steward_app_plan_get_terms (plan)); i++)
    {
      g_autoptr(StewardAppTerms) terms = NULL;

      terms = g_list_model_get_item (steward_app_plan_get_terms (plan), i);
      steward_app_terms_set_accepted (terms, TRUE);
    }

  return plan;
}

static gboolean
run (SimulatorSession *session,
     StewardAppPlan   *plan)
{
  g_autoptr(StewardAppRun) app_run = steward_app_run_new (session->session, plan);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gboolean succeeded;

  steward_app_run_async (app_run, NULL, steward_test_store_result, &result);
  succeeded = steward_app_run_finish (app_run, steward_test_await_result (&result), &error);
  g_assert_no_error (error);

  return succeeded;
}

/* Three chosen, one of which needs a fourth. */
static void
test_plan (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  g_autoptr(StewardAppPlan) plan = make_plan (session, environment);

  g_assert_cmpuint (count (steward_app_plan_get_steps (plan)), ==, 4);
  g_assert_true (run (session, plan));
  assert_step (plan, 0, "Havn Core", STEWARD_APP_STEP_SUCCEEDED);
  assert_step (plan, 1, "Payroll DK", STEWARD_APP_STEP_SUCCEEDED);
  assert_step (plan, 2, "Northlight Core", STEWARD_APP_STEP_SUCCEEDED);
  assert_step (plan, 3, "Document Capture", STEWARD_APP_STEP_SUCCEEDED);
  g_assert_cmpstr (steward_app_get_version (find_app (session, environment, "Document Capture")),
                   ==, "25.0.4.0");
  g_clear_object (&plan);
  bc_calls_end_session (session, "plan");
}

/* What needs the one that fails is left out, and nothing else. */
static void
test_plan_failure (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  g_autoptr(StewardAppPlan) plan = make_plan (session, environment);
  StewardApp *core = find_app (session, environment, "Havn Core");
  g_autofree char *path = NULL;

  path = g_strdup_printf ("*/apps/%s/update", steward_app_get_id (core));
  steward_test_simulator_add_fault (session->simulator, "POST", path,
                                    "{\"error\":{\"code\":\"EntityValidationFailed\"}}");
  g_assert_false (run (session, plan));
  assert_step (plan, 0, "Havn Core", STEWARD_APP_STEP_FAILED);
  g_assert_nonnull (steward_app_step_get_error (get_step (plan, 0)));
  assert_step (plan, 1, "Payroll DK", STEWARD_APP_STEP_SKIPPED);
  g_assert_cmpstr (steward_app_step_get_blocked_by (get_step (plan, 1)), ==, "Havn Core");
  assert_step (plan, 2, "Northlight Core", STEWARD_APP_STEP_SUCCEEDED);
  assert_step (plan, 3, "Document Capture", STEWARD_APP_STEP_SUCCEEDED);
  g_clear_object (&plan);
  bc_calls_end_session (session, "plan");
}

/* An answer is lost, and one of the operations cannot be read: nobody can tell what became of the
 * app. What needs it is not sent, and nothing waits for it. */
static void
test_plan_unsettled (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  g_autoptr(StewardAppPlan) plan = make_plan (session, environment);

  steward_test_simulator_add_fault (session->simulator, "POST", "*/update",
                                    "{\"drop\":\"before\"}");
  steward_test_simulator_keep_fault (session->simulator, "GET", "*/operations",
                                     "{\"status\":200,\"body\":\"{\\\"value\\\":[{\\\"id\\\":"
                                     "\\\"b5f1a1b6-6a0e-4a5c-8d3e-0c7d2f0c1e11\\\"},{}]}\"}");
  g_assert_false (run (session, plan));
  assert_step (plan, 0, "Havn Core", STEWARD_APP_STEP_FAILED);
  g_assert_null (steward_app_step_get_error (get_step (plan, 0)));
  g_assert_cmpint (steward_operation_get_status (
                     steward_app_step_get_operation (get_step (plan, 0))), ==,
                   STEWARD_OPERATION_STATUS_UNSETTLED);
  assert_step (plan, 1, "Payroll DK", STEWARD_APP_STEP_SKIPPED);
  g_assert_cmpstr (steward_app_step_get_blocked_by (get_step (plan, 1)), ==, "Havn Core");
  assert_step (plan, 2, "Northlight Core", STEWARD_APP_STEP_SUCCEEDED);
  assert_step (plan, 3, "Document Capture", STEWARD_APP_STEP_SUCCEEDED);
  g_clear_object (&plan);
  bc_calls_end_session (session, "plan");
}

/* In the window the service works out the order; what it does along waits like the rest. */
static void
test_plan_window (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  g_autoptr(StewardAppPlan) plan = make_plan (session, environment);

  g_object_set (plan, "in-update-window", TRUE, NULL);
  g_assert_true (run (session, plan));
  assert_step (plan, 0, "Havn Core", STEWARD_APP_STEP_SCHEDULED);
  assert_step (plan, 1, "Payroll DK", STEWARD_APP_STEP_SCHEDULED);
  assert_step (plan, 2, "Northlight Core", STEWARD_APP_STEP_SCHEDULED);
  assert_step (plan, 3, "Document Capture", STEWARD_APP_STEP_SCHEDULED);
  g_clear_object (&plan);
  bc_calls_end_session (session, "plan");
}

static gboolean
is_taken (gpointer user_data)
{
  return steward_app_step_get_operation (get_step (user_data, 0)) != NULL;
}

/* Called off while the service works on the first, of which nobody hears the end: the others are
 * not sent. */
static void
test_plan_cancelled (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  g_autoptr(StewardAppPlan) plan = make_plan (session, environment);
  StewardAppRun *app_run = steward_app_run_new (session->session, plan);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_app_run_async (app_run, cancellable, steward_test_store_result, &result);
  steward_test_await (is_taken, plan);
  steward_session_close (session->session);
  g_cancellable_cancel (cancellable);
  g_assert_false (steward_app_run_finish (app_run, steward_test_await_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  for (guint i = 1; i < count (steward_app_plan_get_steps (plan)); i++)
    g_assert_cmpint (steward_app_step_get_state (get_step (plan, i)), ==, STEWARD_APP_STEP_SKIPPED);

  g_clear_object (&result);
  g_assert_finalize_object (app_run);
  g_clear_object (&plan);
  bc_calls_end_session (session, "plan");
}

static const struct
{
  const char    *name;
  GTestDataFunc  function;
} tests[] = {
  { "succeeds", test_plan },
  { "cancelled", test_plan_cancelled },
  { "failure", test_plan_failure },
  { "unsettled", test_plan_unsettled },
  { "window", test_plan_window },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < BC_CALLS_N_VERSIONS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = NULL;

        path = g_strdup_printf ("/app-run/%s/%s", bc_calls_versions[i], tests[j].name);
        g_test_add_data_func (path, bc_calls_versions[i], tests[j].function);
      }

  return g_test_run ();
}
