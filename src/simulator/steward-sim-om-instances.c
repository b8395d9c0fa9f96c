/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-identity.h"
#include "steward-sim-json.h"
#include "steward-sim-om-operation.h"

/* Instances of Online Management: what there is, and taking one away. */

static void
steward_sim_om_instances_complete (JsonObject *object)
{
  static const char * const texts[] = { "InitialUserPrincipalName", "InitialUserEmail", "Purpose" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!json_object_has_member (object, texts[i]))
        json_object_set_null_member (object, texts[i]);
    }
  if (!json_object_has_member (object, "IsLocked"))
    json_object_set_boolean_member (object, "IsLocked", FALSE);
  if (!json_object_has_member (object, "ProtectionStatus"))
    json_object_set_string_member (object, "ProtectionStatus", "MicrosoftEncrypted");
  if (!json_object_has_member (object, "SecurityGroupId"))
    json_object_set_string_member (object, "SecurityGroupId", STEWARD_SIM_OM_NO_ID);
  steward_sim_json_ensure_object (object, "AdditionalProperties");
}

static void
steward_sim_om_instances_list (StewardSimRequest *request)
{
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);
  JsonArray *instances = steward_sim_json_ensure_array (request->tenant, "instances");
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (instances); i++)
    {
      JsonObject *instance = json_array_get_object_element (instances, i);
      const char *region = steward_sim_json_get_string (instance, "$region", NULL);

      if (g_strcmp0 (region, steward_sim_om_get_region (request)) == 0)
        {
          JsonObject *object = steward_sim_json_copy_public (instance);

          steward_sim_om_instances_complete (object);
          json_array_add_object_element (array, object);
        }
    }

  if (json_array_get_length (array) == 0
      && steward_sim_json_get_boolean (quirks, "emptyListIs404", FALSE))
    {
      json_array_unref (array);
      steward_sim_request_answer_empty (request, 404);
      return;
    }

  steward_sim_om_answer_list (request, STEWARD_SIM_OM_INSTANCE, array);
}

static void
steward_sim_om_instances_get (StewardSimRequest *request)
{
  JsonObject *instance = steward_sim_om_need_instance (request, "id");
  JsonObject *object;

  if (instance == NULL)
    return;

  object = steward_sim_json_copy_public (instance);
  steward_sim_om_instances_complete (object);
  steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_INSTANCE, object);
}

static void
steward_sim_om_instances_end_delete (StewardSimWorld *world,
                                     JsonObject      *tenant,
                                     JsonObject      *operation,
                                     JsonObject      *instance,
                                     gboolean         succeeded)
{
  if (instance == NULL)
    return;

  steward_sim_om_operation_let_go (operation, instance);
  if (succeeded)
    steward_sim_json_remove (steward_sim_json_get_array (tenant, "instances"), instance);
  else
    steward_sim_om_operation_set_state (operation,
                                        steward_sim_json_get_string (instance, "State", ""));
}

static void
steward_sim_om_instances_check_delete (StewardSimRequest *request,
                                       JsonObject        *instance,
                                       JsonArray         *errors)
{
  steward_sim_om_check_query (request, errors);
  if (steward_sim_om_is_type (instance, "Production"))
    steward_sim_om_add_error (errors, "InstanceType",
                              "A production instance cannot be deleted. Switch it to a sandbox "
                              "instance first.");
  else if (!steward_sim_json_get_boolean (instance, "StateIsSupportedForDelete", FALSE))
    steward_sim_om_add_error (errors, "InstanceState",
                              "The instance cannot be deleted in the state it is in.");
}

static void
steward_sim_om_instances_delete (StewardSimRequest *request)
{
  JsonObject *instance = steward_sim_om_need_instance (request, "id");
  g_autoptr(JsonArray) errors = json_array_new ();
  JsonObject *operation;

  if (instance == NULL)
    return;

  steward_sim_om_instances_check_delete (request, instance, errors);
  if (steward_sim_om_refuse (request, json_object_get_string_member (instance, "Id"), errors))
    return;
  if (steward_sim_om_is_dry_run (request))
    {
      steward_sim_om_answer_done (request, instance);
      return;
    }

  operation = steward_sim_om_operation_new (request, "DeleteInstance", instance);
  steward_sim_om_operation_set_state (operation, "Pending");
  steward_sim_om_operation_hold (operation, instance);
  steward_sim_om_operation_start (request, operation);
}

/* Nobody is asked for a token here: the refusal says where to get one, and what for. */
static void
steward_sim_om_instances_challenge (StewardSimRequest *request)
{
  g_autofree char *resource = NULL;
  g_autofree char *challenge = NULL;

  if (request->version != 0)
    {
      steward_sim_request_answer_empty (request, SOUP_STATUS_NOT_FOUND);
      return;
    }

  resource = steward_sim_identity_dup_resource (request->world,
                                                steward_sim_om_get_region (request));
  challenge = g_strdup_printf ("Bearer authorization_uri=%s/common/oauth2/authorize,"
                               "resource_id=%s",
                               steward_sim_world_get_url (request->world), resource);
  steward_sim_request_set_header (request, "WWW-Authenticate", challenge);
  steward_sim_request_answer_empty (request, SOUP_STATUS_UNAUTHORIZED);
}

static const StewardSimRoute routes[] = {
  { "GET", "/aad/challenge", steward_sim_om_instances_challenge, 0, 0, 0, 0,
    STEWARD_SIM_ROUTE_ANONYMOUS },
  { "GET", "/Instances", steward_sim_om_instances_list, 100, 102 },
  { "GET", "/Instances/{id}", steward_sim_om_instances_get, 100, 102 },
  { "DELETE", "/Instances/{id}/Delete", steward_sim_om_instances_delete, 100, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "DeleteInstance", 300, steward_sim_om_instances_end_delete, "The instance was deleted." },
};

void
steward_sim_om_instances_register (StewardSimRouter *router,
                                   StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
}
