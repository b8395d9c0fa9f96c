/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-capacity.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-periods.h"
#include "steward-sim-retention.h"
#include "steward-sim-updates.h"

/* Bringing a deleted environment back; it keeps the name that it got when it was deleted. */

static void
steward_sim_recover_finish (JsonObject *environment,
                            gint64      now)
{
  static const char * const members[] = { "SoftDeletedOn", "HardDeletePendingOn", "DeleteReason" };

  steward_sim_environment_set_status (environment, "Active");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_null_member (environment, members[i]);
  steward_sim_periods_open (environment, now);
}

/* Updates that waited meanwhile are due now. The days of an environment that was not recovered may
 * be over by now. */
static void
steward_sim_recover_end (StewardSimWorld *world,
                         JsonObject      *tenant,
                         JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);
  gboolean has_failed = steward_sim_operation_has_status (operation, "failed");

  if (environment == NULL)
    return;

  if (steward_sim_operation_has_status (operation, "succeeded"))
    {
      steward_sim_recover_finish (environment, steward_sim_world_get_now (world));
      steward_sim_updates_arm (world);
    }
  else
    {
      steward_sim_environment_set_status (environment,
                                          has_failed ? "RecoveringFailed" : "SoftDeleted");
      steward_sim_retention_watch (world, tenant, environment);
    }
}

/* One production environment more than the quota is tolerated. */
static gboolean
steward_sim_recover_check (StewardSimRequest *request,
                           JsonObject        *environment)
{
  const char *code = NULL;

  if (steward_sim_environment_has_status (environment, "Recovering"))
    code = "deletedEnvironmentRecoveryInProgress";
  else if (!steward_sim_environment_has_status (environment, "SoftDeleted"))
    code = "invalidStatusCannotRecoverDeletedEnvironment";

  if (code != NULL)
    {
      steward_sim_request_fail (request, code, NULL, NULL);
      return FALSE;
    }

  return steward_sim_capacity_need_place (request,
                                          steward_sim_json_get_string (environment, "type", ""),
                                          steward_sim_environment_is_production (environment));
}

static void
steward_sim_recover_environment (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *parameters;
  JsonObject *operation;

  if (environment == NULL || !steward_sim_recover_check (request, environment))
    return;

  parameters = json_object_new ();
  json_object_set_string_member (parameters, "recoveryReason", "requestedByAdmin");
  operation = steward_sim_operation_start (request, environment, "recover", parameters);
  steward_sim_environment_set_status (environment, "Recovering");
  steward_sim_operation_answer (request, operation);
}

static const StewardSimOperationType types[] = {
  { "recover", 8 * 60, NULL, steward_sim_recover_end },
};

static const StewardSimRoute routes[] = {
  {
    "POST", "/applications/{family}/environments/{name}/recover", steward_sim_recover_environment,
    .since = 218,
  },
};

void
steward_sim_recover_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
}
