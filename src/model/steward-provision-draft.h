/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-currency.h"
#include "steward-instance-draft.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-type-info.h"

G_BEGIN_DECLS

/* Makes a new instance. Language and currency cannot be changed later. All that can be set is a
 * property, too. */

#define STEWARD_TYPE_PROVISION_DRAFT (steward_provision_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardProvisionDraft, steward_provision_draft, STEWARD, PROVISION_DRAFT,
                      StewardInstanceDraft)

StewardDraft       *steward_provision_draft_new                   (StewardTenant           *tenant,
                                                                   const char              *region);
StewardInstanceType steward_provision_draft_get_instance_type     (StewardProvisionDraft   *self);
StewardInstanceRelease *
steward_provision_draft_get_release (StewardProvisionDraft *self);
void                steward_provision_draft_set_region            (StewardProvisionDraft   *self,
                                                                   const char              *region);
void                steward_provision_draft_set_type_info         (StewardProvisionDraft   *self,
                                                                   StewardInstanceTypeInfo *info);
void                steward_provision_draft_set_release           (StewardProvisionDraft   *self,
                                                                   StewardInstanceRelease  *value);
void                steward_provision_draft_set_language          (StewardProvisionDraft   *self,
                                                                   StewardInstanceLanguage *value);
void                steward_provision_draft_set_currency          (StewardProvisionDraft   *self,
                                                                   StewardInstanceCurrency *value);
gboolean            steward_provision_draft_has_template          (StewardProvisionDraft   *self,
                                                                   const char              *name);
void                steward_provision_draft_set_template          (StewardProvisionDraft   *self,
                                                                   const char              *name,
                                                                   gboolean                 used);
void                steward_provision_draft_set_friendly_name     (StewardProvisionDraft   *self,
                                                                   const char              *value);
void                steward_provision_draft_set_domain_name       (StewardProvisionDraft   *self,
                                                                   const char              *value);
void                steward_provision_draft_set_initial_user      (StewardProvisionDraft   *self,
                                                                   const char              *value);
void                steward_provision_draft_set_purpose           (StewardProvisionDraft   *self,
                                                                   const char              *value);
void                steward_provision_draft_set_security_group_id (StewardProvisionDraft   *self,
                                                                   const char              *value);
gboolean
steward_provision_draft_is_domain_name (const char *domain_name);

G_END_DECLS
