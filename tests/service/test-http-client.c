/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-client.h"

#include <string.h>

#include "auth/steward-static-authenticator.h"
#include "http/steward-api-error.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define TENANT "11111111-1111-1111-1111-111111111111"

typedef struct
{
  StewardTestServer    *server;
  StewardHttpTransport *transport;
  StewardHttpClient    *client;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->server = steward_test_server_new ();
  fixture->transport = steward_http_transport_new ();
  fixture->client = steward_http_client_new (fixture->transport,
                                             steward_test_server_get_url (fixture->server));
  steward_http_client_set_pace (fixture->client, 0.001);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->client));
  g_assert_finalize_object (g_steal_pointer (&fixture->transport));
  g_clear_pointer (&fixture->server, steward_test_server_free);
}

static StewardHttpRequest *
new_request (const char *method)
{
  StewardHttpClass request_class = STEWARD_HTTP_CLASS_CREATE_ONCE;
  StewardHttpRequest *request;

  if (g_str_equal (method, "GET"))
    request_class = STEWARD_HTTP_CLASS_SAFE;
  else if (g_str_equal (method, "DELETE"))
    request_class = STEWARD_HTTP_CLASS_DESTROY;

  request = steward_http_request_new (request_class, method, "/environments/{name}", "One", NULL);
  if (request_class == STEWARD_HTTP_CLASS_CREATE_ONCE)
    {
      g_autoptr(JsonNode) body = json_from_string ("{\"a\":1}", NULL);

      steward_http_request_set_json (request, body);
    }

  return request;
}

static StewardHttpResponse *
send_cancellable (Fixture             *fixture,
                  StewardHttpRequest  *request,
                  GCancellable        *cancellable,
                  GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_http_client_send_async (fixture->client, request, cancellable,
                                  steward_test_store_result, &result);

  return steward_http_client_send_finish (fixture->client,
                                          steward_test_await_result (&result), error);
}

static StewardHttpResponse *
send_request (Fixture             *fixture,
              StewardHttpRequest  *request,
              GError             **error)
{
  return send_cancellable (fixture, request, NULL, error);
}

static void
test_success (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("POST");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id_header = NULL;
  const char *heard;

  steward_test_server_push_answer (fixture->server, 202,
                                   "x-ms-correlation-request-id: corr\r\n"
                                   "Date: Mon, 24 Nov 2025 16:00:00 GMT\r\n"
                                   "Location: /there\r\n",
                                   "{\"id\":\"op\"}");
  response = send_request (fixture, request, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (steward_http_response_get_status (response), ==, 202);
  g_assert_cmpstr (steward_http_response_get_correlation_id (response), ==, "corr");
  g_assert_cmpstr (steward_http_response_get_header (response, "location"), ==, "/there");
  g_assert_cmpstr (json_object_get_string_member (steward_http_response_get_object (response),
                                                  "id"), ==, "op");
  g_assert_cmpint (steward_http_request_get_progress (request), ==,
                   STEWARD_HTTP_PROGRESS_ANSWERED);
  g_assert_cmpint (steward_http_client_get_skew_seconds (fixture->client), !=, 0);

  heard = steward_test_server_get_heard (fixture->server, 0);
  id_header = g_strdup_printf ("client-request-id: %s\r\n", steward_http_request_get_id (request));
  g_assert_true (g_str_has_prefix (heard, "POST /environments/One HTTP/1.1\r\n"));
  g_assert_nonnull (strstr (heard, id_header));
  g_assert_nonnull (strstr (heard, "Content-Type: application/json\r\n"));
  g_assert_true (g_str_has_suffix (heard, "\r\n\r\n{\"a\":1}"));
  g_assert_null (strstr (heard, "Authorization"));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("DELETE");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (fixture->server, 202, NULL, "");
  response = send_request (fixture, request, &error);
  g_assert_no_error (error);
  g_assert_null (steward_http_response_get_json (response));
  g_assert_null (steward_http_response_get_object (response));
}

/* An answer cut at every one of its bytes: what changes something arrives exactly once, and
 * the caller learns that the outcome is open. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  const char *method = data;
  g_autofree char *answer = steward_test_dup_answer (202, NULL, "{\"id\":\"op\"}");

  for (gssize n_bytes = 0; n_bytes < (gssize) strlen (answer); n_bytes++)
    {
      g_autoptr(StewardHttpRequest) first = new_request ("GET");
      g_autoptr(StewardHttpRequest) request = new_request (method);
      g_autoptr(StewardHttpResponse) warm = NULL;
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      /* A kept connection is there that could be used, and would be sent on twice. */
      steward_test_server_push_answer (fixture->server, 200, NULL, "{}");
      steward_test_server_push (fixture->server, answer, n_bytes, STEWARD_TEST_ENDING_DROP);
      warm = send_request (fixture, first, &error);
      g_assert_no_error (error);

      g_test_message ("%" G_GSSIZE_FORMAT " bytes", n_bytes);
      response = send_request (fixture, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_SENT);
      g_assert_cmpuint (steward_test_server_count_heard (fixture->server, method), ==, 1);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
      steward_test_server_forget (fixture->server);
    }
}

static void
test_nothing_sent (Fixture       *fixture,
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
      g_autoptr(StewardHttpRequest) request = new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      client = steward_http_client_new (fixture->transport, rows[i].base);
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
test_tls (Fixture       *fixture,
          gconstpointer  data)
{
  const char *port = strrchr (steward_test_server_get_url (fixture->server), ':');
  g_autofree char *base = g_strconcat ("https://127.0.0.1", port, NULL);
  g_autoptr(StewardHttpClient) client = steward_http_client_new (fixture->transport, base);
  g_autoptr(StewardHttpRequest) request = new_request ("PUT");
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
test_retry (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (fixture->server, 503, "Retry-After: 1\r\n", "");
  steward_test_server_push (fixture->server, "", 0, STEWARD_TEST_ENDING_DROP);
  steward_test_server_push_answer (fixture->server, 200, NULL, "[1]");
  response = send_request (fixture, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), >=, 3);
  for (guint i = 0; i < steward_test_server_get_n_heard (fixture->server); i++)
    g_assert_nonnull (strstr (steward_test_server_get_heard (fixture->server, i),
                              steward_http_request_get_id (request)));
}

static void
test_give_up (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (fixture->server, 500, NULL,
                                   "{\"code\":\"Unknown\",\"message\":\"It broke.\"}");
  response = send_request (fixture, request, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  g_assert_cmpstr (error->message, ==, "It broke.");
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 4);
}

/* No status whatever makes the client send a change again. */
static void
test_change_once (Fixture       *fixture,
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

      request = new_request (methods[i / G_N_ELEMENTS (statuses)]);
      steward_test_server_push_answer (fixture->server, status,
                                       "Location: /elsewhere\r\nRetry-After: 0\r\n", "");
      response = send_request (fixture, request, &error);
      g_assert_null (response);
      g_assert_nonnull (error);
      g_assert_cmpuint (steward_api_error_get_status (error), ==, status);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_ANSWERED);
      steward_test_server_forget (fixture->server);
    }
}

static void
test_redirect (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (fixture->server, 302, "Location: /environments/Two\r\n", "");
  response = send_request (fixture, request, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

static void
test_not_json (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const bodies[] = {
    "<html><body>Sign in to the network</body></html>", "{\"a\":", "null x", "{'a':1}", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(StewardHttpRequest) request = new_request ("GET");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      steward_test_server_push_answer (fixture->server, 200, NULL, bodies[i]);
      response = send_request (fixture, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
      g_assert_cmpuint (steward_api_error_get_status (error), ==, 200);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
      steward_test_server_forget (fixture->server);
    }
}

static void
test_wrong_length (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) longer = new_request ("POST");
  g_autoptr(StewardHttpRequest) shorter = new_request ("POST");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push (fixture->server,
                            "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"a\":1}", -1,
                            STEWARD_TEST_ENDING_DROP);
  response = send_request (fixture, longer, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  g_assert_cmpint (steward_http_request_get_progress (longer), ==, STEWARD_HTTP_PROGRESS_SENT);
  g_clear_error (&error);
  steward_test_server_forget (fixture->server);

  steward_test_server_push (fixture->server,
                            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{\"a\":1}", -1,
                            STEWARD_TEST_ENDING_DROP);
  response = send_request (fixture, shorter, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
}

static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("GET");
  g_autoptr(StewardHttpRequest) larger = new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardHttpResponse) refused = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) body = g_string_new ("[0");

  /* Large enough to be read in a thread. */
  while (body->len < 1024 * 1024)
    g_string_append (body, ",12345678");
  g_string_append_c (body, ']');
  steward_test_server_push_answer (fixture->server, 200, NULL, body->str);
  response = send_request (fixture, request, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (steward_http_response_get_json (response)));
  steward_test_server_forget (fixture->server);

  g_string_truncate (body, 0);
  g_string_set_size (body, STEWARD_HTTP_MAX_BODY_BYTES + 1);
  memset (body->str, ' ', body->len);
  steward_test_server_push_answer (fixture->server, 200, NULL, body->str);
  refused = send_request (fixture, larger, &error);
  g_assert_null (refused);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

/* Silence after any part of an answer ends with the deadline. */
static void
test_deadline (Fixture       *fixture,
               gconstpointer  data)
{
  static const gssize parts[] = { 0, 1, 12, 40, 75 };
  g_autofree char *answer = steward_test_dup_answer (200, NULL, "{\"id\":\"op\"}");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(StewardHttpRequest) request = new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      steward_http_request_set_deadline_ms (request, 50);
      steward_test_server_push (fixture->server, answer, parts[i], STEWARD_TEST_ENDING_HOLD);
      response = send_request (fixture, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_SENT);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
      steward_test_server_forget (fixture->server);
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
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  static const gssize parts[] = { -2, 0, 20, 75 };
  g_autofree char *answer = steward_test_dup_answer (200, NULL, "{\"id\":\"op\"}");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(StewardHttpRequest) request = new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;
      Heard heard = { fixture->server, parts[i] < 0 ? 0 : 1 };

      steward_test_server_push (fixture->server, answer, MAX (parts[i], 0),
                                STEWARD_TEST_ENDING_HOLD);
      if (parts[i] < 0)
        g_cancellable_cancel (cancellable);
      steward_http_client_send_async (fixture->client, request, cancellable,
                                      steward_test_store_result, &result);
      steward_test_await (has_heard, &heard);
      g_cancellable_cancel (cancellable);
      response = steward_http_client_send_finish (fixture->client,
                                                  steward_test_await_result (&result), &error);
      g_assert_null (response);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       parts[i] < 0 ? STEWARD_HTTP_PROGRESS_NOT_SENT
                                    : STEWARD_HTTP_PROGRESS_SENT);
      steward_test_server_forget (fixture->server);
    }
}

static void
test_cancel_wait (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  Heard heard = { fixture->server, 1 };

  steward_http_client_set_pace (fixture->client, 1.0);
  steward_test_server_push_answer (fixture->server, 429, "Retry-After: 50\r\n", "");
  steward_http_client_send_async (fixture->client, request, cancellable,
                                  steward_test_store_result, &result);
  steward_test_await (has_heard, &heard);
  g_cancellable_cancel (cancellable);
  response = steward_http_client_send_finish (fixture->client,
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
test_gate (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) first = new_request ("GET");
  guint count = 0;
  gint64 start;
  Heard heard = { fixture->server, 1 };

  steward_http_client_set_pace (fixture->client, 0.1);
  steward_test_server_push_answer (fixture->server, 429, "Retry-After: 2\r\n", "");
  steward_test_server_push_answer (fixture->server, 200, NULL, "{}");

  start = g_get_monotonic_time ();
  steward_http_client_send_async (fixture->client, first, NULL, count_result_cb, &count);
  steward_test_await (has_heard, &heard);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 1; i < 10; i++)
    {
      g_autoptr(StewardHttpRequest) request = new_request ("GET");

      steward_http_client_send_async (fixture->client, request, NULL, count_result_cb, &count);
    }
  steward_test_await (is_ten, &count);

  g_assert_cmpint (g_get_monotonic_time () - start, >=, 200 * 1000);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 11);
}

static void
test_long_pause (Fixture       *fixture,
                 gconstpointer  data)
{
  steward_http_client_set_pace (fixture->client, 1.0);
  steward_test_server_push_answer (fixture->server, 429, "Retry-After: 300\r\n", "");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(StewardHttpRequest) request = new_request ("GET");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      response = send_request (fixture, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_THROTTLED);
      g_assert_cmpuint (steward_api_error_get_retry_after (error), >, 290);
    }

  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

static void
test_any_status (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = new_request ("POST");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_http_request_set_any_status (request, TRUE);
  steward_test_server_push_answer (fixture->server, 400, NULL, "<html>");
  response = send_request (fixture, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_http_response_get_status (response), ==, 400);
  g_assert_null (steward_http_response_get_json (response));
}

static void
test_refused_token (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardAuthenticator) authenticator = steward_static_authenticator_new ("t0ken");
  g_autoptr(StewardHttpRequest) request = new_request ("PUT");
  g_autoptr(StewardHttpRequest) other = new_request ("PUT");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardHttpResponse) refused = NULL;
  g_autoptr(GError) error = NULL;

  steward_http_client_set_authenticator (fixture->client, authenticator, TENANT, "scope");
  steward_test_server_push_answer (fixture->server, 401, "WWW-Authenticate: Bearer\r\n", "");
  steward_test_server_push_answer (fixture->server, 202, NULL, "{}");
  response = send_request (fixture, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (strstr (steward_test_server_get_heard (fixture->server, i),
                              "Authorization: Bearer t0ken\r\n"));
  steward_test_server_forget (fixture->server);

  /* Refused again, that is that. */
  steward_test_server_push_answer (fixture->server, 401, NULL, "");
  refused = send_request (fixture, other, &error);
  g_assert_null (refused);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAUTHORIZED);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
}

#define ADD(name, method, function) \
  g_test_add ("/http-client/" name, Fixture, method, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("success", NULL, test_success);
  ADD ("empty", NULL, test_empty);
  ADD ("cut/put", "PUT", test_cut);
  ADD ("cut/post", "POST", test_cut);
  ADD ("cut/delete", "DELETE", test_cut);
  ADD ("nothing-sent", NULL, test_nothing_sent);
  ADD ("tls", NULL, test_tls);
  ADD ("retry", NULL, test_retry);
  ADD ("give-up", NULL, test_give_up);
  ADD ("change-once", NULL, test_change_once);
  ADD ("redirect", NULL, test_redirect);
  ADD ("not-json", NULL, test_not_json);
  ADD ("wrong-length", NULL, test_wrong_length);
  ADD ("large", NULL, test_large);
  ADD ("deadline", NULL, test_deadline);
  ADD ("cancel", NULL, test_cancel);
  ADD ("cancel-wait", NULL, test_cancel_wait);
  ADD ("gate", NULL, test_gate);
  ADD ("long-pause", NULL, test_long_pause);
  ADD ("any-status", NULL, test_any_status);
  ADD ("refused-token", NULL, test_refused_token);

  return g_test_run ();
}
