/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-recover-draft.h"

#include "steward-rules.h"

struct _StewardRecoverDraft
{
  StewardDraft parent_instance;

  StewardEnvironment *environment;
};

G_DEFINE_FINAL_TYPE (StewardRecoverDraft, steward_recover_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_ENVIRONMENT,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT] = STEWARD_FIELD (
    "environment", OBJECT, StewardRecoverDraft, environment,
    .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_IDENTITY),
};

static const char *
steward_recover_draft_get_target_name (StewardDraft *draft)
{
  return steward_environment_get_name (STEWARD_RECOVER_DRAFT (draft)->environment);
}

static gboolean
steward_recover_draft_is_complete (StewardDraft *draft)
{
  return steward_environment_is_deleted (STEWARD_RECOVER_DRAFT (draft)->environment);
}

static void
steward_recover_draft_review (StewardDraft       *draft,
                              StewardTenantFacts *facts,
                              StewardReview      *review)
{
  StewardRecoverDraft *self = STEWARD_RECOVER_DRAFT (draft);
  gboolean deleted = steward_environment_is_deleted (self->environment);
  const char *name = steward_environment_get_name (self->environment);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_RECOVERED,
                            name, NULL);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_KEPT, STEWARD_EFFECT_NAME_SUFFIXED,
                            name, NULL);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_UPDATES_RUN,
                            name, NULL);

  steward_rules_add_check (review,
                           deleted ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_STATUS, name,
                           steward_environment_get_status_text (self->environment));
  steward_rules_check_running_operation (review, self->environment);

  /* Its storage is counted already. */
  steward_rules_check_room (review, facts,
                            steward_environment_get_environment_type (self->environment), 0,
                            steward_environment_is_production (self->environment));
}

static void
steward_recover_draft_class_init (StewardRecoverDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->operation_type = STEWARD_OPERATION_TYPE_RECOVER;
  draft_class->needs = STEWARD_ABILITY_KEEP_DELETED;
  draft_class->get_target_name = steward_recover_draft_get_target_name;
  draft_class->is_complete = steward_recover_draft_is_complete;
  draft_class->review = steward_recover_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_recover_draft_init (StewardRecoverDraft *self)
{
}

/**
 * steward_recover_draft_new:
 * @environment: the deleted environment
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_recover_draft_new (StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return g_object_new (STEWARD_TYPE_RECOVER_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (environment)),
                       "environment", environment,
                       NULL);
}

/**
 * steward_recover_draft_get_environment:
 * @self: a #StewardRecoverDraft
 *
 * Returns: (transfer none): the deleted environment
 */
StewardEnvironment *
steward_recover_draft_get_environment (StewardRecoverDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RECOVER_DRAFT (self), NULL);

  return self->environment;
}
