/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_COPY_DRAFT (steward_copy_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardCopyDraft, steward_copy_draft, STEWARD, COPY_DRAFT, StewardDraft)

StewardDraft          *steward_copy_draft_new                  (StewardEnvironment    *source);
StewardEnvironment    *steward_copy_draft_get_source           (StewardCopyDraft      *self);
const char            *steward_copy_draft_get_name             (StewardCopyDraft      *self);
void                   steward_copy_draft_set_name             (StewardCopyDraft      *self,
                                                                const char            *name);
StewardEnvironmentType steward_copy_draft_get_environment_type (StewardCopyDraft      *self);
void                   steward_copy_draft_set_environment_type (StewardCopyDraft      *self,
                                                                StewardEnvironmentType type);

G_END_DECLS
