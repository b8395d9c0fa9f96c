/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http-test.h"

#include "steward-test-loop.h"

void
http_test_set_up (HttpTest      *test,
                  gconstpointer  data)
{
  test->server = steward_test_server_new ();
  test->transport = steward_http_transport_new ();
  test->client = steward_http_client_new (test->transport,
                                          steward_test_server_get_url (test->server));
  steward_http_client_set_pace (test->client, 0.001);
}

void
http_test_tear_down (HttpTest      *test,
                     gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&test->client));
  g_assert_finalize_object (g_steal_pointer (&test->transport));
  g_clear_pointer (&test->server, steward_test_server_free);
}

StewardHttpRequest *
http_test_new_request (const char *method)
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

StewardHttpResponse *
http_test_send (HttpTest            *test,
                StewardHttpRequest  *request,
                GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_http_client_send_async (test->client, request, NULL,
                                  steward_test_store_result, &result);

  return steward_http_client_send_finish (test->client, steward_test_await_result (&result),
                                          error);
}
