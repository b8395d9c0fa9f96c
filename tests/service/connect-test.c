/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "connect-test.h"

#include "auth/steward-memory-secret-store.h"
#include "steward-connection-test.h"
#include "steward-test-browser.h"
#include "steward-test-loop.h"

#define PACE 0.001

gboolean
connect_test_is_idle (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data);
}

gboolean
connect_test_has_run (gpointer user_data)
{
  return !steward_connection_test_get_running (user_data);
}

/* directory is that of the workspace, or NULL to leave no files. */
void
connect_test_start (Fixture    *fixture,
                    const char *directory)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = steward_workspace_new (directory);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  fixture->keyring = steward_memory_secret_store_new ();
  fixture->decision = "approve";
  steward_workspace_set_pace (fixture->workspace, PACE);
  steward_workspace_set_keyring (fixture->workspace, fixture->keyring);
}

void
connect_test_set_up (Fixture       *fixture,
                     gconstpointer  data)
{
  connect_test_start (fixture, NULL);
}

void
connect_test_tear_down (Fixture       *fixture,
                        gconstpointer  data)
{
  steward_fleet_close (fixture->fleet);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->keyring);
  steward_test_simulator_free (fixture->simulator);
}

const char *
connect_test_get_hello (Fixture    *fixture,
                        const char *object,
                        const char *member)
{
  JsonObject *hello = steward_test_simulator_get_hello (fixture->simulator);

  if (!json_object_has_member (hello, object))
    hello = json_object_get_object_member (hello, "clients");

  return json_object_get_string_member (json_object_get_object_member (hello, object), member);
}

/* Whether anything is kept for the connection. */
gboolean
connect_test_is_kept (Fixture           *fixture,
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

StewardProfile *
connect_test_new_profile (Fixture             *fixture,
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
                "client-id", connect_test_get_hello (fixture, is_person ? "public" : "service",
                                                     "id"),
                NULL);
  if (tenant != NULL)
    {
      g_autoptr(StewardTenant) entered = steward_tenant_new (tenant, tenant, NULL);

      steward_profile_add_tenant (profile, entered);
    }

  return profile;
}

/* Does what the person is asked to do: in a browser of theirs, or on another device. */
void
connect_test_act_cb (gpointer            source,
                     StewardInteraction *interaction,
                     Fixture            *fixture)
{
  const char *address = steward_interaction_get_address (interaction);
  const char *name = connect_test_get_hello (fixture, "user", "name");
  const char *password = connect_test_get_hello (fixture, "user", "password");
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

gboolean
connect_test_connect (Fixture           *fixture,
                      StewardConnector  *connector,
                      GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  gboolean connected;

  g_signal_connect (connector, "interaction-needed", G_CALLBACK (connect_test_act_cb), fixture);
  steward_connector_connect_async (connector, NULL, steward_test_store_result, &result);
  connected = steward_connector_connect_finish (connector, steward_test_await_result (&result),
                                                error);
  if (connected)
    steward_test_await (connect_test_is_idle, fixture->fleet);

  return connected;
}

StewardSession *
connect_test_get_session (Fixture *fixture,
                          guint    position)
{
  g_autoptr(StewardSession) session = NULL;

  session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), position);
  g_assert_nonnull (session);

  return session;
}

StewardListingState
connect_test_get_state (Fixture *fixture,
                        guint    position)
{
  return steward_listing_get_state (
    steward_session_get_environments (connect_test_get_session (fixture, position)));
}

StewardIdentityState
connect_test_get_identity (Fixture *fixture,
                           guint    position)
{
  return steward_identity_get_state (
    steward_session_get_identity (connect_test_get_session (fixture, position)));
}

/* Connects as the application to the tenants given by their domains. */
StewardProfile *
connect_test_connect_application (Fixture    *fixture,
                                  const char *tenant)
{
  StewardProfile *profile = connect_test_new_profile (fixture,
                                                      STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, tenant);
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(GError) error = NULL;

  steward_connector_set_secret (connector, connect_test_get_hello (fixture, "service", "secret"));
  connect_test_connect (fixture, connector, &error);
  g_assert_no_error (error);

  return profile;
}

void
connect_test_connect_sample (Fixture  *fixture,
                             gboolean  as_user)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_connect_simulator_async (fixture->workspace, fixture->simulator->url, as_user,
                                             NULL, steward_test_store_result, &result);
  steward_workspace_connect_simulator_finish (fixture->workspace,
                                              steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  steward_test_await (connect_test_is_idle, fixture->fleet);
}

void
connect_test_add_certificate (Fixture    *fixture,
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
