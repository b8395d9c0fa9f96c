/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

#include "auth/steward-memory-secret-store.h"
#include "http/steward-api-error.h"
#include "http/steward-http-client.h"
#include "steward-address.h"
#include "steward-cloud.h"
#include "steward-json.h"

/* Connects to the tenants of a simulator on this machine, as its service client or as its sample
 * user. Their secrets are kept in memory and nowhere else. */


#define HOME "organizations"

typedef struct
{
  /* Input */
  char                 *url;
  gboolean              as_user;

  /* In progress */
  StewardHttpClient    *client;
  StewardProfile       *profile;
  StewardSecretStore   *store;
  StewardAuthenticator *authenticator;
  gulong                interaction_id;
} StewardSimulatorCall;

static void
steward_simulator_call_free (gpointer data)
{
  StewardSimulatorCall *call = data;

  if (call->interaction_id != 0)
    g_signal_handler_disconnect (call->authenticator, call->interaction_id);
  g_free (call->url);
  g_clear_object (&call->client);
  g_clear_object (&call->authenticator);
  g_clear_object (&call->profile);
  g_clear_object (&call->store);
  g_free (call);
}

static void
steward_workspace_read_tenants (StewardProfile *profile,
                                JsonArray      *tenants)
{
  guint length = tenants != NULL ? json_array_get_length (tenants) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (tenants, i);
      g_autoptr(StewardTenant) tenant = NULL;
      JsonObject *object;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        continue;

      object = json_node_get_object (element);
      if (steward_json_get_string (object, "id") == NULL)
        continue;

      tenant = steward_tenant_new (steward_json_get_string (object, "id"),
                                   steward_json_get_string (object, "domain"),
                                   steward_json_get_string (object, "name"));
      steward_tenant_set_colour (tenant, i % STEWARD_TENANT_N_COLOURS);
      steward_profile_add_tenant (profile, tenant);
    }
}

/* The addresses of its regions with blanks between them. */
static char *
steward_workspace_dup_regions (JsonArray *regions)
{
  guint length = regions != NULL ? json_array_get_length (regions) : 0;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) addresses = NULL;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (regions, i);
      const char *url = NULL;

      if (JSON_NODE_HOLDS_OBJECT (element))
        url = steward_json_get_string (json_node_get_object (element), "url");
      if (url != NULL && steward_address_is_local (url))
        g_strv_builder_add (builder, url);
    }
  addresses = g_strv_builder_end (builder);

  return g_strjoinv (" ", addresses);
}

static void steward_workspace_hello_step_done_cb   (GObject      *object,
                                                    GAsyncResult *result,
                                                    gpointer      user_data);
static void steward_workspace_store_step_done_cb   (GObject      *object,
                                                    GAsyncResult *result,
                                                    gpointer      user_data);
static void steward_workspace_sign_in_step_done_cb (GObject      *object,
                                                    GAsyncResult *result,
                                                    gpointer      user_data);

static gboolean
steward_workspace_read_client (StewardSimulatorCall *call,
                               JsonObject           *hello)
{
  const char *name = call->as_user ? "public" : "service";
  JsonObject *client = steward_json_get_object (steward_json_get_object (hello, "clients"), name);
  const char *id = steward_json_get_string (client, "id");
  g_autofree char *regions = NULL;

  if (id == NULL || (!call->as_user && steward_json_get_string (client, "secret") == NULL))
    return FALSE;

  regions = steward_workspace_dup_regions (steward_json_get_array (hello, "regions"));
  call->profile = steward_profile_new (STEWARD_SAMPLE_PROFILE_ID);
  g_object_set (call->profile,
                "method", call->as_user ? STEWARD_SIGN_IN_METHOD_DEVICE_CODE
                                        : STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                "authority", call->url,
                "service-url", call->url,
                "client-id", id,
                "regions", regions,
                NULL);
  steward_workspace_read_tenants (call->profile, steward_json_get_array (hello, "tenants"));

  return TRUE;
}

/* Nobody is there to enter the code, so the simulator is asked to take it as entered. */
static void
steward_workspace_interaction_cb (StewardAuthenticator *authenticator,
                                  StewardInteraction   *interaction,
                                  gpointer              user_data)
{
  StewardSimulatorCall *call = user_data;
  g_autoptr(StewardHttpRequest) request = NULL;
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) body = NULL;

  json_object_set_string_member (object, "userCode",
                                 steward_interaction_get_user_code (interaction));
  json_object_set_boolean_member (object, "approve", TRUE);
  body = json_node_init_object (json_node_alloc (), object);
  request = steward_http_request_new (STEWARD_HTTP_CLASS_CREATE_ONCE, "POST",
                                      "/simulator/device/approve", NULL);
  steward_http_request_set_json (request, body);
  steward_http_client_send_async (call->client, request,
                                  steward_interaction_get_cancellable (interaction), NULL, NULL);
}

static void
steward_workspace_sign_in_sample (GTask *task)
{
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardSimulatorCall *call = g_task_get_task_data (task);

  call->authenticator = steward_workspace_new_authenticator (self, call->profile, call->store);
  call->interaction_id = g_signal_connect (call->authenticator, "interaction-needed",
                                           G_CALLBACK (steward_workspace_interaction_cb), call);
  steward_authenticator_sign_in_async (call->authenticator, HOME,
                                       steward_cloud_get_scope (call->profile),
                                       g_task_get_cancellable (task),
                                       steward_workspace_sign_in_step_done_cb,
                                       g_object_ref (task));
}

static void
steward_workspace_sign_in_step_done_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardSimulatorCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (!steward_authenticator_sign_in_finish (STEWARD_AUTHENTICATOR (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_workspace_open_with (self, call->profile, call->authenticator);
  g_task_return_boolean (task, TRUE);
}

static void
steward_workspace_store_step_done_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardSimulatorCall *call = g_task_get_task_data (task);
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  GError *error = NULL;

  if (!steward_secret_store_store_finish (STEWARD_SECRET_STORE (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  authenticator = steward_workspace_new_authenticator (self, call->profile, call->store);
  steward_workspace_open_with (self, call->profile, authenticator);
  g_task_return_boolean (task, TRUE);
}

static void
steward_workspace_hello_step_done_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardSimulatorCall *call = g_task_get_task_data (task);
  g_autoptr(StewardHttpResponse) response = NULL;
  JsonObject *hello;
  JsonObject *service;
  const char *secret;
  GError *error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (response == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  hello = steward_http_response_get_object (response);
  if (!steward_workspace_read_client (call, hello))
    {
      g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                               "This is not a simulator");
      return;
    }

  call->store = steward_memory_secret_store_new ();
  if (call->as_user)
    {
      steward_workspace_sign_in_sample (task);
      return;
    }

  service = steward_json_get_object (steward_json_get_object (hello, "clients"), "service");
  secret = steward_json_get_string (service, "secret");
  steward_secret_store_store_async (call->store, STEWARD_SAMPLE_PROFILE_ID,
                                    STEWARD_SECRET_KIND_SECRET, secret,
                                    g_task_get_cancellable (task),
                                    steward_workspace_store_step_done_cb, g_object_ref (task));
}

/**
 * steward_workspace_connect_simulator_async:
 * @self: a workspace
 * @url: where the simulator is; on this machine
 * @as_user: whether to sign in as its sample user, by a device code, instead of as its
 *   application
 * @cancellable: (nullable): gives up
 * @callback: called when its tenants are in the fleet
 * @user_data: for @callback
 */
void
steward_workspace_connect_simulator_async (StewardWorkspace    *self,
                                           const char          *url,
                                           gboolean             as_user,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(StewardHttpRequest) request = NULL;
  StewardSimulatorCall *call;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (url != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_connect_simulator_async);
  if (!steward_address_is_local (url))
    {
      g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                               "A simulator has to be on this machine");
      return;
    }

  call = g_new0 (StewardSimulatorCall, 1);
  call->url = g_strdup (url);
  call->as_user = as_user;
  while (g_str_has_suffix (call->url, "/"))
    call->url[strlen (call->url) - 1] = '\0';
  g_task_set_task_data (task, call, steward_simulator_call_free);

  call->client = steward_http_client_new (self->transport, call->url);
  steward_http_client_set_pace (call->client, self->pace);
  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", "/simulator/hello", NULL);
  steward_http_client_send_async (call->client, request, cancellable,
                                  steward_workspace_hello_step_done_cb, g_object_ref (task));
}

/**
 * steward_workspace_connect_simulator_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_API_ERROR
 *
 * Returns: whether its tenants are in the fleet
 */
gboolean
steward_workspace_connect_simulator_finish (StewardWorkspace  *self,
                                            GAsyncResult      *result,
                                            GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
