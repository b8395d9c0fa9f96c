/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-back-up-draft.h"

#include "steward-draft-body.h"
#include "steward-instance-backup.h"
#include "steward-rules.h"

struct _StewardBackUpDraft
{
  StewardInstanceDraft parent_instance;

  StewardInstance *instance;
  GListModel      *backups;  /* (nullable): those that there are */
  char            *label;
  char            *notes;
};

G_DEFINE_FINAL_TYPE (StewardBackUpDraft, steward_back_up_draft, STEWARD_TYPE_INSTANCE_DRAFT)

enum
{
  FIELD_INSTANCE,
  FIELD_BACKUPS,
  FIELD_LABEL,
  FIELD_NOTES,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_INSTANCE] = STEWARD_FIELD (
    "instance", OBJECT, StewardBackUpDraft, instance, .get_type = steward_instance_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_BACKUPS] = STEWARD_FIELD (
    "backups", OBJECT, StewardBackUpDraft, backups, .get_type = g_list_model_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_LABEL] = STEWARD_FIELD (
    "label", TEXT, StewardBackUpDraft, label, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_NOTES] = STEWARD_FIELD (
    "notes", TEXT, StewardBackUpDraft, notes, .flags = STEWARD_FIELD_WRITABLE),
};

static StewardInstance *
steward_back_up_draft_get_instance (StewardInstanceDraft *draft)
{
  return STEWARD_BACK_UP_DRAFT (draft)->instance;
}

static const char *
steward_back_up_draft_get_mark (StewardInstanceDraft *draft)
{
  return STEWARD_BACK_UP_DRAFT (draft)->label;
}

static gboolean
steward_back_up_draft_is_complete (StewardDraft *draft)
{
  StewardBackUpDraft *self = STEWARD_BACK_UP_DRAFT (draft);
  g_autofree char *label = g_strstrip (g_strdup (self->label != NULL ? self->label : ""));

  return *label != '\0' && g_utf8_strlen (label, -1) <= STEWARD_INSTANCE_LABEL_MAX_LENGTH;
}

static JsonNode *
steward_back_up_draft_to_json (StewardDraft *draft)
{
  StewardBackUpDraft *self = STEWARD_BACK_UP_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "InstanceId", steward_instance_get_id (self->instance));
  steward_draft_build_text (builder, "Label", self->label);
  steward_draft_build_text (builder, "Notes", self->notes);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_back_up_draft_review (StewardDraft       *draft,
                              StewardTenantFacts *facts,
                              StewardReview      *review)
{
  StewardBackUpDraft *self = STEWARD_BACK_UP_DRAFT (draft);
  const char *name = steward_instance_get_name (self->instance);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CREATED, STEWARD_EFFECT_BACKUP_TAKEN,
                            name, self->label);
  steward_instance_draft_check_ready (review, self->instance, facts);
  steward_rules_add_check (review,
                           steward_back_up_draft_is_complete (draft) ? STEWARD_OUTCOME_PASSED
                                                                     : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_BACKUP_LABEL, name, self->label);
  if (steward_back_up_draft_count_label (self) > 0)
    steward_rules_add_check (review, STEWARD_OUTCOME_WARNED, STEWARD_CHECK_BACKUP_LABEL_TWICE,
                             name, self->label);
}

static void
steward_back_up_draft_class_init (StewardBackUpDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);
  StewardInstanceDraftClass *instance_class = STEWARD_INSTANCE_DRAFT_CLASS (klass);

  instance_class->get_instance = steward_back_up_draft_get_instance;
  instance_class->get_mark = steward_back_up_draft_get_mark;
  draft_class->operation_type = STEWARD_OPERATION_TYPE_INSTANCE_BACKUP;
  draft_class->is_complete = steward_back_up_draft_is_complete;
  draft_class->to_json = steward_back_up_draft_to_json;
  draft_class->review = steward_back_up_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_back_up_draft_init (StewardBackUpDraft *self)
{
}

/**
 * steward_back_up_draft_new:
 * @instance: the instance to back up
 * @backups: (nullable): its backups
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_back_up_draft_new (StewardInstance *instance,
                           GListModel      *backups)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  return g_object_new (STEWARD_TYPE_BACK_UP_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (instance)),
                       "instance", instance,
                       "backups", backups,
                       NULL);
}

/**
 * steward_back_up_draft_set_label:
 * @self: a #StewardBackUpDraft
 * @label: (nullable): what to find the backup by
 */
void
steward_back_up_draft_set_label (StewardBackUpDraft *self,
                                 const char         *label)
{
  steward_draft_set_text (self, FIELD_LABEL, label);
}

/**
 * steward_back_up_draft_set_notes:
 * @self: a #StewardBackUpDraft
 * @notes: (nullable): what to note with it
 */
void
steward_back_up_draft_set_notes (StewardBackUpDraft *self,
                                 const char         *notes)
{
  steward_draft_set_text (self, FIELD_NOTES, notes);
}

/**
 * steward_back_up_draft_count_label:
 * @self: a #StewardBackUpDraft
 *
 * Returns: how many backups of the instance have this label already
 */
guint
steward_back_up_draft_count_label (StewardBackUpDraft *self)
{
  guint n_items;
  guint n_found = 0;

  g_return_val_if_fail (STEWARD_IS_BACK_UP_DRAFT (self), 0);

  n_items = self->backups != NULL ? g_list_model_get_n_items (self->backups) : 0;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstanceBackup) backup = g_list_model_get_item (self->backups, i);

      n_found += g_strcmp0 (steward_instance_backup_get_label (backup), self->label) == 0;
    }

  return n_found;
}
