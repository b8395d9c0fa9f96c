/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-json.h"
#include "steward-sim-om-operation.h"

/* What changes in an instance without replacing it: administration mode, its purpose, its users. */

#define MAX_PURPOSE 500

/* Turning background operations off goes with administration mode, now or already. */
static void
steward_sim_om_settings_check_background (StewardSimRequest *request,
                                          JsonObject        *instance,
                                          JsonArray         *errors)
{
  gboolean was_on = steward_sim_json_get_boolean (instance, "AdminMode", FALSE);

  if (!steward_sim_request_get_boolean (request, "BackgroundOperationsEnabled", TRUE)
      && !steward_sim_request_get_boolean (request, "AdminMode", was_on))
    steward_sim_om_add_error (errors, "BackgroundOperationsEnabled",
                              "Background operations can only be turned off in administration "
                              "mode.");
}

static void
steward_sim_om_settings_check_admin_mode (StewardSimRequest *request,
                                          JsonObject        *instance,
                                          JsonArray         *errors)
{
  static const char * const members[] = {
    "OverrideUserObjectId", "AdminMode", "BackgroundOperationsEnabled", "NotificationText", NULL
  };

  steward_sim_om_check_query (request, errors);
  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_id (request, errors, "OverrideUserObjectId", FALSE);
  steward_sim_om_check_kind (request, errors, "AdminMode", G_TYPE_BOOLEAN);
  steward_sim_om_check_kind (request, errors, "BackgroundOperationsEnabled", G_TYPE_BOOLEAN);
  steward_sim_om_check_text (request, errors, "NotificationText", FALSE, 0);

  if (steward_sim_om_is_type (instance, "Production")
      || steward_sim_om_is_type (instance, "Default"))
    steward_sim_om_add_error (errors, "AdminMode",
                              "Administration mode is not supported for this instance.");
  else if (!steward_sim_om_is_ready (instance))
    steward_sim_om_add_error (errors, "InstanceState", "The instance is not ready.");

  steward_sim_om_settings_check_background (request, instance, errors);
}

static void
steward_sim_om_settings_apply_admin_mode (StewardSimRequest *request,
                                          JsonObject        *instance)
{
  gboolean was_on = steward_sim_json_get_boolean (instance, "AdminMode", FALSE);
  gboolean is_on = steward_sim_request_get_boolean (request, "AdminMode", was_on);
  const char *text = steward_sim_request_get_string (request, "NotificationText");
  gboolean in_background = steward_sim_json_get_boolean (instance, "$backgroundOperations", TRUE);

  in_background = steward_sim_request_get_boolean (request, "BackgroundOperationsEnabled",
                                                   in_background);
  json_object_set_boolean_member (instance, "AdminMode", is_on);
  json_object_set_boolean_member (instance, "$backgroundOperations", !is_on || in_background);
  if (!is_on)
    json_object_remove_member (instance, "$notificationText");
  else if (text != NULL)
    json_object_set_string_member (instance, "$notificationText", text);
  steward_sim_state_touch (request->state);
}

static void
steward_sim_om_settings_update_admin_mode (StewardSimRequest *request)
{
  JsonObject *instance = steward_sim_om_need_instance (request, "id");
  g_autoptr(JsonArray) errors = json_array_new ();

  if (instance == NULL)
    return;

  steward_sim_om_settings_check_admin_mode (request, instance, errors);
  if (steward_sim_om_refuse (request, json_object_get_string_member (instance, "Id"), errors))
    return;

  if (!steward_sim_om_is_dry_run (request))
    steward_sim_om_settings_apply_admin_mode (request, instance);
  steward_sim_om_answer_done (request, instance);
}

static void
steward_sim_om_settings_configure (StewardSimRequest *request)
{
  static const char * const members[] = { "Purpose", "AdditionalProperties", NULL };
  JsonObject *instance = steward_sim_om_need_instance (request, "id");
  g_autoptr(JsonArray) errors = json_array_new ();
  const char *purpose = steward_sim_request_get_string (request, "Purpose");

  if (instance == NULL)
    return;

  steward_sim_om_check_query (request, errors);
  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_text (request, errors, "Purpose", FALSE, MAX_PURPOSE);
  if (steward_sim_om_refuse (request, json_object_get_string_member (instance, "Id"), errors))
    return;

  if (!steward_sim_om_is_dry_run (request) && purpose != NULL)
    {
      json_object_set_string_member (instance, "Purpose", purpose);
      steward_sim_state_touch (request->state);
    }
  steward_sim_om_answer_done (request, instance);
}

static void
steward_sim_om_settings_apply_user (StewardSimRequest *request)
{
  JsonObject *instance = steward_sim_om_need_instance (request, "id");
  g_autoptr(JsonArray) errors = json_array_new ();

  if (instance == NULL)
    return;

  if (!g_uuid_string_is_valid (steward_sim_request_get_param (request, "userObjectId")))
    steward_sim_om_add_error (errors, "User", "The user could not be applied to the instance.");
  if (!steward_sim_om_is_ready (instance))
    steward_sim_om_add_error (errors, "InstanceState", "The instance is not ready.");
  if (steward_sim_om_refuse (request, json_object_get_string_member (instance, "Id"), errors))
    return;

  steward_sim_om_operation_start (request,
                                  steward_sim_om_operation_new (request, "ApplyUser", instance));
}

static const StewardSimRoute routes[] = {
  { "POST", "/Instances/{id}/ConfigureInstance", steward_sim_om_settings_configure, 101, 102 },
  { "POST", "/Instances/{id}/UpdateAdminMode", steward_sim_om_settings_update_admin_mode,
    100, 102 },
  { "POST", "/Instances/{id}/Users/{userObjectId}/ApplyUser", steward_sim_om_settings_apply_user,
    101, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "ApplyUser", 60, NULL, "The user was applied to the instance." },
};

void
steward_sim_om_settings_register (StewardSimRouter *router,
                                  StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
}
