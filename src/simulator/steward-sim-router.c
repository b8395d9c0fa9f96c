/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-router.h"

#define N_APIS (STEWARD_SIM_API_IDENTITY + 1)

typedef struct
{
  StewardSimRoute   route;
  char            **segments;
} StewardSimEntry;

struct _StewardSimRouter
{
  GObject    parent_instance;

  GPtrArray *entries[N_APIS];
};

G_DEFINE_FINAL_TYPE (StewardSimRouter, steward_sim_router, G_TYPE_OBJECT)

static void
steward_sim_entry_free (gpointer data)
{
  StewardSimEntry *entry = data;

  g_strfreev (entry->segments);
  g_free (entry);
}

static char **
steward_sim_router_split (const char *path)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *decoded = g_uri_unescape_string (parts[i], NULL);

      /* What is not text stays as it came, for it may be part of an answer. */
      if (decoded != NULL && !g_utf8_validate (decoded, -1, NULL))
        g_clear_pointer (&decoded, g_free);
      if (parts[i][0] != '\0')
        g_strv_builder_add (builder, decoded != NULL ? decoded : parts[i]);
    }

  return g_strv_builder_end (builder);
}

static gboolean
steward_sim_segment_is_param (const char *segment)
{
  return segment[0] == '{';
}

static gboolean
steward_sim_entry_matches (StewardSimEntry *entry,
                           const char      *method,
                           char           **segments)
{
  if (!g_str_equal (entry->route.method, method)
      || g_strv_length (entry->segments) != g_strv_length (segments))
    return FALSE;

  for (guint i = 0; segments[i] != NULL; i++)
    {
      if (!steward_sim_segment_is_param (entry->segments[i])
          && g_ascii_strcasecmp (entry->segments[i], segments[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
steward_sim_entry_has_version (StewardSimEntry *entry,
                               guint            version,
                               gboolean         strict)
{
  const StewardSimRoute *route = &entry->route;

  if (version == 0)
    return TRUE;
  if (version < route->since || (route->until != 0 && version > route->until))
    return FALSE;

  return !strict
         || (version >= route->printed_since
             && (route->printed_until == 0 || version <= route->printed_until));
}

/* Of two entries that match the same path, the first segment in which they differ decides. */
static gboolean
steward_sim_entry_is_closer (StewardSimEntry *entry,
                             StewardSimEntry *other)
{
  for (guint i = 0; entry->segments[i] != NULL; i++)
    {
      gboolean is_param = steward_sim_segment_is_param (entry->segments[i]);

      if (is_param != steward_sim_segment_is_param (other->segments[i]))
        return !is_param;
    }

  return FALSE;
}

static void
steward_sim_entry_capture (StewardSimEntry  *entry,
                           char            **segments,
                           GHashTable       *params)
{
  for (guint i = 0; segments[i] != NULL; i++)
    {
      const char *pattern = entry->segments[i];

      if (steward_sim_segment_is_param (pattern))
        g_hash_table_insert (params,
                             g_strndup (pattern + 1, strlen (pattern) - 2),
                             g_strdup (segments[i]));
    }
}

static void
steward_sim_router_finalize (GObject *object)
{
  StewardSimRouter *self = STEWARD_SIM_ROUTER (object);

  for (guint i = 0; i < N_APIS; i++)
    g_clear_pointer (&self->entries[i], g_ptr_array_unref);

  G_OBJECT_CLASS (steward_sim_router_parent_class)->finalize (object);
}

static void
steward_sim_router_class_init (StewardSimRouterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_sim_router_finalize;
}

static void
steward_sim_router_init (StewardSimRouter *self)
{
  for (guint i = 0; i < N_APIS; i++)
    self->entries[i] = g_ptr_array_new_with_free_func (steward_sim_entry_free);
}

StewardSimRouter *
steward_sim_router_new (void)
{
  return g_object_new (STEWARD_TYPE_SIM_ROUTER, NULL);
}

void
steward_sim_router_add (StewardSimRouter      *self,
                        StewardSimApi          api,
                        const StewardSimRoute *routes,
                        gsize                  n_routes)
{
  g_return_if_fail (STEWARD_IS_SIM_ROUTER (self));

  for (gsize i = 0; i < n_routes; i++)
    {
      StewardSimEntry *entry = g_new0 (StewardSimEntry, 1);

      entry->route = routes[i];
      entry->segments = steward_sim_router_split (routes[i].pattern);
      g_ptr_array_add (self->entries[api], entry);
    }
}

/* route is set unless nothing matches; params is filled only when something is found. */
StewardSimMatch
steward_sim_router_match (StewardSimRouter       *self,
                          StewardSimApi           api,
                          const char             *method,
                          const char             *path,
                          guint                   version,
                          gboolean                strict,
                          const StewardSimRoute **route,
                          GHashTable             *params)
{
  g_auto(GStrv) segments = steward_sim_router_split (path);
  StewardSimEntry *found = NULL;
  StewardSimEntry *other_version = NULL;

  g_return_val_if_fail (STEWARD_IS_SIM_ROUTER (self), STEWARD_SIM_MATCH_NONE);

  for (guint i = 0; i < self->entries[api]->len; i++)
    {
      StewardSimEntry *entry = g_ptr_array_index (self->entries[api], i);

      if (!steward_sim_entry_matches (entry, method, segments))
        continue;
      if (!steward_sim_entry_has_version (entry, version, strict))
        other_version = entry;
      else if (found == NULL || steward_sim_entry_is_closer (entry, found))
        found = entry;
    }

  if (found != NULL)
    {
      steward_sim_entry_capture (found, segments, params);
      *route = &found->route;
      return STEWARD_SIM_MATCH_FOUND;
    }
  if (other_version != NULL)
    {
      *route = &other_version->route;
      return STEWARD_SIM_MATCH_OTHER_VERSION;
    }

  return STEWARD_SIM_MATCH_NONE;
}
