/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-updates.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

/* The versions an environment can have next, and choosing one. */

#define SINCE_TYPE 227
#define DAY        (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

/* Before somebody chooses, there are three months to do so. */
#define USUAL_DAYS 90

static JsonArray *
steward_sim_updates_get_ring_versions (StewardSimWorld *world,
                                       JsonObject      *environment)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *family = steward_sim_state_find_family (
                         state, steward_sim_environment_get_family (environment));
  JsonObject *country = steward_sim_json_find (
                          steward_sim_json_get_array (family, "countries"), "countryCode",
                          steward_sim_json_get_string (environment, "countryCode", ""));
  JsonArray *rings = steward_sim_json_get_array (country, "rings");

  for (guint i = 0; rings != NULL && i < json_array_get_length (rings); i++)
    {
      JsonObject *ring = json_array_get_object_element (rings, i);

      if (steward_sim_json_get_boolean (ring, "productionRing", FALSE))
        return steward_sim_json_get_array (ring, "versions");
    }

  return NULL;
}

/* "27.2" of "27.2.43698.0" */
static char *
steward_sim_updates_dup_short_version (const char *version)
{
  g_auto(GStrv) parts = g_strsplit (version, ".", 3);

  return g_strdup_printf ("%s.%s", parts[0], parts[0] != NULL && parts[1] != NULL ? parts[1] : "0");
}

static JsonObject *
steward_sim_updates_new_update (const char *target_version,
                                gint64      now)
{
  JsonObject *update = json_object_new ();
  JsonObject *details = json_object_new ();

  json_object_set_string_member (update, "targetVersion", target_version);
  json_object_set_boolean_member (update, "available", TRUE);
  json_object_set_boolean_member (update, "selected", FALSE);
  steward_sim_json_set_time (details, "latestSelectableDateTime", now + USUAL_DAYS * DAY);
  json_object_set_null_member (details, "selectedDateTime");
  json_object_set_boolean_member (details, "ignoreUpdateWindow", FALSE);
  json_object_set_string_member (details, "rolloutStatus", "Active");
  json_object_set_object_member (update, "scheduleDetails", details);
  json_object_set_string_member (update, "targetVersionType", "GA");

  return update;
}

/* The list as the newest version has it; follows from the ring where the state has none. */
static JsonArray *
steward_sim_updates_ensure (StewardSimWorld *world,
                            JsonObject      *environment)
{
  JsonArray *updates = steward_sim_json_get_array (environment, "updates");
  JsonArray *versions = steward_sim_updates_get_ring_versions (world, environment);
  const char *version = json_object_get_string_member (environment, "applicationVersion");
  g_autofree char *current = steward_sim_updates_dup_short_version (version);

  if (updates != NULL)
    return updates;

  updates = steward_sim_json_ensure_array (environment, "updates");
  for (guint i = 0; versions != NULL && i < json_array_get_length (versions); i++)
    {
      g_autofree char *target = NULL;

      target = steward_sim_updates_dup_short_version (json_array_get_string_element (versions, i));
      if (steward_sim_version_compare (target, current) > 0
          && steward_sim_json_find (updates, "targetVersion", target) == NULL)
        json_array_add_object_element (
          updates,
          steward_sim_updates_new_update (target, steward_sim_world_get_now (world)));
    }
  steward_sim_state_touch (steward_sim_world_get_state (world));

  return updates;
}

JsonObject *
steward_sim_updates_get_selected (JsonObject *environment)
{
  JsonArray *updates = steward_sim_json_get_array (environment, "updates");

  for (guint i = 0; updates != NULL && i < json_array_get_length (updates); i++)
    {
      JsonObject *update = json_array_get_object_element (updates, i);

      if (steward_sim_json_get_boolean (update, "selected", FALSE)
          && steward_sim_json_get_boolean (update, "available", FALSE))
        return update;
    }

  return NULL;
}

gint64
steward_sim_updates_get_latest (JsonObject *update)
{
  return steward_sim_json_get_time (steward_sim_json_get_object (update, "scheduleDetails"),
                                    "latestSelectableDateTime");
}

gint64
steward_sim_updates_get_date (JsonObject *update)
{
  JsonObject *details = steward_sim_json_get_object (update, "scheduleDetails");
  gint64 date = steward_sim_json_get_time (details, "selectedDateTime");

  return date != 0 ? date : steward_sim_updates_get_latest (update);
}

/* A version that the rings do not have yet is a few builds after the one of the environment. */
char *
steward_sim_updates_dup_version (StewardSimWorld *world,
                                 JsonObject      *environment,
                                 const char      *target_version)
{
  JsonArray *versions = steward_sim_updates_get_ring_versions (world, environment);
  const char *current = json_object_get_string_member (environment, "applicationVersion");
  g_auto(GStrv) parts = g_strsplit (current, ".", 4);
  guint64 build = g_strv_length (parts) > 2 ? g_ascii_strtoull (parts[2], NULL, 10) : 0;

  for (guint i = 0; versions != NULL && i < json_array_get_length (versions); i++)
    {
      const char *version = json_array_get_string_element (versions, i);
      g_autofree char *target = steward_sim_updates_dup_short_version (version);

      if (g_str_equal (target, target_version))
        return g_strdup (version);
    }

  return g_strdup_printf ("%s.%" G_GUINT64_FORMAT ".0", target_version, build + 2000);
}

static JsonObject *
steward_sim_updates_show (JsonObject        *update,
                          StewardSimRequest *request)
{
  JsonObject *object = steward_sim_json_copy_public (update);

  if (request->version < SINCE_TYPE)
    json_object_remove_member (object, "targetVersionType");

  return object;
}

static void
steward_sim_updates_list (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *updates;
  JsonArray *value;

  if (environment == NULL)
    return;

  updates = steward_sim_updates_ensure (request->world, environment);
  value = json_array_new ();
  for (guint i = 0; i < json_array_get_length (updates); i++)
    json_array_add_object_element (
      value, steward_sim_updates_show (json_array_get_object_element (updates, i), request));
  steward_sim_request_answer_value (request, 200, value);
}

/* Where a version is offered twice, the type tells which one is meant. */
static JsonObject *
steward_sim_updates_find (StewardSimRequest *request,
                          JsonArray         *updates)
{
  const char *target = steward_sim_request_get_param (request, "version");
  const char *type = steward_sim_request_get_string (request, "targetVersionType");

  for (guint i = 0; i < json_array_get_length (updates); i++)
    {
      JsonObject *update = json_array_get_object_element (updates, i);

      if (g_str_equal (steward_sim_json_get_string (update, "targetVersion", ""), target)
          && (request->version < SINCE_TYPE
              || g_ascii_strcasecmp (steward_sim_json_get_string (update, "targetVersionType",
                                                                  "GA"),
                                     type != NULL ? type : "GA") == 0))
        return update;
    }

  steward_sim_request_fail (request, "resourceDoesNotExist", "targetVersion",
                            "There is no version %s to update to.", target);

  return NULL;
}

static gboolean
steward_sim_updates_refuse (StewardSimRequest *request,
                            const char        *target,
                            const char        *message)
{
  steward_sim_request_fail (request, "EntityValidationFailed", target, "%s", message);

  return FALSE;
}

static gboolean
steward_sim_updates_check_date (StewardSimRequest *request,
                                JsonObject        *update,
                                JsonObject        *changes)
{
  JsonObject *details = steward_sim_json_get_object (update, "scheduleDetails");
  JsonObject *source = details;
  gint64 now = steward_sim_world_get_now (request->world);
  gint64 date;

  if (steward_sim_json_lookup (changes, "selectedDateTime") != NULL)
    source = changes;
  if (!steward_sim_json_has (source, "selectedDateTime"))
    return TRUE;

  date = steward_sim_json_get_time (source, "selectedDateTime");
  if (date == 0 || date < now)
    return steward_sim_updates_refuse (request, "selectedDateTime",
                                       "The selected date is no date, or lies in the past.");
  if (date > steward_sim_updates_get_latest (update))
    return steward_sim_updates_refuse (request, "selectedDateTime",
                                       "The selected date is after the latest selectable date.");

  return TRUE;
}

static gboolean
steward_sim_updates_check_details (StewardSimRequest *request,
                                   JsonObject        *details)
{
  JsonObjectIter iter;
  const char *member;

  if (details == NULL || !steward_sim_world_get_strict (request->world))
    return TRUE;

  json_object_iter_init (&iter, details);
  while (json_object_iter_next (&iter, &member, NULL))
    {
      if (g_ascii_strcasecmp (member, "selectedDateTime") != 0
          && g_ascii_strcasecmp (member, "ignoreUpdateWindow") != 0)
        {
          steward_sim_request_fail (request, "invalidInput", member,
                                    "The member \"%s\" is not known to this call.", member);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
steward_sim_updates_check (StewardSimRequest *request,
                           JsonObject        *environment,
                           JsonObject        *update)
{
  JsonNode *selected = steward_sim_request_lookup (request, "selected");
  JsonObject *changes = steward_sim_json_get_object (steward_sim_request_get_object (request),
                                                     "scheduleDetails");
  const char *type = steward_sim_json_get_string (update, "targetVersionType", "GA");

  if (selected != NULL && !steward_sim_request_get_boolean (request, "selected", FALSE))
    return steward_sim_updates_refuse (request, "selected",
                                       "A version can be selected, not deselected.");
  if (!steward_sim_json_get_boolean (update, "available", FALSE))
    return (selected != NULL && changes == NULL)
           || steward_sim_updates_refuse (request, "scheduleDetails",
                                          "A version that is not available has no schedule.");
  if (!g_str_equal (type, "GA") && steward_sim_environment_is_production (environment))
    return steward_sim_updates_refuse (request, "targetVersionType",
                                       "Only sandbox environments can have a preview version.");
  if (!steward_sim_environment_is_active (environment)
      || steward_sim_operation_find_open (request->tenant, environment, "update") != NULL)
    return steward_sim_updates_refuse (request, NULL,
                                       "The environment is not active, or is being updated.");

  return steward_sim_updates_check_details (request, changes)
         && steward_sim_updates_check_date (request, update, changes);
}

static void
steward_sim_updates_select (JsonArray  *updates,
                            JsonObject *selected)
{
  for (guint i = 0; i < json_array_get_length (updates); i++)
    {
      JsonObject *update = json_array_get_object_element (updates, i);
      gboolean is_available = steward_sim_json_get_boolean (update, "available", FALSE);

      json_object_set_boolean_member (update, "selected", update == selected);
      if (update == selected && is_available)
        json_object_set_string_member (update, "updateStatus", "scheduled");
      else
        json_object_remove_member (update, "updateStatus");
    }
}

static void
steward_sim_updates_schedule (JsonObject *update,
                              JsonObject *changes)
{
  static const char * const members[] = { "selectedDateTime", "ignoreUpdateWindow" };
  JsonObject *details = steward_sim_json_ensure_object (update, "scheduleDetails");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *node = steward_sim_json_lookup (changes, members[i]);

      if (node != NULL)
        json_object_set_member (details, members[i], json_node_copy (node));
    }
}

/* Choosing is logged at once; the update itself starts later. */
void
steward_sim_updates_record (StewardSimRequest *request,
                            JsonObject        *environment,
                            JsonObject        *update)
{
  JsonObject *details = steward_sim_json_get_object (update, "scheduleDetails");
  JsonObject *parameters = json_object_new ();
  JsonNode *date = steward_sim_json_lookup (details, "selectedDateTime");

  json_object_set_string_member (parameters, "setting", "scheduledUpdate");
  json_object_set_string_member (parameters, "targetVersion",
                                 steward_sim_json_get_string (update, "targetVersion", ""));
  if (date != NULL)
    json_object_set_member (parameters, "selectedDateTime", json_node_copy (date));
  json_object_set_boolean_member (parameters, "ignoreUpdateWindow",
                                  steward_sim_json_get_boolean (details, "ignoreUpdateWindow",
                                                                FALSE));
  steward_sim_operation_record (request, environment, "modify", parameters);
  steward_sim_updates_arm (request->world);
}

static void
steward_sim_updates_patch (StewardSimRequest *request)
{
  JsonObject *environment = NULL;
  JsonObject *changes;
  JsonObject *update;
  JsonArray *updates;

  if (steward_sim_environment_need_family (request))
    environment = steward_sim_environment_need (request);
  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "selected", "targetVersionType",
                                             "scheduleDetails", NULL))
    return;

  updates = steward_sim_updates_ensure (request->world, environment);
  update = steward_sim_updates_find (request, updates);
  if (update == NULL || !steward_sim_updates_check (request, environment, update))
    return;

  changes = steward_sim_json_get_object (steward_sim_request_get_object (request),
                                         "scheduleDetails");
  if (steward_sim_request_get_boolean (request, "selected", FALSE))
    steward_sim_updates_select (updates, update);
  if (changes != NULL)
    steward_sim_updates_schedule (update, changes);
  steward_sim_updates_record (request, environment, update);
  steward_sim_request_answer_empty (request, 200);
}

#define ENVIRONMENT "/applications/{family}/environments/{name}"

static const StewardSimRoute routes[] = {
  { "GET", ENVIRONMENT "/updates", steward_sim_updates_list, 226 },
  { "PATCH", ENVIRONMENT "/updates/{version}", steward_sim_updates_patch, 226 },
};

void
steward_sim_updates_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
