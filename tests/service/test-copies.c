/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "auth/steward-account.h"
#include "auth/steward-credential.h"
#include "auth/steward-keyring.h"
#include "steward-test-directory.h"
#include "steward-test-keyring.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define TENANT   "11111111-1111-1111-1111-111111111111"
#define N_COPIES 2
#define N_TOKENS 12 /* of each copy */

/* Ends well when that refresh token is the one in the keyring. */
static int
look_up (const char *refresh_token)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(StewardCredential) credential = NULL;
  g_autoptr(GError) error = NULL;
  char *text;

  steward_secret_store_lookup_async (store, "profile", STEWARD_SECRET_KIND_REFRESH, NULL,
                                     steward_test_store_result, &result);
  text = steward_secret_store_lookup_finish (store, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  credential = steward_credential_new_from_text (text);
  steward_wipe_string (text);
  g_assert_cmpstr (credential->refresh_token, ==, refresh_token);

  return 0;
}

static int
keep (const char *refresh_token)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(StewardCredential) credential = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  char *text;

  credential = steward_credential_new (refresh_token, "ann@example", TENANT);
  text = steward_credential_to_text (credential);
  steward_secret_store_store_async (store, "profile", STEWARD_SECRET_KIND_REFRESH, text, NULL,
                                    steward_test_store_result, &result);
  steward_secret_store_store_finish (store, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  steward_wipe_string (text);

  return 0;
}

static gboolean
is_idle (gpointer user_data)
{
  return G_OBJECT (user_data)->ref_count == 1;
}

/* What the copy does: renews, one token after the other. */
static int
run_copy (const char *url)
{
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardTokenClient) token_client = steward_token_client_new (transport, url);
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(StewardAccount) account = NULL;

  steward_token_client_set_pace (token_client, 0.001);
  account = steward_account_new (token_client, store, "profile", "client");
  for (guint i = 0; i < N_TOKENS; i++)
    {
      g_autofree char *scope = g_strdup_printf ("scope-%u", i);
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(StewardToken) token = NULL;
      g_autoptr(GError) error = NULL;

      steward_account_redeem_async (account, TENANT, scope, NULL, NULL,
                                    steward_test_store_result, &result);
      token = steward_account_redeem_finish (account, steward_test_await_result (&result), &error);
      g_assert_no_error (error);
    }
  steward_test_await (is_idle, account);

  return 0;
}

/* Takes each refresh token once and gives the next one. */
static void
answer_in_rotation (StewardTestServer *server)
{
  for (guint i = 0; i < N_COPIES * N_TOKENS; i++)
    {
      g_autofree char *text = g_strdup_printf ("&refresh_token=r%u&", i);
      g_autofree char *body = g_strdup_printf ("{\"access_token\":\"a%u\",\"expires_in\":3600,"
                                               "\"refresh_token\":\"r%u\"}", i, i + 1);

      steward_test_server_answer_to (server, text, 200, NULL, body);
    }
}

static guint
count_used (StewardTestServer *server,
            guint              number)
{
  g_autofree char *text = g_strdup_printf ("&refresh_token=r%u&", number);
  guint n_heard = steward_test_server_get_n_heard (server);
  guint n_used = 0;

  for (guint i = 0; i < n_heard; i++)
    {
      if (strstr (steward_test_server_get_heard (server, i), text) != NULL)
        n_used++;
    }

  return n_used;
}

static GSubprocess *
spawn (const char    *program,
       const char    *part,
       const char    *argument,
       GAsyncResult **result)
{
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, part,
                                           argument, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, steward_test_store_result, result);

  return process;
}

static void
join (GSubprocess   *process,
      GAsyncResult **result)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_wait_check_finish (process, steward_test_await_result (result), &error);
  g_assert_no_error (error);
  g_clear_object (result);
  g_object_unref (process);
}

/* Each part runs in a process of its own, since libsecret keeps its connection. */
static void
run_part (const char *program,
          const char *part,
          const char *argument)
{
  GAsyncResult *result = NULL;
  GSubprocess *process = spawn (program, part, argument, &result);

  join (process, &result);
}

/* Two copies of the program renew at once: none of their tokens is used twice, none is lost. */
static void
test_renew (gconstpointer data)
{
  const char *program = data;
  g_autofree char *home = steward_test_make_directory ();
  g_autofree char *last = g_strdup_printf ("r%d", N_COPIES * N_TOKENS);
  g_autoptr(StewardTestServer) server = steward_test_server_new ();
  GSubprocess *copies[N_COPIES];
  GAsyncResult *results[N_COPIES] = { NULL };
  StewardTestKeyring *keyring;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  keyring = steward_test_keyring_start (home, "password");
  if (keyring == NULL)
    return;

  run_part (program, "--keep", "r0");
  answer_in_rotation (server);
  for (guint i = 0; i < N_COPIES; i++)
    copies[i] = spawn (program, "--copy", steward_test_server_get_url (server), &results[i]);
  for (guint i = 0; i < N_COPIES; i++)
    join (copies[i], &results[i]);

  for (guint i = 0; i < N_COPIES * N_TOKENS; i++)
    g_assert_cmpuint (count_used (server, i), ==, 1);
  run_part (program, "--look-up", last);
  steward_test_keyring_stop (keyring);
}

int
main (int   argc,
      char *argv[])
{
  g_unsetenv ("SECRET_BACKEND");
  if (argc == 3 && g_str_equal (argv[1], "--copy"))
    return run_copy (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--keep"))
    return keep (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--look-up"))
    return look_up (argv[2]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/copies/renew", argv[0], test_renew);

  return g_test_run ();
}
