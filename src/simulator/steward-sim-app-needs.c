/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-app-needs.h"

#include "steward-sim-json.h"

/* One walk through the dependencies. */
typedef struct
{
  StewardSimState *state;
  JsonObject      *environment;
  GHashTable      *seen;    /* ids in lower case */
  JsonArray       *found;
} StewardSimNeeds;

/**
 * steward_sim_version_compare:
 * @a: a version
 * @b: a version
 *
 * Versions are numbers with dots between; a part that is missing counts as 0.
 *
 * Returns: less than, equal to or greater than 0
 */
int
steward_sim_version_compare (const char *a,
                             const char *b)
{
  g_auto(GStrv) parts = g_strsplit (a, ".", -1);
  g_auto(GStrv) other_parts = g_strsplit (b, ".", -1);
  guint n_parts = g_strv_length (parts);
  guint n_other_parts = g_strv_length (other_parts);

  for (guint i = 0; i < MAX (n_parts, n_other_parts); i++)
    {
      guint64 part = i < n_parts ? g_ascii_strtoull (parts[i], NULL, 10) : 0;
      guint64 other = i < n_other_parts ? g_ascii_strtoull (other_parts[i], NULL, 10) : 0;

      if (part != other)
        return part < other ? -1 : 1;
    }

  return 0;
}

/**
 * steward_sim_app_find:
 * @environment: an environment
 * @app_id: the id of an app
 *
 * Returns: (transfer none) (nullable): the app when it is installed
 */
JsonObject *
steward_sim_app_find (JsonObject *environment,
                      const char *app_id)
{
  return steward_sim_json_find (steward_sim_json_get_array (environment, "apps"), "appId", app_id);
}

/**
 * steward_sim_app_get_newest:
 * @entry: (nullable): an entry of the catalogue
 *
 * Returns: (transfer none) (nullable): its newest version that is released
 */
const char *
steward_sim_app_get_newest (JsonObject *entry)
{
  JsonArray *versions = steward_sim_json_get_array (entry, "versions");
  const char *newest = NULL;

  for (guint i = 0; versions != NULL && i < json_array_get_length (versions); i++)
    {
      const char *version = json_array_get_string_element (versions, i);

      if (newest == NULL || steward_sim_version_compare (version, newest) > 0)
        newest = version;
    }

  return newest;
}

static gboolean
steward_sim_app_lists_version (JsonObject *entry,
                               const char *member,
                               const char *version)
{
  JsonArray *versions = steward_sim_json_get_array (entry, member);

  for (guint i = 0; versions != NULL && i < json_array_get_length (versions); i++)
    {
      if (g_str_equal (json_array_get_string_element (versions, i), version))
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_sim_app_has_version:
 * @entry: an entry of the catalogue
 * @version: a version
 * @allow_preview: whether one that is not released will do
 *
 * Returns: whether this version can be had
 */
gboolean
steward_sim_app_has_version (JsonObject *entry,
                             const char *version,
                             gboolean    allow_preview)
{
  return steward_sim_app_lists_version (entry, "versions", version)
         || (allow_preview && steward_sim_app_lists_version (entry, "previewVersions", version));
}

/* The oldest version that is new enough, or the newest of all. */
static const char *
steward_sim_app_choose_version (JsonObject *entry,
                                const char *minimum)
{
  JsonArray *versions = steward_sim_json_get_array (entry, "versions");
  const char *chosen = NULL;

  if (minimum == NULL || versions == NULL)
    return steward_sim_app_get_newest (entry);

  for (guint i = 0; i < json_array_get_length (versions); i++)
    {
      const char *version = json_array_get_string_element (versions, i);

      if (steward_sim_version_compare (version, minimum) >= 0
          && (chosen == NULL || steward_sim_version_compare (version, chosen) < 0))
        chosen = version;
    }

  return chosen;
}

static void
steward_sim_needs_add (StewardSimNeeds *needs,
                       JsonObject      *app,
                       const char      *version,
                       const char      *type)
{
  static const char * const members[] = { "appId", "name", "publisher" };
  JsonObject *requirement = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_string_member (requirement, members[i],
                                   steward_sim_json_get_string (app, members[i], ""));
  json_object_set_string_member (requirement, "version", version);
  json_object_set_string_member (requirement, "type", type);
  json_array_add_object_element (needs->found, requirement);
}

static gboolean
steward_sim_needs_see (StewardSimNeeds *needs,
                       const char      *app_id)
{
  return g_hash_table_add (needs->seen, g_ascii_strdown (app_id, -1));
}

/* The catalogue tells how new a dependency has to be for the newest version only; an older version
 * takes any. */
static void
steward_sim_needs_collect_requirements (StewardSimNeeds *needs,
                                        const char      *app_id,
                                        const char      *version)
{
  JsonObject *entry = steward_sim_state_find_app (needs->state, app_id);
  const char *newest = steward_sim_app_get_newest (entry);
  JsonArray *dependencies = steward_sim_json_get_array (entry, "dependencies");
  gboolean is_old = newest != NULL && steward_sim_version_compare (version, newest) < 0;

  for (guint i = 0; dependencies != NULL && i < json_array_get_length (dependencies); i++)
    {
      JsonObject *dependency = json_array_get_object_element (dependencies, i);
      const char *needed_id = steward_sim_json_get_string (dependency, "appId", "");
      JsonObject *installed = steward_sim_app_find (needs->environment, needed_id);
      const char *minimum = NULL;
      const char *chosen;

      if (!is_old)
        minimum = steward_sim_json_get_string (dependency, "minimumVersion", NULL);
      if (installed != NULL
          && (minimum == NULL
              || steward_sim_version_compare (steward_sim_json_get_string (installed, "version",
                                                                           ""), minimum) >= 0))
        continue;
      if (!steward_sim_needs_see (needs, needed_id))
        continue;

      chosen = steward_sim_app_choose_version (steward_sim_state_find_app (needs->state, needed_id),
                                               minimum);
      if (chosen == NULL)
        chosen = minimum != NULL ? minimum : "";
      steward_sim_needs_collect_requirements (needs, needed_id, chosen);
      steward_sim_needs_add (needs, dependency, chosen, installed != NULL ? "update" : "install");
    }
}

static void
steward_sim_needs_collect_dependents (StewardSimNeeds *needs,
                                      const char      *app_id)
{
  JsonArray *apps = steward_sim_json_get_array (needs->environment, "apps");

  for (guint i = 0; apps != NULL && i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);
      const char *id = json_object_get_string_member (app, "appId");
      JsonObject *entry = steward_sim_state_find_app (needs->state, id);

      if (steward_sim_json_find (steward_sim_json_get_array (entry, "dependencies"),
                                 "appId", app_id) == NULL
          || !steward_sim_needs_see (needs, id))
        continue;

      steward_sim_needs_collect_dependents (needs, id);
      steward_sim_needs_add (needs, app, json_object_get_string_member (app, "version"),
                             "uninstall");
    }
}

/**
 * steward_sim_app_list_requirements:
 * @state: the state
 * @environment: an environment
 * @app_id: an app
 * @version: the version that it is to have
 *
 * Returns: (transfer full): what is to be installed or updated before
 */
JsonArray *
steward_sim_app_list_requirements (StewardSimState *state,
                                   JsonObject      *environment,
                                   const char      *app_id,
                                   const char      *version)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  StewardSimNeeds needs = { state, environment, seen, json_array_new () };

  steward_sim_needs_see (&needs, app_id);
  steward_sim_needs_collect_requirements (&needs, app_id, version);

  return needs.found;
}

/**
 * steward_sim_app_list_dependents:
 * @state: the state
 * @environment: an environment
 * @app_id: an app
 *
 * Returns: (transfer full): what is to be uninstalled before
 */
JsonArray *
steward_sim_app_list_dependents (StewardSimState *state,
                                 JsonObject      *environment,
                                 const char      *app_id)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  StewardSimNeeds needs = { state, environment, seen, json_array_new () };

  steward_sim_needs_see (&needs, app_id);
  steward_sim_needs_collect_dependents (&needs, app_id);

  return needs.found;
}
