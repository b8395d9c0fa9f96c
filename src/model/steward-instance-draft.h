/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-instance.h"

G_BEGIN_DECLS

/* What the drafts of Dataverse have in common: the region that is asked, and the words by which a
 * change can be found when its answer is lost. */

#define STEWARD_INSTANCE_LABEL_MAX_LENGTH 100

#define STEWARD_TYPE_INSTANCE_DRAFT (steward_instance_draft_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardInstanceDraft, steward_instance_draft, STEWARD, INSTANCE_DRAFT,
                          StewardDraft)

/**
 * StewardInstanceDraftClass:
 * @can_try: whether the service can check the change without carrying it out
 * @get_region: where it is sent
 * @get_instance: (nullable): what it changes
 * @get_mark: (nullable): what its effect is found by: the label of a backup, the domain name of a
 *   new instance, whether administration mode is on
 */
struct _StewardInstanceDraftClass
{
  StewardDraftClass   parent_class;

  gboolean            can_try;

  const char       *(*get_region)   (StewardInstanceDraft *self);
  StewardInstance  *(*get_instance) (StewardInstanceDraft *self);
  const char       *(*get_mark)     (StewardInstanceDraft *self);
};

gboolean         steward_instance_draft_can_try      (StewardInstanceDraft *self);
const char      *steward_instance_draft_get_region   (StewardInstanceDraft *self);
StewardInstance *steward_instance_draft_get_instance (StewardInstanceDraft *self);
const char      *steward_instance_draft_get_mark     (StewardInstanceDraft *self);

/* What the service has checked is not what is changed afterwards. */
void             steward_instance_draft_set_tried    (StewardInstanceDraft *self);

/* For the drafts themselves: the checks that the service has tried the change, and that an instance
 * is there and ready, and a sandbox. */
gboolean         steward_instance_draft_check_there   (StewardReview       *review,
                                                       StewardInstance     *instance,
                                                       StewardTenantFacts  *facts);
void             steward_instance_draft_check_tried   (StewardInstanceDraft *self,
                                                       StewardReview       *review);
void             steward_instance_draft_check_ready   (StewardReview       *review,
                                                       StewardInstance     *instance,
                                                       StewardTenantFacts  *facts);
void             steward_instance_draft_check_sandbox (StewardReview       *review,
                                                       StewardInstance     *instance);

G_END_DECLS
