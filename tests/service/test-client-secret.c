/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-application-authenticator.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-jwt.h"
#include "auth/steward-memory-secret-store.h"
#include "http/steward-api-error.h"
#include "http/steward-http-client.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define TENANT       "11111111-1111-1111-1111-111111111111"
#define OTHER_TENANT "22222222-2222-2222-2222-222222222222"
#define SCOPE        "https://service.example/.default"
#define N_CALLERS    50

typedef struct
{
  StewardTestServer    *server;
  StewardTestServer    *service;
  StewardHttpTransport *transport;
  StewardTokenClient   *token_client;
  StewardSecretStore   *store;
  StewardAuthenticator *authenticator;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;

  fixture->server = steward_test_server_new ();
  fixture->service = steward_test_server_new ();
  fixture->transport = steward_http_transport_new ();
  fixture->token_client = steward_token_client_new (fixture->transport,
                                                    steward_test_server_get_url (fixture->server));
  steward_token_client_set_pace (fixture->token_client, 0.001);
  fixture->store = steward_memory_secret_store_new ();
  steward_secret_store_store_async (fixture->store, "profile", STEWARD_SECRET_KIND_SECRET,
                                    "s3cret&more", NULL, steward_test_store_result, &result);
  steward_secret_store_store_finish (fixture->store, steward_test_await_result (&result), NULL);
  fixture->authenticator = steward_application_authenticator_new_with_secret (fixture->token_client,
                                                                    fixture->store,
                                                                    "profile", "client");
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->authenticator));
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_finalize_object (g_steal_pointer (&fixture->token_client));
  g_assert_finalize_object (g_steal_pointer (&fixture->transport));
  g_clear_pointer (&fixture->server, steward_test_server_free);
  g_clear_pointer (&fixture->service, steward_test_server_free);
}

static char *
dup_token (const char *tenant_id,
           const char *tail)
{
  g_autofree char *claims = g_strdup_printf ("{\"tid\":\"%s\"}", tenant_id);
  g_autofree char *encoded = steward_base64url_encode ((const guint8 *) claims, strlen (claims));

  return g_strdup_printf ("eyJ0eXAiOiJKV1QifQ.%s.%s", encoded, tail);
}

static void
push_token (Fixture    *fixture,
            const char *tenant_id,
            const char *tail,
            int         expires_in)
{
  g_autofree char *token = dup_token (tenant_id, tail);
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"%s\"}",
                          expires_in, token);
  steward_test_server_push_answer (fixture->server, 200, NULL, body);
}

static StewardToken *
acquire (Fixture  *fixture,
         GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_authenticator_acquire_async (fixture->authenticator, TENANT, SCOPE, NULL,
                                       steward_test_store_result, &result);

  return steward_authenticator_acquire_finish (fixture->authenticator,
                                               steward_test_await_result (&result), error);
}

static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(StewardToken) again = NULL;
  g_autoptr(GError) error = NULL;
  const char *heard;

  push_token (fixture, TENANT, "one", 3600);
  token = acquire (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (steward_token_get_value (token), ".one"));
  g_assert_cmpint (steward_token_get_seconds_left (token), >, 3590);
  g_assert_cmpint (steward_token_get_seconds_left (token), <=, 3600);

  heard = steward_test_server_get_heard (fixture->server, 0);
  g_assert_true (g_str_has_prefix (heard, "POST /" TENANT "/oauth2/v2.0/token HTTP/1.1\r\n"));
  g_assert_nonnull (strstr (heard, "Content-Type: application/x-www-form-urlencoded\r\n"));
  g_assert_true (g_str_has_suffix (heard,
                                   "\r\n\r\ngrant_type=client_credentials&client_id=client"
                                   "&client_secret=s3cret%26more"
                                   "&scope=https%3A%2F%2Fservice.example%2F.default"));

  again = acquire (fixture, &error);
  g_assert_true (again == token);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

typedef struct
{
  guint n_tokens;
  guint n_errors;
  guint n_cancelled;
} Count;

static void
count_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Count *count = user_data;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  token = steward_authenticator_acquire_finish (STEWARD_AUTHENTICATOR (object), result, &error);
  if (token != NULL)
    count->n_tokens++;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    count->n_cancelled++;
  else
    count->n_errors++;
}

static gboolean
is_all (gpointer user_data)
{
  Count *count = user_data;

  return count->n_tokens + count->n_errors + count->n_cancelled == N_CALLERS;
}

static void
test_single_flight (Fixture       *fixture,
                    gconstpointer  data)
{
  Count count = { 0 };

  push_token (fixture, TENANT, "one", 3600);
  for (guint i = 0; i < N_CALLERS; i++)
    steward_authenticator_acquire_async (fixture->authenticator, TENANT, SCOPE, NULL,
                                         count_cb, &count);
  steward_test_await (is_all, &count);

  g_assert_cmpuint (count.n_tokens, ==, N_CALLERS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

/* One refusal wakes all who wait. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  Count count = { 0 };
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (fixture->server, 401, NULL,
                                   "{\"error\":\"invalid_client\",\"error_codes\":[7000215],"
                                   "\"error_description\":\"AADSTS7000215: Invalid secret.\"}");
  for (guint i = 0; i < N_CALLERS; i++)
    steward_authenticator_acquire_async (fixture->authenticator, TENANT, SCOPE, NULL,
                                         count_cb, &count);
  steward_test_await (is_all, &count);
  g_assert_cmpuint (count.n_errors, ==, N_CALLERS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);

  token = acquire (fixture, &error);
  g_assert_null (token);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
  g_assert_cmpint (steward_auth_error_get_reason (error), ==, STEWARD_AUTH_REASON_SECRET_WRONG);

  /* It is not offered again before somebody has done something about it. */
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
  push_token (fixture, TENANT, "one", 3600);
  steward_authenticator_forgive (fixture->authenticator, TENANT);
  g_clear_error (&error);
  token = acquire (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (token);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
}

/* Some give up: the others still get their token. All give up: the request ends. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GCancellable) all = g_cancellable_new ();
  Count count = { 0 };
  Count none = { 0 };

  push_token (fixture, TENANT, "one", 60);
  for (guint i = 0; i < N_CALLERS; i++)
    steward_authenticator_acquire_async (fixture->authenticator, TENANT, SCOPE,
                                         i % 2 == 0 ? cancellable : NULL, count_cb, &count);
  g_cancellable_cancel (cancellable);
  steward_test_await (is_all, &count);
  g_assert_cmpuint (count.n_tokens, ==, N_CALLERS / 2);
  g_assert_cmpuint (count.n_cancelled, ==, N_CALLERS / 2);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);

  steward_test_server_push (fixture->server, "", 0, STEWARD_TEST_ENDING_HOLD);
  for (guint i = 0; i < N_CALLERS; i++)
    steward_authenticator_acquire_async (fixture->authenticator, TENANT, SCOPE, all,
                                         count_cb, &none);
  g_cancellable_cancel (all);
  steward_test_await (is_all, &none);
  g_assert_cmpuint (none.n_cancelled, ==, N_CALLERS);
}

/* Less than five minutes are left: renewed. The sign-in service is away: the old one serves. */
static void
test_renewal (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardToken) first = NULL;
  g_autoptr(StewardToken) second = NULL;
  g_autoptr(StewardToken) third = NULL;
  g_autoptr(GError) error = NULL;

  push_token (fixture, TENANT, "one", 299);
  push_token (fixture, TENANT, "two", 200);
  steward_test_server_push (fixture->server, "", 0, STEWARD_TEST_ENDING_DROP);

  first = acquire (fixture, &error);
  g_assert_no_error (error);
  second = acquire (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (steward_token_get_value (second), ".two"));
  third = acquire (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (third == second);
}

static void
test_wrong_tenant (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  push_token (fixture, OTHER_TENANT, "one", 3600);
  token = acquire (fixture, &error);
  g_assert_null (token);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_WRONG_TENANT);
}

static void
test_unusable (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const bodies[] = {
    "{}", "[]", "{\"access_token\":7}", "{\"access_token\":\"\"}",
    "{\"access_token\":\"x\",\"token_type\":\"mac\"}", "<html>", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(StewardToken) token = NULL;
      g_autoptr(GError) error = NULL;

      steward_test_server_push_answer (fixture->server, 200, NULL, bodies[i]);
      token = acquire (fixture, &error);
      g_assert_null (token);
      g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL);
      steward_test_server_forget (fixture->server);
    }
}

static void
test_sign_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(StewardToken) none = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  push_token (fixture, TENANT, "one", 3600);
  token = acquire (fixture, &error);
  g_assert_no_error (error);
  steward_authenticator_sign_out_async (fixture->authenticator, NULL,
                                        steward_test_store_result, &result);
  g_assert_true (steward_authenticator_sign_out_finish (fixture->authenticator,
                                                        steward_test_await_result (&result),
                                                        &error));
  none = acquire (fixture, &error);
  g_assert_null (none);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

static void
count_response_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Count *count = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  g_assert_no_error (error);
  count->n_tokens++;
}

static StewardHttpClient *
new_client (Fixture *fixture)
{
  StewardHttpClient *client;

  client = steward_http_client_new (fixture->transport,
                                    steward_test_server_get_url (fixture->service));
  steward_http_client_set_authenticator (client, fixture->authenticator, TENANT, SCOPE);

  return client;
}

/* Fifty calls whose token is refused: one new token serves them all, claims included. */
static void
test_refused_by_service (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardHttpClient) client = new_client (fixture);
  Count count = { 0 };

  push_token (fixture, TENANT, "one", 3600);
  push_token (fixture, TENANT, "two", 3600);
  steward_test_server_answer_to (fixture->service, ".one\r\n", 401,
                                 "WWW-Authenticate: Bearer error=\"insufficient_claims\", "
                                 "claims=\"eyJhIjoxfQ==\"\r\n", "");
  steward_test_server_push_answer (fixture->service, 200, NULL, "{}");

  for (guint i = 0; i < N_CALLERS; i++)
    {
      g_autoptr(StewardHttpRequest) request = NULL;

      request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", "/x", NULL);
      steward_http_client_send_async (client, request, NULL, count_response_cb, &count);
    }
  steward_test_await (is_all, &count);

  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
  g_assert_nonnull (strstr (steward_test_server_get_heard (fixture->server, 1),
                            "&claims=%7B%22a%22%3A1%7D"));
}

static GLogWriterOutput
capture_log (GLogLevelFlags   level,
             const GLogField *fields,
             gsize            n_fields,
             gpointer         user_data)
{
  GString *log = user_data;

  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      g_string_append_printf (log, "%s\n", (const char *) fields[i].value);

  return G_LOG_WRITER_HANDLED;
}

/* Runs in a process of its own, since a log writer is for good. */
static void
test_canary (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardHttpClient) client = NULL;
  g_autoptr(StewardHttpRequest) request = NULL;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  g_log_set_writer_func (capture_log, log, NULL);
  client = new_client (fixture);
  push_token (fixture, TENANT, "c4nary", 3600);
  steward_test_server_push_answer (fixture->service, 403, NULL,
                                   "{\"code\":\"c4nary-no\",\"message\":\"eyJ.c4nary\"}");
  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", "/{name}", "c4nary", NULL);
  steward_http_request_add_query (request, "token", "c4nary");
  steward_http_client_send_async (client, request, NULL, steward_test_store_result, &result);
  response = steward_http_client_send_finish (client, steward_test_await_result (&result), &error);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_FORBIDDEN);

  g_assert_nonnull (strstr (log->str, "POST 127.0.0.1 /{tenant}/oauth2/v2.0/token: 200"));
  g_assert_nonnull (strstr (log->str, "GET 127.0.0.1 /{name}: 403"));
  g_assert_null (strstr (log->str, "c4nary"));
  g_assert_null (strstr (log->str, "s3cret"));
  g_assert_null (strstr (log->str, "Bearer"));
  g_assert_null (strstr (error->message, "c4nary"));
}

#define ADD(name, function) \
  g_test_add ("/client-secret/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("form", test_form);
  ADD ("single-flight", test_single_flight);
  ADD ("refused", test_refused);
  ADD ("cancel", test_cancel);
  ADD ("renewal", test_renewal);
  ADD ("wrong-tenant", test_wrong_tenant);
  ADD ("unusable", test_unusable);
  ADD ("sign-out", test_sign_out);
  ADD ("refused-by-service", test_refused_by_service);
  ADD ("canary", test_canary);

  return g_test_run ();
}
