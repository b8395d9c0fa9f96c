/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-json.h"
#include "steward-sim-om-operation.h"

/* Encryption keys of a tenant. What a key is made of is not kept. */

static JsonArray *
steward_sim_om_keys_get (JsonObject *tenant)
{
  return steward_sim_json_ensure_array (tenant, "encryptionKeys");
}

static void
steward_sim_om_keys_list (StewardSimRequest *request)
{
  JsonArray *keys = steward_sim_om_keys_get (request->tenant);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (keys); i++)
    json_array_add_object_element (array,
                                   steward_sim_json_copy_public (
                                     json_array_get_object_element (keys, i)));

  steward_sim_om_answer_list (request, STEWARD_SIM_OM_KEY, array);
}

static void
steward_sim_om_keys_get_active (StewardSimRequest *request)
{
  JsonObject *key = steward_sim_json_find (steward_sim_om_keys_get (request->tenant), "KeyState",
                                           "Active");

  if (key == NULL)
    steward_sim_request_answer_empty (request, 404);
  else
    steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_KEY,
                                  steward_sim_json_copy_public (key));
}

static void
steward_sim_om_keys_set_state (JsonObject *status,
                               const char *state)
{
  JsonObject *context = steward_sim_json_ensure_object (status, "Context");

  json_object_set_string_member (steward_sim_json_ensure_object (context, "Items"),
                                 "importKeyState", state);
}

static void
steward_sim_om_keys_check_import (StewardSimRequest *request,
                                  JsonArray         *errors)
{
  static const char * const members[] = { "KeyName", "KeyType", "KeyPassword", "Key", NULL };
  const char *name = steward_sim_request_get_string (request, "KeyName");

  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_text (request, errors, "KeyName", TRUE, 0);
  steward_sim_om_check_kind (request, errors, "KeyType", G_TYPE_INT64);
  steward_sim_om_check_text (request, errors, "KeyPassword", TRUE, 0);
  steward_sim_om_check_text (request, errors, "Key", TRUE, 0);
  if (steward_sim_json_find (steward_sim_om_keys_get (request->tenant), "KeyName", name) != NULL)
    steward_sim_om_add_error (errors, "ImportKey", "There is a key with this name already.");
}

static void
steward_sim_om_keys_import (StewardSimRequest *request)
{
  g_autoptr(JsonArray) errors = json_array_new ();
  JsonObject *status;
  JsonObject *key;

  steward_sim_om_keys_check_import (request, errors);
  if (json_array_get_length (errors) > 0)
    {
      status = steward_sim_om_status_new ("FailedToCreate", NULL);
      json_object_set_array_member (status, "Errors", json_array_ref (errors));
      steward_sim_om_keys_set_state (status, "FailedImporting");
      steward_sim_om_answer_object (request, 400, STEWARD_SIM_OM_STATUS, status);
      return;
    }

  key = json_object_new ();
  json_object_set_string_member (key, "TenantId",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_string_member (key, "KeyName",
                                 steward_sim_request_get_string (request, "KeyName"));
  json_object_set_string_member (key, "KeyState", "Available");
  steward_sim_json_set_time (key, "CreatedOn", steward_sim_world_get_now (request->world));
  json_object_set_null_member (key, "LockedOn");
  json_array_add_object_element (steward_sim_om_keys_get (request->tenant), key);
  steward_sim_state_touch (request->state);

  status = steward_sim_om_status_new ("Succeeded", NULL);
  steward_sim_om_keys_set_state (status, "Ready");
  steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_STATUS, status);
}

/* Bytes that look like a key and open nothing. */
static void
steward_sim_om_keys_generate (StewardSimRequest *request)
{
  static const char * const members[] = { "SubjectName", "KeyPassword", NULL };
  g_autoptr(JsonArray) errors = json_array_new ();
  g_autofree char *text = NULL;
  JsonNode *node;

  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_text (request, errors, "SubjectName", TRUE, 0);
  steward_sim_om_check_text (request, errors, "KeyPassword", TRUE, 0);
  if (steward_sim_om_refuse (request, NULL, errors))
    return;

  text = g_base64_encode ((const guchar *) "not-a-real-key", strlen ("not-a-real-key"));
  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, text);
  steward_sim_om_answer (request, 200, STEWARD_SIM_OM_PLAIN, node);
}

static void
steward_sim_om_keys_end (StewardSimWorld *world,
                         JsonObject      *tenant,
                         JsonObject      *operation,
                         JsonObject      *instance,
                         gboolean         succeeded)
{
  JsonArray *keys = steward_sim_om_keys_get (tenant);
  const char *name = steward_sim_json_get_string (operation, "$key", NULL);
  JsonObject *before = steward_sim_json_find (keys, "KeyState", "Active");
  JsonObject *key = steward_sim_json_find (keys, "KeyName", name);

  if (key == NULL)
    return;

  if (succeeded && before != NULL)
    json_object_set_string_member (before, "KeyState", "Available");
  json_object_set_string_member (key, "KeyState", succeeded ? "Active" : "Available");
}

static void
steward_sim_om_keys_set (StewardSimRequest *request)
{
  const char *name = steward_sim_request_get_param (request, "keyName");
  JsonObject *key = steward_sim_json_find (steward_sim_om_keys_get (request->tenant), "KeyName",
                                           name);
  g_autoptr(JsonArray) errors = json_array_new ();
  JsonObject *operation;

  if (g_strcmp0 (steward_sim_json_get_string (key, "KeyState", NULL), "Available") != 0)
    steward_sim_om_add_error (errors, "KeyName",
                              "The key is not in a state that allows it to be set.");
  if (steward_sim_om_refuse (request, NULL, errors))
    return;

  json_object_set_string_member (key, "KeyState", "Installing");
  operation = steward_sim_om_operation_new (request, "SetTenantProtectionKey", NULL);
  json_object_set_string_member (operation, "$key", name);
  steward_sim_om_operation_start (request, operation);
}

static const StewardSimRoute routes[] = {
  { "GET", "/Keys", steward_sim_om_keys_list, 101, 102 },
  { "POST", "/Keys/Generate", steward_sim_om_keys_generate, 101, 102 },
  { "POST", "/Keys/Import", steward_sim_om_keys_import, 101, 102 },
  { "GET", "/Keys/RetrieveTenantKey", steward_sim_om_keys_get_active, 101, 102 },
  { "POST", "/Keys/{keyName}/SetTenantProtectionKey", steward_sim_om_keys_set, 101, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "SetTenantProtectionKey", 300, steward_sim_om_keys_end, "The key is in use." },
};

void
steward_sim_om_keys_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
}
