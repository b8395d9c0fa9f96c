/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-backup.h"
#include "steward-instance-draft.h"

G_BEGIN_DECLS

/* Replaces everything in a sandbox by a backup of an instance of the same region. Property
 * "target". */

#define STEWARD_TYPE_INSTANCE_RESTORE_DRAFT (steward_instance_restore_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceRestoreDraft, steward_instance_restore_draft, STEWARD,
                      INSTANCE_RESTORE_DRAFT, StewardInstanceDraft)

StewardDraft          *
steward_instance_restore_draft_new        (StewardInstance             *source,
                                           StewardInstanceBackup       *backup);
StewardInstance       *
steward_instance_restore_draft_get_source (StewardInstanceRestoreDraft *self);
StewardInstanceBackup *
steward_instance_restore_draft_get_backup (StewardInstanceRestoreDraft *self);
void
steward_instance_restore_draft_set_target (StewardInstanceRestoreDraft *self,
                                           StewardInstance             *target);
gboolean
steward_instance_restore_draft_allows     (StewardInstanceRestoreDraft *self,
                                           StewardInstance             *target);

G_END_DECLS
