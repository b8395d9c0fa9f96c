/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-scenario.h"

#include "steward-sim-check.h"
#include "steward-sim-fleet.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-simulator-resources.h"

#include <gio/gio.h>

#define RESOURCE_PATH "/io/github/stewardadmin/simulator/scenarios"

static void steward_sim_scenario_expand (JsonNode *node,
                                         gint64    now);

/* Scenarios write moments as distances from now, such as "-P3DT2H" and "+P12D". */
static void
steward_sim_scenario_expand_text (JsonNode *node,
                                  gint64    now)
{
  const char *text = json_node_get_string (node);
  gint64 distance = 0;

  if (text != NULL && (g_str_has_prefix (text, "-P") || g_str_has_prefix (text, "+P"))
      && steward_sim_duration_parse (text, &distance))
    {
      g_autofree char *moment = steward_sim_time_format (now + distance);

      json_node_set_string (node, moment);
    }
}

/* Where services name no day: "$in" becomes "month" and "year". */
static void
steward_sim_scenario_expand_month (JsonObject *object,
                                   gint64      now)
{
  const char *text = steward_sim_json_get_string (object, "$in", NULL);
  gint64 distance = 0;
  g_autoptr(GDateTime) moment = NULL;

  if (text == NULL || !steward_sim_duration_parse (text, &distance))
    return;

  moment = g_date_time_new_from_unix_utc ((now + distance) / G_USEC_PER_SEC);
  json_object_remove_member (object, "$in");
  json_object_set_int_member (object, "month", g_date_time_get_month (moment));
  json_object_set_int_member (object, "year", g_date_time_get_year (moment));
}

static void
steward_sim_scenario_expand_object (JsonObject *object,
                                    gint64      now)
{
  JsonObjectIter iter;
  JsonNode *value;

  steward_sim_scenario_expand_month (object, now);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &value))
    steward_sim_scenario_expand (value, now);
}

static void
steward_sim_scenario_expand (JsonNode *node,
                             gint64    now)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    steward_sim_scenario_expand_object (json_node_get_object (node), now);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        steward_sim_scenario_expand (json_array_get_element (array, i), now);
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    steward_sim_scenario_expand_text (node, now);
}

/* A deleted environment has the moment of its deletion in its name, which is not known before. */
static void
steward_sim_scenario_name_deleted (JsonObject *root)
{
  JsonArray *tenants = steward_sim_json_ensure_array (root, "tenants");

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");

      for (guint j = 0; j < json_array_get_length (environments); j++)
        {
          JsonObject *environment = json_array_get_object_element (environments, j);
          const char *name = steward_sim_json_get_string (environment, "name", "");
          const char *former = steward_sim_json_get_string (environment, "$formerName", NULL);
          gint64 deleted = steward_sim_json_get_time (environment, "SoftDeletedOn");
          g_autofree char *new_name = NULL;

          if (deleted == 0 || g_strcmp0 (former, name) != 0)
            continue;

          new_name = steward_sim_name_dup_deleted (name, deleted);
          json_object_set_string_member (environment, "name", new_name);
        }
    }
}

/* A name of the bundle, or else a file. */
static GBytes *
steward_sim_scenario_read (const char  *name_or_file,
                           GError     **error)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/%s.json", name_or_file);
  g_autofree char *text = NULL;
  GBytes *bytes = NULL;
  gsize length = 0;

  bytes = g_resource_lookup_data (steward_simulator_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes != NULL)
    return bytes;
  if (!g_file_get_contents (name_or_file, &text, &length, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&text), length);
}

/**
 * steward_sim_scenario_load:
 * @name_or_file: the name of a scenario, or a file
 * @sizes: the sizes of what is generated
 * @now: the time that distances count from
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the state that the scenario starts with
 */
JsonObject *
steward_sim_scenario_load (const char             *name_or_file,
                           const StewardSimSizes  *sizes,
                           gint64                  now,
                           GError                **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) node = NULL;

  if (g_str_equal (name_or_file, "fleet"))
    return steward_sim_fleet_new (sizes, now);

  bytes = steward_sim_scenario_read (name_or_file, error);
  if (bytes == NULL)
    return NULL;

  node = steward_sim_json_parse (g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes), error);
  if (node == NULL)
    {
      g_prefix_error (error, "%s: ", name_or_file);
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "%s: this is not a scenario", name_or_file);
      return NULL;
    }
  if (!steward_sim_check_state (json_node_get_object (node), error))
    {
      g_prefix_error (error, "%s: ", name_or_file);
      return NULL;
    }

  steward_sim_scenario_expand (node, now);
  steward_sim_scenario_name_deleted (json_node_get_object (node));

  return json_node_dup_object (node);
}
