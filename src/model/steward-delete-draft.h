/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

/* How long the service keeps what was deleted. */
#define STEWARD_RETENTION_DAYS 14

#define STEWARD_TYPE_DELETE_DRAFT (steward_delete_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardDeleteDraft, steward_delete_draft, STEWARD, DELETE_DRAFT, StewardDraft)

StewardDraft       *steward_delete_draft_new             (StewardEnvironment *environment);
StewardEnvironment *steward_delete_draft_get_environment (StewardDeleteDraft *self);

G_END_DECLS
