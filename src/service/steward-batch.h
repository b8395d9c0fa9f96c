/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-batch-item.h"
#include "steward-fleet.h"

G_BEGIN_DECLS

/* Many changes, each sent by the session of its own tenant, a few at a time. A list model of
 * StewardBatchItem; before it runs it is its own preview. Properties "n-items" and "running". */

#define STEWARD_TYPE_BATCH (steward_batch_get_type ())

G_DECLARE_FINAL_TYPE (StewardBatch, steward_batch, STEWARD, BATCH, GObject)

StewardBatch *steward_batch_new               (StewardFleet         *fleet);
void          steward_batch_add               (StewardBatch         *self,
                                               StewardDraft         *draft);
void          steward_batch_set_limit         (StewardBatch         *self,
                                               guint                 limit);
void          steward_batch_set_stop_on_error (StewardBatch         *self,
                                               gboolean              stop_on_error);
gboolean      steward_batch_get_running       (StewardBatch         *self);
guint         steward_batch_count             (StewardBatch         *self,
                                               StewardBatchState     state);
void          steward_batch_run_async         (StewardBatch         *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean      steward_batch_run_finish        (StewardBatch         *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
