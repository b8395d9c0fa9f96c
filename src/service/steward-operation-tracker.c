/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-tracker-private.h"

#include "steward-sleep.h"

#define MAX_INTERVAL_FACTOR   12
#define NOT_RECEIVED_AFTER_MS (120 * 1000)
#define LOOK_APART_MS         (60 * 1000)
#define MAX_FINISHED          20

static void steward_operation_tracker_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardOperationTracker, steward_operation_tracker, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_operation_tracker_model_init))

enum
{
  PROP_0,
  PROP_INTERVAL_MS,
  PROP_LOOK_APART_MS,
  PROP_NOT_RECEIVED_AFTER_MS,
  PROP_N_ITEMS,
  PROP_N_RUNNING,
  N_PROPS
};

enum
{
  SIGNAL_FINISHED,
  SIGNAL_RESUMED,
  SIGNAL_UNLISTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_watch_free (gpointer data)
{
  StewardWatch *watch = data;

  g_clear_signal_handler (&watch->handler, watch->operation);
  g_clear_object (&watch->operation);
  g_clear_pointer (&watch->entry, steward_journal_entry_free);
  g_free (watch);
}

StewardWatch *
steward_operation_tracker_find (StewardOperationTracker *self,
                                StewardOperation        *operation)
{
  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (watch->operation == operation)
        return watch;
    }

  return NULL;
}

/* (transfer none) (nullable): the operation with an id of the service. What was just sent is
 * followed before any list has it. */
StewardOperation *
steward_operation_tracker_find_id (StewardOperationTracker *self,
                                   const char              *id)
{
  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (g_strcmp0 (steward_operation_get_id (watch->operation), id) == 0)
        return watch->operation;
    }

  return steward_listing_find (self->operations, id);
}

static void
steward_operation_tracker_count (StewardOperationTracker *self)
{
  guint n_running = 0;

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (!steward_operation_is_finished (watch->operation))
        n_running++;
    }

  if (self->n_running == n_running)
    return;

  self->n_running = n_running;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RUNNING]);
}

static void
steward_operation_tracker_remove_at (StewardOperationTracker *self,
                                     guint                    position)
{
  g_ptr_array_remove_index (self->watches, position);
  g_list_store_remove (self->items, position);
  steward_operation_tracker_count (self);
}

/* The oldest of those that have ended make room. */
static void
steward_operation_tracker_trim (StewardOperationTracker *self)
{
  guint n_finished = self->watches->len - self->n_running;

  for (guint i = 0; i < self->watches->len && n_finished > MAX_FINISHED;)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (!steward_operation_is_finished (watch->operation))
        {
          i++;
          continue;
        }
      steward_operation_tracker_remove_at (self, i);
      n_finished--;
    }
}

static StewardJournalState
steward_operation_tracker_judge (StewardWatch *watch)
{
  switch ((int) steward_operation_get_status (watch->operation))
    {
    case STEWARD_OPERATION_STATUS_SUCCEEDED:
    case STEWARD_OPERATION_STATUS_SKIPPED:
      return STEWARD_JOURNAL_STATE_SUCCEEDED;

    case STEWARD_OPERATION_STATUS_FAILED:
      return STEWARD_JOURNAL_STATE_FAILED;

    case STEWARD_OPERATION_STATUS_CANCELED:
      return STEWARD_JOURNAL_STATE_CANCELED;

    case STEWARD_OPERATION_STATUS_NOT_RECEIVED:
      return STEWARD_JOURNAL_STATE_NOT_RECEIVED;

    case STEWARD_OPERATION_STATUS_UNSETTLED:
      return STEWARD_JOURNAL_STATE_UNSETTLED;

    case STEWARD_OPERATION_STATUS_CHECKING:
      return STEWARD_JOURNAL_STATE_UNKNOWN;

    case STEWARD_OPERATION_STATUS_SENDING:
      return STEWARD_JOURNAL_STATE_SENDING;

    default:
      return STEWARD_JOURNAL_STATE_ACCEPTED;
    }
}

/* Writes down what is new. */
void
steward_operation_tracker_note (StewardOperationTracker *self,
                                StewardWatch            *watch)
{
  const char *id = steward_operation_get_id (watch->operation);
  StewardJournalState state;

  if (watch->entry == NULL)
    return;

  state = steward_operation_tracker_judge (watch);
  if (state == watch->entry->state && g_strcmp0 (id, watch->entry->server_id) == 0)
    return;

  watch->entry->state = state;
  g_free (watch->entry->server_id);
  watch->entry->server_id = g_strdup (id);
  if (self->journal != NULL)
    steward_journal_note_async (self->journal, watch->entry->key, state, id,
                                steward_operation_get_error_message (watch->operation),
                                NULL, NULL);
}

static void
steward_operation_tracker_finished_cb (StewardOperation *operation,
                                       GParamSpec       *pspec,
                                       gpointer          user_data)
{
  StewardOperationTracker *self = user_data;
  StewardWatch *watch = steward_operation_tracker_find (self, operation);

  g_assert (STEWARD_IS_OPERATION_TRACKER (self));

  if (watch == NULL || !steward_operation_is_finished (operation))
    return;

  g_clear_signal_handler (&watch->handler, operation);
  steward_operation_tracker_note (self, watch);
  steward_operation_tracker_count (self);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, operation);
  steward_operation_tracker_trim (self);
}

/* Without an entry it is somebody else's. */
void
steward_operation_tracker_follow_sent (StewardOperationTracker   *self,
                                       StewardOperation          *operation,
                                       const StewardJournalEntry *entry)
{
  StewardWatch *watch = g_new0 (StewardWatch, 1);

  watch->operation = g_object_ref (operation);
  watch->entry = entry != NULL ? steward_journal_entry_copy (entry) : NULL;
  watch->handler = g_signal_connect (operation, "notify::finished",
                                     G_CALLBACK (steward_operation_tracker_finished_cb), self);
  g_ptr_array_add (self->watches, watch);
  g_list_store_append (self->items, operation);
  steward_operation_tracker_count (self);

  self->next_interval_ms = self->interval_ms;
  steward_operation_tracker_schedule (self);
}

/* Somebody else may know how far they are. */
static void
steward_operation_tracker_report_unlisted (StewardOperationTracker *self)
{
  g_autoptr(GPtrArray) unlisted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);
      const char *id = steward_operation_get_id (watch->operation);

      if (id != NULL && !steward_operation_is_finished (watch->operation)
          && !steward_operation_is_of_instance (watch->operation)
          && steward_listing_find (self->operations, id) == NULL)
        g_ptr_array_add (unlisted, g_object_ref (watch->operation));
    }

  for (guint i = 0; i < unlisted->len; i++)
    g_signal_emit (self, signals[SIGNAL_UNLISTED], 0, g_ptr_array_index (unlisted, i));
}

/* Others start operations too. */
static void
steward_operation_tracker_refreshed_cb (StewardListing *operations,
                                        gpointer        user_data)
{
  StewardOperationTracker *self = user_data;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (operations));

  g_assert (STEWARD_IS_OPERATION_TRACKER (self));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = NULL;

      operation = g_list_model_get_item (G_LIST_MODEL (operations), i);
      if (!steward_operation_is_finished (operation)
          && steward_operation_tracker_find (self, operation) == NULL)
        steward_operation_tracker_follow_sent (self, operation, NULL);
    }
  steward_operation_tracker_report_unlisted (self);
}

static void
steward_operation_tracker_dispose (GObject *object)
{
  StewardOperationTracker *self = STEWARD_OPERATION_TRACKER (object);

  steward_operation_tracker_stop (self);
  g_ptr_array_set_size (self->watches, 0);
  g_clear_object (&self->operations);
  g_clear_object (&self->environments);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (steward_operation_tracker_parent_class)->dispose (object);
}

static void
steward_operation_tracker_finalize (GObject *object)
{
  StewardOperationTracker *self = STEWARD_OPERATION_TRACKER (object);

  g_clear_object (&self->items);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->watches, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_operation_tracker_parent_class)->finalize (object);
}

static void
steward_operation_tracker_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  StewardOperationTracker *self = STEWARD_OPERATION_TRACKER (object);

  switch (prop_id)
    {
    case PROP_INTERVAL_MS:
      g_value_set_uint (value, self->interval_ms);
      break;
    case PROP_LOOK_APART_MS:
      g_value_set_uint (value, self->look_apart_ms);
      break;
    case PROP_NOT_RECEIVED_AFTER_MS:
      g_value_set_uint (value, self->not_received_after_ms);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->watches->len);
      break;
    case PROP_N_RUNNING:
      g_value_set_uint (value, self->n_running);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_tracker_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  StewardOperationTracker *self = STEWARD_OPERATION_TRACKER (object);

  switch (prop_id)
    {
    case PROP_INTERVAL_MS:
      self->interval_ms = g_value_get_uint (value);
      self->max_interval_ms = self->interval_ms * MAX_INTERVAL_FACTOR;
      self->next_interval_ms = self->interval_ms;
      break;
    case PROP_LOOK_APART_MS:
      self->look_apart_ms = g_value_get_uint (value);
      break;
    case PROP_NOT_RECEIVED_AFTER_MS:
      self->not_received_after_ms = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GType
steward_operation_tracker_get_item_type (GListModel *model)
{
  return STEWARD_TYPE_OPERATION;
}

static guint
steward_operation_tracker_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (STEWARD_OPERATION_TRACKER (model)->items));
}

static gpointer
steward_operation_tracker_get_item (GListModel *model,
                                    guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (STEWARD_OPERATION_TRACKER (model)->items), position);
}

static void
steward_operation_tracker_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_operation_tracker_get_item_type;
  iface->get_n_items = steward_operation_tracker_get_n_items;
  iface->get_item = steward_operation_tracker_get_item;
}

static guint
steward_operation_tracker_new_signal (StewardOperationTrackerClass *klass,
                                      const char                   *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, STEWARD_TYPE_OPERATION);
}

static void
steward_operation_tracker_class_init (StewardOperationTrackerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_operation_tracker_dispose;
  object_class->finalize = steward_operation_tracker_finalize;
  object_class->get_property = steward_operation_tracker_get_property;
  object_class->set_property = steward_operation_tracker_set_property;

  properties[PROP_INTERVAL_MS] =
    g_param_spec_uint ("interval-ms", NULL, NULL, 1, G_MAXUINT / MAX_INTERVAL_FACTOR, 5000,
                       writable | G_PARAM_CONSTRUCT_ONLY);

  properties[PROP_LOOK_APART_MS] =
    g_param_spec_uint ("look-apart-ms", NULL, NULL, 0, G_MAXUINT, LOOK_APART_MS,
                       writable | G_PARAM_CONSTRUCT);

  properties[PROP_NOT_RECEIVED_AFTER_MS] =
    g_param_spec_uint ("not-received-after-ms", NULL, NULL, 0, G_MAXUINT, NOT_RECEIVED_AFTER_MS,
                       writable | G_PARAM_CONSTRUCT);

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);

  properties[PROP_N_RUNNING] =
    g_param_spec_uint ("n-running", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FINISHED] = steward_operation_tracker_new_signal (klass, "finished");
  signals[SIGNAL_RESUMED] = steward_operation_tracker_new_signal (klass, "resumed");
  signals[SIGNAL_UNLISTED] = steward_operation_tracker_new_signal (klass, "unlisted");
}

static void
steward_operation_tracker_items_changed_cb (GListModel *items,
                                            guint       position,
                                            guint       removed,
                                            guint       added,
                                            gpointer    user_data)
{
  StewardOperationTracker *self = user_data;

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
steward_operation_tracker_init (StewardOperationTracker *self)
{
  self->items = g_list_store_new (STEWARD_TYPE_OPERATION);
  self->watches = g_ptr_array_new_with_free_func (steward_watch_free);
  self->cancellable = g_cancellable_new ();
  self->asleep_usec = steward_sleep_get_usec ();
  g_signal_connect_object (self->items, "items-changed",
                           G_CALLBACK (steward_operation_tracker_items_changed_cb), self, 0);
}

/**
 * steward_operation_tracker_new:
 * @operations: the operations of a tenant
 * @environments: its environments
 * @journal: (nullable): where to note what becomes of changes
 * @interval_ms: how long to wait after the first look; later waits are up to twelve times longer
 *
 * Returns: (transfer full): a tracker that follows nothing yet
 */
StewardOperationTracker *
steward_operation_tracker_new (StewardListing *operations,
                               StewardListing *environments,
                               StewardJournal *journal,
                               guint           interval_ms)
{
  StewardOperationTracker *self;

  g_return_val_if_fail (STEWARD_IS_LISTING (operations), NULL);
  g_return_val_if_fail (STEWARD_IS_LISTING (environments), NULL);

  self = g_object_new (STEWARD_TYPE_OPERATION_TRACKER, "interval-ms", interval_ms, NULL);
  self->operations = g_object_ref (operations);
  self->environments = g_object_ref (environments);
  g_set_object (&self->journal, journal);
  g_signal_connect_object (operations, "refreshed",
                           G_CALLBACK (steward_operation_tracker_refreshed_cb), self, 0);

  return self;
}

/**
 * steward_operation_tracker_get_n_running:
 * @self: a tracker
 *
 * Returns: how many of its operations have not ended
 */
guint
steward_operation_tracker_get_n_running (StewardOperationTracker *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION_TRACKER (self), 0);

  return self->n_running;
}

/**
 * steward_operation_tracker_follow:
 * @self: a tracker
 * @operation: an operation of its tenant
 */
void
steward_operation_tracker_follow (StewardOperationTracker *self,
                                  StewardOperation        *operation)
{
  g_return_if_fail (STEWARD_IS_OPERATION_TRACKER (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  if (steward_operation_tracker_find (self, operation) != NULL)
    return;

  steward_operation_tracker_follow_sent (self, operation, NULL);
  if (steward_operation_get_id (operation) != NULL)
    steward_listing_adopt (self->operations, STEWARD_ENTITY (operation));
}

/**
 * steward_operation_tracker_forget:
 * @self: a tracker
 * @operation: an operation
 *
 * Follows @operation no longer.
 */
void
steward_operation_tracker_forget (StewardOperationTracker *self,
                                  StewardOperation        *operation)
{
  g_return_if_fail (STEWARD_IS_OPERATION_TRACKER (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (watch->operation != operation)
        continue;
      steward_operation_tracker_remove_at (self, i);
      return;
    }
}

/**
 * steward_operation_tracker_stop:
 * @self: a tracker
 *
 * Looks no more.
 */
void
steward_operation_tracker_stop (StewardOperationTracker *self)
{
  g_return_if_fail (STEWARD_IS_OPERATION_TRACKER (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}
