/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <time.h>

#include "auth/steward-account.h"
#include "auth/steward-credential.h"
#include "auth/steward-memory-secret-store.h"
#include "connect-test.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define N_TENANTS    200
#define N_REFUSED    10
#define PACE         0.001
#define BEAT_MS      10
#define MAX_STALL_MS 2000

/* A keyring that counts how often it is written to. */
struct _CountingStore
{
  GObject             parent_instance;

  StewardSecretStore *memory;
  guint               n_writes;
};

G_DECLARE_FINAL_TYPE (CountingStore, counting_store, COUNTING, STORE, GObject)

static void counting_store_iface_init (StewardSecretStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CountingStore, counting_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_SECRET_STORE,
                                                      counting_store_iface_init))

static void
counting_store_lookup_async (StewardSecretStore  *store,
                             const char          *profile,
                             StewardSecretKind    kind,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  steward_secret_store_lookup_async (COUNTING_STORE (store)->memory, profile, kind, cancellable,
                                     callback, user_data);
}

static char *
counting_store_lookup_finish (StewardSecretStore  *store,
                              GAsyncResult        *result,
                              GError             **error)
{
  return steward_secret_store_lookup_finish (COUNTING_STORE (store)->memory, result, error);
}

static void
counting_store_store_async (StewardSecretStore  *store,
                            const char          *profile,
                            StewardSecretKind    kind,
                            const char          *secret,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  COUNTING_STORE (store)->n_writes++;
  steward_secret_store_store_async (COUNTING_STORE (store)->memory, profile, kind, secret,
                                    cancellable, callback, user_data);
}

static gboolean
counting_store_store_finish (StewardSecretStore  *store,
                             GAsyncResult        *result,
                             GError             **error)
{
  return steward_secret_store_store_finish (COUNTING_STORE (store)->memory, result, error);
}

static void
counting_store_finalize (GObject *object)
{
  g_clear_object (&COUNTING_STORE (object)->memory);

  G_OBJECT_CLASS (counting_store_parent_class)->finalize (object);
}

static void
counting_store_iface_init (StewardSecretStoreInterface *iface)
{
  iface->lookup_async = counting_store_lookup_async;
  iface->lookup_finish = counting_store_lookup_finish;
  iface->store_async = counting_store_store_async;
  iface->store_finish = counting_store_store_finish;
}

static void
counting_store_class_init (CountingStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = counting_store_finalize;
}

static void
counting_store_init (CountingStore *self)
{
  self->memory = steward_memory_secret_store_new ();
}

/* How long the main loop was busy with one thing, without the time in which others had its turn. */
typedef struct
{
  gint64 last;
  gint64 longest;
} Pulse;

static gint64
get_own_time (void)
{
  struct timespec used;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used), ==, 0);

  return (gint64) used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static gboolean
beat_cb (gpointer user_data)
{
  Pulse *pulse = user_data;
  gint64 now = get_own_time ();

  if (pulse->last != 0)
    pulse->longest = MAX (pulse->longest, now - pulse->last);
  pulse->last = now;

  return G_SOURCE_CONTINUE;
}

static void
set_up_fleet (Fixture       *fixture,
              gconstpointer  data)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.scenario = "fleet";
  options.tenants = N_TENANTS;
  options.environments = 1;
  options.apps = 1;
  options.operations = 1;
  fixture->simulator = steward_test_simulator_new (&options);
  fixture->workspace = steward_workspace_new (NULL);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  fixture->keyring = g_object_new (counting_store_get_type (), NULL);
  fixture->decision = "approve";
  steward_workspace_set_pace (fixture->workspace, PACE);
  steward_workspace_set_keyring (fixture->workspace, fixture->keyring);
}

/* Signs in once; the other tenants are added afterwards, as after an import. */
static StewardProfile *
sign_in (Fixture *fixture)
{
  const char *first = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  StewardProfile *profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_DEVICE_CODE,
                                                      first);
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(GError) error = NULL;

  connect_test_connect (fixture, connector, &error);
  g_assert_no_error (error);
  steward_workspace_close_profile (fixture->workspace, profile);
  for (guint i = 1; i < N_TENANTS; i++)
    {
      g_autoptr(StewardTenant) tenant = NULL;

      tenant = steward_tenant_new (steward_test_simulator_get_tenant_id (fixture->simulator, i),
                                   NULL, NULL);
      steward_profile_add_tenant (profile, tenant);
    }

  return profile;
}

static void
refuse (Fixture *fixture,
        guint    tenant)
{
  const char *id = steward_test_simulator_get_tenant_id (fixture->simulator, tenant);
  g_autofree char *path = g_strdup_printf ("/%s/*", id);

  steward_test_simulator_keep_fault (fixture->simulator, "POST", path,
                                     "{\"error\":{\"code\":\"interaction_required\"}}");
}

static gboolean
is_written (gpointer user_data)
{
  return COUNTING_STORE (user_data)->n_writes > 0;
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = sign_in (fixture);
  CountingStore *keyring = COUNTING_STORE (fixture->keyring);
  Pulse pulse = { 0 };
  guint n_ready = 0;
  guint n_refused = 0;
  guint beat;

  for (guint i = 0; i < N_REFUSED; i++)
    refuse (fixture, i * (N_TENANTS / N_REFUSED) + 3);
  keyring->n_writes = 0;
  beat = g_timeout_add (BEAT_MS, beat_cb, &pulse);
  steward_workspace_open_profile (fixture->workspace, profile);
  steward_test_await (connect_test_is_idle, fixture->fleet);
  g_source_remove (beat);

  for (guint i = 0; i < N_TENANTS; i++)
    {
      if (connect_test_get_state (fixture, i) == STEWARD_LISTING_STATE_READY)
        n_ready++;
      else if (connect_test_get_identity (fixture, i) == STEWARD_IDENTITY_STATE_CONSENT_NEEDED)
        n_refused++;
    }
  g_assert_cmpuint (n_ready, ==, N_TENANTS - N_REFUSED);
  g_assert_cmpuint (n_refused, ==, N_REFUSED);
  steward_test_await (is_written, keyring);
  g_assert_cmpuint (keyring->n_writes, ==, 1);
  g_test_message ("The main loop was never busy for more than %d ms",
                  (int) (pulse.longest / 1000));
  g_assert_cmpint (pulse.longest / 1000, <, MAX_STALL_MS);
}

/* Tenants of which each is asked for after the one before has got its token. */
typedef struct
{
  StewardAccount *account;
  guint           n_asked;
  guint           n_tokens;
} Chain;

static gboolean ask_next_cb (gpointer user_data);

static void
got_token_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Chain *chain = user_data;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  token = steward_account_redeem_finish (STEWARD_ACCOUNT (object), result, &error);
  g_assert_no_error (error);
  chain->n_tokens++;
  if (chain->n_asked < N_TENANTS)
    g_idle_add_full (G_PRIORITY_DEFAULT, ask_next_cb, chain, NULL);
}

static gboolean
ask_next_cb (gpointer user_data)
{
  Chain *chain = user_data;
  g_autofree char *tenant = g_strdup_printf ("tenant-%u", chain->n_asked++);

  steward_account_redeem_async (chain->account, tenant, "scope", NULL, NULL, got_token_cb, chain);

  return G_SOURCE_REMOVE;
}

static gboolean
has_all_tokens (gpointer user_data)
{
  return ((Chain *) user_data)->n_tokens == N_TENANTS;
}

static gboolean
is_idle (gpointer user_data)
{
  return G_OBJECT (user_data)->ref_count == 1;
}

static void
keep_token (CountingStore *keyring)
{
  g_autoptr(StewardCredential) credential = steward_credential_new ("r0", NULL, "tenant-0");
  g_autoptr(GAsyncResult) result = NULL;
  char *text = steward_credential_to_text (credential);

  steward_secret_store_store_async (STEWARD_SECRET_STORE (keyring), "profile",
                                    STEWARD_SECRET_KIND_REFRESH, text, NULL,
                                    steward_test_store_result, &result);
  g_assert_true (steward_secret_store_store_finish (STEWARD_SECRET_STORE (keyring),
                                                    steward_test_await_result (&result), NULL));
  steward_wipe_string (text);
  keyring->n_writes = 0;
}

/* The keyring is slow: it is not written to between tenants that follow each other. */
static void
test_one_by_one (void)
{
  StewardTestServer *server = steward_test_server_new ();
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardTokenClient) client = NULL;
  g_autoptr(CountingStore) keyring = g_object_new (counting_store_get_type (), NULL);
  Chain chain = { 0 };

  client = steward_token_client_new (transport, steward_test_server_get_url (server));
  steward_test_server_answer_to (server, "grant_type=refresh_token", 200, NULL,
                                 "{\"access_token\":\"a\",\"expires_in\":3600,"
                                 "\"refresh_token\":\"r1\"}");
  keep_token (keyring);
  chain.account = steward_account_new (client, STEWARD_SECRET_STORE (keyring), "profile", "client");
  ask_next_cb (&chain);
  steward_test_await (has_all_tokens, &chain);
  steward_test_await (is_idle, chain.account);
  g_assert_cmpuint (keyring->n_writes, ==, 1);
  g_assert_finalize_object (chain.account);
  steward_test_server_free (server);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/many-tenants/200", Fixture, NULL, set_up_fleet, test_many,
              connect_test_tear_down);
  g_test_add_func ("/many-tenants/one-by-one", test_one_by_one);

  return g_test_run ();
}
