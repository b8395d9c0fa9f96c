/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"

/* Tying environments to those of Power Platform. */

#define LINK_MEMBER "linkedPowerPlatformEnvironmentId"

/* Whichever tenant it belongs to, only one environment may have the link. */
static gboolean
steward_sim_power_platform_is_linked (StewardSimState *state,
                                      const char      *id)
{
  JsonArray *tenants = steward_sim_state_get_tenants (state);

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");

      if (steward_sim_json_find (environments, LINK_MEMBER, id) != NULL)
        return TRUE;
    }

  return FALSE;
}

static const char *
steward_sim_power_platform_find_obstacle (StewardSimRequest *request,
                                          JsonObject        *environment,
                                          JsonObject        *other)
{
  const char *type = steward_sim_json_get_string (environment, "type", "");
  const char *geography = steward_sim_environment_get_place (environment, request->state,
                                                             "geoName");

  if (!steward_sim_environment_is_active (environment))
    return "The environment is not active.";
  if (other == NULL)
    return "There is no such Power Platform environment.";
  if (g_ascii_strcasecmp (steward_sim_json_get_string (other, "state", "Ready"), "Ready") != 0)
    return "The Power Platform environment is not active.";
  if (steward_sim_json_has (environment, LINK_MEMBER))
    return "The environment is linked already.";
  if (steward_sim_power_platform_is_linked (request->state,
                                            steward_sim_json_get_string (other, "id", NULL)))
    return "The Power Platform environment is linked already.";
  if (g_ascii_strcasecmp (steward_sim_json_get_string (other, "type", ""), type) != 0)
    return "The environments are of different types.";
  if (g_strcmp0 (steward_sim_json_get_string (other, "geoName", NULL), geography) != 0)
    return "The environments are in different geographies.";

  return NULL;
}

static void
steward_sim_power_platform_link (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_query (request, "powerPlatformEnvironmentId");
  JsonArray *others = steward_sim_json_get_array (request->tenant, "powerPlatformEnvironments");
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *other = steward_sim_json_find (others, "id", id);
  const char *obstacle = NULL;

  if (environment == NULL)
    return;
  if (other != NULL && !steward_sim_json_get_boolean (other, "administered", TRUE))
    {
      steward_sim_request_fail (request, "Forbidden", NULL, NULL);
      return;
    }

  obstacle = steward_sim_power_platform_find_obstacle (request, environment, other);
  if (obstacle != NULL)
    {
      steward_sim_request_fail (request, "BadArgument", NULL, "%s", obstacle);
      return;
    }

  json_object_set_string_member (environment, LINK_MEMBER,
                                 steward_sim_json_get_string (other, "id", NULL));
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

static void
steward_sim_power_platform_unlink (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_query (request, "powerPlatformEnvironmentId");
  JsonObject *environment = steward_sim_environment_need (request);
  const char *linked = steward_sim_json_get_string (environment, LINK_MEMBER, NULL);

  if (environment == NULL)
    return;
  if (linked == NULL || id == NULL || g_ascii_strcasecmp (linked, id) != 0)
    {
      steward_sim_request_fail (request, "BadArgument", NULL,
                                "The environment is not linked to this Power Platform "
                                "environment.");
      return;
    }

  json_object_remove_member (environment, LINK_MEMBER);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

static const StewardSimRoute routes[] = {
  {
    "POST", "/bap/applications/{family}/environments/{name}/linkEnvironment",
    steward_sim_power_platform_link,
    .since = 221, .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN,
  },
  {
    "POST", "/bap/applications/{family}/environments/{name}/unlinkEnvironment",
    steward_sim_power_platform_unlink,
    .since = 221, .flags = STEWARD_SIM_ROUTE_NO_APP_TOKEN,
  },
};

void
steward_sim_power_platform_register (StewardSimRouter *router,
                                     StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
