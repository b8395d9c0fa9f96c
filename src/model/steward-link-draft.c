/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-link-draft.h"

#include "steward-rules.h"

struct _StewardLinkDraft
{
  StewardDraft parent_instance;

  StewardEnvironment *environment;
  gboolean            linked;
  char               *power_platform_id;
};

G_DEFINE_FINAL_TYPE (StewardLinkDraft, steward_link_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_ENVIRONMENT,
  FIELD_LINKED,
  FIELD_POWER_PLATFORM_ID,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT] = STEWARD_FIELD (
    "environment", OBJECT, StewardLinkDraft, environment,
    .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_LINKED] = STEWARD_FIELD (
    "linked", FLAG, StewardLinkDraft, linked, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_POWER_PLATFORM_ID] = STEWARD_FIELD (
    "power-platform-id", TEXT, StewardLinkDraft, power_platform_id,
    .flags = STEWARD_FIELD_WRITABLE),
};

static const char *
steward_link_draft_get_target_name (StewardDraft *draft)
{
  return steward_environment_get_name (STEWARD_LINK_DRAFT (draft)->environment);
}

static gboolean
steward_link_draft_is_complete (StewardDraft *draft)
{
  StewardLinkDraft *self = STEWARD_LINK_DRAFT (draft);

  return self->power_platform_id != NULL && g_uuid_string_is_valid (self->power_platform_id);
}

/* Of the other side only its id is known, so type and geography are for the service to say. */
static void
steward_link_draft_review_link (StewardLinkDraft *self,
                                StewardReview    *review)
{
  const char *name = steward_environment_get_name (self->environment);
  const char *present = steward_environment_get_power_platform_id (self->environment);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_LINKED,
                            name, self->power_platform_id);
  if (present != NULL)
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED,
                             STEWARD_CHECK_POWER_PLATFORM_LINKED, name, present);
  steward_rules_add_check (review, STEWARD_OUTCOME_UNKNOWN, STEWARD_CHECK_LINK_MATCHES, name,
                           steward_environment_get_geo_name (self->environment));
}

static void
steward_link_draft_review (StewardDraft       *draft,
                           StewardTenantFacts *facts,
                           StewardReview      *review)
{
  StewardLinkDraft *self = STEWARD_LINK_DRAFT (draft);

  if (self->linked)
    steward_link_draft_review_link (self, review);
  else
    steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_UNLINKED,
                              steward_environment_get_name (self->environment),
                              self->power_platform_id);

  steward_rules_check_active (review, self->environment);
  steward_rules_check_running_operation (review, self->environment);
}

static void
steward_link_draft_describe (StewardDraft     *draft,
                             StewardOperation *operation)
{
  steward_operation_set_setting (operation,
                                 steward_link_draft_get_setting (STEWARD_LINK_DRAFT (draft)));
}

static void
steward_link_draft_class_init (StewardLinkDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->operation_type = STEWARD_OPERATION_TYPE_MODIFY;
  draft_class->needs = STEWARD_ABILITY_LINK | STEWARD_ABILITY_ACT_AS_USER;
  draft_class->immediate = TRUE;
  draft_class->get_target_name = steward_link_draft_get_target_name;
  draft_class->is_complete = steward_link_draft_is_complete;
  draft_class->review = steward_link_draft_review;
  draft_class->describe = steward_link_draft_describe;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_link_draft_init (StewardLinkDraft *self)
{
}

static StewardDraft *
steward_link_draft_new (StewardEnvironment *environment,
                        gboolean            linked,
                        const char         *power_platform_id)
{
  return g_object_new (STEWARD_TYPE_LINK_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (environment)),
                       "environment", environment,
                       "linked", linked,
                       "power-platform-id", power_platform_id,
                       NULL);
}

/**
 * steward_link_draft_new_link:
 * @environment: an environment
 *
 * Returns: (transfer full): a draft that lacks the environment of Power Platform
 */
StewardDraft *
steward_link_draft_new_link (StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_link_draft_new (environment, TRUE, NULL);
}

/**
 * steward_link_draft_new_unlink:
 * @environment: an environment
 *
 * Returns: (transfer full): a draft that is complete if it is known what @environment is tied to
 */
StewardDraft *
steward_link_draft_new_unlink (StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_link_draft_new (environment, FALSE,
                                 steward_environment_get_power_platform_id (environment));
}

/**
 * steward_link_draft_get_environment:
 * @self: a #StewardLinkDraft
 *
 * Returns: (transfer none): the environment
 */
StewardEnvironment *
steward_link_draft_get_environment (StewardLinkDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_LINK_DRAFT (self), NULL);

  return self->environment;
}

/**
 * steward_link_draft_get_linked:
 * @self: a #StewardLinkDraft
 *
 * Returns: whether the environments are tied afterwards
 */
gboolean
steward_link_draft_get_linked (StewardLinkDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_LINK_DRAFT (self), FALSE);

  return self->linked;
}

/**
 * steward_link_draft_get_setting:
 * @self: a #StewardLinkDraft
 *
 * The service has no word for it.
 *
 * Returns: (transfer none): what its operation changes
 */
const char *
steward_link_draft_get_setting (StewardLinkDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_LINK_DRAFT (self), NULL);

  return self->linked ? "powerPlatformLink" : "powerPlatformUnlink";
}

/**
 * steward_link_draft_get_power_platform_id:
 * @self: a #StewardLinkDraft
 *
 * Returns: (transfer none) (nullable): the environment of Power Platform
 */
const char *
steward_link_draft_get_power_platform_id (StewardLinkDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_LINK_DRAFT (self), NULL);

  return self->power_platform_id;
}

/**
 * steward_link_draft_set_power_platform_id:
 * @self: a #StewardLinkDraft
 * @id: (nullable): the environment of Power Platform
 */
void
steward_link_draft_set_power_platform_id (StewardLinkDraft *self,
                                          const char       *id)
{
  g_return_if_fail (STEWARD_IS_LINK_DRAFT (self));

  steward_draft_set_text (self, FIELD_POWER_PLATFORM_ID, id);
}
