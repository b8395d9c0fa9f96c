/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-json.h"

/* The control route that decides how an operation ends. */

static gboolean
steward_sim_outcome_is_final (const char *status)
{
  static const char * const final[] = {
    "aborted", "canceled", "cancelled", "conflict", "deleted", "failed", "failedtocreate",
    "notfound", "skipped", "succeeded", "tombstone", NULL,
  };
  g_autofree char *lower = g_ascii_strdown (status, -1);

  return g_strv_contains (final, lower);
}

static JsonObject *
steward_sim_outcome_find_operation (StewardSimState *state,
                                    const char      *id)
{
  JsonArray *tenants = steward_sim_state_get_tenants (state);

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *instance_operations = steward_sim_json_get_array (tenant, "instanceOperations");
      JsonObject *operation = steward_sim_tenant_find_operation (tenant, id);

      if (operation == NULL)
        operation = steward_sim_json_find (instance_operations, "OperationId", id);
      if (operation != NULL)
        return operation;
    }

  return NULL;
}

static void
steward_sim_outcome_set (StewardSimRequest *request)
{
  static const char * const outcomes[] = { "succeeded", "failed", "canceled", NULL };
  JsonObject *operation = NULL;
  const char *outcome = steward_sim_request_get_string (request, "outcome");
  const char *message = steward_sim_request_get_string (request, "errorMessage");
  JsonObject *decided;

  operation = steward_sim_outcome_find_operation (request->state,
                                                  steward_sim_request_get_param (request, "id"));
  if (operation == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "id", NULL);
      return;
    }
  if (outcome == NULL || !g_strv_contains (outcomes, outcome))
    {
      steward_sim_request_fail (request, "invalidInput", "outcome",
                                "An outcome is \"succeeded\", \"failed\" or \"canceled\".");
      return;
    }
  if (steward_sim_outcome_is_final (steward_sim_json_get_string (operation, "status", "")))
    {
      steward_sim_request_fail (request, "invalidInput", "id", "The operation has ended.");
      request->status = SOUP_STATUS_CONFLICT;
      return;
    }

  decided = json_object_new ();
  json_object_set_string_member (decided, "status", outcome);
  json_object_set_string_member (decided, "errorMessage", message != NULL ? message : "");
  json_object_set_object_member (operation, "$outcome", decided);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_object (request, 200, steward_sim_json_copy_public (operation));
}

static const StewardSimRoute routes[] = {
  { "POST", "/simulator/operations/{id}", steward_sim_outcome_set },
};

void
steward_sim_outcome_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_CONTROL, routes, G_N_ELEMENTS (routes));
}
