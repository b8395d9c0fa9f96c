/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-draft.h"

G_BEGIN_DECLS

/* Takes an instance away, for good. */

#define STEWARD_TYPE_INSTANCE_DELETE_DRAFT (steward_instance_delete_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceDeleteDraft, steward_instance_delete_draft, STEWARD,
                      INSTANCE_DELETE_DRAFT, StewardInstanceDraft)

StewardDraft *steward_instance_delete_draft_new (StewardInstance *instance);

G_END_DECLS
