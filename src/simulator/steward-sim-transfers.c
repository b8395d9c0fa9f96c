/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-capacity.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-sim-operation.h"

/* Environments that move to another tenant: asked for in one, accepted in the other. */

#define REQUEST_TYPE "requestTransferToAnotherEntraTenant"
#define MOVE_TYPE    "moveToAnotherAadTenant"
#define TIMER_KIND   "transferExpiry"
#define HOUR         (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define EXPIRY       (8 * HOUR)
#define LATEST_RUN   (14 * 24 * HOUR)

static gboolean
steward_sim_transfers_refuse (StewardSimRequest *request,
                              const char        *target,
                              const char        *message)
{
  steward_sim_request_fail (request, "invalidInput", target, "%s", message);

  return FALSE;
}

static const char *
steward_sim_transfers_get_parameter (JsonObject *operation,
                                     const char *member)
{
  return steward_sim_json_get_string (steward_sim_json_get_object (operation, "parameters"),
                                      member, "");
}

static gboolean
steward_sim_transfers_is_accepted (JsonObject *operation)
{
  return steward_sim_json_get_boolean (steward_sim_json_get_object (operation, "parameters"),
                                       "isAcceptedByDestinationEntraTenant", FALSE);
}

static gboolean
steward_sim_transfers_check_request (StewardSimRequest *request,
                                     JsonObject        *environment)
{
  const char *destination = steward_sim_request_get_string (request, "DestinationEntraTenantId");
  gint64 now = steward_sim_world_get_now (request->world);
  gint64 run_at = steward_sim_json_get_time (steward_sim_request_get_object (request), "RunAt");

  if (destination == NULL || !g_uuid_string_is_valid (destination)
      || g_ascii_strcasecmp (destination,
                             json_object_get_string_member (request->tenant, "id")) == 0)
    return steward_sim_transfers_refuse (request, "DestinationEntraTenantId",
                                         "The id of another tenant is needed.");
  if (run_at < now || run_at > now + LATEST_RUN)
    return steward_sim_transfers_refuse (request, "RunAt",
                                         "The transfer has to run within two weeks.");
  if (!steward_sim_environment_is_active (environment))
    return steward_sim_transfers_refuse (request, "environmentName",
                                         "The environment is not active.");
  if (steward_sim_json_has (environment, "linkedPowerPlatformEnvironmentId"))
    return steward_sim_transfers_refuse (request, "environmentName",
                                         "The environment is linked to Power Platform.");
  if (steward_sim_operation_find_open (request->tenant, environment, REQUEST_TYPE) != NULL
      || steward_sim_operation_find_open (request->tenant, environment, MOVE_TYPE) != NULL)
    return steward_sim_transfers_refuse (request, "environmentName",
                                         "A transfer of the environment was requested already.");

  return TRUE;
}

static JsonObject *
steward_sim_transfers_new_parameters (StewardSimRequest *request,
                                      JsonObject        *environment,
                                      gint64             expiry)
{
  JsonObject *body = steward_sim_request_get_object (request);
  JsonObject *parameters = json_object_new ();
  g_autofree char *type = g_ascii_strdown (json_object_get_string_member (environment, "type"), -1);

  json_object_set_string_member (parameters, "sourceEntraTenantId",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_string_member (parameters, "destinationEntraTenantId",
                                 steward_sim_request_get_string (request,
                                                                 "DestinationEntraTenantId"));
  json_object_set_string_member (parameters, "sourceEnvironmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (parameters, "environmentType", type);
  json_object_set_string_member (parameters, "productFamily",
                                 steward_sim_environment_get_family (environment));
  steward_sim_json_set_time (parameters, "runAt", steward_sim_json_get_time (body, "RunAt"));
  json_object_set_boolean_member (parameters, "isAcceptedByDestinationEntraTenant", FALSE);
  steward_sim_json_set_time (parameters, "expiresOn", expiry);

  return parameters;
}

static void
steward_sim_transfers_answer (StewardSimRequest *request,
                              JsonObject        *operation)
{
  steward_sim_operation_answer (request, operation);
  request->status = 200;
}

static void
steward_sim_transfers_request (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  gint64 expiry = steward_sim_world_get_now (request->world) + EXPIRY;
  JsonObject *operation;
  JsonObject *timer;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "DestinationEntraTenantId", "RunAt", NULL)
      || !steward_sim_transfers_check_request (request, environment))
    return;

  /* It ends with the move that it leads to, so its own start is out of reach. */
  operation = steward_sim_operation_start_at (
                request, environment, REQUEST_TYPE,
                steward_sim_transfers_new_parameters (request, environment, expiry),
                expiry + 2 * LATEST_RUN);
  json_object_set_string_member (operation, "creatorPrincipalType", "user");
  timer = json_object_new ();
  json_object_set_string_member (timer, "tenant",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_string_member (timer, "transfer", json_object_get_string_member (operation,
                                                                                   "id"));
  steward_sim_world_add_timer (request->world, TIMER_KIND, expiry, timer);
  steward_sim_transfers_answer (request, operation);
}

/* Nobody accepted it in time. */
static void
steward_sim_transfers_expire_cb (StewardSimWorld *world,
                                 JsonObject      *timer)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *tenant = steward_sim_state_find_tenant (state,
                                                      steward_sim_json_get_string (timer, "tenant",
                                                                                   ""));
  JsonObject *operation = steward_sim_tenant_find_operation (
                            tenant, steward_sim_json_get_string (timer, "transfer", ""));

  if (operation != NULL && !steward_sim_transfers_is_accepted (operation))
    steward_sim_operation_end (world, tenant, operation, "skipped", NULL);
}

static void
steward_sim_transfers_cancel (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *operation;
  JsonObject *move;

  if (environment == NULL)
    return;

  operation = steward_sim_operation_find_open (request->tenant, environment, REQUEST_TYPE);
  move = steward_sim_operation_find_open (request->tenant, environment, MOVE_TYPE);
  if (operation == NULL
      || (move != NULL && steward_sim_operation_has_status (move, "running")))
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "environmentName",
                                "There is no transfer that could be canceled.");
      return;
    }

  if (move != NULL)
    steward_sim_operation_end (request->world, request->tenant, move, "canceled", NULL);
  steward_sim_operation_end (request->world, request->tenant, operation, "canceled", NULL);
  steward_sim_transfers_answer (request, operation);
}

static void
steward_sim_transfers_list (StewardSimRequest *request,
                            JsonObject        *tenant,
                            const char        *destination)
{
  JsonArray *operations = steward_sim_json_get_array (tenant, "operations");
  JsonArray *value = json_array_new ();

  for (guint i = 0; operations != NULL && i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      JsonObject *shown = NULL;

      if (steward_sim_operation_is_type (operation, REQUEST_TYPE)
          && !steward_sim_operation_has_ended (operation)
          && (destination == NULL
              || g_ascii_strcasecmp (steward_sim_transfers_get_parameter (
                                       operation, "destinationEntraTenantId"), destination) == 0))
        shown = steward_sim_operation_to_json (operation, request);
      if (shown == NULL)
        continue;

      json_object_set_string_member (shown, "aadTenantId",
                                     json_object_get_string_member (tenant, "id"));
      json_array_add_object_element (value, shown);
    }
  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_transfers_list_outgoing (StewardSimRequest *request)
{
  steward_sim_transfers_list (request, request->tenant, NULL);
}

static void
steward_sim_transfers_list_incoming (StewardSimRequest *request)
{
  const char *source = steward_sim_request_get_param (request, "source");

  steward_sim_transfers_list (request, steward_sim_state_find_tenant (request->state, source),
                              json_object_get_string_member (request->tenant, "id"));
}

/* The transfer that the destination was offered, or NULL. */
static JsonObject *
steward_sim_transfers_find_offer (StewardSimRequest *request,
                                  JsonObject        *source,
                                  JsonObject        *environment)
{
  JsonObject *operation;
  const char *destination;

  if (source == NULL || environment == NULL)
    return NULL;

  operation = steward_sim_operation_find_open (source, environment, REQUEST_TYPE);
  destination = steward_sim_transfers_get_parameter (operation, "destinationEntraTenantId");
  if (operation == NULL || steward_sim_transfers_is_accepted (operation)
      || g_ascii_strcasecmp (destination,
                             json_object_get_string_member (request->tenant, "id")) != 0)
    return NULL;

  return operation;
}

/* The operation lives in the source until the environment has moved. */
static JsonObject *
steward_sim_transfers_start_move (StewardSimRequest *request,
                                  JsonObject        *source,
                                  JsonObject        *environment,
                                  JsonObject        *offer)
{
  JsonObject *destination = request->tenant;
  JsonObject *parameters = json_object_new ();
  const char *run_at = steward_sim_transfers_get_parameter (offer, "runAt");
  gint64 moment = 0;
  JsonObject *operation;

  steward_sim_time_parse (run_at, &moment);
  moment = MAX (moment, steward_sim_world_get_now (request->world));
  json_object_set_string_member (parameters, "sourceAadTenantId",
                                 json_object_get_string_member (source, "id"));
  json_object_set_string_member (parameters, "sourceEnvironmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (parameters, "destinationAadTenantId",
                                 json_object_get_string_member (destination, "id"));
  json_object_set_string_member (parameters, "destinationEnvironmentName",
                                 steward_sim_request_get_string (request,
                                                                 "DestinationEnvironmentName"));
  json_object_set_string_member (parameters, "runAt", run_at);

  request->tenant = source;
  operation = steward_sim_operation_start_at (request, environment, MOVE_TYPE, parameters, moment);
  json_object_set_string_member (operation, "creatorPrincipalType", "user");
  json_object_set_string_member (operation, "$request",
                                 json_object_get_string_member (offer, "id"));
  steward_sim_transfers_answer (request, operation);
  request->tenant = destination;

  return operation;
}

static void
steward_sim_transfers_accept (StewardSimRequest *request)
{
  const char *source_id = steward_sim_request_get_string (request, "SourceEntraTenantId");
  const char *family = steward_sim_request_get_string (request, "ApplicationFamily");
  const char *name = steward_sim_request_get_string (request, "SourceEnvironmentName");
  const char *new_name = steward_sim_request_get_string (request, "DestinationEnvironmentName");
  JsonObject *source = NULL;
  JsonObject *environment;
  JsonObject *offer;
  const char *type;

  if (!steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "SourceEnvironmentName",
                                             "ApplicationFamily", "SourceEntraTenantId",
                                             "DestinationEnvironmentName", NULL))
    return;

  if (source_id != NULL && g_uuid_string_is_valid (source_id))
    source = steward_sim_state_find_tenant (request->state, source_id);
  environment = steward_sim_tenant_find_environment (source, family, name);
  offer = steward_sim_transfers_find_offer (request, source, environment);
  if (offer == NULL || family == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "SourceEnvironmentName",
                                "This environment was not offered to the tenant.");
      return;
    }

  type = json_object_get_string_member (environment, "type");
  if (!steward_sim_name_need (request, family, new_name, "DestinationEnvironmentName", type)
      || !steward_sim_capacity_need_place (request, type, 0)
      || !steward_sim_capacity_need_storage (request))
    return;

  json_object_set_boolean_member (json_object_get_object_member (offer, "parameters"),
                                  "isAcceptedByDestinationEntraTenant", TRUE);
  steward_sim_transfers_start_move (request, source, environment, offer);
}

/* Moves the environment, and the operation after it. */
static void
steward_sim_transfers_move (JsonObject *source,
                            JsonObject *destination,
                            JsonObject *environment,
                            JsonObject *operation)
{
  const char *name = steward_sim_transfers_get_parameter (operation, "destinationEnvironmentName");

  json_array_add_object_element (steward_sim_json_ensure_array (destination, "environments"),
                                 json_object_ref (environment));
  steward_sim_json_remove (steward_sim_json_get_array (source, "environments"), environment);
  json_object_set_string_member (environment, "name", name);
  json_object_remove_member (environment, "friendlyName");
  json_object_remove_member (environment, "sessions");

  json_array_add_object_element (steward_sim_json_ensure_array (destination, "operations"),
                                 json_object_ref (operation));
  json_object_set_string_member (operation, "environmentName", name);
  steward_sim_json_remove (steward_sim_json_get_array (source, "operations"), operation);
}

static void
steward_sim_transfers_start (StewardSimWorld *world,
                             JsonObject      *tenant,
                             JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);

  if (environment != NULL && steward_sim_environment_is_active (environment))
    steward_sim_environment_set_status (environment, "Preparing");
  else
    steward_sim_operation_end (world, tenant, operation, "failed",
                               "The environment is not active, or is gone.");
}

static void
steward_sim_transfers_end (StewardSimWorld *world,
                           JsonObject      *tenant,
                           JsonObject      *operation)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);
  JsonObject *offer = steward_sim_tenant_find_operation (
                        tenant, steward_sim_json_get_string (operation, "$request", ""));
  JsonObject *destination;
  g_autofree char *status = g_strdup (steward_sim_json_get_string (operation, "status", ""));
  g_autofree char *message = NULL;

  destination = steward_sim_state_find_tenant (
                  state, steward_sim_transfers_get_parameter (operation,
                                                              "destinationAadTenantId"));
  message = g_strdup (steward_sim_json_get_string (operation, "errorMessage", ""));
  if (environment != NULL && steward_sim_environment_has_status (environment, "Preparing"))
    steward_sim_environment_set_status (environment, "Active");
  if (environment != NULL && destination != NULL && g_str_equal (status, "succeeded"))
    steward_sim_transfers_move (tenant, destination, environment, operation);
  if (offer != NULL)
    steward_sim_operation_end (world, tenant, offer, status, message);
}

static const StewardSimOperationType types[] = {
  { REQUEST_TYPE, 1, .initial_status = "queued" },
  { MOVE_TYPE, 900, steward_sim_transfers_start, steward_sim_transfers_end, "queued" },
};

#define OUTGOING "/transfers/outgoing"

static const StewardSimRoute routes[] = {
  { "POST", OUTGOING "/applications/{family}/environments/{name}", steward_sim_transfers_request,
    220, .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "DELETE", OUTGOING "/applications/{family}/environments/{name}", steward_sim_transfers_cancel,
    220, .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "GET", OUTGOING, steward_sim_transfers_list_outgoing, 220,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "POST", "/transfers/incoming", steward_sim_transfers_accept, 220,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "GET", "/transfers/incoming/{source}", steward_sim_transfers_list_incoming, 220,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
};

void
steward_sim_transfers_register (StewardSimRouter *router,
                                StewardSimWorld  *world)
{
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
  steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_transfers_expire_cb);
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
