/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

/* How long the service keeps what was deleted. */
#define STEWARD_RETENTION_DAYS 14

/**
 * StewardUnlinking:
 * @STEWARD_UNLINKING_NONE: not tried, or nothing is to be unlinked
 * @STEWARD_UNLINKING_REFUSED: was not done, so that nothing was deleted
 * @STEWARD_UNLINKING_LOST: may have been done, so that nothing was deleted
 * @STEWARD_UNLINKING_DONE: was done
 *
 * What became of the link to Power Platform, which the service wants cut before it deletes.
 */
typedef enum
{
  STEWARD_UNLINKING_NONE,
  STEWARD_UNLINKING_REFUSED,
  STEWARD_UNLINKING_LOST,
  STEWARD_UNLINKING_DONE,
} StewardUnlinking;

#define STEWARD_TYPE_DELETE_DRAFT (steward_delete_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardDeleteDraft, steward_delete_draft, STEWARD, DELETE_DRAFT, StewardDraft)

StewardDraft       *steward_delete_draft_new             (StewardEnvironment *environment);
StewardEnvironment *steward_delete_draft_get_environment (StewardDeleteDraft *self);
StewardDraft       *steward_delete_draft_dup_unlinking   (StewardDeleteDraft *self);
void                steward_delete_draft_confirm         (StewardDeleteDraft *self);
StewardUnlinking    steward_delete_draft_get_unlinking   (StewardDeleteDraft *self);
void                steward_delete_draft_set_unlinking   (StewardDeleteDraft *self,
                                                          StewardUnlinking    unlinking);

G_END_DECLS
