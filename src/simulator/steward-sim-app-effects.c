/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-app-operation.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

/* What the operations of apps do to the apps. */

/* NULL when the environment or the app has gone. */
static JsonObject *
steward_sim_app_effects_find (JsonObject *tenant,
                              JsonObject *operation)
{
  return steward_sim_app_find (steward_sim_operation_find_environment (tenant, operation),
                               steward_sim_app_operation_get_app_id (operation));
}

/* "Succeeded" for "succeeded". */
static void
steward_sim_app_effects_set_result (JsonObject *app,
                                    const char *member,
                                    JsonObject *operation)
{
  g_autofree char *result = g_strdup (steward_sim_json_get_string (operation, "status", ""));

  result[0] = g_ascii_toupper (result[0]);
  json_object_set_string_member (app, member, result);
}

static gboolean
steward_sim_app_effects_needs (JsonObject *operation,
                               const char *id)
{
  JsonArray *needs = steward_sim_json_get_array (operation, "$needs");

  for (guint i = 0; needs != NULL && i < json_array_get_length (needs); i++)
    {
      if (g_str_equal (json_array_get_string_element (needs, i), id))
        return TRUE;
    }

  return FALSE;
}

/* What waits for an operation that did not succeed has failed as well. */
static void
steward_sim_app_effects_pass_on (StewardSimWorld *world,
                                 JsonObject      *tenant,
                                 JsonObject      *operation)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");
  const char *id = steward_sim_json_get_string (operation, "id", "");
  g_autofree char *message = NULL;

  if (steward_sim_operation_has_status (operation, "succeeded"))
    return;

  message = g_strdup_printf ("The operation %s of an app that has to come first did not succeed.",
                             id);
  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *other = json_array_get_object_element (operations, i);

      if (steward_sim_app_effects_needs (other, id))
        steward_sim_operation_end (world, tenant, other, "failed", message);
    }
}

static void
steward_sim_app_effects_add (StewardSimWorld *world,
                             JsonObject      *environment,
                             JsonObject      *operation)
{
  static const char * const members[] = { "name", "publisher", "appType" };
  const char *app_id = steward_sim_app_operation_get_app_id (operation);
  JsonObject *source = steward_sim_json_get_object (operation, "$app");
  JsonObject *app = steward_sim_app_find (environment, app_id);

  if (source == NULL)
    source = steward_sim_state_find_app (steward_sim_world_get_state (world), app_id);
  if (app == NULL)
    {
      app = json_object_new ();
      json_object_set_string_member (app, "appId", app_id);
      json_array_add_object_element (steward_sim_json_ensure_array (environment, "apps"), app);
    }

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = steward_sim_json_get_string (source, members[i], NULL);

      if (text != NULL)
        json_object_set_string_member (app, members[i], text);
    }
  json_object_set_string_member (app, "version",
                                 steward_sim_app_operation_get_version (operation,
                                                                        "targetAppVersion"));
}

/* Nothing is done to an environment that is not at rest. */
static void
steward_sim_app_effects_start (StewardSimWorld *world,
                               JsonObject      *tenant,
                               JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);

  if (environment == NULL || !steward_sim_environment_is_active (environment))
    steward_sim_operation_end (world, tenant, operation, "skipped",
                               "The environment was not active.");
}

static void
steward_sim_app_effects_end_install (StewardSimWorld *world,
                                     JsonObject      *tenant,
                                     JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);

  if (environment != NULL && steward_sim_operation_has_status (operation, "succeeded"))
    steward_sim_app_effects_add (world, environment, operation);
  steward_sim_app_effects_pass_on (world, tenant, operation);
}

static void
steward_sim_app_effects_start_update (StewardSimWorld *world,
                                      JsonObject      *tenant,
                                      JsonObject      *operation)
{
  JsonObject *app = steward_sim_app_effects_find (tenant, operation);

  steward_sim_app_effects_start (world, tenant, operation);
  if (app != NULL && !steward_sim_operation_has_ended (operation))
    json_object_set_string_member (app, "state", "Updating");
}

static void
steward_sim_app_effects_end_update (StewardSimWorld *world,
                                    JsonObject      *tenant,
                                    JsonObject      *operation)
{
  JsonObject *app = steward_sim_app_effects_find (tenant, operation);

  if (app != NULL)
    {
      if (steward_sim_operation_has_status (operation, "succeeded"))
        json_object_set_string_member (app, "version",
                                       steward_sim_app_operation_get_version (
                                         operation, "targetAppVersion"));
      json_object_set_string_member (app, "state", "Installed");
      json_object_set_string_member (app, "lastOperationId",
                                     steward_sim_json_get_string (operation, "id", ""));
      steward_sim_app_effects_set_result (app, "lastUpdateAttemptResult", operation);
    }
  steward_sim_app_effects_pass_on (world, tenant, operation);
}

static void
steward_sim_app_effects_end_uninstall (StewardSimWorld *world,
                                       JsonObject      *tenant,
                                       JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);
  JsonObject *app = steward_sim_app_effects_find (tenant, operation);

  if (app != NULL && steward_sim_operation_has_status (operation, "succeeded"))
    steward_sim_json_remove (steward_sim_json_get_array (environment, "apps"), app);
  else if (app != NULL)
    steward_sim_app_effects_set_result (app, "lastUninstallAttemptResult", operation);
  steward_sim_app_effects_pass_on (world, tenant, operation);
}

static const StewardSimOperationType types[] = {
  { "environmentAppHotfix", 120, steward_sim_app_effects_start_update,
    steward_sim_app_effects_end_update },
  { "environmentAppInstall", 180, steward_sim_app_effects_start,
    steward_sim_app_effects_end_install },
  { "environmentAppUninstall", 60, steward_sim_app_effects_start,
    steward_sim_app_effects_end_uninstall },
  { "environmentAppUpdate", 180, steward_sim_app_effects_start_update,
    steward_sim_app_effects_end_update },
};

void
steward_sim_app_effects_register (StewardSimRouter *router,
                                  StewardSimWorld  *world)
{
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
}
