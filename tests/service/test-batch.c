/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-plan.h"
#include "steward-batch.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "workspace-test.h"

/* Changes of several environments of several tenants, sent as one to a strict simulator. */

/* An operation takes a moment, and is not over before it is followed. */
#define SPEED 20000

#define DOCUMENT_CAPTURE "ddc482bb-25b8-532a-9155-93aebc95a194"
#define FREIGHT_TABLES   "e358182f-c856-52e2-a251-a04a9c5539b3"
#define HAVN_CORE        "794bed53-82ad-5030-ad4e-23d0b5f50a08"
#define NORTHLIGHT_CORE  "4b68c079-1d7d-5f70-9151-996514feec23"
#define PAYROLL          "bfe313fd-a1c0-517b-a151-94f745eade50"

typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
  StewardBatch         *batch;
} Fixture;

static gboolean
is_loaded (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data)
         && g_list_model_get_n_items (steward_fleet_get_environments (user_data)) > 8;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.strict = TRUE;
  options.speed = SPEED;
  fixture->simulator = steward_test_simulator_new (&options);
  fixture->workspace = workspace_test_new (NULL, fixture->simulator->url, FALSE);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  fixture->batch = steward_batch_new ();
  steward_test_await (is_loaded, fixture->fleet);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->batch);
  workspace_test_close (fixture->workspace);
  steward_test_simulator_free (fixture->simulator);
}

static StewardEnvironment *
find_environment (Fixture    *fixture,
                  const char *tenant,
                  const char *name)
{
  GListModel *environments = steward_fleet_get_environments (fixture->fleet);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (g_str_equal (steward_environment_get_name (environment), name)
          && g_str_equal (steward_tenant_get_name (steward_entity_get_tenant (
                            STEWARD_ENTITY (environment))), tenant))
        return environment;
    }

  g_assert_not_reached ();
}

static gboolean
is_read (gpointer user_data)
{
  return !steward_listing_get_busy (user_data)
         && steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_READY;
}

static GListModel *
load (StewardListing *listing)
{
  steward_listing_ensure_loaded (listing);
  steward_test_await (is_read, listing);

  return G_LIST_MODEL (listing);
}

static void
accept_terms (StewardAppPlan *plan)
{
  GListModel *all = steward_app_plan_get_terms (plan);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(StewardAppTerms) terms = g_list_model_get_item (all, i);

      steward_app_terms_set_accepted (terms, TRUE);
    }
}

/* (transfer none): the batch holds a reference */
static StewardAppPlan *
add_plan (Fixture    *fixture,
          const char *tenant,
          const char *name,
          const char *app_id)
{
  StewardEnvironment *environment = find_environment (fixture, tenant, name);
  StewardSession *session = steward_fleet_get_session_of (fixture->fleet,
                                                          STEWARD_ENTITY (environment));
  g_autoptr(StewardDraft) plan = NULL;

  plan = steward_app_plan_new (environment,
                               load (steward_session_list_apps (session, environment)),
                               load (steward_session_list_app_updates (session, environment)));
  steward_app_plan_choose_update (STEWARD_APP_PLAN (plan), app_id);
  accept_terms (STEWARD_APP_PLAN (plan));
  steward_batch_add (fixture->batch, session, plan, environment);

  return STEWARD_APP_PLAN (plan);
}

static StewardOperation *
submit (Fixture  *fixture,
        GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_batch_renew (fixture->batch);
  steward_batch_submit_async (fixture->batch, NULL, steward_test_store_result, &result);

  return steward_batch_submit_finish (fixture->batch, steward_test_await_result (&result), error);
}

static gboolean
has_ended (gpointer user_data)
{
  return steward_app_plan_get_state (user_data) >= STEWARD_APP_STEP_SUCCEEDED;
}

static void
await_state (StewardAppPlan      *plan,
             StewardAppStepState  state)
{
  steward_test_await (has_ended, plan);
  g_assert_cmpint (steward_app_plan_get_state (plan), ==, state);
}

static int
compare_texts (gconstpointer first,
               gconstpointer second)
{
  return g_strcmp0 (*(const char * const *) first, *(const char * const *) second);
}

/* Each update that was sent, with the tenant by its position, sorted. */
static char *
dup_sent (Fixture *fixture)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(GPtrArray) sent = g_ptr_array_new_with_free_func (g_free);
  guint n_requests;

  answer = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/requests", NULL);
  n_requests = steward_test_answer_get_length (answer, "requests");
  for (guint i = 0; i < n_requests; i++)
    {
      g_autofree char *path_key = g_strdup_printf ("requests.%u.path", i);
      g_autofree char *tenant_key = g_strdup_printf ("requests.%u.tenant", i);
      const char *path = steward_test_answer_get_string (answer, path_key);
      g_auto(GStrv) words = g_strsplit (path, "/", -1);
      guint n_words = g_strv_length (words);
      guint tenant = 0;

      if (!g_str_has_suffix (path, "/update"))
        continue;
      while (!g_str_equal (steward_test_simulator_get_tenant_id (fixture->simulator, tenant),
                           steward_test_answer_get_string (answer, tenant_key)))
        tenant++;
      g_ptr_array_add (sent, g_strdup_printf ("%u %s %s", tenant, words[n_words - 4],
                                              words[n_words - 2]));
    }
  g_ptr_array_sort (sent, compare_texts);
  g_ptr_array_add (sent, NULL);

  return g_strjoinv ("\n", (char **) sent->pdata);
}

static void
assert_sent (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *sent = dup_sent (fixture);

  g_assert_cmpstr (sent, ==, expected);
}

/* Each is sent once, to its own tenant, in order within an environment. */
static void
test_tenants (Fixture       *fixture,
              gconstpointer  data)
{
  StewardAppPlan *production = add_plan (fixture, "Contoso", "Production", PAYROLL);
  StewardAppPlan *hotfix = add_plan (fixture, "Contoso", "Hotfix-1204", NORTHLIGHT_CORE);
  StewardAppPlan *training = add_plan (fixture, "Fabrikam", "Training", DOCUMENT_CAPTURE);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  assert_sent (fixture, "");
  operation = submit (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (operation);
  await_state (production, STEWARD_APP_STEP_SUCCEEDED);
  await_state (hotfix, STEWARD_APP_STEP_SUCCEEDED);
  await_state (training, STEWARD_APP_STEP_SUCCEEDED);
  assert_sent (fixture,
               "0 Hotfix-1204 " NORTHLIGHT_CORE "\n"
               "0 Production " HAVN_CORE "\n"
               "0 Production " PAYROLL "\n"
               "2 Training " DOCUMENT_CAPTURE);
}

/* What fails in one environment stops nothing in another, also of the same app. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  StewardAppPlan *production = add_plan (fixture, "Contoso", "Production", PAYROLL);
  StewardAppPlan *hotfix = add_plan (fixture, "Contoso", "Hotfix-1204", PAYROLL);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "POST",
                                    "*/environments/Production/apps/" HAVN_CORE "/update",
                                    "{\"error\":{\"code\":\"EntityValidationFailed\"}}");
  operation = submit (fixture, &error);
  g_assert_no_error (error);
  await_state (production, STEWARD_APP_STEP_FAILED);
  await_state (hotfix, STEWARD_APP_STEP_SUCCEEDED);
  assert_sent (fixture,
               "0 Hotfix-1204 " HAVN_CORE "\n"
               "0 Hotfix-1204 " PAYROLL "\n"
               "0 Production " HAVN_CORE);
}

/* Whoever waits does not wait for a tenant that does not answer, and hears of its failure where
 * its own steps are. */
static void
test_unreachable (Fixture       *fixture,
                  gconstpointer  data)
{
  StewardAppPlan *training = add_plan (fixture, "Fabrikam", "Training", DOCUMENT_CAPTURE);
  StewardAppPlan *hotfix = add_plan (fixture, "Contoso", "Hotfix-1204", NORTHLIGHT_CORE);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_keep_fault (fixture->simulator, "POST", "*/environments/Training/*",
                                     "{\"status\":503}");
  operation = submit (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (steward_operation_get_environment_name (operation), ==, "Hotfix-1204");
  await_state (hotfix, STEWARD_APP_STEP_SUCCEEDED);
  await_state (training, STEWARD_APP_STEP_FAILED);
}

/* What a check refuses is left out, and the others are sent. */
static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  StewardAppPlan *uat = add_plan (fixture, "Contoso", "UAT", PAYROLL);
  StewardAppPlan *hotfix = add_plan (fixture, "Contoso", "Hotfix-1204", NORTHLIGHT_CORE);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  operation = submit (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_batch_count_ready (fixture->batch), ==, 1);
  g_assert_true (steward_review_is_refused (
    steward_batch_part_get_review (steward_batch_get_part (fixture->batch, 0))));
  await_state (hotfix, STEWARD_APP_STEP_SUCCEEDED);
  g_assert_cmpint (steward_app_plan_get_state (uat), ==, STEWARD_APP_STEP_WAITING);
  assert_sent (fixture, "0 Hotfix-1204 " NORTHLIGHT_CORE);
}

/* More than are sent at the same time: those that have to wait are sent, also after a failure. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  StewardAppPlan *plans[] = {
    add_plan (fixture, "Contoso", "Production", NORTHLIGHT_CORE),
    add_plan (fixture, "Contoso", "Hotfix-1204", NORTHLIGHT_CORE),
    add_plan (fixture, "Adventure Works", "Production", FREIGHT_TABLES),
    add_plan (fixture, "Adventure Works", "UAT", FREIGHT_TABLES),
    add_plan (fixture, "Fabrikam", "Training", DOCUMENT_CAPTURE),
  };
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "POST",
                                    "*/environments/Production/apps/" NORTHLIGHT_CORE "/update",
                                    "{\"error\":{\"code\":\"EntityValidationFailed\"}}");
  operation = submit (fixture, &error);
  g_assert_no_error (error);
  await_state (plans[0], STEWARD_APP_STEP_FAILED);
  for (guint i = 1; i < G_N_ELEMENTS (plans); i++)
    await_state (plans[i], STEWARD_APP_STEP_SUCCEEDED);
  assert_sent (fixture,
               "0 Hotfix-1204 " NORTHLIGHT_CORE "\n"
               "0 Production " NORTHLIGHT_CORE "\n"
               "1 Production " FREIGHT_TABLES "\n"
               "1 UAT " FREIGHT_TABLES "\n"
               "2 Training " DOCUMENT_CAPTURE);
}

/* That none was taken is an error; what is not ready is not sent. */
static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  StewardAppPlan *hotfix = add_plan (fixture, "Contoso", "Hotfix-1204", NORTHLIGHT_CORE);
  g_autoptr(StewardAppTerms) terms = NULL;
  g_autoptr(GError) error = NULL;

  terms = g_list_model_get_item (steward_app_plan_get_terms (hotfix), 0);
  steward_app_terms_set_accepted (terms, FALSE);
  g_assert_null (submit (fixture, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_sent (fixture, "");

  steward_app_terms_set_accepted (terms, TRUE);
  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/update",
                                    "{\"error\":{\"code\":\"EntityValidationFailed\"}}");
  g_assert_null (submit (fixture, &error));
  g_assert_nonnull (error);
}

/* A request alone does not say of which tenant it is. */
static void
test_describe (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;

  add_plan (fixture, "Contoso", "Production", NORTHLIGHT_CORE);
  steward_batch_renew (fixture->batch);
  one = steward_batch_describe_request (fixture->batch, STEWARD_REQUEST_STYLE_CURL);
  g_assert_true (g_str_has_prefix (one, "curl "));

  add_plan (fixture, "Fabrikam", "Training", DOCUMENT_CAPTURE);
  add_plan (fixture, "Contoso", "UAT", PAYROLL);
  steward_batch_renew (fixture->batch);
  all = steward_batch_describe_request (fixture->batch, STEWARD_REQUEST_STYLE_CURL);
  g_assert_true (g_str_has_prefix (all, "# Contoso, Production\ncurl "));
  g_assert_nonnull (strstr (all, "\n\n# Fabrikam, Training\ncurl "));
  g_assert_null (strstr (all, "UAT"));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What a tenant tells anew is told once, however many of its environments are changed. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  StewardAppPlan *plan = add_plan (fixture, "Contoso", "Production", NORTHLIGHT_CORE);
  StewardBatchPart *part;
  guint n_changes = 0;

  add_plan (fixture, "Contoso", "Hotfix-1204", NORTHLIGHT_CORE);
  g_signal_connect_swapped (fixture->batch, "changed", G_CALLBACK (count_cb), &n_changes);
  steward_draft_changed (STEWARD_DRAFT (plan));
  g_assert_cmpuint (n_changes, ==, 1);

  n_changes = 0;
  part = steward_batch_get_part (fixture->batch, 1);
  g_signal_emit_by_name (steward_session_get_environments (steward_batch_part_get_session (part)),
                         "refreshed");
  g_assert_cmpuint (n_changes, ==, 1);
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
    { "/batch/tenants", test_tenants },
    { "/batch/failure", test_failure },
    { "/batch/unreachable", test_unreachable },
    { "/batch/left-out", test_left_out },
    { "/batch/many", test_many },
    { "/batch/none", test_none },
    { "/batch/describe", test_describe },
    { "/batch/changed", test_changed },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
