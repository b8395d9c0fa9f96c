/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-cancel-draft.h"

#include "steward-rules.h"

struct _StewardOperationCancelDraft
{
  StewardDraft parent_instance;

  StewardOperation *operation;
};

G_DEFINE_FINAL_TYPE (StewardOperationCancelDraft, steward_operation_cancel_draft,
                     STEWARD_TYPE_DRAFT)

enum
{
  FIELD_OPERATION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_OPERATION] = STEWARD_FIELD (
    "operation", OBJECT, StewardOperationCancelDraft, operation,
    .get_type = steward_operation_get_type, .flags = STEWARD_FIELD_IDENTITY),
};

static StewardOperationType
steward_operation_cancel_draft_get_operation_type (StewardDraft *draft)
{
  StewardOperationCancelDraft *self = STEWARD_OPERATION_CANCEL_DRAFT (draft);

  return steward_operation_get_operation_type (self->operation);
}

static const char *
steward_operation_cancel_draft_get_target_name (StewardDraft *draft)
{
  StewardOperationCancelDraft *self = STEWARD_OPERATION_CANCEL_DRAFT (draft);

  return steward_operation_get_environment_name (self->operation);
}

static const char *
steward_operation_cancel_draft_get_operation_id (StewardDraft *draft)
{
  return steward_operation_get_id (STEWARD_OPERATION_CANCEL_DRAFT (draft)->operation);
}

static gboolean
steward_operation_cancel_draft_is_complete (StewardDraft *draft)
{
  StewardOperationCancelDraft *self = STEWARD_OPERATION_CANCEL_DRAFT (draft);

  return steward_operation_get_id (self->operation) != NULL
         && steward_operation_get_environment_name (self->operation) != NULL;
}

/* The service calls off updates only, and only while they run. What it calls the upgrade of
 * data is not documented, so that a type that is not known may be one. */
static StewardOutcome
steward_operation_cancel_draft_judge (StewardOperation *operation)
{
  if (steward_operation_get_status (operation) != STEWARD_OPERATION_STATUS_RUNNING)
    return STEWARD_OUTCOME_REFUSED;

  switch ((int) steward_operation_get_operation_type (operation))
    {
    case STEWARD_OPERATION_TYPE_UPDATE:
      return STEWARD_OUTCOME_PASSED;

    case STEWARD_OPERATION_TYPE_UNKNOWN:
      return STEWARD_OUTCOME_UNKNOWN;

    default:
      return STEWARD_OUTCOME_REFUSED;
    }
}

static void
steward_operation_cancel_draft_review (StewardDraft       *draft,
                                       StewardTenantFacts *facts,
                                       StewardReview      *review)
{
  StewardOperationCancelDraft *self = STEWARD_OPERATION_CANCEL_DRAFT (draft);
  const char *name = steward_operation_get_environment_name (self->operation);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_CALLED_OFF,
                            name, steward_operation_get_type_text (self->operation));
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_LOST, STEWARD_EFFECT_ROLLED_BACK,
                            name, steward_operation_get_target_version (self->operation));
  steward_rules_add_check (review, steward_operation_cancel_draft_judge (self->operation),
                           STEWARD_CHECK_CANCELABLE, name,
                           steward_operation_get_status_text (self->operation));
}

static void
steward_operation_cancel_draft_class_init (StewardOperationCancelDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->needs = STEWARD_ABILITY_CANCEL_OPERATION;
  draft_class->get_operation_type = steward_operation_cancel_draft_get_operation_type;
  draft_class->get_target_name = steward_operation_cancel_draft_get_target_name;
  draft_class->get_operation_id = steward_operation_cancel_draft_get_operation_id;
  draft_class->is_complete = steward_operation_cancel_draft_is_complete;
  draft_class->review = steward_operation_cancel_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_operation_cancel_draft_init (StewardOperationCancelDraft *self)
{
}

/**
 * steward_operation_cancel_draft_new:
 * @operation: an update of an environment that runs
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_operation_cancel_draft_new (StewardOperation *operation)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  return g_object_new (STEWARD_TYPE_OPERATION_CANCEL_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (operation)),
                       "operation", operation,
                       NULL);
}

/**
 * steward_operation_cancel_draft_get_operation:
 * @self: a #StewardOperationCancelDraft
 *
 * Returns: (transfer none): the operation to call off
 */
StewardOperation *
steward_operation_cancel_draft_get_operation (StewardOperationCancelDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION_CANCEL_DRAFT (self), NULL);

  return self->operation;
}
