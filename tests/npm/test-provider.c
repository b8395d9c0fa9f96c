/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-application-authenticator.h"
#include "auth/steward-auth-error.h"
#include "auth/steward-memory-secret-store.h"
#include "auth/steward-user-authenticator.h"
#include "steward-cloud.h"
#include "steward-test-certificate.h"
#include "steward-test-loop.h"

#define TENANT       "11111111-1111-4111-8111-111111111111"
#define SECRET       "the-secret-of-the-service-client"
#define PROFILE      "profile"
#define N_RENEWALS   5
#define PATIENCE_SEC 90

/* One provider for all tests; each test has a keyring of its own. */
typedef struct
{
  const char             *directory;
  GSubprocess            *process;
  StewardTestCertificate *certificate;
  char                   *url;
} Provider;

static Provider provider;

typedef struct
{
  StewardHttpTransport *transport;
  StewardTokenClient   *token_client;
  StewardSecretStore   *store;
  GSubprocess          *browser; /* (nullable) */
} Fixture;

static void
provider_start (void)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GDataInputStream) output = NULL;
  g_autofree char *script = g_build_filename (provider.directory, "provider.mjs", NULL);
  g_autofree char *jwk_path = g_build_filename (provider.directory, "client.jwk.json", NULL);
  g_autofree char *jwk = NULL;
  g_autoptr(GError) error = NULL;

  provider.certificate = steward_test_certificate_new ();
  jwk = steward_test_certificate_dup_jwk (provider.certificate);
  g_file_set_contents (jwk_path, jwk, -1, &error);
  g_assert_no_error (error);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                        | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (launcher, "PROVIDER_TENANTS", TENANT, TRUE);
  g_subprocess_launcher_setenv (launcher, "PROVIDER_JWK", jwk_path, TRUE);
  provider.process = g_subprocess_launcher_spawn (launcher, &error, "node", script, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (provider.process));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (output), FALSE);
  provider.url = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (provider.url);
}

static void
provider_stop (void)
{
  g_subprocess_force_exit (provider.process);
  g_subprocess_wait (provider.process, NULL, NULL);
  g_clear_object (&provider.process);
  g_clear_pointer (&provider.certificate, steward_test_certificate_free);
  g_clear_pointer (&provider.url, g_free);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->transport = steward_http_transport_new ();
  fixture->token_client = steward_token_client_new (fixture->transport, provider.url);
  fixture->store = steward_memory_secret_store_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->browser);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->token_client);
  g_clear_object (&fixture->transport);
}

static void
keep (Fixture           *fixture,
      StewardSecretKind  kind,
      const char        *secret)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_secret_store_store_async (fixture->store, PROFILE, kind, secret, NULL,
                                    steward_test_store_result, &result);
  steward_secret_store_store_finish (fixture->store, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static char *
look_up (Fixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_lookup_async (fixture->store, PROFILE, STEWARD_SECRET_KIND_REFRESH, NULL,
                                     steward_test_store_result, &result);

  return steward_secret_store_lookup_finish (fixture->store, steward_test_await_result (&result),
                                             NULL);
}

static StewardToken *
acquire (StewardAuthenticator  *authenticator,
         GError               **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_authenticator_acquire_async (authenticator, TENANT, STEWARD_BC_SCOPE, NULL,
                                       steward_test_store_result, &result);

  return steward_authenticator_acquire_finish (authenticator, steward_test_await_result (&result),
                                               error);
}

/* Every token is refused once, so that the next one has to be another. */
static void
renew (StewardAuthenticator *authenticator)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < N_RENEWALS; i++)
    {
      g_autoptr(StewardToken) token = NULL;
      g_autoptr(GError) error = NULL;

      token = acquire (authenticator, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (steward_token_get_value (token), !=, last);
      g_free (last);
      last = g_strdup (steward_token_get_value (token));
      steward_authenticator_invalidate (authenticator, TENANT, STEWARD_BC_SCOPE, token, NULL);
    }
}

static void
test_secret (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardAuthenticator) authenticator = NULL;

  keep (fixture, STEWARD_SECRET_KIND_SECRET, SECRET);
  authenticator = steward_application_authenticator_new_with_secret (fixture->token_client,
                                                                     fixture->store, PROFILE,
                                                                     "secret");
  renew (authenticator);
}

static void
test_wrong_secret (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(GError) error = NULL;

  keep (fixture, STEWARD_SECRET_KIND_SECRET, "another");
  authenticator = steward_application_authenticator_new_with_secret (fixture->token_client,
                                                                     fixture->store, PROFILE,
                                                                     "secret");
  g_assert_null (acquire (authenticator, &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
}

/* The provider refuses an assertion that comes a second time. */
static void
test_certificate (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autofree char *text = g_strconcat (provider.certificate->pem, provider.certificate->key_pem,
                                       NULL);

  keep (fixture, STEWARD_SECRET_KIND_KEY, text);
  authenticator = steward_application_authenticator_new_with_certificate (fixture->token_client,
                                                                          fixture->store, PROFILE,
                                                                          "certificate");
  renew (authenticator);
}

static void
interaction_cb (StewardAuthenticator *authenticator,
                StewardInteraction   *interaction,
                gpointer              user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *script = g_build_filename (provider.directory, "browser.mjs", NULL);
  g_autoptr(GError) error = NULL;

  fixture->browser = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "node", script,
                                       steward_interaction_get_address (interaction),
                                       steward_interaction_get_user_code (interaction), NULL);
  g_assert_no_error (error);
}

/* A browser takes longer to start than anything else that tests wait for. */
static void
wait_patiently (GAsyncResult **result)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SEC * G_USEC_PER_SEC;

  while (*result == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (*result);
}

static gboolean
is_idle (gpointer user_data)
{
  return G_OBJECT (user_data)->ref_count == 1;
}

static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  StewardInteractionKind kind = GPOINTER_TO_UINT (data);
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *old = NULL;
  StewardAccount *account;

  authenticator = steward_user_authenticator_new (fixture->token_client, fixture->store, kind,
                                                  PROFILE, "public");
  account = steward_user_authenticator_get_account (STEWARD_USER_AUTHENTICATOR (authenticator));
  g_signal_connect (authenticator, "interaction-needed", G_CALLBACK (interaction_cb), fixture);
  steward_authenticator_sign_in_async (authenticator, TENANT, STEWARD_BC_SCOPE, NULL,
                                       steward_test_store_result, &result);
  wait_patiently (&result);
  steward_authenticator_sign_in_finish (authenticator, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (fixture->browser, NULL, &error));
  g_assert_cmpstr (steward_authenticator_get_user_name (authenticator), ==,
                   "ann@contoso.example");

  /* Each renewal takes the token of the one before; a single replay would end it all. */
  old = look_up (fixture);
  renew (authenticator);
  steward_test_await (is_idle, account);

  /* As it does when it is provoked. */
  keep (fixture, STEWARD_SECRET_KIND_REFRESH, old);
  token = acquire (authenticator, &error);
  g_assert_null (token);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED);
}

#define ADD(name, data, func) \
  g_test_add ("/npm/provider/" name, Fixture, GUINT_TO_POINTER (data), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  provider.directory = g_getenv ("STEWARD_NPM_DIRECTORY");
  g_assert_nonnull (provider.directory);
  provider_start ();

  ADD ("secret", 0, test_secret);
  ADD ("wrong-secret", 0, test_wrong_secret);
  ADD ("certificate", 0, test_certificate);
  ADD ("browser", STEWARD_INTERACTION_OPEN_BROWSER, test_person);
  ADD ("device-code", STEWARD_INTERACTION_ENTER_CODE, test_person);

  status = g_test_run ();
  provider_stop ();

  return status;
}
