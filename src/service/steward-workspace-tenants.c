/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

#include "business-central/steward-bc-service.h"
#include "steward-json.h"
#include "steward-session-private.h"
#include "steward-tenant-finder.h"

/* More tenants for a connection that is open. */

static gboolean
steward_workspace_reaches (StewardProfile *profile,
                           const char     *id)
{
  GListModel *tenants = steward_profile_get_tenants (profile);
  guint n_tenants = g_list_model_get_n_items (tenants);

  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (g_ascii_strcasecmp (steward_tenant_get_id (tenant), id) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
steward_workspace_add_found (StewardWorkspace *self,
                             StewardProfile   *profile,
                             GPtrArray        *tenants)
{
  StewardAuthenticator *authenticator = steward_workspace_get_authenticator (self, profile);

  for (guint i = 0; i < tenants->len && authenticator != NULL; i++)
    {
      StewardTenant *tenant = g_ptr_array_index (tenants, i);

      if (steward_workspace_reaches (profile, steward_tenant_get_id (tenant)))
        continue;

      steward_tenant_set_colour (tenant, g_list_model_get_n_items (G_LIST_MODEL (self->fleet))
                                         % STEWARD_TENANT_N_COLOURS);
      steward_profile_add_tenant (profile, tenant);
      steward_workspace_open_tenant (self, profile, tenant, authenticator);
    }
  steward_workspace_tell_changed (self);
}

static void
steward_workspace_found_cb (GObject      *object,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(StewardTenantFindings) findings = NULL;
  GError *error = NULL;

  findings = steward_tenant_finder_find_finish (result, &error);
  if (findings == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  steward_workspace_add_found (g_task_get_source_object (task), g_task_get_task_data (task),
                               findings->tenants);
  g_task_return_pointer (task, g_steal_pointer (&findings),
                         (GDestroyNotify) steward_tenant_findings_free);
}

/**
 * steward_workspace_add_tenants_async:
 * @self: a workspace
 * @profile: an open connection
 * @tenants: (element-type StewardTenant): what is to be reached through it as well; the id of
 *   one can be its domain
 * @cancellable: (nullable): gives up
 * @callback: called when the sessions of those that were found are open
 * @user_data: for @callback
 */
void
steward_workspace_add_tenants_async (StewardWorkspace    *self,
                                     StewardProfile      *profile,
                                     GPtrArray           *tenants,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr(StewardTokenClient) token_client = NULL;
  GTask *task;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));
  g_return_if_fail (tenants != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_add_tenants_async);
  g_task_set_task_data (task, g_object_ref (profile), g_object_unref);
  token_client = steward_workspace_new_token_client (self, profile);
  steward_tenant_finder_find_async (token_client, tenants, cancellable,
                                    steward_workspace_found_cb, task);
}

/**
 * steward_workspace_add_tenants_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what was found and added, and what was not and why
 */
StewardTenantFindings *
steward_workspace_add_tenants_finish (StewardWorkspace  *self,
                                      GAsyncResult      *result,
                                      GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static GPtrArray *
steward_workspace_read_manageable (StewardProfile *profile,
                                   JsonArray      *array)
{
  GPtrArray *tenants = g_ptr_array_new_with_free_func (g_object_unref);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *id;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        continue;

      id = steward_json_get_string (json_node_get_object (element), "entraTenantId");
      if (id != NULL && g_uuid_string_is_valid (id) && !steward_workspace_reaches (profile, id))
        g_ptr_array_add (tenants, steward_tenant_new (id, NULL, NULL));
    }

  return tenants;
}

static void
steward_workspace_listed_cb (GObject      *object,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  JsonArray *value;
  GError *error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (response == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  value = steward_json_get_array (steward_http_response_get_object (response), "value");
  g_task_return_pointer (task,
                         steward_workspace_read_manageable (g_task_get_task_data (task), value),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* What is newer than the connection is asked at the newest version. */
static StewardHttpRequest *
steward_workspace_new_finding (StewardSession *session)
{
  const StewardBcVersion *version = steward_bc_service_get_version (session->service);
  const StewardBcRoute *route;

  route = steward_bc_version_get_route (version, STEWARD_BC_CALL_LIST_MANAGEABLE_TENANTS, 0);
  if (route == NULL)
    {
      version = steward_bc_version_get (0);
      route = steward_bc_version_get_route (version, STEWARD_BC_CALL_LIST_MANAGEABLE_TENANTS, 0);
    }

  return steward_http_request_new (route->request_class, route->method, route->endpoint,
                                   version->name, NULL);
}

/**
 * steward_workspace_find_tenants_async:
 * @self: a workspace
 * @profile: an open connection of an application
 * @cancellable: (nullable): gives up
 * @callback: called with the tenants that have let the application in
 * @user_data: for @callback
 */
void
steward_workspace_find_tenants_async (StewardWorkspace    *self,
                                      StewardProfile      *profile,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(StewardHttpRequest) request = NULL;
  StewardSession *session = NULL;
  GTask *task;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_find_tenants_async);
  g_task_set_task_data (task, g_object_ref (profile), g_object_unref);
  tenant = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  if (tenant != NULL)
    session = steward_fleet_find_session (self->fleet, tenant);
  if (session == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The connection is not open");
      g_object_unref (task);
      return;
    }

  request = steward_workspace_new_finding (session);
  steward_http_client_send_async (session->client, request, cancellable,
                                  steward_workspace_listed_cb, task);
}

/**
 * steward_workspace_find_tenants_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_API_ERROR or %STEWARD_AUTH_ERROR
 *
 * Returns: (transfer full) (element-type StewardTenant): those that are not reached yet
 */
GPtrArray *
steward_workspace_find_tenants_finish (StewardWorkspace  *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
