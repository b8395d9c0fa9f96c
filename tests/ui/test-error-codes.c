/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "http/steward-api-error-map.h"
#include "steward-error-reason.h"
#include "steward-tenant.h"
#include "steward-test-directory.h"
#include "steward-test-simulator.h"

#define FAMILY      "/applications/BusinessCentral/environments"
#define PAYROLL     "bfe313fd-a1c0-517b-a151-94f745eade50"
#define NO_APP      "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb"
#define LINK        "?powerPlatformEnvironmentId=50377cd8-1829-57e9-8972-4a7b8d94fba3"
#define SANDBOX     "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}"
#define MADE_OF(m)  "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"," m "}"
#define IN(country) "{\"environmentType\":\"Sandbox\",\"countryCode\":\"" country "\"}"
#define WINDOW(a, b) "{\"preferredStartTime\":\"" a "\",\"preferredEndTime\":\"" b "\"," \
                     "\"timeZoneId\":\"UTC\"}"
#define COPY_AS(n)  "{\"environmentName\":\"" n "\",\"type\":\"Sandbox\"}"

typedef struct
{
  const char *method;
  const char *path; /* "%s" is an environment that is deleted and kept */
  const char *body; /* nullable */
} Call;

typedef enum
{
  USUAL,
  AFTERWARDS,  /* what was asked first has been done */
  AS_USER,     /* the call refuses applications */
  LEGACY,      /* newer versions do not have the call */
  TWICE,       /* two environments have one name */
  NO_SUPPORT,  /* the service behind this one does not answer */
  NO_TENANT,   /* the tenant has no subscription */
} Situation;

/* Each refusal for the reason that the documents give: what is asked first, then what is refused.
 * Nothing here is a fault that the simulator was told to have. */
static const struct
{
  const char *code;
  guint       tenant;
  Call        before;
  Call        call;
  Situation   situation;
} refusals[] = {
  { "applicationTypeDoesNotExist", 0, { NULL, NULL, NULL },
    { "GET", "/applications/NoFamily/environments", NULL } },
  { "DoesNotExist", 0, { NULL, NULL, NULL },
    { "PUT", "/applications/NoFamily/environments/Fresh", SANDBOX } },
  { "environmentNotFound", 0, { NULL, NULL, NULL }, { "GET", FAMILY "/Gone", NULL } },
  { "destinationApplicationServiceNotFound", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Fresh", MADE_OF ("\"applicationVersion\":\"25.9.1.0\"") } },
  { "invalidInput", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Fresh", "{\"environmentType\":\"Other\",\"countryCode\":\"DK\"}" } },
  { "requestBodyRequired", 0, { NULL, NULL, NULL }, { "PUT", FAMILY "/Fresh", NULL } },
  { "resourceDoesNotExist", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Fresh", MADE_OF ("\"ringName\":\"NOSUCH\"") } },
  { "resourceExists", 0, { NULL, NULL, NULL }, { "PUT", FAMILY "/Dev-Anna", SANDBOX } },
  { "environmentNameNotValid", 0, { NULL, NULL, NULL }, { "PUT", FAMILY "/1st", SANDBOX } },
  { "cannotCreateNamedEnvironment", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Fresh", MADE_OF ("\"applicationVersion\":\"14.0.1.0\"") } },
  { "tenantAlreadyProvisioning", 0, { "PUT", FAMILY "/First", SANDBOX },
    { "PUT", FAMILY "/Second", SANDBOX } },
  { "applicationFamilyNotAccessible", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Fresh", IN ("ZZ") } },
  { "environmentReservationFailed", 0,
    { "POST", FAMILY "/Dev-Anna/rename", "{\"NewEnvironmentName\":\"Wanted\"}" },
    { "PUT", FAMILY "/Wanted", SANDBOX } },
  { "maximumNumberOfEnvironmentsAllowedReached", 1, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Second",
      "{\"environmentType\":\"Production\",\"countryCode\":\"US\"}" } },
  { "maximumStorageCapacityUsageReached", 1,
    { "POST", FAMILY "/Production/copy", COPY_AS ("Twin") },
    { "PUT", FAMILY "/Fresh", IN ("US") }, AFTERWARDS },
  { "conflictingDeveloperExtensions", 1, { NULL, NULL, NULL },
    { "POST", FAMILY "/UAT/copy", COPY_AS ("Twin") } },
  { "invalidStatusCannotDeleteTenant", 0, { NULL, NULL, NULL },
    { "DELETE", FAMILY "/UAT", NULL } },
  { "tenantDeletionInProgress", 0, { "DELETE", FAMILY "/Dev-Anna", NULL },
    { "DELETE", FAMILY "/Dev-Anna", NULL } },
  { "ambiguousRequest", 0, { NULL, NULL, NULL },
    { "DELETE", FAMILY "/Dev-Anna", NULL }, TWICE },
  { "deletedEnvironmentRecoveryInProgress", 0,
    { "POST", FAMILY "/%s/recover", NULL },
    { "POST", FAMILY "/%s/recover", NULL } },
  { "invalidStatusCannotRecoverDeletedEnvironment", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Production/recover", NULL } },
  { "PitRestoreFailed", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Dev-Anna/restore",
      "{\"EnvironmentName\":\"Before\",\"EnvironmentType\":\"Sandbox\","
      "\"PointInTime\":\"2001-01-01T00:00:00Z\"}" } },
  { "BadArgument", 0, { NULL, NULL, NULL },
    { "POST", "/bap" FAMILY "/Dev-Anna/linkEnvironment" LINK, NULL }, AS_USER },
  { "Forbidden", 0, { NULL, NULL, NULL },
    { "POST", "/bap" FAMILY "/Dev-Anna/linkEnvironment" LINK, NULL } },
  { "invalidRange", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Production/settings/upgrade", WINDOW ("22:00", "02:00") } },
  { "ScheduledUpgradeConstraintViolation", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/UAT/settings/upgrade", WINDOW ("22:00", "06:00") } },
  { "cannotSetAppInsightsKey", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/UAT/settings/appinsightskey",
      "{\"key\":\"InstrumentationKey=00000000-1111-2222-3333-444444444444\"}" } },
  { "entityValidationFailed", 0, { NULL, NULL, NULL },
    { "PUT", FAMILY "/Production/upgrade", "{\"runOn\":\"2001-01-01T00:00:00Z\"}" }, LEGACY },
  { "tenantNotFound", 0, { NULL, NULL, NULL },
    { "GET", "/settings/notification/recipients", NULL }, NO_TENANT },
  { "cannotGetOutages", 0, { NULL, NULL, NULL },
    { "GET", "/support/outageTypes", NULL }, NO_SUPPORT },
  { "cannotGetOutageQuestions", 0, { NULL, NULL, NULL },
    { "GET", "/support/outageTypes/UnableToSignIn/outageQuestions", NULL }, NO_SUPPORT },
  { "cannotGetReportedOutages", 0, { NULL, NULL, NULL },
    { "GET", "/support/reportedoutages", NULL }, NO_SUPPORT },
  { "failedToReportOutage", 0, { NULL, NULL, NULL },
    { "POST", "/support" FAMILY "/Production/reportoutage",
      "{\"outageType\":\"UnableToSignIn\",\"outageQuestionAnswers\":[]}" }, NO_SUPPORT },
  { "exportFailed", 0, { NULL, NULL, NULL },
    { "POST", "/exports" FAMILY "/Production",
      "{\"storageAccountSasUri\":\"https://a.blob.example\",\"container\":\"c\","
      "\"blob\":\"b\"}" } },
  { "businessCentralCommunicationException", 0, { NULL, NULL, NULL },
    { "GET", "/support" FAMILY "/UAT/supportcontact", NULL } },
  { "EntityValidationFailed", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Production/apps/" PAYROLL "/update",
      "{\"targetVersion\":\"12.4.1.0\"}" } },
  { "ResourceDoesNotExist", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Production/apps/" NO_APP "/removeScheduledPteVersion",
      "{\"targetVersion\":\"1.0.0.0\",\"scheduleKind\":\"UpdateWindow\"}" } },
};

static StewardTestAnswer *
ask (StewardTestSimulator *simulator,
     guint                 tenant,
     const Call           *call,
     Situation             situation,
     const char           *deleted)
{
  g_autoptr(GString) path = g_string_new (situation == LEGACY ? "/admin/v2.8" : "/admin/v2.29");

  g_string_append (path, call->path);
  g_string_replace (path, "%s", deleted, 1);
  if (situation == AS_USER)
    return steward_test_simulator_ask_as_user (simulator, call->method, path->str, call->body);

  return steward_test_simulator_ask (simulator, tenant, call->method, path->str, call->body);
}

static void
change_state (JsonObject *state,
              Situation   situation)
{
  JsonArray *tenants = json_object_get_array_member (state, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");

  if (situation == NO_SUPPORT)
    json_object_set_boolean_member (state, "supportAnswers", FALSE);
  else if (situation == NO_TENANT)
    json_object_set_boolean_member (tenant, "subscribed", FALSE);
  else
    for (guint i = json_array_get_length (environments); i > 0; i--)
      json_array_add_element (environments, json_array_dup_element (environments, i - 1));
}

/* Most situations are those of the sample tenants; for others their state is changed. */
static StewardTestSimulator *
start (Situation situation)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);
  g_autofree char *directory = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) state = NULL;
  g_autoptr(GError) error = NULL;

  if (situation < TWICE)
    return g_steal_pointer (&simulator);

  state = steward_test_simulator_dup_state (simulator);
  change_state (json_node_get_object (state), situation);
  directory = steward_test_make_directory ();
  path = g_build_filename (directory, "state.json", NULL);
  text = json_to_string (state, FALSE);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  options.strict = TRUE;
  options.scenario = path;

  return steward_test_simulator_new (&options);
}

static GError *
read_error (StewardTestAnswer *answer)
{
  g_autoptr(GBytes) bytes = g_bytes_new (answer->text, strlen (answer->text));
  g_autoptr(StewardHttpResponse) response = steward_http_response_new (answer->status, bytes);

  return steward_api_error_new_from_response (response);
}

static void
prepare (StewardTestSimulator *simulator,
         guint                 row,
         const char           *deleted)
{
  g_autoptr(StewardTestAnswer) before = NULL;

  if (refusals[row].before.method == NULL)
    return;

  before = ask (simulator, refusals[row].tenant, &refusals[row].before, USUAL,
                deleted);
  g_assert_cmpuint (before->status, ==, 202);
  if (refusals[row].situation == AFTERWARDS)
    {
      steward_test_simulator_advance (simulator, "PT24H");
      g_hash_table_remove_all (simulator->tokens);
    }
}

/* The title says what happened, and no other code has the same. */
static void
assert_message (const GError  *error,
                StewardTenant *tenant,
                GHashTable    *titles)
{
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, tenant);

  g_assert_nonnull (steward_error_reason_find (error));
  g_assert_nonnull (strstr (text->cause, "Contoso"));
  g_assert_true (g_hash_table_add (titles, g_strdup (text->title)));
}

static void
test_refusals (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(StewardTestSimulator) simulator = start (refusals[i].situation);
      g_autofree char *deleted = steward_test_simulator_dup_deleted (simulator, 0);
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", refusals[i].code);
      prepare (simulator, i, deleted);
      answer = ask (simulator, refusals[i].tenant, &refusals[i].call, refusals[i].situation,
                    deleted);
      g_assert_cmpuint (answer->status, >=, 400);
      error = read_error (answer);
      g_assert_cmpstr (steward_api_error_get_service_code (error), ==, refusals[i].code);
      assert_message (error, tenant, titles);
    }
}

/* Codes that differ in case only are one, but for what the answer says besides. */
static gboolean
is_refused (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      if (g_ascii_strcasecmp (refusals[i].code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The one code whose reason is a fault of the service itself. */
static void
test_unknown (void)
{
  static const Call call = { "GET", FAMILY "/Production", NULL };
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_add_fault (simulator, "GET", "*/Production",
                                    "{\"error\":{\"code\":\"Unknown\"}}");
  answer = ask (simulator, 0, &call, USUAL, "");
  g_assert_cmpuint (answer->status, ==, 500);
  error = read_error (answer);
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, "Unknown");
  assert_message (error, tenant, titles);
}

/* The documents have no codes but these. */
static void
test_complete (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "bc", NULL);
  g_autoptr(GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_bodies = 0;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(JsonParser) parser = json_parser_new ();
      JsonObject *body;

      if (!g_str_has_prefix (name, "error-") || g_str_equal (name, "error-not-the-envelope.json"))
        continue;

      n_bodies++;
      g_assert_true (json_parser_load_from_file (parser, path, NULL));
      body = json_node_get_object (json_parser_get_root (parser));
      g_test_message ("%s", name);
      g_assert_true (is_refused (json_object_get_string_member (body, "code"))
                     || g_str_equal (json_object_get_string_member (body, "code"), "Unknown"));
    }
  g_assert_cmpuint (n_bodies, >=, G_N_ELEMENTS (refusals));
}

/* The extensions are named, and where they come from. */
static void
test_conflicts (void)
{
  static const Call call = { "POST", FAMILY "/UAT/copy", COPY_AS ("Twin") };
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);
  g_autoptr(StewardTestAnswer) answer = ask (simulator, 1, &call, USUAL, "");
  g_autoptr(GError) error = read_error (answer);
  g_autofree char *facts = steward_error_reason_dup_facts (error);

  g_assert_nonnull (facts);
  g_assert_nonnull (strstr (facts, "Dock Scheduler"));
  g_assert_nonnull (strstr (facts, "published from “Dev-Priya”"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-codes/refusals", test_refusals);
  g_test_add_func ("/error-codes/unknown", test_unknown);
  g_test_add_func ("/error-codes/complete", test_complete);
  g_test_add_func ("/error-codes/conflicts", test_conflicts);

  return g_test_run ();
}
