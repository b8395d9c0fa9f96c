/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-capacity.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-sim-operation.h"
#include "steward-sim-periods.h"
#include "steward-sim-provision.h"

/* Restoring an environment to a moment of its past, as a new one. */

#define MAX_PER_MONTH 10

typedef struct
{
  JsonObject *source;
  const char *name;
  const char *type;
  const char *moment;
  gint64      time;
  const char *version; /* the one it had at that moment */
} StewardSimRestore;

static gboolean
steward_sim_restore_is_utc (const char *text)
{
  return g_str_has_suffix (text, "Z") || g_str_has_suffix (text, "z")
         || g_str_has_suffix (text, "+00:00");
}

static gboolean
steward_sim_restore_read (StewardSimRequest *request,
                          StewardSimRestore *restore)
{
  const char *target = NULL;

  restore->name = steward_sim_request_get_string (request, "EnvironmentName");
  restore->type = steward_sim_request_get_string (request, "EnvironmentType");
  restore->type = steward_sim_provision_parse_type (restore->type);
  restore->moment = steward_sim_request_get_string (request, "PointInTime");

  if (restore->type == NULL)
    target = "EnvironmentType";
  else if (restore->moment == NULL || !steward_sim_restore_is_utc (restore->moment)
           || !steward_sim_time_parse (restore->moment, &restore->time))
    target = "PointInTime";

  if (target != NULL)
    steward_sim_request_fail (request, "invalidInput", target, NULL);

  return target == NULL;
}

/* What the environment was like at that moment, or NULL when no backup covers it. */
static void
steward_sim_restore_find_version (StewardSimRestore *restore,
                                  gint64             now)
{
  g_autoptr(JsonArray) periods = steward_sim_periods_list (restore->source, now);

  for (guint i = 0; i < json_array_get_length (periods); i++)
    {
      JsonObject *period = json_array_get_object_element (periods, i);
      const char *version = steward_sim_json_get_string (period,
                                                         "correspondingApplicationPackageVersion",
                                                         NULL);

      if (restore->time < steward_sim_json_get_time (period, "from")
          || restore->time > steward_sim_json_get_time (period, "to"))
        continue;
      if (version == NULL)
        version = steward_sim_json_get_string (restore->source, "applicationVersion", "");
      restore->version = g_intern_string (version);
    }
}

static guint64
steward_sim_restore_get_major (const char *version)
{
  return g_ascii_strtoull (version, NULL, 10);
}

/* In the grace period or after it, as the environments of the tenant tell. */
static gboolean
steward_sim_restore_is_overdue (JsonObject *tenant,
                                const char *version,
                                gint64      now)
{
  JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);
      JsonObject *details = steward_sim_json_get_object (environment, "versionDetails");
      gint64 grace = steward_sim_json_get_time (details, "gracePeriodStartDate");
      const char *other = steward_sim_json_get_string (environment, "applicationVersion", "");

      if (grace != 0 && grace <= now
          && steward_sim_restore_get_major (version) <= steward_sim_restore_get_major (other))
        return TRUE;
    }

  return FALSE;
}

static gboolean
steward_sim_restore_is_same_month (gint64 time,
                                   gint64 now)
{
  g_autoptr(GDateTime) first = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr(GDateTime) second = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);

  return g_date_time_get_year (first) == g_date_time_get_year (second)
         && g_date_time_get_month (first) == g_date_time_get_month (second);
}

static guint
steward_sim_restore_count (JsonObject *tenant,
                           JsonObject *source,
                           gint64      now)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      gint64 created = steward_sim_json_get_time (operation, "createdOn");
      const char *name = steward_sim_json_get_string (operation, "$source", "");

      if (steward_sim_operation_is_type (operation, "pitRestore")
          && g_ascii_strcasecmp (name, steward_sim_environment_get_name (source)) == 0
          && steward_sim_restore_is_same_month (created, now))
        n++;
    }

  return n;
}

static const char *
steward_sim_restore_find_obstacle (StewardSimRequest *request,
                                   StewardSimRestore *restore,
                                   gint64             now)
{
  if (!steward_sim_environment_is_active (restore->source))
    return "The environment is not active.";
  if (g_str_equal (restore->type, "Production")
      && !steward_sim_environment_is_production (restore->source))
    return "A sandbox can only be restored as a sandbox.";
  if (restore->version == NULL)
    return "The point in time lies in none of the available restore periods.";
  if (steward_sim_restore_is_overdue (request->tenant, restore->version, now))
    return "The version of that time is in its grace period or no longer supported.";
  if (steward_sim_restore_count (request->tenant, restore->source, now) >= MAX_PER_MONTH)
    return "The environment was restored ten times this month.";

  return NULL;
}

/* One production environment more than the quota is tolerated. */
static gboolean
steward_sim_restore_check (StewardSimRequest *request,
                           StewardSimRestore *restore)
{
  gint64 now = steward_sim_world_get_now (request->world);
  const char *family = steward_sim_environment_get_family (restore->source);
  const char *obstacle;

  if (!steward_sim_restore_read (request, restore)
      || !steward_sim_name_need (request, family, restore->name, "EnvironmentName", restore->type))
    return FALSE;

  steward_sim_restore_find_version (restore, now);
  obstacle = steward_sim_restore_find_obstacle (request, restore, now);
  if (obstacle != NULL)
    {
      steward_sim_request_fail (request, "PitRestoreFailed", NULL, "%s", obstacle);
      return FALSE;
    }

  return steward_sim_capacity_need_place (request, restore->type,
                                          g_str_equal (restore->type, "Production"))
         && steward_sim_capacity_need_storage (request);
}

static gboolean
steward_sim_restore_is_skipped (StewardSimRequest *request,
                                JsonObject        *app)
{
  const char *type = steward_sim_json_get_string (app, "appType", "global");
  const char *publisher = steward_sim_json_get_string (app, "publisher", "");
  gboolean is_global = g_ascii_strcasecmp (type, "global") == 0;

  if (!is_global)
    return steward_sim_request_get_boolean (request, "SkipInstallingPTEs", FALSE);

  return g_ascii_strcasecmp (publisher, "Microsoft") != 0
         && steward_sim_request_get_boolean (request, "SkipInstallingThirdPartyGlobalApps", FALSE);
}

static void
steward_sim_restore_skip_apps (StewardSimRequest *request,
                               JsonObject        *environment)
{
  JsonObject *content = steward_sim_json_get_object (environment, "$content");
  JsonArray *apps = steward_sim_json_ensure_array (content, "apps");

  for (guint i = json_array_get_length (apps); i > 0; i--)
    {
      if (steward_sim_restore_is_skipped (request, json_array_get_object_element (apps, i - 1)))
        json_array_remove_element (apps, i - 1);
    }
}

static void
steward_sim_restore_carry_out (StewardSimRequest *request,
                               StewardSimRestore *restore)
{
  JsonObject *parameters = json_object_new ();
  JsonObject *environment;
  JsonObject *operation;

  environment = steward_sim_provision_copy (request, restore->name, restore->type,
                                            restore->source, restore->version);
  if (request->version >= 218)
    steward_sim_restore_skip_apps (request, environment);

  json_object_set_string_member (parameters, "environmentName", restore->name);
  json_object_set_string_member (parameters, "environmentType", restore->type);
  json_object_set_string_member (parameters, "restorePointInTime", restore->moment);
  operation = steward_sim_operation_start (request, environment, "pitRestore", parameters);
  json_object_set_string_member (operation, "$source",
                                 steward_sim_environment_get_name (restore->source));
  steward_sim_operation_answer (request, operation);
}

static gboolean
steward_sim_restore_check_members (StewardSimRequest *request)
{
  if (request->version < 218)
    return steward_sim_request_check_members (request, "EnvironmentName", "EnvironmentType",
                                              "PointInTime", NULL);

  return steward_sim_request_check_members (request, "EnvironmentName", "EnvironmentType",
                                            "PointInTime", "SkipInstallingPTEs",
                                            "SkipInstallingThirdPartyGlobalApps",
                                            "SkipEnvironmentCleanup", NULL);
}

static void
steward_sim_restore_environment (StewardSimRequest *request)
{
  StewardSimRestore restore = { .source = steward_sim_environment_need (request) };

  if (restore.source != NULL
      && steward_sim_request_need_body (request)
      && steward_sim_restore_check_members (request)
      && steward_sim_restore_check (request, &restore))
    steward_sim_restore_carry_out (request, &restore);
}

static const StewardSimOperationType types[] = {
  { "pitRestore", 45 * 60, NULL, steward_sim_provision_end, "queued" },
};

static const StewardSimRoute routes[] = {
  {
    "POST", "/applications/{family}/environments/{name}/restore", steward_sim_restore_environment,
    .since = 204,
  },
};

void
steward_sim_restore_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
}
