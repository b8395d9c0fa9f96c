/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-updates.h"

/* The older calls for the next update: they tell its date and move it. */

#define DAY (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

static gint64
steward_sim_upgrade_get_earliest (StewardSimWorld *world)
{
  return steward_sim_world_get_now (world) / DAY * DAY;
}

static JsonObject *
steward_sim_upgrade_show (StewardSimRequest *request,
                          JsonObject        *environment,
                          JsonObject        *update)
{
  JsonObject *details = steward_sim_json_get_object (update, "scheduleDetails");
  JsonObject *object = json_object_new ();
  g_autofree char *version = NULL;
  gboolean is_active;
  gboolean is_running;

  version = steward_sim_updates_dup_version (request->world, environment,
                                             json_object_get_string_member (update,
                                                                            "targetVersion"));
  is_active = g_str_equal (steward_sim_json_get_string (details, "rolloutStatus", "Active"),
                           "Active");
  is_running = steward_sim_operation_find_open (request->tenant, environment, "update") != NULL;

  json_object_set_string_member (object, "environmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (object, "applicationFamily",
                                 steward_sim_environment_get_family (environment));
  json_object_set_string_member (object, "sourceVersion",
                                 json_object_get_string_member (environment,
                                                                "applicationVersion"));
  json_object_set_string_member (object, "targetVersion", version);
  json_object_set_boolean_member (object, "canTenantSelectDate", is_active && !is_running);
  json_object_set_boolean_member (object, "didTenantSelectDate",
                                  steward_sim_json_has (details, "selectedDateTime"));
  steward_sim_json_set_time (object, "earliestSelectableUpgradeDate",
                             steward_sim_upgrade_get_earliest (request->world));
  steward_sim_json_set_time (object, "latestSelectableUpgradeDate",
                             steward_sim_updates_get_latest (update));
  steward_sim_json_set_time (object, "upgradeDate", steward_sim_updates_get_date (update));
  json_object_set_string_member (object, "updateStatus", is_running ? "Running" : "Scheduled");
  json_object_set_boolean_member (object, "ignoreUpgradeWindow",
                                  steward_sim_json_get_boolean (details, "ignoreUpdateWindow",
                                                                FALSE));
  json_object_set_boolean_member (object, "isActive", is_active);

  return object;
}

static void
steward_sim_upgrade_get (StewardSimRequest *request)
{
  JsonObject *environment = NULL;
  JsonObject *update;

  if (steward_sim_environment_need_family (request))
    environment = steward_sim_environment_need (request);
  if (environment == NULL)
    return;

  update = steward_sim_updates_get_selected (environment);
  if (update == NULL)
    steward_sim_request_answer_empty (request, 204);
  else
    steward_sim_request_answer_object (request, 200,
                                       steward_sim_upgrade_show (request, environment, update));
}

static void
steward_sim_upgrade_put (StewardSimRequest *request)
{
  JsonObject *environment = NULL;
  JsonObject *update;
  JsonObject *details;
  gint64 date;

  if (steward_sim_environment_need_family (request))
    environment = steward_sim_environment_need (request);
  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "runOn", "ignoreUpgradeWindow", NULL))
    return;

  update = steward_sim_updates_get_selected (environment);
  if (update == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", NULL, "No update is scheduled.");
      return;
    }

  date = steward_sim_json_get_time (steward_sim_request_get_object (request), "runOn");
  if (date < steward_sim_upgrade_get_earliest (request->world)
      || date > steward_sim_updates_get_latest (update)
      || steward_sim_operation_find_open (request->tenant, environment, "update") != NULL)
    {
      steward_sim_request_fail (request, "entityValidationFailed", "runOn",
                                "The update cannot run on this date.");
      return;
    }

  details = steward_sim_json_ensure_object (update, "scheduleDetails");
  steward_sim_json_set_time (details, "selectedDateTime", date);
  if (steward_sim_request_lookup (request, "ignoreUpgradeWindow") != NULL)
    json_object_set_boolean_member (details, "ignoreUpdateWindow",
                                    steward_sim_request_get_boolean (request,
                                                                     "ignoreUpgradeWindow",
                                                                     FALSE));
  steward_sim_updates_record (request, environment, update);
  steward_sim_request_answer_empty (request, 200);
}

#define UPGRADE "/applications/{family}/environments/{name}/upgrade"

static const StewardSimRoute routes[] = {
  { "GET", UPGRADE, steward_sim_upgrade_get, 200, .printed_until = 225 },
  { "PUT", UPGRADE, steward_sim_upgrade_put, 200, .printed_until = 225 },
};

void
steward_sim_upgrade_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
