/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "auth/steward-auth-error.h"
#include "http/steward-api-error-map.h"
#include "steward-error-reason.h"
#include "steward-tenant.h"

#define APP_TARGET "BusinessCentral/Production/apps/aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb"

/* Every code of the documents, with the status it is proposed to have. */
static const struct
{
  const char *code;
  guint       status;
  const char *more; /* (nullable): members beside code and message */
} codes[] = {
  { "applicationTypeDoesNotExist", 404, NULL },
  { "DoesNotExist", 404, NULL },
  { "environmentNotFound", 404, "\"target\":\"BusinessCentral/Gone\"" },
  { "destinationApplicationServiceNotFound", 404, NULL },
  { "invalidInput", 400, "\"target\":\"countryCode\"" },
  { "requestBodyRequired", 400, NULL },
  { "resourceDoesNotExist", 404, "\"target\":\"{ringName}\"" },
  { "resourceExists", 409, NULL },
  { "environmentNameNotValid", 400, NULL },
  { "cannotCreateNamedEnvironment", 400, NULL },
  { "tenantAlreadyProvisioning", 409, NULL },
  { "applicationFamilyNotAccessible", 403, NULL },
  { "environmentReservationFailed", 409, NULL },
  { "maximumNumberOfEnvironmentsAllowedReached", 409, NULL },
  { "maximumStorageCapacityUsageReached", 409, NULL },
  { "conflictingDeveloperExtensions", 409, NULL },
  { "invalidStatusCannotDeleteTenant", 409, NULL },
  { "tenantDeletionInProgress", 409, NULL },
  { "ambiguousRequest", 409, NULL },
  { "deletedEnvironmentRecoveryInProgress", 409, NULL },
  { "invalidStatusCannotRecoverDeletedEnvironment", 409, NULL },
  { "PitRestoreFailed", 400, NULL },
  { "BadArgument", 400, NULL },
  { "Forbidden", 403, NULL },
  { "invalidRange", 400, NULL },
  { "ScheduledUpgradeConstraintViolation", 409, NULL },
  { "cannotSetAppInsightsKey", 409, NULL },
  { "entityValidationFailed", 400, NULL },
  { "tenantNotFound", 404, NULL },
  { "cannotGetOutages", 500, NULL },
  { "cannotGetOutageQuestions", 500, NULL },
  { "cannotGetReportedOutages", 500, NULL },
  { "failedToReportOutage", 500, NULL },
  { "exportFailed", 400, NULL },
  { "businessCentralCommunicationException", 502, NULL },
  { "Unknown", 500, NULL },
  { "EntityValidationFailed", 400,
    "\"data\":{\"requirements\":[{\"appId\":\"1\",\"name\":\"Havn Core\",\"publisher\":\"Havn\","
    "\"version\":\"4.3.1.0\",\"type\":\"update\"}]}" },
  { "ResourceDoesNotExist", 404, "\"target\":\"" APP_TARGET "\"" },
};

static GError *
make_error (guint       status,
            const char *code,
            const char *more)
{
  g_autofree char *body = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(StewardHttpResponse) response = NULL;

  body = g_strdup_printf ("{\"code\":\"%s\",\"message\":\"For developers\"%s%s}", code,
                          more != NULL ? "," : "", more != NULL ? more : "");
  bytes = g_bytes_new (body, strlen (body));
  response = steward_http_response_new (status, bytes);

  return steward_api_error_new_from_response (response);
}

static void
test_own_messages (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = make_error (codes[i].status, codes[i].code, codes[i].more);
      g_autoptr(StewardErrorText) text = steward_error_text_new (error, tenant);

      g_assert_nonnull (steward_error_reason_find (error));
      g_assert_nonnull (strstr (text->cause, "Contoso"));
      g_assert_null (strstr (text->cause, "For developers"));
      g_assert_true (g_hash_table_add (seen, g_strdup (text->title)));
      g_assert_true (g_hash_table_add (seen, g_strdup (text->cause)));
    }
}

/* What stands behind a name is the same as the title, but for its capitals. */
static void
assert_brief (const char *brief,
              const char *title)
{
  g_autofree char *folded_brief = g_utf8_casefold (brief, -1);
  g_autofree char *folded_title = g_utf8_casefold (title, -1);

  g_assert_cmpstr (folded_brief, ==, folded_title);
  for (const char *letter = brief + 1; *letter != '\0'; letter++)
    g_assert_false (g_ascii_isupper (*letter));
}

static void
test_brief (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = make_error (codes[i].status, codes[i].code, codes[i].more);
      g_autoptr(StewardErrorText) text = steward_error_text_new (error, NULL);

      assert_brief (text->brief, text->title);
    }
  for (guint status = 400; status < 520; status++)
    {
      g_autoptr(GError) error = make_error (status, "neverHeardOf", NULL);
      g_autoptr(StewardErrorText) text = steward_error_text_new (error, NULL);

      assert_brief (text->brief, text->title);
    }
}

/* Services spell codes in many ways. */
static void
test_spelling (void)
{
  g_autoptr(GError) first = make_error (404, "environmentNotFound", NULL);
  g_autoptr(GError) second = make_error (404, "EnvironmentNotFound", NULL);
  g_autoptr(GError) third = make_error (400, "ENVIRONMENTNOTFOUND", NULL);
  g_autoptr(GError) apps = make_error (400, "entityvalidationfailed", codes[36].more);
  g_autoptr(GError) legacy = make_error (400, "EntityValidationFailed", NULL);
  g_autoptr(GError) unheard = make_error (400, "neverHeardOf", NULL);

  g_assert_true (steward_error_reason_find (first) == steward_error_reason_find (second));
  g_assert_true (steward_error_reason_find (first) == steward_error_reason_find (third));
  g_assert_error (third, STEWARD_API_ERROR, STEWARD_API_ERROR_NOT_FOUND);
  g_assert_cmpstr (steward_error_reason_find (apps)->title, ==, "Other Apps Come First");
  g_assert_cmpstr (steward_error_reason_find (legacy)->title, ==,
                   "The Service Does Not Accept This");
  g_assert_null (steward_error_reason_find (unheard));
}

/* Nobody in a tenant can unpublish what another tenant has published. */
static void
test_conflicts (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(GError) own = make_error (409, "conflictingDeveloperExtensions",
                                      "\"extensionData\":{\"sameAadTenant\":true}");
  g_autoptr(GError) foreign = make_error (409, "conflictingDeveloperExtensions",
                                          "\"extensionData\":{\"sameAadTenant\":false}");
  g_autoptr(GError) unsaid = make_error (409, "conflictingDeveloperExtensions", NULL);
  g_autoptr(StewardErrorText) text = steward_error_text_new (foreign, tenant);

  g_assert_nonnull (strstr (text->cause, "another tenant"));
  g_assert_null (strstr (steward_error_reason_find (own)->cause, "another tenant"));
  g_assert_true (steward_error_reason_find (own) == steward_error_reason_find (unsaid));
}

/* Apps take a permission inside of the environment, which has had two names. */
static void
test_permissions (void)
{
  g_autoptr(GError) error = make_error (403, "Forbidden", NULL);
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, NULL);

  g_assert_nonnull (strstr (text->cause, "D365 EXTENSION MGT"));
  g_assert_nonnull (strstr (text->cause, "Exten. Mgt. - Admin"));
}

static void
assert_facts (const char *code,
              const char *more,
              const char *expected)
{
  g_autoptr(GError) error = make_error (409, code, more);
  g_autofree char *facts = steward_error_reason_dup_facts (error);

  g_assert_cmpstr (facts, ==, expected);
}

static void
test_facts (void)
{
  assert_facts ("conflictingDeveloperExtensions",
                "\"extensionData\":{\"conflictingExtensions\":["
                "{\"appId\":\"1\",\"name\":\"Contoso App\",\"publisher\":\"Contoso\","
                "\"version\":\"1.0.0.0\",\"developerEnvironmentName\":\"DevSandbox\"},"
                "{\"appId\":\"2\",\"name\":\"Tools\",\"publisher\":\"Havn\","
                "\"version\":\"2.0.0.0\",\"developerEnvironmentName\":\"DevSandbox\"}],"
                "\"sameAadTenant\":true}",
                "Contoso App 1.0.0.0 by Contoso, published from “DevSandbox”\n"
                "Tools 2.0.0.0 by Havn, published from “DevSandbox”");
  assert_facts ("EntityValidationFailed", codes[36].more, "Havn Core 4.3.1.0 by Havn");
  assert_facts ("resourceDoesNotExist", "\"target\":\"{ringName}\"",
                "The service names “ringName”.");
  assert_facts ("invalidInput", "\"clientError\":[{\"code\":\"invalidInput\","
                "\"target\":\"countryCode\"}]", "The service names “countryCode”.");
  assert_facts ("resourceExists", NULL, NULL);
}

static void
assert_cause (int         code,
              const char *expected)
{
  g_autoptr(GError) error = g_error_new_literal (STEWARD_AUTH_ERROR, code, "For developers");
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, NULL);

  g_assert_cmpstr (text->cause, ==, expected);
}

/* Sentences stay sentences where it is not known which tenant it is about. */
static void
test_no_tenant (void)
{
  assert_cause (STEWARD_AUTH_ERROR_DECLINED,
                "Nobody is signed in to the tenant. Sign in again.");
  assert_cause (STEWARD_AUTH_ERROR_CREDENTIAL,
                "The tenant does not accept the client ID or its secret. Enter a valid secret.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-reason/own-messages", test_own_messages);
  g_test_add_func ("/error-reason/brief", test_brief);
  g_test_add_func ("/error-reason/spelling", test_spelling);
  g_test_add_func ("/error-reason/facts", test_facts);
  g_test_add_func ("/error-reason/conflicts", test_conflicts);
  g_test_add_func ("/error-reason/permissions", test_permissions);
  g_test_add_func ("/error-reason/no-tenant", test_no_tenant);

  return g_test_run ();
}
