/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "auth/steward-static-authenticator.h"
#include "http-test.h"
#include "http/steward-api-error.h"
#include "steward-test-loop.h"

#define TENANT "11111111-1111-1111-1111-111111111111"

static void
test_success (HttpTest      *test,
              gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("POST");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id_header = NULL;
  const char *heard;

  steward_test_server_push_answer (test->server, 202,
                                   "x-ms-correlation-request-id: corr\r\n"
                                   "Date: Mon, 24 Nov 2025 16:00:00 GMT\r\n"
                                   "Location: /there\r\n",
                                   "{\"id\":\"op\"}");
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (steward_http_response_get_status (response), ==, 202);
  g_assert_cmpstr (steward_http_response_get_correlation_id (response), ==, "corr");
  g_assert_cmpstr (steward_http_response_get_header (response, "location"), ==, "/there");
  g_assert_cmpstr (json_object_get_string_member (steward_http_response_get_object (response),
                                                  "id"), ==, "op");
  g_assert_cmpint (steward_http_request_get_progress (request), ==,
                   STEWARD_HTTP_PROGRESS_ANSWERED);
  g_assert_cmpint (steward_http_client_get_skew_seconds (test->client), !=, 0);

  heard = steward_test_server_get_heard (test->server, 0);
  id_header = g_strdup_printf ("client-request-id: %s\r\n", steward_http_request_get_id (request));
  g_assert_true (g_str_has_prefix (heard, "POST /environments/One HTTP/1.1\r\n"));
  g_assert_nonnull (strstr (heard, id_header));
  g_assert_nonnull (strstr (heard, "Content-Type: application/json\r\n"));
  g_assert_true (g_str_has_suffix (heard, "\r\n\r\n{\"a\":1}"));
  g_assert_null (strstr (heard, "Authorization"));
}

static void
test_empty (HttpTest      *test,
            gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("DELETE");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (test->server, 202, NULL, "");
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_null (steward_http_response_get_json (response));
  g_assert_null (steward_http_response_get_object (response));
}

static void
test_nothing_sent (HttpTest      *test,
                   gconstpointer  data)
{
  static const struct
  {
    const char      *base;
    StewardApiError  code;
  } rows[] = {
    { "http://127.0.0.1:1", STEWARD_API_ERROR_UNAVAILABLE },
    { "https://name.invalid", STEWARD_API_ERROR_UNAVAILABLE },
    { "http://elsewhere.example", STEWARD_API_ERROR_REJECTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(StewardHttpClient) client = NULL;
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      client = steward_http_client_new (test->transport, rows[i].base);
      steward_http_client_send_async (client, request, NULL, steward_test_store_result, &result);
      response = steward_http_client_send_finish (client, steward_test_await_result (&result),
                                                  &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, (int) rows[i].code);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_NOT_SENT);
    }
}

/* A server that speaks no TLS: the handshake fails before anything is said. */
static void
test_tls (HttpTest      *test,
          gconstpointer  data)
{
  const char *port = strrchr (steward_test_server_get_url (test->server), ':');
  g_autofree char *base = g_strconcat ("https://127.0.0.1", port, NULL);
  g_autoptr(StewardHttpClient) client = steward_http_client_new (test->transport, base);
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  /* The server waits for the end of a request that never comes; give up like a user. */
  steward_http_client_send_async (client, request, cancellable,
                                  steward_test_store_result, &result);
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  response = steward_http_client_send_finish (client, steward_test_await_result (&result), &error);
  g_assert_null (response);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (steward_http_request_get_progress (request), ==,
                   STEWARD_HTTP_PROGRESS_NOT_SENT);
}

static void
test_retry (HttpTest      *test,
            gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (test->server, 503, "Retry-After: 1\r\n", "");
  steward_test_server_push (test->server, "", 0, STEWARD_TEST_ENDING_DROP);
  steward_test_server_push_answer (test->server, 200, NULL, "[1]");
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), >=, 3);
  for (guint i = 0; i < steward_test_server_get_n_heard (test->server); i++)
    g_assert_nonnull (strstr (steward_test_server_get_heard (test->server, i),
                              steward_http_request_get_id (request)));
}

static void
test_give_up (HttpTest      *test,
              gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (test->server, 500, NULL,
                                   "{\"code\":\"Unknown\",\"message\":\"It broke.\"}");
  response = http_test_send (test, request, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  g_assert_cmpstr (error->message, ==, "It broke.");
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 4);
}

/* No status whatever makes the client send a change again. */
static void
test_change_once (HttpTest      *test,
                  gconstpointer  data)
{
  static const char * const methods[] = { "PUT", "POST", "PATCH", "DELETE" };
  static const guint statuses[] = {
    301, 302, 307, 308, 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504,
  };

  for (guint i = 0; i < G_N_ELEMENTS (methods) * G_N_ELEMENTS (statuses); i++)
    {
      guint status = statuses[i % G_N_ELEMENTS (statuses)];
      g_autoptr(StewardHttpRequest) request = NULL;
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      request = http_test_new_request (methods[i / G_N_ELEMENTS (statuses)]);
      steward_test_server_push_answer (test->server, status,
                                       "Location: /elsewhere\r\nRetry-After: 0\r\n", "");
      response = http_test_send (test, request, &error);
      g_assert_null (response);
      g_assert_nonnull (error);
      g_assert_cmpuint (steward_api_error_get_status (error), ==, status);
      g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_ANSWERED);
      steward_test_server_forget (test->server);
    }
}

static void
test_redirect (HttpTest      *test,
               gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (test->server, 302, "Location: /environments/Two\r\n", "");
  response = http_test_send (test, request, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
}

/* Silence after any part of an answer ends with the deadline. */
static void
test_deadline (HttpTest      *test,
               gconstpointer  data)
{
  static const gssize parts[] = { 0, 1, 12, 40, 75 };
  g_autofree char *answer = steward_test_dup_answer (200, NULL, "{\"id\":\"op\"}");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      steward_http_request_set_deadline_ms (request, 50);
      steward_test_server_push (test->server, answer, parts[i], STEWARD_TEST_ENDING_HOLD);
      response = http_test_send (test, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_SENT);
      g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
      steward_test_server_forget (test->server);
    }
}

typedef struct
{
  StewardTestServer *server;
  guint              n_heard;
} Heard;

static gboolean
has_heard (gpointer user_data)
{
  Heard *heard = user_data;

  return steward_test_server_get_n_heard (heard->server) >= heard->n_heard;
}

/* Given up before, while waiting for the answer, within it, and while waiting for a retry. */
static void
test_cancel (HttpTest      *test,
             gconstpointer  data)
{
  static const gssize parts[] = { -2, 0, 20, 75 };
  g_autofree char *answer = steward_test_dup_answer (200, NULL, "{\"id\":\"op\"}");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;
      Heard heard = { test->server, parts[i] < 0 ? 0 : 1 };

      steward_test_server_push (test->server, answer, MAX (parts[i], 0),
                                STEWARD_TEST_ENDING_HOLD);
      if (parts[i] < 0)
        g_cancellable_cancel (cancellable);
      steward_http_client_send_async (test->client, request, cancellable,
                                      steward_test_store_result, &result);
      steward_test_await (has_heard, &heard);
      g_cancellable_cancel (cancellable);
      response = steward_http_client_send_finish (test->client,
                                                  steward_test_await_result (&result), &error);
      g_assert_null (response);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       parts[i] < 0 ? STEWARD_HTTP_PROGRESS_NOT_SENT
                                    : STEWARD_HTTP_PROGRESS_SENT);
      steward_test_server_forget (test->server);
    }
}

static void
test_cancel_wait (HttpTest      *test,
                  gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  Heard heard = { test->server, 1 };

  steward_http_client_set_pace (test->client, 1.0);
  steward_test_server_push_answer (test->server, 429, "Retry-After: 50\r\n", "");
  steward_http_client_send_async (test->client, request, cancellable,
                                  steward_test_store_result, &result);
  steward_test_await (has_heard, &heard);
  g_cancellable_cancel (cancellable);
  response = steward_http_client_send_finish (test->client,
                                              steward_test_await_result (&result), &error);
  g_assert_null (response);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
count_result_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  guint *count = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  g_assert_no_error (error);
  (*count)++;
}

static gboolean
is_ten (gpointer user_data)
{
  return *(guint *) user_data == 10;
}

/* One refusal makes all calls of the client wait, also those that come later. */
static void
test_gate (HttpTest      *test,
           gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) first = http_test_new_request ("GET");
  guint count = 0;
  gint64 start;
  Heard heard = { test->server, 1 };

  steward_http_client_set_pace (test->client, 0.1);
  steward_test_server_push_answer (test->server, 429, "Retry-After: 2\r\n", "");
  steward_test_server_push_answer (test->server, 200, NULL, "{}");

  start = g_get_monotonic_time ();
  steward_http_client_send_async (test->client, first, NULL, count_result_cb, &count);
  steward_test_await (has_heard, &heard);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 1; i < 10; i++)
    {
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");

      steward_http_client_send_async (test->client, request, NULL, count_result_cb, &count);
    }
  steward_test_await (is_ten, &count);

  g_assert_cmpint (g_get_monotonic_time () - start, >=, 200 * 1000);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 11);
}

static void
test_long_pause (HttpTest      *test,
                 gconstpointer  data)
{
  steward_http_client_set_pace (test->client, 1.0);
  steward_test_server_push_answer (test->server, 429, "Retry-After: 300\r\n", "");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      response = http_test_send (test, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_THROTTLED);
      g_assert_cmpuint (steward_api_error_get_retry_after (error), >, 290);
    }

  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
}

static void
test_any_status (HttpTest      *test,
                 gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("POST");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_http_request_set_any_status (request, TRUE);
  steward_test_server_push_answer (test->server, 400, NULL, "<html>");
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_http_response_get_status (response), ==, 400);
  g_assert_null (steward_http_response_get_json (response));
}

static void
test_refused_token (HttpTest      *test,
                    gconstpointer  data)
{
  g_autoptr(StewardAuthenticator) authenticator = steward_static_authenticator_new ("t0ken");
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
  g_autoptr(StewardHttpRequest) other = http_test_new_request ("PUT");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardHttpResponse) refused = NULL;
  g_autoptr(GError) error = NULL;

  steward_http_client_set_authenticator (test->client, authenticator, TENANT, "scope");
  steward_test_server_push_answer (test->server, 401, "WWW-Authenticate: Bearer\r\n", "");
  steward_test_server_push_answer (test->server, 202, NULL, "{}");
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (strstr (steward_test_server_get_heard (test->server, i),
                              "Authorization: Bearer t0ken\r\n"));
  steward_test_server_forget (test->server);

  /* Refused again, that is that. */
  steward_test_server_push_answer (test->server, 401, NULL, "");
  refused = http_test_send (test, other, &error);
  g_assert_null (refused);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAUTHORIZED);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  HTTP_TEST_ADD ("/http-client/success", NULL, test_success);
  HTTP_TEST_ADD ("/http-client/empty", NULL, test_empty);
  HTTP_TEST_ADD ("/http-client/nothing-sent", NULL, test_nothing_sent);
  HTTP_TEST_ADD ("/http-client/tls", NULL, test_tls);
  HTTP_TEST_ADD ("/http-client/retry", NULL, test_retry);
  HTTP_TEST_ADD ("/http-client/give-up", NULL, test_give_up);
  HTTP_TEST_ADD ("/http-client/change-once", NULL, test_change_once);
  HTTP_TEST_ADD ("/http-client/redirect", NULL, test_redirect);
  HTTP_TEST_ADD ("/http-client/deadline", NULL, test_deadline);
  HTTP_TEST_ADD ("/http-client/cancel", NULL, test_cancel);
  HTTP_TEST_ADD ("/http-client/cancel-wait", NULL, test_cancel_wait);
  HTTP_TEST_ADD ("/http-client/gate", NULL, test_gate);
  HTTP_TEST_ADD ("/http-client/long-pause", NULL, test_long_pause);
  HTTP_TEST_ADD ("/http-client/any-status", NULL, test_any_status);
  HTTP_TEST_ADD ("/http-client/refused-token", NULL, test_refused_token);

  return g_test_run ();
}
