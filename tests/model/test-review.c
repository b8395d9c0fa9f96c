/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-copy-draft.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"
#include "steward-restore-period.h"
#include "steward-timeline.h"

#define PRODUCTION STEWARD_ENVIRONMENT_TYPE_PRODUCTION
#define SANDBOX STEWARD_ENVIRONMENT_TYPE_SANDBOX
#define GB (1024 * 1024)

/* Contoso, as it is in the sample tenants on the 26 November 2025. */

#define ENVIRONMENTS \
  "[{'name':'Production','type':'Production','status':'Active'," \
  "'applicationVersion':'27.1.41698.0','linkedPowerPlatformEnvironmentId':'pp'}," \
  "{'name':'Dev-Anna','type':'Sandbox','status':'Active','applicationVersion':'27.1.41698.0'}," \
  "{'name':'Hotfix-1204','type':'Sandbox','status':'Active'}," \
  "{'name':'UAT','type':'Sandbox','status':'Upgrading'}," \
  "{'name':'Payroll-Test-25112109150000','type':'Sandbox','status':'SoftDeleted'}," \
  "{'name':'Broken','type':'Other','status':'CreatingFailed'}]"

#define RESTORES \
  "{'id':'r1','type':'pitRestore','status':'succeeded','environmentName':'A'," \
  "'createdOn':'2025-11-03T08:00:00Z','startedOn':'2025-11-03T08:00:00Z'," \
  "'completedOn':'2025-11-03T08:40:00Z','parameters':{'sourceEnvironmentName':'Production'}}," \
  "{'id':'r2','type':'pitRestore','status':'succeeded','environmentName':'B'," \
  "'createdOn':'2025-11-13T16:00:00Z','startedOn':'2025-11-13T16:00:00Z'," \
  "'completedOn':'2025-11-13T16:55:00Z','parameters':{'sourceEnvironmentName':'production'}}"

#define CREATION \
  "{'id':'c1','type':'create','status':'running','environmentName':'Demo-Days'," \
  "'createdBy':'joris@contoso.com','createdOn':'2025-11-26T13:47:00Z'," \
  "'startedOn':'2025-11-26T13:48:00Z'}"

#define QUOTA \
  "{'environmentsCount':{'production':2,'sandbox':6}," \
  "'storageInKilobytes':{'total':209715200}}"

typedef struct
{
  GListStore         *environments;
  GListStore         *periods;
  StewardTenantFacts *facts;
} Fixture;

static void
set_up_with (Fixture    *fixture,
             const char *operations,
             const char *quota)
{
  static const int storage_gb[] = { 38, 4, 38, 36, 12, -1 };
  g_autoptr(GListStore) list = model_test_list (STEWARD_TYPE_OPERATION, operations);
  g_autoptr(GDateTime) now = model_test_date ("2025-11-26T13:50:00Z");
  g_autoptr(StewardQuota) quotas = NULL;

  fixture->environments = model_test_list (STEWARD_TYPE_ENVIRONMENT, ENVIRONMENTS);
  for (guint i = 0; i < G_N_ELEMENTS (storage_gb); i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = g_list_model_get_item (G_LIST_MODEL (fixture->environments), i);
      if (storage_gb[i] > 0)
        steward_environment_set_storage_kb (environment, (gint64) storage_gb[i] * GB);
    }

  fixture->periods =
    model_test_list (STEWARD_TYPE_RESTORE_PERIOD,
                     "[{'from':'2025-11-18T01:47:00Z','to':'2025-11-26T13:38:00Z',"
                     "'correspondingApplicationPackageVersion':'27.1.41698.0'}]");
  fixture->facts = steward_tenant_facts_new (G_LIST_MODEL (fixture->environments),
                                             G_LIST_MODEL (list), now);
  if (quota != NULL)
    {
      quotas = model_test_decode_text (STEWARD_TYPE_QUOTA, quota);
      steward_tenant_facts_set_quota (fixture->facts, quotas);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_with (fixture, "[" RESTORES "]", QUOTA);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->facts));
  g_clear_object (&fixture->environments);
  g_clear_object (&fixture->periods);
}

/* (transfer full): the environment called @name */
static StewardEnvironment *
find_environment (Fixture    *fixture,
                  const char *name)
{
  GListModel *model = G_LIST_MODEL (fixture->environments);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (model, i);

      if (g_strcmp0 (steward_environment_get_name (environment), name) == 0)
        return g_steal_pointer (&environment);
    }

  g_assert_not_reached ();
}

static StewardDraft *
make_restore (Fixture    *fixture,
              const char *source_name)
{
  g_autoptr(StewardEnvironment) source = find_environment (fixture, source_name);
  g_autoptr(GDateTime) moment = model_test_date ("2025-11-18T08:02:00Z");
  StewardDraft *draft = steward_restore_draft_new (source);

  steward_restore_draft_set_periods (STEWARD_RESTORE_DRAFT (draft),
                                     G_LIST_MODEL (fixture->periods));
  steward_restore_draft_set_moment (STEWARD_RESTORE_DRAFT (draft), moment);
  steward_restore_draft_set_name (STEWARD_RESTORE_DRAFT (draft), "Production-1118");

  return draft;
}

static char *
describe_checks (StewardReview *review)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (STEWARD_TYPE_CHECK_CODE);
  GListModel *checks = steward_review_get_checks (review);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      g_string_append_printf (text, "%c %s\n", "RWUP"[steward_check_get_outcome (check)],
                              g_enum_get_value (codes, steward_check_get_code (check))->value_nick);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_effects (StewardReview *review)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (STEWARD_TYPE_EFFECT_CODE);
  GListModel *effects = steward_review_get_effects (review);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (effects); i++)
    {
      g_autoptr(StewardEffect) effect = g_list_model_get_item (effects, i);

      g_string_append_printf (text, "%s %s %s\n",
                              g_enum_get_value (codes,
                                                steward_effect_get_code (effect))->value_nick,
                              steward_effect_get_subject (effect) != NULL
                                ? steward_effect_get_subject (effect) : "-",
                              steward_effect_get_object (effect) != NULL
                                ? steward_effect_get_object (effect) : "-");
    }

  return g_string_free (text, FALSE);
}

static StewardCheck *
find_check (StewardReview    *review,
            StewardCheckCode  code)
{
  GListModel *checks = steward_review_get_checks (review);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      if (steward_check_get_code (check) == code)
        return check;
    }

  return NULL;
}

static StewardEffect *
get_effect (StewardReview *review,
            guint          position)
{
  g_autoptr(StewardEffect) effect = NULL;

  effect = g_list_model_get_item (steward_review_get_effects (review), position);
  g_assert_nonnull (effect);

  return effect;
}

static void
assert_outcome (StewardReview    *review,
                StewardCheckCode  code,
                StewardOutcome    outcome)
{
  StewardCheck *check = find_check (review, code);

  g_assert_nonnull (check);
  g_assert_cmpint (steward_check_get_outcome (check), ==, outcome);
}

static void
assert_checks (StewardReview *review,
               const char    *expected)
{
  g_autofree char *checks = describe_checks (review);

  g_assert_cmpstr (checks, ==, expected);
}

static void
assert_effects (StewardReview *review,
                const char    *expected)
{
  g_autofree char *effects = describe_effects (review);

  g_assert_cmpstr (effects, ==, expected);
}

/* The review of the picture: one refused, one warning, three passed. */
static void
test_restore (void)
{
  Fixture fixture = { NULL };
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;
  StewardCheck *check;
  StewardEffect *effect;

  set_up_with (&fixture, "[" RESTORES "," CREATION "]", QUOTA);
  draft = make_restore (&fixture, "Production");
  steward_restore_draft_set_skip_cleanup (STEWARD_RESTORE_DRAFT (draft), TRUE);
  review = steward_draft_review (draft, fixture.facts);

  assert_effects (review,
                  "environment-restored Production-1118 Production\n"
                  "source-kept Production -\n"
                  "restore-used Production -\n");
  effect = get_effect (review, 0);
  g_assert_cmpint (steward_effect_get_kind (effect), ==, STEWARD_EFFECT_KIND_CREATED);
  g_assert_cmpint (steward_effect_get_environment_type (effect), ==, SANDBOX);
  g_assert_cmpstr (steward_effect_get_version (effect), ==, "27.1.41698.0");
  model_test_assert_date (steward_effect_get_moment (effect), "2025-11-18T08:02:00Z");
  effect = get_effect (review, 2);
  g_assert_cmpint (steward_effect_get_count (effect), ==, 8);
  g_assert_cmpint (steward_effect_get_storage_kb (effect), ==, 38 * GB);
  g_assert_cmpint (steward_effect_get_shortest_seconds (effect), ==, 40 * 60);
  g_assert_cmpint (steward_effect_get_longest_seconds (effect), ==, 55 * 60);

  assert_checks (review,
                 "R one-at-a-time\n"
                 "W integrations-kept\n"
                 "P moment\n"
                 "P name\n"
                 "P room\n");
  g_assert_true (steward_review_is_refused (review));
  g_assert_cmpuint (steward_review_count (review, STEWARD_OUTCOME_PASSED), ==, 3);
  check = find_check (review, STEWARD_CHECK_ONE_AT_A_TIME);
  g_assert_cmpstr (steward_check_get_subject (check), ==, "Demo-Days");
  g_assert_cmpstr (steward_check_get_object (check), ==, "joris@contoso.com");
  model_test_assert_date (steward_check_get_from (check), "2025-11-26T13:48:00Z");
  check = find_check (review, STEWARD_CHECK_ROOM);
  g_assert_cmpint (steward_check_get_environment_type (check), ==, SANDBOX);
  g_assert_cmpint (steward_check_get_used (check), ==, 4);
  g_assert_cmpint (steward_check_get_total (check), ==, 6);
  g_assert_cmpint (steward_check_get_used_storage_kb (check), ==, 166 * GB);
  g_assert_cmpint (steward_check_get_total_storage_kb (check), ==, 200 * GB);
  check = find_check (review, STEWARD_CHECK_MOMENT);
  model_test_assert_date (steward_check_get_from (check), "2025-11-18T01:47:00Z");
  model_test_assert_date (steward_check_get_to (check), "2025-11-26T13:38:00Z");

  tear_down (&fixture, NULL);
}

static void
test_restore_refusals (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_restore (fixture, "UAT");
  StewardRestoreDraft *restore = STEWARD_RESTORE_DRAFT (draft);
  g_autoptr(GDateTime) outside = model_test_date ("2025-11-18T01:30:00Z");
  g_autoptr(StewardReview) review = NULL;

  steward_restore_draft_set_environment_type (restore, PRODUCTION);
  steward_restore_draft_set_moment (restore, outside);
  steward_restore_draft_set_name (restore, "dev-anna");
  review = steward_draft_review (draft, fixture->facts);

  assert_checks (review,
                 "R type-allowed\n"
                 "R status\n"
                 "R moment\n"
                 "R name\n"
                 "P room\n");
  g_assert_cmpint (steward_check_get_name_fault (find_check (review, STEWARD_CHECK_NAME)), ==,
                   STEWARD_NAME_FAULT_TAKEN);
  g_assert_cmpstr (steward_check_get_object (find_check (review, STEWARD_CHECK_STATUS)), ==,
                   "Upgrading");
}

static void
test_restore_none_left (void)
{
  g_autoptr(GString) operations = g_string_new ("[");
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;
  Fixture fixture = { NULL };

  for (guint i = 0; i < STEWARD_RESTORES_PER_MONTH; i++)
    g_string_append_printf (operations, "%s{'id':'r%u','type':'pitRestore','status':'succeeded',"
                            "'createdOn':'2025-11-01T00:00:00Z','environmentName':'x',"
                            "'parameters':{'sourceEnvironmentName':'Production'}}",
                            i > 0 ? "," : "", i);
  g_string_append_c (operations, ']');
  set_up_with (&fixture, operations->str, QUOTA);
  draft = make_restore (&fixture, "Production");
  review = steward_draft_review (draft, fixture.facts);

  assert_outcome (review, STEWARD_CHECK_RESTORES_LEFT, STEWARD_OUTCOME_REFUSED);
  g_assert_cmpint (steward_effect_get_count (get_effect (review, 2)), ==, 0);
  tear_down (&fixture, NULL);
}

static void
test_restore_grace (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *start;
    const char *version;
    gboolean    refused;
  } cases[] = {
    { "2025-11-26T13:50:01Z", "27.1.41698.0", FALSE },
    { "2025-11-26T13:50:00Z", "27.1.41698.0", TRUE },
    { "2025-11-01T00:00:00Z", "27.1", TRUE },
    { "2025-11-01T00:00:00Z", "27.0.1.2", FALSE },
    { "2025-11-01T00:00:00Z", "28.0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardEnvironment) source = find_environment (fixture, "Production");
      g_autoptr(StewardDraft) draft = make_restore (fixture, "Production");
      g_autoptr(StewardReview) review = NULL;
      g_autoptr(JsonNode) body = NULL;
      g_autofree char *text = NULL;

      text = g_strdup_printf ("{'name':'Production','type':'Production','status':'Active',"
                              "'applicationVersion':'%s','versionDetails':{"
                              "'gracePeriodStartDate':'%s'}}",
                              cases[i].version, cases[i].start);
      body = model_test_parse (text);
      steward_entity_update (STEWARD_ENTITY (source), json_node_get_object (body));
      review = steward_draft_review (draft, fixture->facts);
      g_test_message ("case %u", i);
      g_assert_cmpint (find_check (review, STEWARD_CHECK_VERSION_RESTORABLE) != NULL, ==,
                       cases[i].refused);
    }
}

/* Quotas: at the edge, beyond it, unknown; and the leniency towards production. */
static void
test_room (void)
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
      Fixture fixture = { NULL };
      g_autoptr(StewardEnvironment) source = NULL;
      g_autoptr(StewardDraft) draft = NULL;
      g_autoptr(StewardReview) review = NULL;

      g_test_message ("case %u", i);
      set_up_with (&fixture, "[]", cases[i].quota);
      source = find_environment (&fixture, "Production");
      draft = cases[i].restore ? make_restore (&fixture, "Production")
                               : steward_copy_draft_new (source);
      g_object_set (draft, "name", "New", "environment-type", cases[i].type, NULL);
      review = steward_draft_review (draft, fixture.facts);
      assert_checks (review, cases[i].checks);
      g_clear_object (&review);
      tear_down (&fixture, NULL);
    }
}

/* Storage that is not known makes the outcome unknown; it is never taken for nothing. */
static void
test_room_unknown_storage (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr(StewardEnvironment) source = find_environment (fixture, "Production");
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  g_autoptr(StewardReview) review = NULL;

  steward_environment_set_storage_kb (source, -1);
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "New");
  review = steward_draft_review (draft, fixture->facts);
  assert_outcome (review, STEWARD_CHECK_STORAGE_QUOTA, STEWARD_OUTCOME_UNKNOWN);
  assert_outcome (review, STEWARD_CHECK_ENVIRONMENT_QUOTA, STEWARD_OUTCOME_PASSED);
}

static void
test_create (Fixture       *fixture,
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
  assert_effects (good, "environment-created Operations DK\nquota-used - -\n");
  g_assert_cmpint (steward_effect_get_count (get_effect (good, 1)), ==, 3);
  assert_checks (good, "W name-operations\nP name\nP room\n");

  steward_create_draft_set_environment_type (create, PRODUCTION);
  steward_create_draft_set_name (create, "Sandbox");
  bad = steward_draft_review (draft, fixture->facts);
  assert_checks (bad, "R ring-allowed\nR name\nP room\n");
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardEnvironment) source = find_environment (fixture, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  g_autoptr(StewardOperation) running = NULL;
  g_autoptr(StewardReview) review = NULL;

  running = model_test_decode_text (STEWARD_TYPE_OPERATION,
                                    "{'id':'m','type':'modify','status':'running'}");
  steward_environment_set_running_operation (source, running);
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "Live");
  steward_copy_draft_set_environment_type (STEWARD_COPY_DRAFT (draft), PRODUCTION);
  review = steward_draft_review (draft, fixture->facts);

  assert_effects (review,
                  "environment-copied Live Dev-Anna\n"
                  "source-kept Dev-Anna -\n"
                  "storage-used Live -\n"
                  "quota-used - -\n");
  g_assert_cmpint (steward_effect_get_longest_seconds (get_effect (review, 2)), ==, -1);
  assert_checks (review,
                 "W running-operation\n"
                 "U type-allowed\n"
                 "P name\n"
                 "P room\n");
}

/* Where the service has no operations to show, a preparing environment is a hint. */
static void
test_preparing_environment (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(StewardEnvironment) source = find_environment (fixture, "Production");
  g_autoptr(StewardEnvironment) preparing = NULL;
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  g_autoptr(StewardReview) review = NULL;

  preparing = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                      "{'name':'Young','status':'Preparing'}");
  g_list_store_append (fixture->environments, preparing);
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "New");
  review = steward_draft_review (draft, fixture->facts);

  assert_outcome (review, STEWARD_CHECK_ONE_AT_A_TIME, STEWARD_OUTCOME_WARNED);
  g_assert_cmpstr (steward_check_get_subject (find_check (review, STEWARD_CHECK_ONE_AT_A_TIME)),
                   ==, "Young");
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = find_environment (fixture, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_rename_draft_new (environment);
  g_autoptr(StewardReview) review = NULL;
  g_autoptr(StewardReview) unchanged = NULL;

  steward_rename_draft_set_name (STEWARD_RENAME_DRAFT (draft), "Dev-Priya");
  review = steward_draft_review (draft, fixture->facts);
  assert_effects (review,
                  "renamed Dev-Anna Dev-Priya\n"
                  "restarted Dev-Anna -\n"
                  "links-break Dev-Anna -\n");
  assert_checks (review, "P name\n");

  steward_rename_draft_set_name (STEWARD_RENAME_DRAFT (draft), "Dev-Anna");
  unchanged = steward_draft_review (draft, fixture->facts);
  assert_checks (unchanged, "R name\n");
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = find_environment (fixture, "Production");
  g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
  g_autoptr(StewardReview) review = steward_draft_review (draft, fixture->facts);

  assert_effects (review,
                  "recoverable-until Production Production-25112613500000\n"
                  "deleted Production -\n"
                  "unlinked Production pp\n");
  model_test_assert_date (steward_effect_get_moment (get_effect (review, 0)),
                          "2025-12-10T13:50:00Z");
  g_assert_cmpint (steward_effect_get_storage_kb (get_effect (review, 1)), ==, 38 * GB);
  assert_checks (review, "W power-platform-linked\nP status\n");
}

static void
test_delete_for_good (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = find_environment (fixture, "Broken");
  g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
  g_autoptr(StewardReview) review = steward_draft_review (draft, fixture->facts);

  assert_effects (review, "deleted-for-good Broken -\n");
  g_assert_null (steward_effect_get_moment (get_effect (review, 0)));
  assert_checks (review, "P status\n");
}

static void
test_delete_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const names[] = { "UAT", "Payroll-Test-25112109150000" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(StewardEnvironment) environment = find_environment (fixture, names[i]);
      g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
      g_autoptr(StewardReview) review = steward_draft_review (draft, fixture->facts);

      assert_outcome (review, STEWARD_CHECK_STATUS, STEWARD_OUTCOME_REFUSED);
    }
}

/* The foretold name is as long as a name may be. */
static void
test_delete_long_name (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':'EnvironmentToDelete','status':'Active'}");
  draft = steward_delete_draft_new (environment);
  review = steward_draft_review (draft, fixture->facts);
  g_assert_cmpstr (steward_effect_get_object (get_effect (review, 0)), ==,
                   "EnvironmentToD-25112613500000");
}

static void
test_recover (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardEnvironment) deleted = NULL;
  g_autoptr(StewardEnvironment) active = find_environment (fixture, "Dev-Anna");
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardDraft) wrong = steward_recover_draft_new (active);
  g_autoptr(StewardReview) review = NULL;
  g_autoptr(StewardReview) refused = NULL;
  StewardCheck *room;

  deleted = find_environment (fixture, "Payroll-Test-25112109150000");
  draft = steward_recover_draft_new (deleted);
  review = steward_draft_review (draft, fixture->facts);
  assert_effects (review,
                  "recovered Payroll-Test-25112109150000 -\n"
                  "name-suffixed Payroll-Test-25112109150000 -\n"
                  "updates-run Payroll-Test-25112109150000 -\n");
  assert_checks (review, "P status\nP room\n");
  room = find_check (review, STEWARD_CHECK_ROOM);
  g_assert_cmpint (steward_check_get_used (room), ==, 4);
  g_assert_cmpint (steward_check_get_used_storage_kb (room), ==, 128 * GB);

  refused = steward_draft_review (wrong, fixture->facts);
  assert_outcome (refused, STEWARD_CHECK_STATUS, STEWARD_OUTCOME_REFUSED);
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
    { "/review/restore/refusals", test_restore_refusals },
    { "/review/restore/grace", test_restore_grace },
    { "/review/room/unknown-storage", test_room_unknown_storage },
    { "/review/create", test_create },
    { "/review/copy", test_copy },
    { "/review/preparing-environment", test_preparing_environment },
    { "/review/rename", test_rename },
    { "/review/delete", test_delete },
    { "/review/delete/for-good", test_delete_for_good },
    { "/review/delete/refused", test_delete_refused },
    { "/review/delete/long-name", test_delete_long_name },
    { "/review/recover", test_recover },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/restore", test_restore);
  g_test_add_func ("/review/restore/none-left", test_restore_none_left);
  g_test_add_func ("/review/room", test_room);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
