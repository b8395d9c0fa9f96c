/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-review.h"
#include "steward-session.h"

G_BEGIN_DECLS

/* One change of a batch: the session of the tenant it is for, what it would do, and whether it can
 * be sent. */

#define STEWARD_TYPE_BATCH_PART (steward_batch_part_get_type ())

G_DECLARE_FINAL_TYPE (StewardBatchPart, steward_batch_part, STEWARD, BATCH_PART, GObject)

StewardBatchPart   *steward_batch_part_new             (StewardSession     *session,
                                                        StewardDraft       *draft,
                                                        StewardEnvironment *environment);
StewardSession     *steward_batch_part_get_session     (StewardBatchPart   *self);
StewardDraft       *steward_batch_part_get_draft       (StewardBatchPart   *self);
StewardEnvironment *steward_batch_part_get_environment (StewardBatchPart   *self);
void                steward_batch_part_renew           (StewardBatchPart   *self);
StewardReview      *steward_batch_part_get_review      (StewardBatchPart   *self);
GDateTime          *steward_batch_part_get_reviewed_on (StewardBatchPart   *self);
gboolean            steward_batch_part_is_ready        (StewardBatchPart   *self);

G_END_DECLS
