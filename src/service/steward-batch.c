/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-batch.h"

#include "http/steward-api-error.h"

#define USUAL_LIMIT 4

struct _StewardBatch
{
  GObject parent_instance;

  StewardFleet *fleet;
  GListStore   *items;
  guint         limit;
  guint         next;      /* the first item that waits */
  guint         n_sending;
  gboolean      stop_on_error;
  gboolean      stopped;
  GTask        *task;      /* (nullable): while it runs */
};

static void steward_batch_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardBatch, steward_batch, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_batch_model_init))

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What its callbacks need: the batch, and the item they are for. */
typedef struct
{
  StewardBatch     *batch;
  StewardBatchItem *item;
} StewardBatchCall;

static void steward_batch_go_on          (StewardBatch *self);
static void steward_batch_submit_done_cb (GObject      *object,
                                          GAsyncResult *result,
                                          gpointer      user_data);

static void
steward_batch_call_free (StewardBatchCall *call)
{
  g_clear_object (&call->batch);
  g_clear_object (&call->item);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardBatchCall, steward_batch_call_free)

static void
steward_batch_note_error (StewardBatch     *self,
                          StewardBatchItem *item,
                          GError           *error)
{
  steward_batch_item_take_error (item, error);
  self->stopped = self->stopped || self->stop_on_error;
}

static void
steward_batch_send (StewardBatch     *self,
                    StewardBatchItem *item)
{
  StewardDraft *draft = steward_batch_item_get_draft (item);
  StewardSession *session = steward_fleet_find_session (self->fleet,
                                                        steward_draft_get_tenant (draft));
  StewardBatchCall *call;

  if (session == NULL)
    {
      steward_batch_note_error (self, item,
                                g_error_new_literal (STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                                                     "The tenant is not connected"));
      return;
    }

  call = g_new0 (StewardBatchCall, 1);
  call->batch = g_object_ref (self);
  call->item = g_object_ref (item);
  self->n_sending++;
  steward_batch_item_set_state (item, STEWARD_BATCH_STATE_SENDING);
  steward_session_submit_async (session, draft, NULL, steward_batch_submit_done_cb, call);
}

static void
steward_batch_end (StewardBatch *self)
{
  g_autoptr(GTask) task = g_steal_pointer (&self->task);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, steward_batch_count (self, STEWARD_BATCH_STATE_SENT)
                                 == g_list_model_get_n_items (G_LIST_MODEL (self->items)));
}

static void
steward_batch_go_on (StewardBatch *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  while (self->next < n_items && self->n_sending < self->limit)
    {
      g_autoptr(StewardBatchItem) item = NULL;

      item = g_list_model_get_item (G_LIST_MODEL (self->items), self->next++);
      if (self->stopped || g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
        steward_batch_item_set_state (item, STEWARD_BATCH_STATE_LEFT_OUT);
      else
        steward_batch_send (self, item);
    }

  if (self->n_sending == 0)
    steward_batch_end (self);
}

static void
steward_batch_submit_done_cb (GObject      *object,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr(StewardBatchCall) call = user_data;
  StewardBatch *self = call->batch;
  g_autoptr(StewardOperation) operation = NULL;
  GError *error = NULL;

  operation = steward_session_submit_finish (STEWARD_SESSION (object), result, &error);
  self->n_sending--;
  if (operation != NULL)
    steward_batch_item_set_operation (call->item, operation);
  else
    steward_batch_note_error (self, call->item, error);

  steward_batch_go_on (self);
}

static void
steward_batch_items_changed_cb (GListModel *items,
                                guint       position,
                                guint       removed,
                                guint       added,
                                gpointer    user_data)
{
  g_list_model_items_changed (G_LIST_MODEL (user_data), position, removed, added);
  g_object_notify_by_pspec (G_OBJECT (user_data), properties[PROP_N_ITEMS]);
}

static void
steward_batch_dispose (GObject *object)
{
  StewardBatch *self = STEWARD_BATCH (object);

  g_clear_object (&self->fleet);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (steward_batch_parent_class)->dispose (object);
}

static void
steward_batch_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  StewardBatch *self = STEWARD_BATCH (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->items)));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->task != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GType
steward_batch_get_item_type (GListModel *model)
{
  return STEWARD_TYPE_BATCH_ITEM;
}

static guint
steward_batch_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (STEWARD_BATCH (model)->items));
}

static gpointer
steward_batch_get_item (GListModel *model,
                        guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (STEWARD_BATCH (model)->items), position);
}

static void
steward_batch_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_batch_get_item_type;
  iface->get_n_items = steward_batch_get_n_items;
  iface->get_item = steward_batch_get_item;
}

static void
steward_batch_class_init (StewardBatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_batch_dispose;
  object_class->get_property = steward_batch_get_property;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_RUNNING] =
    g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_batch_init (StewardBatch *self)
{
  self->items = g_list_store_new (STEWARD_TYPE_BATCH_ITEM);
  self->limit = USUAL_LIMIT;
  g_signal_connect_object (self->items, "items-changed",
                           G_CALLBACK (steward_batch_items_changed_cb), self, 0);
}

/**
 * steward_batch_new:
 * @fleet: where the sessions are
 *
 * Returns: (transfer full): an empty batch
 */
StewardBatch *
steward_batch_new (StewardFleet *fleet)
{
  StewardBatch *self;

  g_return_val_if_fail (STEWARD_IS_FLEET (fleet), NULL);

  self = g_object_new (STEWARD_TYPE_BATCH, NULL);
  self->fleet = g_object_ref (fleet);

  return self;
}

/**
 * steward_batch_add:
 * @self: a batch that has not been run
 * @draft: a complete draft
 */
void
steward_batch_add (StewardBatch *self,
                   StewardDraft *draft)
{
  g_autoptr(StewardBatchItem) item = NULL;

  g_return_if_fail (STEWARD_IS_BATCH (self));
  g_return_if_fail (STEWARD_IS_DRAFT (draft));
  g_return_if_fail (self->task == NULL);

  item = steward_batch_item_new (draft);
  g_list_store_append (self->items, item);
}

/**
 * steward_batch_set_limit:
 * @self: a batch
 * @limit: how many may be on their way at the same time
 */
void
steward_batch_set_limit (StewardBatch *self,
                         guint         limit)
{
  g_return_if_fail (STEWARD_IS_BATCH (self));
  g_return_if_fail (limit > 0);

  self->limit = limit;
}

/**
 * steward_batch_set_stop_on_error:
 * @self: a batch
 * @stop_on_error: whether a failure leaves out all that are still waiting
 */
void
steward_batch_set_stop_on_error (StewardBatch *self,
                                 gboolean      stop_on_error)
{
  g_return_if_fail (STEWARD_IS_BATCH (self));

  self->stop_on_error = stop_on_error;
}

/**
 * steward_batch_get_running:
 * @self: a batch
 *
 * Returns: whether it is being sent
 */
gboolean
steward_batch_get_running (StewardBatch *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH (self), FALSE);

  return self->task != NULL;
}

/**
 * steward_batch_count:
 * @self: a batch
 * @state: a state
 *
 * Returns: how many of its items are in that state
 */
guint
steward_batch_count (StewardBatch      *self,
                     StewardBatchState  state)
{
  guint n_items;
  guint count = 0;

  g_return_val_if_fail (STEWARD_IS_BATCH (self), 0);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardBatchItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (steward_batch_item_get_state (item) == state)
        count++;
    }

  return count;
}

/**
 * steward_batch_run_async:
 * @self: a batch that has not been run
 * @cancellable: (nullable): leaves out what is still waiting
 * @callback: called when each item was sent, has failed or was left out
 * @user_data: for @callback
 */
void
steward_batch_run_async (StewardBatch        *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_BATCH (self));
  g_return_if_fail (self->task == NULL && self->next == 0);

  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, steward_batch_run_async);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  steward_batch_go_on (self);
}

/**
 * steward_batch_run_finish:
 * @self: a batch
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether all items were sent
 */
gboolean
steward_batch_run_finish (StewardBatch  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
