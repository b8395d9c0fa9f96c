/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-application-identity.h"
#include "steward-instance-draft.h"

G_BEGIN_DECLS

/* Registers an application, or turns the access of one on or off. Properties "application-id"
 * and "enabled". */

#define STEWARD_TYPE_IDENTITY_DRAFT (steward_identity_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardIdentityDraft, steward_identity_draft, STEWARD, IDENTITY_DRAFT,
                      StewardInstanceDraft)

StewardDraft               *
steward_identity_draft_new                (StewardTenant              *tenant,
                                           const char                 *region);
StewardDraft               *
steward_identity_draft_new_change         (StewardApplicationIdentity *identity,
                                           const char                 *region,
                                           gboolean                    enabled);
StewardDraft               *
steward_identity_draft_new_removal        (StewardApplicationIdentity *identity,
                                           const char                 *region);
StewardApplicationIdentity *
steward_identity_draft_get_identity       (StewardIdentityDraft       *self);
gboolean
steward_identity_draft_get_enabled        (StewardIdentityDraft       *self);
gboolean
steward_identity_draft_get_removed        (StewardIdentityDraft       *self);
void
steward_identity_draft_set_application_id (StewardIdentityDraft       *self,
                                           const char                 *application_id);

G_END_DECLS
