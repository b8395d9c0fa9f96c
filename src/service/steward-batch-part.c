/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-batch-part.h"

#include "steward-tenant-facts.h"

struct _StewardBatchPart
{
  GObject parent_instance;

  StewardSession     *session;
  StewardDraft       *draft;
  StewardEnvironment *environment;  /* nullable */
  StewardReview      *review;       /* (nullable): as it was when it was looked at last */
  GDateTime          *reviewed_on;  /* (nullable): by the clock of the service */
};

G_DEFINE_FINAL_TYPE (StewardBatchPart, steward_batch_part, G_TYPE_OBJECT)

static void
steward_batch_part_dispose (GObject *object)
{
  StewardBatchPart *self = STEWARD_BATCH_PART (object);

  g_clear_object (&self->session);
  g_clear_object (&self->draft);
  g_clear_object (&self->environment);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (steward_batch_part_parent_class)->dispose (object);
}

static void
steward_batch_part_finalize (GObject *object)
{
  g_clear_pointer (&STEWARD_BATCH_PART (object)->reviewed_on, g_date_time_unref);

  G_OBJECT_CLASS (steward_batch_part_parent_class)->finalize (object);
}

static void
steward_batch_part_class_init (StewardBatchPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_batch_part_dispose;
  object_class->finalize = steward_batch_part_finalize;
}

static void
steward_batch_part_init (StewardBatchPart *self)
{
}

/**
 * steward_batch_part_new:
 * @session: the session of the tenant
 * @draft: a change for it
 * @environment: (nullable): what it changes, where there is more than one
 *
 * Returns: (transfer full): a part that was not looked at
 */
StewardBatchPart *
steward_batch_part_new (StewardSession     *session,
                        StewardDraft       *draft,
                        StewardEnvironment *environment)
{
  StewardBatchPart *self;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (steward_draft_get_tenant (draft) == steward_session_get_tenant (session),
                        NULL);

  self = g_object_new (STEWARD_TYPE_BATCH_PART, NULL);
  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  g_set_object (&self->environment, environment);

  return self;
}

/**
 * steward_batch_part_get_session:
 * @self: a part
 *
 * Returns: (transfer none): that of the tenant that is changed
 */
StewardSession *
steward_batch_part_get_session (StewardBatchPart *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_PART (self), NULL);

  return self->session;
}

/**
 * steward_batch_part_get_draft:
 * @self: a part
 *
 * Returns: (transfer none): the change
 */
StewardDraft *
steward_batch_part_get_draft (StewardBatchPart *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_PART (self), NULL);

  return self->draft;
}

/**
 * steward_batch_part_get_environment:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): what it changes, where there is more than one
 */
StewardEnvironment *
steward_batch_part_get_environment (StewardBatchPart *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_PART (self), NULL);

  return self->environment;
}

/**
 * steward_batch_part_renew:
 * @self: a part
 *
 * Reviews it, with what is known of its tenant now.
 */
void
steward_batch_part_renew (StewardBatchPart *self)
{
  g_autoptr(StewardTenantFacts) facts = NULL;

  g_return_if_fail (STEWARD_IS_BATCH_PART (self));

  facts = steward_session_dup_facts (self->session);
  g_clear_object (&self->review);
  g_clear_pointer (&self->reviewed_on, g_date_time_unref);
  self->review = steward_draft_review (self->draft, facts);
  self->reviewed_on = g_date_time_ref (steward_tenant_facts_get_now (facts));
}

/**
 * steward_batch_part_get_review:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): what it does and the checks it has to pass, as it was when
 *   it was looked at last
 */
StewardReview *
steward_batch_part_get_review (StewardBatchPart *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_PART (self), NULL);

  return self->review;
}

/**
 * steward_batch_part_get_reviewed_on:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): when it was looked at last, by the clock of the service
 */
GDateTime *
steward_batch_part_get_reviewed_on (StewardBatchPart *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_PART (self), NULL);

  return self->reviewed_on;
}

/**
 * steward_batch_part_is_ready:
 * @self: a part
 *
 * Returns: whether it was reviewed, lacks nothing, and no check refused it
 */
gboolean
steward_batch_part_is_ready (StewardBatchPart *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH_PART (self), FALSE);

  return self->review != NULL && !steward_review_is_refused (self->review) &&
         steward_draft_is_complete (self->draft);
}
