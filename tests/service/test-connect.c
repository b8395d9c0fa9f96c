/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-memory-secret-store.h"
#include "connect-test.h"
#include "steward-test-certificate.h"
#include "steward-test-loop.h"

static void
test_sample_application (Fixture       *fixture,
                         gconstpointer  data)
{
  connect_test_connect_sample (fixture, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (connect_test_get_state (fixture, i), ==, STEWARD_LISTING_STATE_READY);
      g_assert_cmpint (connect_test_get_identity (fixture, i), ==,
                       STEWARD_IDENTITY_STATE_SIGNED_IN);
    }
}

/* The tenant that has not consented is the only one that does not answer, and says why. */
static void
test_sample_user (Fixture       *fixture,
                  gconstpointer  data)
{
  StewardIdentity *identity;

  connect_test_connect_sample (fixture, TRUE);
  g_assert_cmpint (connect_test_get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpint (connect_test_get_state (fixture, 1), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpint (connect_test_get_state (fixture, 2), ==, STEWARD_LISTING_STATE_FAILED);

  identity = steward_session_get_identity (connect_test_get_session (fixture, 1));
  g_assert_cmpstr (steward_identity_get_user_name (identity), ==,
                   connect_test_get_hello (fixture, "user", "name"));
  g_assert_nonnull (steward_identity_get_sign_in_until (identity));
  g_assert_cmpint (connect_test_get_identity (fixture, 2), ==,
                   STEWARD_IDENTITY_STATE_CONSENT_NEEDED);
  identity = steward_session_get_identity (connect_test_get_session (fixture, 2));
  g_assert_error (steward_identity_get_error (identity), STEWARD_AUTH_ERROR,
                  STEWARD_AUTH_ERROR_SIGN_IN_NEEDED);
}

static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  StewardSignInMethod method = GPOINTER_TO_UINT (data);
  g_autoptr(StewardProfile) profile = connect_test_new_profile (fixture, method, NULL);
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(StewardTenant) home = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (connect_test_connect (fixture, connector, &error));
  g_assert_no_error (error);
  g_assert_cmpint (connect_test_get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpstr (steward_profile_get_user_name (profile), ==,
                   connect_test_get_hello (fixture, "user", "name"));
  home = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  g_assert_cmpstr (steward_tenant_get_id (home), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 0));
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
}

static void
test_declined (Fixture       *fixture,
               gconstpointer  data)
{
  StewardSignInMethod method = GPOINTER_TO_UINT (data);
  g_autoptr(StewardProfile) profile = connect_test_new_profile (fixture, method,
                                                                "contoso.example");
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(GError) error = NULL;

  fixture->decision = "decline";
  g_assert_false (connect_test_connect (fixture, connector, &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_DECLINED);
  g_assert_false (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
}

static void
test_secret (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "adventure-works.example");
  g_autoptr(StewardTenant) tenant = NULL;

  g_assert_cmpint (connect_test_get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  tenant = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  g_assert_cmpstr (steward_tenant_get_id (tenant), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 1));
  g_assert_cmpstr (steward_tenant_get_domain (tenant), ==, "adventure-works.example");
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
}

/* Another version is spoken at once, also if the secret is in no keyring any more. */
static void
test_reopen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "adventure-works.example");
  g_autoptr(StewardSecretStore) empty = steward_memory_secret_store_new ();

  steward_workspace_set_keyring (fixture->workspace, empty);
  g_object_set (profile, "api-version", "2.12", NULL);
  steward_workspace_reopen_profile (fixture->workspace, profile);
  steward_test_await (connect_test_is_idle, fixture->fleet);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);
  g_assert_cmpstr (steward_session_get_api_version (connect_test_get_session (fixture, 0)), ==,
                   "2.12");
  g_assert_cmpint (connect_test_get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
}

static void
test_wrong_secret (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(StewardConnector) connector = NULL;
  g_autoptr(GError) error = NULL;

  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                                      "contoso.example");
  connector = steward_connector_new (fixture->workspace, profile);
  steward_connector_set_secret (connector, "wrong");
  g_assert_false (connect_test_connect (fixture, connector, &error));
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
  g_assert_cmpint (steward_auth_error_get_reason (error), ==, STEWARD_AUTH_REASON_SECRET_WRONG);
  g_assert_false (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
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

  connect_test_add_certificate (fixture, certificate->pem);
  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_CERTIFICATE,
                                      "contoso.example");
  connector = steward_connector_new (fixture->workspace, profile);
  g_assert_true (steward_connector_set_certificate (connector, file, NULL, &error));
  connect_test_connect (fixture, connector, &error);
  g_assert_no_error (error);
  g_assert_cmpint (connect_test_get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_KEY));
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

      profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                                          "contoso.example");
      g_object_set (profile, cases[i].property, cases[i].value, NULL);
      connector = steward_connector_new (fixture->workspace, profile);
      steward_connector_set_secret (connector,
                                    connect_test_get_hello (fixture, "service", "secret"));
      g_assert_false (connect_test_connect (fixture, connector, &error));
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

  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                                      "fabrikam.example");
  steward_profile_add_tenant (profile, second);
  connector = steward_connector_new (fixture->workspace, profile);
  steward_connector_set_secret (connector, connect_test_get_hello (fixture, "service", "secret"));
  connect_test_connect (fixture, connector, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);
  g_assert_cmpstr (steward_connector_get_refused (connector)[0], ==, "nowhere.example");
  g_assert_null (steward_connector_get_refused (connector)[1]);

  nowhere = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                                      "nowhere.example");
  hopeless = steward_connector_new (fixture->workspace, nowhere);
  steward_connector_set_secret (hopeless, connect_test_get_hello (fixture, "service", "secret"));
  g_assert_false (connect_test_connect (fixture, hopeless, &error));
  g_assert_cmpint (steward_auth_error_get_reason (error), ==, STEWARD_AUTH_REASON_TENANT_UNKNOWN);
}

#define ADD(name, data, func) \
  g_test_add ("/connect/" name, Fixture, GUINT_TO_POINTER (data), \
              connect_test_set_up, func, connect_test_tear_down)

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
  ADD ("reopen", 0, test_reopen);
  ADD ("wrong-secret", 0, test_wrong_secret);
  ADD ("certificate", 0, test_certificate);
  ADD ("refused", 0, test_refused);
  ADD ("domains", 0, test_domains);

  return g_test_run ();
}
