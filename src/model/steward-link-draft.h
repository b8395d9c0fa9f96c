/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* Ties an environment to one of Power Platform, or unties it. */

#define STEWARD_TYPE_LINK_DRAFT (steward_link_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardLinkDraft, steward_link_draft, STEWARD, LINK_DRAFT, StewardDraft)

StewardDraft       *steward_link_draft_new_link              (StewardEnvironment *environment);
StewardDraft       *steward_link_draft_new_unlink            (StewardEnvironment *environment);
StewardEnvironment *steward_link_draft_get_environment       (StewardLinkDraft   *self);
gboolean            steward_link_draft_get_linked            (StewardLinkDraft   *self);
const char         *steward_link_draft_get_setting           (StewardLinkDraft   *self);
const char         *steward_link_draft_get_power_platform_id (StewardLinkDraft   *self);
void                steward_link_draft_set_power_platform_id (StewardLinkDraft   *self,
                                                              const char         *id);

G_END_DECLS
