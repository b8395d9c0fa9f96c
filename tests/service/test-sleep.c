/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <libsoup/soup.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "http/steward-http-client.h"
#include "steward-test-loop.h"

/* A machine that sleeps between two requests. */

static gint64 slept_seconds;

int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  int status = (int) syscall (SYS_clock_gettime, clock, now);

  if (clock == CLOCK_BOOTTIME)
    now->tv_sec += slept_seconds;

  return status;
}

static void
answer_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  GHashTable *connections = user_data;

  g_hash_table_add (connections, g_object_ref (soup_server_message_get_socket (message)));
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_STATIC, "{}", 2);
}

static void
send (StewardHttpClient *client)
{
  g_autoptr(StewardHttpRequest) request = NULL;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", "/list", NULL);
  steward_http_client_send_async (client, request, NULL, steward_test_store_result, &result);
  response = steward_http_client_send_finish (client, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

/* A connection is kept for the next request, but not over a sleep. */
static void
test_connections (void)
{
  g_autoptr(GHashTable) connections = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr(SoupServer) server = soup_server_new (NULL, NULL);
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardHttpClient) client = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *url = NULL;
  GSList *uris;

  soup_server_add_handler (server, NULL, answer_cb, connections, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (server);
  url = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  client = steward_http_client_new (transport, url);

  send (client);
  send (client);
  g_assert_cmpuint (g_hash_table_size (connections), ==, 1);

  slept_seconds = 60 * 60;
  send (client);
  g_assert_cmpuint (g_hash_table_size (connections), ==, 2);
  send (client);
  g_assert_cmpuint (g_hash_table_size (connections), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sleep/connections", test_connections);

  return g_test_run ();
}
