/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"

G_BEGIN_DECLS

/* Calls off an update of an environment that runs. */

#define STEWARD_TYPE_OPERATION_CANCEL_DRAFT (steward_operation_cancel_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationCancelDraft, steward_operation_cancel_draft,
                      STEWARD, OPERATION_CANCEL_DRAFT, StewardDraft)

StewardDraft     *steward_operation_cancel_draft_new           (StewardOperation *operation);
StewardOperation *steward_operation_cancel_draft_get_operation (StewardOperationCancelDraft *self);

G_END_DECLS
