/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-memory-secret-store.h"
#include "steward-connection-test.h"
#include "steward-connector.h"
#include "steward-test-browser.h"
#include "steward-test-certificate.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "steward-workspace-private.h"

#define PACE 0.001

typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
  StewardSecretStore   *keyring;
  const char           *decision; /* of the person */
} Fixture;

static gboolean
is_idle (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data);
}

static gboolean
has_run (gpointer user_data)
{
  return !steward_connection_test_get_running (user_data);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = steward_workspace_new (NULL);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  fixture->keyring = steward_memory_secret_store_new ();
  fixture->decision = "approve";
  steward_workspace_set_pace (fixture->workspace, PACE);
  steward_workspace_set_keyring (fixture->workspace, fixture->keyring);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  steward_fleet_close (fixture->fleet);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->keyring);
  steward_test_simulator_free (fixture->simulator);
}

static const char *
get_hello (Fixture    *fixture,
           const char *object,
           const char *member)
{
  JsonObject *hello = steward_test_simulator_get_hello (fixture->simulator);

  if (!json_object_has_member (hello, object))
    hello = json_object_get_object_member (hello, "clients");

  return json_object_get_string_member (json_object_get_object_member (hello, object), member);
}

/* Whether anything is kept for the connection. */
static gboolean
is_kept (Fixture           *fixture,
         StewardSecretKind  kind)
{
  g_autoptr(GAsyncResult) result = NULL;
  char *secret;
  gboolean is_there;

  steward_secret_store_lookup_async (fixture->keyring, "p1", kind, NULL,
                                     steward_test_store_result, &result);
  secret = steward_secret_store_lookup_finish (fixture->keyring,
                                               steward_test_await_result (&result), NULL);
  is_there = secret != NULL;
  g_free (secret);

  return is_there;
}

static StewardProfile *
new_profile (Fixture             *fixture,
             StewardSignInMethod  method,
             const char          *tenant)
{
  StewardProfile *profile = steward_profile_new ("p1");
  gboolean is_person = method == STEWARD_SIGN_IN_METHOD_BROWSER
                       || method == STEWARD_SIGN_IN_METHOD_DEVICE_CODE;

  g_object_set (profile,
                "method", method,
                "authority", fixture->simulator->url,
                "service-url", fixture->simulator->url,
                "client-id", get_hello (fixture, is_person ? "public" : "service", "id"),
                NULL);
  if (tenant != NULL)
    {
      g_autoptr(StewardTenant) entered = steward_tenant_new (tenant, tenant, NULL);

      steward_profile_add_tenant (profile, entered);
    }

  return profile;
}

/* Does what the person is asked to do: in a browser of theirs, or on another device. */
static void
act_cb (gpointer            source,
        StewardInteraction *interaction,
        Fixture            *fixture)
{
  const char *address = steward_interaction_get_address (interaction);
  const char *name = get_hello (fixture, "user", "name");
  const char *password = get_hello (fixture, "user", "password");
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) page = NULL;

  if (steward_interaction_get_kind (interaction) == STEWARD_INTERACTION_ENTER_CODE)
    {
      answer = steward_test_browser_enter_code (address,
                                                steward_interaction_get_user_code (interaction),
                                                name, password, fixture->decision);
      g_assert_cmpuint (answer->status, ==, 200);
      return;
    }

  answer = steward_test_browser_fill_in (address, name, password, fixture->decision);
  g_assert_nonnull (steward_test_browser_get_target (answer));
  page = steward_test_http_send ("GET", steward_test_browser_get_target (answer), NULL, NULL,
                                 NULL);
  g_assert_cmpuint (page->status, ==, 200);
}

static gboolean
connect_profile (Fixture           *fixture,
                 StewardConnector  *connector,
                 GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  gboolean connected;

  g_signal_connect (connector, "interaction-needed", G_CALLBACK (act_cb), fixture);
  steward_connector_connect_async (connector, NULL, steward_test_store_result, &result);
  connected = steward_connector_connect_finish (connector, steward_test_await_result (&result),
                                                error);
  if (connected)
    steward_test_await (is_idle, fixture->fleet);

  return connected;
}

static StewardSession *
get_session (Fixture *fixture,
             guint    position)
{
  g_autoptr(StewardSession) session = NULL;

  session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), position);
  g_assert_nonnull (session);

  return session;
}

static StewardListingState
get_state (Fixture *fixture,
           guint    position)
{
  return steward_listing_get_state (
    steward_session_get_environments (get_session (fixture, position)));
}

static StewardIdentityState
get_identity_state (Fixture *fixture,
                    guint    position)
{
  return steward_identity_get_state (
    steward_session_get_identity (get_session (fixture, position)));
}

/* Connects as the application to the tenants given by their domains. */
static StewardProfile *
connect_application (Fixture    *fixture,
                     const char *tenant)
{
  StewardProfile *profile = new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, tenant);
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(GError) error = NULL;

  steward_connector_set_secret (connector, get_hello (fixture, "service", "secret"));
  connect_profile (fixture, connector, &error);
  g_assert_no_error (error);

  return profile;
}

static void
connect_sample (Fixture  *fixture,
                gboolean  as_user)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_connect_simulator_async (fixture->workspace, fixture->simulator->url, as_user,
                                             NULL, steward_test_store_result, &result);
  steward_workspace_connect_simulator_finish (fixture->workspace,
                                              steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  steward_test_await (is_idle, fixture->fleet);
}

static void
test_sample_application (Fixture       *fixture,
                         gconstpointer  data)
{
  connect_sample (fixture, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (get_state (fixture, i), ==, STEWARD_LISTING_STATE_READY);
      g_assert_cmpint (get_identity_state (fixture, i), ==, STEWARD_IDENTITY_STATE_SIGNED_IN);
    }
}

/* The tenant that has not consented is the only one that does not answer, and says why. */
static void
test_sample_user (Fixture       *fixture,
                  gconstpointer  data)
{
  StewardIdentity *identity;

  connect_sample (fixture, TRUE);
  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpint (get_state (fixture, 1), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpint (get_state (fixture, 2), ==, STEWARD_LISTING_STATE_FAILED);

  identity = steward_session_get_identity (get_session (fixture, 1));
  g_assert_cmpstr (steward_identity_get_user_name (identity), ==,
                   get_hello (fixture, "user", "name"));
  g_assert_nonnull (steward_identity_get_sign_in_until (identity));
  g_assert_cmpint (get_identity_state (fixture, 2), ==, STEWARD_IDENTITY_STATE_CONSENT_NEEDED);
  identity = steward_session_get_identity (get_session (fixture, 2));
  g_assert_error (steward_identity_get_error (identity), STEWARD_AUTH_ERROR,
                  STEWARD_AUTH_ERROR_SIGN_IN_NEEDED);
}

static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  StewardSignInMethod method = GPOINTER_TO_UINT (data);
  g_autoptr(StewardProfile) profile = new_profile (fixture, method, NULL);
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(StewardTenant) home = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (connect_profile (fixture, connector, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpstr (steward_profile_get_user_name (profile), ==,
                   get_hello (fixture, "user", "name"));
  home = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  g_assert_cmpstr (steward_tenant_get_id (home), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 0));
  g_assert_true (is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
}

static void
test_declined (Fixture       *fixture,
               gconstpointer  data)
{
  StewardSignInMethod method = GPOINTER_TO_UINT (data);
  g_autoptr(StewardProfile) profile = new_profile (fixture, method, "contoso.example");
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(GError) error = NULL;

  fixture->decision = "decline";
  g_assert_false (connect_profile (fixture, connector, &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_DECLINED);
  g_assert_false (is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
}

static void
test_secret (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_application (fixture, "adventure-works.example");
  g_autoptr(StewardTenant) tenant = NULL;

  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  tenant = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  g_assert_cmpstr (steward_tenant_get_id (tenant), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 1));
  g_assert_cmpstr (steward_tenant_get_domain (tenant), ==, "adventure-works.example");
  g_assert_true (is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
}

static void
test_wrong_secret (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(StewardConnector) connector = NULL;
  g_autoptr(GError) error = NULL;

  profile = new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "contoso.example");
  connector = steward_connector_new (fixture->workspace, profile);
  steward_connector_set_secret (connector, "wrong");
  g_assert_false (connect_profile (fixture, connector, &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
  g_assert_cmpint (steward_auth_error_get_reason (error), ==, STEWARD_AUTH_REASON_SECRET_WRONG);
  g_assert_false (is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
}

static void
add_certificate (Fixture    *fixture,
                 const char *pem)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *body = NULL;

  json_object_set_string_member (object, "pem", pem);
  node = json_node_init_object (json_node_alloc (), object);
  body = json_to_string (node, FALSE);
  answer = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/certificates",
                                        body);
  g_assert_cmpuint (answer->status, ==, 200);
}

static void
test_certificate (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardTestCertificate) certificate = steward_test_certificate_new ();
  g_autofree char *text = g_strconcat (certificate->pem, certificate->key_pem, NULL);
  g_autoptr(GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(StewardConnector) connector = NULL;
  g_autoptr(GError) error = NULL;

  add_certificate (fixture, certificate->pem);
  profile = new_profile (fixture, STEWARD_SIGN_IN_METHOD_CERTIFICATE, "contoso.example");
  connector = steward_connector_new (fixture->workspace, profile);
  g_assert_true (steward_connector_set_certificate (connector, file, NULL, &error));
  connect_profile (fixture, connector, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_true (is_kept (fixture, STEWARD_SECRET_KIND_KEY));
  g_assert_cmpint (steward_profile_get_credential_state (profile, now), ==,
                   STEWARD_CREDENTIAL_STATE_ENDING);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *property;
    const char *value;
  } cases[] = {
    { "client-id", "" },
    { "authority", "http://login.example" },
    { "service-url", "ftp://127.0.0.1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardProfile) profile = NULL;
      g_autoptr(StewardConnector) connector = NULL;
      g_autoptr(GError) error = NULL;

      profile = new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "contoso.example");
      g_object_set (profile, cases[i].property, cases[i].value, NULL);
      connector = steward_connector_new (fixture->workspace, profile);
      steward_connector_set_secret (connector, get_hello (fixture, "service", "secret"));
      g_assert_false (connect_profile (fixture, connector, &error));
      g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CONFIGURATION);
    }
}

/* Of several domains those that are none are left out and named. */
static void
test_domains (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(StewardConnector) connector = NULL;
  g_autoptr(StewardConnector) hopeless = NULL;
  g_autoptr(StewardProfile) nowhere = NULL;
  g_autoptr(StewardTenant) second = steward_tenant_new ("nowhere.example", NULL, NULL);
  g_autoptr(GError) error = NULL;

  profile = new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "fabrikam.example");
  steward_profile_add_tenant (profile, second);
  connector = steward_connector_new (fixture->workspace, profile);
  steward_connector_set_secret (connector, get_hello (fixture, "service", "secret"));
  connect_profile (fixture, connector, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);
  g_assert_cmpstr (steward_connector_get_refused (connector)[0], ==, "nowhere.example");
  g_assert_null (steward_connector_get_refused (connector)[1]);

  nowhere = new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "nowhere.example");
  hopeless = steward_connector_new (fixture->workspace, nowhere);
  steward_connector_set_secret (hopeless, get_hello (fixture, "service", "secret"));
  g_assert_false (connect_profile (fixture, hopeless, &error));
  g_assert_cmpint (steward_auth_error_get_reason (error), ==, STEWARD_AUTH_REASON_TENANT_UNKNOWN);
}

static void
test_add_tenants (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_application (fixture, "contoso.example");
  g_autoptr(GPtrArray) tenants = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) refused = NULL;

  g_ptr_array_add (tenants, steward_tenant_new ("contoso.example", NULL, NULL));
  g_ptr_array_add (tenants, steward_tenant_new ("nowhere.example", NULL, NULL));
  g_ptr_array_add (tenants, steward_tenant_new ("fabrikam.example", NULL, "Fabrikam"));
  steward_workspace_add_tenants_async (fixture->workspace, profile, tenants, NULL,
                                       steward_test_store_result, &result);
  refused = steward_workspace_add_tenants_finish (fixture->workspace,
                                                  steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (refused), ==, 1);
  g_assert_cmpstr (refused[0], ==, "nowhere.example");
  g_assert_cmpuint (g_list_model_get_n_items (steward_profile_get_tenants (profile)), ==, 2);
  steward_test_await (is_idle, fixture->fleet);
  g_assert_cmpint (get_state (fixture, 1), ==, STEWARD_LISTING_STATE_READY);
}

static void
test_find_tenants (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_application (fixture, "contoso.example");
  const char *known = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  const char *other = steward_test_simulator_get_tenant_id (fixture->simulator, 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) tenants = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *fault = NULL;

  fault = g_strdup_printf ("{\"status\":200,\"body\":\"{\\\"value\\\":["
                           "{\\\"entraTenantId\\\":\\\"%s\\\"},7,"
                           "{\\\"entraTenantId\\\":\\\"%s\\\"}]}\"}", known, other);
  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/manageableTenants", fault);
  steward_workspace_find_tenants_async (fixture->workspace, profile, NULL,
                                        steward_test_store_result, &result);
  tenants = steward_workspace_find_tenants_finish (fixture->workspace,
                                                   steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tenants->len, ==, 1);
  g_assert_cmpstr (steward_tenant_get_id (g_ptr_array_index (tenants, 0)), ==, other);
}

static void
sign_out (Fixture        *fixture,
          StewardProfile *profile)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_sign_out_async (fixture->workspace, profile, NULL,
                                    steward_test_store_result, &result);
  steward_workspace_sign_out_finish (fixture->workspace, steward_test_await_result (&result),
                                     &error);
  g_assert_no_error (error);
  steward_test_await (is_idle, fixture->fleet);
}

/* Nothing is left in the keyring, and the same person can sign in again. */
static void
test_sign_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = new_profile (fixture, STEWARD_SIGN_IN_METHOD_BROWSER, NULL);
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(StewardTenant) home = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  connect_profile (fixture, connector, &error);
  g_assert_no_error (error);
  sign_out (fixture, profile);
  g_assert_false (is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
  g_assert_null (steward_profile_get_user_name (profile));
  g_assert_cmpint (get_identity_state (fixture, 0), ==, STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED);

  g_signal_handlers_disconnect_by_func (connector, act_cb, fixture);
  g_signal_connect (fixture->workspace, "interaction-needed", G_CALLBACK (act_cb), fixture);
  home = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  steward_workspace_sign_in_async (fixture->workspace, profile, home, NULL,
                                   steward_test_store_result, &result);
  steward_workspace_sign_in_finish (fixture->workspace, steward_test_await_result (&result),
                                    &error);
  g_assert_no_error (error);
  steward_test_await (is_idle, fixture->fleet);
  g_assert_true (is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
  g_assert_cmpint (get_identity_state (fixture, 0), ==, STEWARD_IDENTITY_STATE_SIGNED_IN);
}

static void
forget (Fixture        *fixture,
        StewardProfile *profile,
        guint           position)
{
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  tenant = g_list_model_get_item (steward_profile_get_tenants (profile), position);
  steward_workspace_forget_tenant_async (fixture->workspace, profile, tenant, NULL,
                                         steward_test_store_result, &result);
  steward_workspace_forget_tenant_finish (fixture->workspace,
                                          steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static gboolean
is_archived (Fixture *fixture,
             guint    tenant)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(StewardSnapshot) snapshot = NULL;

  steward_archive_read_async (fixture->workspace->archive,
                              steward_test_simulator_get_tenant_id (fixture->simulator, tenant),
                              "environments", NULL, steward_test_store_result, &result);
  snapshot = steward_archive_read_finish (fixture->workspace->archive,
                                          steward_test_await_result (&result), NULL);

  return snapshot != NULL;
}

static guint
count_open (Fixture *fixture,
            guint    tenant)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  steward_journal_list_open_async (fixture->workspace->journal,
                                   steward_test_simulator_get_tenant_id (fixture->simulator,
                                                                         tenant),
                                   steward_test_store_result, &result);
  entries = steward_journal_list_open_finish (fixture->workspace->journal,
                                              steward_test_await_result (&result), NULL);

  return entries->len;
}

static void
begin_change (Fixture *fixture,
              guint    tenant)
{
  g_autoptr(StewardJournalEntry) entry = steward_journal_entry_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  entry->key = g_uuid_string_random ();
  entry->profile_id = g_strdup ("p1");
  entry->tenant_id = g_strdup (steward_test_simulator_get_tenant_id (fixture->simulator, tenant));
  entry->endpoint = g_strdup ("copy");
  entry->target = g_strdup ("main");
  entry->request_id = g_uuid_string_random ();
  entry->first_sent = g_date_time_new_now_utc ();
  steward_journal_begin_async (fixture->workspace->journal, entry, steward_test_store_result,
                               &result);
  steward_journal_begin_finish (fixture->workspace->journal, steward_test_await_result (&result),
                                &error);
  g_assert_no_error (error);
}

/* What is left of the others stays; with the last one the secret goes. */
static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_application (fixture, "contoso.example");
  g_autoptr(GPtrArray) tenants = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GAsyncResult) result = NULL;
  g_auto(GStrv) refused = NULL;

  g_ptr_array_add (tenants, steward_tenant_new ("adventure-works.example", NULL, NULL));
  steward_workspace_add_tenants_async (fixture->workspace, profile, tenants, NULL,
                                       steward_test_store_result, &result);
  refused = steward_workspace_add_tenants_finish (fixture->workspace,
                                                  steward_test_await_result (&result), NULL);
  steward_test_await (is_idle, fixture->fleet);
  begin_change (fixture, 0);
  begin_change (fixture, 1);

  forget (fixture, profile, 0);
  g_assert_false (is_archived (fixture, 0));
  g_assert_true (is_archived (fixture, 1));
  g_assert_cmpuint (count_open (fixture, 0), ==, 0);
  g_assert_cmpuint (count_open (fixture, 1), ==, 1);
  g_assert_true (is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);

  forget (fixture, profile, 0);
  g_assert_false (is_archived (fixture, 1));
  g_assert_cmpuint (count_open (fixture, 1), ==, 0);
  g_assert_false (is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (fixture->workspace)),
                    ==, 0);
}

static void
run_test (StewardConnectionTest *test,
          const char            *states)
{
  static const char letters[] = "wrpfl"; /* waiting, running, passed, failed, left out */
  g_autoptr(GString) found = g_string_new (NULL);

  steward_connection_test_start (test);
  steward_test_await (has_run, test);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (test)); i++)
    {
      g_autoptr(StewardProbe) probe = g_list_model_get_item (G_LIST_MODEL (test), i);
      StewardProbeState state = steward_probe_get_state (probe);

      g_string_append_c (found, letters[state]);
      g_assert_true ((state == STEWARD_PROBE_STATE_FAILED)
                     == (steward_probe_get_error (probe) != NULL));
    }
  g_assert_cmpstr (found->str, ==, states);
  g_assert_nonnull (steward_connection_test_get_finished_on (test));
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_application (fixture, "contoso.example");
  g_autoptr(StewardConnectionTest) test = NULL;

  test = steward_connection_test_new (get_session (fixture, 0));
  run_test (test, "pppp");

  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/applications/",
                                    "{\"error\":{\"code\":\"Forbidden\"}}");
  run_test (test, "pppf");
  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/token",
                                    "{\"error\":{\"code\":\"unauthorized_client\"}}");
  run_test (test, "ppfl");
  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/openid-configuration",
                                    "{\"status\":404}");
  run_test (test, "pfll");
  run_test (test, "pppp");

  steward_connection_test_start (test);
  steward_connection_test_stop (test);
  g_assert_false (steward_connection_test_get_running (test));
}

/* A role that is missing is learned from what the service answers. */
static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_application (fixture, "contoso.example");
  g_autoptr(StewardPermission) permission = NULL;
  StewardIdentity *identity = steward_session_get_identity (get_session (fixture, 0));
  g_autoptr(StewardConnectionTest) test = NULL;

  permission = g_list_model_get_item (steward_identity_get_permissions (identity), 0);
  g_assert_cmpint (steward_permission_get_area (permission), ==,
                   STEWARD_PERMISSION_AREA_ENVIRONMENTS);
  g_assert_cmpint (steward_permission_get_state (permission), ==,
                   STEWARD_PERMISSION_STATE_ALLOWED);

  test = steward_connection_test_new (get_session (fixture, 0));
  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/applications/",
                                    "{\"error\":{\"code\":\"Forbidden\"}}");
  run_test (test, "pppf");
  g_assert_cmpint (steward_permission_get_state (permission), ==,
                   STEWARD_PERMISSION_STATE_MISSING);
}

#define ADD(name, data, func) \
  g_test_add ("/connect/" name, Fixture, GUINT_TO_POINTER (data), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sample-application", 0, test_sample_application);
  ADD ("sample-user", 0, test_sample_user);
  ADD ("browser", STEWARD_SIGN_IN_METHOD_BROWSER, test_person);
  ADD ("browser-declined", STEWARD_SIGN_IN_METHOD_BROWSER, test_declined);
  ADD ("device-code", STEWARD_SIGN_IN_METHOD_DEVICE_CODE, test_person);
  ADD ("device-code-declined", STEWARD_SIGN_IN_METHOD_DEVICE_CODE, test_declined);
  ADD ("secret", 0, test_secret);
  ADD ("wrong-secret", 0, test_wrong_secret);
  ADD ("certificate", 0, test_certificate);
  ADD ("refused", 0, test_refused);
  ADD ("domains", 0, test_domains);
  ADD ("add-tenants", 0, test_add_tenants);
  ADD ("find-tenants", 0, test_find_tenants);
  ADD ("sign-out", 0, test_sign_out);
  ADD ("forget", 0, test_forget);
  ADD ("steps", 0, test_steps);
  ADD ("permissions", 0, test_permissions);

  return g_test_run ();
}
