/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "http-test.h"
#include "http/steward-api-error.h"

/* An answer cut at every one of its bytes: what changes something arrives exactly once, and
 * the caller learns that the outcome is open. */
static void
test_cut (HttpTest      *test,
          gconstpointer  data)
{
  const char *method = data;
  g_autofree char *answer = steward_test_dup_answer (202, NULL, "{\"id\":\"op\"}");

  for (gssize n_bytes = 0; n_bytes < (gssize) strlen (answer); n_bytes++)
    {
      g_autoptr(StewardHttpRequest) first = http_test_new_request ("GET");
      g_autoptr(StewardHttpRequest) request = http_test_new_request (method);
      g_autoptr(StewardHttpResponse) warm = NULL;
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      /* A kept connection is there that could be used, and would be sent on twice. */
      steward_test_server_push_answer (test->server, 200, NULL, "{}");
      steward_test_server_push (test->server, answer, n_bytes, STEWARD_TEST_ENDING_DROP);
      warm = http_test_send (test, first, &error);
      g_assert_no_error (error);

      g_test_message ("%" G_GSSIZE_FORMAT " bytes", n_bytes);
      response = http_test_send (test, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
      g_assert_cmpint (steward_http_request_get_progress (request), ==,
                       STEWARD_HTTP_PROGRESS_SENT);
      g_assert_cmpuint (steward_test_server_count_heard (test->server, method), ==, 1);
      g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 2);
      steward_test_server_forget (test->server);
    }
}

static void
test_not_json (HttpTest      *test,
               gconstpointer  data)
{
  static const char * const bodies[] = {
    "<html><body>Sign in to the network</body></html>", "{\"a\":", "null x", "{'a':1}", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GError) error = NULL;

      steward_test_server_push_answer (test->server, 200, NULL, bodies[i]);
      response = http_test_send (test, request, &error);
      g_assert_null (response);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
      g_assert_cmpuint (steward_api_error_get_status (error), ==, 200);
      g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
      steward_test_server_forget (test->server);
    }
}

static void
test_wrong_length (HttpTest      *test,
                   gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) longer = http_test_new_request ("POST");
  g_autoptr(StewardHttpRequest) shorter = http_test_new_request ("POST");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push (test->server,
                            "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"a\":1}", -1,
                            STEWARD_TEST_ENDING_DROP);
  response = http_test_send (test, longer, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  g_assert_cmpint (steward_http_request_get_progress (longer), ==, STEWARD_HTTP_PROGRESS_SENT);
  g_clear_error (&error);
  steward_test_server_forget (test->server);

  steward_test_server_push (test->server,
                            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{\"a\":1}", -1,
                            STEWARD_TEST_ENDING_DROP);
  response = http_test_send (test, shorter, &error);
  g_assert_null (response);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
}

static GBytes *
new_gzip_answer (const char *text,
                 gsize       length)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autofree char *head = NULL;
  GByteArray *answer = g_byte_array_new ();

  stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_assert_true (g_output_stream_write_all (stream, text, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  body = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  head = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                          "Content-Length: %zu\r\n\r\n", g_bytes_get_size (body));
  g_byte_array_append (answer, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (answer, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));

  return g_byte_array_free_to_bytes (answer);
}

/* What counts is the size after unpacking. */
static void
test_gzip (HttpTest      *test,
           gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
  g_autoptr(StewardHttpRequest) larger = http_test_new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardHttpResponse) refused = NULL;
  g_autoptr(GBytes) small = new_gzip_answer ("{\"a\":1}", 7);
  g_autoptr(GBytes) bomb = NULL;
  g_autofree char *spaces = g_strnfill (STEWARD_HTTP_MAX_BODY_BYTES + 1, ' ');
  g_autoptr(GError) error = NULL;

  steward_test_server_push_bytes (test->server, small, STEWARD_TEST_ENDING_KEEP);
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_nonnull (steward_http_response_get_object (response));
  steward_test_server_forget (test->server);

  bomb = new_gzip_answer (spaces, STEWARD_HTTP_MAX_BODY_BYTES + 1);
  g_assert_cmpuint (g_bytes_get_size (bomb), <, 64 * 1024);
  steward_test_server_push_bytes (test->server, bomb, STEWARD_TEST_ENDING_KEEP);
  refused = http_test_send (test, larger, &error);
  g_assert_null (refused);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
}

/* Of a body that is cut, there is the whole or nothing. */
static void
assert_whole_or_none (HttpTest *test,
                      GBytes  *answer)
{
  for (gsize n_bytes = 0; n_bytes < g_bytes_get_size (answer); n_bytes++)
    {
      g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
      g_autoptr(StewardHttpResponse) response = NULL;
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (answer, 0, n_bytes);
      g_autoptr(GError) error = NULL;

      steward_test_server_push_bytes (test->server, part, STEWARD_TEST_ENDING_DROP);
      response = http_test_send (test, request, &error);
      g_test_message ("%zu bytes", n_bytes);
      if (response != NULL && steward_http_response_get_object (response) != NULL)
        g_assert_cmpint (json_object_get_int_member
                           (steward_http_response_get_object (response), "a"), ==, 1);
      else if (response != NULL)
        g_assert_cmpuint (g_bytes_get_size (steward_http_response_get_body (response)), ==, 0);
      else
        g_assert_cmpint (steward_http_request_get_progress (request), ==,
                         STEWARD_HTTP_PROGRESS_SENT);
      g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
      steward_test_server_forget (test->server);
    }
}

static void
test_cut_packed (HttpTest      *test,
                 gconstpointer  data)
{
  static const char chunks[] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\n\r\n";
  g_autoptr(GBytes) chunked = g_bytes_new_static (chunks, strlen (chunks));
  g_autoptr(GBytes) packed = new_gzip_answer ("{\"a\":1}", 7);

  assert_whole_or_none (test, chunked);
  assert_whole_or_none (test, packed);
}

static void
test_interim (HttpTest      *test,
              gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("PUT");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GString) answer = g_string_new (NULL);
  g_autofree char *final = steward_test_dup_answer (202, "Request-Id: one\r\nRequest-Id: two\r\n",
                                                    "{}");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (answer, "HTTP/1.1 102 Processing\r\n\r\n");
  g_string_append (answer, final);
  steward_test_server_push (test->server, answer->str, -1, STEWARD_TEST_ENDING_KEEP);
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_http_response_get_status (response), ==, 202);
  g_assert_cmpstr (steward_http_response_get_correlation_id (response), ==, "one");
}

static void
test_large (HttpTest      *test,
            gconstpointer  data)
{
  g_autoptr(StewardHttpRequest) request = http_test_new_request ("GET");
  g_autoptr(StewardHttpRequest) larger = http_test_new_request ("GET");
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardHttpResponse) refused = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) body = g_string_new ("[0");

  /* Large enough to be read in a thread. */
  while (body->len < 1024 * 1024)
    g_string_append (body, ",12345678");
  g_string_append_c (body, ']');
  steward_test_server_push_answer (test->server, 200, NULL, body->str);
  response = http_test_send (test, request, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (steward_http_response_get_json (response)));
  steward_test_server_forget (test->server);

  g_string_truncate (body, 0);
  g_string_set_size (body, STEWARD_HTTP_MAX_BODY_BYTES + 1);
  memset (body->str, ' ', body->len);
  steward_test_server_push_answer (test->server, 200, NULL, body->str);
  refused = http_test_send (test, larger, &error);
  g_assert_null (refused);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpuint (steward_test_server_get_n_heard (test->server), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  HTTP_TEST_ADD ("/http-body/cut/put", "PUT", test_cut);
  HTTP_TEST_ADD ("/http-body/cut/post", "POST", test_cut);
  HTTP_TEST_ADD ("/http-body/cut/delete", "DELETE", test_cut);
  HTTP_TEST_ADD ("/http-body/not-json", NULL, test_not_json);
  HTTP_TEST_ADD ("/http-body/wrong-length", NULL, test_wrong_length);
  HTTP_TEST_ADD ("/http-body/gzip", NULL, test_gzip);
  HTTP_TEST_ADD ("/http-body/cut/packed", NULL, test_cut_packed);
  HTTP_TEST_ADD ("/http-body/interim", NULL, test_interim);
  HTTP_TEST_ADD ("/http-body/large", NULL, test_large);

  return g_test_run ();
}
