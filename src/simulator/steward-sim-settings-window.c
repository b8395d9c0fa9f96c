/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-updates.h"
#include "steward-sim-window.h"

/* The update window: as time of the day in UTC, and later with a time zone. */

#define SINCE_WALL_TIME 213

static JsonObject *
steward_sim_settings_window_get_settings (JsonObject *environment)
{
  return steward_sim_json_get_object (steward_sim_json_get_object (environment, "settings"),
                                      "upgrade");
}

static JsonObject *
steward_sim_settings_window_show (StewardSimRequest *request,
                                  JsonObject        *settings,
                                  gboolean           wall_time)
{
  static const char * const members[] = {
    "preferredStartTime", "preferredEndTime", "timeZoneId",
  };
  JsonObject *object = json_object_new ();
  gint64 start = 0;
  gint64 end = 0;

  for (guint i = 0; wall_time && i < G_N_ELEMENTS (members); i++)
    json_object_set_string_member (object, members[i],
                                   steward_sim_json_get_string (settings, members[i], ""));

  steward_sim_window_resolve (settings, steward_sim_world_get_now (request->world), &start, &end);
  steward_sim_json_set_time (object, "preferredStartTimeUtc", start);
  steward_sim_json_set_time (object, "preferredEndTimeUtc", end);

  return object;
}

static void
steward_sim_settings_window_get (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *settings = steward_sim_settings_window_get_settings (environment);

  if (environment == NULL)
    return;

  if (settings == NULL)
    steward_sim_request_answer (request, 200, json_node_new (JSON_NODE_NULL));
  else
    steward_sim_request_answer_object (request, 200,
                                       steward_sim_settings_window_show (
                                         request, settings, request->version >= SINCE_WALL_TIME));
}

/* "20:00" of "2000-01-01T20:00:00Z"; the date does not matter. */
static char *
steward_sim_settings_window_dup_hour (StewardSimRequest *request,
                                      const char        *member)
{
  const char *text = steward_sim_request_get_string (request, member);
  g_autoptr(GDateTime) moment = NULL;
  gint64 time = 0;

  if (text == NULL || !steward_sim_time_parse (text, &time))
    return NULL;

  moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);

  return g_date_time_format (moment, "%H:%M");
}

static gboolean
steward_sim_settings_window_refuse (StewardSimRequest *request,
                                    const char        *target,
                                    const char        *message)
{
  steward_sim_request_fail (request, "invalidInput", target, "%s", message);

  return FALSE;
}

/* One of the two ways to tell a window, never both; NULL when the request was refused. */
static JsonObject *
steward_sim_settings_window_read (StewardSimRequest *request)
{
  gboolean has_wall_time = steward_sim_request_lookup (request, "preferredStartTime") != NULL
                           || steward_sim_request_lookup (request, "preferredEndTime") != NULL
                           || steward_sim_request_lookup (request, "timeZoneId") != NULL;
  gboolean has_utc = steward_sim_request_lookup (request, "preferredStartTimeUtc") != NULL
                     || steward_sim_request_lookup (request, "preferredEndTimeUtc") != NULL;
  const char *zone = "UTC";
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  JsonObject *settings;

  if (has_wall_time && has_utc)
    {
      steward_sim_settings_window_refuse (request, "preferredStartTimeUtc",
                                          "A window has either a time zone or is in UTC.");
      return NULL;
    }

  if (has_wall_time)
    {
      start = g_strdup (steward_sim_request_get_string (request, "preferredStartTime"));
      end = g_strdup (steward_sim_request_get_string (request, "preferredEndTime"));
      zone = steward_sim_request_get_string (request, "timeZoneId");
    }
  else
    {
      start = steward_sim_settings_window_dup_hour (request, "preferredStartTimeUtc");
      end = steward_sim_settings_window_dup_hour (request, "preferredEndTimeUtc");
    }

  if (steward_sim_window_parse (start) < 0 || steward_sim_window_parse (end) < 0)
    {
      steward_sim_settings_window_refuse (request,
                                          steward_sim_window_parse (start) < 0
                                            ? "preferredStartTime" : "preferredEndTime",
                                          "A window has a start and an end, such as \"22:00\".");
      return NULL;
    }
  if (zone == NULL || !steward_sim_time_zone_is_known (zone))
    {
      steward_sim_settings_window_refuse (request, "timeZoneId", "The time zone is not known.");
      return NULL;
    }

  settings = json_object_new ();
  json_object_set_string_member (settings, "preferredStartTime", start);
  json_object_set_string_member (settings, "preferredEndTime", end);
  json_object_set_string_member (settings, "timeZoneId", zone);

  return settings;
}

/* The chosen update has to find a window before its last date. */
static gboolean
steward_sim_settings_window_fits (StewardSimRequest *request,
                                  JsonObject        *environment,
                                  JsonObject        *settings)
{
  JsonObject *update = steward_sim_updates_get_selected (environment);
  JsonObject *details = steward_sim_json_get_object (update, "scheduleDetails");
  gint64 date = steward_sim_json_get_time (details, "selectedDateTime");
  gint64 start = 0;
  gint64 end = 0;

  if (steward_sim_operation_find_open (request->tenant, environment, "update") != NULL)
    return FALSE;
  if (date == 0 || steward_sim_json_get_boolean (details, "ignoreUpdateWindow", FALSE))
    return TRUE;

  steward_sim_window_resolve (settings, date, &start, &end);

  return start <= steward_sim_updates_get_latest (update);
}

static gboolean
steward_sim_settings_window_check_members (StewardSimRequest *request)
{
  if (request->version < SINCE_WALL_TIME)
    return steward_sim_request_check_members (request, "preferredStartTimeUtc",
                                              "preferredEndTimeUtc", NULL);

  return steward_sim_request_check_members (request, "preferredStartTime", "preferredEndTime",
                                            "timeZoneId", "preferredStartTimeUtc",
                                            "preferredEndTimeUtc", NULL);
}

static void
steward_sim_settings_window_put (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  g_autoptr(JsonObject) settings = NULL;
  JsonObject *parameters;
  int length;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_settings_window_check_members (request))
    return;

  settings = steward_sim_settings_window_read (request);
  if (settings == NULL)
    return;

  length = steward_sim_window_measure (
             steward_sim_window_parse (json_object_get_string_member (settings,
                                                                      "preferredStartTime")),
             steward_sim_window_parse (json_object_get_string_member (settings,
                                                                      "preferredEndTime")));
  if (length < STEWARD_SIM_SHORTEST_WINDOW)
    {
      steward_sim_request_fail (request, "invalidRange", "Preferred Upgrade Window",
                                "The update window has to be at least six hours long.");
      return;
    }
  if (!steward_sim_settings_window_fits (request, environment, settings))
    {
      steward_sim_request_fail (request, "ScheduledUpgradeConstraintViolation", NULL, NULL);
      return;
    }

  json_object_set_object_member (steward_sim_json_ensure_object (environment, "settings"),
                                 "upgrade", json_object_ref (settings));
  parameters = steward_sim_json_copy (settings);
  json_object_set_string_member (parameters, "setting", "updateWindow");
  steward_sim_operation_record (request, environment, "modify", parameters);
  steward_sim_updates_arm (request->world);
  steward_sim_request_answer_object (request, 200,
                                     steward_sim_settings_window_show (request, settings, FALSE));
}

static void
steward_sim_settings_window_list_zones (StewardSimRequest *request)
{
  gint64 now = steward_sim_world_get_now (request->world);

  steward_sim_request_answer_value (request, 200, steward_sim_time_zone_list (now));
}

#define SETTINGS "/applications/{family}/environments/{name}/settings"

static const StewardSimRoute routes[] = {
  { "GET", SETTINGS "/upgrade", steward_sim_settings_window_get, 200 },
  { "PUT", SETTINGS "/upgrade", steward_sim_settings_window_put, 200 },
  { "GET", "/applications/settings/timezones", steward_sim_settings_window_list_zones, 213 },
};

void
steward_sim_settings_window_register (StewardSimRouter *router,
                                      StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
