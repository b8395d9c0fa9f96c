/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-restore-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"

struct _StewardInstanceRestoreDraft
{
  StewardInstanceDraft parent_instance;

  StewardInstance       *source;
  StewardInstanceBackup *backup;
  StewardInstance       *target; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardInstanceRestoreDraft, steward_instance_restore_draft,
                     STEWARD_TYPE_INSTANCE_DRAFT)

enum
{
  FIELD_SOURCE,
  FIELD_BACKUP,
  FIELD_TARGET,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_SOURCE] = STEWARD_FIELD (
    "source", OBJECT, StewardInstanceRestoreDraft, source, .get_type = steward_instance_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_BACKUP] = STEWARD_FIELD (
    "backup", OBJECT, StewardInstanceRestoreDraft, backup,
    .get_type = steward_instance_backup_get_type, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_TARGET] = STEWARD_FIELD (
    "target", OBJECT, StewardInstanceRestoreDraft, target, .get_type = steward_instance_get_type,
    .flags = STEWARD_FIELD_WRITABLE),
};

static StewardInstance *
steward_instance_restore_draft_get_instance (StewardInstanceDraft *draft)
{
  return STEWARD_INSTANCE_RESTORE_DRAFT (draft)->target;
}

static const char *
steward_instance_restore_draft_get_region (StewardInstanceDraft *draft)
{
  return steward_instance_get_region (STEWARD_INSTANCE_RESTORE_DRAFT (draft)->source);
}

/* A restore turns administration mode on: how it was before tells whether that has happened. */
static const char *
steward_instance_restore_draft_get_mark (StewardInstanceDraft *draft)
{
  StewardInstance *target = STEWARD_INSTANCE_RESTORE_DRAFT (draft)->target;

  return target != NULL && steward_instance_get_admin_mode (target) ? "on" : "off";
}

static gboolean
steward_instance_restore_draft_is_complete (StewardDraft *draft)
{
  StewardInstanceRestoreDraft *self = STEWARD_INSTANCE_RESTORE_DRAFT (draft);

  return self->target != NULL && steward_instance_restore_draft_allows (self, self->target)
         && steward_instance_backup_is_usable (self->backup);
}

static JsonNode *
steward_instance_restore_draft_to_json (StewardDraft *draft)
{
  StewardInstanceRestoreDraft *self = STEWARD_INSTANCE_RESTORE_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "SourceInstanceId", steward_instance_get_id (self->source));
  steward_draft_build_text (builder, "InstanceBackupId",
                            steward_instance_backup_get_id (self->backup));
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_instance_restore_draft_check_target (StewardInstanceRestoreDraft *self,
                                             StewardTenantFacts          *facts,
                                             StewardReview               *review)
{
  const char *name = steward_instance_get_name (self->target);
  const char *region = steward_instance_get_region (self->target);
  gboolean same = g_strcmp0 (region, steward_instance_get_region (self->source)) == 0;

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_LOST, STEWARD_EFFECT_INSTANCE_REPLACED,
                            name, steward_instance_backup_get_label (self->backup));
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED,
                            STEWARD_EFFECT_INSTANCE_UNAVAILABLE, name, NULL);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_ADMIN_MODE_ON,
                            name, NULL);
  steward_instance_draft_check_sandbox (review, self->target);
  steward_instance_draft_check_ready (review, self->target, facts);
  steward_rules_add_check (review, same ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_INSTANCE_REGION, name, region);
}

static void
steward_instance_restore_draft_review (StewardDraft       *draft,
                                       StewardTenantFacts *facts,
                                       StewardReview      *review)
{
  StewardInstanceRestoreDraft *self = STEWARD_INSTANCE_RESTORE_DRAFT (draft);

  if (self->target != NULL)
    steward_instance_restore_draft_check_target (self, facts, review);
  steward_rules_add_check (review,
                           steward_instance_backup_is_usable (self->backup)
                             ? STEWARD_OUTCOME_PASSED
                             : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_BACKUP_USABLE,
                           steward_instance_backup_get_label (self->backup),
                           steward_instance_backup_get_status_text (self->backup));
  if (self->target != self->source)
    steward_rules_add_effect (review, STEWARD_EFFECT_KIND_KEPT, STEWARD_EFFECT_SOURCE_KEPT,
                              steward_instance_get_name (self->source), NULL);
}

static void
steward_instance_restore_draft_class_init (StewardInstanceRestoreDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);
  StewardInstanceDraftClass *instance_class = STEWARD_INSTANCE_DRAFT_CLASS (klass);

  instance_class->get_instance = steward_instance_restore_draft_get_instance;
  instance_class->get_region = steward_instance_restore_draft_get_region;
  instance_class->get_mark = steward_instance_restore_draft_get_mark;
  draft_class->operation_type = STEWARD_OPERATION_TYPE_INSTANCE_RESTORE;
  draft_class->is_complete = steward_instance_restore_draft_is_complete;
  draft_class->to_json = steward_instance_restore_draft_to_json;
  draft_class->review = steward_instance_restore_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_instance_restore_draft_init (StewardInstanceRestoreDraft *self)
{
}

/**
 * steward_instance_restore_draft_new:
 * @source: the instance that the backup was taken of
 * @backup: the backup
 *
 * Returns: (transfer full): a new draft, without a target
 */
StewardDraft *
steward_instance_restore_draft_new (StewardInstance       *source,
                                    StewardInstanceBackup *backup)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (source), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (backup), NULL);

  return g_object_new (STEWARD_TYPE_INSTANCE_RESTORE_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (source)),
                       "source", source,
                       "backup", backup,
                       NULL);
}

/**
 * steward_instance_restore_draft_get_source:
 * @self: a #StewardInstanceRestoreDraft
 *
 * Returns: (transfer none): the instance that the backup was taken of
 */
StewardInstance *
steward_instance_restore_draft_get_source (StewardInstanceRestoreDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_RESTORE_DRAFT (self), NULL);

  return self->source;
}

/**
 * steward_instance_restore_draft_get_backup:
 * @self: a #StewardInstanceRestoreDraft
 *
 * Returns: (transfer none): the backup
 */
StewardInstanceBackup *
steward_instance_restore_draft_get_backup (StewardInstanceRestoreDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_RESTORE_DRAFT (self), NULL);

  return self->backup;
}

/**
 * steward_instance_restore_draft_set_target:
 * @self: a #StewardInstanceRestoreDraft
 * @target: (nullable): the instance whose content is replaced
 */
void
steward_instance_restore_draft_set_target (StewardInstanceRestoreDraft *self,
                                           StewardInstance             *target)
{
  steward_draft_set_object (self, FIELD_TARGET, target);
}

/**
 * steward_instance_restore_draft_allows:
 * @self: a #StewardInstanceRestoreDraft
 * @target: an instance
 *
 * Returns: whether the rules let the backup be restored into @target: a sandbox of its region
 */
gboolean
steward_instance_restore_draft_allows (StewardInstanceRestoreDraft *self,
                                       StewardInstance             *target)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_RESTORE_DRAFT (self), FALSE);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (target), FALSE);

  return steward_instance_get_instance_type (target) == STEWARD_INSTANCE_TYPE_SANDBOX
         && g_strcmp0 (steward_instance_get_region (target),
                       steward_instance_get_region (self->source)) == 0;
}
