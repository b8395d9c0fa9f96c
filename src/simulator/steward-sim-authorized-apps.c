/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-identity.h"
#include "steward-sim-json.h"

/* The apps that may call the service for a tenant. */

static char *
steward_sim_authorized_apps_dup_service_client (StewardSimWorld *world)
{
  g_autoptr(JsonObject) hello = json_object_new ();
  JsonObject *clients;

  steward_sim_identity_greet (world, hello);
  clients = steward_sim_json_get_object (hello, "clients");

  return g_strdup (steward_sim_json_get_string (steward_sim_json_get_object (clients, "service"),
                                                "id", ""));
}

static void
steward_sim_authorized_apps_add (JsonArray  *apps,
                                 const char *id,
                                 gboolean    has_consent)
{
  JsonObject *app = json_object_new ();

  json_object_set_string_member (app, "appId", id);
  json_object_set_boolean_member (app, "isAdminConsentGranted", has_consent);
  json_array_add_object_element (apps, app);
}

/* The service client is known in every tenant until somebody removes it. */
static JsonArray *
steward_sim_authorized_apps_ensure (StewardSimWorld *world,
                                    JsonObject      *tenant)
{
  JsonArray *apps = steward_sim_json_get_array (tenant, "authorizedApps");
  g_autofree char *id = NULL;

  if (apps != NULL)
    return apps;

  apps = steward_sim_json_ensure_array (tenant, "authorizedApps");
  id = steward_sim_authorized_apps_dup_service_client (world);
  steward_sim_authorized_apps_add (apps, id, TRUE);
  steward_sim_state_touch (steward_sim_world_get_state (world));

  return apps;
}

/* The only list that is not wrapped. */
static void
steward_sim_authorized_apps_list (StewardSimRequest *request)
{
  JsonArray *apps = steward_sim_authorized_apps_ensure (request->world, request->tenant);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_set_array (node, apps);
  steward_sim_request_answer (request, 200, node);
}

/* NULL when the request was refused. */
static const char *
steward_sim_authorized_apps_need_id (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_param (request, "app");

  if (g_uuid_string_is_valid (id))
    return id;

  steward_sim_request_fail (request, "invalidInput", "appClientId",
                            "The id of an app is needed.");

  return NULL;
}

/* Consent is given elsewhere. */
static void
steward_sim_authorized_apps_put (StewardSimRequest *request)
{
  const char *id = steward_sim_authorized_apps_need_id (request);
  JsonArray *apps;

  if (id == NULL)
    return;

  apps = steward_sim_authorized_apps_ensure (request->world, request->tenant);
  if (steward_sim_json_find (apps, "appId", id) == NULL)
    {
      g_autofree char *client = steward_sim_authorized_apps_dup_service_client (request->world);

      steward_sim_authorized_apps_add (apps, id, g_ascii_strcasecmp (id, client) == 0);
      steward_sim_state_touch (request->state);
    }
  steward_sim_request_answer_object (request, 200,
                                     steward_sim_json_copy (steward_sim_json_find (apps, "appId",
                                                                                   id)));
}

static void
steward_sim_authorized_apps_delete (StewardSimRequest *request)
{
  const char *id = steward_sim_authorized_apps_need_id (request);
  JsonArray *apps;
  JsonObject *app;

  if (id == NULL)
    return;

  apps = steward_sim_authorized_apps_ensure (request->world, request->tenant);
  app = steward_sim_json_find (apps, "appId", id);
  if (app == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "appClientId",
                                "The app '%s' is not authorized.", id);
      return;
    }

  steward_sim_json_remove (apps, app);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

static void
steward_sim_authorized_apps_list_tenants (StewardSimRequest *request)
{
  JsonArray *tenants = steward_sim_state_get_tenants (request->state);
  JsonArray *value = json_array_new ();

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *apps = steward_sim_authorized_apps_ensure (request->world, tenant);
      JsonObject *object;

      if (steward_sim_json_find (apps, "appId", request->principal_id) == NULL)
        continue;

      object = json_object_new ();
      json_object_set_string_member (object, "entraTenantId",
                                     json_object_get_string_member (tenant, "id"));
      json_array_add_object_element (value, object);
    }
  steward_sim_request_answer_value (request, 200, value);
}

static const StewardSimRoute routes[] = {
  { "GET", "/authorizedAadApps", steward_sim_authorized_apps_list, 215,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "PUT", "/authorizedAadApps/{app}", steward_sim_authorized_apps_put, 215,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "DELETE", "/authorizedAadApps/{app}", steward_sim_authorized_apps_delete, 215,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "GET", "/authorizedAadApps/manageableTenants", steward_sim_authorized_apps_list_tenants, 224,
    .flags = STEWARD_SIM_ROUTE_ONLY_APP },
};

void
steward_sim_authorized_apps_register (StewardSimRouter *router,
                                      StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
