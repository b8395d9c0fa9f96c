/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-updates.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-app-operation.h"
#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-periods.h"
#include "steward-sim-pte.h"
#include "steward-sim-window.h"

/* Updates of environments: when they run, and what they do. */

#define TIMER_KIND "environmentUpdates"
#define HOUR       (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define DAY        (24 * HOUR)
#define NEXT_TRY   7 /* days after an update that did not succeed */

typedef void (*StewardSimUpdateFunc) (StewardSimWorld *world,
                                      JsonObject      *tenant,
                                      JsonObject      *environment,
                                      gpointer         user_data);

static void
steward_sim_update_run_each (StewardSimWorld      *world,
                             StewardSimUpdateFunc  func,
                             gpointer              user_data)
{
  JsonArray *tenants = steward_sim_state_get_tenants (steward_sim_world_get_state (world));

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");

      for (guint j = 0; j < json_array_get_length (environments); j++)
        func (world, tenant, json_array_get_object_element (environments, j), user_data);
    }
}

/* 0 when no update is chosen, or its rollout rests. */
static gint64
steward_sim_update_run_get_moment (JsonObject *environment)
{
  JsonObject *update = steward_sim_updates_get_selected (environment);
  JsonObject *details = steward_sim_json_get_object (update, "scheduleDetails");
  gint64 date = steward_sim_updates_get_date (update);

  if (date == 0
      || !g_str_equal (steward_sim_json_get_string (details, "rolloutStatus", "Active"), "Active"))
    return 0;
  if (steward_sim_json_get_boolean (details, "ignoreUpdateWindow", FALSE))
    return date;

  return steward_sim_window_get_moment (environment, date);
}

static gboolean
steward_sim_update_run_is_possible (JsonObject *tenant,
                                    JsonObject *environment)
{
  return steward_sim_environment_is_active (environment)
         && steward_sim_operation_find_open (tenant, environment, "update") == NULL;
}

/* Nobody asks when the time has come, so the service asks itself. */
static StewardSimRequest *
steward_sim_update_run_new_request (StewardSimWorld *world,
                                    JsonObject      *tenant)
{
  StewardSimRequest *request = steward_sim_request_new (world, "PATCH", "/");

  request->tenant = json_object_ref (tenant);

  return request;
}

static void
steward_sim_update_run_start_due (StewardSimWorld *world,
                                  JsonObject      *tenant,
                                  JsonObject      *environment,
                                  gpointer         user_data)
{
  gint64 moment = steward_sim_update_run_get_moment (environment);
  g_autoptr(StewardSimRequest) request = NULL;
  g_autofree char *version = NULL;
  JsonObject *update;
  JsonObject *parameters;

  if (moment == 0 || moment > steward_sim_world_get_now (world)
      || !steward_sim_update_run_is_possible (tenant, environment))
    return;

  update = steward_sim_updates_get_selected (environment);
  version = steward_sim_updates_dup_version (world, environment,
                                             json_object_get_string_member (update,
                                                                            "targetVersion"));
  parameters = json_object_new ();
  json_object_set_string_member (parameters, "sourceVersion",
                                 json_object_get_string_member (environment,
                                                                "applicationVersion"));
  json_object_set_string_member (parameters, "targetVersion", version);
  request = steward_sim_update_run_new_request (world, tenant);
  steward_sim_operation_start_at (request, environment, "update", parameters,
                                  steward_sim_world_get_now (world));
}

static void
steward_sim_update_run_find_next (StewardSimWorld *world,
                                  JsonObject      *tenant,
                                  JsonObject      *environment,
                                  gpointer         user_data)
{
  gint64 *next = user_data;
  gint64 now = steward_sim_world_get_now (world);
  gint64 moment = steward_sim_update_run_get_moment (environment);

  if (moment == 0)
    return;
  if (moment <= now && !steward_sim_update_run_is_possible (tenant, environment))
    moment = now + HOUR;
  if (*next == 0 || moment < *next)
    *next = moment;
}

void
steward_sim_updates_arm (StewardSimWorld *world)
{
  gint64 now = steward_sim_world_get_now (world);
  gint64 next = 0;

  steward_sim_world_remove_timers (world, "kind", TIMER_KIND);
  steward_sim_update_run_each (world, steward_sim_update_run_find_next, &next);
  if (next != 0)
    steward_sim_world_add_timer (world, TIMER_KIND, MAX (next, now), json_object_new ());
}

static void
steward_sim_update_run_timer_cb (StewardSimWorld *world,
                                 JsonObject      *timer)
{
  steward_sim_update_run_each (world, steward_sim_update_run_start_due, NULL);
  steward_sim_updates_arm (world);
}

static void
steward_sim_update_run_start (StewardSimWorld *world,
                              JsonObject      *tenant,
                              JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);

  if (environment != NULL)
    steward_sim_environment_set_status (environment, "Upgrading");
}

/* The apps that come with the application have its version. */
static void
steward_sim_update_run_set_version (JsonObject *environment,
                                    const char *version)
{
  JsonObject *details = steward_sim_json_ensure_object (environment, "versionDetails");
  JsonArray *apps = steward_sim_json_ensure_array (environment, "apps");
  g_autofree char *before = NULL;

  before = g_strdup (json_object_get_string_member (environment, "applicationVersion"));
  for (guint i = 0; i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);

      if (g_strcmp0 (steward_sim_json_get_string (app, "version", NULL), before) == 0)
        json_object_set_string_member (app, "version", version);
    }
  json_object_set_string_member (environment, "applicationVersion", version);
  json_object_set_string_member (details, "version", version);
  json_object_remove_member (environment, "platformVersion");
}

/* What is behind the environment now is no longer offered. */
static void
steward_sim_update_run_trim (JsonObject *environment)
{
  JsonArray *updates = steward_sim_json_ensure_array (environment, "updates");
  const char *version = json_object_get_string_member (environment, "applicationVersion");

  for (guint i = json_array_get_length (updates); i > 0; i--)
    {
      JsonObject *update = json_array_get_object_element (updates, i - 1);

      if (steward_sim_version_compare (steward_sim_json_get_string (update, "targetVersion", ""),
                                       version) <= 0)
        json_array_remove_element (updates, i - 1);
    }
}

static void
steward_sim_update_run_try_later (JsonObject *environment,
                                  gint64      now)
{
  JsonObject *update = steward_sim_updates_get_selected (environment);
  gint64 later = now + NEXT_TRY * DAY;

  if (update != NULL)
    steward_sim_json_set_time (steward_sim_json_ensure_object (update, "scheduleDetails"),
                               "selectedDateTime", later);
}

static void
steward_sim_update_run_update_app (StewardSimRequest *request,
                                   JsonObject        *environment,
                                   JsonObject        *app,
                                   const char        *version)
{
  JsonObject *parameters = json_object_new ();
  JsonObject *operation;

  json_object_set_string_member (parameters, "appId",
                                 json_object_get_string_member (app, "appId"));
  json_object_set_string_member (parameters, "sourceAppVersion",
                                 json_object_get_string_member (app, "version"));
  json_object_set_string_member (parameters, "targetAppVersion", version);
  json_object_set_string_member (parameters, "countryCode",
                                 json_object_get_string_member (environment, "countryCode"));
  operation = steward_sim_operation_start (request, environment, "environmentAppUpdate",
                                           parameters);
  json_object_set_string_member (app, "state", "UpdatePending");
  json_object_set_string_member (app, "lastOperationId",
                                 json_object_get_string_member (operation, "id"));
}

/* Apps come along with the environment when somebody has set them to. */
static void
steward_sim_update_run_update_apps (StewardSimWorld *world,
                                    JsonObject      *tenant,
                                    JsonObject      *environment,
                                    const char      *version_before)
{
  g_autoptr(StewardSimRequest) request = steward_sim_update_run_new_request (world, tenant);
  const char *cadence = steward_sim_json_get_string (environment, "AppSourceAppsUpdateCadence",
                                                     "Default");
  JsonArray *apps = steward_sim_json_ensure_array (environment, "apps");
  const char *version = json_object_get_string_member (environment, "applicationVersion");
  gboolean is_major = g_ascii_strtoull (version, NULL, 10)
                      > g_ascii_strtoull (version_before, NULL, 10);

  if (!g_str_equal (cadence, "DuringMajorMinorUpgrade")
      && (!is_major || !g_str_equal (cadence, "DuringMajorUpgrade")))
    return;

  for (guint i = 0; i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);
      const char *app_id = json_object_get_string_member (app, "appId");
      const char *newest = steward_sim_app_get_newest (
                             steward_sim_state_find_app (steward_sim_world_get_state (world),
                                                         app_id));

      if (newest != NULL
          && steward_sim_version_compare (newest,
                                          json_object_get_string_member (app, "version")) > 0
          && steward_sim_app_operation_find_open (tenant, environment, app_id) == NULL)
        steward_sim_update_run_update_app (request, environment, app, newest);
    }
}

static void
steward_sim_update_run_end (StewardSimWorld *world,
                            JsonObject      *tenant,
                            JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  const char *version = steward_sim_json_get_string (parameters, "targetVersion", NULL);
  gint64 now = steward_sim_world_get_now (world);
  g_autofree char *before = NULL;

  if (environment == NULL)
    return;

  before = g_strdup (json_object_get_string_member (environment, "applicationVersion"));
  if (steward_sim_environment_has_status (environment, "Upgrading"))
    steward_sim_environment_set_status (environment, "Active");
  if (steward_sim_operation_has_status (operation, "succeeded") && version != NULL)
    {
      steward_sim_update_run_set_version (environment, version);
      /* One cannot go back to a moment of the update. */
      steward_sim_periods_close (environment,
                                 steward_sim_json_get_time (operation, "startedOn"));
      steward_sim_periods_open (environment, now);
      steward_sim_update_run_trim (environment);
      steward_sim_pte_release (world, tenant, environment, before);
      steward_sim_update_run_update_apps (world, tenant, environment, before);
    }
  else
    steward_sim_update_run_try_later (environment, now);
  steward_sim_updates_arm (world);
}

static const StewardSimOperationType types[] = {
  { "update", 1800, steward_sim_update_run_start, steward_sim_update_run_end },
};

void
steward_sim_update_run_register (StewardSimRouter *router,
                                 StewardSimWorld  *world)
{
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
  steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_update_run_timer_cb);
}
