/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "auth/steward-account.h"
#include "auth/steward-auth-error.h"
#include "auth/steward-credential.h"
#include "auth/steward-memory-secret-store.h"
#include "auth/steward-process-lock.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define TENANT "11111111-1111-1111-1111-111111111111"
#define ANSWER "{\"access_token\":\"a\",\"refresh_token\":\"r1\",\"expires_in\":3600}"

/* An account whose turn another copy of the program does not give. */

static gint64 waited_seconds;

int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  int status = (int) syscall (SYS_clock_gettime, clock, now);

  if (clock == CLOCK_MONOTONIC)
    now->tv_sec += waited_seconds;

  return status;
}

typedef struct
{
  StewardAccount *account;
  GAsyncResult   *second;
} Impatience;

static void
redeem (StewardAccount      *account,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  steward_account_redeem_async (account, TENANT, "scope", NULL, NULL, callback, user_data);
}

/* Asks again at once, as a page does that is shown. */
static void
refused_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Impatience *impatience = user_data;
  g_autoptr(GError) error = NULL;

  g_assert_null (steward_account_redeem_finish (impatience->account, result, &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE);
  redeem (impatience->account, steward_test_store_result, &impatience->second);
  impatience->account = NULL;
}

static gboolean
is_refused (gpointer user_data)
{
  return ((Impatience *) user_data)->account == NULL;
}

static void
keep_token (StewardSecretStore *store)
{
  g_autoptr(StewardCredential) credential = steward_credential_new ("r0", "ann@example", TENANT);
  g_autofree char *text = steward_credential_to_text (credential);
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_store_async (store, "profile", STEWARD_SECRET_KIND_REFRESH, text, NULL,
                                    steward_test_store_result, &result);
  g_assert_true (steward_secret_store_store_finish (store, steward_test_await_result (&result),
                                                    NULL));
}

static void
hold (StewardProcessLock *lock)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_process_lock_acquire_async (lock, NULL, steward_test_store_result, &result);
  g_assert_true (steward_process_lock_acquire_finish (lock, steward_test_await_result (&result),
                                                      NULL));
}

/* Nothing is redeemed meanwhile: the other copy may be about to use the same token. */
static void
test_busy (void)
{
  g_autoptr(StewardTestServer) server = steward_test_server_new ();
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardTokenClient) token_client = NULL;
  g_autoptr(StewardSecretStore) store = steward_memory_secret_store_new ();
  g_autoptr(StewardProcessLock) other = steward_process_lock_new ("profile");
  g_autoptr(StewardAccount) account = NULL;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GAsyncResult) third = NULL;
  g_autoptr(GError) error = NULL;
  Impatience impatience = { NULL };

  token_client = steward_token_client_new (transport, steward_test_server_get_url (server));
  account = steward_account_new (token_client, store, "profile", "client");
  steward_test_server_push_answer (server, 200, "", ANSWER);
  keep_token (store);
  hold (other);

  impatience.account = account;
  redeem (account, refused_cb, &impatience);
  waited_seconds = 60 * 60;
  steward_test_await (is_refused, &impatience);
  waited_seconds *= 2;
  token = steward_account_redeem_finish (account, steward_test_await_result (&impatience.second),
                                         &error);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE);
  g_assert_null (token);
  g_assert_cmpuint (steward_test_server_get_n_heard (server), ==, 0);
  g_object_unref (impatience.second);
  g_clear_error (&error);

  steward_process_lock_release (other);
  redeem (account, steward_test_store_result, &third);
  token = steward_account_redeem_finish (account, steward_test_await_result (&third), &error);
  g_assert_no_error (error);
  g_assert_nonnull (token);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/account-busy/turn", test_busy);

  return g_test_run ();
}
