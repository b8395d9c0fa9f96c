/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"

#include "steward-app-rollout.h"

/* One digit is enough to tell them apart. */
#define ID(n) "00000000-0000-0000-0000-00000000000" n

#define APPS \
  "[{'appId':'" ID ("1") "','name':'Havn Core','publisher':'Havn Payroll','version':'4.2.0.0'," \
  "'state':'Installed'}," \
  "{'appId':'" ID ("2") "','name':'Payroll DK','publisher':'Havn Payroll'," \
  "'version':'12.4.0.2','state':'Installed'}," \
  "{'appId':'" ID ("3") "','name':'Northlight Core','publisher':'Northlight'," \
  "'version':'8.1.2.0','state':'UpdatePending'}]"

#define UPDATES \
  "[{'appId':'" ID ("1") "','version':'4.3.1.0'}," \
  "{'appId':'" ID ("2") "','version':'12.4.1.0'}," \
  "{'appId':'" ID ("3") "','version':'8.2.0.0'}]"

static StewardAppPlan *
make_plan (const char *apps_text,
           const char *updates_text)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(GListStore) apps = model_test_list (STEWARD_TYPE_APP, apps_text);
  g_autoptr(GListStore) updates = model_test_list (STEWARD_TYPE_APP_UPDATE, updates_text);

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':'Production','status':'Active'}");

  return STEWARD_APP_PLAN (steward_app_plan_new (environment, G_LIST_MODEL (apps),
                                                 G_LIST_MODEL (updates)));
}

/* Publisher, number of apps, whether accepted. */
static void
assert_terms (GListModel *terms,
              const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(StewardAppTerms) item = g_list_model_get_item (terms, i);

      g_string_append_printf (text, "%s %u %s\n", steward_app_terms_get_publisher (item),
                              steward_app_terms_get_n_apps (item),
                              steward_app_terms_get_accepted (item) ? "yes" : "no");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
accept_terms (StewardAppRollout *rollout,
              guint              position,
              gboolean           accepted)
{
  g_autoptr(StewardAppTerms) terms = NULL;

  terms = g_list_model_get_item (steward_app_rollout_get_terms (rollout), position);
  steward_app_terms_set_accepted (terms, accepted);
}

/* One box for a publisher, whose answer goes for each plan; it is asked again for what joins. */
static void
test_terms (void)
{
  g_autoptr(StewardAppRollout) rollout = steward_app_rollout_new ();
  g_autoptr(StewardAppPlan) first = make_plan (APPS, UPDATES);
  g_autoptr(StewardAppPlan) second = make_plan (APPS, UPDATES);
  GListModel *terms = steward_app_rollout_get_terms (rollout);
  g_autoptr(StewardAppTerms) kept = NULL;
  g_autoptr(StewardAppTerms) after = NULL;

  steward_app_plan_choose_update (first, ID ("1"));
  steward_app_rollout_add (rollout, first);
  steward_app_rollout_add (rollout, second);
  steward_app_plan_choose_update (second, ID ("1"));
  assert_terms (terms, "Havn Payroll 1 no\n");

  accept_terms (rollout, 0, TRUE);
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (first)));
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (second)));

  kept = g_list_model_get_item (terms, 0);
  steward_app_plan_choose_update (second, ID ("2"));
  assert_terms (terms, "Havn Payroll 2 no\n");
  after = g_list_model_get_item (terms, 0);
  g_assert_true (kept == after);
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (first)));
  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (second)));

  accept_terms (rollout, 0, TRUE);
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (second)));
  accept_terms (rollout, 0, FALSE);
  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (first)));
  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (second)));

  steward_app_plan_choose_update (first, ID ("3"));
  assert_terms (terms, "Havn Payroll 2 no\nNorthlight 1 no\n");
  steward_app_plan_drop (first, ID ("3"));
  assert_terms (terms, "Havn Payroll 2 no\n");
}

/* An environment whose apps cannot be read is in nobody's way. */
static void
test_impossible (void)
{
  g_autoptr(StewardAppRollout) rollout = steward_app_rollout_new ();
  g_autoptr(StewardAppPlan) good = make_plan (APPS, UPDATES);
  g_autoptr(StewardAppPlan) unread = make_plan ("[]", "[]");

  steward_app_plan_choose_update (good, ID ("1"));
  steward_app_plan_choose_update (unread, ID ("3"));
  g_assert_null (steward_app_plan_get_impossible (good));
  g_assert_nonnull (steward_app_plan_get_impossible (unread));
  steward_app_rollout_add (rollout, unread);
  steward_app_rollout_add (rollout, good);
  assert_terms (steward_app_rollout_get_terms (rollout), "Havn Payroll 1 no\n");
}

/* All wait for their windows or none. */
static void
test_window (void)
{
  g_autoptr(StewardAppRollout) rollout = steward_app_rollout_new ();
  g_autoptr(StewardAppPlan) first = make_plan (APPS, UPDATES);
  g_autoptr(StewardAppPlan) second = make_plan (APPS, UPDATES);

  g_object_set (second, "in-update-window", TRUE, NULL);
  steward_app_rollout_add (rollout, first);
  steward_app_rollout_add (rollout, second);
  g_assert_false (steward_app_plan_get_in_update_window (second));
  g_object_set (rollout, "in-update-window", TRUE, NULL);
  g_assert_true (steward_app_plan_get_in_update_window (first));
  g_assert_true (steward_app_plan_get_in_update_window (second));
  g_clear_object (&first);
  g_clear_object (&second);
  g_assert_finalize_object (g_steal_pointer (&rollout));
}

/* As the session tells each app of its update. */
static void
join_updates (GListModel *apps,
              GListModel *updates)
{
  for (guint i = 0; i < g_list_model_get_n_items (apps); i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (apps, i);
      g_autoptr(StewardAppUpdate) update = g_list_model_get_item (updates, i);

      g_assert_cmpstr (steward_app_get_id (app), ==, steward_app_update_get_app_id (update));
      steward_app_set_available_update (app, update);
    }
}

/* What waits for an update already is not offered, and what comes to be known is chosen then. */
static void
test_offered (void)
{
  g_autoptr(GListStore) apps = model_test_list (STEWARD_TYPE_APP, APPS);
  g_autoptr(GListStore) updates = model_test_list (STEWARD_TYPE_APP_UPDATE, "[]");
  g_autoptr(GListStore) known = model_test_list (STEWARD_TYPE_APP_UPDATE, UPDATES);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardAppPlan) plan = NULL;

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':'Production','status':'Active'}");
  plan = STEWARD_APP_PLAN (steward_app_plan_new (environment, G_LIST_MODEL (apps),
                                                 G_LIST_MODEL (updates)));
  steward_app_plan_choose_offered (plan);
  g_assert_cmpuint (steward_app_plan_count_chosen (plan), ==, 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (known)); i++)
    {
      g_autoptr(StewardAppUpdate) update = g_list_model_get_item (G_LIST_MODEL (known), i);

      g_list_store_append (updates, update);
    }
  join_updates (G_LIST_MODEL (apps), G_LIST_MODEL (updates));
  steward_app_plan_renew (plan);
  g_assert_cmpuint (steward_app_plan_count_chosen (plan), ==, 2);
  g_assert_true (steward_app_plan_is_offered (plan, ID ("1")));
  g_assert_false (steward_app_plan_is_offered (plan, ID ("3")));
  g_assert_false (steward_app_plan_is_offered (plan, ID ("9")));
  g_assert_true (steward_app_plan_is_chosen (plan, ID ("1")));
  g_assert_true (steward_app_plan_is_chosen (plan, ID ("2")));
}

static void
set_states (StewardAppPlan      *plan,
            StewardAppStepState  first,
            StewardAppStepState  second)
{
  g_autoptr(StewardAppStep) one = NULL;
  g_autoptr(StewardAppStep) other = NULL;

  one = g_list_model_get_item (steward_app_plan_get_steps (plan), 0);
  other = g_list_model_get_item (steward_app_plan_get_steps (plan), 1);
  steward_app_step_set_state (one, first);
  steward_app_step_set_state (other, second);
}

/* How far a plan is as a whole. */
static void
test_state (void)
{
  static const struct
  {
    StewardAppStepState first;
    StewardAppStepState second;
    StewardAppStepState at_once;
    StewardAppStepState in_window;
  } rows[] = {
    { STEWARD_APP_STEP_WAITING, STEWARD_APP_STEP_WAITING,
      STEWARD_APP_STEP_WAITING, STEWARD_APP_STEP_WAITING },
    { STEWARD_APP_STEP_SENDING, STEWARD_APP_STEP_WAITING,
      STEWARD_APP_STEP_RUNNING, STEWARD_APP_STEP_RUNNING },
    { STEWARD_APP_STEP_SUCCEEDED, STEWARD_APP_STEP_WAITING,
      STEWARD_APP_STEP_RUNNING, STEWARD_APP_STEP_RUNNING },
    { STEWARD_APP_STEP_FAILED, STEWARD_APP_STEP_RUNNING,
      STEWARD_APP_STEP_RUNNING, STEWARD_APP_STEP_RUNNING },
    { STEWARD_APP_STEP_SUCCEEDED, STEWARD_APP_STEP_SCHEDULED,
      STEWARD_APP_STEP_RUNNING, STEWARD_APP_STEP_SCHEDULED },
    { STEWARD_APP_STEP_FAILED, STEWARD_APP_STEP_SKIPPED,
      STEWARD_APP_STEP_FAILED, STEWARD_APP_STEP_FAILED },
    { STEWARD_APP_STEP_FAILED, STEWARD_APP_STEP_SUCCEEDED,
      STEWARD_APP_STEP_FAILED, STEWARD_APP_STEP_FAILED },
    { STEWARD_APP_STEP_SUCCEEDED, STEWARD_APP_STEP_SUCCEEDED,
      STEWARD_APP_STEP_SUCCEEDED, STEWARD_APP_STEP_SUCCEEDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);

      steward_app_plan_choose_update (plan, ID ("1"));
      steward_app_plan_choose_update (plan, ID ("2"));
      set_states (plan, rows[i].first, rows[i].second);
      g_assert_cmpint (steward_app_plan_get_state (plan), ==, rows[i].at_once);
      g_object_set (plan, "in-update-window", TRUE, NULL);
      set_states (plan, rows[i].first, rows[i].second);
      g_assert_cmpint (steward_app_plan_get_state (plan), ==, rows[i].in_window);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app-rollout/terms", test_terms);
  g_test_add_func ("/app-rollout/impossible", test_impossible);
  g_test_add_func ("/app-rollout/window", test_window);
  g_test_add_func ("/app-rollout/offered", test_offered);
  g_test_add_func ("/app-rollout/state", test_state);

  return g_test_run ();
}
