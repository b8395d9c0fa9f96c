/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-sim-operation.h"
#include "steward-sim-periods.h"
#include "steward-sim-retention.h"

/* Deleting an environment, and what becomes of it: since version 2.18 it is kept for a while. */

#define RETENTION     (14 * G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)
#define SOFT_DELETION "softDelete"
#define HARD_DELETION "delete"

static void
steward_sim_delete_keep (StewardSimWorld *world,
                         JsonObject      *tenant,
                         JsonObject      *environment,
                         JsonObject      *operation)
{
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  gint64 deleted = steward_sim_json_get_time (parameters, "softDeletedOn");
  gint64 pending = steward_sim_json_get_time (parameters, "hardDeletePendingOn");
  g_autofree char *name = NULL;

  name = steward_sim_name_dup_deleted (steward_sim_environment_get_name (environment), deleted);
  steward_sim_periods_close (environment, deleted);
  steward_sim_environment_set_status (environment, "SoftDeleted");
  json_object_set_string_member (environment, "$formerName",
                                 steward_sim_environment_get_name (environment));
  steward_sim_json_set_time (environment, "$formerUntil", steward_sim_world_get_now (world));
  json_object_set_string_member (environment, "name", name);
  json_object_set_string_member (environment, "friendlyName", name);
  steward_sim_json_set_time (environment, "SoftDeletedOn", deleted);
  steward_sim_json_set_time (environment, "HardDeletePendingOn", pending);
  json_object_set_string_member (environment, "DeleteReason", "requestedByAdmin");
  steward_sim_retention_watch (world, tenant, environment);
}

static void
steward_sim_delete_end (StewardSimWorld *world,
                        JsonObject      *tenant,
                        JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);
  gboolean is_soft = steward_sim_operation_is_type (operation, SOFT_DELETION);
  const char *before = steward_sim_json_get_string (operation, "$status", "Active");

  if (environment == NULL)
    return;

  if (steward_sim_operation_has_status (operation, "failed"))
    steward_sim_environment_set_status (environment,
                                        is_soft ? "SoftDeletingFailed" : "RemovingFailed");
  else if (!steward_sim_operation_has_status (operation, "succeeded"))
    steward_sim_environment_set_status (environment, before);
  else
    {
      steward_sim_operation_cancel_all (world, tenant, environment, operation);
      if (is_soft)
        steward_sim_delete_keep (world, tenant, environment, operation);
      else
        steward_sim_json_remove (steward_sim_json_ensure_array (tenant, "environments"),
                                 environment);
    }
}

static guint
steward_sim_delete_count (JsonObject *tenant,
                          JsonObject *environment)
{
  JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");
  const char *name = steward_sim_environment_get_name (environment);
  const char *family = steward_sim_environment_get_family (environment);
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *other = json_array_get_object_element (environments, i);

      if (g_ascii_strcasecmp (steward_sim_environment_get_name (other), name) == 0
          && g_ascii_strcasecmp (steward_sim_environment_get_family (other), family) == 0)
        n++;
    }

  return n;
}

/* Only a state that was written by hand has two environments of one name in one family. */
static gboolean
steward_sim_delete_check (StewardSimRequest *request,
                          JsonObject        *environment)
{
  static const char * const allowed[] = {
    "Active", "NotReady", "CreatingFailed", "RemovingFailed", "SoftDeletingFailed",
    "RecoveringFailed",
  };
  const char *message = NULL;

  if (steward_sim_delete_count (request->tenant, environment) > 1)
    {
      steward_sim_request_fail (request, "ambiguousRequest", NULL, NULL);
      return FALSE;
    }
  if (steward_sim_environment_has_status (environment, "Removing")
      || steward_sim_environment_has_status (environment, "SoftDeleting"))
    {
      steward_sim_request_fail (request, "tenantDeletionInProgress", NULL, NULL);
      return FALSE;
    }
  if (steward_sim_json_has (environment, "linkedPowerPlatformEnvironmentId"))
    message = "The environment is linked to a Power Platform environment.";

  for (guint i = 0; message == NULL && i < G_N_ELEMENTS (allowed); i++)
    {
      if (steward_sim_environment_has_status (environment, allowed[i]))
        return TRUE;
    }

  steward_sim_request_fail (request, "invalidStatusCannotDeleteTenant", NULL,
                            message != NULL ? "%s" : NULL, message);

  return FALSE;
}

static JsonObject *
steward_sim_delete_describe_soft (gint64 now)
{
  JsonObject *parameters = json_object_new ();

  steward_sim_json_set_time (parameters, "softDeletedOn", now);
  steward_sim_json_set_time (parameters, "hardDeletePendingOn", now + RETENTION);
  json_object_set_string_member (parameters, "deleteReason", "requestedByAdmin");

  return parameters;
}

static JsonObject *
steward_sim_delete_start (StewardSimRequest *request,
                          JsonObject        *environment)
{
  gint64 now = steward_sim_world_get_now (request->world);
  gboolean is_hard = request->version < 218
                     || steward_sim_environment_has_status (environment, "CreatingFailed")
                     || steward_sim_environment_has_status (environment, "RemovingFailed");
  JsonObject *parameters = is_hard ? steward_sim_environment_describe (environment)
                                   : steward_sim_delete_describe_soft (now);
  JsonObject *operation = steward_sim_operation_start (request, environment,
                                                       is_hard ? HARD_DELETION : SOFT_DELETION,
                                                       parameters);

  json_object_set_string_member (operation, "$status",
                                 steward_sim_environment_get_status (environment));
  steward_sim_environment_set_status (environment, is_hard ? "Removing" : "SoftDeleting");

  return operation;
}

static void
steward_sim_delete_environment (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *operation;

  if (environment == NULL || !steward_sim_delete_check (request, environment))
    return;

  operation = steward_sim_delete_start (request, environment);
  if (request->version >= 209)
    steward_sim_operation_answer (request, operation);
  else
    steward_sim_request_answer_empty (request, 202);
}

static const StewardSimOperationType types[] = {
  { HARD_DELETION, 3 * 60, NULL, steward_sim_delete_end },
  { SOFT_DELETION, 3 * 60, NULL, steward_sim_delete_end },
};

static const StewardSimRoute routes[] = {
  { "DELETE", "/applications/{family}/environments/{name}", steward_sim_delete_environment },
};

void
steward_sim_delete_register (StewardSimRouter *router,
                             StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
  steward_sim_retention_connect (world);
}
