/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-json.h"
#include "steward-sim-om-operation.h"

/* Notifications to administrators about instances. */

static gboolean
steward_sim_om_notification_is_about (JsonObject *notification,
                                      char      **ids)
{
  JsonArray *environments = steward_sim_json_get_array (notification, "Environments");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (steward_sim_json_find (environments, "Id", ids[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The parameter is repeated for each instance. */
static char **
steward_sim_om_notifications_dup_ids (StewardSimRequest *request)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GUriParamsIter iter;
  char *name;
  char *value;

  g_uri_params_iter_init (&iter, request->raw_query != NULL ? request->raw_query : "", -1, "&",
                          G_URI_PARAMS_WWW_FORM);
  while (g_uri_params_iter_next (&iter, &name, &value, NULL))
    {
      if (g_ascii_strcasecmp (name, "environments") == 0)
        g_strv_builder_add (builder, value);
      g_free (name);
      g_free (value);
    }

  return g_strv_builder_end (builder);
}

static void
steward_sim_om_notifications_list (StewardSimRequest *request)
{
  JsonArray *notifications = steward_sim_json_ensure_array (request->tenant, "notifications");
  const char *tenant_id = steward_sim_request_get_param (request, "tenantId");
  const char *admin_id = steward_sim_request_get_param (request, "userObjectId");
  g_auto(GStrv) ids = steward_sim_om_notifications_dup_ids (request);
  JsonArray *array;

  if (g_ascii_strcasecmp (json_object_get_string_member (request->tenant, "id"), tenant_id) != 0)
    {
      steward_sim_request_answer_empty (request, 403);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; i < json_array_get_length (notifications); i++)
    {
      JsonObject *notification = json_array_get_object_element (notifications, i);
      const char *admin = steward_sim_json_get_string (notification, "AdminId", "");

      if (g_ascii_strcasecmp (admin, admin_id) == 0
          && steward_sim_om_notification_is_about (notification, ids))
        json_array_add_object_element (array, steward_sim_json_copy_public (notification));
    }
  steward_sim_om_answer_list (request, STEWARD_SIM_OM_NOTIFICATION, array);
}

static gboolean
steward_sim_om_notifications_check (StewardSimRequest *request)
{
  static const char * const members[] = {
    "NotificationId", "AdminId", "TenantId", "CreatedAt", "Environments", "State", "Priority",
    "OrgId", "Content", NULL
  };
  g_autoptr(JsonArray) errors = json_array_new ();

  steward_sim_om_check_body (request, errors, members);
  steward_sim_om_check_id (request, errors, "NotificationId", FALSE);
  steward_sim_om_check_id (request, errors, "AdminId", TRUE);
  steward_sim_om_check_id (request, errors, "TenantId", FALSE);
  steward_sim_om_check_id (request, errors, "OrgId", FALSE);
  if (steward_sim_json_get_object (steward_sim_request_get_object (request), "Content") == NULL)
    steward_sim_om_add_error (errors, "Content", "The notification content is not valid.");

  return !steward_sim_om_refuse (request, NULL, errors);
}

static void
steward_sim_om_notifications_create (StewardSimRequest *request)
{
  g_autofree char *id = g_uuid_string_random ();
  JsonObject *notification;

  if (!steward_sim_om_notifications_check (request))
    return;

  notification = steward_sim_json_copy (steward_sim_request_get_object (request));
  json_object_set_string_member (notification, "NotificationId", id);
  json_array_add_object_element (steward_sim_json_ensure_array (request->tenant, "notifications"),
                                 notification);
  steward_sim_om_operation_start (request,
                                  steward_sim_om_operation_new (request, "PostUserNotification",
                                                                NULL));
}

static const StewardSimRoute routes[] = {
  { "POST", "/Notifications", steward_sim_om_notifications_create, 101, 102 },
  { "GET", "/Notifications/{tenantId}/{userObjectId}", steward_sim_om_notifications_list,
    101, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "PostUserNotification", 30, NULL, "The notification was sent." },
};

void
steward_sim_om_notifications_register (StewardSimRouter *router,
                                       StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
}
