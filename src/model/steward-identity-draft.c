/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-identity-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"
#include "steward-tenant.h"

struct _StewardIdentityDraft
{
  StewardInstanceDraft parent_instance;

  StewardApplicationIdentity *identity;       /* (nullable): for a new one */
  char                       *region;
  char                       *application_id;
  gboolean                    enabled;
  gboolean                    removed;
};

G_DEFINE_FINAL_TYPE (StewardIdentityDraft, steward_identity_draft, STEWARD_TYPE_INSTANCE_DRAFT)

enum
{
  FIELD_IDENTITY,
  FIELD_REGION,
  FIELD_APPLICATION_ID,
  FIELD_ENABLED,
  FIELD_REMOVED,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_IDENTITY] = STEWARD_FIELD (
    "identity", OBJECT, StewardIdentityDraft, identity,
    .get_type = steward_application_identity_get_type, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_REGION] = STEWARD_FIELD (
    "region", TEXT, StewardIdentityDraft, region, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_APPLICATION_ID] = STEWARD_FIELD (
    "application-id", TEXT, StewardIdentityDraft, application_id,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_ENABLED] = STEWARD_FIELD (
    "enabled", FLAG, StewardIdentityDraft, enabled, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_REMOVED] = STEWARD_FIELD (
    "removed", FLAG, StewardIdentityDraft, removed, .flags = STEWARD_FIELD_IDENTITY),
};

static const char *
steward_identity_draft_get_region (StewardInstanceDraft *draft)
{
  return STEWARD_IDENTITY_DRAFT (draft)->region;
}

static const char *
steward_identity_draft_get_mark (StewardInstanceDraft *draft)
{
  return STEWARD_IDENTITY_DRAFT (draft)->application_id;
}

static const char *
steward_identity_draft_get_target_name (StewardDraft *draft)
{
  return STEWARD_IDENTITY_DRAFT (draft)->application_id;
}

static gboolean
steward_identity_draft_is_complete (StewardDraft *draft)
{
  StewardIdentityDraft *self = STEWARD_IDENTITY_DRAFT (draft);

  return self->application_id != NULL && g_uuid_string_is_valid (self->application_id);
}

/* Turning access on or off has no body, nor has taking it away. */
static JsonNode *
steward_identity_draft_to_json (StewardDraft *draft)
{
  StewardIdentityDraft *self = STEWARD_IDENTITY_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = NULL;

  if (self->identity != NULL)
    return NULL;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "AadApplicationId", self->application_id);
  steward_draft_build_text (builder, "TenantId",
                            steward_tenant_get_id (steward_draft_get_tenant (draft)));
  steward_draft_build_boolean (builder, "Enabled", self->enabled);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_identity_draft_review (StewardDraft       *draft,
                               StewardTenantFacts *facts,
                               StewardReview      *review)
{
  StewardIdentityDraft *self = STEWARD_IDENTITY_DRAFT (draft);
  StewardEffectKind kind = STEWARD_EFFECT_KIND_CREATED;
  StewardEffectCode code = STEWARD_EFFECT_IDENTITY_REGISTERED;

  if (self->removed)
    {
      kind = STEWARD_EFFECT_KIND_LOST;
      code = STEWARD_EFFECT_IDENTITY_REMOVED;
    }
  else if (self->identity != NULL)
    {
      kind = STEWARD_EFFECT_KIND_CHANGED;
      code = self->enabled ? STEWARD_EFFECT_IDENTITY_ENABLED : STEWARD_EFFECT_IDENTITY_DISABLED;
    }
  steward_rules_add_effect (review, kind, code, self->application_id, NULL);
}

static void
steward_identity_draft_class_init (StewardIdentityDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);
  StewardInstanceDraftClass *instance_class = STEWARD_INSTANCE_DRAFT_CLASS (klass);

  instance_class->get_region = steward_identity_draft_get_region;
  instance_class->get_mark = steward_identity_draft_get_mark;
  draft_class->operation_type = STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY;
  draft_class->immediate = TRUE;
  draft_class->get_target_name = steward_identity_draft_get_target_name;
  draft_class->is_complete = steward_identity_draft_is_complete;
  draft_class->to_json = steward_identity_draft_to_json;
  draft_class->review = steward_identity_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_identity_draft_init (StewardIdentityDraft *self)
{
  self->enabled = TRUE;
}

/**
 * steward_identity_draft_new:
 * @tenant: the tenant whose instances an application is to manage
 * @region: the region that is asked
 *
 * The application has to exist in the directory of the tenant already.
 *
 * Returns: (transfer full): a new draft, without an application
 */
StewardDraft *
steward_identity_draft_new (StewardTenant *tenant,
                            const char    *region)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  return g_object_new (STEWARD_TYPE_IDENTITY_DRAFT, "tenant", tenant, "region", region, NULL);
}

/**
 * steward_identity_draft_new_change:
 * @identity: a registered application
 * @region: the region that is asked
 * @enabled: whether it is to have access
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_identity_draft_new_change (StewardApplicationIdentity *identity,
                                   const char                 *region,
                                   gboolean                    enabled)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (identity), NULL);

  return g_object_new (STEWARD_TYPE_IDENTITY_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (identity)),
                       "identity", identity,
                       "region", region,
                       "application-id", steward_application_identity_get_application_id (identity),
                       "enabled", enabled,
                       NULL);
}

/**
 * steward_identity_draft_new_removal:
 * @identity: a registered application
 * @region: the region that is asked
 *
 * Returns: (transfer full): a new draft that deletes the registration
 */
StewardDraft *
steward_identity_draft_new_removal (StewardApplicationIdentity *identity,
                                    const char                 *region)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (identity), NULL);

  return g_object_new (STEWARD_TYPE_IDENTITY_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (identity)),
                       "identity", identity,
                       "region", region,
                       "application-id", steward_application_identity_get_application_id (identity),
                       "enabled", FALSE,
                       "removed", TRUE,
                       NULL);
}

/**
 * steward_identity_draft_get_identity:
 * @self: a #StewardIdentityDraft
 *
 * Returns: (transfer none) (nullable): the registration that is changed
 */
StewardApplicationIdentity *
steward_identity_draft_get_identity (StewardIdentityDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY_DRAFT (self), NULL);

  return self->identity;
}

/**
 * steward_identity_draft_get_enabled:
 * @self: a #StewardIdentityDraft
 *
 * Returns: whether the application is to have access
 */
gboolean
steward_identity_draft_get_enabled (StewardIdentityDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY_DRAFT (self), FALSE);

  return self->enabled;
}

/**
 * steward_identity_draft_get_removed:
 * @self: a #StewardIdentityDraft
 *
 * Returns: whether the registration is to be deleted
 */
gboolean
steward_identity_draft_get_removed (StewardIdentityDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY_DRAFT (self), FALSE);

  return self->removed;
}

/**
 * steward_identity_draft_set_application_id:
 * @self: a #StewardIdentityDraft
 * @application_id: (nullable): the application, by its id in the directory
 */
void
steward_identity_draft_set_application_id (StewardIdentityDraft *self,
                                           const char           *application_id)
{
  steward_draft_set_text (self, FIELD_APPLICATION_ID, application_id);
}
