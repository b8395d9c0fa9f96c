/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-sessions.h"

/* What an environment tells about itself: sessions that began, and operations that failed. */

#define LEVEL_ERROR 2
#define LEVEL_INFO  4

static const struct
{
  const char *name;
  const char *type;
  const char *expectations;
} columns[] = {
  { "Timestamp", "datetime", "none" },
  { "Level", "numeric", "none" },
  { "Message", "string", "wide" },
};

typedef struct
{
  gint64     start;
  gint64     end;
  JsonArray *rows;
} StewardSimTelemetry;

static JsonArray *
steward_sim_telemetry_show_columns (void)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      JsonObject *column = json_object_new ();

      json_object_set_string_member (column, "name", columns[i].name);
      json_object_set_int_member (column, "ordinal", i);
      json_object_set_string_member (column, "dataType", columns[i].type);
      json_object_set_string_member (column, "expectations", columns[i].expectations);
      json_array_add_object_element (array, column);
    }

  return array;
}

static void
steward_sim_telemetry_add (StewardSimTelemetry *telemetry,
                           gint64               time,
                           int                  level,
                           const char          *message)
{
  JsonArray *row;
  g_autofree char *text = NULL;

  if (time < telemetry->start || time > telemetry->end)
    return;

  text = steward_sim_time_format (time);
  row = json_array_new ();
  json_array_add_string_element (row, text);
  json_array_add_int_element (row, level);
  json_array_add_string_element (row, message);
  json_array_add_array_element (telemetry->rows, row);
}

/* An end of the window; FALSE when the request was refused. */
static gboolean
steward_sim_telemetry_read_time (StewardSimRequest *request,
                                 const char        *name,
                                 gint64            *time)
{
  const char *text = steward_sim_request_get_query (request, name);

  if (text == NULL || steward_sim_time_parse (text, time))
    return TRUE;

  steward_sim_request_fail (request, "invalidInput", name, "A time in UTC is needed.");

  return FALSE;
}

static gboolean
steward_sim_telemetry_check_category (StewardSimRequest *request)
{
  const char *category = steward_sim_request_get_query (request, "logCategory");

  if (category == NULL || g_ascii_strcasecmp (category, "All") == 0 || g_str_equal (category, "0"))
    return TRUE;

  steward_sim_request_fail (request, "invalidInput", "logCategory",
                            "The category '%s' is not known.", category);

  return FALSE;
}

static void
steward_sim_telemetry_collect (StewardSimTelemetry *telemetry,
                               StewardSimRequest   *request,
                               JsonObject          *environment)
{
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "operations");
  JsonArray *sessions = steward_sim_sessions_ensure (request->world, request->tenant, environment);

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);

      if (steward_sim_operation_has_status (operation, "failed")
          && steward_sim_operation_is_about (operation, environment))
        steward_sim_telemetry_add (telemetry,
                                   steward_sim_json_get_time (operation, "completedOn"),
                                   LEVEL_ERROR,
                                   steward_sim_json_get_string (operation, "errorMessage", ""));
    }

  for (guint i = 0; sessions != NULL && i < json_array_get_length (sessions); i++)
    {
      JsonObject *session = json_array_get_object_element (sessions, i);

      steward_sim_telemetry_add (telemetry, steward_sim_json_get_time (session, "logOnDate"),
                                 LEVEL_INFO, "Session started");
    }
}

static void
steward_sim_telemetry_get (StewardSimRequest *request)
{
  StewardSimTelemetry telemetry = { .end = steward_sim_world_get_now (request->world) };
  JsonObject *environment = NULL;
  JsonObject *object;

  if (steward_sim_environment_need_family (request))
    environment = steward_sim_environment_need (request);
  if (environment == NULL || !steward_sim_telemetry_check_category (request)
      || !steward_sim_telemetry_read_time (request, "startDateUtc", &telemetry.start)
      || !steward_sim_telemetry_read_time (request, "endDateUtc", &telemetry.end))
    return;

  telemetry.rows = json_array_new ();
  steward_sim_telemetry_collect (&telemetry, request, environment);
  object = json_object_new ();
  json_object_set_array_member (object, "queryColumns", steward_sim_telemetry_show_columns ());
  json_object_set_array_member (object, "queryResults", telemetry.rows);
  steward_sim_request_answer_object (request, 200, object);
}

static const StewardSimRoute routes[] = {
  { "GET", "/applications/{family}/environments/{name}/telemetry", steward_sim_telemetry_get,
    200 },
};

void
steward_sim_telemetry_register (StewardSimRouter *router,
                                StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
