/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-fleet-private.h"

#include "steward-sim-json.h"

/* What is installed in a fleet, and what happened there. */

static const char * const publishers[] = {
  "Havn Payroll", "Kestrel Trade", "Ledgerworks", "Northlight", "Parcelworks",
};

static const char * const subjects[] = {
  "Asset", "Bank", "Budget", "Claims", "Delivery", "Fleet", "Invoice", "Payroll", "Quality",
  "Rental", "Service", "Warehouse",
};

static const char * const qualities[] = { "Assistant", "Basics", "Core", "Insights", "Plus" };

static JsonObject *
steward_sim_fleet_new_app (StewardSimFleet *fleet,
                           guint            index)
{
  JsonObject *app = json_object_new ();
  JsonArray *versions = json_array_new ();
  g_autofree char *id = steward_sim_fleet_new_id (fleet->rand);
  g_autofree char *name = NULL;
  int major = g_rand_int_range (fleet->rand, 1, 28);

  name = g_strdup_printf ("%s %s", subjects[index % G_N_ELEMENTS (subjects)],
                          qualities[index / G_N_ELEMENTS (subjects) % G_N_ELEMENTS (qualities)]);
  if (index >= G_N_ELEMENTS (subjects) * G_N_ELEMENTS (qualities))
    {
      char *numbered = g_strdup_printf ("%s %u", name, index);

      g_free (name);
      name = numbered;
    }
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *version = g_strdup_printf ("%d.%d.%d.0", major, i,
                                                  g_rand_int_range (fleet->rand, 0, 900));

      json_array_add_string_element (versions, version);
    }

  json_object_set_string_member (app, "appId", id);
  json_object_set_string_member (app, "name", name);
  json_object_set_string_member (app, "publisher",
                                 publishers[g_rand_int_range (fleet->rand, 0,
                                                              G_N_ELEMENTS (publishers))]);
  json_object_set_array_member (app, "versions", versions);
  json_object_set_array_member (app, "dependencies", json_array_new ());

  return app;
}

/* The app before it, in its second version. */
static void
steward_sim_fleet_add_dependency (JsonObject *app,
                                  JsonObject *needed)
{
  static const char * const members[] = { "appId", "name", "publisher" };
  JsonObject *dependency = json_object_new ();
  JsonArray *versions = json_object_get_array_member (needed, "versions");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_string_member (dependency, members[i],
                                   json_object_get_string_member (needed, members[i]));
  json_object_set_string_member (dependency, "minimumVersion",
                                 json_array_get_string_element (versions, 1));
  json_array_add_object_element (json_object_get_array_member (app, "dependencies"), dependency);
}

/**
 * steward_sim_fleet_list_catalogue:
 * @fleet: a fleet
 *
 * Returns: (transfer full): a few more apps than are installed anywhere
 */
JsonArray *
steward_sim_fleet_list_catalogue (StewardSimFleet *fleet)
{
  guint n_apps = fleet->sizes->apps + 5;
  JsonArray *catalogue = json_array_sized_new (n_apps);

  for (guint i = 0; i < n_apps; i++)
    {
      JsonObject *app = steward_sim_fleet_new_app (fleet, i);

      if (i % 3 == 2)
        steward_sim_fleet_add_dependency (app, json_array_get_object_element (catalogue, i - 1));
      json_array_add_object_element (catalogue, app);
    }

  return catalogue;
}

/**
 * steward_sim_fleet_list_apps:
 * @fleet: a fleet
 *
 * Returns: (transfer full): the apps of one environment, each in some version
 */
JsonArray *
steward_sim_fleet_list_apps (StewardSimFleet *fleet)
{
  JsonArray *apps = json_array_sized_new (fleet->sizes->apps);

  for (guint i = 0; i < fleet->sizes->apps; i++)
    {
      JsonObject *entry = json_array_get_object_element (fleet->catalogue, i);
      JsonArray *versions = json_object_get_array_member (entry, "versions");
      JsonObject *app = json_object_new ();

      json_object_set_string_member (app, "appId", json_object_get_string_member (entry, "appId"));
      json_object_set_string_member (app, "name", json_object_get_string_member (entry, "name"));
      json_object_set_string_member (app, "publisher",
                                     json_object_get_string_member (entry, "publisher"));
      json_object_set_string_member (app, "version",
                                     json_array_get_string_element (versions,
                                                                    g_rand_int_range (fleet->rand,
                                                                                      1, 3)));
      json_array_add_object_element (apps, app);
    }

  return apps;
}

static void
steward_sim_fleet_set_times (StewardSimFleet *fleet,
                             JsonObject      *operation,
                             gboolean         is_running)
{
  gint64 created = fleet->now - (gint64) (g_rand_double_range (fleet->rand, 0.05, 150)
                                          * STEWARD_SIM_DAY);
  gint64 minute = 60 * (gint64) G_USEC_PER_SEC;

  if (is_running)
    created = fleet->now - g_rand_int_range (fleet->rand, 1, 20) * minute;

  steward_sim_json_set_time (operation, "createdOn", created);
  steward_sim_json_set_time (operation, "startedOn", created + minute / 20);
  if (!is_running)
    steward_sim_json_set_time (operation, "completedOn",
                               created + g_rand_int_range (fleet->rand, 2, 60) * minute);
}

static void
steward_sim_fleet_set_update (JsonObject *operation,
                              JsonObject *environment)
{
  JsonObject *parameters = json_object_new ();

  json_object_set_string_member (operation, "type", "update");
  json_object_set_string_member (parameters, "sourceVersion", "26.5.38752.0");
  json_object_set_string_member (parameters, "targetVersion",
                                 json_object_get_string_member (environment, "applicationVersion"));
  json_object_set_object_member (operation, "parameters", parameters);
}

static void
steward_sim_fleet_set_app_update (StewardSimFleet *fleet,
                                  JsonObject      *operation)
{
  guint index = (guint) g_rand_int_range (fleet->rand, 0, (gint32) fleet->sizes->apps);
  JsonObject *app = json_array_get_object_element (fleet->catalogue, index);
  JsonArray *versions = json_object_get_array_member (app, "versions");
  JsonObject *parameters = json_object_new ();
  const char *id = json_object_get_string_member (app, "appId");

  json_object_set_string_member (operation, "type", "environmentAppUpdate");
  json_object_set_string_member (operation, "appId", id);
  json_object_set_string_member (operation, "sourceAppVersion",
                                 json_array_get_string_element (versions, 0));
  json_object_set_string_member (operation, "targetAppVersion",
                                 json_array_get_string_element (versions, 1));
  json_object_set_string_member (parameters, "appId", id);
  json_object_set_string_member (parameters, "targetAppVersion",
                                 json_array_get_string_element (versions, 1));
  json_object_set_object_member (operation, "parameters", parameters);
}

/* A restart that still runs, so that something is going on somewhere in the fleet. */
static void
steward_sim_fleet_set_restart (StewardSimFleet *fleet,
                               JsonObject      *tenant,
                               JsonObject      *operation)
{
  JsonObject *timer = json_object_new ();
  gint64 minutes = g_rand_int_range (fleet->rand, 5, 40);

  json_object_set_string_member (operation, "type", "restart");
  json_object_set_string_member (timer, "kind", "operation");
  json_object_set_string_member (timer, "tenant", json_object_get_string_member (tenant, "id"));
  json_object_set_string_member (timer, "operation",
                                 json_object_get_string_member (operation, "id"));
  steward_sim_json_set_time (timer, "at", fleet->now + minutes * 60 * G_USEC_PER_SEC);
  json_array_add_object_element (fleet->timers, timer);
}

/**
 * steward_sim_fleet_add_operations:
 * @fleet: a fleet
 * @tenant: a tenant
 * @environment: an environment of the tenant
 * @operations: the operations of the tenant
 *
 * Adds what happened to the environment.
 */
void
steward_sim_fleet_add_operations (StewardSimFleet *fleet,
                                  JsonObject      *tenant,
                                  JsonObject      *environment,
                                  JsonArray       *operations)
{
  for (guint i = 0; i < fleet->sizes->operations; i++)
    {
      g_autofree char *id = steward_sim_fleet_new_id (fleet->rand);
      JsonObject *operation = json_object_new ();
      int number = g_rand_int_range (fleet->rand, 0, 100);
      gboolean is_running = number == 0
                            && g_str_equal (json_object_get_string_member (environment, "status"),
                                            "Active");

      json_object_set_string_member (operation, "id", id);
      if (is_running)
        steward_sim_fleet_set_restart (fleet, tenant, operation);
      else if (number % 2 == 0 || fleet->sizes->apps == 0)
        steward_sim_fleet_set_update (operation, environment);
      else
        steward_sim_fleet_set_app_update (fleet, operation);

      json_object_set_string_member (operation, "status",
                                     is_running ? "running" : number < 4 ? "failed" : "succeeded");
      if (!is_running && number < 4)
        json_object_set_string_member (operation, "errorMessage",
                                       "The service did not answer in time.");
      steward_sim_fleet_set_times (fleet, operation, is_running);
      json_object_set_string_member (operation, "environmentName",
                                     json_object_get_string_member (environment, "name"));
      json_object_set_string_member (operation, "environmentType",
                                     json_object_get_string_member (environment, "type"));
      json_array_add_object_element (operations, operation);
    }
}
