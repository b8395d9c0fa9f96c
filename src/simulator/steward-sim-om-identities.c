/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-json.h"
#include "steward-sim-om.h"

/* Applications that may call Online Management without a user. They are those of the tenant,
 * whatever the region. */

static JsonArray *
steward_sim_om_identities_get (StewardSimRequest *request)
{
  return steward_sim_json_ensure_array (request->tenant, "applicationIdentities");
}

static JsonObject *
steward_sim_om_identities_need (StewardSimRequest *request)
{
  JsonObject *identity = steward_sim_json_find (steward_sim_om_identities_get (request), "Id",
                                                steward_sim_request_get_param (request, "id"));

  if (identity == NULL)
    steward_sim_request_answer_empty (request, 404);

  return identity;
}

static void
steward_sim_om_identities_list (StewardSimRequest *request)
{
  JsonArray *identities = steward_sim_om_identities_get (request);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (identities); i++)
    json_array_add_object_element (array,
                                   steward_sim_json_copy_public (
                                     json_array_get_object_element (identities, i)));

  steward_sim_om_answer_list (request, STEWARD_SIM_OM_PLAIN, array);
}

static void
steward_sim_om_identities_get_one (StewardSimRequest *request)
{
  JsonObject *identity = steward_sim_om_identities_need (request);

  if (identity != NULL)
    steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_PLAIN,
                                  steward_sim_json_copy_public (identity));
}

static void
steward_sim_om_identities_check (StewardSimRequest *request,
                                 JsonArray         *errors)
{
  static const char * const members[] = {
    "Id", "AadApplicationId", "TenantId", "Enabled", "CreatedOn", "ModifiedOn", NULL
  };
  JsonObject *object = steward_sim_request_get_object (request);
  const char *application = steward_sim_request_get_string (request, "AadApplicationId");
  const char *tenant = steward_sim_request_get_string (request, "TenantId");
  const char *own = json_object_get_string_member (request->tenant, "id");

  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_id (request, errors, "AadApplicationId", TRUE);
  steward_sim_om_check_id (request, errors, "TenantId", TRUE);
  steward_sim_om_check_kind (request, errors, "Enabled", G_TYPE_BOOLEAN);
  if (object != NULL && !steward_sim_json_has (object, "Enabled"))
    steward_sim_om_add_error (errors, "Enabled", "A value is required.");
  if (tenant != NULL && g_ascii_strcasecmp (tenant, own) != 0)
    steward_sim_om_add_error (errors, "TenantId", "The tenant is not the one of the caller.");
  if (steward_sim_json_find (steward_sim_om_identities_get (request), "AadApplicationId",
                             application) != NULL)
    steward_sim_om_add_error (errors, "AadApplicationId", "The application is registered already.");
}

static void
steward_sim_om_identities_create (StewardSimRequest *request)
{
  g_autoptr(JsonArray) errors = json_array_new ();
  g_autofree char *id = g_uuid_string_random ();
  gint64 now = steward_sim_world_get_now (request->world);
  JsonObject *identity;

  steward_sim_om_identities_check (request, errors);
  if (steward_sim_om_refuse (request, NULL, errors))
    return;

  identity = json_object_new ();
  json_object_set_string_member (identity, "Id", id);
  json_object_set_string_member (identity, "AadApplicationId",
                                 steward_sim_request_get_string (request, "AadApplicationId"));
  json_object_set_string_member (identity, "TenantId",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_boolean_member (identity, "Enabled",
                                  steward_sim_request_get_boolean (request, "Enabled", TRUE));
  steward_sim_json_set_time (identity, "CreatedOn", now);
  steward_sim_json_set_time (identity, "ModifiedOn", now);
  json_array_add_object_element (steward_sim_om_identities_get (request), identity);
  steward_sim_state_touch (request->state);

  steward_sim_om_answer_object (request, SOUP_STATUS_CREATED, STEWARD_SIM_OM_PLAIN,
                                steward_sim_json_copy_public (identity));
}

static void
steward_sim_om_identities_set_enabled (StewardSimRequest *request,
                                       gboolean           enabled)
{
  JsonObject *identity = steward_sim_om_identities_need (request);

  if (identity == NULL)
    return;

  json_object_set_boolean_member (identity, "Enabled", enabled);
  steward_sim_json_set_time (identity, "ModifiedOn", steward_sim_world_get_now (request->world));
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

static void
steward_sim_om_identities_enable (StewardSimRequest *request)
{
  steward_sim_om_identities_set_enabled (request, TRUE);
}

static void
steward_sim_om_identities_disable (StewardSimRequest *request)
{
  steward_sim_om_identities_set_enabled (request, FALSE);
}

static void
steward_sim_om_identities_delete (StewardSimRequest *request)
{
  JsonObject *identity = steward_sim_om_identities_need (request);

  if (identity == NULL)
    return;

  steward_sim_json_remove (steward_sim_om_identities_get (request), identity);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

static const StewardSimRoute routes[] = {
  { "GET", "/TenantApplicationIdentities", steward_sim_om_identities_list, 100, 102 },
  { "POST", "/TenantApplicationIdentities", steward_sim_om_identities_create, 100, 102 },
  { "DELETE", "/TenantApplicationIdentities/{id}", steward_sim_om_identities_delete, 100, 102 },
  { "GET", "/TenantApplicationIdentities/{id}", steward_sim_om_identities_get_one, 100, 102 },
  { "POST", "/TenantApplicationIdentities/{id}/Disable", steward_sim_om_identities_disable,
    100, 102 },
  { "POST", "/TenantApplicationIdentities/{id}/Enable", steward_sim_om_identities_enable,
    100, 102 },
};

void
steward_sim_om_identities_register (StewardSimRouter *router,
                                    StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
}
