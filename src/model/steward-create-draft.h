/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-name-rule.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CREATE_DRAFT (steward_create_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardCreateDraft, steward_create_draft, STEWARD, CREATE_DRAFT, StewardDraft)

StewardDraft          *steward_create_draft_new (StewardTenant *tenant);
const char            *steward_create_draft_get_name (StewardCreateDraft *self);
void                   steward_create_draft_set_name (StewardCreateDraft *self,
                                                      const char         *name);
StewardEnvironmentType steward_create_draft_get_environment_type (StewardCreateDraft *self);
void                   steward_create_draft_set_environment_type (StewardCreateDraft    *self,
                                                                  StewardEnvironmentType type);
const char            *steward_create_draft_get_application_family (StewardCreateDraft *self);
void                   steward_create_draft_set_application_family (StewardCreateDraft *self,
                                                                    const char         *family);
const char            *steward_create_draft_get_country_code (StewardCreateDraft *self);
void                   steward_create_draft_set_country_code (StewardCreateDraft *self,
                                                              const char         *country_code);
const char            *steward_create_draft_get_ring_name (StewardCreateDraft *self);
void                   steward_create_draft_set_ring_name (StewardCreateDraft *self,
                                                           const char         *ring_name);
const char            *steward_create_draft_get_version (StewardCreateDraft *self);
void                   steward_create_draft_set_version (StewardCreateDraft *self,
                                                         const char         *version);

G_END_DECLS
