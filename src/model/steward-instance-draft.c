/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-draft.h"

#include "steward-rules.h"

typedef struct
{
  gboolean tried;
} StewardInstanceDraftPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardInstanceDraft, steward_instance_draft,
                                     STEWARD_TYPE_DRAFT)

static const char *
steward_instance_draft_get_target_name (StewardDraft *draft)
{
  StewardInstance *instance = steward_instance_draft_get_instance (STEWARD_INSTANCE_DRAFT (draft));

  return instance != NULL ? steward_instance_get_name (instance) : NULL;
}

/* Two instances can have the same name. */
static const char *
steward_instance_draft_get_part (StewardDraft *draft)
{
  StewardInstanceDraft *self = STEWARD_INSTANCE_DRAFT (draft);
  StewardInstance *instance = steward_instance_draft_get_instance (self);

  return instance != NULL ? steward_instance_get_id (instance)
                          : steward_instance_draft_get_mark (self);
}

static void
steward_instance_draft_describe (StewardDraft     *draft,
                                 StewardOperation *operation)
{
  StewardInstance *instance = steward_instance_draft_get_instance (STEWARD_INSTANCE_DRAFT (draft));

  if (instance != NULL)
    steward_operation_set_instance_id (operation, steward_instance_get_id (instance));
}

static const char *
steward_instance_draft_get_own_region (StewardInstanceDraft *self)
{
  return steward_instance_get_region (steward_instance_draft_get_instance (self));
}

static void
steward_instance_draft_changed_cb (StewardInstanceDraft *self)
{
  StewardInstanceDraftPrivate *priv = steward_instance_draft_get_instance_private (self);

  priv->tried = FALSE;
}

static void
steward_instance_draft_class_init (StewardInstanceDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->get_target_name = steward_instance_draft_get_target_name;
  draft_class->get_part = steward_instance_draft_get_part;
  draft_class->describe = steward_instance_draft_describe;
  klass->get_region = steward_instance_draft_get_own_region;
}

static void
steward_instance_draft_init (StewardInstanceDraft *self)
{
  g_signal_connect (self, "notify", G_CALLBACK (steward_instance_draft_changed_cb), NULL);
}

/**
 * steward_instance_draft_can_try:
 * @self: a #StewardInstanceDraft
 *
 * Returns: whether the service can check the change without carrying it out
 */
gboolean
steward_instance_draft_can_try (StewardInstanceDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_DRAFT (self), FALSE);

  return STEWARD_INSTANCE_DRAFT_GET_CLASS (self)->can_try;
}

/**
 * steward_instance_draft_set_tried:
 * @self: a #StewardInstanceDraft
 *
 * Remembers, until it is edited, that the service would accept the change.
 */
void
steward_instance_draft_set_tried (StewardInstanceDraft *self)
{
  StewardInstanceDraftPrivate *priv = steward_instance_draft_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_INSTANCE_DRAFT (self));

  priv->tried = TRUE;
}

/**
 * steward_instance_draft_check_tried:
 * @self: a #StewardInstanceDraft
 * @review: what the check goes into
 */
void
steward_instance_draft_check_tried (StewardInstanceDraft *self,
                                    StewardReview        *review)
{
  StewardInstanceDraftPrivate *priv = steward_instance_draft_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_INSTANCE_DRAFT (self));
  g_return_if_fail (STEWARD_IS_REVIEW (review));

  if (priv->tried)
    steward_rules_add_check (review, STEWARD_OUTCOME_PASSED, STEWARD_CHECK_DRY_RUN, NULL, NULL);
}

/**
 * steward_instance_draft_get_region:
 * @self: a #StewardInstanceDraft
 *
 * Returns: (transfer none) (nullable): the region that is asked
 */
const char *
steward_instance_draft_get_region (StewardInstanceDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_DRAFT (self), NULL);

  return STEWARD_INSTANCE_DRAFT_GET_CLASS (self)->get_region (self);
}

/**
 * steward_instance_draft_get_instance:
 * @self: a #StewardInstanceDraft
 *
 * Returns: (transfer none) (nullable): the instance that it changes, if there is one already
 */
StewardInstance *
steward_instance_draft_get_instance (StewardInstanceDraft *self)
{
  StewardInstanceDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_INSTANCE_DRAFT (self), NULL);

  klass = STEWARD_INSTANCE_DRAFT_GET_CLASS (self);

  return klass->get_instance != NULL ? klass->get_instance (self) : NULL;
}

/**
 * steward_instance_draft_get_mark:
 * @self: a #StewardInstanceDraft
 *
 * Returns: (transfer none) (nullable): what its effect is found by
 */
const char *
steward_instance_draft_get_mark (StewardInstanceDraft *self)
{
  StewardInstanceDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_INSTANCE_DRAFT (self), NULL);

  klass = STEWARD_INSTANCE_DRAFT_GET_CLASS (self);

  return klass->get_mark != NULL ? klass->get_mark (self) : NULL;
}

/**
 * steward_instance_draft_check_there:
 * @review: what the check goes into
 * @instance: the instance that is changed
 * @facts: what is known of the tenant
 *
 * Somebody else may have deleted it; that it is there as it should be is not worth a line.
 *
 * Returns: whether it is there, as far as is known
 */
gboolean
steward_instance_draft_check_there (StewardReview      *review,
                                    StewardInstance    *instance,
                                    StewardTenantFacts *facts)
{
  g_return_val_if_fail (STEWARD_IS_REVIEW (review), FALSE);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), FALSE);
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (facts), FALSE);

  if (steward_tenant_facts_knows_instance (facts, instance))
    return TRUE;

  steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_INSTANCE_THERE,
                           steward_instance_get_name (instance), NULL);

  return FALSE;
}

/**
 * steward_instance_draft_check_ready:
 * @review: what the check goes into
 * @instance: the instance that is changed
 * @facts: what is known of the tenant
 *
 * The Online Management API refuses what is asked of an instance that is not ready.
 */
void
steward_instance_draft_check_ready (StewardReview      *review,
                                    StewardInstance    *instance,
                                    StewardTenantFacts *facts)
{
  StewardOutcome outcome;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_INSTANCE (instance));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  outcome = steward_instance_is_ready (instance) ? STEWARD_OUTCOME_PASSED
                                                 : STEWARD_OUTCOME_REFUSED;
  if (!steward_instance_draft_check_there (review, instance, facts))
    return;
  if (steward_instance_get_state (instance) == STEWARD_INSTANCE_STATE_UNKNOWN)
    outcome = STEWARD_OUTCOME_UNKNOWN;
  steward_rules_add_check (review, outcome, STEWARD_CHECK_INSTANCE_STATE,
                           steward_instance_get_name (instance),
                           steward_instance_get_state_text (instance));
}

/**
 * steward_instance_draft_check_sandbox:
 * @review: what the check goes into
 * @instance: the instance that is changed
 *
 * The Online Management API resets, restores and copies over sandboxes only.
 */
void
steward_instance_draft_check_sandbox (StewardReview   *review,
                                      StewardInstance *instance)
{
  StewardInstanceType type;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_INSTANCE (instance));

  type = steward_instance_get_instance_type (instance);
  steward_rules_add_check (review,
                           type == STEWARD_INSTANCE_TYPE_SANDBOX ? STEWARD_OUTCOME_PASSED
                                                                 : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_INSTANCE_TYPE, steward_instance_get_name (instance),
                           steward_instance_get_type_text (instance));
}
