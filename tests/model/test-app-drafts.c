/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "review-test.h"

#include "steward-app-draft.h"
#include "steward-delete-draft.h"
#include "steward-json.h"
#include "steward-link-draft.h"
#include "steward-operation-cancel-draft.h"
#include "steward-recover-draft.h"

#define PAYROLL "00000000-0000-0000-0000-000000000001"
#define OPERATION_ID "35601559-224a-47d5-8089-86ac88b2b995"

static StewardApp *
make_app (const char *state,
          gboolean    removable)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf ("{'appId':'" PAYROLL "','name':'Payroll DK','publisher':'Havn Payroll',"
                          "'version':'12.4.0.2','state':'%s','canBeUninstalled':%s}",
                          state, removable ? "true" : "false");

  return model_test_decode_text (STEWARD_TYPE_APP, text);
}

static StewardAppUpdate *
make_update (void)
{
  return model_test_decode_text (STEWARD_TYPE_APP_UPDATE,
                                 "{'appId':'" PAYROLL "','version':'1.2.3.4','requirements':["
                                 "{'appId':'9','name':'Havn Core','version':'4.3.1.0'}]}");
}

static void
assert_documented_body (StewardDraft *draft,
                        const char   *fixture)
{
  g_autoptr(JsonNode) body = steward_draft_to_json (draft);
  g_autoptr(JsonNode) documented = model_test_load (fixture);

  g_assert_true (steward_draft_is_complete (draft));
  g_assert_true (json_node_equal (body, documented));
}

static void
test_bodies (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardApp) app = make_app ("Installed", TRUE);
  g_autoptr(StewardAppUpdate) available = make_update ();
  g_autoptr(StewardDraft) install = NULL;
  g_autoptr(StewardDraft) update = NULL;
  g_autoptr(StewardDraft) uninstall = NULL;
  g_autoptr(StewardDraft) cancel = NULL;

  environment = review_test_find_environment (fixture, "Production");
  install = steward_app_draft_new_install (environment, PAYROLL);
  g_object_set (install, "target-version", "1.2.3.4", "with-needed", TRUE,
                "language-id", "en-US", NULL);
  g_assert_false (steward_draft_is_complete (install));
  steward_app_draft_set_terms_accepted (STEWARD_APP_DRAFT (install), TRUE);
  assert_documented_body (install, "app-install-request.json");

  update = steward_app_draft_new_update (environment, app, available);
  g_object_set (update, "in-update-window", TRUE, "with-needed", TRUE, NULL);
  assert_documented_body (update, "app-update-request.json");

  uninstall = steward_app_draft_new_uninstall (environment, app);
  assert_documented_body (uninstall, "app-uninstall-request.json");

  cancel = steward_app_draft_new_cancel_update (environment, app, OPERATION_ID);
  assert_documented_body (cancel, "app-update-cancel-request.json");
  g_assert_cmpstr (steward_draft_get_operation_id (cancel), ==, OPERATION_ID);
  g_assert_cmpstr (steward_draft_get_part (cancel), ==, PAYROLL);
}

/* A preview has to be named; the newest has not. */
static void
test_complete (ReviewFixture *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;

  environment = review_test_find_environment (fixture, "Production");
  draft = steward_app_draft_new_install (environment, NULL);
  steward_app_draft_set_terms_accepted (STEWARD_APP_DRAFT (draft), TRUE);
  g_assert_false (steward_draft_is_complete (draft));
  g_object_set (draft, "app-id", "not-an-id", NULL);
  g_assert_false (steward_draft_is_complete (draft));
  g_object_set (draft, "app-id", PAYROLL, NULL);
  g_assert_true (steward_draft_is_complete (draft));
  g_object_set (draft, "allow-preview", TRUE, NULL);
  g_assert_false (steward_draft_is_complete (draft));
  g_object_set (draft, "target-version", "1.2", NULL);
  g_assert_false (steward_draft_is_complete (draft));
  g_object_set (draft, "target-version", "1.2.3.4", NULL);
  g_assert_true (steward_draft_is_complete (draft));
}

static void
test_app_reviews (ReviewFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardApp) app = make_app ("UpdatePending", FALSE);
  g_autoptr(StewardAppUpdate) available = make_update ();
  g_autoptr(StewardDraft) update = NULL;
  g_autoptr(StewardDraft) uninstall = NULL;
  g_autoptr(StewardReview) first = NULL;
  g_autoptr(StewardReview) second = NULL;
  g_autoptr(StewardReview) third = NULL;

  environment = review_test_find_environment (fixture, "UAT");
  update = steward_app_draft_new_update (environment, app, available);
  first = steward_draft_review (update, fixture->facts);
  review_test_assert_effects (first, "app-updated Payroll DK 12.4.0.2\nat-once UAT -\n");
  review_test_assert_checks (first, "R app-state\nR app-needs\nR status\n");

  g_object_set (update, "with-needed", TRUE, "in-update-window", TRUE, NULL);
  second = steward_draft_review (update, fixture->facts);
  review_test_assert_effects (second,
                              "app-updated Payroll DK 12.4.0.2\n"
                              "app-needs-handled Havn Core Payroll DK\n"
                              "in-update-window UAT -\n");

  uninstall = steward_app_draft_new_uninstall (environment, app);
  g_object_set (uninstall, "delete-data", TRUE, NULL);
  third = steward_draft_review (uninstall, fixture->facts);
  review_test_assert_effects (third,
                              "app-uninstalled Payroll DK UAT\n"
                              "app-data-lost Payroll DK -\n"
                              "at-once UAT -\n");
  review_test_assert_outcome (third, STEWARD_CHECK_APP_REMOVABLE, STEWARD_OUTCOME_REFUSED);
}

static void
test_link (ReviewFixture *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardEnvironment) production = NULL;
  g_autoptr(StewardEnvironment) sandbox = NULL;
  g_autoptr(StewardDraft) link = NULL;
  g_autoptr(StewardDraft) again = NULL;
  g_autoptr(StewardDraft) unlink = NULL;
  g_autoptr(StewardReview) review = NULL;
  g_autoptr(StewardReview) linked = NULL;
  g_autoptr(StewardReview) as_application = NULL;

  production = review_test_find_environment (fixture, "Production");
  sandbox = review_test_find_environment (fixture, "Dev-Anna");

  link = steward_link_draft_new_link (sandbox);
  g_assert_false (steward_draft_is_complete (link));
  steward_link_draft_set_power_platform_id (STEWARD_LINK_DRAFT (link), OPERATION_ID);
  g_assert_true (steward_draft_is_complete (link));
  g_assert_null (steward_draft_to_json (link));
  review = steward_draft_review (link, fixture->facts);
  review_test_assert_checks (review, "U link-matches\n");
  g_assert_false (steward_review_is_refused (review));

  again = steward_link_draft_new_link (production);
  linked = steward_draft_review (again, fixture->facts);
  review_test_assert_outcome (linked, STEWARD_CHECK_POWER_PLATFORM_LINKED,
                              STEWARD_OUTCOME_REFUSED);

  /* No application may do it. */
  steward_tenant_facts_set_abilities (fixture->facts,
                                      STEWARD_ABILITY_ALL & ~STEWARD_ABILITY_ACT_AS_USER);
  unlink = steward_link_draft_new_unlink (production);
  as_application = steward_draft_review (unlink, fixture->facts);
  review_test_assert_effects (as_application, "unlinked Production pp\n");
  review_test_assert_checks (as_application, "R person\n");
}

static void
assert_cancelable (ReviewFixture  *fixture,
                   const char     *type,
                   const char     *status,
                   StewardOutcome  expected)
{
  g_autofree char *text = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;

  text = g_strdup_printf ("{'id':'o','type':'%s','status':'%s','environmentName':'UAT'}",
                          type, status);
  operation = model_test_decode_text (STEWARD_TYPE_OPERATION, text);
  draft = steward_operation_cancel_draft_new (operation);
  g_assert_true (steward_draft_is_complete (draft));
  review = steward_draft_review (draft, fixture->facts);
  review_test_assert_outcome (review, STEWARD_CHECK_CANCELABLE, expected);
}

static void
test_cancel (ReviewFixture *fixture,
             gconstpointer  data)
{
  assert_cancelable (fixture, "Update", "Running", STEWARD_OUTCOME_PASSED);
  assert_cancelable (fixture, "update", "scheduled", STEWARD_OUTCOME_REFUSED);
  assert_cancelable (fixture, "Data Upgrade", "running", STEWARD_OUTCOME_UNKNOWN);
  assert_cancelable (fixture, "copy", "running", STEWARD_OUTCOME_REFUSED);
}

/* Older versions of the service lose what is deleted, and cannot do all else. */
static void
test_abilities (ReviewFixture *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) delete = NULL;
  g_autoptr(StewardDraft) recover = NULL;
  g_autoptr(StewardReview) lost = NULL;
  g_autoptr(StewardReview) refused = NULL;

  environment = review_test_find_environment (fixture, "Dev-Anna");
  steward_tenant_facts_set_abilities (fixture->facts, STEWARD_ABILITY_NONE);
  delete = steward_delete_draft_new (environment);
  lost = steward_draft_review (delete, fixture->facts);
  review_test_assert_effects (lost, "deleted-for-good Dev-Anna -\n");

  recover = steward_recover_draft_new (environment);
  refused = steward_draft_review (recover, fixture->facts);
  review_test_assert_outcome (refused, STEWARD_CHECK_ABILITY, STEWARD_OUTCOME_REFUSED);
}

#define ADD(name, function) \
  g_test_add ("/app-drafts/" name, ReviewFixture, NULL, review_test_set_up, function, \
              review_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("bodies", test_bodies);
  ADD ("complete", test_complete);
  ADD ("app-reviews", test_app_reviews);
  ADD ("link", test_link);
  ADD ("cancel", test_cancel);
  ADD ("abilities", test_abilities);

  return g_test_run ();
}
