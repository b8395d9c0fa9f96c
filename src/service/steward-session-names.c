/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "steward-app.h"

/* Operations know an app by its id only. What it is called is in the lists of apps. */

/* What is older is not worth a call. */
#define NAMED_DAYS 30

static gboolean
steward_session_is_nameless (StewardOperation *operation)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) since = g_date_time_add_days (now, -NAMED_DAYS);
  GDateTime *created_on = steward_operation_get_created_on (operation);

  return steward_operation_get_app_id (operation) != NULL &&
         steward_operation_get_app_name (operation) == NULL &&
         (created_on == NULL || g_date_time_compare (created_on, since) > 0);
}

/* Id → name. In whichever environment an app is installed, it has the same name. */
static GHashTable *
steward_session_index_apps (StewardSession *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key;
  gpointer listing;

  g_hash_table_iter_init (&iter, self->listings);
  while (g_hash_table_iter_next (&iter, &key, &listing))
    {
      guint n_items = g_str_has_prefix (key, "apps/") ? g_list_model_get_n_items (listing) : 0;

      for (guint i = 0; i < n_items; i++)
        {
          g_autoptr(StewardApp) app = g_list_model_get_item (listing, i);

          if (steward_app_get_id (app) != NULL)
            g_hash_table_replace (names, g_strdup (steward_app_get_id (app)),
                                  g_strdup (steward_app_get_name (app)));
        }
    }

  return names;
}

static void
steward_session_name_operations (StewardSession *self)
{
  g_autoptr(GHashTable) names = steward_session_index_apps (self);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->operations));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = NULL;
      const char *id;
      const char *name;

      operation = g_list_model_get_item (G_LIST_MODEL (self->operations), i);
      id = steward_operation_get_app_id (operation);
      name = id != NULL ? g_hash_table_lookup (names, id) : NULL;
      if (name != NULL)
        steward_operation_set_app_name (operation, name);
    }
}

static void
steward_session_read_names (StewardSession     *self,
                            StewardEnvironment *environment)
{
  StewardListing *apps = steward_session_list_apps (self, environment);

  if (g_object_get_data (G_OBJECT (apps), "names") != NULL)
    return;

  g_object_set_data (G_OBJECT (apps), "names", self);
  g_signal_connect_object (apps, "refreshed", G_CALLBACK (steward_session_name_operations),
                           self, G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (apps);
}

/**
 * steward_session_learn_names:
 * @self: a session
 *
 * Names the apps of operations, asking each environment once for those that are not known.
 */
void
steward_session_learn_names (StewardSession *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->operations));

  steward_session_name_operations (self);
  for (guint i = 0; i < n_items && !self->closed; i++)
    {
      g_autoptr(StewardOperation) operation = NULL;
      StewardEnvironment *environment = NULL;
      const char *name;

      operation = g_list_model_get_item (G_LIST_MODEL (self->operations), i);
      name = steward_operation_get_environment_name (operation);
      if (name != NULL && steward_session_is_nameless (operation))
        environment = steward_listing_find (self->environments, name);
      if (environment != NULL &&
          steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_ACTIVE)
        steward_session_read_names (self, environment);
    }
}
