/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-batch-part.h"

G_BEGIN_DECLS

/* Changes that are reviewed and sent as one, each to its own tenant; most often there is one.
 * They do not depend on each other: what is refused is left out, and stops nothing else. Signal
 * "changed" when a change, or something its review depends on, is not what it was. */

#define STEWARD_TYPE_BATCH (steward_batch_get_type ())

G_DECLARE_FINAL_TYPE (StewardBatch, steward_batch, STEWARD, BATCH, GObject)

StewardBatch     *steward_batch_new              (void);
void              steward_batch_add              (StewardBatch         *self,
                                                  StewardSession       *session,
                                                  StewardDraft         *draft,
                                                  StewardEnvironment   *environment);
guint             steward_batch_get_n_parts      (StewardBatch         *self);
StewardBatchPart *steward_batch_get_part         (StewardBatch         *self,
                                                  guint                 position);
void              steward_batch_renew            (StewardBatch         *self);
guint             steward_batch_count_ready      (StewardBatch         *self);
void              steward_batch_refresh          (StewardBatch         *self);
char             *steward_batch_dup_input        (StewardBatch         *self);
char             *steward_batch_describe_request (StewardBatch         *self,
                                                  StewardRequestStyle   style);
void              steward_batch_submit_async     (StewardBatch         *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
StewardOperation *steward_batch_submit_finish    (StewardBatch         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
