/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-quirks.h"

#include "steward-sim-json.h"

typedef struct
{
  const char         *name;
  const char         *initial;    /* as JSON */
  const char * const *choices;    /* (nullable): of a string */
  gboolean            is_nullable;
} StewardSimQuirk;

static const char * const enums[] = { "names", "numbers", NULL };
static const char * const casings[] = { "pascal", "camel", NULL };
static const char * const app_keys[] = { "appId", "id", NULL };

static const StewardSimQuirk quirks[] = {
  { "enums", "\"names\"", enums },
  { "casing", "\"pascal\"", casings },
  { "operationLocation", "true" },
  { "retryAfter", "30", NULL, TRUE },
  { "immediate", "false" },
  { "emptyListIs404", "false" },
  { "backupAvailableAfter", "\"PT10M\"" },
  { "unknownState", "false" },
  { "wrapSingle", "false" },
  { "appKey", "\"appId\"", app_keys },
};

static const StewardSimQuirk *
steward_sim_quirks_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (quirks); i++)
    {
      if (g_ascii_strcasecmp (quirks[i].name, name) == 0)
        return &quirks[i];
    }

  return NULL;
}

static gboolean
steward_sim_quirk_accepts (const StewardSimQuirk *quirk,
                           JsonNode              *value)
{
  g_autoptr(JsonNode) initial = json_from_string (quirk->initial, NULL);
  gint64 duration = 0;

  if (JSON_NODE_HOLDS_NULL (value))
    return quirk->is_nullable;
  if (!JSON_NODE_HOLDS_VALUE (value)
      || json_node_get_value_type (value) != json_node_get_value_type (initial))
    return FALSE;
  if (json_node_get_value_type (value) == G_TYPE_INT64)
    return json_node_get_int (value) >= 0;
  if (json_node_get_value_type (value) != G_TYPE_STRING)
    return TRUE;

  return quirk->choices != NULL
           ? g_strv_contains (quirk->choices, json_node_get_string (value))
           : steward_sim_duration_parse (json_node_get_string (value), &duration) && duration >= 0;
}

/**
 * steward_sim_quirks_prepare:
 * @root: a state
 *
 * Gives every quirk that the state does not have its usual value.
 */
void
steward_sim_quirks_prepare (JsonObject *root)
{
  JsonObject *object = steward_sim_json_ensure_object (root, "quirks");

  for (guint i = 0; i < G_N_ELEMENTS (quirks); i++)
    {
      if (!json_object_has_member (object, quirks[i].name))
        json_object_set_member (object, quirks[i].name,
                                json_from_string (quirks[i].initial, NULL));
    }
}

/**
 * steward_sim_quirks_set:
 * @root: a state
 * @changes: the quirks to change
 * @error: return location for a #GError
 *
 * Changes all of them, or none when one is not known.
 *
 * Returns: whether they were changed
 */
gboolean
steward_sim_quirks_set (JsonObject  *root,
                        JsonObject  *changes,
                        GError     **error)
{
  JsonObject *object = steward_sim_json_ensure_object (root, "quirks");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, changes);
  while (json_object_iter_next (&iter, &name, &value))
    {
      const StewardSimQuirk *quirk = steward_sim_quirks_find (name);

      if (quirk == NULL || !steward_sim_quirk_accepts (quirk, value))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       "\"%s\" is not a quirk or cannot have this value", name);
          return FALSE;
        }
    }

  json_object_iter_init (&iter, changes);
  while (json_object_iter_next (&iter, &name, &value))
    json_object_set_member (object, steward_sim_quirks_find (name)->name, json_node_copy (value));

  return TRUE;
}
