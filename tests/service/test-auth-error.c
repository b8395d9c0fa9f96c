/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-auth-error.h"

#include <string.h>

static GError *
read_answer (guint       status,
             const char *body)
{
  g_autoptr(JsonNode) root = json_from_string (body, NULL);

  return steward_auth_error_new_from_answer (status, json_node_get_object (root));
}

static void
test_codes (void)
{
  static const struct
  {
    guint             status;
    const char       *code;
    StewardAuthError  error;
  } rows[] = {
    { 400, "invalid_grant", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
    { 400, "interaction_required", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
    { 400, "login_required", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
    { 400, "consent_required", STEWARD_AUTH_ERROR_CONSENT_NEEDED },
    { 401, "invalid_client", STEWARD_AUTH_ERROR_CREDENTIAL },
    { 400, "unauthorized_client", STEWARD_AUTH_ERROR_CREDENTIAL },
    { 400, "invalid_scope", STEWARD_AUTH_ERROR_CONFIGURATION },
    { 400, "invalid_resource", STEWARD_AUTH_ERROR_CONFIGURATION },
    { 400, "invalid_request", STEWARD_AUTH_ERROR_CONFIGURATION },
    { 400, "unsupported_grant_type", STEWARD_AUTH_ERROR_CONFIGURATION },
    { 400, "something_new", STEWARD_AUTH_ERROR_CONFIGURATION },
    { 400, "authorization_pending", STEWARD_AUTH_ERROR_PENDING },
    { 400, "slow_down", STEWARD_AUTH_ERROR_SLOW_DOWN },
    { 400, "authorization_declined", STEWARD_AUTH_ERROR_DECLINED },
    { 400, "access_denied", STEWARD_AUTH_ERROR_DECLINED },
    { 400, "expired_token", STEWARD_AUTH_ERROR_EXPIRED },
    { 400, "bad_verification_code", STEWARD_AUTH_ERROR_CONFIGURATION },
    { 503, "temporarily_unavailable", STEWARD_AUTH_ERROR_UNAVAILABLE },
    { 500, "server_error", STEWARD_AUTH_ERROR_UNAVAILABLE },
    { 503, "something_new", STEWARD_AUTH_ERROR_UNAVAILABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *body = g_strdup_printf ("{\"error\":\"%s\"}", rows[i].code);
      g_autoptr(GError) error = read_answer (rows[i].status, body);

      g_test_message ("%s", rows[i].code);
      g_assert_error (error, STEWARD_AUTH_ERROR, (int) rows[i].error);
      g_assert_cmpstr (steward_auth_error_get_code (error), ==, rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].code));
    }
}

static void
test_no_body (void)
{
  static const struct
  {
    guint            status;
    StewardAuthError error;
  } rows[] = {
    { 200, STEWARD_AUTH_ERROR_PROTOCOL },
    { 302, STEWARD_AUTH_ERROR_PROTOCOL },
    { 404, STEWARD_AUTH_ERROR_PROTOCOL },
    { 429, STEWARD_AUTH_ERROR_UNAVAILABLE },
    { 502, STEWARD_AUTH_ERROR_UNAVAILABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = steward_auth_error_new_from_answer (rows[i].status, NULL);

      g_assert_error (error, STEWARD_AUTH_ERROR, (int) rows[i].error);
      g_assert_null (steward_auth_error_get_code (error));
    }
}

static void
test_details (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;

  error = read_answer (400,
                       "{\"error\":\"invalid_grant\",\"suberror\":\"basic_action\","
                       "\"claims\":\"{\\\"a\\\":1}\",\"error_codes\":[50076],"
                       "\"error_description\":\"AADSTS50076: You must use a second factor. "
                       "Trace ID: t Correlation ID: c Timestamp: 2025\","
                       "\"timestamp\":\"2025-11-24 16:00:00Z\",\"trace_id\":\"t\","
                       "\"correlation_id\":\"c\"}");
  copy = g_error_copy (error);

  g_assert_cmpstr (copy->message, ==, "AADSTS50076: You must use a second factor.");
  g_assert_cmpstr (steward_auth_error_get_suberror (copy), ==, "basic_action");
  g_assert_cmpstr (steward_auth_error_get_claims (copy), ==, "{\"a\":1}");
  g_assert_cmpstr (steward_auth_error_get_trace_id (copy), ==, "t");
  g_assert_cmpstr (steward_auth_error_get_correlation_id (copy), ==, "c");
  g_assert_cmpstr (steward_auth_error_get_timestamp (copy), ==, "2025-11-24 16:00:00Z");
  g_assert_cmpuint (steward_auth_error_get_number (copy), ==, 50076);
  g_assert_cmpint (steward_auth_error_get_reason (copy), ==, STEWARD_AUTH_REASON_SECOND_FACTOR);
}

/* The number only hints; the code decides. */
static void
test_reasons (void)
{
  static const struct
  {
    guint             number;
    StewardAuthReason reason;
  } rows[] = {
    { 7000215, STEWARD_AUTH_REASON_SECRET_WRONG },
    { 7000218, STEWARD_AUTH_REASON_NOT_PUBLIC },
    { 7000222, STEWARD_AUTH_REASON_SECRET_EXPIRED },
    { 700016, STEWARD_AUTH_REASON_APPLICATION_UNKNOWN },
    { 90002, STEWARD_AUTH_REASON_TENANT_UNKNOWN },
    { 53003, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
    { 50173, STEWARD_AUTH_REASON_SESSION_REVOKED },
    { 65001, STEWARD_AUTH_REASON_CONSENT_MISSING },
    { 12345, STEWARD_AUTH_REASON_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *body = NULL;
      g_autoptr(GError) error = NULL;

      body = g_strdup_printf ("{\"error\":\"invalid_client\","
                              "\"error_description\":\"AADSTS%u: text\"}", rows[i].number);
      error = read_answer (401, body);
      g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
      g_assert_cmpint (steward_auth_error_get_reason (error), ==, rows[i].reason);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/auth-error/codes", test_codes);
  g_test_add_func ("/auth-error/no-body", test_no_body);
  g_test_add_func ("/auth-error/details", test_details);
  g_test_add_func ("/auth-error/reasons", test_reasons);

  return g_test_run ();
}
