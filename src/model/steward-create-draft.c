/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-create-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"
#include "steward-tenant.h"
#include "steward-version.h"

struct _StewardCreateDraft
{
  StewardDraft parent_instance;

  char                  *name;
  StewardEnvironmentType environment_type;
  char                  *application_family;
  char                  *country_code;
  char                  *ring_name;
  char                  *version;
};

G_DEFINE_FINAL_TYPE (StewardCreateDraft, steward_create_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_NAME,
  FIELD_ENVIRONMENT_TYPE,
  FIELD_APPLICATION_FAMILY,
  FIELD_COUNTRY_CODE,
  FIELD_RING_NAME,
  FIELD_VERSION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardCreateDraft, name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", WORD, StewardCreateDraft, environment_type,
    .get_type = steward_environment_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_APPLICATION_FAMILY] = STEWARD_FIELD (
    "application-family", TEXT, StewardCreateDraft, application_family,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_COUNTRY_CODE] = STEWARD_FIELD (
    "country-code", TEXT, StewardCreateDraft, country_code, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_RING_NAME] = STEWARD_FIELD (
    "ring-name", TEXT, StewardCreateDraft, ring_name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardCreateDraft, version, .flags = STEWARD_FIELD_WRITABLE),
};

static const char *
steward_create_draft_get_target_name (StewardDraft *draft)
{
  return STEWARD_CREATE_DRAFT (draft)->name;
}

/* Only sandboxes go to a preview ring. No ring means the production ring. */
static gboolean
steward_create_draft_ring_is_allowed (StewardCreateDraft *self)
{
  if (self->environment_type != STEWARD_ENVIRONMENT_TYPE_PRODUCTION ||
      self->ring_name == NULL || *self->ring_name == '\0')
    return TRUE;

  return g_ascii_strncasecmp (self->ring_name, "prod", 4) == 0;
}

static gboolean
steward_create_draft_is_complete (StewardDraft *draft)
{
  StewardCreateDraft *self = STEWARD_CREATE_DRAFT (draft);

  return steward_name_rule_check (self->name, self->environment_type, NULL) ==
           STEWARD_NAME_FAULT_NONE &&
         self->environment_type != STEWARD_ENVIRONMENT_TYPE_UNKNOWN &&
         self->application_family != NULL && *self->application_family != '\0' &&
         self->country_code != NULL && *self->country_code != '\0' &&
         (self->version == NULL || *self->version == '\0' ||
          steward_version_is_full (self->version)) &&
         steward_create_draft_ring_is_allowed (self);
}

static JsonNode *
steward_create_draft_to_json (StewardDraft *draft)
{
  StewardCreateDraft *self = STEWARD_CREATE_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "environmentType",
                            steward_draft_type_word (self->environment_type));
  steward_draft_build_text (builder, "countryCode", self->country_code);
  steward_draft_build_text (builder, "ringName", self->ring_name);
  steward_draft_build_text (builder, "applicationVersion", self->version);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_create_draft_review (StewardDraft       *draft,
                             StewardTenantFacts *facts,
                             StewardReview      *review)
{
  StewardCreateDraft *self = STEWARD_CREATE_DRAFT (draft);
  g_autoptr(StewardEffect) created = NULL;

  created = steward_effect_new (STEWARD_EFFECT_KIND_CREATED, STEWARD_EFFECT_ENVIRONMENT_CREATED,
                                self->name, self->country_code);
  g_object_set (created,
                "environment-type", self->environment_type,
                "version", self->version,
                NULL);
  steward_review_add_effect (review, created);
  steward_rules_add_quota_used (review, facts, self->environment_type);

  if (!steward_create_draft_ring_is_allowed (self))
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_RING_ALLOWED,
                             self->ring_name, NULL);
  steward_rules_check_one_at_a_time (review, facts);
  steward_rules_check_name (review, facts, self->name, self->environment_type);
  steward_rules_check_room (review, facts, self->environment_type, 0, FALSE);
}

static void
steward_create_draft_class_init (StewardCreateDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->operation_type = STEWARD_OPERATION_TYPE_CREATE;
  draft_class->get_target_name = steward_create_draft_get_target_name;
  draft_class->is_complete = steward_create_draft_is_complete;
  draft_class->to_json = steward_create_draft_to_json;
  draft_class->review = steward_create_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_create_draft_init (StewardCreateDraft *self)
{
  self->environment_type = STEWARD_ENVIRONMENT_TYPE_SANDBOX;
  self->application_family = g_strdup ("BusinessCentral");
}

/**
 * steward_create_draft_new:
 * @tenant: the tenant the environment is for
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_create_draft_new (StewardTenant *tenant)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  return g_object_new (STEWARD_TYPE_CREATE_DRAFT, "tenant", tenant, NULL);
}

/**
 * steward_create_draft_get_name:
 * @self: a #StewardCreateDraft
 *
 * Returns: (transfer none) (nullable): the name of the new environment
 */
const char *
steward_create_draft_get_name (StewardCreateDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_CREATE_DRAFT (self), NULL);

  return self->name;
}

/**
 * steward_create_draft_set_name:
 * @self: a #StewardCreateDraft
 * @name: (nullable): the name of the new environment
 */
void
steward_create_draft_set_name (StewardCreateDraft *self,
                               const char         *name)
{
  g_return_if_fail (STEWARD_IS_CREATE_DRAFT (self));

  steward_draft_set_text (self, FIELD_NAME, name);
}

/**
 * steward_create_draft_get_environment_type:
 * @self: a #StewardCreateDraft
 *
 * Returns: the type of the new environment
 */
StewardEnvironmentType
steward_create_draft_get_environment_type (StewardCreateDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_CREATE_DRAFT (self), 0);

  return self->environment_type;
}

/**
 * steward_create_draft_set_environment_type:
 * @self: a #StewardCreateDraft
 * @type: the type of the new environment
 */
void
steward_create_draft_set_environment_type (StewardCreateDraft    *self,
                                           StewardEnvironmentType type)
{
  g_return_if_fail (STEWARD_IS_CREATE_DRAFT (self));

  steward_draft_set_int (self, FIELD_ENVIRONMENT_TYPE, type);
}

/**
 * steward_create_draft_get_application_family:
 * @self: a #StewardCreateDraft
 *
 * Returns: (transfer none) (nullable): the family of applications it runs
 */
const char *
steward_create_draft_get_application_family (StewardCreateDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_CREATE_DRAFT (self), NULL);

  return self->application_family;
}

/**
 * steward_create_draft_set_application_family:
 * @self: a #StewardCreateDraft
 * @family: (nullable): the family of applications it runs
 */
void
steward_create_draft_set_application_family (StewardCreateDraft *self,
                                             const char         *family)
{
  g_return_if_fail (STEWARD_IS_CREATE_DRAFT (self));

  steward_draft_set_text (self, FIELD_APPLICATION_FAMILY, family);
}

/**
 * steward_create_draft_get_country_code:
 * @self: a #StewardCreateDraft
 *
 * Returns: (transfer none) (nullable): the two letters of its country
 */
const char *
steward_create_draft_get_country_code (StewardCreateDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_CREATE_DRAFT (self), NULL);

  return self->country_code;
}

/**
 * steward_create_draft_set_country_code:
 * @self: a #StewardCreateDraft
 * @country_code: (nullable): the two letters of its country
 */
void
steward_create_draft_set_country_code (StewardCreateDraft *self,
                                       const char         *country_code)
{
  g_return_if_fail (STEWARD_IS_CREATE_DRAFT (self));

  steward_draft_set_text (self, FIELD_COUNTRY_CODE, country_code);
}

/**
 * steward_create_draft_get_ring_name:
 * @self: a #StewardCreateDraft
 *
 * Returns: (transfer none) (nullable): the ring its version comes from; %NULL for the
 *   production ring
 */
const char *
steward_create_draft_get_ring_name (StewardCreateDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_CREATE_DRAFT (self), NULL);

  return self->ring_name;
}

/**
 * steward_create_draft_set_ring_name:
 * @self: a #StewardCreateDraft
 * @ring_name: (nullable): the ring its version comes from
 */
void
steward_create_draft_set_ring_name (StewardCreateDraft *self,
                                    const char         *ring_name)
{
  g_return_if_fail (STEWARD_IS_CREATE_DRAFT (self));

  steward_draft_set_text (self, FIELD_RING_NAME, ring_name);
}

/**
 * steward_create_draft_get_version:
 * @self: a #StewardCreateDraft
 *
 * Returns: (transfer none) (nullable): the version it starts with; %NULL for the newest
 */
const char *
steward_create_draft_get_version (StewardCreateDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_CREATE_DRAFT (self), NULL);

  return self->version;
}

/**
 * steward_create_draft_set_version:
 * @self: a #StewardCreateDraft
 * @version: (nullable): the version it starts with, four numbers
 */
void
steward_create_draft_set_version (StewardCreateDraft *self,
                                  const char         *version)
{
  g_return_if_fail (STEWARD_IS_CREATE_DRAFT (self));

  steward_draft_set_text (self, FIELD_VERSION, version);
}
