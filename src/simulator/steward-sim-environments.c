/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"

/* Reading environments. */

/* family may be NULL: all of them. */
static void
steward_sim_environments_answer (StewardSimRequest *request,
                                 const char        *family)
{
  JsonArray *environments = steward_sim_json_ensure_array (request->tenant, "environments");
  JsonArray *value = json_array_new ();

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if ((family == NULL
           || g_ascii_strcasecmp (steward_sim_environment_get_family (environment), family) == 0)
          && steward_sim_environment_is_visible (environment, request->version))
        json_array_add_object_element (value,
                                       steward_sim_environment_to_json (environment, request));
    }

  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_environments_list (StewardSimRequest *request)
{
  steward_sim_environments_answer (request, NULL);
}

static void
steward_sim_environments_list_family (StewardSimRequest *request)
{
  if (steward_sim_environment_need_family (request))
    steward_sim_environments_answer (request, steward_sim_request_get_param (request, "family"));
}

/* The newest document draws a single environment inside "value"; the others do not. */
static void
steward_sim_environments_get (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);
  JsonObject *object;
  JsonArray *value;

  if (environment == NULL)
    return;

  object = steward_sim_environment_to_json (environment, request);
  if (!steward_sim_json_get_boolean (quirks, "wrapSingle", FALSE))
    {
      steward_sim_request_answer_object (request, 200, object);
      return;
    }

  value = json_array_new ();
  json_array_add_object_element (value, object);
  steward_sim_request_answer_value (request, 200, value);
}

static const StewardSimRoute routes[] = {
  { "GET", "/applications/environments", steward_sim_environments_list },
  { "GET", "/applications/{family}/environments", steward_sim_environments_list_family },
  { "GET", "/applications/{family}/environments/{name}", steward_sim_environments_get },
};

void
steward_sim_environments_register (StewardSimRouter *router,
                                   StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
