/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-periods.h"

#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"

#define MINUTE       (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define DAY          (1440 * MINUTE)
#define KEPT_TIME    (28 * DAY)
#define FIRST_BACKUP (30 * MINUTE) /* how long a new environment takes to have one */
#define LATEST       (10 * MINUTE) /* how long ago an open period ends */

#define VERSION_MEMBER "correspondingApplicationPackageVersion"

void
steward_sim_periods_open (JsonObject *environment,
                          gint64      now)
{
  JsonArray *periods = steward_sim_json_ensure_array (environment, "restorePeriods");
  JsonObject *period = json_object_new ();

  steward_sim_json_set_time (period, "from", now);
  steward_sim_json_set_time (period, "to", now);
  json_object_set_string_member (period, VERSION_MEMBER,
                                 steward_sim_json_get_string (environment, "applicationVersion",
                                                              ""));
  json_object_set_boolean_member (period, "$open", TRUE);
  json_array_add_object_element (periods, period);
}

void
steward_sim_periods_close (JsonObject *environment,
                           gint64      now)
{
  JsonArray *periods = steward_sim_json_ensure_array (environment, "restorePeriods");

  for (guint i = 0; i < json_array_get_length (periods); i++)
    {
      JsonObject *period = json_array_get_object_element (periods, i);

      if (steward_sim_json_get_boolean (period, "$open", FALSE))
        {
          steward_sim_json_set_time (period, "to", now);
          json_object_remove_member (period, "$open");
        }
    }
}

/* NULL when nothing of it is left, or nothing is there yet. */
static JsonObject *
steward_sim_periods_print (JsonObject *period,
                           gint64      now)
{
  gboolean is_open = steward_sim_json_get_boolean (period, "$open", FALSE);
  gint64 start = steward_sim_json_get_time (period, "from");
  gint64 from = MAX (start, now - KEPT_TIME);
  gint64 to = is_open ? now - LATEST : steward_sim_json_get_time (period, "to");
  const char *version = steward_sim_json_get_string (period, VERSION_MEMBER, NULL);
  JsonObject *object;

  if (from >= to || (is_open && now - start < FIRST_BACKUP))
    return NULL;

  object = json_object_new ();
  steward_sim_json_set_time (object, "from", from);
  steward_sim_json_set_time (object, "to", to);
  if (version != NULL)
    json_object_set_string_member (object, VERSION_MEMBER, version);

  return object;
}

JsonArray *
steward_sim_periods_list (JsonObject *environment,
                          gint64      now)
{
  JsonArray *periods = steward_sim_json_ensure_array (environment, "restorePeriods");
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < json_array_get_length (periods); i++)
    {
      JsonObject *object;

      object = steward_sim_periods_print (json_array_get_object_element (periods, i), now);
      if (object != NULL)
        json_array_add_object_element (list, object);
    }

  return list;
}

static void
steward_sim_periods_answer (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *value = NULL;

  if (environment == NULL)
    return;

  value = steward_sim_periods_list (environment, steward_sim_world_get_now (request->world));
  for (guint i = 0; request->version < 218 && i < json_array_get_length (value); i++)
    json_object_remove_member (json_array_get_object_element (value, i), VERSION_MEMBER);
  steward_sim_request_answer_value (request, 200, value);
}

static const StewardSimRoute routes[] = {
  {
    "GET", "/applications/{family}/environments/{name}/availableRestorePeriods",
    steward_sim_periods_answer,
    .since = 204,
  },
};

void
steward_sim_periods_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
