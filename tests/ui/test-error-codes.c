/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "http/steward-api-error-map.h"
#include "steward-error-reason.h"
#include "steward-tenant.h"
#include "steward-test-simulator.h"

#define FAMILY      "/applications/BusinessCentral/environments"
#define PAYROLL     "bfe313fd-a1c0-517b-a151-94f745eade50"
#define SANDBOX     "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}"
#define MADE_OF(m)  "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"," m "}"
#define IN(country) "{\"environmentType\":\"Sandbox\",\"countryCode\":\"" country "\"}"
#define COPY_AS(n)  "{\"environmentName\":\"" n "\",\"type\":\"Sandbox\"}"

typedef struct
{
  const char *method;
  const char *path;
  const char *body; /* nullable */
} Call;

/* Each refusal for the reason that the documents give: what is asked first, then what is refused.
 * Nothing here is a fault that the simulator was told to have. */
static const struct
{
  const char *code;
  guint       tenant;
  Call        before;
  Call        call;
  gboolean    wait; /* until what was asked first has been done */
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
    { "PUT", FAMILY "/Fresh", IN ("US") }, TRUE },
  { "conflictingDeveloperExtensions", 1, { NULL, NULL, NULL },
    { "POST", FAMILY "/UAT/copy", COPY_AS ("Twin") } },
  { "invalidStatusCannotDeleteTenant", 0, { NULL, NULL, NULL },
    { "DELETE", FAMILY "/UAT", NULL } },
  { "tenantDeletionInProgress", 0, { "DELETE", FAMILY "/Dev-Anna", NULL },
    { "DELETE", FAMILY "/Dev-Anna", NULL } },
  { "deletedEnvironmentRecoveryInProgress", 0,
    { "POST", FAMILY "/Payroll-Test-25112110460715/recover", NULL },
    { "POST", FAMILY "/Payroll-Test-25112110460715/recover", NULL } },
  { "invalidStatusCannotRecoverDeletedEnvironment", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Production/recover", NULL } },
  { "PitRestoreFailed", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Dev-Anna/restore",
      "{\"EnvironmentName\":\"Before\",\"EnvironmentType\":\"Sandbox\","
      "\"PointInTime\":\"2001-01-01T00:00:00Z\"}" } },
  { "Forbidden", 0, { NULL, NULL, NULL },
    { "POST", "/bap" FAMILY "/Dev-Anna/linkEnvironment"
      "?powerPlatformEnvironmentId=50377cd8-1829-57e9-8972-4a7b8d94fba3", NULL } },
  { "EntityValidationFailed", 0, { NULL, NULL, NULL },
    { "POST", FAMILY "/Production/apps/" PAYROLL "/update",
      "{\"targetVersion\":\"12.4.1.0\"}" } },
};

static StewardTestAnswer *
ask (StewardTestSimulator *simulator,
     guint                 tenant,
     const Call           *call)
{
  g_autofree char *path = g_strconcat ("/admin/v2.29", call->path, NULL);

  return steward_test_simulator_ask (simulator, tenant, call->method, path, call->body);
}

static GError *
read_error (StewardTestAnswer *answer)
{
  g_autoptr(GBytes) bytes = g_bytes_new (answer->text, strlen (answer->text));
  g_autoptr(StewardHttpResponse) response = steward_http_response_new (answer->status, bytes);

  return steward_api_error_new_from_response (response);
}

static void
test_refusals (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(StewardTestAnswer) reset = NULL;
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autoptr(StewardErrorText) text = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", refusals[i].code);
      if (refusals[i].before.method != NULL)
        {
          g_autoptr(StewardTestAnswer) before = ask (simulator, refusals[i].tenant,
                                                     &refusals[i].before);

          g_assert_cmpuint (before->status, ==, 202);
        }
      if (refusals[i].wait)
        {
          steward_test_simulator_advance (simulator, "PT24H");
          g_hash_table_remove_all (simulator->tokens);
        }
      answer = ask (simulator, refusals[i].tenant, &refusals[i].call);
      g_assert_cmpuint (answer->status, >=, 400);
      error = read_error (answer);
      g_assert_cmpstr (steward_api_error_get_service_code (error), ==, refusals[i].code);

      text = steward_error_text_new (error, tenant);
      g_assert_nonnull (steward_error_reason_find (error));
      g_assert_true (g_hash_table_add (titles, g_strdup (text->title)));

      reset = steward_test_simulator_send (simulator, "POST", "/simulator/reset", NULL);
      g_assert_cmpuint (reset->status, ==, 200);
      g_hash_table_remove_all (simulator->tokens);
    }
}

/* The extensions are named, and where they come from. */
static void
test_conflicts (void)
{
  static const Call call = { "POST", FAMILY "/UAT/copy", COPY_AS ("Twin") };
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);
  g_autoptr(StewardTestAnswer) answer = ask (simulator, 1, &call);
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
  g_test_add_func ("/error-codes/conflicts", test_conflicts);

  return g_test_run ();
}
