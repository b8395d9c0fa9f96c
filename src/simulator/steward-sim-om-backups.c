/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-backups.h"

#include "steward-sim-json.h"
#include "steward-sim-om-families.h"
#include "steward-sim-om-operation.h"

/* Backups of Online Management. A new one is listed from the beginning, but can only be used some
 * time after its operation succeeded. */

#define TIMER_KIND    "instanceBackup"
#define RETENTION     (G_GINT64_CONSTANT (7) * 86400 * G_USEC_PER_SEC)
#define MAX_LABEL     100
#define USUAL_DELAY   (G_GINT64_CONSTANT (600) * G_USEC_PER_SEC)

JsonArray *
steward_sim_om_backups_get (StewardSimWorld *world,
                            JsonObject      *instance)
{
  JsonArray *backups = steward_sim_json_ensure_array (instance, "$backups");
  gint64 now = steward_sim_world_get_now (world);

  for (guint i = json_array_get_length (backups); i > 0; i--)
    {
      JsonObject *backup = json_array_get_object_element (backups, i - 1);

      if (steward_sim_json_get_time (backup, "ExpiresOn") <= now)
        json_array_remove_element (backups, i - 1);
    }

  return backups;
}

static JsonObject *
steward_sim_om_backups_to_json (JsonObject *backup)
{
  JsonObject *object = steward_sim_json_copy_public (backup);

  if (!json_object_has_member (object, "Notes"))
    json_object_set_null_member (object, "Notes");
  json_object_set_boolean_member (object, "IsAzureBackup", FALSE);
  json_object_set_null_member (object, "AzureStorageInformation");

  return object;
}

static void
steward_sim_om_backups_list (StewardSimRequest *request)
{
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);
  const char *id = steward_sim_request_get_query (request, "instanceId");
  JsonObject *instance = steward_sim_om_find_instance (request, id);
  JsonArray *backups;
  JsonArray *array;

  if (instance == NULL)
    {
      steward_sim_request_answer_empty (request, 404);
      return;
    }

  backups = steward_sim_om_backups_get (request->world, instance);
  if (json_array_get_length (backups) == 0
      && steward_sim_json_get_boolean (quirks, "emptyListIs404", FALSE))
    {
      steward_sim_request_answer_empty (request, 404);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; i < json_array_get_length (backups); i++)
    json_array_add_object_element (array,
                                   steward_sim_om_backups_to_json (
                                     json_array_get_object_element (backups, i)));
  steward_sim_om_answer_list (request, STEWARD_SIM_OM_PLAIN, array);
}

static void
steward_sim_om_backups_get_one (StewardSimRequest *request)
{
  JsonObject *instance = steward_sim_om_need_instance (request, "instanceId");
  JsonObject *backup;

  if (instance == NULL)
    return;

  backup = steward_sim_json_find (steward_sim_om_backups_get (request->world, instance), "Id",
                                  steward_sim_request_get_param (request, "restorePointId"));
  if (backup == NULL)
    steward_sim_request_answer_empty (request, 404);
  else
    steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_PLAIN,
                                  steward_sim_om_backups_to_json (backup));
}

/* It can be used some time after the operation has succeeded. */
static void
steward_sim_om_backups_await (StewardSimWorld *world,
                              JsonObject      *tenant,
                              JsonObject      *operation)
{
  JsonObject *quirks = steward_sim_state_get_quirks (steward_sim_world_get_state (world));
  const char *text = steward_sim_json_get_string (quirks, "backupAvailableAfter", "");
  JsonObject *timer = json_object_new ();
  gint64 delay = USUAL_DELAY;

  steward_sim_duration_parse (text, &delay);
  delay = steward_sim_world_get_operation_time (world, (double) delay / G_USEC_PER_SEC);
  json_object_set_string_member (timer, "tenant", steward_sim_json_get_string (tenant, "id", ""));
  json_object_set_string_member (timer, "instance",
                                 steward_sim_json_get_string (operation, "$instance", ""));
  json_object_set_string_member (timer, "backup",
                                 steward_sim_json_get_string (operation, "$backup", ""));
  steward_sim_world_add_timer (world, TIMER_KIND, steward_sim_world_get_now (world) + delay, timer);
}

static void
steward_sim_om_backups_end (StewardSimWorld *world,
                            JsonObject      *tenant,
                            JsonObject      *operation,
                            JsonObject      *instance,
                            gboolean         succeeded)
{
  const char *id = steward_sim_json_get_string (operation, "$backup", NULL);
  JsonArray *backups;
  JsonObject *backup;

  if (instance == NULL)
    return;

  backups = steward_sim_om_backups_get (world, instance);
  backup = steward_sim_json_find (backups, "Id", id);
  if (backup != NULL && succeeded)
    steward_sim_om_backups_await (world, tenant, operation);
  else if (backup != NULL)
    steward_sim_json_remove (backups, backup);
}

static void
steward_sim_om_backups_timer_cb (StewardSimWorld *world,
                                 JsonObject      *timer)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *tenant = steward_sim_state_find_tenant (state,
                                                      steward_sim_json_get_string (timer, "tenant",
                                                                                   NULL));
  JsonObject *instance = steward_sim_json_find (steward_sim_json_get_array (tenant, "instances"),
                                                "Id",
                                                steward_sim_json_get_string (timer, "instance",
                                                                             NULL));
  JsonObject *backup = steward_sim_json_find (steward_sim_json_get_array (instance, "$backups"),
                                              "Id",
                                              steward_sim_json_get_string (timer, "backup", NULL));

  if (backup != NULL)
    json_object_set_string_member (backup, "Status", "Available");
}

static JsonObject *
steward_sim_om_backups_add (StewardSimRequest *request,
                            JsonObject        *instance)
{
  gint64 now = steward_sim_world_get_now (request->world);
  const char *notes = steward_sim_request_get_string (request, "Notes");
  const char *creator = request->principal_name != NULL ? request->principal_name
                                                        : request->principal_id;
  JsonObject *backup = json_object_new ();
  g_autofree char *id = g_uuid_string_random ();

  json_object_set_string_member (backup, "Id", id);
  json_object_set_string_member (backup, "Status", "Creating");
  json_object_set_string_member (backup, "CreatedBy", creator != NULL ? creator : "");
  steward_sim_json_set_time (backup, "CreatedOn", now);
  steward_sim_json_set_time (backup, "ExpiresOn", now + RETENTION);
  json_object_set_string_member (backup, "Version",
                                 steward_sim_json_get_string (instance, "Version", ""));
  if (notes != NULL)
    json_object_set_string_member (backup, "Notes", notes);
  json_object_set_string_member (backup, "Label",
                                 steward_sim_request_get_string (request, "Label"));
  json_array_add_object_element (steward_sim_om_backups_get (request->world, instance), backup);

  return backup;
}

static void
steward_sim_om_backups_check (StewardSimRequest *request,
                              JsonObject        *instance,
                              JsonArray         *errors)
{
  static const char * const members[] = {
    "InstanceId", "Label", "Notes", "IsAzureBackup", "AzureStorageInformation", NULL
  };
  JsonObject *object = steward_sim_request_get_object (request);
  const char *id = steward_sim_request_get_string (request, "InstanceId");

  steward_sim_om_check_body (request, errors, members);
  if (object == NULL)
    return;

  steward_sim_om_check_id (request, errors, "InstanceId", TRUE);
  if (id != NULL && g_uuid_string_is_valid (id) && instance == NULL)
    steward_sim_om_add_error (errors, "InstanceId", "The instance was not found.");
  if (instance != NULL && !steward_sim_om_is_ready (instance))
    steward_sim_om_add_error (errors, "InstanceState", "The instance is not ready.");
  steward_sim_om_check_text (request, errors, "Label", TRUE, MAX_LABEL);
  steward_sim_om_check_text (request, errors, "Notes", FALSE, 0);
  if (steward_sim_request_get_boolean (request, "IsAzureBackup", FALSE)
      || steward_sim_json_has (object, "AzureStorageInformation"))
    steward_sim_om_add_error (errors, "IsAzureBackup", "Azure storage is not supported.");
}

static void
steward_sim_om_backups_create (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_string (request, "InstanceId");
  JsonObject *instance = steward_sim_om_find_instance (request, id);
  g_autoptr(JsonArray) errors = json_array_new ();
  JsonObject *operation;
  JsonObject *backup;

  steward_sim_om_backups_check (request, instance, errors);
  if (steward_sim_om_refuse (request, id, errors))
    return;

  backup = steward_sim_om_backups_add (request, instance);
  operation = steward_sim_om_operation_new (request, "Backup", instance);
  json_object_set_string_member (operation, "$backup",
                                 json_object_get_string_member (backup, "Id"));
  steward_sim_om_operation_start (request, operation);
}

static const StewardSimRoute routes[] = {
  { "GET", "/InstanceBackups", steward_sim_om_backups_list, 100, 102 },
  { "POST", "/InstanceBackups", steward_sim_om_backups_create, 100, 102 },
  { "GET", "/InstanceBackups/{instanceId}/{restorePointId}", steward_sim_om_backups_get_one,
    100, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "Backup", 480, steward_sim_om_backups_end, "The backup completed." },
};

void
steward_sim_om_backups_register (StewardSimRouter *router,
                                 StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
  steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_om_backups_timer_cb);
}
