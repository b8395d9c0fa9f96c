/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "review-test.h"
#include "steward-copy-draft.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"

/* Quotas: at the edge, beyond it, unknown; and the leniency towards production. */
static void
test_room ( void)
{
  static const struct
  {
    const char             *quota;
    StewardEnvironmentType  type;
    gboolean                restore;
    const char             *checks;
  } cases[] = {
    { "{'environmentsCount':{'sandbox':4},'storageInKilobytes':{'total':174063616}}",
      SANDBOX, FALSE, "P name\nP room\n" },
    { "{'environmentsCount':{'sandbox':3},'storageInKilobytes':{'total':174063616}}",
      SANDBOX, FALSE, "R environment-quota\nP name\nP storage-quota\n" },
    { "{'environmentsCount':{'sandbox':4},'storageInKilobytes':{'total':174063615}}",
      SANDBOX, FALSE, "R storage-quota\nP name\nP environment-quota\n" },
    { "{'environmentsCount':{'sandbox':3},'storageInKilobytes':{'total':1}}",
      SANDBOX, TRUE, "R environment-quota\nR storage-quota\nP moment\nP name\n" },
    { "{'environmentsCount':{'production':1},'storageInKilobytes':{'total':1}}",
      PRODUCTION, FALSE, "R environment-quota\nR storage-quota\nP name\n" },
    { "{'environmentsCount':{'production':1},'storageInKilobytes':{'total':1}}",
      PRODUCTION, TRUE, "W environment-quota\nW storage-quota\nP moment\nP name\n" },
    { NULL, SANDBOX, FALSE, "U room\nP name\n" },
    { NULL, PRODUCTION, TRUE, "U room\nP moment\nP name\n" },
    { "{'environmentsCount':{'sandbox':9}}", SANDBOX, FALSE,
      "U storage-quota\nP name\nP environment-quota\n" },
    { "{'storageInKilobytes':{'total':999999999}}", SANDBOX, FALSE,
      "U environment-quota\nP name\nP storage-quota\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ReviewFixture fixture = { NULL };
      g_autoptr(StewardEnvironment) source = NULL;
      g_autoptr(StewardDraft) draft = NULL;
      g_autoptr(StewardReview) review = NULL;

      g_test_message ("case %u", i);
      review_test_set_up_with (&fixture, "[]", cases[i].quota);
      source = review_test_find_environment (&fixture, "Production");
      draft = cases[i].restore ? review_test_make_restore (&fixture, "Production")
                               : steward_copy_draft_new (source);
      g_object_set (draft, "name", "New", "environment-type", cases[i].type, NULL);
      review = steward_draft_review (draft, fixture.facts);
      review_test_assert_checks (review, cases[i].checks);
      g_clear_object (&review);
      review_test_tear_down (&fixture, NULL);
    }
}

/* Storage that is not known makes the outcome unknown; it is never taken for nothing. */
static void
test_room_unknown_storage (ReviewFixture *fixture,
                           gconstpointer  data)
{
  g_autoptr(StewardEnvironment) source = review_test_find_environment (fixture, "Production");
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  g_autoptr(StewardReview) review = NULL;

  steward_environment_set_storage_kb (source, -1);
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "New");
  review = steward_draft_review (draft, fixture->facts);
  review_test_assert_outcome (review, STEWARD_CHECK_STORAGE_QUOTA, STEWARD_OUTCOME_UNKNOWN);
  review_test_assert_outcome (review, STEWARD_CHECK_ENVIRONMENT_QUOTA, STEWARD_OUTCOME_PASSED);
}

static void
test_create (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardDraft) draft = steward_create_draft_new (tenant);
  StewardCreateDraft *create = STEWARD_CREATE_DRAFT (draft);
  g_autoptr(StewardReview) good = NULL;
  g_autoptr(StewardReview) bad = NULL;

  steward_create_draft_set_name (create, "Operations");
  steward_create_draft_set_country_code (create, "DK");
  steward_create_draft_set_ring_name (create, "PREVIEW");
  good = steward_draft_review (draft, fixture->facts);
  review_test_assert_effects (good, "environment-created Operations DK\nquota-used - -\n");
  g_assert_cmpint (steward_effect_get_count (review_test_get_effect (good, 1)), ==, 3);
  review_test_assert_checks (good, "W name-operations\nP name\nP room\n");

  steward_create_draft_set_environment_type (create, PRODUCTION);
  steward_create_draft_set_name (create, "Sandbox");
  bad = steward_draft_review (draft, fixture->facts);
  review_test_assert_checks (bad, "R ring-allowed\nR name\nP room\n");
}

static void
test_copy (ReviewFixture *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardEnvironment) source = review_test_find_environment (fixture, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  g_autoptr(StewardOperation) running = NULL;
  g_autoptr(StewardReview) review = NULL;

  running = model_test_decode_text (STEWARD_TYPE_OPERATION,
                                    "{'id':'m','type':'modify','status':'running'}");
  steward_environment_set_running_operation (source, running);
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "Live");
  steward_copy_draft_set_environment_type (STEWARD_COPY_DRAFT (draft), PRODUCTION);
  review = steward_draft_review (draft, fixture->facts);

  review_test_assert_effects (review,
                              "environment-copied Live Dev-Anna\n"
                              "source-kept Dev-Anna -\n"
                              "storage-used Live -\n"
                              "quota-used - -\n");
  g_assert_cmpint (steward_effect_get_longest_seconds (review_test_get_effect (review, 2)), ==, -1);
  review_test_assert_checks (review,
                             "W running-operation\n"
                             "U type-allowed\n"
                             "P name\n"
                             "P room\n");
}

/* Where the service has no operations to show, a preparing environment is a hint. */
static void
test_preparing_environment (ReviewFixture *fixture,
                            gconstpointer  data)
{
  g_autoptr(StewardEnvironment) source = review_test_find_environment (fixture, "Production");
  g_autoptr(StewardEnvironment) preparing = NULL;
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  g_autoptr(StewardReview) review = NULL;
  StewardCheck *check;

  preparing = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                      "{'name':'Young','status':'Preparing'}");
  g_list_store_append (fixture->environments, preparing);
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "New");
  review = steward_draft_review (draft, fixture->facts);

  review_test_assert_outcome (review, STEWARD_CHECK_ONE_AT_A_TIME, STEWARD_OUTCOME_WARNED);
  check = review_test_find_check (review, STEWARD_CHECK_ONE_AT_A_TIME);
  g_assert_cmpstr (steward_check_get_subject (check), ==, "Young");
}

static void
test_rename (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = review_test_find_environment (fixture, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_rename_draft_new (environment);
  g_autoptr(StewardReview) review = NULL;
  g_autoptr(StewardReview) unchanged = NULL;

  steward_rename_draft_set_name (STEWARD_RENAME_DRAFT (draft), "Dev-Priya");
  review = steward_draft_review (draft, fixture->facts);
  review_test_assert_effects (review,
                              "renamed Dev-Anna Dev-Priya\n"
                              "restarted Dev-Anna -\n"
                              "links-break Dev-Anna -\n");
  review_test_assert_checks (review, "P name\n");

  steward_rename_draft_set_name (STEWARD_RENAME_DRAFT (draft), "Dev-Anna");
  unchanged = steward_draft_review (draft, fixture->facts);
  review_test_assert_checks (unchanged, "R name\n");
}

static void
test_delete (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = review_test_find_environment (fixture, "Production");
  g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
  g_autoptr(StewardReview) review = steward_draft_review (draft, fixture->facts);

  review_test_assert_effects (review,
                              "recoverable-until Production Production-25112613500000\n"
                              "deleted Production -\n"
                              "unlinked-first Production pp\n");
  model_test_assert_date (steward_effect_get_moment (review_test_get_effect (review, 0)),
                          "2025-12-10T13:50:00Z");
  g_assert_cmpint (steward_effect_get_storage_kb (review_test_get_effect (review, 1)), ==, 38 * GB);
  review_test_assert_checks (review, "P status\n");
}

/* What cannot be unlinked cannot be deleted either. */
static void
test_delete_linked (ReviewFixture *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    StewardAbilities  missing;
    const char       *checks;
  } cases[] = {
    { STEWARD_ABILITY_ACT_AS_USER, "R unlink-person\nP status\n" },
    { STEWARD_ABILITY_LINK, "R unlink-ability\nP status\n" },
    { STEWARD_ABILITY_ACT_AS_USER | STEWARD_ABILITY_LINK,
      "R unlink-person\nR unlink-ability\nP status\n" },
  };
  g_autoptr(StewardEnvironment) linked = review_test_find_environment (fixture, "Production");
  g_autoptr(StewardEnvironment) other = review_test_find_environment (fixture, "Dev-Anna");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardDraft) refused = steward_delete_draft_new (linked);
      g_autoptr(StewardDraft) allowed = steward_delete_draft_new (other);
      g_autoptr(StewardReview) first = NULL;
      g_autoptr(StewardReview) second = NULL;

      steward_tenant_facts_set_abilities (fixture->facts, STEWARD_ABILITY_ALL & ~cases[i].missing);
      first = steward_draft_review (refused, fixture->facts);
      review_test_assert_checks (first, cases[i].checks);
      review_test_assert_effects (first,
                                  "recoverable-until Production Production-25112613500000\n"
                                  "deleted Production -\n");
      second = steward_draft_review (allowed, fixture->facts);
      g_assert_false (steward_review_is_refused (second));
    }
}

static gboolean
unlinks (gpointer draft)
{
  g_autoptr(StewardDraft) unlinking = steward_delete_draft_dup_unlinking (draft);

  return unlinking != NULL;
}

static void
set_link (StewardEnvironment *environment,
          const char         *link)
{
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "name", steward_environment_get_name (environment));
  if (link != NULL)
    json_object_set_string_member (object, "linkedPowerPlatformEnvironmentId", link);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (environment), object));
}

/* What is done is what was agreed to, or less. */
static void
test_delete_agreed (ReviewFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = review_test_find_environment (fixture, "Production");
  g_autoptr(StewardDraft) asked = steward_delete_draft_new (environment);
  g_autoptr(StewardDraft) confirmed = steward_delete_draft_new (environment);
  g_autoptr(StewardDraft) without = NULL;

  steward_delete_draft_confirm (STEWARD_DELETE_DRAFT (confirmed));
  g_assert_true (unlinks (asked));
  g_assert_true (unlinks (confirmed));

  set_link (environment, "other");
  g_assert_true (unlinks (asked));
  g_assert_false (unlinks (confirmed));

  set_link (environment, NULL);
  g_assert_false (unlinks (asked));
  g_assert_false (unlinks (confirmed));
  without = steward_delete_draft_new (environment);
  steward_delete_draft_confirm (STEWARD_DELETE_DRAFT (without));

  set_link (environment, "pp");
  steward_delete_draft_confirm (STEWARD_DELETE_DRAFT (without));
  g_assert_false (unlinks (without));
  g_assert_true (unlinks (confirmed));

  /* The list may not have heard of it. */
  steward_delete_draft_set_unlinking (STEWARD_DELETE_DRAFT (confirmed), STEWARD_UNLINKING_DONE);
  g_assert_false (unlinks (confirmed));
}

static void
test_delete_for_good (ReviewFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = review_test_find_environment (fixture, "Broken");
  g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
  g_autoptr(StewardReview) review = steward_draft_review (draft, fixture->facts);

  review_test_assert_effects (review, "deleted-for-good Broken -\n");
  g_assert_null (steward_effect_get_moment (review_test_get_effect (review, 0)));
  review_test_assert_checks (review, "P status\n");
}

static void
test_delete_refused (ReviewFixture *fixture,
                     gconstpointer  data)
{
  static const char * const names[] = { "UAT", "Payroll-Test-25112109150000" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(StewardEnvironment) environment = review_test_find_environment (fixture, names[i]);
      g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
      g_autoptr(StewardReview) review = steward_draft_review (draft, fixture->facts);

      review_test_assert_outcome (review, STEWARD_CHECK_STATUS, STEWARD_OUTCOME_REFUSED);
    }
}

/* The foretold name is as long as a name may be. */
static void
test_delete_long_name (ReviewFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':'EnvironmentToDelete','status':'Active'}");
  draft = steward_delete_draft_new (environment);
  review = steward_draft_review (draft, fixture->facts);
  g_assert_cmpstr (steward_effect_get_object (review_test_get_effect (review, 0)), ==,
                   "EnvironmentToD-25112613500000");
}

static void
test_recover (ReviewFixture *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardEnvironment) deleted = NULL;
  g_autoptr(StewardEnvironment) active = review_test_find_environment (fixture, "Dev-Anna");
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardDraft) wrong = steward_recover_draft_new (active);
  g_autoptr(StewardReview) review = NULL;
  g_autoptr(StewardReview) refused = NULL;
  StewardCheck *room;

  deleted = review_test_find_environment (fixture, "Payroll-Test-25112109150000");
  draft = steward_recover_draft_new (deleted);
  review = steward_draft_review (draft, fixture->facts);
  review_test_assert_effects (review,
                              "recovered Payroll-Test-25112109150000 -\n"
                              "name-suffixed Payroll-Test-25112109150000 -\n"
                              "updates-run Payroll-Test-25112109150000 -\n");
  review_test_assert_checks (review, "P status\nP room\n");
  room = review_test_find_check (review, STEWARD_CHECK_ROOM);
  g_assert_cmpint (steward_check_get_used (room), ==, 4);
  g_assert_cmpint (steward_check_get_used_storage_kb (room), ==, 128 * GB);

  refused = steward_draft_review (wrong, fixture->facts);
  review_test_assert_outcome (refused, STEWARD_CHECK_STATUS, STEWARD_OUTCOME_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (ReviewFixture *, gconstpointer);
  } tests[] = {
    { "/review/room/unknown-storage", test_room_unknown_storage },
    { "/review/create", test_create },
    { "/review/copy", test_copy },
    { "/review/preparing-environment", test_preparing_environment },
    { "/review/rename", test_rename },
    { "/review/delete", test_delete },
    { "/review/delete/agreed", test_delete_agreed },
    { "/review/delete/for-good", test_delete_for_good },
    { "/review/delete/linked", test_delete_linked },
    { "/review/delete/refused", test_delete_refused },
    { "/review/delete/long-name", test_delete_long_name },
    { "/review/recover", test_recover },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/room", test_room);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, ReviewFixture, NULL, review_test_set_up, tests[i].func,
                review_test_tear_down);

  return g_test_run ();
}
