/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-batch-item.h"

struct _StewardBatchItem
{
  GObject parent_instance;

  StewardDraft      *draft;
  StewardBatchState  state;
  GError            *error;
  StewardOperation  *operation;
};

G_DEFINE_FINAL_TYPE (StewardBatchItem, steward_batch_item, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (StewardBatchState, steward_batch_state,
                    G_DEFINE_ENUM_VALUE (STEWARD_BATCH_STATE_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (STEWARD_BATCH_STATE_SENDING, "sending"),
                    G_DEFINE_ENUM_VALUE (STEWARD_BATCH_STATE_SENT, "sent"),
                    G_DEFINE_ENUM_VALUE (STEWARD_BATCH_STATE_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (STEWARD_BATCH_STATE_LEFT_OUT, "left-out"))

enum
{
  PROP_0,
  PROP_DRAFT,
  PROP_ERROR,
  PROP_OPERATION,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_batch_item_dispose (GObject *object)
{
  StewardBatchItem *self = STEWARD_BATCH_ITEM (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->operation);

  G_OBJECT_CLASS (steward_batch_item_parent_class)->dispose (object);
}

static void
steward_batch_item_finalize (GObject *object)
{
  StewardBatchItem *self = STEWARD_BATCH_ITEM (object);

  g_clear_error (&self->error);

  G_OBJECT_CLASS (steward_batch_item_parent_class)->finalize (object);
}

static void
steward_batch_item_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardBatchItem *self = STEWARD_BATCH_ITEM (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_OPERATION:
      g_value_set_object (value, self->operation);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_batch_item_class_init (StewardBatchItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_batch_item_dispose;
  object_class->finalize = steward_batch_item_finalize;
  object_class->get_property = steward_batch_item_get_property;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, STEWARD_TYPE_DRAFT, flags);

  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);

  properties[PROP_OPERATION] =
    g_param_spec_object ("operation", NULL, NULL, STEWARD_TYPE_OPERATION, flags);

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       STEWARD_TYPE_BATCH_STATE, STEWARD_BATCH_STATE_WAITING, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_batch_item_init (StewardBatchItem *self)
{
}

/**
 * steward_batch_item_new:
 * @draft: a change
 *
 * Returns: (transfer full): an item that waits
 */
StewardBatchItem *
steward_batch_item_new (StewardDraft *draft)
{
  StewardBatchItem *self;

  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);

  self = g_object_new (STEWARD_TYPE_BATCH_ITEM, NULL);
  self->draft = g_object_ref (draft);

  return self;
}

/**
 * steward_batch_item_get_draft:
 * @self: an item
 *
 * Returns: (transfer none): its change
 */
StewardDraft *
steward_batch_item_get_draft (StewardBatchItem *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_ITEM (self), NULL);

  return self->draft;
}

/**
 * steward_batch_item_get_state:
 * @self: an item
 *
 * Returns: how far it is
 */
StewardBatchState
steward_batch_item_get_state (StewardBatchItem *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_ITEM (self), STEWARD_BATCH_STATE_WAITING);

  return self->state;
}

/**
 * steward_batch_item_get_error:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): why it failed
 */
const GError *
steward_batch_item_get_error (StewardBatchItem *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_ITEM (self), NULL);

  return self->error;
}

/**
 * steward_batch_item_get_operation:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what it became
 */
StewardOperation *
steward_batch_item_get_operation (StewardBatchItem *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_ITEM (self), NULL);

  return self->operation;
}

/**
 * steward_batch_item_set_state:
 * @self: an item
 * @state: how far it is
 */
void
steward_batch_item_set_state (StewardBatchItem  *self,
                              StewardBatchState  state)
{
  g_return_if_fail (STEWARD_IS_BATCH_ITEM (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * steward_batch_item_set_operation:
 * @self: an item
 * @operation: what it became
 */
void
steward_batch_item_set_operation (StewardBatchItem *self,
                                  StewardOperation *operation)
{
  g_return_if_fail (STEWARD_IS_BATCH_ITEM (self));

  if (g_set_object (&self->operation, operation))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATION]);
  steward_batch_item_set_state (self, STEWARD_BATCH_STATE_SENT);
}

/**
 * steward_batch_item_take_error:
 * @self: an item
 * @error: (transfer full): why it failed
 */
void
steward_batch_item_take_error (StewardBatchItem *self,
                               GError           *error)
{
  g_return_if_fail (STEWARD_IS_BATCH_ITEM (self));
  g_return_if_fail (error != NULL);

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  steward_batch_item_set_state (self, STEWARD_BATCH_STATE_FAILED);
}
