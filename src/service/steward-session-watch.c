/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "steward-environment-update.h"
#include "steward-used-storage.h"
#include "steward-version.h"

/* What one list of a session tells about the items of another. */

/* More would be asking all day for one column. */
#define MAX_UPDATE_READS 100

static void steward_session_read_next_updates (StewardSession *self);

static GHashTable *
steward_session_index_environments (StewardSession *self)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->environments));

  for (guint i = 0; i < n_items; i++)
    {
      StewardEnvironment *environment;
      const char *name;

      environment = g_list_model_get_item (G_LIST_MODEL (self->environments), i);
      name = steward_environment_get_name (environment);
      g_hash_table_insert (index, g_ascii_strdown (name != NULL ? name : "", -1), environment);
    }

  return index;
}

static StewardEnvironment *
steward_session_look_up (GHashTable *index,
                         const char *name)
{
  g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return folded != NULL ? g_hash_table_lookup (index, folded) : NULL;
}

static void
steward_session_reflect_storage_list (GListModel *list,
                                      GHashTable *index)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardUsedStorage) storage = NULL;
      StewardEnvironment *environment;

      storage = g_list_model_get_item (list, i);
      environment = steward_session_look_up (index,
                                             steward_used_storage_get_environment_name (storage));
      if (environment != NULL)
        steward_environment_set_storage_kb (environment,
                                            steward_used_storage_get_storage_kb (storage));
    }
}

static gboolean
steward_session_is_newer (StewardListing *listing,
                          StewardListing *other)
{
  GDateTime *fetched_on = steward_listing_get_fetched_on (listing);
  GDateTime *other_fetched_on = steward_listing_get_fetched_on (other);

  return fetched_on != NULL
         && (other_fetched_on == NULL || g_date_time_compare (fetched_on, other_fetched_on) > 0);
}

/* That of all, and what was asked of one alone since. */
static void
steward_session_reflect_storage (StewardSession *self,
                                 GHashTable     *index)
{
  GHashTableIter iter;
  gpointer name;
  gpointer listing;

  steward_session_reflect_storage_list (G_LIST_MODEL (self->storage), index);

  g_hash_table_iter_init (&iter, self->listings);
  while (g_hash_table_iter_next (&iter, &name, &listing))
    if (g_str_has_prefix (name, "used-storage/")
        && steward_session_is_newer (listing, self->storage))
      steward_session_reflect_storage_list (listing, index);
}

/* What an environment is in the middle of is told before what its apps are, which may be older. */
static void
steward_session_note_running (GHashTable         *running,
                              StewardEnvironment *environment,
                              StewardOperation   *operation)
{
  StewardOperation *other = g_hash_table_lookup (running, environment);

  if (other == NULL
      || !steward_operation_type_is_of_app (steward_operation_get_operation_type (operation))
      || steward_operation_type_is_of_app (steward_operation_get_operation_type (other)))
    g_hash_table_insert (running, environment, operation);
}

static void
steward_session_reflect_operations (StewardSession *self,
                                    GHashTable     *index)
{
  g_autoptr(GHashTable) running = g_hash_table_new (NULL, NULL);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->tracker));
  GHashTableIter iter;
  gpointer environment;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = NULL;

      operation = g_list_model_get_item (G_LIST_MODEL (self->tracker), i);
      if (steward_operation_is_of_instance (operation))
        continue;
      environment = steward_session_look_up (index,
                                             steward_operation_get_environment_name (operation));
      if (environment != NULL && !steward_operation_is_finished (operation)
          && steward_operation_get_status (operation) != STEWARD_OPERATION_STATUS_SCHEDULED)
        steward_session_note_running (running, environment, operation);
    }

  g_hash_table_iter_init (&iter, index);
  while (g_hash_table_iter_next (&iter, NULL, &environment))
    steward_environment_set_running_operation (environment,
                                               g_hash_table_lookup (running, environment));
}

static gboolean
steward_session_reflect_cb (gpointer user_data)
{
  StewardSession *self = user_data;
  g_autoptr(GHashTable) index = steward_session_index_environments (self);

  self->reflection = 0;
  steward_session_reflect_storage (self, index);
  steward_session_reflect_operations (self, index);
  steward_session_reflect_instances (self);

  return G_SOURCE_REMOVE;
}

/* Once for however many changes there were. */
static void
steward_session_reflect (StewardSession *self)
{
  if (self->reflection == 0 && !self->closed)
    self->reflection = g_idle_add_full (G_PRIORITY_DEFAULT, steward_session_reflect_cb, self, NULL);
}

/* The update that is selected, or else the newest that can be. */
static StewardEnvironmentUpdate *
steward_session_find_next_update (GListModel *updates)
{
  g_autoptr(StewardEnvironmentUpdate) newest = NULL;
  guint n_items = g_list_model_get_n_items (updates);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironmentUpdate) update = g_list_model_get_item (updates, i);

      if (steward_environment_update_get_selected (update))
        return g_steal_pointer (&update);
      if (steward_environment_update_get_available (update)
          && (newest == NULL
              || steward_version_compare (
                   steward_environment_update_get_target_version (newest),
                   steward_environment_update_get_target_version (update)) < 0))
        g_set_object (&newest, update);
    }

  return g_steal_pointer (&newest);
}

static void
steward_session_take_updates (StewardSession     *self,
                              StewardEnvironment *environment,
                              GListModel         *updates)
{
  g_autoptr(StewardEnvironmentUpdate) next = steward_session_find_next_update (updates);

  if (next != NULL)
    steward_environment_set_next_update (
      environment, steward_environment_update_get_target_version (next),
      steward_environment_update_get_selected_on (next),
      steward_environment_update_get_latest_selectable_on (next));
  else
    steward_environment_set_next_update (environment, NULL, NULL, NULL);
}

static void
steward_session_read_updates_done_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(StewardSession) self = user_data;
  g_autoptr(StewardEnvironment) environment = NULL;

  g_clear_object (&self->updates);
  environment = g_queue_pop_head (&self->outdated);
  if (environment != NULL
      && steward_listing_refresh_finish (STEWARD_LISTING (object), result, NULL))
    steward_session_take_updates (self, environment, G_LIST_MODEL (object));

  steward_session_read_next_updates (self);
}

/* One after the other, so that the column fills without a flood of requests. */
static void
steward_session_read_next_updates (StewardSession *self)
{
  StewardEnvironment *environment = g_queue_peek_head (&self->outdated);

  if (self->closed || self->updates != NULL || environment == NULL)
    return;

  self->updates = g_object_ref (steward_session_list_environment_updates (self, environment));
  steward_listing_refresh_async (self->updates, NULL, steward_session_read_updates_done_cb,
                                 g_object_ref (self));
}

static void
steward_session_note_outdated (StewardSession *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->environments));

  if (n_items > MAX_UPDATE_READS)
    return;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;
      StewardEnvironmentStatus status;
      StewardListing *updates;

      environment = g_list_model_get_item (G_LIST_MODEL (self->environments), i);
      status = steward_environment_get_status (environment);
      if (status != STEWARD_ENVIRONMENT_STATUS_ACTIVE
          && status != STEWARD_ENVIRONMENT_STATUS_UPGRADING)
        continue;

      updates = steward_session_list_environment_updates (self, environment);
      if (steward_listing_get_state (updates) == STEWARD_LISTING_STATE_IDLE
          && g_queue_find (&self->outdated, environment) == NULL)
        g_queue_push_tail (&self->outdated, g_steal_pointer (&environment));
    }

  steward_session_read_next_updates (self);
}

static void
steward_session_unlisted_cb (StewardOperationTracker *tracker,
                             StewardOperation        *operation,
                             gpointer                 user_data)
{
  g_assert (STEWARD_IS_SESSION (user_data));

  steward_session_look_up_operation (user_data, operation);
}

static void
steward_session_resumed_cb (StewardOperationTracker *tracker,
                            StewardOperation        *operation,
                            gpointer                 user_data)
{
  StewardWatch *watch = steward_operation_tracker_find (tracker, operation);

  g_assert (STEWARD_IS_SESSION (user_data));

  if (watch != NULL && watch->entry != NULL)
    steward_session_resume_instance (user_data, operation, watch->entry);
}

static void
steward_session_retry (StewardListing *listing)
{
  if (steward_listing_get_state (listing) == STEWARD_LISTING_STATE_FAILED)
    steward_listing_refresh_async (listing, NULL, NULL, NULL);
}

static void
steward_session_environments_refreshed_cb (StewardListing *environments,
                                           gpointer        user_data)
{
  StewardSession *self = user_data;

  g_assert (STEWARD_IS_SESSION (self));

  steward_tenant_set_skew_seconds (self->tenant,
                                   steward_http_client_get_skew_seconds (self->client));
  steward_session_reflect (self);
  steward_session_note_outdated (self);

  /* The service answers again, so what failed with it is worth another try. */
  steward_session_retry (self->operations);
  steward_session_retry (self->storage);
  steward_session_retry (self->quotas);
}

static void
steward_session_quota_changed_cb (GListModel *quotas,
                                  guint       position,
                                  guint       removed,
                                  guint       added,
                                  gpointer    user_data)
{
  steward_session_notify_quota (user_data);
}

static void
steward_session_busy_cb (StewardListing *listing,
                         GParamSpec     *pspec,
                         gpointer        user_data)
{
  StewardSession *self = user_data;

  steward_session_set_busy (self, steward_listing_get_busy (self->environments)
                                  || steward_listing_get_busy (self->quotas));
}

static void
steward_session_operation_finished_cb (StewardOperationTracker *tracker,
                                       StewardOperation        *operation,
                                       gpointer                 user_data)
{
  StewardSession *self = user_data;
  GHashTableIter iter;
  gpointer name;
  gpointer listing;

  g_assert (STEWARD_IS_SESSION (self));

  steward_session_reflect (self);
  if (steward_operation_is_of_instance (operation))
    {
      steward_session_refresh_instances (self);
      steward_session_finished (self, operation);
      return;
    }

  steward_listing_renew (self->environments);
  steward_listing_renew (self->storage);

  g_hash_table_iter_init (&iter, self->listings);
  while (steward_operation_get_app_id (operation) != NULL
         && g_hash_table_iter_next (&iter, &name, &listing))
    if (g_str_has_prefix (name, "app")
        && steward_listing_get_state (listing) != STEWARD_LISTING_STATE_IDLE)
      steward_listing_renew (listing);

  steward_session_finished (self, operation);
}

/* What is there from earlier is shown, and has to be told from what is fresh. */
static void
steward_session_error_cb (StewardListing *environments,
                          GParamSpec     *pspec,
                          gpointer        user_data)
{
  StewardSession *self = user_data;

  steward_tenant_set_outdated (self->tenant, steward_listing_get_error (environments) != NULL);
}

/* Once, however often it is asked for. */
void
steward_session_watch_storage (StewardSession *self,
                               StewardListing *listing)
{
  g_signal_handlers_disconnect_by_func (listing, steward_session_reflect, self);
  g_signal_connect_object (listing, "notify::fetched-on", G_CALLBACK (steward_session_reflect),
                           self, G_CONNECT_SWAPPED);
}

void
steward_session_watch_lists (StewardSession *self)
{
  g_signal_connect_object (self->environments, "refreshed",
                           G_CALLBACK (steward_session_environments_refreshed_cb), self, 0);
  g_signal_connect_object (self->environments, "items-changed",
                           G_CALLBACK (steward_session_reflect), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->environments, "refreshed",
                           G_CALLBACK (steward_session_learn_names), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operations, "refreshed",
                           G_CALLBACK (steward_session_learn_names), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->storage, "notify::fetched-on",
                           G_CALLBACK (steward_session_reflect), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tracker, "items-changed",
                           G_CALLBACK (steward_session_reflect), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quotas, "items-changed",
                           G_CALLBACK (steward_session_quota_changed_cb), self, 0);
  g_signal_connect_object (self->environments, "notify::error",
                           G_CALLBACK (steward_session_error_cb), self, 0);
  g_signal_connect_object (self->environments, "notify::busy",
                           G_CALLBACK (steward_session_busy_cb), self, 0);
  g_signal_connect_object (self->quotas, "notify::busy",
                           G_CALLBACK (steward_session_busy_cb), self, 0);
  g_signal_connect_object (self->instances, "refreshed",
                           G_CALLBACK (steward_session_note_instance_clock), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->instances, "items-changed",
                           G_CALLBACK (steward_session_reflect), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tracker, "resumed",
                           G_CALLBACK (steward_session_resumed_cb), self, 0);
  g_signal_connect_object (self->tracker, "unlisted",
                           G_CALLBACK (steward_session_unlisted_cb), self, 0);
  g_signal_connect_object (self->tracker, "finished",
                           G_CALLBACK (steward_session_operation_finished_cb), self, 0);
}
