/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-rename-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"

struct _StewardRenameDraft
{
  StewardDraft parent_instance;

  StewardEnvironment *environment;
  char               *name;
};

G_DEFINE_FINAL_TYPE (StewardRenameDraft, steward_rename_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_ENVIRONMENT,
  FIELD_NAME,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT] = STEWARD_FIELD (
    "environment", OBJECT, StewardRenameDraft, environment,
    .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardRenameDraft, name, .flags = STEWARD_FIELD_WRITABLE),
};

static const char *
steward_rename_draft_get_target_name (StewardDraft *draft)
{
  return steward_environment_get_name (STEWARD_RENAME_DRAFT (draft)->environment);
}

static gboolean
steward_rename_draft_is_complete (StewardDraft *draft)
{
  StewardRenameDraft *self = STEWARD_RENAME_DRAFT (draft);

  return steward_rename_draft_check_name (self, NULL) == STEWARD_NAME_FAULT_NONE;
}

static JsonNode *
steward_rename_draft_to_json (StewardDraft *draft)
{
  StewardRenameDraft *self = STEWARD_RENAME_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "NewEnvironmentName", self->name);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_rename_draft_review (StewardDraft       *draft,
                             StewardTenantFacts *facts,
                             StewardReview      *review)
{
  StewardRenameDraft *self = STEWARD_RENAME_DRAFT (draft);
  const char *old_name = steward_environment_get_name (self->environment);
  GListModel *environments = steward_tenant_facts_get_environments (facts);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_RENAMED,
                            old_name, self->name);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_RESTARTED,
                            old_name, NULL);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_LOST, STEWARD_EFFECT_LINKS_BREAK,
                            old_name, NULL);

  steward_rules_check_active (review, self->environment);
  steward_rules_check_running_operation (review, self->environment);
  steward_rules_add_name_check (review, self->name,
                                steward_rename_draft_check_name (self, environments));
}

static void
steward_rename_draft_class_init (StewardRenameDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->operation_type = STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME;
  draft_class->needs = STEWARD_ABILITY_RENAME;
  draft_class->get_target_name = steward_rename_draft_get_target_name;
  draft_class->is_complete = steward_rename_draft_is_complete;
  draft_class->to_json = steward_rename_draft_to_json;
  draft_class->review = steward_rename_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_rename_draft_init (StewardRenameDraft *self)
{
}

/**
 * steward_rename_draft_new:
 * @environment: the environment to rename
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_rename_draft_new (StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return g_object_new (STEWARD_TYPE_RENAME_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (environment)),
                       "environment", environment,
                       NULL);
}

/**
 * steward_rename_draft_get_environment:
 * @self: a #StewardRenameDraft
 *
 * Returns: (transfer none): the environment to rename
 */
StewardEnvironment *
steward_rename_draft_get_environment (StewardRenameDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RENAME_DRAFT (self), NULL);

  return self->environment;
}

/**
 * steward_rename_draft_get_name:
 * @self: a #StewardRenameDraft
 *
 * Returns: (transfer none) (nullable): its new name
 */
const char *
steward_rename_draft_get_name (StewardRenameDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RENAME_DRAFT (self), NULL);

  return self->name;
}

/**
 * steward_rename_draft_set_name:
 * @self: a #StewardRenameDraft
 * @name: (nullable): its new name
 */
void
steward_rename_draft_set_name (StewardRenameDraft *self,
                               const char         *name)
{
  g_return_if_fail (STEWARD_IS_RENAME_DRAFT (self));

  steward_draft_set_text (self, FIELD_NAME, name);
}

/**
 * steward_rename_draft_check_name:
 * @self: a #StewardRenameDraft
 * @environments: (nullable): the environments of the tenant, the deleted ones included
 *
 * A name that differs from the old one in case only is not taken by anybody else.
 *
 * Returns: what is wrong with the new name
 */
StewardNameFault
steward_rename_draft_check_name (StewardRenameDraft *self,
                                 GListModel         *environments)
{
  StewardNameFault fault;
  const char *old_name;

  g_return_val_if_fail (STEWARD_IS_RENAME_DRAFT (self), STEWARD_NAME_FAULT_NONE);

  old_name = steward_environment_get_name (self->environment);
  if (g_strcmp0 (self->name, old_name) == 0)
    return STEWARD_NAME_FAULT_UNCHANGED;

  fault = steward_name_rule_check (self->name,
                                   steward_environment_get_environment_type (self->environment),
                                   environments);
  if (fault == STEWARD_NAME_FAULT_TAKEN && old_name != NULL &&
      g_ascii_strcasecmp (self->name, old_name) == 0)
    return STEWARD_NAME_FAULT_NONE;

  return fault;
}
