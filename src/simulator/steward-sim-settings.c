/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

/* What can be set on an environment, apart from its update window. */

#define MAX_PARTNERS 10
#define SINCE_M365   "21.1"

static JsonObject *
steward_sim_settings_ensure (JsonObject *environment)
{
  return steward_sim_json_ensure_object (environment, "settings");
}

/* Changes of settings leave their trace in the log. */
static void
steward_sim_settings_record (StewardSimRequest *request,
                             JsonObject        *environment,
                             const char        *setting)
{
  JsonObject *parameters = json_object_new ();

  json_object_set_string_member (parameters, "setting", setting);
  steward_sim_operation_record (request, environment, "modify", parameters);
}

/* The position of a text among the choices, without regard to case, or -1. */
static int
steward_sim_settings_choose (const char         *text,
                             const char * const *choices)
{
  for (int i = 0; text != NULL && choices[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (choices[i], text) == 0)
        return i;
    }

  return -1;
}

static void
steward_sim_settings_set_app_insights_key (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  const char *key = steward_sim_request_get_string (request, "key");
  JsonObject *parameters;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "key", NULL))
    return;
  if (key == NULL || (!g_uuid_string_is_valid (key)
                      && !g_str_has_prefix (key, "InstrumentationKey=")))
    {
      steward_sim_request_fail (request, "invalidInput", "key",
                                "A connection string or an instrumentation key is needed.");
      return;
    }
  if (!steward_sim_environment_is_active (environment))
    {
      steward_sim_request_fail (request, "cannotSetAppInsightsKey", NULL, NULL);
      return;
    }

  json_object_set_string_member (environment, "appInsightsKey", key);
  parameters = json_object_new ();
  json_object_set_string_member (parameters, "setting", "appInsightsKey");
  steward_sim_operation_start (request, environment, "modify", parameters);
  steward_sim_request_answer_empty (request, 202);
}

/* The group in the directory of the tenant; where the state does not list groups, any id will
 * do. */
static JsonObject *
steward_sim_settings_find_group (StewardSimRequest *request,
                                 const char        *id)
{
  JsonArray *groups = steward_sim_json_get_array (request->tenant, "groups");
  JsonObject *group;

  if (id == NULL || !g_uuid_string_is_valid (id))
    return NULL;
  if (groups != NULL)
    {
      group = steward_sim_json_find (groups, "id", id);
      return group != NULL ? json_object_ref (group) : NULL;
    }

  group = json_object_new ();
  json_object_set_string_member (group, "id", id);
  json_object_set_string_member (group, "displayName", "Business Central users");

  return group;
}

static void
steward_sim_settings_get_group (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *settings = steward_sim_json_get_object (environment, "settings");
  JsonObject *setting = steward_sim_json_get_object (settings, "securityGroupAccess");
  const char *id = steward_sim_json_get_string (setting, "id", NULL);
  g_autoptr(JsonObject) group = NULL;
  JsonObject *object;

  if (environment == NULL)
    return;
  if (id == NULL)
    {
      steward_sim_request_answer_empty (request, 204);
      return;
    }

  group = steward_sim_settings_find_group (request, id);
  object = json_object_new ();
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "displayName",
                                 steward_sim_json_get_string (group, "displayName", ""));
  steward_sim_request_answer_object (request, 200, object);
}

static void
steward_sim_settings_set_group (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  const char *id = steward_sim_request_get_string (request, "Value");
  g_autoptr(JsonObject) group = NULL;
  JsonObject *setting;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "Value", NULL))
    return;

  group = steward_sim_settings_find_group (request, id);
  if (group == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "Value",
                                "The group does not exist.");
      return;
    }

  setting = json_object_new ();
  json_object_set_string_member (setting, "id", id);
  json_object_set_object_member (steward_sim_settings_ensure (environment), "securityGroupAccess",
                                 setting);
  steward_sim_settings_record (request, environment, "securityGroup");
  steward_sim_request_answer_empty (request, 200);
}

static void
steward_sim_settings_clear_group (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);

  if (environment == NULL)
    return;

  json_object_remove_member (steward_sim_settings_ensure (environment), "securityGroupAccess");
  steward_sim_settings_record (request, environment, "securityGroup");
  steward_sim_request_answer_empty (request, 200);
}

static void
steward_sim_settings_get_partner_access (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *settings = steward_sim_json_get_object (environment, "settings");
  JsonObject *access = steward_sim_json_get_object (settings, "partnerAccess");
  JsonObject *object;

  if (environment == NULL)
    return;

  if (access != NULL)
    object = steward_sim_json_copy (access);
  else
    {
      object = json_object_new ();
      json_object_set_string_member (object, "status", "AllowAllPartnerTenants");
    }
  steward_sim_request_answer_object (request, 200, object);
}

/* The list goes with one of the choices only. */
static gboolean
steward_sim_settings_check_partners (StewardSimRequest *request,
                                     JsonArray         *partners,
                                     gboolean           is_list)
{
  guint n_partners = partners != NULL ? json_array_get_length (partners) : 0;
  gboolean is_good = is_list ? n_partners > 0 && n_partners <= MAX_PARTNERS : n_partners == 0;

  for (guint i = 0; i < n_partners; i++)
    {
      JsonNode *node = json_array_get_element (partners, i);

      is_good = is_good && JSON_NODE_HOLDS_VALUE (node)
                && json_node_get_value_type (node) == G_TYPE_STRING
                && g_uuid_string_is_valid (json_node_get_string (node));
    }

  if (!is_good)
    steward_sim_request_fail (request, "invalidInput", "allowedPartnerTenantIds",
                              is_list ? "One to ten ids of tenants are needed."
                                      : "A list of tenants goes with selected tenants only.");

  return is_good;
}

static void
steward_sim_settings_set_partner_access (StewardSimRequest *request)
{
  static const char * const choices[] = {
    "Disabled", "AllowAllPartnerTenants", "AllowSelectedPartnerTenants", NULL,
  };
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *partners;
  JsonObject *access;
  int choice;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "status", "allowedPartnerTenantIds", NULL))
    return;

  choice = steward_sim_settings_choose (steward_sim_request_get_string (request, "status"),
                                        choices);
  if (choice < 0)
    {
      steward_sim_request_fail (request, "invalidInput", "status", NULL);
      return;
    }
  partners = steward_sim_json_get_array (steward_sim_request_get_object (request),
                                         "allowedPartnerTenantIds");
  if (!steward_sim_settings_check_partners (request, partners, choices[choice + 1] == NULL))
    return;

  access = json_object_new ();
  json_object_set_string_member (access, "status", choices[choice]);
  if (choices[choice + 1] == NULL)
    json_object_set_array_member (access, "allowedPartnerTenantIds", json_array_ref (partners));
  json_object_set_object_member (steward_sim_settings_ensure (environment), "partnerAccess",
                                 access);
  steward_sim_settings_record (request, environment, "partnerAccess");
  steward_sim_request_answer_empty (request, 200);
}

/* Environments of before 21.1 do not have this. */
static JsonObject *
steward_sim_settings_need_m365 (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);

  if (environment == NULL
      || steward_sim_version_compare (json_object_get_string_member (environment,
                                                                     "applicationVersion"),
                                      SINCE_M365) >= 0)
    return environment;

  steward_sim_request_fail (request, "invalidInput", "environmentName",
                            "The environment is older than version " SINCE_M365 ".");

  return NULL;
}

static void
steward_sim_settings_get_m365 (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_settings_need_m365 (request);
  JsonObject *settings = steward_sim_json_get_object (environment, "settings");
  JsonObject *object;

  if (environment == NULL)
    return;

  object = json_object_new ();
  json_object_set_boolean_member (object, "enabled",
                                  steward_sim_json_get_boolean (settings, "accessWithM365Licenses",
                                                                FALSE));
  steward_sim_request_answer_object (request, 200, object);
}

/* The document shows a text where the schema has a boolean; both will do. */
static void
steward_sim_settings_set_m365 (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_settings_need_m365 (request);
  const char *text = steward_sim_request_get_string (request, "enabled");
  JsonNode *node = steward_sim_request_lookup (request, "enabled");
  gboolean is_true;
  gboolean is_false;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "enabled", NULL))
    return;

  is_true = steward_sim_request_get_boolean (request, "enabled", FALSE)
            || (text != NULL && g_ascii_strcasecmp (text, "true") == 0);
  is_false = (node != NULL && !steward_sim_request_get_boolean (request, "enabled", TRUE))
             || (text != NULL && g_ascii_strcasecmp (text, "false") == 0);
  if (!is_true && !is_false)
    {
      steward_sim_request_fail (request, "invalidInput", "enabled", NULL);
      return;
    }

  json_object_set_boolean_member (steward_sim_settings_ensure (environment),
                                  "accessWithM365Licenses", is_true);
  steward_sim_settings_record (request, environment, "accessWithM365Licenses");
  steward_sim_request_answer_empty (request, 200);
}

static void
steward_sim_settings_set_cadence (StewardSimRequest *request)
{
  static const char * const choices[] = {
    "Default", "DuringMajorUpgrade", "DuringMajorMinorUpgrade", NULL,
  };
  JsonObject *environment = steward_sim_environment_need (request);
  int choice;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "value", NULL))
    return;

  choice = steward_sim_settings_choose (steward_sim_request_get_string (request, "value"),
                                        choices);
  if (choice < 0)
    {
      steward_sim_request_fail (request, "invalidInput", "value", NULL);
      return;
    }

  json_object_set_string_member (environment, "AppSourceAppsUpdateCadence", choices[choice]);
  steward_sim_settings_record (request, environment, "appSourceAppsUpdateCadence");
  steward_sim_request_answer_empty (request, 200);
}

#define SETTINGS "/applications/{family}/environments/{name}/settings"

static const StewardSimRoute routes[] = {
  { "POST", SETTINGS "/appinsightskey", steward_sim_settings_set_app_insights_key, 200 },
  { "GET", SETTINGS "/securitygroupaccess", steward_sim_settings_get_group, 208 },
  { "POST", SETTINGS "/securitygroupaccess", steward_sim_settings_set_group, 208 },
  { "DELETE", SETTINGS "/securitygroupaccess", steward_sim_settings_clear_group, 208 },
  { "GET", SETTINGS "/partneraccess", steward_sim_settings_get_partner_access, 222,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "PUT", SETTINGS "/partneraccess", steward_sim_settings_set_partner_access, 222,
    .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN },
  { "GET", SETTINGS "/accesswithm365licenses", steward_sim_settings_get_m365, 212 },
  { "POST", SETTINGS "/accesswithm365licenses", steward_sim_settings_set_m365, 212 },
  { "PUT", SETTINGS "/appSourceAppsUpdateCadence", steward_sim_settings_set_cadence, 219 },
};

void
steward_sim_settings_register (StewardSimRouter *router,
                               StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
