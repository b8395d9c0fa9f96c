/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "simulator-session.h"

#include <stdlib.h>

#include "auth/steward-static-authenticator.h"
#include "http/steward-http-transport.h"
#include "steward-loader.h"
#include "steward-test-loop.h"
#include "store/steward-archive.h"
#include "store/steward-journal.h"

/* Waits are a thousandth of what they are for people, and an hour of the service a moment. */
#define PACE  0.001
#define SPEED 20000

#define SCOPE "https://api.businesscentral.dynamics.com/.default"

static StewardTestAnswer *
simulator_session_post_form (StewardTestSimulator *simulator,
                             const char           *call,
                             char                 *form)
{
  g_autofree char *owned_form = form;
  g_autofree char *path = NULL;

  path = g_strdup_printf ("/%s/oauth2/v2.0/%s",
                          steward_test_simulator_get_tenant_id (simulator, 0), call);

  return steward_test_simulator_post_form (simulator, path, form);
}

/* By a device code that is approved at once. */
static char *
simulator_session_sign_in (StewardTestSimulator *simulator)
{
  JsonObject *clients = json_object_get_object_member (steward_test_simulator_get_hello (simulator),
                                                       "clients");
  const char *client_id = json_object_get_string_member (
    json_object_get_object_member (clients, "public"), "id");
  g_autoptr(StewardTestAnswer) code = NULL;
  g_autoptr(StewardTestAnswer) approval = NULL;
  g_autoptr(StewardTestAnswer) token = NULL;
  g_autofree char *body = NULL;

  code = simulator_session_post_form (simulator, "devicecode",
                                      soup_form_encode ("client_id", client_id, "scope", SCOPE,
                                                        NULL));
  g_assert_cmpuint (code->status, ==, 200);
  body = g_strdup_printf ("{\"userCode\":\"%s\",\"approve\":true}",
                          steward_test_answer_get_string (code, "user_code"));
  approval = steward_test_simulator_send (simulator, "POST", "/simulator/device/approve", body);
  g_assert_cmpuint (approval->status, ==, 200);
  token = simulator_session_post_form (
    simulator, "token",
    soup_form_encode ("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                      "client_id", client_id,
                      "device_code", steward_test_answer_get_string (code, "device_code"), NULL));
  g_assert_cmpuint (token->status, ==, 200);

  return g_strdup (steward_test_answer_get_string (token, "access_token"));
}

static SimulatorSession *
simulator_session_start (const char *version,
                         gboolean    as_user,
                         gboolean    strict)
{
  SimulatorSession *self = g_new0 (SimulatorSession, 1);
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(StewardProfile) profile = steward_profile_new ("profile");
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardArchive) archive = steward_archive_new (":memory:");
  g_autoptr(StewardJournal) journal = steward_journal_new (":memory:");
  g_autofree char *token = NULL;

  options.strict = strict;
  options.speed = SPEED;
  self->simulator = steward_test_simulator_new (&options);
  self->version = version;
  self->minor = (guint) atoi (strchr (version, '.') + 1);
  token = as_user ? simulator_session_sign_in (self->simulator)
                  : g_strdup (steward_test_simulator_get_token (self->simulator, 0));
  tenant = steward_tenant_new (steward_test_simulator_get_tenant_id (self->simulator, 0), NULL,
                               "Contoso");
  authenticator = steward_static_authenticator_new (token);
  g_object_set (profile,
                "method", as_user ? STEWARD_SIGN_IN_METHOD_DEVICE_CODE
                                  : STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                "service-url", self->simulator->url,
                "api-version", version,
                NULL);
  self->session = steward_session_new (profile, tenant, authenticator, transport, archive,
                                       journal, PACE);

  return self;
}

SimulatorSession *
simulator_session_new (const char *version,
                       gboolean    as_user)
{
  return simulator_session_start (version, as_user, TRUE);
}

/* No document prints what an environment is linked to; the service is known to tell. */
SimulatorSession *
simulator_session_new_telling (const char *version,
                               gboolean    as_user)
{
  return simulator_session_start (version, as_user, FALSE);
}

static gboolean
simulator_session_is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

void
simulator_session_free (SimulatorSession *self)
{
  gpointer watched = self->session;

  g_object_add_weak_pointer (G_OBJECT (self->session), &watched);
  steward_session_close (self->session);
  g_object_unref (self->session);
  steward_test_await (simulator_session_is_gone, &watched);
  steward_test_simulator_free (self->simulator);
  g_free (self);
}

static gboolean
simulator_session_is_loaded (gpointer user_data)
{
  return !steward_listing_get_busy (user_data)
         && steward_listing_get_state (user_data) != STEWARD_LISTING_STATE_LOADING
         && steward_listing_get_state (user_data) != STEWARD_LISTING_STATE_IDLE;
}

/* Asks again, also if it was asked for before and the answer is still on its way. */
void
simulator_session_load (SimulatorSession *self,
                        StewardListing   *listing)
{
  steward_listing_renew (listing);
  steward_test_await (simulator_session_is_loaded, listing);
  g_assert_no_error (steward_listing_get_error (listing));
  g_assert_cmpuint (steward_listing_get_n_malformed (listing), ==, 0);
}

/* (transfer none): the item of that name; the listing holds a reference */
gpointer
simulator_session_find (SimulatorSession *self,
                        StewardListing   *listing,
                        const char       *name)
{
  guint n_items;

  simulator_session_load (self, listing);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (listing));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (listing), i);
      g_autofree char *item_name = NULL;

      g_object_get (item, "name", &item_name, NULL);
      if (g_strcmp0 (item_name, name) == 0)
        return item;
    }

  return NULL;
}

StewardEnvironment *
simulator_session_find_environment (SimulatorSession *self,
                                    const char       *name)
{
  StewardEnvironment *environment;

  environment = simulator_session_find (self, steward_session_get_environments (self->session),
                                        name);
  g_assert_nonnull (environment);

  return environment;
}

/* (transfer full) (nullable): the elements; takes the loader */
JsonArray *
simulator_session_read (SimulatorSession *self,
                        gpointer          loader,
                        GError          **error)
{
  g_autoptr(StewardLoader) owned_loader = loader;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GBytes) body = NULL;

  steward_loader_load_async (loader, NULL, steward_test_store_result, &result);

  return steward_loader_load_finish (loader, steward_test_await_result (&result), &body, error);
}

StewardOperation *
simulator_session_submit (SimulatorSession *self,
                          StewardDraft     *draft,
                          GError          **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_session_submit_async (self->session, draft, NULL, steward_test_store_result, &result);

  return steward_session_submit_finish (self->session, steward_test_await_result (&result), error);
}

static gboolean
simulator_session_is_finished (gpointer user_data)
{
  return steward_operation_is_finished (user_data);
}

/* Whatever the version answers, it ends in one operation that succeeds. */
void
simulator_session_carry_out (SimulatorSession *self,
                             StewardDraft     *draft)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  operation = simulator_session_submit (self, draft, &error);
  g_assert_no_error (error);
  g_assert_true (steward_operation_is_mine (operation));
  steward_test_await (simulator_session_is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
}

/* What waits for the update window then waits, at whatever time of the day this runs. Asked at a
 * version that no session of these tests speaks, so that it is not counted as a call of theirs. */
void
simulator_session_close_window (SimulatorSession *self,
                                const char       *environment)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  int hour = g_date_time_get_hour (now);
  g_autofree char *path = NULL;
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  path = g_strdup_printf ("/admin/v2.28/applications/BusinessCentral/environments/%s/settings/"
                          "upgrade", environment);
  body = g_strdup_printf ("{\"preferredStartTime\":\"%02d:00\","
                          "\"preferredEndTime\":\"%02d:00\",\"timeZoneId\":\"UTC\"}",
                          (hour + 8) % 24, (hour + 14) % 24);
  answer = steward_test_simulator_ask (self->simulator, 0, "PUT", path, body);
  g_assert_cmpuint (answer->status, ==, 200);
}

/* (transfer full): what the simulator received of the service's own calls */
JsonArray *
simulator_session_list_requests (SimulatorSession *self)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (self->simulator, "GET", "/simulator/requests", NULL);
  g_assert_cmpuint (answer->status, ==, 200);

  return json_array_ref (json_object_get_array_member (json_node_get_object (answer->body),
                                                       "requests"));
}
