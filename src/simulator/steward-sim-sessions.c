/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-sessions.h"

#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"

/* The sessions of an environment. */

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

static const struct
{
  const char *user;
  const char *client;
  const char *operation;
  const char *entry_name;
  const char *entry_id;
  const char *entry_type;
  const char *current_name; /* (nullable): it rests */
  int         current_id;
  const char *current_type;
} samples[] = {
  { "anna.lund", "WebClient", "OpenForm", "Business Manager Role Center", "9022", "Page",
    "Sales-Post", 80, "CodeUnit" },
  { "joris.smit", "WebClient", "OpenForm", "Sales Order List", "9305", "Page", NULL, 0, NULL },
  { "admin", "Background", "StartSession", "Job Queue Dispatcher", "448", "CodeUnit",
    "Adjust Cost - Item Entries", 795, "Report" },
  { "priya.nair", "WebServiceClient", "ODataRead", "APIV2 - Items", "30008", "Page", NULL, 0,
    NULL },
};

static JsonObject *
steward_sim_sessions_new_session (guint       sample,
                                  guint       number,
                                  const char *domain,
                                  gint64      now)
{
  JsonObject *session = json_object_new ();
  g_autofree char *user = g_strdup_printf ("%s@%s", samples[sample].user, domain);

  json_object_set_int_member (session, "sessionId", number);
  json_object_set_string_member (session, "userId", user);
  json_object_set_string_member (session, "clientType", samples[sample].client);
  steward_sim_json_set_time (session, "logOnDate", now - (number % 97 + 5) * MINUTE);
  json_object_set_string_member (session, "entryPointOperation", samples[sample].operation);
  json_object_set_string_member (session, "entryPointObjectName", samples[sample].entry_name);
  json_object_set_string_member (session, "entryPointObjectId", samples[sample].entry_id);
  json_object_set_string_member (session, "entryPointObjectType", samples[sample].entry_type);
  if (samples[sample].current_name == NULL)
    return session;

  json_object_set_string_member (session, "currentObjectName", samples[sample].current_name);
  json_object_set_int_member (session, "currentObjectId", samples[sample].current_id);
  json_object_set_string_member (session, "currentObjectType", samples[sample].current_type);
  json_object_set_int_member (session, "currentOperationDuration", number * 39);

  return session;
}

JsonArray *
steward_sim_sessions_ensure (StewardSimWorld *world,
                             JsonObject      *tenant,
                             JsonObject      *environment)
{
  JsonArray *sessions = steward_sim_json_get_array (environment, "sessions");
  const char *domain = json_object_get_string_member (tenant, "domain");
  guint hash = g_str_hash (steward_sim_environment_get_name (environment)) ^ g_str_hash (domain);
  guint n_sessions = steward_sim_environment_is_production (environment) ? 4 : hash % 3 + 1;

  if (!steward_sim_environment_is_active (environment))
    return NULL;
  if (sessions != NULL)
    return sessions;

  sessions = steward_sim_json_ensure_array (environment, "sessions");
  for (guint i = 0; i < n_sessions; i++)
    json_array_add_object_element (
      sessions,
      steward_sim_sessions_new_session ((hash + i) % G_N_ELEMENTS (samples),
                                        hash % 4000 + 1000 + 17 * i, domain,
                                        steward_sim_world_get_now (world)));
  steward_sim_state_touch (steward_sim_world_get_state (world));

  return sessions;
}

static void
steward_sim_sessions_copy (JsonObject *session,
                           JsonObject *object,
                           const char *member)
{
  JsonNode *node = steward_sim_json_lookup (session, member);

  if (node != NULL)
    json_object_set_member (object, member, json_node_copy (node));
  else
    json_object_set_null_member (object, member);
}

static JsonObject *
steward_sim_sessions_show (JsonObject *environment,
                           JsonObject *session)
{
  static const char * const members[] = {
    "sessionId", "userId", "clientType", "logOnDate", "entryPointOperation",
    "entryPointObjectName", "entryPointObjectId", "entryPointObjectType",
  };
  static const char * const current_members[] = {
    "currentObjectName", "currentObjectId", "currentObjectType", "currentOperationDuration",
  };
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "environmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (object, "applicationFamily",
                                 steward_sim_environment_get_family (environment));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    steward_sim_sessions_copy (session, object, members[i]);
  for (guint i = 0; i < G_N_ELEMENTS (current_members); i++)
    {
      if (steward_sim_json_has (session, current_members[i]))
        steward_sim_sessions_copy (session, object, current_members[i]);
    }

  return object;
}

static void
steward_sim_sessions_list (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *sessions;
  JsonArray *value;

  if (environment == NULL)
    return;

  sessions = steward_sim_sessions_ensure (request->world, request->tenant, environment);
  value = json_array_new ();
  for (guint i = 0; sessions != NULL && i < json_array_get_length (sessions); i++)
    {
      JsonObject *session = json_array_get_object_element (sessions, i);

      json_array_add_object_element (value, steward_sim_sessions_show (environment, session));
    }
  steward_sim_request_answer_value (request, 200, value);
}

/* NULL when the request was refused. */
static JsonObject *
steward_sim_sessions_need (StewardSimRequest *request,
                           JsonObject        *environment)
{
  const char *id = steward_sim_request_get_param (request, "session");
  JsonArray *sessions = steward_sim_sessions_ensure (request->world, request->tenant, environment);
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (id, 10, 0, G_MAXINT32, &number, NULL))
    {
      steward_sim_request_fail (request, "invalidInput", "sessionId",
                                "The id of a session is a number.");
      return NULL;
    }

  for (guint i = 0; sessions != NULL && i < json_array_get_length (sessions); i++)
    {
      JsonObject *session = json_array_get_object_element (sessions, i);

      if (steward_sim_json_get_int (session, "sessionId", -1) == (gint64) number)
        return session;
    }

  steward_sim_request_fail (request, "resourceDoesNotExist", "sessionId",
                            "There is no session %s.", id);

  return NULL;
}

static void
steward_sim_sessions_get (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *session = NULL;

  if (environment != NULL)
    session = steward_sim_sessions_need (request, environment);
  if (session != NULL)
    steward_sim_request_answer_object (request, 200,
                                       steward_sim_sessions_show (environment, session));
}

static void
steward_sim_sessions_delete (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *session = NULL;

  if (environment != NULL)
    session = steward_sim_sessions_need (request, environment);
  if (session == NULL)
    return;

  steward_sim_json_remove (steward_sim_json_get_array (environment, "sessions"), session);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

#define SESSIONS "/applications/{family}/environments/{name}/sessions"

static const StewardSimRoute routes[] = {
  { "GET", SESSIONS, steward_sim_sessions_list, 201 },
  { "GET", SESSIONS "/{session}", steward_sim_sessions_get, 201 },
  { "DELETE", SESSIONS "/{session}", steward_sim_sessions_delete, 201 },
};

void
steward_sim_sessions_register (StewardSimRouter *router,
                               StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
