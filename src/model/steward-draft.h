/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

#include "steward-abilities.h"
#include "steward-enums.h"
#include "steward-field.h"
#include "steward-operation.h"
#include "steward-review.h"
#include "steward-tenant-facts.h"

G_BEGIN_DECLS

/* The input of one change, edited by a wizard or a dialog. A draft knows its tenant, says whether
 * it is complete, foretells its effects and the checks it has to pass, and gives the body of
 * the request. Sending it is the business of the session of its tenant. */

#define STEWARD_TYPE_DRAFT (steward_draft_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardDraft, steward_draft, STEWARD, DRAFT, GObject)

/**
 * StewardDraftClass:
 * @operation_type: the type of the operation that the service makes of it
 * @get_operation_type: (nullable): the same, where it depends on the draft
 * @needs: what the service has to be able to do
 * @get_needs: (nullable): the same, where it depends on the draft
 * @immediate: whether all is done when the service has accepted it
 * @get_target_name: the environment the operation belongs to, as the service names it
 * @get_part: (nullable): the part of the environment that is changed: the id of an app
 * @get_operation_id: (nullable): the operation that is called off
 * @describe: (nullable): tells an operation what is known of it before the service does
 * @is_complete: whether it may be sent, so far as that can be said without the service
 * @to_json: (nullable): the body of the request
 * @review: adds the effects and the checks
 */
struct _StewardDraftClass
{
  GObjectClass            parent_class;

  StewardOperationType    operation_type;
  StewardAbilities        needs;
  gboolean                immediate;

  StewardOperationType  (*get_operation_type) (StewardDraft       *self);
  StewardAbilities      (*get_needs)          (StewardDraft       *self);
  const char           *(*get_target_name)    (StewardDraft       *self);
  const char           *(*get_part)           (StewardDraft       *self);
  const char           *(*get_operation_id)   (StewardDraft       *self);
  void                  (*describe)           (StewardDraft       *self,
                                               StewardOperation   *operation);
  gboolean              (*is_complete)        (StewardDraft       *self);
  JsonNode             *(*to_json)            (StewardDraft       *self);
  void                  (*review)             (StewardDraft       *self,
                                               StewardTenantFacts *facts,
                                               StewardReview      *review);

  const StewardField     *fields;
  guint                   n_fields;
};

StewardTenant       *steward_draft_get_tenant         (StewardDraft       *self);
StewardOperationType steward_draft_get_operation_type (StewardDraft       *self);
StewardAbilities     steward_draft_get_needs          (StewardDraft       *self);
gboolean             steward_draft_is_immediate       (StewardDraft       *self);
const char          *steward_draft_get_target_name    (StewardDraft       *self);
const char          *steward_draft_get_part           (StewardDraft       *self);
const char          *steward_draft_get_operation_id   (StewardDraft       *self);
void                 steward_draft_describe           (StewardDraft       *self,
                                                       StewardOperation   *operation);
gboolean             steward_draft_is_complete        (StewardDraft       *self);
JsonNode            *steward_draft_to_json            (StewardDraft       *self);
char                *steward_draft_dup_input          (StewardDraft       *self);
StewardReview       *steward_draft_review             (StewardDraft       *self,
                                                       StewardTenantFacts *facts);
void                 steward_draft_changed            (StewardDraft       *self);

/* For the drafts themselves. Setters compare, store and notify, and emit "changed". */

void steward_draft_class_install_fields (StewardDraftClass  *klass,
                                         const StewardField *fields,
                                         guint               n_fields);
void steward_draft_set_text             (gpointer            self,
                                         guint               field,
                                         const char         *value);
void steward_draft_set_date             (gpointer            self,
                                         guint               field,
                                         GDateTime          *value);
void steward_draft_set_int              (gpointer            self,
                                         guint               field,
                                         gint64              value);
void steward_draft_set_object           (gpointer            self,
                                         guint               field,
                                         gpointer            value);

G_END_DECLS
