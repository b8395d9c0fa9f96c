/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-app-operation.h"

#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

/* The operations of apps, and the lists of them. */

#define TYPE_PREFIX   "environmentApp"
#define SINCE_CREATOR 219

static gboolean
steward_sim_app_operation_is_one (JsonObject *operation)
{
  const char *type = steward_sim_json_get_string (operation, "type", "");

  return g_ascii_strncasecmp (type, TYPE_PREFIX, strlen (TYPE_PREFIX)) == 0;
}

/**
 * steward_sim_app_operation_get_version:
 * @operation: an operation of an app
 * @member: "sourceAppVersion" or "targetAppVersion"
 *
 * Returns: (transfer none): that version, or ""
 */
const char *
steward_sim_app_operation_get_version (JsonObject *operation,
                                       const char *member)
{
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");

  return steward_sim_json_get_string (operation, member,
                                      steward_sim_json_get_string (parameters, member, ""));
}

/**
 * steward_sim_app_operation_get_app_id:
 * @operation: an operation
 *
 * Returns: (transfer none): the app that it is about, or ""
 */
const char *
steward_sim_app_operation_get_app_id (JsonObject *operation)
{
  return steward_sim_app_operation_is_one (operation)
           ? steward_sim_app_operation_get_version (operation, "appId")
           : "";
}

static gboolean
steward_sim_app_operation_is_about (JsonObject *operation,
                                    JsonObject *environment,
                                    const char *app_id)
{
  return steward_sim_operation_is_about (operation, environment)
         && g_ascii_strcasecmp (steward_sim_app_operation_get_app_id (operation), app_id) == 0;
}

JsonObject *
steward_sim_app_operation_find_open (JsonObject *tenant,
                                     JsonObject *environment,
                                     const char *app_id)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);

      if (!steward_sim_operation_has_ended (operation)
          && steward_sim_app_operation_is_about (operation, environment, app_id))
        return operation;
    }

  return NULL;
}

JsonObject *
steward_sim_app_operation_find (JsonObject *tenant,
                                JsonObject *environment,
                                const char *app_id,
                                const char *operation_id)
{
  JsonObject *operation = steward_sim_tenant_find_operation (tenant, operation_id);

  if (operation == NULL || !steward_sim_app_operation_is_about (operation, environment, app_id))
    return NULL;

  return operation;
}

/* "environmentAppUpdate" is "update" here; a hotfix is one as well. */
static const char *
steward_sim_app_operation_get_type (JsonObject *operation)
{
  if (steward_sim_operation_is_type (operation, TYPE_PREFIX "Install"))
    return "install";
  if (steward_sim_operation_is_type (operation, TYPE_PREFIX "Uninstall"))
    return "uninstall";

  return "update";
}

static void
steward_sim_app_operation_copy_text (JsonObject *object,
                                     const char *member,
                                     JsonObject *operation)
{
  json_object_set_string_member (object, member,
                                 steward_sim_json_get_string (operation, member, ""));
}

static void
steward_sim_app_operation_copy_time (JsonObject *object,
                                     const char *member,
                                     JsonObject *operation)
{
  const char *text = steward_sim_json_get_string (operation, member, NULL);

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

/**
 * steward_sim_app_operation_to_json:
 * @operation: an operation of an app
 * @request: who asks
 *
 * Returns: (transfer full): the answer of a call that starts or ends it
 */
JsonObject *
steward_sim_app_operation_to_json (JsonObject        *operation,
                                   StewardSimRequest *request)
{
  const char *type = steward_sim_app_operation_get_type (operation);
  JsonObject *object = json_object_new ();

  steward_sim_app_operation_copy_text (object, "id", operation);
  json_object_set_string_member (object, "type", type);
  json_object_set_string_member (object, "sourceAppVersion",
                                 steward_sim_app_operation_get_version (operation,
                                                                        "sourceAppVersion"));
  json_object_set_string_member (object, "targetAppVersion",
                                 steward_sim_app_operation_get_version (operation,
                                                                        "targetAppVersion"));
  steward_sim_app_operation_copy_text (object, "status", operation);
  steward_sim_app_operation_copy_text (object, "createdOn", operation);
  steward_sim_app_operation_copy_text (object, "errorMessage", operation);
  if (request->version >= SINCE_CREATOR && g_str_equal (type, "update"))
    {
      steward_sim_app_operation_copy_text (object, "createdBy", operation);
      steward_sim_app_operation_copy_text (object, "canceledBy", operation);
    }

  return object;
}

static void
steward_sim_app_operation_set_capital (JsonObject *object,
                                       const char *member,
                                       const char *text)
{
  g_autofree char *capital = g_strdup (text);

  capital[0] = g_ascii_toupper (capital[0]);
  json_object_set_string_member (object, member, capital);
}

/* The lists have other names for the versions, and capital letters. */
static JsonObject *
steward_sim_app_operation_show (JsonObject *operation)
{
  JsonObject *object = json_object_new ();

  steward_sim_app_operation_copy_text (object, "id", operation);
  steward_sim_app_operation_copy_text (object, "createdOn", operation);
  steward_sim_app_operation_copy_time (object, "startedOn", operation);
  steward_sim_app_operation_copy_time (object, "completedOn", operation);
  steward_sim_app_operation_set_capital (object, "status",
                                         steward_sim_json_get_string (operation, "status", ""));
  json_object_set_string_member (object, "sourceVersion",
                                 steward_sim_app_operation_get_version (operation,
                                                                        "sourceAppVersion"));
  json_object_set_string_member (object, "targetVersion",
                                 steward_sim_app_operation_get_version (operation,
                                                                        "targetAppVersion"));
  steward_sim_app_operation_set_capital (object, "type",
                                         steward_sim_app_operation_get_type (operation));
  steward_sim_app_operation_copy_text (object, "errorMessage", operation);

  return object;
}

static int
steward_sim_app_operation_compare (gconstpointer a,
                                   gconstpointer b)
{
  JsonObject *operation = *(JsonObject * const *) a;
  JsonObject *other = *(JsonObject * const *) b;
  gint64 time = steward_sim_json_get_time (operation, "createdOn");
  gint64 other_time = steward_sim_json_get_time (other, "createdOn");

  return time < other_time ? 1 : time > other_time ? -1 : 0;
}

/* The newest one comes first. */
static void
steward_sim_app_operation_list (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  const char *app_id = steward_sim_request_get_param (request, "app");
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  JsonArray *operations;
  JsonArray *value;

  if (environment == NULL)
    return;

  operations = steward_sim_json_ensure_array (request->tenant, "operations");
  for (guint i = json_array_get_length (operations); i > 0; i--)
    {
      JsonObject *operation = json_array_get_object_element (operations, i - 1);

      if (steward_sim_app_operation_is_about (operation, environment, app_id))
        g_ptr_array_add (found, operation);
    }
  g_ptr_array_sort (found, steward_sim_app_operation_compare);

  value = json_array_sized_new (found->len);
  for (guint i = 0; i < found->len; i++)
    json_array_add_object_element (value,
                                   steward_sim_app_operation_show (g_ptr_array_index (found, i)));
  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_app_operation_get (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_param (request, "operation");
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *operation;

  if (environment == NULL)
    return;

  operation = steward_sim_app_operation_find (request->tenant, environment,
                                              steward_sim_request_get_param (request, "app"), id);
  if (operation == NULL)
    steward_sim_request_fail (request, "resourceDoesNotExist", "operationId",
                              "The app has no operation '%s'.", id);
  else
    steward_sim_request_answer_object (request, 200, steward_sim_app_operation_show (operation));
}

#define APP "/applications/{family}/environments/{name}/apps/{app}"

static const StewardSimRoute routes[] = {
  { "GET", APP "/operations", steward_sim_app_operation_list, 201 },
  { "GET", APP "/operations/{operation}", steward_sim_app_operation_get, 201 },
};

void
steward_sim_app_operation_register (StewardSimRouter *router,
                                    StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
