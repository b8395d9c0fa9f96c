/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-delete-draft.h"

#include "steward-rules.h"

struct _StewardInstanceDeleteDraft
{
  StewardInstanceDraft parent_instance;

  StewardInstance *instance;
};

G_DEFINE_FINAL_TYPE (StewardInstanceDeleteDraft, steward_instance_delete_draft,
                     STEWARD_TYPE_INSTANCE_DRAFT)

enum
{
  FIELD_INSTANCE,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_INSTANCE] = STEWARD_FIELD (
    "instance", OBJECT, StewardInstanceDeleteDraft, instance,
    .get_type = steward_instance_get_type, .flags = STEWARD_FIELD_IDENTITY),
};

static StewardInstance *
steward_instance_delete_draft_get_instance (StewardInstanceDraft *draft)
{
  return STEWARD_INSTANCE_DELETE_DRAFT (draft)->instance;
}

static gboolean
steward_instance_delete_draft_is_complete (StewardDraft *draft)
{
  return TRUE;
}

/* A production instance has to become a sandbox first, which this service cannot do. */
static void
steward_instance_delete_draft_review (StewardDraft       *draft,
                                      StewardTenantFacts *facts,
                                      StewardReview      *review)
{
  StewardInstance *instance = STEWARD_INSTANCE_DELETE_DRAFT (draft)->instance;
  const char *name = steward_instance_get_name (instance);
  gboolean is_production;

  is_production = steward_instance_get_instance_type (instance) == STEWARD_INSTANCE_TYPE_PRODUCTION;
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_LOST, STEWARD_EFFECT_INSTANCE_DELETED, name,
                            NULL);
  if (!steward_instance_draft_check_there (review, instance, facts))
    return;
  steward_rules_add_check (review,
                           is_production ? STEWARD_OUTCOME_REFUSED : STEWARD_OUTCOME_PASSED,
                           STEWARD_CHECK_INSTANCE_TYPE, name,
                           steward_instance_get_type_text (instance));
  steward_rules_add_check (review,
                           steward_instance_is_deletable (instance) ? STEWARD_OUTCOME_PASSED
                                                                    : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_INSTANCE_DELETABLE, name,
                           steward_instance_get_state_text (instance));
  steward_instance_draft_check_tried (STEWARD_INSTANCE_DRAFT (draft), review);
}

static void
steward_instance_delete_draft_class_init (StewardInstanceDeleteDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);
  StewardInstanceDraftClass *instance_class = STEWARD_INSTANCE_DRAFT_CLASS (klass);

  instance_class->can_try = TRUE;
  instance_class->get_instance = steward_instance_delete_draft_get_instance;
  draft_class->operation_type = STEWARD_OPERATION_TYPE_INSTANCE_DELETE;
  draft_class->is_complete = steward_instance_delete_draft_is_complete;
  draft_class->review = steward_instance_delete_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_instance_delete_draft_init (StewardInstanceDeleteDraft *self)
{
}

/**
 * steward_instance_delete_draft_new:
 * @instance: the instance to delete
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_instance_delete_draft_new (StewardInstance *instance)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  return g_object_new (STEWARD_TYPE_INSTANCE_DELETE_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (instance)),
                       "instance", instance,
                       NULL);
}
