/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-sign-in.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-static-authenticator.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define TENANT "11111111-1111-1111-1111-111111111111"
#define SCOPE  "https://service.example/.default"
#define TOKENS "{\"access_token\":\"opaque\",\"expires_in\":3600,\"refresh_token\":\"r3fresh\"}"

typedef struct
{
  StewardTestServer    *server;
  StewardHttpTransport *transport;
  StewardTokenClient   *token_client;
  StewardAuthenticator *authenticator;
  StewardInteraction   *interaction;
  GAsyncResult         *result;
  gboolean              ended;
} Fixture;

static void
ended_cb (StewardInteraction *interaction,
          Fixture            *fixture)
{
  g_assert_false (fixture->ended);
  fixture->ended = TRUE;
}

static void
interaction_needed_cb (StewardAuthenticator *authenticator,
                       StewardInteraction   *interaction,
                       Fixture              *fixture)
{
  g_assert_null (fixture->interaction);
  fixture->interaction = g_object_ref (interaction);
  g_signal_connect (interaction, "ended", G_CALLBACK (ended_cb), fixture);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->server = steward_test_server_new ();
  fixture->transport = steward_http_transport_new ();
  fixture->token_client = steward_token_client_new (fixture->transport,
                                                    steward_test_server_get_url (fixture->server));
  steward_token_client_set_pace (fixture->token_client, 0.001);
  fixture->authenticator = steward_static_authenticator_new ("only a place for the signal");
  g_signal_connect (fixture->authenticator, "interaction-needed",
                    G_CALLBACK (interaction_needed_cb), fixture);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_clear_object (&fixture->result);
  g_assert_finalize_object (g_steal_pointer (&fixture->authenticator));
  if (fixture->interaction != NULL)
    {
      g_assert_true (fixture->ended);
      g_assert_finalize_object (g_steal_pointer (&fixture->interaction));
    }
  g_assert_finalize_object (g_steal_pointer (&fixture->token_client));
  g_assert_finalize_object (g_steal_pointer (&fixture->transport));
  g_clear_pointer (&fixture->server, steward_test_server_free);
}

static void
push_device_code (Fixture *fixture)
{
  steward_test_server_push_answer (fixture->server, 200, NULL,
                                   "{\"device_code\":\"d3vice\",\"user_code\":\"ABCD-EFGH\","
                                   "\"verification_uri\":\"https://login.example/device\","
                                   "\"expires_in\":900,\"interval\":5,\"message\":\"m\"}");
}

static void
push_poll_error (Fixture    *fixture,
                 const char *code)
{
  g_autofree char *body = g_strdup_printf ("{\"error\":\"%s\"}", code);

  steward_test_server_push_answer (fixture->server, 400, NULL, body);
}

static void
start_device_code (Fixture      *fixture,
                   GCancellable *cancellable)
{
  steward_device_code_sign_in_async (fixture->token_client, fixture->authenticator, "client",
                                     TENANT, SCOPE, NULL, cancellable,
                                     steward_test_store_result, &fixture->result);
}

static StewardTokenGrant *
finish_device_code (Fixture  *fixture,
                    GError  **error)
{
  return steward_device_code_sign_in_finish (steward_test_await_result (&fixture->result), error);
}

static void
test_device_code (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardTokenGrant) grant = NULL;
  g_autoptr(GError) error = NULL;

  push_device_code (fixture);
  push_poll_error (fixture, "authorization_pending");
  push_poll_error (fixture, "slow_down");
  steward_test_server_push (fixture->server, "", 0, STEWARD_TEST_ENDING_DROP);
  steward_test_server_push_answer (fixture->server, 503, NULL, "");
  push_poll_error (fixture, "authorization_pending");
  steward_test_server_push_answer (fixture->server, 200, NULL, TOKENS);

  start_device_code (fixture, NULL);
  grant = finish_device_code (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (grant->refresh_token, ==, "r3fresh");
  g_assert_cmpstr (steward_token_get_value (grant->access_token), ==, "opaque");

  g_assert_cmpint (steward_interaction_get_kind (fixture->interaction), ==,
                   STEWARD_INTERACTION_ENTER_CODE);
  g_assert_cmpstr (steward_interaction_get_user_code (fixture->interaction), ==, "ABCD-EFGH");
  g_assert_cmpstr (steward_interaction_get_address (fixture->interaction), ==,
                   "https://login.example/device");
  g_assert_cmpuint (steward_interaction_get_seconds_left (fixture->interaction), >, 800);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 7);
  g_assert_nonnull (strstr (steward_test_server_get_heard (fixture->server, 0),
                            "POST /" TENANT "/oauth2/v2.0/devicecode HTTP/1.1"));
  g_assert_nonnull (strstr (steward_test_server_get_heard (fixture->server, 0),
                            "offline_access"));
  g_assert_true (g_str_has_suffix (steward_test_server_get_heard (fixture->server, 6),
                                   "device_code&client_id=client&device_code=d3vice"));
}

static void
test_device_code_refused (Fixture       *fixture,
                          gconstpointer  data)
{
  static const struct
  {
    const char       *code;
    StewardAuthError  error;
  } rows[] = {
    { "authorization_declined", STEWARD_AUTH_ERROR_DECLINED },
    { "access_denied", STEWARD_AUTH_ERROR_DECLINED },
    { "expired_token", STEWARD_AUTH_ERROR_EXPIRED },
    { "bad_verification_code", STEWARD_AUTH_ERROR_CONFIGURATION },
    { "invalid_grant", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(StewardTokenGrant) grant = NULL;
      g_autoptr(GError) error = NULL;

      push_device_code (fixture);
      push_poll_error (fixture, rows[i].code);
      start_device_code (fixture, NULL);
      grant = finish_device_code (fixture, &error);
      g_assert_null (grant);
      g_assert_error (error, STEWARD_AUTH_ERROR, (int) rows[i].error);
      g_assert_true (fixture->ended);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);

      steward_test_server_forget (fixture->server);
      g_clear_object (&fixture->result);
      g_clear_object (&fixture->interaction);
      fixture->ended = i + 1 == G_N_ELEMENTS (rows);
    }
}

static void
test_device_code_unusable (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char * const bodies[] = {
    "{}",
    "{\"device_code\":\"d\",\"user_code\":\"u\"}",
    "{\"device_code\":\"d\",\"user_code\":\"u\",\"verification_uri\":\"javascript:x\"}",
    "{\"device_code\":\"d\",\"user_code\":\"u\",\"verification_uri\":\"file:///etc\"}",
    "{\"device_code\":\"d\",\"user_code\":\"u\",\"verification_uri\":\"nothing\"}",
    "{\"user_code\":\"u\",\"verification_uri\":\"https://x.example\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(StewardTokenGrant) grant = NULL;
      g_autoptr(GError) error = NULL;

      steward_test_server_push_answer (fixture->server, 200, NULL, bodies[i]);
      start_device_code (fixture, NULL);
      grant = finish_device_code (fixture, &error);
      g_assert_null (grant);
      g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL);
      g_assert_null (fixture->interaction);
      steward_test_server_forget (fixture->server);
      g_clear_object (&fixture->result);
    }
}

static gboolean
has_interaction (gpointer user_data)
{
  Fixture *fixture = user_data;

  return fixture->interaction != NULL;
}

/* By the caller, and by the user in the dialog. */
static void
test_device_code_cancelled (Fixture       *fixture,
                            gconstpointer  data)
{
  gboolean by_user = GPOINTER_TO_INT (data);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(StewardTokenGrant) grant = NULL;
  g_autoptr(GError) error = NULL;

  push_device_code (fixture);
  push_poll_error (fixture, "authorization_pending");
  start_device_code (fixture, cancellable);
  steward_test_await (has_interaction, fixture);
  if (by_user)
    steward_interaction_cancel (fixture->interaction);
  else
    g_cancellable_cancel (cancellable);
  grant = finish_device_code (fixture, &error);
  g_assert_null (grant);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GHashTable *
parse_address (const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);

  return g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, NULL);
}

/* What the browser does in the end. */
static void
come_back (GHashTable *parameters,
           const char *state)
{
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GSocketConnection) connection = NULL;
  g_autoptr(GAsyncResult) connected = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *request = NULL;
  const char *uri = g_hash_table_lookup (parameters, "redirect_uri");

  g_socket_client_connect_to_host_async (client, uri + strlen ("http://"), 80, NULL,
                                         steward_test_store_result, &connected);
  connection = g_socket_client_connect_to_host_finish (client,
                                                       steward_test_await_result (&connected),
                                                       &error);
  g_assert_no_error (error);
  request = g_strdup_printf ("GET /?code=c0de%%2Bmore&state=%s HTTP/1.1\r\n\r\n", state);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)),
                             request, strlen (request), NULL, NULL, &error);
  g_assert_no_error (error);
  g_socket_shutdown (g_socket_connection_get_socket (connection), FALSE, TRUE, NULL);
}

static void
start_browser (Fixture *fixture)
{
  steward_browser_sign_in_async (fixture->token_client, fixture->authenticator, "client",
                                 TENANT, SCOPE, NULL, "{\"a\":1}", NULL,
                                 steward_test_store_result, &fixture->result);
}

static void
test_browser (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTokenGrant) grant = NULL;
  g_autoptr(GHashTable) parameters = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *endpoint = NULL;
  const char *address;
  const char *heard;

  steward_test_server_push_answer (fixture->server, 200, NULL, TOKENS);
  start_browser (fixture);
  g_assert_nonnull (fixture->interaction);
  address = steward_interaction_get_address (fixture->interaction);
  endpoint = g_strconcat (steward_test_server_get_url (fixture->server),
                          "/" TENANT "/oauth2/v2.0/authorize?", NULL);
  g_assert_true (g_str_has_prefix (address, endpoint));
  parameters = parse_address (address);
  g_assert_cmpstr (g_hash_table_lookup (parameters, "response_type"), ==, "code");
  g_assert_cmpstr (g_hash_table_lookup (parameters, "code_challenge_method"), ==, "S256");
  g_assert_cmpstr (g_hash_table_lookup (parameters, "claims"), ==, "{\"a\":1}");
  g_assert_true (g_str_has_prefix (g_hash_table_lookup (parameters, "redirect_uri"),
                                   "http://localhost:"));

  come_back (parameters, "somebody-elses");
  come_back (parameters, g_hash_table_lookup (parameters, "state"));
  grant = steward_browser_sign_in_finish (steward_test_await_result (&fixture->result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (grant->refresh_token, ==, "r3fresh");

  heard = steward_test_server_get_heard (fixture->server, 0);
  g_assert_nonnull (strstr (heard, "grant_type=authorization_code&client_id=client"
                                   "&code=c0de%2Bmore&redirect_uri=http%3A%2F%2Flocalhost%3A"));
  g_assert_nonnull (strstr (heard, "&code_verifier="));
  g_assert_null (strstr (heard, "client_secret"));
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

/* A code is good for once, so a lost answer is not asked for again. */
static void
test_browser_lost (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardTokenGrant) grant = NULL;
  g_autoptr(GHashTable) parameters = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push (fixture->server, "", 0, STEWARD_TEST_ENDING_DROP);
  start_browser (fixture);
  parameters = parse_address (steward_interaction_get_address (fixture->interaction));
  come_back (parameters, g_hash_table_lookup (parameters, "state"));
  grant = steward_browser_sign_in_finish (steward_test_await_result (&fixture->result), &error);
  g_assert_null (grant);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
}

static void
test_browser_cancelled (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(StewardTokenGrant) grant = NULL;
  g_autoptr(GError) error = NULL;

  start_browser (fixture);
  steward_interaction_cancel (fixture->interaction);
  grant = steward_browser_sign_in_finish (steward_test_await_result (&fixture->result), &error);
  g_assert_null (grant);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
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

static char *
dup_verifier (Fixture *fixture)
{
  const char *heard = steward_test_server_get_heard (fixture->server, 0);
  const char *verifier = strstr (heard, "&code_verifier=");

  g_assert_nonnull (verifier);
  verifier += strlen ("&code_verifier=");

  return g_strndup (verifier, strcspn (verifier, "&"));
}

/* Neither what the browser brings nor what is made of it is ever told to the log. Runs in a
 * process of its own, since a log writer is for good. */
static void
test_canary (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTokenGrant) grant = NULL;
  g_autoptr(GHashTable) parameters = NULL;
  g_autoptr(GString) log = g_string_new (NULL);
  g_autofree char *verifier = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  g_log_set_writer_func (capture_log, log, NULL);
  steward_test_server_push_answer (fixture->server, 200, NULL, TOKENS);
  start_browser (fixture);
  parameters = parse_address (steward_interaction_get_address (fixture->interaction));
  come_back (parameters, "somebody-elses");
  come_back (parameters, g_hash_table_lookup (parameters, "state"));
  grant = steward_browser_sign_in_finish (steward_test_await_result (&fixture->result), &error);
  g_assert_no_error (error);

  verifier = dup_verifier (fixture);
  g_assert_cmpuint (strlen (verifier), ==, 43);
  g_assert_nonnull (strstr (log->str, "/{tenant}/oauth2/v2.0/token: 200"));
  g_assert_null (strstr (log->str, verifier));
  g_assert_null (strstr (log->str, g_hash_table_lookup (parameters, "state")));
  g_assert_null (strstr (log->str, "c0de"));
  g_assert_null (strstr (log->str, "r3fresh"));
  g_assert_null (strstr (log->str, "opaque"));
  g_assert_null (strstr (log->str, TENANT));
}

#define ADD(name, data, function) \
  g_test_add ("/sign-in/" name, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("device-code", NULL, test_device_code);
  ADD ("device-code-refused", NULL, test_device_code_refused);
  ADD ("device-code-unusable", NULL, test_device_code_unusable);
  ADD ("device-code-cancelled/caller", GINT_TO_POINTER (FALSE), test_device_code_cancelled);
  ADD ("device-code-cancelled/user", GINT_TO_POINTER (TRUE), test_device_code_cancelled);
  ADD ("browser", NULL, test_browser);
  ADD ("browser-lost", NULL, test_browser_lost);
  ADD ("browser-cancelled", NULL, test_browser_cancelled);
  ADD ("canary", NULL, test_canary);

  return g_test_run ();
}
