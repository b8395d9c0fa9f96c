/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-redirect.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-pkce.h"
#include "auth/steward-redirect-listener.h"
#include "auth/steward-token.h"
#include "steward-test-loop.h"

#define STATE "abcdefghijklmnopqrstuvwxyz"
/* As many as the listener has. */
#define N_PLACES 16
#define END   " HTTP/1.1\r\nHost: localhost\r\n\r\n"

static const struct
{
  const char             *text;
  StewardRedirectOutcome  outcome;
  const char             *code;
} rows[] = {
  { "GET /?code=c%2B1&state=" STATE END, STEWARD_REDIRECT_CODE, "c+1" },
  { "GET /?state=" STATE "&code=a+b&session_state=x" END, STEWARD_REDIRECT_CODE, "a b" },
  { "GET /?error=access_denied&error_description=no&state=" STATE END,
    STEWARD_REDIRECT_ERROR, "access_denied" },

  { "", STEWARD_REDIRECT_INCOMPLETE, NULL },
  { "G", STEWARD_REDIRECT_INCOMPLETE, NULL },
  { "GET /?code=c&state=" STATE " HTTP/1.1\r\n", STEWARD_REDIRECT_INCOMPLETE, NULL },
  { "POST /?code=c&state=" STATE END, STEWARD_REDIRECT_NOT_GET, NULL },
  { "HEAD /?code=c&state=" STATE END, STEWARD_REDIRECT_NOT_GET, NULL },
  { "get /?code=c&state=" STATE END, STEWARD_REDIRECT_NOT_GET, NULL },
  { "\x16\x03\x01\x02", STEWARD_REDIRECT_NOT_GET, NULL },

  { "GET /?code=c&state=" STATE "a" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c&state=abc" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c&state=" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?error=x" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=&state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c&code=d&state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c&state=x&state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=%zz&state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c%00d&state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /x?code=c&state=" STATE END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /favicon.ico" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /" END, STEWARD_REDIRECT_STRANGER, NULL },
  { "GET \r\n\r\n", STEWARD_REDIRECT_STRANGER, NULL },
  { "GET /?code=c&state=" STATE "\r\n\r\n", STEWARD_REDIRECT_STRANGER, NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *code = NULL;
      g_autofree char *description = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (steward_redirect_parse (rows[i].text, strlen (rows[i].text), STATE,
                                               &code, &description),
                       ==, rows[i].outcome);
      g_assert_cmpstr (code, ==, rows[i].code);
    }
}

static void
test_large (void)
{
  g_autofree char *text = g_strnfill (STEWARD_REDIRECT_MAX_BYTES + 1, 'x');
  g_autofree char *code = NULL;
  g_autofree char *description = NULL;

  memcpy (text, "GET /?", 6);
  g_assert_cmpint (steward_redirect_parse (text, strlen (text), STATE, &code, &description),
                   ==, STEWARD_REDIRECT_TOO_LARGE);
  g_assert_cmpint (steward_redirect_parse (text, strlen (text) - 1, STATE, &code, &description),
                   ==, STEWARD_REDIRECT_INCOMPLETE);
}

/* Mutations of the right request: nothing but the right state ever gives a code. */
static void
test_fuzz (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      const char *seed = rows[(guint) g_test_rand_int_range (0, G_N_ELEMENTS (rows))].text;
      gsize length = strlen (seed);
      g_autofree char *text = g_memdup2 (seed, length + 1);
      g_autofree char *code = NULL;
      g_autofree char *description = NULL;
      int n_changes = g_test_rand_int_range (1, 6);

      for (int j = 0; j < n_changes && length > 0; j++)
        text[g_test_rand_int_range (0, (int) length)] = (char) g_test_rand_int_range (0, 256);
      if (length > 0 && g_test_rand_bit ())
        length = (gsize) g_test_rand_int_range (0, (int) length + 1);

      if (steward_redirect_parse (text, length, STATE, &code, &description)
          == STEWARD_REDIRECT_CODE)
        g_assert_cmpstr (code, !=, "");
    }
}

static void
test_secrets (void)
{
  g_autofree char *challenge = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* The example of RFC 7636. */
  challenge = steward_pkce_dup_challenge ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  g_assert_cmpstr (challenge, ==, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

  for (guint i = 0; i < 1000; i++)
    {
      char *secret = steward_pkce_new_secret ();

      g_assert_cmpuint (strlen (secret), ==, 43);
      g_assert_true (g_hash_table_add (seen, secret));
    }
}

/* What a stranger gets, and that it does no harm. */
static char *
knock (StewardRedirectListener *listener,
       GSocketFamily            family,
       const char              *text,
       gsize                    length)
{
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (family);
  g_autoptr(GSocketAddress) address = NULL;
  g_autoptr(GSocketConnection) connection = NULL;
  g_autoptr(GAsyncResult) connected = NULL;
  g_autoptr(GAsyncResult) read = NULL;
  g_autoptr(GError) error = NULL;
  gsize n_read = 0;
  char *answer;

  address = g_inet_socket_address_new (loopback, steward_redirect_listener_get_port (listener));
  g_socket_client_connect_async (client, G_SOCKET_CONNECTABLE (address), NULL,
                                 steward_test_store_result, &connected);
  connection = g_socket_client_connect_finish (client, steward_test_await_result (&connected),
                                               &error);
  if (connection == NULL)
    return NULL;

  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)),
                             text, length, NULL, NULL, &error);
  g_assert_no_error (error);
  g_socket_shutdown (g_socket_connection_get_socket (connection), FALSE, TRUE, NULL);
  answer = g_malloc0 (4096);
  g_input_stream_read_all_async (g_io_stream_get_input_stream (G_IO_STREAM (connection)),
                                 answer, 4095, G_PRIORITY_DEFAULT, NULL,
                                 steward_test_store_result, &read);
  g_input_stream_read_all_finish (g_io_stream_get_input_stream (G_IO_STREAM (connection)),
                                  steward_test_await_result (&read), &n_read, NULL);

  return answer;
}

static void
test_listener (void)
{
  static const char right[] = "GET /?code=the-code&state=" STATE END;
  g_autoptr(GError) error = NULL;
  g_autoptr(StewardRedirectListener) listener = steward_redirect_listener_new (&error);
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *large = g_strnfill (STEWARD_REDIRECT_MAX_BYTES * 2, 'x');
  g_autofree char *refused = NULL;
  g_autofree char *page = NULL;
  g_autofree char *late = NULL;
  char *code;

  g_assert_no_error (error);
  steward_redirect_listener_wait_async (listener, STATE, 20000, NULL,
                                        steward_test_store_result, &result);

  /* Strangers: every row that is not the right one, silence, and too much. */
  for (guint i = 3; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *answer = knock (listener, G_SOCKET_FAMILY_IPV4,
                                       rows[i].text, strlen (rows[i].text));

      g_assert_nonnull (answer);
      g_assert_null (strstr (answer, "200 OK"));
    }
  memcpy (large, "GET /", 5);
  refused = knock (listener, G_SOCKET_FAMILY_IPV4, large, strlen (large));
  g_assert_nonnull (refused);
  g_assert_null (strstr (refused, "200 OK"));
  g_assert_null (result);

  page = knock (listener, G_SOCKET_FAMILY_IPV6, right, strlen (right));
  if (page == NULL)
    page = knock (listener, G_SOCKET_FAMILY_IPV4, right, strlen (right));
  g_assert_true (g_str_has_prefix (page, "HTTP/1.1 200 OK\r\n"));
  g_assert_nonnull (strstr (page, "Cache-Control: no-store\r\n"));
  g_assert_null (strstr (page, "the-code"));
  code = steward_redirect_listener_wait_finish (listener, steward_test_await_result (&result),
                                                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (code, ==, "the-code");
  steward_wipe_string (code);

  late = knock (listener, G_SOCKET_FAMILY_IPV4, right, strlen (right));
  g_assert_null (late);
}

/* Those who connect and say nothing take up no more than so many places, and leave them. */
static void
test_crowd (void)
{
  static const char right[] = "GET /?code=the-code&state=" STATE END;
  g_autoptr(GError) error = NULL;
  g_autoptr(StewardRedirectListener) listener = steward_redirect_listener_new (&error);
  g_autoptr(GPtrArray) crowd = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *turned_away = NULL;
  g_autofree char *page = NULL;
  char *code;

  g_assert_no_error (error);
  steward_redirect_listener_wait_async (listener, STATE, 20000, NULL,
                                        steward_test_store_result, &result);
  for (guint i = 0; i < N_PLACES; i++)
    {
      GSocketConnection *silent = g_socket_client_connect_to_host (
        client, "127.0.0.1", steward_redirect_listener_get_port (listener), NULL, &error);

      g_assert_no_error (error);
      g_ptr_array_add (crowd, silent);

      /* Few can wait at the door. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  turned_away = knock (listener, G_SOCKET_FAMILY_IPV4, right, strlen (right));
  g_assert_cmpstr (turned_away, ==, "");
  g_assert_null (result);

  g_ptr_array_set_size (crowd, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  page = knock (listener, G_SOCKET_FAMILY_IPV4, right, strlen (right));
  g_assert_true (g_str_has_prefix (page, "HTTP/1.1 200 OK\r\n"));
  code = steward_redirect_listener_wait_finish (listener, steward_test_await_result (&result),
                                                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (code, ==, "the-code");
  steward_wipe_string (code);
}

static void
test_refusal (void)
{
  static const char refusal[] = "GET /?error=access_denied&error_description=AADSTS65004%3A+No."
                                "&state=" STATE END;
  g_autoptr(GError) error = NULL;
  g_autoptr(StewardRedirectListener) listener = steward_redirect_listener_new (&error);
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *page = NULL;

  steward_redirect_listener_wait_async (listener, STATE, 20000, NULL,
                                        steward_test_store_result, &result);
  page = knock (listener, G_SOCKET_FAMILY_IPV4, refusal, strlen (refusal));
  g_assert_null (strstr (page, "65004"));
  g_assert_null (steward_redirect_listener_wait_finish (listener,
                                                        steward_test_await_result (&result),
                                                        &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_DECLINED);
  g_assert_cmpuint (steward_auth_error_get_number (error), ==, 65004);
}

static void
test_limit (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(StewardRedirectListener) listener = steward_redirect_listener_new (&error);
  g_autoptr(StewardRedirectListener) other = steward_redirect_listener_new (&error);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) late = NULL;
  g_autoptr(GAsyncResult) cancelled = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (steward_redirect_listener_get_port (listener), !=,
                    steward_redirect_listener_get_port (other));
  steward_redirect_listener_wait_async (listener, STATE, 20, NULL,
                                        steward_test_store_result, &late);
  g_assert_null (steward_redirect_listener_wait_finish (listener,
                                                        steward_test_await_result (&late),
                                                        &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_EXPIRED);
  g_clear_error (&error);

  steward_redirect_listener_wait_async (other, STATE, 20000, cancellable,
                                        steward_test_store_result, &cancelled);
  g_cancellable_cancel (cancellable);
  g_assert_null (steward_redirect_listener_wait_finish (other,
                                                        steward_test_await_result (&cancelled),
                                                        &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redirect/parse", test_parse);
  g_test_add_func ("/redirect/large", test_large);
  g_test_add_func ("/redirect/fuzz", test_fuzz);
  g_test_add_func ("/redirect/secrets", test_secrets);
  g_test_add_func ("/redirect/listener", test_listener);
  g_test_add_func ("/redirect/crowd", test_crowd);
  g_test_add_func ("/redirect/refusal", test_refusal);
  g_test_add_func ("/redirect/limit", test_limit);

  return g_test_run ();
}
