/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* One change of a batch. Properties "draft", "state", "error" and "operation". */

typedef enum
{
  STEWARD_BATCH_STATE_WAITING,
  STEWARD_BATCH_STATE_SENDING,
  STEWARD_BATCH_STATE_SENT,
  STEWARD_BATCH_STATE_FAILED,
  STEWARD_BATCH_STATE_LEFT_OUT,
} StewardBatchState;

#define STEWARD_TYPE_BATCH_STATE (steward_batch_state_get_type ())

GType steward_batch_state_get_type (void);

#define STEWARD_TYPE_BATCH_ITEM (steward_batch_item_get_type ())

G_DECLARE_FINAL_TYPE (StewardBatchItem, steward_batch_item, STEWARD, BATCH_ITEM, GObject)

StewardBatchItem *steward_batch_item_new           (StewardDraft      *draft);
StewardDraft     *steward_batch_item_get_draft     (StewardBatchItem  *self);
StewardBatchState steward_batch_item_get_state     (StewardBatchItem  *self);
const GError     *steward_batch_item_get_error     (StewardBatchItem  *self);
StewardOperation *steward_batch_item_get_operation (StewardBatchItem  *self);
void              steward_batch_item_set_state     (StewardBatchItem  *self,
                                                    StewardBatchState  state);
void              steward_batch_item_set_operation (StewardBatchItem  *self,
                                                    StewardOperation  *operation);
void              steward_batch_item_take_error    (StewardBatchItem  *self,
                                                    GError            *error);

G_END_DECLS
