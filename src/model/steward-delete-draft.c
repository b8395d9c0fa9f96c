/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-delete-draft.h"

#include "steward-link-draft.h"
#include "steward-rules.h"
#include "steward-util.h"

/* "-yyMMddHHmmssff" */
#define SUFFIX_LENGTH 15

struct _StewardDeleteDraft
{
  StewardDraft parent_instance;

  StewardEnvironment *environment;
  StewardUnlinking    unlinking;
  gboolean            confirmed;
  char               *confirmed_id; /* (nullable): what was linked when it was confirmed */
};

G_DEFINE_FINAL_TYPE (StewardDeleteDraft, steward_delete_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_ENVIRONMENT,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT] = STEWARD_FIELD (
    "environment", OBJECT, StewardDeleteDraft, environment,
    .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_IDENTITY),
};

/* What never came to life is not kept. */
static gboolean
steward_delete_draft_is_for_good (StewardEnvironment *environment)
{
  StewardEnvironmentStatus status = steward_environment_get_status (environment);

  return status == STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED ||
         status == STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED;
}

/* Older versions of the service keep nothing of what is deleted through them. */
static gboolean
steward_delete_draft_is_kept (StewardTenantFacts *facts)
{
  return (steward_tenant_facts_get_abilities (facts) & STEWARD_ABILITY_KEEP_DELETED) != 0;
}

static StewardOperationType
steward_delete_draft_get_operation_type (StewardDraft *draft)
{
  StewardDeleteDraft *self = STEWARD_DELETE_DRAFT (draft);

  return steward_delete_draft_is_for_good (self->environment) ? STEWARD_OPERATION_TYPE_DELETE
                                                              : STEWARD_OPERATION_TYPE_SOFT_DELETE;
}

static const char *
steward_delete_draft_get_target_name (StewardDraft *draft)
{
  return steward_environment_get_name (STEWARD_DELETE_DRAFT (draft)->environment);
}

static gboolean
steward_delete_draft_is_complete (StewardDraft *draft)
{
  return TRUE;
}

static gboolean
steward_delete_draft_is_allowed (StewardEnvironment *environment)
{
  switch (steward_environment_get_status (environment))
    {
    case STEWARD_ENVIRONMENT_STATUS_UNKNOWN:
    case STEWARD_ENVIRONMENT_STATUS_ACTIVE:
    case STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED:
    case STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED:
    case STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED:
    case STEWARD_ENVIRONMENT_STATUS_RECOVERING_FAILED:
      return !steward_environment_is_deleted (environment);
    case STEWARD_ENVIRONMENT_STATUS_NOT_READY:
    case STEWARD_ENVIRONMENT_STATUS_REMOVING:
    case STEWARD_ENVIRONMENT_STATUS_PREPARING:
    case STEWARD_ENVIRONMENT_STATUS_UPGRADING:
    case STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING:
    case STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED:
    case STEWARD_ENVIRONMENT_STATUS_RECOVERING:
    default:
      return FALSE;
    }
}

/* The service puts the moment of the deletion behind the name and cuts the name to make room,
 * so that the old name can be given again. */
static char *
steward_delete_draft_foretell_name (const char *name,
                                    GDateTime  *now)
{
  g_autofree char *suffix = g_date_time_format (now, "-%y%m%d%H%M%S");

  return g_strdup_printf ("%.*s%s%02d", STEWARD_NAME_MAX_LENGTH - SUFFIX_LENGTH, name, suffix,
                          g_date_time_get_microsecond (now) / 10000);
}

static void
steward_delete_draft_add_effects (StewardDeleteDraft *self,
                                  StewardTenantFacts *facts,
                                  StewardReview      *review)
{
  gboolean for_good = steward_delete_draft_is_for_good (self->environment)
                      || !steward_delete_draft_is_kept (facts);
  const char *name = steward_environment_get_name (self->environment);
  GDateTime *now = steward_tenant_facts_get_now (facts);
  g_autoptr(GDateTime) until = g_date_time_add_days (now, STEWARD_RETENTION_DAYS);
  g_autofree char *new_name = steward_delete_draft_foretell_name (name, now);
  g_autoptr(StewardEffect) recoverable = NULL;
  g_autoptr(StewardEffect) deleted = NULL;

  if (!for_good)
    {
      recoverable = steward_effect_new (STEWARD_EFFECT_KIND_KEPT,
                                        STEWARD_EFFECT_RECOVERABLE_UNTIL, name, new_name);
      g_object_set (recoverable, "moment", until, NULL);
      steward_review_add_effect (review, recoverable);
    }

  deleted = steward_effect_new (STEWARD_EFFECT_KIND_LOST,
                                for_good ? STEWARD_EFFECT_DELETED_FOR_GOOD
                                         : STEWARD_EFFECT_DELETED,
                                name, NULL);
  g_object_set (deleted,
                "storage-kb", steward_environment_get_storage_kb (self->environment),
                "moment", for_good ? NULL : until,
                NULL);
  steward_review_add_effect (review, deleted);
}

/* Who has seen that nothing is linked, or what is, has not agreed to unlink anything else. */
static gboolean
steward_delete_draft_is_agreed (StewardDeleteDraft *self,
                                const char         *id)
{
  return !self->confirmed || g_strcmp0 (self->confirmed_id, id) == 0;
}

/* The service refuses to delete what is linked, and lets only people unlink. */
static void
steward_delete_draft_add_unlinking (StewardDeleteDraft *self,
                                    StewardTenantFacts *facts,
                                    StewardReview      *review)
{
  g_autoptr(StewardDraft) unlinking = steward_delete_draft_dup_unlinking (self);
  const char *name = steward_environment_get_name (self->environment);
  const char *id = steward_environment_get_power_platform_id (self->environment);
  StewardAbilities missing;

  if (unlinking == NULL)
    return;

  missing = steward_draft_get_needs (unlinking) & ~steward_tenant_facts_get_abilities (facts);
  if (missing == STEWARD_ABILITY_NONE)
    steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_UNLINKED_FIRST,
                              name, id);
  if ((missing & STEWARD_ABILITY_ACT_AS_USER) != 0)
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_UNLINK_PERSON, name,
                             id);
  if ((missing & STEWARD_ABILITY_LINK) != 0)
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_UNLINK_ABILITY, name,
                             id);
}

static void
steward_delete_draft_review (StewardDraft       *draft,
                             StewardTenantFacts *facts,
                             StewardReview      *review)
{
  StewardDeleteDraft *self = STEWARD_DELETE_DRAFT (draft);
  const char *name = steward_environment_get_name (self->environment);

  steward_delete_draft_add_effects (self, facts, review);
  steward_delete_draft_add_unlinking (self, facts, review);

  steward_rules_add_check (review,
                           steward_delete_draft_is_allowed (self->environment)
                             ? STEWARD_OUTCOME_PASSED
                             : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_STATUS, name,
                           steward_environment_get_status_text (self->environment));
  steward_rules_check_running_operation (review, self->environment);
}

static void
steward_delete_draft_finalize (GObject *object)
{
  g_free (STEWARD_DELETE_DRAFT (object)->confirmed_id);

  G_OBJECT_CLASS (steward_delete_draft_parent_class)->finalize (object);
}

static void
steward_delete_draft_class_init (StewardDeleteDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steward_delete_draft_finalize;

  draft_class->get_operation_type = steward_delete_draft_get_operation_type;
  draft_class->get_target_name = steward_delete_draft_get_target_name;
  draft_class->is_complete = steward_delete_draft_is_complete;
  draft_class->review = steward_delete_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_delete_draft_init (StewardDeleteDraft *self)
{
}

/**
 * steward_delete_draft_new:
 * @environment: the environment to delete
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_delete_draft_new (StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return g_object_new (STEWARD_TYPE_DELETE_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (environment)),
                       "environment", environment,
                       NULL);
}

/**
 * steward_delete_draft_get_environment:
 * @self: a #StewardDeleteDraft
 *
 * Returns: (transfer none): the environment to delete
 */
StewardEnvironment *
steward_delete_draft_get_environment (StewardDeleteDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_DELETE_DRAFT (self), NULL);

  return self->environment;
}

/**
 * steward_delete_draft_dup_unlinking:
 * @self: a #StewardDeleteDraft
 *
 * Returns: (transfer full) (nullable): the change that has to succeed before this one is sent,
 *   or %NULL if nothing is in the way, or nothing that was agreed to
 */
StewardDraft *
steward_delete_draft_dup_unlinking (StewardDeleteDraft *self)
{
  const char *id;

  g_return_val_if_fail (STEWARD_IS_DELETE_DRAFT (self), NULL);

  id = steward_environment_get_power_platform_id (self->environment);
  if (id == NULL || self->unlinking == STEWARD_UNLINKING_DONE
      || !steward_delete_draft_is_agreed (self, id))
    return NULL;

  return steward_link_draft_new_unlink (self->environment);
}

/**
 * steward_delete_draft_confirm:
 * @self: a #StewardDeleteDraft
 *
 * Keeps what has been agreed to: what is linked later is not unlinked when @self is tried again.
 */
void
steward_delete_draft_confirm (StewardDeleteDraft *self)
{
  g_return_if_fail (STEWARD_IS_DELETE_DRAFT (self));

  if (self->confirmed)
    return;

  self->confirmed = TRUE;
  steward_set_str (&self->confirmed_id,
                   steward_environment_get_power_platform_id (self->environment));
}

/**
 * steward_delete_draft_get_unlinking:
 * @self: a #StewardDeleteDraft
 *
 * Returns: what became of the link of the environment when @self was sent
 */
StewardUnlinking
steward_delete_draft_get_unlinking (StewardDeleteDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_DELETE_DRAFT (self), STEWARD_UNLINKING_NONE);

  return self->unlinking;
}

/**
 * steward_delete_draft_set_unlinking:
 * @self: a #StewardDeleteDraft
 * @unlinking: what became of the link
 */
void
steward_delete_draft_set_unlinking (StewardDeleteDraft *self,
                                    StewardUnlinking    unlinking)
{
  g_return_if_fail (STEWARD_IS_DELETE_DRAFT (self));

  self->unlinking = unlinking;
}
