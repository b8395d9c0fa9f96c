/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-json.h"
#include "steward-sim-om-backups.h"
#include "steward-sim-om-operation.h"
#include "steward-sim-om-provision.h"

/* What replaces everything in an instance: a restore, and a reset. */

#define MAX_LABEL 100

static gboolean
steward_sim_om_restore_is_available (JsonObject *backup)
{
  return g_str_equal (steward_sim_json_get_string (backup, "Status", ""), "Available");
}

static JsonObject *
steward_sim_om_restore_find_newest (JsonArray  *backups,
                                    const char *label)
{
  JsonObject *newest = NULL;

  for (guint i = 0; i < json_array_get_length (backups); i++)
    {
      JsonObject *backup = json_array_get_object_element (backups, i);

      if (steward_sim_om_restore_is_available (backup)
          && g_str_equal (steward_sim_json_get_string (backup, "Label", ""), label)
          && (newest == NULL || steward_sim_json_get_time (backup, "CreatedOn")
                                  > steward_sim_json_get_time (newest, "CreatedOn")))
        newest = backup;
    }

  return newest;
}

static JsonObject *
steward_sim_om_restore_find_by_time (JsonArray  *backups,
                                     const char *created_on)
{
  gint64 time = 0;

  if (!steward_sim_time_parse (created_on, &time))
    return NULL;

  for (guint i = 0; i < json_array_get_length (backups); i++)
    {
      JsonObject *backup = json_array_get_object_element (backups, i);

      if (steward_sim_json_get_time (backup, "CreatedOn") == time)
        return backup;
    }

  return NULL;
}

/* The first member that is set decides: id, label, time. */
static JsonObject *
steward_sim_om_restore_find_backup (StewardSimRequest *request,
                                    JsonObject        *source,
                                    JsonArray         *errors)
{
  const char *id = steward_sim_request_get_string (request, "InstanceBackupId");
  const char *label = steward_sim_request_get_string (request, "Label");
  const char *created_on = steward_sim_request_get_string (request, "CreatedOn");
  JsonArray *backups = steward_sim_om_backups_get (request->world, source);
  JsonObject *backup = NULL;
  const char *subject = id != NULL ? "InstanceBackupId" : label != NULL ? "Label" : "CreatedOn";

  if (id == NULL && label == NULL && created_on == NULL)
    {
      steward_sim_om_add_error (errors, "InstanceBackupId",
                                "An id, a label or a time of creation is required.");
      return NULL;
    }

  if (id != NULL)
    backup = steward_sim_json_find (backups, "Id", id);
  else if (label != NULL)
    backup = steward_sim_om_restore_find_newest (backups, label);
  else
    backup = steward_sim_om_restore_find_by_time (backups, created_on);

  if (backup == NULL)
    steward_sim_om_add_error (errors, subject, "The source instance has no such backup.");
  else if (!steward_sim_om_restore_is_available (backup))
    steward_sim_om_add_error (errors, subject, "The backup is not available yet.");

  return backup;
}

static JsonObject *
steward_sim_om_restore_check (StewardSimRequest *request,
                              JsonObject        *target,
                              JsonArray         *errors)
{
  static const char * const members[] = {
    "SourceInstanceId", "InstanceBackupId", "Label", "CreatedOn", NULL
  };
  const char *source_id = steward_sim_request_get_string (request, "SourceInstanceId");
  JsonObject *source = steward_sim_om_find_instance (request, source_id);

  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_id (request, errors, "SourceInstanceId", TRUE);
  steward_sim_om_check_id (request, errors, "InstanceBackupId", FALSE);
  steward_sim_om_check_text (request, errors, "Label", FALSE, MAX_LABEL);
  steward_sim_om_check_text (request, errors, "CreatedOn", FALSE, 0);

  if (!steward_sim_om_is_type (target, "Sandbox"))
    steward_sim_om_add_error (errors, "TargetInstance",
                              "Only a sandbox instance can be the target of a restore.");
  else if (!steward_sim_om_is_ready (target))
    steward_sim_om_add_error (errors, "TargetInstance", "The target instance is not ready.");

  if (source != NULL)
    return steward_sim_om_restore_find_backup (request, source, errors);
  if (source_id != NULL && g_uuid_string_is_valid (source_id))
    steward_sim_om_add_error (errors, "SourceInstanceId",
                              "There is no such instance in the region of the target.");

  return NULL;
}

static void
steward_sim_om_restore_end (StewardSimWorld *world,
                            JsonObject      *tenant,
                            JsonObject      *operation,
                            JsonObject      *instance,
                            gboolean         succeeded)
{
  if (instance == NULL)
    return;

  steward_sim_om_operation_let_go (operation, instance);
  if (!succeeded)
    return;

  json_object_set_boolean_member (instance, "AdminMode", TRUE);
  json_object_set_boolean_member (instance, "$backgroundOperations", FALSE);
  json_object_set_string_member (instance, "Version",
                                 steward_sim_json_get_string (operation, "$version", ""));
}

static void
steward_sim_om_restore_post (StewardSimRequest *request)
{
  JsonObject *target = steward_sim_om_need_instance (request, "targetInstanceId");
  g_autoptr(JsonArray) errors = json_array_new ();
  g_autofree char *url = NULL;
  JsonObject *backup;
  JsonObject *operation;

  if (target == NULL)
    return;

  backup = steward_sim_om_restore_check (request, target, errors);
  if (steward_sim_om_refuse (request, json_object_get_string_member (target, "Id"), errors))
    return;

  operation = steward_sim_om_operation_new (request, "RestoreInstance", target);
  json_object_set_string_member (operation, "$version",
                                 steward_sim_json_get_string (backup, "Version", ""));
  url = steward_sim_om_dup_instance_url (request, target);
  json_object_set_string_member (operation, "ResourceLocation", url);
  steward_sim_om_operation_hold (operation, target);
  steward_sim_om_operation_start (request, operation);
}

static void
steward_sim_om_reset_check (StewardSimRequest *request,
                            JsonObject        *instance,
                            JsonArray         *errors)
{
  static const char * const members[] = {
    "FriendlyName", "DomainName", "Purpose", "SecurityGroupId", "TargetRelease",
    "BaseLanguageCode", "Currency", "ApplicationNames", "PreferredCulture",
    "AdditionalProperties", NULL
  };
  const char *release_name = steward_sim_request_get_string (request, "TargetRelease");
  JsonObject *release = steward_sim_om_reference_find ("serviceVersions", "Name", release_name);

  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_text (request, errors, "FriendlyName", FALSE, 0);
  steward_sim_om_check_text (request, errors, "Purpose", FALSE, 0);
  steward_sim_om_check_id (request, errors, "SecurityGroupId", FALSE);
  steward_sim_om_check_kind (request, errors, "PreferredCulture", G_TYPE_INT64);
  if (!steward_sim_om_is_type (instance, "Sandbox"))
    steward_sim_om_add_error (errors, "InstanceType", "Only a sandbox instance can be reset.");
  else if (!steward_sim_om_is_ready (instance))
    steward_sim_om_add_error (errors, "InstanceState", "The instance is not ready.");
  if (release_name != NULL && release == NULL)
    steward_sim_om_add_error (errors, "TargetRelease", "The release is not known.");

  steward_sim_om_provision_check_domain (request, instance, FALSE, errors);
  steward_sim_om_provision_check_language (request, release, "BaseLanguageCode", errors);
  steward_sim_om_provision_check_templates (request, release, "Sandbox", "ApplicationNames",
                                            errors);
  steward_sim_om_provision_check_currency (request, errors);
}

static void
steward_sim_om_reset_end (StewardSimWorld *world,
                          JsonObject      *tenant,
                          JsonObject      *operation,
                          JsonObject      *instance,
                          gboolean         succeeded)
{
  static const char * const members[] = { "FriendlyName", "DomainName", "Purpose",
                                          "SecurityGroupId", "BaseLanguage" };
  JsonObject *values = steward_sim_json_get_object (operation, "$values");

  if (instance == NULL)
    return;

  steward_sim_om_operation_let_go (operation, instance);
  for (guint i = 0; succeeded && i < G_N_ELEMENTS (members); i++)
    {
      const char *name = g_str_equal (members[i], "BaseLanguage") ? "BaseLanguageCode"
                                                                  : members[i];
      JsonNode *value = steward_sim_json_lookup (values, name);

      if (value != NULL)
        json_object_set_member (instance, members[i], json_node_copy (value));
    }
  if (succeeded)
    steward_sim_om_provision_set_addresses (instance);
}

static void
steward_sim_om_reset_post (StewardSimRequest *request)
{
  JsonObject *instance = steward_sim_om_need_instance (request, "targetInstanceId");
  g_autoptr(JsonArray) errors = json_array_new ();
  JsonObject *operation;

  if (instance == NULL)
    return;

  steward_sim_om_reset_check (request, instance, errors);
  if (steward_sim_om_refuse (request, json_object_get_string_member (instance, "Id"), errors))
    return;

  operation = steward_sim_om_operation_new (request, "ResetInstance", instance);
  json_object_set_object_member (operation, "$values",
                                 steward_sim_json_copy (steward_sim_request_get_object (request)));
  steward_sim_om_operation_hold (operation, instance);
  steward_sim_om_operation_start (request, operation);
}

static const StewardSimRoute routes[] = {
  { "POST", "/Instances/{targetInstanceId}/Reset", steward_sim_om_reset_post, 101, 102 },
  { "POST", "/Instances/{targetInstanceId}/Restore", steward_sim_om_restore_post, 100, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "ResetInstance", 1200, steward_sim_om_reset_end, "The instance was reset." },
  { "RestoreInstance", 1800, steward_sim_om_restore_end,
    "The restore completed. The instance is in administration mode." },
};

void
steward_sim_om_restore_register (StewardSimRouter *router,
                                 StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
}
