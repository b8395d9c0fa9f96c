/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RESTORE_DRAFT (steward_restore_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestoreDraft, steward_restore_draft,
                      STEWARD, RESTORE_DRAFT, StewardDraft)

StewardDraft          *steward_restore_draft_new (StewardEnvironment *source);
StewardEnvironment    *steward_restore_draft_get_source (StewardRestoreDraft *self);
GDateTime             *steward_restore_draft_get_moment (StewardRestoreDraft *self);
void                   steward_restore_draft_set_moment (StewardRestoreDraft *self,
                                                         GDateTime           *moment);
void                   steward_restore_draft_set_periods (StewardRestoreDraft *self,
                                                          GListModel          *periods);
const char            *steward_restore_draft_get_name (StewardRestoreDraft *self);
void                   steward_restore_draft_set_name (StewardRestoreDraft *self,
                                                       const char          *name);
StewardEnvironmentType steward_restore_draft_get_environment_type (StewardRestoreDraft *self);
void                   steward_restore_draft_set_environment_type (StewardRestoreDraft   *self,
                                                                   StewardEnvironmentType type);
void                   steward_restore_draft_set_skip_extensions (StewardRestoreDraft *self,
                                                                  gboolean             skip);
void                   steward_restore_draft_set_skip_cleanup (StewardRestoreDraft *self,
                                                               gboolean             skip);
void                   steward_restore_draft_set_skip_third_party_apps (StewardRestoreDraft *self,
                                                                        gboolean             skip);

G_END_DECLS
