/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RENAME_DRAFT (steward_rename_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardRenameDraft, steward_rename_draft, STEWARD, RENAME_DRAFT, StewardDraft)

StewardDraft       *steward_rename_draft_new             (StewardEnvironment *environment);
StewardEnvironment *steward_rename_draft_get_environment (StewardRenameDraft *self);
const char         *steward_rename_draft_get_name        (StewardRenameDraft *self);
void                steward_rename_draft_set_name        (StewardRenameDraft *self,
                                                          const char         *name);
StewardNameFault    steward_rename_draft_check_name      (StewardRenameDraft *self,
                                                          GListModel         *environments);

G_END_DECLS
