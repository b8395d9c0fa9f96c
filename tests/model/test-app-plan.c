/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "review-test.h"

#include "steward-app-plan.h"
#include "steward-app-requirement.h"

/* One digit is enough to tell them apart. */
#define ID(n) "00000000-0000-0000-0000-00000000000" n

#define APPS \
  "[{'appId':'" ID ("1") "','name':'Havn Core','publisher':'Havn Payroll','version':'4.2.0.0'}," \
  "{'appId':'" ID ("2") "','name':'Payroll DK','publisher':'Havn Payroll'," \
  "'version':'12.4.0.2'}," \
  "{'appId':'" ID ("3") "','name':'Northlight Core','publisher':'Northlight'," \
  "'version':'8.1.2.0'}," \
  "{'appId':'" ID ("4") "','name':'Document Capture','publisher':'Northlight'," \
  "'version':'25.0.3.1'}," \
  "{'appId':'" ID ("5") "','name':'Bank Feeds','publisher':'Ledgerworks','version':'3.9.21.0'}]"

#define NEEDS(n, name, version) \
  "'requirements':[{'appId':'" ID (n) "','name':'" name "','publisher':'P','version':'" version \
  "','type':'Update'}]"

#define UPDATES \
  "[{'appId':'" ID ("1") "','version':'4.3.1.0'}," \
  "{'appId':'" ID ("2") "','version':'12.4.1.0'," NEEDS ("1", "Havn Core", "4.3.0.0") "}," \
  "{'appId':'" ID ("3") "','version':'8.2.0.0'}," \
  "{'appId':'" ID ("4") "','version':'25.0.4.0'," NEEDS ("3", "Northlight Core", "8.2.0.0") "}]"

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

static void
assert_steps (StewardAppPlan *plan,
              const char     *expected)
{
  GListModel *steps = steward_app_plan_get_steps (plan);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);
      StewardAppDraft *draft = steward_app_step_get_draft (step);
      const char *source = steward_app_step_get_source_version (step);
      const char *target = steward_app_draft_get_target_version (draft);
      const char *needed_by = steward_app_step_get_needed_by (step);

      g_string_append_printf (text, "%s %s>%s %s%s%s\n", steward_app_draft_get_app_name (draft),
                              source != NULL ? source : "-", target != NULL ? target : "-",
                              steward_app_step_get_chosen (step) ? "chosen" : "needed",
                              needed_by != NULL ? " by " : "", needed_by != NULL ? needed_by : "");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
accept_terms (StewardAppPlan *plan,
              guint           position)
{
  g_autoptr(StewardAppTerms) terms = NULL;

  terms = g_list_model_get_item (steward_app_plan_get_terms (plan), position);
  g_assert_nonnull (terms);
  g_assert_false (steward_app_terms_get_accepted (terms));
  steward_app_terms_set_accepted (terms, TRUE);
}

static void
test_order (void)
{
  g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);

  assert_steps (plan, "");
  steward_app_plan_choose_update (plan, ID ("2"));
  steward_app_plan_choose_update (plan, ID ("4"));
  steward_app_plan_choose_update (plan, ID ("2"));
  g_assert_cmpuint (steward_app_plan_count_chosen (plan), ==, 2);
  assert_steps (plan,
                "Havn Core 4.2.0.0>4.3.1.0 needed by Payroll DK\n"
                "Payroll DK 12.4.0.2>12.4.1.0 chosen\n"
                "Northlight Core 8.1.2.0>8.2.0.0 needed by Document Capture\n"
                "Document Capture 25.0.3.1>25.0.4.0 chosen\n");

  /* Chosen as well, it is one step still. */
  steward_app_plan_choose_update (plan, ID ("1"));
  steward_app_plan_drop (plan, ID ("4"));
  assert_steps (plan,
                "Havn Core 4.2.0.0>4.3.1.0 chosen by Payroll DK\n"
                "Payroll DK 12.4.0.2>12.4.1.0 chosen\n");
  g_assert_finalize_object (g_steal_pointer (&plan));
}

/* What is there already is not needed; what is not there has to be installed. */
static void
test_requirements (void)
{
  g_autoptr(StewardAppPlan) plan = NULL;

  plan = make_plan (APPS,
                    "[{'appId':'" ID ("2") "','version':'12.4.1.0','requirements':["
                    "{'appId':'" ID ("1") "','name':'Havn Core','version':'4.2.0.0'},"
                    "{'appId':'" ID ("9") "','name':'Havn Base','publisher':'Havn Payroll',"
                    "'version':'1.0.0.0','type':'Install'}]}]");
  steward_app_plan_choose_update (plan, ID ("2"));
  assert_steps (plan,
                "Havn Base ->1.0.0.0 needed by Payroll DK\n"
                "Payroll DK 12.4.0.2>12.4.1.0 chosen\n");
}

/* The service can name more than it offers. */
static void
test_refusal (void)
{
  g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);
  g_autoptr(GListStore) named = NULL;

  steward_app_plan_choose_update (plan, ID ("2"));
  named = model_test_list (STEWARD_TYPE_APP_REQUIREMENT,
                           "[{'appId':'" ID ("5") "','name':'Bank Feeds','version':'4.0.0.0',"
                           "'type':'update'},"
                           "{'appId':'" ID ("1") "','name':'Havn Core','version':'4.4.0.0',"
                           "'type':'update'}]");
  steward_app_plan_add_requirements (plan, ID ("2"), G_LIST_MODEL (named));
  assert_steps (plan,
                "Havn Core 4.2.0.0>4.4.0.0 needed by Payroll DK\n"
                "Bank Feeds 3.9.21.0>4.0.0.0 needed by Payroll DK\n"
                "Payroll DK 12.4.0.2>12.4.1.0 chosen\n");
}

/* Apps that need each other are a fault of their makers, not a way to hang. */
static void
test_circle (void)
{
  g_autoptr(StewardAppPlan) plan = NULL;

  plan = make_plan (APPS,
                    "[{'appId':'" ID ("1") "','version':'5.0.0.0',"
                    NEEDS ("2", "Payroll DK", "13.0.0.0") "},"
                    "{'appId':'" ID ("2") "','version':'13.0.0.0',"
                    NEEDS ("1", "Havn Core", "5.0.0.0") "}]");
  steward_app_plan_choose_update (plan, ID ("1"));
  assert_steps (plan,
                "Payroll DK 12.4.0.2>13.0.0.0 needed by Havn Core\n"
                "Havn Core 4.2.0.0>5.0.0.0 chosen\n");
}

static void
test_terms (void)
{
  g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);
  GListModel *terms = steward_app_plan_get_terms (plan);
  g_autoptr(StewardAppTerms) first = NULL;
  g_autoptr(StewardAppTerms) grown = NULL;

  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (plan)));
  steward_app_plan_choose_update (plan, ID ("1"));
  g_assert_cmpuint (g_list_model_get_n_items (terms), ==, 1);
  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (plan)));
  accept_terms (plan, 0);
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (plan)));

  /* Another publisher changes nothing for the first. */
  steward_app_plan_choose_update (plan, ID ("3"));
  first = g_list_model_get_item (terms, 0);
  g_assert_true (steward_app_terms_get_accepted (first));
  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (plan)));
  accept_terms (plan, 1);
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (plan)));

  /* Another app of a publisher does. */
  steward_app_plan_choose_update (plan, ID ("2"));
  grown = g_list_model_get_item (terms, 0);
  g_assert_cmpuint (steward_app_terms_get_n_apps (grown), ==, 2);
  g_assert_false (steward_app_terms_get_accepted (grown));
  g_assert_false (steward_draft_is_complete (STEWARD_DRAFT (plan)));
}

static void
choose_install (StewardAppPlan *plan)
{
  g_autoptr(StewardDraft) draft = NULL;

  draft = steward_app_draft_new_install (steward_app_plan_get_environment (plan), ID ("8"));
  g_object_set (draft,
                "app-name", "Tariffs",
                "publisher", "Kestrel Trade",
                "language-id", "da-DK",
                "terms-accepted", TRUE,
                NULL);
  steward_app_plan_choose_install (plan, STEWARD_APP_DRAFT (draft));
}

static void
test_install (void)
{
  g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);
  g_autoptr(StewardAppStep) step = NULL;
  g_autofree char *language = NULL;
  StewardAppDraft *draft;

  choose_install (plan);
  assert_steps (plan, "Tariffs ->- chosen\n");
  step = g_list_model_get_item (steward_app_plan_get_steps (plan), 0);
  draft = steward_app_step_get_draft (step);
  g_assert_cmpint (steward_app_draft_get_verb (draft), ==, STEWARD_APP_VERB_INSTALL);
  g_object_get (draft, "language-id", &language, NULL);
  g_assert_cmpstr (language, ==, "da-DK");
  g_assert_false (steward_app_draft_get_terms_accepted (draft));
  accept_terms (plan, 0);
  g_assert_true (steward_app_draft_get_terms_accepted (draft));
  g_assert_true (steward_draft_is_complete (STEWARD_DRAFT (plan)));
}

/* In the window the service works out the order itself. */
static void
test_window (void)
{
  g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);
  g_autoptr(StewardAppStep) needed = NULL;
  g_autoptr(StewardAppStep) chosen = NULL;
  gboolean with_needed;

  steward_app_plan_choose_update (plan, ID ("2"));
  needed = g_list_model_get_item (steward_app_plan_get_steps (plan), 0);
  g_assert_false (steward_app_plan_is_carried (plan, needed));
  g_clear_object (&needed);

  g_object_set (plan, "in-update-window", TRUE, NULL);
  needed = g_list_model_get_item (steward_app_plan_get_steps (plan), 0);
  chosen = g_list_model_get_item (steward_app_plan_get_steps (plan), 1);
  g_assert_true (steward_app_plan_is_carried (plan, needed));
  g_assert_false (steward_app_plan_is_carried (plan, chosen));
  g_object_get (steward_app_step_get_draft (chosen), "with-needed", &with_needed, NULL);
  g_assert_true (with_needed);
}

static void
test_review (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardAppPlan) plan = make_plan (APPS, UPDATES);
  g_autoptr(StewardReview) review = NULL;
  g_autoptr(StewardReview) old = NULL;

  steward_app_plan_choose_update (plan, ID ("2"));
  choose_install (plan);
  accept_terms (plan, 0);
  review = steward_draft_review (STEWARD_DRAFT (plan), fixture->facts);
  review_test_assert_effects (review,
                              "app-updated Havn Core 4.2.0.0\n"
                              "app-updated Payroll DK 12.4.0.2\n"
                              "app-installed Tariffs Production\n"
                              "at-once Production -\n");
  review_test_assert_checks (review, "R terms\nP terms\n");

  steward_tenant_facts_set_abilities (fixture->facts, STEWARD_ABILITY_RENAME);
  old = steward_draft_review (STEWARD_DRAFT (plan), fixture->facts);
  review_test_assert_outcome (old, STEWARD_CHECK_ABILITY, STEWARD_OUTCOME_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app-plan/order", test_order);
  g_test_add_func ("/app-plan/requirements", test_requirements);
  g_test_add_func ("/app-plan/refusal", test_refusal);
  g_test_add_func ("/app-plan/circle", test_circle);
  g_test_add_func ("/app-plan/terms", test_terms);
  g_test_add_func ("/app-plan/install", test_install);
  g_test_add_func ("/app-plan/window", test_window);
  g_test_add ("/app-plan/review", ReviewFixture, NULL, review_test_set_up, test_review,
              review_test_tear_down);

  return g_test_run ();
}
