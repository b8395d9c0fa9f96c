/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-copy-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"

struct _StewardCopyDraft
{
  StewardDraft parent_instance;

  StewardEnvironment    *source;
  char                  *name;
  StewardEnvironmentType environment_type;
};

G_DEFINE_FINAL_TYPE (StewardCopyDraft, steward_copy_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_SOURCE,
  FIELD_NAME,
  FIELD_ENVIRONMENT_TYPE,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_SOURCE] = STEWARD_FIELD (
    "source", OBJECT, StewardCopyDraft, source, .get_type = steward_environment_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardCopyDraft, name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", WORD, StewardCopyDraft, environment_type,
    .get_type = steward_environment_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
};

static StewardAbilities
steward_copy_draft_get_needs (StewardDraft *draft)
{
  return STEWARD_COPY_DRAFT (draft)->environment_type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION
           ? STEWARD_ABILITY_COPY_TO_PRODUCTION
           : STEWARD_ABILITY_NONE;
}

static const char *
steward_copy_draft_get_target_name (StewardDraft *draft)
{
  return STEWARD_COPY_DRAFT (draft)->name;
}

static gboolean
steward_copy_draft_is_complete (StewardDraft *draft)
{
  StewardCopyDraft *self = STEWARD_COPY_DRAFT (draft);

  return steward_name_rule_check (self->name, self->environment_type, NULL) ==
           STEWARD_NAME_FAULT_NONE &&
         self->environment_type != STEWARD_ENVIRONMENT_TYPE_UNKNOWN;
}

static JsonNode *
steward_copy_draft_to_json (StewardDraft *draft)
{
  StewardCopyDraft *self = STEWARD_COPY_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "environmentName", self->name);
  steward_draft_build_text (builder, "type", steward_draft_type_word (self->environment_type));
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_copy_draft_add_effects (StewardCopyDraft   *self,
                                StewardTenantFacts *facts,
                                StewardReview      *review)
{
  g_autoptr(StewardEffect) copied = NULL;
  g_autoptr(StewardEffect) kept = NULL;
  g_autoptr(StewardEffect) used = NULL;
  const char *source_name = steward_environment_get_name (self->source);

  copied = steward_effect_new (STEWARD_EFFECT_KIND_CREATED, STEWARD_EFFECT_ENVIRONMENT_COPIED,
                               self->name, source_name);
  g_object_set (copied,
                "environment-type", self->environment_type,
                "version", steward_environment_get_version (self->source),
                NULL);
  steward_review_add_effect (review, copied);

  kept = steward_effect_new (STEWARD_EFFECT_KIND_KEPT, STEWARD_EFFECT_SOURCE_KEPT,
                             source_name, NULL);
  steward_review_add_effect (review, kept);

  used = steward_effect_new (STEWARD_EFFECT_KIND_USED, STEWARD_EFFECT_STORAGE_USED,
                             self->name, NULL);
  g_object_set (used, "storage-kb", steward_environment_get_storage_kb (self->source), NULL);
  steward_rules_set_durations (used, facts, STEWARD_OPERATION_TYPE_COPY);
  steward_review_add_effect (review, used);

  steward_rules_add_quota_used (review, facts, self->environment_type);
}

static void
steward_copy_draft_review (StewardDraft       *draft,
                           StewardTenantFacts *facts,
                           StewardReview      *review)
{
  StewardCopyDraft *self = STEWARD_COPY_DRAFT (draft);

  steward_copy_draft_add_effects (self, facts, review);

  /* Refused while preview versions of Marketplace apps are installed, which is not known here. */
  if (self->environment_type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION &&
      !steward_environment_is_production (self->source))
    steward_rules_add_check (review, STEWARD_OUTCOME_UNKNOWN, STEWARD_CHECK_TYPE_ALLOWED,
                             steward_environment_get_name (self->source), self->name);

  steward_rules_check_active (review, self->source);
  steward_rules_check_running_operation (review, self->source);
  steward_rules_check_one_at_a_time (review, facts);
  steward_rules_check_name (review, facts, self->name, self->environment_type);
  steward_rules_check_room (review, facts, self->environment_type,
                            steward_environment_get_storage_kb (self->source), FALSE);
}

static void
steward_copy_draft_class_init (StewardCopyDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->operation_type = STEWARD_OPERATION_TYPE_COPY;
  draft_class->get_needs = steward_copy_draft_get_needs;
  draft_class->get_target_name = steward_copy_draft_get_target_name;
  draft_class->is_complete = steward_copy_draft_is_complete;
  draft_class->to_json = steward_copy_draft_to_json;
  draft_class->review = steward_copy_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_copy_draft_init (StewardCopyDraft *self)
{
  self->environment_type = STEWARD_ENVIRONMENT_TYPE_SANDBOX;
}

/**
 * steward_copy_draft_new:
 * @source: the environment to copy
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_copy_draft_new (StewardEnvironment *source)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (source), NULL);

  return g_object_new (STEWARD_TYPE_COPY_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (source)),
                       "source", source,
                       NULL);
}

/**
 * steward_copy_draft_get_source:
 * @self: a #StewardCopyDraft
 *
 * Returns: (transfer none): the environment to copy
 */
StewardEnvironment *
steward_copy_draft_get_source (StewardCopyDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_COPY_DRAFT (self), NULL);

  return self->source;
}

/**
 * steward_copy_draft_get_name:
 * @self: a #StewardCopyDraft
 *
 * Returns: (transfer none) (nullable): the name of the new environment
 */
const char *
steward_copy_draft_get_name (StewardCopyDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_COPY_DRAFT (self), NULL);

  return self->name;
}

/**
 * steward_copy_draft_set_name:
 * @self: a #StewardCopyDraft
 * @name: (nullable): the name of the new environment
 */
void
steward_copy_draft_set_name (StewardCopyDraft *self,
                             const char       *name)
{
  g_return_if_fail (STEWARD_IS_COPY_DRAFT (self));

  steward_draft_set_text (self, FIELD_NAME, name);
}

/**
 * steward_copy_draft_get_environment_type:
 * @self: a #StewardCopyDraft
 *
 * Returns: the type of the new environment
 */
StewardEnvironmentType
steward_copy_draft_get_environment_type (StewardCopyDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_COPY_DRAFT (self), 0);

  return self->environment_type;
}

/**
 * steward_copy_draft_set_environment_type:
 * @self: a #StewardCopyDraft
 * @type: the type of the new environment
 */
void
steward_copy_draft_set_environment_type (StewardCopyDraft      *self,
                                         StewardEnvironmentType type)
{
  g_return_if_fail (STEWARD_IS_COPY_DRAFT (self));

  steward_draft_set_int (self, FIELD_ENVIRONMENT_TYPE, type);
}
