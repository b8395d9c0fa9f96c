/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-operation.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"

#define TYPES_KEY    "steward-sim-operation-types"
#define TIMER_KIND   "operation"
#define WAITING_TIME 15 /* seconds at the real service between the answer and the start */

static const StewardSimOperationType other_type = { .type = "", .seconds = 60 };

static void steward_sim_operation_timer_cb (StewardSimWorld *world,
                                            JsonObject      *timer);

/* type → StewardSimOperationType */
static GHashTable *
steward_sim_operation_get_types (StewardSimWorld *world)
{
  GHashTable *types = g_object_get_data (G_OBJECT (world), TYPES_KEY);

  if (types == NULL)
    {
      types = g_hash_table_new (g_str_hash, g_str_equal);
      g_object_set_data_full (G_OBJECT (world), TYPES_KEY, types,
                              (GDestroyNotify) g_hash_table_unref);
      steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_operation_timer_cb);
    }

  return types;
}

static const StewardSimOperationType *
steward_sim_operation_get_type (StewardSimWorld *world,
                                const char      *type)
{
  const StewardSimOperationType *found;

  found = g_hash_table_lookup (steward_sim_operation_get_types (world), type);

  return found != NULL ? found : &other_type;
}

static const StewardSimOperationType *
steward_sim_operation_get_own_type (StewardSimWorld *world,
                                    JsonObject      *operation)
{
  return steward_sim_operation_get_type (world,
                                         steward_sim_json_get_string (operation, "type", ""));
}

void
steward_sim_operation_connect (StewardSimWorld               *world,
                               const StewardSimOperationType *types,
                               gsize                          n_types)
{
  GHashTable *table = steward_sim_operation_get_types (world);

  for (gsize i = 0; i < n_types; i++)
    g_hash_table_insert (table, (gpointer) types[i].type, (gpointer) &types[i]);
}

static void
steward_sim_operation_set_timer (StewardSimWorld *world,
                                 JsonObject      *tenant,
                                 JsonObject      *operation,
                                 gint64           at)
{
  JsonObject *timer = json_object_new ();

  json_object_set_string_member (timer, "tenant", steward_sim_json_get_string (tenant, "id", ""));
  json_object_set_string_member (timer, "operation",
                                 steward_sim_json_get_string (operation, "id", ""));
  steward_sim_world_add_timer (world, TIMER_KIND, at, timer);
}

const char *
steward_sim_operation_get_creator (StewardSimRequest *request)
{
  if (request->principal == STEWARD_SIM_PRINCIPAL_USER && request->principal_name != NULL)
    return request->principal_name;

  return request->principal_id != NULL ? request->principal_id : "";
}

/* Takes the parameters. */
static JsonObject *
steward_sim_operation_add (StewardSimRequest *request,
                           JsonObject        *environment,
                           const char        *type,
                           const char        *status,
                           JsonObject        *parameters)
{
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "operations");
  JsonObject *operation = json_object_new ();
  g_autofree char *id = g_uuid_string_random ();

  json_object_set_string_member (operation, "id", id);
  json_object_set_string_member (operation, "type", type);
  json_object_set_string_member (operation, "status", status);
  steward_sim_json_set_time (operation, "createdOn", steward_sim_world_get_now (request->world));
  json_object_set_string_member (operation, "createdBy",
                                 steward_sim_operation_get_creator (request));
  json_object_set_string_member (operation, "errorMessage", "");
  json_object_set_object_member (operation, "parameters",
                                 parameters != NULL ? parameters : json_object_new ());
  json_object_set_string_member (operation, "environmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (operation, "environmentType",
                                 steward_sim_json_get_string (environment, "type", ""));
  json_object_set_string_member (operation, "productFamily",
                                 steward_sim_environment_get_family (environment));
  json_array_add_object_element (operations, operation);
  steward_sim_state_touch (request->state);

  return operation;
}

JsonObject *
steward_sim_operation_start (StewardSimRequest *request,
                             JsonObject        *environment,
                             const char        *type,
                             JsonObject        *parameters)
{
  gint64 wait = steward_sim_world_get_operation_time (request->world, WAITING_TIME);

  return steward_sim_operation_start_at (request, environment, type, parameters,
                                         steward_sim_world_get_now (request->world) + wait);
}

JsonObject *
steward_sim_operation_start_at (StewardSimRequest *request,
                                JsonObject        *environment,
                                const char        *type,
                                JsonObject        *parameters,
                                gint64             at)
{
  const char *status = steward_sim_operation_get_type (request->world, type)->initial_status;
  JsonObject *operation = steward_sim_operation_add (request, environment, type,
                                                     status != NULL ? status : "scheduled",
                                                     parameters);

  steward_sim_operation_set_timer (request->world, request->tenant, operation, at);

  return operation;
}

JsonObject *
steward_sim_operation_record (StewardSimRequest *request,
                              JsonObject        *environment,
                              const char        *type,
                              JsonObject        *parameters)
{
  gint64 now = steward_sim_world_get_now (request->world);
  JsonObject *operation = steward_sim_operation_add (request, environment, type, "succeeded",
                                                     parameters);

  steward_sim_json_set_time (operation, "startedOn", now);
  steward_sim_json_set_time (operation, "completedOn", now);

  return operation;
}

static void
steward_sim_operation_run (StewardSimWorld *world,
                           JsonObject      *tenant,
                           JsonObject      *operation)
{
  const StewardSimOperationType *type = steward_sim_operation_get_own_type (world, operation);
  gint64 now = steward_sim_world_get_now (world);
  gint64 seconds = steward_sim_json_get_int (operation, "$seconds", (gint64) type->seconds);

  json_object_set_string_member (operation, "status", "running");
  steward_sim_json_set_time (operation, "startedOn", now);
  if (type->start != NULL)
    type->start (world, tenant, operation);
  if (!steward_sim_operation_has_ended (operation))
    steward_sim_operation_set_timer (world, tenant, operation,
                                     now + steward_sim_world_get_operation_time (world, seconds));
}

void
steward_sim_operation_end (StewardSimWorld *world,
                           JsonObject      *tenant,
                           JsonObject      *operation,
                           const char      *status,
                           const char      *error_message)
{
  const StewardSimOperationType *type = steward_sim_operation_get_own_type (world, operation);

  if (steward_sim_operation_has_ended (operation))
    return;

  steward_sim_world_remove_timers (world, "operation",
                                   steward_sim_json_get_string (operation, "id", ""));
  json_object_set_string_member (operation, "status", status);
  json_object_set_string_member (operation, "errorMessage",
                                 error_message != NULL ? error_message : "");
  steward_sim_json_set_time (operation, "completedOn", steward_sim_world_get_now (world));
  if (type->end != NULL)
    type->end (world, tenant, operation);
  steward_sim_state_touch (steward_sim_world_get_state (world));
}

/* What the control route decided goes before what would have happened. */
static void
steward_sim_operation_timer_cb (StewardSimWorld *world,
                                JsonObject      *timer)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  const char *tenant_id = steward_sim_json_get_string (timer, "tenant", NULL);
  const char *id = steward_sim_json_get_string (timer, "operation", NULL);
  JsonObject *tenant = steward_sim_state_find_tenant (state, tenant_id);
  JsonObject *operation = steward_sim_tenant_find_operation (tenant, id);
  JsonObject *outcome = steward_sim_json_get_object (operation, "$outcome");
  const char *status = steward_sim_json_get_string (outcome, "status", "succeeded");

  if (operation == NULL || steward_sim_operation_has_ended (operation))
    return;

  if (steward_sim_operation_has_status (operation, "running")
      || g_ascii_strcasecmp (status, "canceled") == 0)
    steward_sim_operation_end (world, tenant, operation, status,
                               steward_sim_json_get_string (outcome, "errorMessage", NULL));
  else
    steward_sim_operation_run (world, tenant, operation);
}

void
steward_sim_operation_delay (StewardSimWorld *world,
                             JsonObject      *tenant,
                             JsonObject      *operation,
                             double           seconds)
{
  gint64 now = steward_sim_world_get_now (world);

  steward_sim_world_remove_timers (world, "operation",
                                   steward_sim_json_get_string (operation, "id", ""));
  steward_sim_operation_set_timer (world, tenant, operation,
                                   now + steward_sim_world_get_operation_time (world, seconds));
}

/* All that have not ended, but for one; except may be NULL. */
void
steward_sim_operation_cancel_all (StewardSimWorld *world,
                                  JsonObject      *tenant,
                                  JsonObject      *environment,
                                  JsonObject      *except)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);

      if (operation != except && steward_sim_operation_is_about (operation, environment))
        steward_sim_operation_end (world, tenant, operation, "canceled", NULL);
    }
}

gboolean
steward_sim_operation_is_type (JsonObject *operation,
                               const char *type)
{
  return g_ascii_strcasecmp (steward_sim_json_get_string (operation, "type", ""), type) == 0;
}

gboolean
steward_sim_operation_has_status (JsonObject *operation,
                                  const char *status)
{
  return g_ascii_strcasecmp (steward_sim_json_get_string (operation, "status", ""), status) == 0;
}

gboolean
steward_sim_operation_has_ended (JsonObject *operation)
{
  static const char * const ends[] = { "succeeded", "failed", "canceled", "skipped" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (steward_sim_operation_has_status (operation, ends[i]))
        return TRUE;
    }

  return FALSE;
}

/* A deleted environment has another name, but keeps what happened to it under the old one. */
static gboolean
steward_sim_operation_was_about (JsonObject *operation,
                                 JsonObject *environment)
{
  const char *name = steward_sim_json_get_string (operation, "environmentName", "");
  const char *former = steward_sim_json_get_string (environment, "$formerName", NULL);

  return former != NULL && g_ascii_strcasecmp (name, former) == 0
         && steward_sim_json_get_time (operation, "createdOn")
              <= steward_sim_json_get_time (environment, "$formerUntil");
}

gboolean
steward_sim_operation_is_about (JsonObject *operation,
                                JsonObject *environment)
{
  const char *name = steward_sim_json_get_string (operation, "environmentName", "");
  const char *family = steward_sim_environment_get_family (environment);

  return (g_ascii_strcasecmp (name, steward_sim_environment_get_name (environment)) == 0
          || steward_sim_operation_was_about (operation, environment))
         && g_ascii_strcasecmp (steward_sim_json_get_string (operation, "productFamily", family),
                                family) == 0;
}

JsonObject *
steward_sim_operation_find_open (JsonObject *tenant,
                                 JsonObject *environment,
                                 const char *type)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);

      if (!steward_sim_operation_has_ended (operation)
          && (environment == NULL || steward_sim_operation_is_about (operation, environment))
          && (type == NULL || steward_sim_operation_is_type (operation, type)))
        return operation;
    }

  return NULL;
}

JsonObject *
steward_sim_operation_find_environment (JsonObject *tenant,
                                        JsonObject *operation)
{
  return steward_sim_tenant_find_environment (tenant,
                                              steward_sim_json_get_string (operation,
                                                                           "productFamily", NULL),
                                              steward_sim_json_get_string (operation,
                                                                           "environmentName",
                                                                           NULL));
}
