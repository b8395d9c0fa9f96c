/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RECOVER_DRAFT (steward_recover_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardRecoverDraft, steward_recover_draft,
                      STEWARD, RECOVER_DRAFT, StewardDraft)

StewardDraft       *steward_recover_draft_new             (StewardEnvironment  *environment);
StewardEnvironment *steward_recover_draft_get_environment (StewardRecoverDraft *self);

G_END_DECLS
