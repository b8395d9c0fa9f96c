/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

/* Reading and canceling operations. */

#define ROLLBACK_TIME 1800 /* seconds at the real service */

static int
steward_sim_operations_compare (gconstpointer a,
                                gconstpointer b)
{
  gint64 first = steward_sim_json_get_time (*(JsonObject * const *) a, "createdOn");
  gint64 second = steward_sim_json_get_time (*(JsonObject * const *) b, "createdOn");

  return first > second ? -1 : first < second ? 1 : 0;
}

static gboolean
steward_sim_operations_matches (JsonObject *operation,
                                JsonObject *environment,
                                const char *family)
{
  if (environment != NULL)
    return steward_sim_operation_is_about (operation, environment);

  return family == NULL
         || g_ascii_strcasecmp (steward_sim_json_get_string (operation, "productFamily", family),
                                family) == 0;
}

/* The newest first; environment and family may be NULL. */
static void
steward_sim_operations_answer (StewardSimRequest *request,
                               JsonObject        *environment,
                               const char        *family)
{
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "operations");
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  JsonArray *value = json_array_new ();

  for (guint i = json_array_get_length (operations); i > 0; i--)
    g_ptr_array_add (sorted, json_array_get_object_element (operations, i - 1));
  g_ptr_array_sort (sorted, steward_sim_operations_compare);

  for (guint i = 0; i < sorted->len; i++)
    {
      JsonObject *operation = g_ptr_array_index (sorted, i);
      JsonObject *object = NULL;

      if (steward_sim_operations_matches (operation, environment, family))
        object = steward_sim_operation_to_json (operation, request);
      if (object != NULL)
        json_array_add_object_element (value, object);
    }

  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_operations_list (StewardSimRequest *request)
{
  steward_sim_operations_answer (request, NULL, NULL);
}

static void
steward_sim_operations_list_family (StewardSimRequest *request)
{
  if (steward_sim_environment_need_family (request))
    steward_sim_operations_answer (request, NULL,
                                   steward_sim_request_get_param (request, "family"));
}

static void
steward_sim_operations_list_environment (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);

  if (environment != NULL)
    steward_sim_operations_answer (request, environment, NULL);
}

/* The one of the path, or an answer; environment may be NULL. */
static JsonObject *
steward_sim_operations_need (StewardSimRequest *request,
                             JsonObject        *environment)
{
  const char *id = steward_sim_request_get_param (request, "id");
  JsonObject *operation = steward_sim_tenant_find_operation (request->tenant, id);

  if (operation != NULL
      && (environment == NULL || steward_sim_operation_is_about (operation, environment)))
    return operation;

  steward_sim_request_fail (request, "resourceDoesNotExist", "operationId",
                            "There is no operation \"%s\".", id);

  return NULL;
}

static void
steward_sim_operations_answer_single (StewardSimRequest *request,
                                      JsonObject        *environment)
{
  JsonObject *operation = steward_sim_operations_need (request, environment);
  JsonObject *object = NULL;

  if (operation == NULL)
    return;

  object = steward_sim_operation_to_json (operation, request);
  if (object != NULL)
    steward_sim_request_answer_object (request, 200, object);
  else
    steward_sim_request_fail (request, "resourceDoesNotExist", "operationId",
                              "The operation is no longer in the log.");
}

static void
steward_sim_operations_get (StewardSimRequest *request)
{
  steward_sim_operations_answer_single (request, NULL);
}

static void
steward_sim_operations_get_of_environment (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);

  if (environment != NULL)
    steward_sim_operations_answer_single (request, environment);
}

static gboolean
steward_sim_operations_can_cancel (StewardSimRequest *request,
                                   JsonObject        *environment,
                                   JsonObject        *operation)
{
  JsonObject *details = steward_sim_json_get_object (environment, "versionDetails");
  gint64 enforced = steward_sim_json_get_time (details, "enforcedUpdatePeriodStartDate");
  const char *reason = NULL;

  if (!steward_sim_operation_is_type (operation, "update")
      && !steward_sim_operation_is_type (operation, "dataUpgrade"))
    reason = "Only an update can be canceled.";
  else if (!steward_sim_operation_has_status (operation, "running"))
    reason = "Only an update that is running can be canceled.";
  else if (enforced != 0 && enforced <= steward_sim_world_get_now (request->world))
    reason = "An update of the enforced update period cannot be canceled.";

  if (reason != NULL)
    steward_sim_request_fail (request, "invalidInput", "id", "%s", reason);

  return reason == NULL;
}

/* The update stops now, but rolling back takes its time. */
static void
steward_sim_operations_cancel (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *operation = NULL;
  JsonObject *outcome;

  if (environment != NULL)
    operation = steward_sim_operations_need (request, environment);
  if (operation == NULL || !steward_sim_operations_can_cancel (request, environment, operation))
    return;

  outcome = json_object_new ();
  json_object_set_string_member (outcome, "status", "canceled");
  json_object_set_object_member (operation, "$outcome", outcome);
  steward_sim_operation_delay (request->world, request->tenant, operation, ROLLBACK_TIME);
  steward_sim_request_answer_empty (request, 200);
}

static const StewardSimRoute routes[] = {
  {
    "GET", "/environments/operations", steward_sim_operations_list,
    .since = 207, .printed_since = 228,
  },
  {
    "GET", "/applications/{family}/environments/operations", steward_sim_operations_list_family,
    .since = 207, .printed_until = 227,
  },
  {
    "GET", "/applications/{family}/environments/{name}/operations",
    steward_sim_operations_list_environment,
    .since = 206, .printed_until = 220,
  },
  {
    "GET", "/applications/{family}/environments/{name}/operations",
    steward_sim_operations_list_environment,
    .since = 206, .printed_since = 228,
  },
  {
    "GET", "/environments/{name}/operations", steward_sim_operations_list_environment,
    .since = 221, .printed_until = 228,
  },
  { "GET", "/environments/operations/{id}", steward_sim_operations_get, .since = 228 },
  {
    "GET", "/applications/{family}/environments/{name}/operations/{id}",
    steward_sim_operations_get_of_environment,
    .since = 228,
  },
  {
    "POST", "/applications/{family}/environments/{name}/operations/{id}/cancel",
    steward_sim_operations_cancel,
    .since = 228,
  },
};

void
steward_sim_operations_register (StewardSimRouter *router,
                                 StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, NULL, 0);
}
