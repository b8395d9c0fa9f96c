/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-admin-mode-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"

struct _StewardAdminModeDraft
{
  StewardInstanceDraft parent_instance;

  StewardInstance *instance;
  gboolean         admin_mode;
  gboolean         background_operations;
  char            *notification_text;
};

G_DEFINE_FINAL_TYPE (StewardAdminModeDraft, steward_admin_mode_draft, STEWARD_TYPE_INSTANCE_DRAFT)

enum
{
  FIELD_INSTANCE,
  FIELD_ADMIN_MODE,
  FIELD_BACKGROUND_OPERATIONS,
  FIELD_NOTIFICATION_TEXT,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_INSTANCE] = STEWARD_FIELD (
    "instance", OBJECT, StewardAdminModeDraft, instance, .get_type = steward_instance_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_ADMIN_MODE] = STEWARD_FIELD (
    "admin-mode", FLAG, StewardAdminModeDraft, admin_mode, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_BACKGROUND_OPERATIONS] = STEWARD_FIELD (
    "background-operations", FLAG, StewardAdminModeDraft, background_operations,
    .fallback = TRUE, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_NOTIFICATION_TEXT] = STEWARD_FIELD (
    "notification-text", TEXT, StewardAdminModeDraft, notification_text,
    .flags = STEWARD_FIELD_WRITABLE),
};

static StewardInstance *
steward_admin_mode_draft_get_instance (StewardInstanceDraft *draft)
{
  return STEWARD_ADMIN_MODE_DRAFT (draft)->instance;
}

static const char *
steward_admin_mode_draft_get_mark (StewardInstanceDraft *draft)
{
  return STEWARD_ADMIN_MODE_DRAFT (draft)->admin_mode ? "on" : "off";
}

/* Without administration mode nothing can be held back. */
static gboolean
steward_admin_mode_draft_is_complete (StewardDraft *draft)
{
  StewardAdminModeDraft *self = STEWARD_ADMIN_MODE_DRAFT (draft);

  return self->admin_mode || self->background_operations;
}

static JsonNode *
steward_admin_mode_draft_to_json (StewardDraft *draft)
{
  StewardAdminModeDraft *self = STEWARD_ADMIN_MODE_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  steward_draft_build_boolean (builder, "AdminMode", self->admin_mode);
  steward_draft_build_boolean (builder, "BackgroundOperationsEnabled",
                               self->background_operations);
  if (self->admin_mode)
    steward_draft_build_text (builder, "NotificationText", self->notification_text);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_admin_mode_draft_review (StewardDraft       *draft,
                                 StewardTenantFacts *facts,
                                 StewardReview      *review)
{
  StewardAdminModeDraft *self = STEWARD_ADMIN_MODE_DRAFT (draft);
  const char *name = steward_instance_get_name (self->instance);
  gboolean is_sandbox;

  is_sandbox = steward_instance_get_instance_type (self->instance) == STEWARD_INSTANCE_TYPE_SANDBOX;
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED,
                            self->admin_mode ? STEWARD_EFFECT_ADMIN_MODE_ON
                                             : STEWARD_EFFECT_ADMIN_MODE_OFF,
                            name, self->notification_text);
  if (!self->background_operations)
    steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED,
                              STEWARD_EFFECT_BACKGROUND_OPERATIONS_OFF, name, NULL);

  /* It was offered for sandboxes; whether for others too is for the service to say. */
  steward_rules_add_check (review, is_sandbox ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_UNKNOWN,
                           STEWARD_CHECK_INSTANCE_TYPE, name,
                           steward_instance_get_type_text (self->instance));
  steward_instance_draft_check_ready (review, self->instance, facts);
  if (!steward_admin_mode_draft_is_complete (draft))
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_BACKGROUND_OPERATIONS,
                             name, NULL);
  steward_instance_draft_check_tried (STEWARD_INSTANCE_DRAFT (draft), review);
}

static void
steward_admin_mode_draft_class_init (StewardAdminModeDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);
  StewardInstanceDraftClass *instance_class = STEWARD_INSTANCE_DRAFT_CLASS (klass);

  instance_class->can_try = TRUE;
  instance_class->get_instance = steward_admin_mode_draft_get_instance;
  instance_class->get_mark = steward_admin_mode_draft_get_mark;
  draft_class->operation_type = STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE;
  draft_class->is_complete = steward_admin_mode_draft_is_complete;
  draft_class->to_json = steward_admin_mode_draft_to_json;
  draft_class->review = steward_admin_mode_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_admin_mode_draft_init (StewardAdminModeDraft *self)
{
  self->background_operations = TRUE;
}

/**
 * steward_admin_mode_draft_new:
 * @instance: the instance to change
 *
 * Returns: (transfer full): a new draft that turns around how it is now
 */
StewardDraft *
steward_admin_mode_draft_new (StewardInstance *instance)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  return g_object_new (STEWARD_TYPE_ADMIN_MODE_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (instance)),
                       "instance", instance,
                       "admin-mode", !steward_instance_get_admin_mode (instance),
                       NULL);
}

/**
 * steward_admin_mode_draft_get_admin_mode:
 * @self: a #StewardAdminModeDraft
 *
 * Returns: whether it is to be on
 */
gboolean
steward_admin_mode_draft_get_admin_mode (StewardAdminModeDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_ADMIN_MODE_DRAFT (self), FALSE);

  return self->admin_mode;
}

/**
 * steward_admin_mode_draft_set_admin_mode:
 * @self: a #StewardAdminModeDraft
 * @value: whether only administrators and customizers are to sign in
 */
void
steward_admin_mode_draft_set_admin_mode (StewardAdminModeDraft *self,
                                         gboolean               value)
{
  steward_draft_set_int (self, FIELD_ADMIN_MODE, value);
}

/**
 * steward_admin_mode_draft_set_background_operations:
 * @self: a #StewardAdminModeDraft
 * @value: whether workflows and the like go on
 */
void
steward_admin_mode_draft_set_background_operations (StewardAdminModeDraft *self,
                                                    gboolean               value)
{
  steward_draft_set_int (self, FIELD_BACKGROUND_OPERATIONS, value);
}

/**
 * steward_admin_mode_draft_set_notification_text:
 * @self: a #StewardAdminModeDraft
 * @value: (nullable): what those are told who cannot sign in
 */
void
steward_admin_mode_draft_set_notification_text (StewardAdminModeDraft *self,
                                                const char            *value)
{
  steward_draft_set_text (self, FIELD_NOTIFICATION_TEXT, value);
}
