/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-estate-private.h"

#include "steward-app-group.h"
#include "steward-store.h"

/* Makes groups of what the listings of all environments hold. */

/* (transfer none): that of @before, if there is one, moved to those of now */
static StewardAppPlace *
steward_app_watch_get_place (StewardAppWatch *watch,
                             GHashTable      *before,
                             StewardApp      *app)
{
  StewardAppPlace *place = g_hash_table_lookup (before, app);

  place = place != NULL ? g_object_ref (place) : steward_app_place_new (watch->environment, app);
  g_hash_table_insert (watch->places, g_object_ref (app), place);

  return place;
}

/* Into those of their apps, and into @own. */
static void
steward_app_watch_add_places (StewardAppWatch *watch,
                              GHashTable      *groups,
                              GPtrArray       *order,
                              GPtrArray       *own)
{
  g_autoptr(GHashTable) before = g_steal_pointer (&watch->places);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (watch->apps));

  watch->places = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (watch->apps), i);
      g_autofree char *key = g_ascii_strdown (steward_app_get_id (app), -1);
      GPtrArray *places = g_hash_table_lookup (groups, key);
      StewardAppPlace *place = steward_app_watch_get_place (watch, before, app);

      if (places == NULL)
        {
          places = g_ptr_array_new ();
          g_ptr_array_add (order, steward_app_group_new (key));
          g_hash_table_insert (groups, g_strdup (key), places);
        }
      g_ptr_array_add (places, place);
      g_ptr_array_add (own, place);
    }
}

static const char *
steward_app_estate_get_key (gpointer group)
{
  return steward_app_group_get_key (group);
}

/* (transfer full): by app; those of @environments are filled on the way */
static GHashTable *
steward_app_estate_collect (StewardAppEstate *self,
                            GPtrArray        *apps,
                            GPtrArray        *environments)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardAppWatch *watch = g_ptr_array_index (self->watches, i);
      g_autoptr(GPtrArray) own = g_ptr_array_new ();

      steward_app_watch_add_places (watch, places, apps, own);
      if (own->len == 0)
        continue;

      steward_app_group_take_places (watch->group, own);
      g_ptr_array_add (environments, g_object_ref (watch->group));
    }

  return places;
}

/* The groups that were there before are kept, with what they have now. */
void
steward_app_estate_rebuild (StewardAppEstate *self)
{
  g_autoptr(GPtrArray) apps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) environments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) places = steward_app_estate_collect (self, apps, environments);
  g_autoptr(GHashTable) present = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->groups));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppGroup) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);

      g_hash_table_insert (present, (gpointer) steward_app_group_get_key (group), group);
    }

  for (guint i = 0; i < apps->len; i++)
    {
      StewardAppGroup *group = g_ptr_array_index (apps, i);
      const char *key = steward_app_group_get_key (group);
      StewardAppGroup *known = g_hash_table_lookup (present, key);

      known = known != NULL ? known : group;
      steward_app_group_take_places (known, g_hash_table_lookup (places, key));
    }
  steward_store_merge (self->groups, apps, steward_app_estate_get_key);
  steward_store_merge (self->by_environment, environments, steward_app_estate_get_key);
}
