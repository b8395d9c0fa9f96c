/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

#include "steward-enums.h"
#include "steward-review.h"
#include "steward-tenant-facts.h"

G_BEGIN_DECLS

/* The input of one change, edited by a wizard or a dialog. A draft knows its tenant, says whether
 * it is complete, foretells its effects and the checks it has to pass, and gives the body of
 * the request. Sending it is the business of the session of its tenant. */

#define STEWARD_TYPE_DRAFT (steward_draft_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardDraft, steward_draft, STEWARD, DRAFT, GObject)

struct _StewardDraftClass
{
  GObjectClass           parent_class;

  StewardOperationType   operation_type;

  const char          *(*get_target_name) (StewardDraft       *self);
  gboolean             (*is_complete)     (StewardDraft       *self);
  JsonNode            *(*to_json)         (StewardDraft       *self);
  void                 (*review)          (StewardDraft       *self,
                                           StewardTenantFacts *facts,
                                           StewardReview      *review);
};

StewardTenant       *steward_draft_get_tenant         (StewardDraft       *self);
StewardOperationType steward_draft_get_operation_type (StewardDraft       *self);
const char          *steward_draft_get_target_name    (StewardDraft       *self);
gboolean             steward_draft_is_complete        (StewardDraft       *self);
JsonNode            *steward_draft_to_json            (StewardDraft       *self);
StewardReview       *steward_draft_review             (StewardDraft       *self,
                                                       StewardTenantFacts *facts);
void                 steward_draft_changed            (StewardDraft       *self);

G_END_DECLS
