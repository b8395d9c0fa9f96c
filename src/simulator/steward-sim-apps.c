/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"


/* What is installed on an environment, what could be newer, and what stands in the way of a
 * removal. */

#define SINCE_APP_KEY   229
#define SINCE_APP_TYPE  225
#define SINCE_TYPE_CASE 228

/* The lists called it "id" before they called it "appId". */
static const char *
steward_sim_apps_get_key (StewardSimRequest *request,
                          guint              since)
{
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);
  const char *key = steward_sim_json_get_string (quirks, "appKey", "appId");

  return request->version < since ? "id" : key;
}

/* The names changed, too. */
static const char *
steward_sim_apps_get_type (JsonObject *app,
                           gboolean    old_names)
{
  static const char * const types[][2] = {
    { "global", "Global" }, { "tenant", "PTE" }, { "dev", "DEV" },
  };
  const char *type = steward_sim_json_get_string (app, "appType", "global");

  for (guint i = 0; old_names && i < G_N_ELEMENTS (types); i++)
    {
      if (g_ascii_strcasecmp (types[i][0], type) == 0)
        return types[i][1];
    }

  return type;
}

static void
steward_sim_apps_copy_text (JsonObject *object,
                            JsonObject *source,
                            const char *member)
{
  const char *text = steward_sim_json_get_string (source, member, NULL);

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

static JsonObject *
steward_sim_apps_name (StewardSimRequest *request,
                       guint              since,
                       JsonObject        *app)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, steward_sim_apps_get_key (request, since),
                                 steward_sim_json_get_string (app, "appId", ""));
  steward_sim_apps_copy_text (object, app, "name");
  steward_sim_apps_copy_text (object, app, "publisher");

  return object;
}

static JsonObject *
steward_sim_apps_show (StewardSimRequest *request,
                       JsonObject        *app)
{
  JsonObject *object = steward_sim_apps_name (request, SINCE_APP_KEY, app);

  steward_sim_apps_copy_text (object, app, "version");
  json_object_set_string_member (object, "state",
                                 steward_sim_json_get_string (app, "state", "Installed"));
  steward_sim_apps_copy_text (object, app, "lastOperationId");
  steward_sim_apps_copy_text (object, app, "lastUpdateAttemptResult");
  if (request->version >= SINCE_APP_TYPE)
    {
      const char *type = steward_sim_apps_get_type (app, request->version < SINCE_TYPE_CASE);

      steward_sim_apps_copy_text (object, app, "lastUninstallOperationId");
      steward_sim_apps_copy_text (object, app, "lastUninstallAttemptResult");
      json_object_set_string_member (object, "appType", type);
      json_object_set_boolean_member (object, "canBeUninstalled",
                                      steward_sim_json_get_boolean (app, "canBeUninstalled",
                                                                    TRUE));
    }

  return object;
}

static void
steward_sim_apps_list (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *apps = steward_sim_json_get_array (environment, "apps");
  JsonArray *value;

  if (environment == NULL)
    return;

  value = json_array_new ();
  for (guint i = 0; apps != NULL && i < json_array_get_length (apps); i++)
    json_array_add_object_element (value,
                                   steward_sim_apps_show (request,
                                                          json_array_get_object_element (apps,
                                                                                         i)));
  steward_sim_request_answer_value (request, 200, value);
}

static JsonArray *
steward_sim_apps_show_requirements (StewardSimRequest *request,
                                    JsonArray         *requirements)
{
  JsonArray *shown = json_array_new ();

  for (guint i = 0; i < json_array_get_length (requirements); i++)
    {
      JsonObject *requirement = json_array_get_object_element (requirements, i);
      JsonObject *object = steward_sim_apps_name (request, SINCE_APP_KEY, requirement);
      const char *type = steward_sim_json_get_string (requirement, "type", "");

      steward_sim_apps_copy_text (object, requirement, "version");
      json_object_set_string_member (object, "type",
                                     g_str_equal (type, "install") ? "Install" : "Update");
      json_array_add_object_element (shown, object);
    }

  return shown;
}

/* NULL when the app is up to date, or is not one of the catalogue. */
static JsonObject *
steward_sim_apps_show_update (StewardSimRequest *request,
                              JsonObject        *environment,
                              JsonObject        *app)
{
  const char *app_id = json_object_get_string_member (app, "appId");
  JsonObject *entry = steward_sim_state_find_app (request->state, app_id);
  const char *newest = steward_sim_app_get_newest (entry);
  g_autoptr(JsonArray) requirements = NULL;
  JsonObject *object;

  if (newest == NULL || !g_str_equal (steward_sim_apps_get_type (app, FALSE), "global")
      || steward_sim_version_compare (newest, json_object_get_string_member (app, "version")) <= 0)
    return NULL;

  requirements = steward_sim_app_list_requirements (request->state, environment, app_id, newest);
  object = steward_sim_apps_name (request, SINCE_APP_KEY, app);
  json_object_set_string_member (object, "version", newest);
  json_object_set_array_member (object, "requirements",
                                steward_sim_apps_show_requirements (request, requirements));

  return object;
}

static void
steward_sim_apps_list_updates (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *apps = steward_sim_json_get_array (environment, "apps");
  JsonArray *value;

  if (environment == NULL)
    return;

  value = json_array_new ();
  for (guint i = 0; apps != NULL && i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);
      JsonObject *update = steward_sim_apps_show_update (request, environment, app);

      if (update != NULL)
        json_array_add_object_element (value, update);
    }
  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_apps_list_uninstall_requirements (StewardSimRequest *request)
{
  const char *app_id = steward_sim_request_get_param (request, "app");
  JsonObject *environment = steward_sim_environment_need (request);
  g_autoptr(JsonArray) dependents = NULL;
  JsonArray *value;

  if (environment == NULL)
    return;
  if (steward_sim_app_find (environment, app_id) == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "appId",
                                "The app '%s' is not installed on the environment.", app_id);
      return;
    }

  dependents = steward_sim_app_list_dependents (request->state, environment, app_id);
  value = json_array_new ();
  for (guint i = 0; i < json_array_get_length (dependents); i++)
    {
      JsonObject *dependent = json_array_get_object_element (dependents, i);
      const char *id = json_object_get_string_member (dependent, "appId");
      JsonObject *object = steward_sim_apps_name (request, 0, dependent);
      const char *type = steward_sim_apps_get_type (steward_sim_app_find (environment, id), TRUE);

      steward_sim_apps_copy_text (object, dependent, "version");
      json_object_set_string_member (object, "type", type);
      json_object_set_string_member (object, "EnvironmentAppOperationRequirementType",
                                     "uninstall");
      json_array_add_object_element (value, object);
    }
  steward_sim_request_answer_value (request, 200, value);
}

#define ENVIRONMENT "/applications/{family}/environments/{name}"

static const StewardSimRoute routes[] = {
  { "GET", ENVIRONMENT "/apps", steward_sim_apps_list, 201 },
  { "GET", ENVIRONMENT "/apps/availableUpdates", steward_sim_apps_list_updates, 201 },
  { "GET", ENVIRONMENT "/apps/{app}/uninstallRequirements",
    steward_sim_apps_list_uninstall_requirements, 225 },
};

void
steward_sim_apps_register (StewardSimRouter *router,
                           StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
