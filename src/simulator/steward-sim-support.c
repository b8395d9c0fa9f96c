/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"

/* Whom the users of an environment turn to. The service keeps this in the environment itself, so
 * it has to be there and to answer. */

static const char * const members[] = { "name", "email", "url" };

/* NULL when the request was refused. */
static JsonObject *
steward_sim_support_need_environment (StewardSimRequest *request)
{
  static const char * const missing[] = { "CreatingFailed", "NotReady", "SoftDeleted" };
  JsonObject *environment = NULL;

  if (steward_sim_environment_need_family (request))
    environment = steward_sim_environment_need (request);
  if (environment == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      if (steward_sim_environment_has_status (environment, missing[i]))
        {
          steward_sim_request_fail (request, "resourceDoesNotExist", NULL,
                                    "The API of the environment cannot be found.");
          return NULL;
        }
    }
  if (!steward_sim_environment_is_active (environment))
    {
      steward_sim_request_fail (request, "businessCentralCommunicationException", NULL, NULL);
      return NULL;
    }

  return environment;
}

static void
steward_sim_support_answer (StewardSimRequest *request,
                            JsonObject        *contact)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_string_member (object, members[i],
                                   steward_sim_json_get_string (contact, members[i], ""));
  steward_sim_request_answer_object (request, 200, object);
}

static void
steward_sim_support_get (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_support_need_environment (request);
  JsonObject *settings = steward_sim_json_get_object (environment, "settings");

  if (environment != NULL)
    steward_sim_support_answer (request, steward_sim_json_get_object (settings,
                                                                      "supportContact"));
}

static void
steward_sim_support_put (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_support_need_environment (request);
  JsonObject *contact;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "name", "email", "url", NULL))
    return;

  contact = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_string_member (contact, members[i],
                                   steward_sim_json_get_string (
                                     steward_sim_request_get_object (request), members[i], ""));
  json_object_set_object_member (steward_sim_json_ensure_object (environment, "settings"),
                                 "supportContact", contact);
  steward_sim_state_touch (request->state);
  steward_sim_support_answer (request, contact);
}

#define CONTACT "/support/applications/{family}/environments/{name}/supportcontact"

static const StewardSimRoute routes[] = {
  { "GET", CONTACT, steward_sim_support_get, 200 },
  { "PUT", CONTACT, steward_sim_support_put, 200 },
};

void
steward_sim_support_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
