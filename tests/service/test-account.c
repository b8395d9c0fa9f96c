/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-user-authenticator.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-credential.h"
#include "auth/steward-jwt.h"
#include "auth/steward-memory-secret-store.h"
#include "auth/steward-process-lock.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define TENANT       "11111111-1111-1111-1111-111111111111"
#define OTHER_TENANT "22222222-2222-2222-2222-222222222222"
#define SCOPE        "https://service.example/.default"
#define OTHER_SCOPE  "https://other.example/.default"
#define N_TENANTS    200
#define N_TURNS   4
#define N_CALLERS    50

typedef struct
{
  StewardTestServer    *server;
  StewardHttpTransport *transport;
  StewardTokenClient   *token_client;
  StewardSecretStore   *store;
  StewardAccount       *account;
} Fixture;

static void
keep (StewardSecretStore *store,
      const char         *text)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_store_async (store, "profile", STEWARD_SECRET_KIND_REFRESH, text, NULL,
                                    steward_test_store_result, &result);
  g_assert_true (steward_secret_store_store_finish (store, steward_test_await_result (&result),
                                                    NULL));
}

static void
keep_token (StewardSecretStore *store,
            const char         *refresh_token)
{
  g_autoptr(StewardCredential) credential = NULL;
  char *text;

  credential = steward_credential_new (refresh_token, "ann@example", TENANT);
  text = steward_credential_to_text (credential);
  keep (store, text);
  steward_wipe_string (text);
}

static StewardCredential *
get_kept (StewardSecretStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  StewardCredential *credential = NULL;
  char *text;

  steward_secret_store_lookup_async (store, "profile", STEWARD_SECRET_KIND_REFRESH, NULL,
                                     steward_test_store_result, &result);
  text = steward_secret_store_lookup_finish (store, steward_test_await_result (&result), NULL);
  if (text != NULL)
    credential = steward_credential_new_from_text (text);
  steward_wipe_string (text);

  return credential;
}

static void
assert_kept (StewardSecretStore *store,
             const char         *refresh_token)
{
  g_autoptr(StewardCredential) credential = get_kept (store);

  g_assert_cmpstr (credential != NULL ? credential->refresh_token : NULL, ==, refresh_token);
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
  fixture->store = steward_memory_secret_store_new ();
  fixture->account = steward_account_new (fixture->token_client, fixture->store, "profile",
                                          "client");
  keep_token (fixture->store, "r0");
}

static gboolean
is_idle (gpointer user_data)
{
  return G_OBJECT (user_data)->ref_count == 1;
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  steward_test_await (is_idle, fixture->account);
  g_assert_finalize_object (g_steal_pointer (&fixture->account));
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_finalize_object (g_steal_pointer (&fixture->token_client));
  g_assert_finalize_object (g_steal_pointer (&fixture->transport));
  g_clear_pointer (&fixture->server, steward_test_server_free);
}

/* A provider that takes each refresh token once and gives the next one. */
static void
answer_in_rotation (Fixture *fixture,
                    guint    n_tokens)
{
  for (guint i = 0; i < n_tokens; i++)
    {
      g_autofree char *text = g_strdup_printf ("&refresh_token=r%u&", i);
      g_autofree char *body = g_strdup_printf ("{\"access_token\":\"a%u\",\"expires_in\":3600,"
                                               "\"refresh_token\":\"r%u\"}", i, i + 1);

      steward_test_server_answer_to (fixture->server, text, 200, NULL, body);
    }
}

static guint
count_used (Fixture    *fixture,
            const char *refresh_token)
{
  g_autofree char *text = g_strdup_printf ("&refresh_token=%s&", refresh_token);
  guint count = 0;

  for (guint i = 0; i < steward_test_server_get_n_heard (fixture->server); i++)
    if (strstr (steward_test_server_get_heard (fixture->server, i), text) != NULL)
      count++;

  return count;
}

static char *
redeem (StewardAccount  *account,
        const char      *tenant_id,
        const char      *scope,
        GError         **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(StewardToken) token = NULL;

  steward_account_redeem_async (account, tenant_id, scope, NULL, NULL,
                                steward_test_store_result, &result);
  token = steward_account_redeem_finish (account, steward_test_await_result (&result), error);

  return token != NULL ? g_strdup (steward_token_get_value (token)) : NULL;
}

static void
test_rotation (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  answer_in_rotation (fixture, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *used = g_strdup_printf ("r%u", i);
      g_autofree char *expected = g_strdup_printf ("a%u", i);
      g_autofree char *token = NULL;

      /* In the keyring before it is used. */
      assert_kept (fixture->store, used);
      g_assert_cmpuint (count_used (fixture, used), ==, 0);
      token = redeem (fixture->account, TENANT, SCOPE, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (token, ==, expected);
      g_assert_cmpuint (count_used (fixture, used), ==, 1);
      steward_test_await (is_idle, fixture->account);
    }
  assert_kept (fixture->store, "r10");
  g_assert_cmpstr (steward_account_get_user_name (fixture->account), ==, "ann@example");
}

typedef struct
{
  guint n_tokens;
  guint n_refused;
  guint n_all;
} Count;

static void
count_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Count *count = user_data;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  token = steward_account_redeem_finish (STEWARD_ACCOUNT (object), result, &error);
  if (token != NULL)
    count->n_tokens++;
  else if (g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED))
    count->n_refused++;
  else
    g_assert_not_reached ();
  count->n_all--;
}

static gboolean
is_none_left (gpointer user_data)
{
  Count *count = user_data;

  return count->n_all == 0;
}

/* Two copies of the program, and many resources: no token is ever used twice at one tenant. */
static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardAccount) copy = NULL;
  Count count = { .n_all = 20 };

  copy = steward_account_new (fixture->token_client, fixture->store, "profile", "client");
  answer_in_rotation (fixture, 20);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *scope = g_strdup_printf ("scope-%u", i);

      steward_account_redeem_async (i % 2 == 0 ? copy : fixture->account, TENANT, scope, NULL,
                                    NULL, count_cb, &count);
    }
  steward_test_await (is_none_left, &count);
  steward_test_await (is_idle, copy);
  steward_test_await (is_idle, fixture->account);

  g_assert_cmpuint (count.n_tokens, ==, 20);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *used = g_strdup_printf ("r%u", i);

      g_assert_cmpuint (count_used (fixture, used), ==, 1);
    }
  assert_kept (fixture->store, "r20");
}

/* Each copy takes what the other one has written, not what it remembers. */
static void
test_turns (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardAccount) copy = NULL;

  copy = steward_account_new (fixture->token_client, fixture->store, "profile", "client");
  answer_in_rotation (fixture, N_TURNS);
  for (guint i = 0; i < N_TURNS; i++)
    {
      StewardAccount *account = i % 2 == 0 ? fixture->account : copy;
      g_autofree char *used = g_strdup_printf ("r%u", i);
      g_autofree char *token = NULL;
      g_autoptr(GError) error = NULL;

      token = redeem (account, TENANT, SCOPE, &error);
      g_assert_no_error (error);
      steward_test_await (is_idle, account);
      g_assert_cmpuint (count_used (fixture, used), ==, 1);
    }
}

/* Many tenants of which some refuse: one round, and each tenant has its own reason. */
static void
test_many_tenants (Fixture       *fixture,
                   gconstpointer  data)
{
  Count count = { .n_all = N_TENANTS };
  g_autofree char *again = NULL;
  g_autofree char *fine = NULL;
  g_autofree char *other = NULL;
  g_autoptr(GError) error = NULL;
  guint n_heard;

  steward_test_server_answer_to (fixture->server, "-refused/", 400, NULL,
                                 "{\"error\":\"invalid_grant\",\"claims\":\"{\\\"a\\\":1}\","
                                 "\"error_codes\":[50076]}");
  answer_in_rotation (fixture, 2);
  for (guint i = 0; i < N_TENANTS; i++)
    {
      g_autofree char *tenant = g_strdup_printf ("tenant-%u%s", i, i % 20 == 7 ? "-refused" : "");

      steward_account_redeem_async (fixture->account, tenant, SCOPE, NULL, NULL,
                                    count_cb, &count);
    }
  steward_test_await (is_none_left, &count);
  steward_test_await (is_idle, fixture->account);
  g_assert_cmpuint (count.n_tokens, ==, N_TENANTS - 10);
  g_assert_cmpuint (count.n_refused, ==, 10);
  g_assert_cmpuint (count_used (fixture, "r0"), ==, N_TENANTS);
  assert_kept (fixture->store, "r1");

  /* A tenant that refused is left alone until somebody does something about it. */
  n_heard = steward_test_server_get_n_heard (fixture->server);
  again = redeem (fixture->account, "tenant-7-refused", SCOPE, &error);
  g_assert_null (again);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED);
  g_assert_cmpstr (steward_auth_error_get_claims (error), ==, "{\"a\":1}");
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, n_heard);
  g_clear_error (&error);
  steward_account_forget_refusal (fixture->account, "tenant-7-refused");
  again = redeem (fixture->account, "tenant-7-refused", SCOPE, &error);
  g_assert_null (again);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, n_heard + 1);
  g_clear_error (&error);

  /* Without consent to one service the others still answer. */
  n_heard = steward_test_server_get_n_heard (fixture->server);
  other = redeem (fixture->account, "tenant-7-refused", OTHER_SCOPE, &error);
  g_assert_null (other);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, n_heard + 1);
  g_clear_error (&error);

  fine = redeem (fixture->account, "tenant-8", SCOPE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_used (fixture, "r1"), ==, 3);
}

static void
test_lost_answer (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *lost = NULL;
  g_autofree char *token = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_server_push (fixture->server, "", 0, STEWARD_TEST_ENDING_DROP);
  lost = redeem (fixture->account, TENANT, SCOPE, &error);
  g_assert_null (lost);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
  g_assert_null (steward_account_get_refusal (fixture->account, TENANT, SCOPE));
  g_clear_error (&error);

  answer_in_rotation (fixture, 1);
  token = redeem (fixture->account, TENANT, SCOPE, &error);
  g_assert_no_error (error);
}

/* No refresh token in the answer: the old one stays. */
/* Of no use for the tenant is the access token alone: the refresh token before it is used up. */
static void
test_wrong_tenant (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *claims = "{\"tid\":\"" OTHER_TENANT "\"}";
  g_autofree char *encoded = steward_base64url_encode ((const guint8 *) claims, strlen (claims));
  g_autofree char *body = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *token = NULL;
  g_autoptr(GError) error = NULL;

  body = g_strdup_printf ("{\"access_token\":\"eyJ0eXAiOiJKV1QifQ.%s.x\","
                          "\"expires_in\":3600,\"refresh_token\":\"r1\"}", encoded);
  steward_test_server_answer_to (fixture->server, "&refresh_token=r0&", 200, NULL, body);
  wrong = redeem (fixture->account, TENANT, SCOPE, &error);
  g_assert_null (wrong);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_WRONG_TENANT);
  steward_test_await (is_idle, fixture->account);
  assert_kept (fixture->store, "r1");

  g_clear_error (&error);
  answer_in_rotation (fixture, 2);
  token = redeem (fixture->account, TENANT, SCOPE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_used (fixture, "r0"), ==, 1);
}

static void
test_no_rotation (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  steward_test_server_push_answer (fixture->server, 200, NULL,
                                   "{\"access_token\":\"a\",\"expires_in\":3600}");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *token = redeem (fixture->account, TENANT, SCOPE, &error);

      g_assert_no_error (error);
      steward_test_await (is_idle, fixture->account);
    }
  g_assert_cmpuint (count_used (fixture, "r0"), ==, 3);
  assert_kept (fixture->store, "r0");
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const texts[] = {
    "", "{}", "[]", "x", "{\"version\":2,\"refreshToken\":\"r\"}", "{\"version\":1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *token = NULL;
      g_autoptr(GError) error = NULL;

      keep (fixture->store, texts[i]);
      token = redeem (fixture->account, TENANT, SCOPE, &error);
      g_assert_null (token);
      g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 0);
    }
}

/* Signing out while tokens are asked for leaves nothing behind. */
static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GAsyncResult) running = NULL;
  g_autoptr(GAsyncResult) cleared = NULL;
  g_autoptr(StewardToken) token = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  guint rounds = GPOINTER_TO_UINT (data);

  answer_in_rotation (fixture, 1);
  steward_account_redeem_async (fixture->account, TENANT, SCOPE, NULL, NULL,
                                steward_test_store_result, &running);
  for (guint i = 0; i < rounds; i++)
    g_main_context_iteration (NULL, FALSE);
  steward_account_clear_async (fixture->account, NULL, steward_test_store_result, &cleared);
  g_assert_true (steward_account_clear_finish (fixture->account,
                                               steward_test_await_result (&cleared), &error));
  g_assert_no_error (error);
  token = steward_account_redeem_finish (fixture->account, steward_test_await_result (&running),
                                         NULL);
  g_clear_object (&running);
  g_clear_object (&cleared);
  steward_test_await (is_idle, fixture->account);
  assert_kept (fixture->store, NULL);

  after = redeem (fixture->account, TENANT, SCOPE, &error);
  g_assert_null (after);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED);
}

static void
test_lock (void)
{
  g_autoptr(StewardProcessLock) lock = steward_process_lock_new ("name");
  g_autoptr(StewardProcessLock) other = steward_process_lock_new ("name");
  g_autoptr(StewardProcessLock) unrelated = steward_process_lock_new ("another");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) first = NULL;
  g_autoptr(GAsyncResult) second = NULL;
  g_autoptr(GAsyncResult) third = NULL;
  g_autoptr(GAsyncResult) fourth = NULL;
  g_autoptr(GError) error = NULL;

  steward_process_lock_acquire_async (lock, NULL, steward_test_store_result, &first);
  g_assert_true (steward_process_lock_acquire_finish (lock, steward_test_await_result (&first),
                                                      &error));
  steward_process_lock_acquire_async (unrelated, NULL, steward_test_store_result, &second);
  g_assert_true (steward_process_lock_acquire_finish (unrelated,
                                                      steward_test_await_result (&second),
                                                      &error));

  steward_process_lock_acquire_async (other, cancellable, steward_test_store_result, &third);
  g_cancellable_cancel (cancellable);
  g_assert_false (steward_process_lock_acquire_finish (other, steward_test_await_result (&third),
                                                       &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  steward_process_lock_acquire_async (other, NULL, steward_test_store_result, &fourth);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fourth);
  steward_process_lock_release (lock);
  g_assert_true (steward_process_lock_acquire_finish (other, steward_test_await_result (&fourth),
                                                      &error));
}

static void
count_acquired_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Count *count = user_data;
  g_autoptr(StewardToken) token = NULL;

  token = steward_authenticator_acquire_finish (STEWARD_AUTHENTICATOR (object), result, NULL);
  if (token != NULL)
    count->n_tokens++;
  count->n_all--;
}

/* From nobody to somebody to nobody, as a session sees it. */
static void
test_user (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(GAsyncResult) signed_in = NULL;
  g_autoptr(GAsyncResult) signed_out = NULL;
  g_autoptr(GError) error = NULL;
  Count none = { .n_all = 1 };
  Count own = { .n_all = N_CALLERS };
  Count other = { .n_all = N_CALLERS };

  authenticator = steward_user_authenticator_new (fixture->token_client, fixture->store,
                                                  STEWARD_INTERACTION_ENTER_CODE,
                                                  "user", "client");
  steward_authenticator_acquire_async (authenticator, TENANT, SCOPE, NULL,
                                       count_acquired_cb, &none);
  steward_test_await (is_none_left, &none);
  g_assert_cmpuint (none.n_tokens, ==, 0);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 0);

  steward_test_server_push_answer (fixture->server, 200, NULL,
                                   "{\"device_code\":\"d\",\"user_code\":\"U\",\"interval\":1,"
                                   "\"verification_uri\":\"https://login.example/device\"}");
  steward_test_server_push_answer (fixture->server, 200, NULL,
                                   "{\"access_token\":\"a\",\"expires_in\":3600,"
                                   "\"refresh_token\":\"r0\"}");
  answer_in_rotation (fixture, 1);
  steward_authenticator_sign_in_async (authenticator, TENANT, SCOPE, NULL,
                                       steward_test_store_result, &signed_in);
  g_assert_true (steward_authenticator_sign_in_finish (authenticator,
                                                       steward_test_await_result (&signed_in),
                                                       &error));
  g_assert_no_error (error);

  /* The first token is at hand; the other tenant needs one request for all. */
  for (guint i = 0; i < N_CALLERS; i++)
    {
      steward_authenticator_acquire_async (authenticator, TENANT, SCOPE, NULL,
                                           count_acquired_cb, &own);
      steward_authenticator_acquire_async (authenticator, OTHER_TENANT, SCOPE, NULL,
                                           count_acquired_cb, &other);
    }
  steward_test_await (is_none_left, &own);
  steward_test_await (is_none_left, &other);
  g_assert_cmpuint (own.n_tokens, ==, N_CALLERS);
  g_assert_cmpuint (other.n_tokens, ==, N_CALLERS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 3);

  steward_authenticator_sign_out_async (authenticator, NULL,
                                        steward_test_store_result, &signed_out);
  g_assert_true (steward_authenticator_sign_out_finish (authenticator,
                                                        steward_test_await_result (&signed_out),
                                                        &error));
  none.n_all = 1;
  steward_authenticator_acquire_async (authenticator, TENANT, SCOPE, NULL,
                                       count_acquired_cb, &none);
  steward_test_await (is_none_left, &none);
  g_assert_cmpuint (none.n_tokens, ==, 0);
}

#define ADD(name, data, function) \
  g_test_add ("/account/" name, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("rotation", NULL, test_rotation);
  ADD ("copies", NULL, test_copies);
  ADD ("turns", NULL, test_turns);
  ADD ("many-tenants", NULL, test_many_tenants);
  ADD ("lost-answer", NULL, test_lost_answer);
  ADD ("no-rotation", NULL, test_no_rotation);
  ADD ("unreadable", NULL, test_unreadable);
  ADD ("clear/0", GUINT_TO_POINTER (0), test_clear);
  ADD ("clear/1", GUINT_TO_POINTER (1), test_clear);
  ADD ("clear/2", GUINT_TO_POINTER (2), test_clear);
  ADD ("clear/3", GUINT_TO_POINTER (3), test_clear);
  ADD ("clear/8", GUINT_TO_POINTER (8), test_clear);
  g_test_add_func ("/account/lock", test_lock);
  ADD ("user", NULL, test_user);
  ADD ("wrong-tenant", NULL, test_wrong_tenant);

  return g_test_run ();
}
