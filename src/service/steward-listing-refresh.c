/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-listing-private.h"

#include "http/steward-api-error.h"
#include "steward-decode.h"

/* The steps of a refresh: the archive the first time, the service, the entities, the archive
 * again. Each step owns a reference to the listing. */

static void steward_listing_read_step         (StewardListing *self);
static void steward_listing_read_step_done_cb (GObject        *object,
                                               GAsyncResult   *result,
                                               gpointer        user_data);
static void steward_listing_open_step_done_cb (GObject        *object,
                                               GAsyncResult   *result,
                                               gpointer        user_data);
static void steward_listing_load_step         (StewardListing *self);
static void steward_listing_load_step_done_cb (GObject        *object,
                                               GAsyncResult   *result,
                                               gpointer        user_data);
static void steward_listing_take_step_done_cb (GObject        *object,
                                               GAsyncResult   *result,
                                               gpointer        user_data);

static GHashTable *
steward_listing_index (StewardListing *self)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  GHashTableIter iter;
  gpointer entity;

  for (guint i = 0; i < n_items; i++)
    {
      entity = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      g_hash_table_replace (known, g_strdup (steward_entity_get_key (entity)), entity);
    }

  g_hash_table_iter_init (&iter, self->adopted);
  while (g_hash_table_iter_next (&iter, NULL, &entity))
    g_hash_table_replace (known, g_strdup (steward_entity_get_key (entity)),
                          g_object_ref (entity));

  return known;
}

static void
steward_listing_decode (StewardListing      *self,
                        JsonArray           *elements,
                        GAsyncReadyCallback  callback)
{
  g_autoptr(GHashTable) known = steward_listing_index (self);

  steward_decode_async (self->tenant, self->item_type, elements, known, self->cancellable,
                        callback, g_object_ref (self));
}

static void
steward_listing_answer (GPtrArray    *tasks,
                        const GError *error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (tasks, i);

      if (error == NULL)
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, g_error_copy (error));
    }
}

/* (transfer full) (nullable): the error, with which the items can be new all the same */
static void
steward_listing_end (StewardListing *self,
                     GError         *error,
                     gboolean        renewed)
{
  g_autoptr(GError) kept = error;
  g_autoptr(GPtrArray) waiting = g_steal_pointer (&self->waiting);
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  self->waiting = g_steal_pointer (&self->later);
  self->later = g_ptr_array_new_with_free_func (g_object_unref);
  g_clear_pointer (&self->body, g_bytes_unref);

  g_object_freeze_notify (G_OBJECT (self));
  steward_listing_set_busy (self, FALSE);
  if (error == NULL)
    steward_listing_take_state (self, STEWARD_LISTING_STATE_READY, NULL);
  else if (!cancelled)
    steward_listing_take_state (self, STEWARD_LISTING_STATE_FAILED, g_error_copy (error));
  g_object_thaw_notify (G_OBJECT (self));

  if (renewed)
    g_signal_emit_by_name (self, "refreshed");
  steward_listing_answer (waiting, error);

  if (self->waiting->len > 0 && !self->busy)
    steward_listing_start (self);
}

static void
steward_listing_read_step (StewardListing *self)
{
  self->opened = TRUE;
  steward_archive_read_async (self->archive, steward_tenant_get_id (self->tenant),
                              self->archive_name, self->cancellable,
                              steward_listing_read_step_done_cb, g_object_ref (self));
}

static void
steward_listing_read_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardListing) self = user_data;
  g_autoptr(StewardSnapshot) snapshot = NULL;
  g_autoptr(JsonArray) elements = NULL;

  /* What cannot be read is as good as what was never kept: the service is asked anyway. */
  snapshot = steward_archive_read_finish (STEWARD_ARCHIVE (object), result, NULL);
  if (snapshot != NULL && self->fetched_on == NULL)
    elements = steward_loader_open (self->loader, snapshot->root, NULL);
  if (elements == NULL)
    {
      steward_listing_load_step (self);
      return;
    }

  g_clear_pointer (&self->opened_on, g_date_time_unref);
  self->opened_on = g_date_time_ref (snapshot->fetched_on);
  steward_listing_decode (self, elements, steward_listing_open_step_done_cb);
}

static void
steward_listing_open_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardListing) self = user_data;
  g_autoptr(GPtrArray) entities = NULL;
  guint n_malformed;

  entities = steward_decode_finish (STEWARD_TENANT (object), result, &n_malformed, NULL);
  if (entities != NULL)
    steward_listing_take_entities (self, entities, self->opened_on);

  steward_listing_load_step (self);
}

static void
steward_listing_load_step (StewardListing *self)
{
  steward_loader_load_async (self->loader, self->cancellable,
                             steward_listing_load_step_done_cb, g_object_ref (self));
}

static void
steward_listing_load_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardListing) self = user_data;
  g_autoptr(JsonArray) elements = NULL;
  GError *error = NULL;

  g_clear_pointer (&self->missing, g_strfreev);
  g_clear_error (&self->lack);
  self->missing = steward_loader_load_take_missing (STEWARD_LOADER (object), result, &self->lack);
  elements = steward_loader_load_finish (STEWARD_LOADER (object), result, &self->body, &error);
  if (elements == NULL)
    {
      g_clear_pointer (&self->missing, g_strfreev);
      steward_listing_end (self, error, FALSE);
    }
  else
    steward_listing_decode (self, elements, steward_listing_take_step_done_cb);
}

/* That nothing of a list can be read does not say that it is empty. */
static GError *
steward_listing_new_unreadable (guint n_malformed)
{
  return g_error_new (STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                      "None of the entries can be read; there are %u", n_malformed);
}

static void
steward_listing_take_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardListing) self = user_data;
  g_autoptr(GPtrArray) entities = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  GError *error = NULL;
  guint n_malformed;

  entities = steward_decode_finish (STEWARD_TENANT (object), result, &n_malformed, &error);
  if (entities != NULL && entities->len == 0 && n_malformed > 0)
    error = steward_listing_new_unreadable (n_malformed);
  if (error != NULL)
    {
      /* Nothing was taken over, so nothing is known of the regions that did answer either. */
      g_clear_pointer (&self->missing, g_strfreev);
      g_clear_error (&self->lack);
      steward_listing_end (self, error, FALSE);
      return;
    }
  self->n_malformed = n_malformed;

  /* What is only in part of today is not kept as if it were. */
  if (self->archive != NULL && self->missing == NULL)
    steward_archive_write_async (self->archive, steward_tenant_get_id (self->tenant),
                                 self->archive_name, now, self->body, NULL, NULL, NULL);
  steward_listing_take_entities (self, entities, now);
  steward_listing_end (self, g_steal_pointer (&self->lack), TRUE);
}

/* For the tasks that wait. */
void
steward_listing_start (StewardListing *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  steward_listing_set_busy (self, TRUE);
  if (self->state == STEWARD_LISTING_STATE_IDLE)
    steward_listing_take_state (self, STEWARD_LISTING_STATE_LOADING, NULL);
  g_object_thaw_notify (G_OBJECT (self));

  if (self->archive != NULL && !self->opened)
    steward_listing_read_step (self);
  else
    steward_listing_load_step (self);
}

/**
 * steward_listing_get_missing:
 * @self: a listing
 *
 * Returns: (transfer none) (nullable): the regions that could not be read at the last refresh,
 *   while others could; of these the items are as they were before
 */
const char * const *
steward_listing_get_missing (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), NULL);

  return (const char * const *) self->missing;
}

/**
 * steward_listing_is_whole:
 * @self: a listing
 *
 * What could not be read may be what is looked for.
 *
 * Returns: whether what is not on the list is not there
 */
gboolean
steward_listing_is_whole (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), FALSE);

  return self->n_malformed == 0;
}
