/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-sim-operation.h"

/* Renaming an environment. */

/* The log goes along with the environment, so what still runs finds it again. */
static void
steward_sim_rename_operations (JsonObject *tenant,
                               JsonObject *environment,
                               const char *name)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");
  const char *old_name = steward_sim_environment_get_name (environment);

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      const char *source = steward_sim_json_get_string (operation, "$source", "");

      if (steward_sim_operation_is_about (operation, environment))
        json_object_set_string_member (operation, "environmentName", name);
      if (g_ascii_strcasecmp (source, old_name) == 0)
        json_object_set_string_member (operation, "$source", name);
    }
}

static void
steward_sim_rename_end (StewardSimWorld *world,
                        JsonObject      *tenant,
                        JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  const char *name = steward_sim_json_get_string (parameters, "newEnvironmentName", NULL);

  if (environment == NULL)
    return;

  if (steward_sim_environment_has_status (environment, "Preparing"))
    steward_sim_environment_set_status (environment, "Active");
  if (steward_sim_operation_has_status (operation, "succeeded") && name != NULL)
    {
      steward_sim_rename_operations (tenant, environment, name);
      json_object_set_string_member (environment, "name", name);
      json_object_set_string_member (environment, "friendlyName", name);
    }
}

/* No document has a code for an environment that cannot be renamed now. */
static gboolean
steward_sim_rename_check (StewardSimRequest *request,
                          JsonObject        *environment)
{
  const char *name = steward_sim_request_get_string (request, "NewEnvironmentName");
  JsonObject *open = steward_sim_operation_find_open (request->tenant, environment,
                                                      "environmentRename");

  if (!steward_sim_name_need (request, steward_sim_environment_get_family (environment), name,
                              "NewEnvironmentName",
                              steward_sim_json_get_string (environment, "type", "")))
    return FALSE;

  if (open == NULL
      && (steward_sim_environment_is_active (environment)
          || steward_sim_environment_has_status (environment, "SoftDeleted")))
    return TRUE;

  steward_sim_request_fail (request, "invalidInput", "environmentName",
                            "The status of the environment does not allow a new name.");

  return FALSE;
}

static void
steward_sim_rename_carry_out (StewardSimRequest *request,
                              JsonObject        *environment)
{
  JsonObject *parameters = NULL;
  JsonObject *operation;

  if (!steward_sim_rename_check (request, environment))
    return;

  parameters = json_object_new ();
  json_object_set_string_member (parameters, "oldEnvironmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (parameters, "newEnvironmentName",
                                 steward_sim_request_get_string (request, "NewEnvironmentName"));
  operation = steward_sim_operation_start (request, environment, "environmentRename", parameters);
  if (steward_sim_environment_is_active (environment))
    steward_sim_environment_set_status (environment, "Preparing");
  steward_sim_operation_answer (request, operation);
}

static void
steward_sim_rename_environment (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);

  if (environment != NULL
      && steward_sim_request_need_body (request)
      && steward_sim_request_check_members (request, "NewEnvironmentName", NULL))
    steward_sim_rename_carry_out (request, environment);
}

static const StewardSimOperationType types[] = {
  { "environmentRename", 4 * 60, NULL, steward_sim_rename_end },
};

static const StewardSimRoute routes[] = {
  {
    "POST", "/applications/{family}/environments/{name}/rename", steward_sim_rename_environment,
    .since = 203,
  },
};

void
steward_sim_rename_register (StewardSimRouter *router,
                             StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
}
