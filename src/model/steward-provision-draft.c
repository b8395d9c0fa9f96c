/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-provision-draft.h"

#include "steward-draft-body.h"
#include "steward-rules.h"
#include "steward-tenant.h"

#include <string.h>

#define DOMAIN_MAX_LENGTH 63

struct _StewardProvisionDraft
{
  StewardInstanceDraft parent_instance;

  char                    *region;
  StewardInstanceTypeInfo *type_info;
  StewardInstanceRelease  *release;
  StewardInstanceLanguage *language;
  StewardInstanceCurrency *currency;
  char                    *templates;         /* (nullable): names, each followed by a blank */
  char                    *friendly_name;
  char                    *domain_name;
  char                    *initial_user;
  char                    *purpose;
  char                    *security_group_id;
};

G_DEFINE_FINAL_TYPE (StewardProvisionDraft, steward_provision_draft, STEWARD_TYPE_INSTANCE_DRAFT)

enum
{
  FIELD_REGION,
  FIELD_TYPE_INFO,
  FIELD_RELEASE,
  FIELD_LANGUAGE,
  FIELD_CURRENCY,
  FIELD_TEMPLATES,
  FIELD_FRIENDLY_NAME,
  FIELD_DOMAIN_NAME,
  FIELD_INITIAL_USER,
  FIELD_PURPOSE,
  FIELD_SECURITY_GROUP_ID,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_REGION] = STEWARD_FIELD (
    "region", TEXT, StewardProvisionDraft, region, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TYPE_INFO] = STEWARD_FIELD (
    "type-info", OBJECT, StewardProvisionDraft, type_info,
    .get_type = steward_instance_type_info_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_RELEASE] = STEWARD_FIELD (
    "release", OBJECT, StewardProvisionDraft, release,
    .get_type = steward_instance_release_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_LANGUAGE] = STEWARD_FIELD (
    "language", OBJECT, StewardProvisionDraft, language,
    .get_type = steward_instance_language_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_CURRENCY] = STEWARD_FIELD (
    "currency", OBJECT, StewardProvisionDraft, currency,
    .get_type = steward_instance_currency_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TEMPLATES] = STEWARD_FIELD ("templates", TEXT, StewardProvisionDraft, templates),
  [FIELD_FRIENDLY_NAME] = STEWARD_FIELD (
    "friendly-name", TEXT, StewardProvisionDraft, friendly_name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_DOMAIN_NAME] = STEWARD_FIELD (
    "domain-name", TEXT, StewardProvisionDraft, domain_name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_INITIAL_USER] = STEWARD_FIELD (
    "initial-user", TEXT, StewardProvisionDraft, initial_user, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_PURPOSE] = STEWARD_FIELD (
    "purpose", TEXT, StewardProvisionDraft, purpose, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_SECURITY_GROUP_ID] = STEWARD_FIELD (
    "security-group-id", TEXT, StewardProvisionDraft, security_group_id,
    .flags = STEWARD_FIELD_WRITABLE),
};

static const char *
steward_provision_draft_get_region (StewardInstanceDraft *draft)
{
  return STEWARD_PROVISION_DRAFT (draft)->region;
}

static const char *
steward_provision_draft_get_mark (StewardInstanceDraft *draft)
{
  return STEWARD_PROVISION_DRAFT (draft)->domain_name;
}

static const char *
steward_provision_draft_get_target_name (StewardDraft *draft)
{
  return STEWARD_PROVISION_DRAFT (draft)->friendly_name;
}

static gboolean
steward_provision_draft_is_filled (const char *text)
{
  return text != NULL && text[strspn (text, " ")] != '\0';
}

static gboolean
steward_provision_draft_is_complete (StewardDraft *draft)
{
  StewardProvisionDraft *self = STEWARD_PROVISION_DRAFT (draft);

  return self->type_info != NULL && self->release != NULL
         && steward_provision_draft_is_filled (self->friendly_name)
         && steward_provision_draft_is_domain_name (self->domain_name)
         && steward_provision_draft_is_filled (self->initial_user)
         && (self->security_group_id == NULL || self->security_group_id[0] == '\0'
             || g_uuid_string_is_valid (self->security_group_id));
}

/* As the service listed it. */
static void
steward_provision_draft_build_currency (StewardProvisionDraft *self,
                                        JsonBuilder           *builder)
{
  gint64 precision = steward_instance_currency_get_precision (self->currency);

  json_builder_set_member_name (builder, "Currency");
  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "Code", steward_instance_currency_get_code (self->currency));
  steward_draft_build_text (builder, "Name", steward_instance_currency_get_name (self->currency));
  if (precision >= 0)
    {
      json_builder_set_member_name (builder, "Precision");
      json_builder_add_int_value (builder, precision);
    }
  steward_draft_build_text (builder, "Symbol",
                            steward_instance_currency_get_symbol (self->currency));
  json_builder_end_object (builder);
}

static void
steward_provision_draft_build_templates (StewardProvisionDraft *self,
                                         JsonBuilder           *builder)
{
  g_auto(GStrv) names = g_strsplit (self->templates, " ", -1);

  json_builder_set_member_name (builder, "Templates");
  json_builder_begin_array (builder);
  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] != '\0')
      json_builder_add_string_value (builder, names[i]);
  json_builder_end_array (builder);
}

static JsonNode *
steward_provision_draft_to_json (StewardDraft *draft)
{
  StewardProvisionDraft *self = STEWARD_PROVISION_DRAFT (draft);
  StewardInstanceType type = steward_provision_draft_get_instance_type (self);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (self->release != NULL)
    steward_draft_build_text (builder, "ServiceVersionId",
                              steward_instance_release_get_id (self->release));
  steward_draft_build_text (builder, "Type", steward_instance_type_to_word (type));
  steward_draft_build_text (builder, "FriendlyName", self->friendly_name);
  steward_draft_build_text (builder, "DomainName", self->domain_name);
  if (self->language != NULL)
    {
      json_builder_set_member_name (builder, "BaseLanguage");
      json_builder_add_int_value (builder, steward_instance_language_get_lcid (self->language));
    }
  steward_draft_build_text (builder, "InitialUserEmail", self->initial_user);
  steward_draft_build_text (builder, "Purpose", self->purpose);
  steward_draft_build_text (builder, "SecurityGroupId", self->security_group_id);
  if (self->templates != NULL)
    steward_provision_draft_build_templates (self, builder);
  if (self->currency != NULL)
    steward_provision_draft_build_currency (self, builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_provision_draft_check_room (StewardProvisionDraft *self,
                                    StewardReview         *review)
{
  g_autoptr(StewardCheck) check = NULL;
  gint64 total = steward_instance_type_info_get_total (self->type_info);
  gint64 consumed = steward_instance_type_info_get_consumed (self->type_info);
  StewardOutcome outcome = STEWARD_OUTCOME_UNKNOWN;

  if (total >= 0 && consumed >= 0)
    outcome = consumed < total ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_REFUSED;
  check = steward_check_new (outcome, STEWARD_CHECK_INSTANCE_ROOM,
                             steward_instance_type_info_get_type_text (self->type_info), NULL);
  g_object_set (check, "used", consumed, "total", total, NULL);
  steward_review_add_check (review, check);
}

static void
steward_provision_draft_review (StewardDraft       *draft,
                                StewardTenantFacts *facts,
                                StewardReview      *review)
{
  StewardProvisionDraft *self = STEWARD_PROVISION_DRAFT (draft);
  gboolean is_domain_name = steward_provision_draft_is_domain_name (self->domain_name);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CREATED, STEWARD_EFFECT_INSTANCE_CREATED,
                            self->friendly_name, self->domain_name);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CREATED,
                            STEWARD_EFFECT_INSTANCE_BASE_FIXED,
                            self->language != NULL
                              ? steward_instance_language_get_title (self->language) : NULL,
                            self->currency != NULL
                              ? steward_instance_currency_get_name (self->currency) : NULL);
  if (self->type_info != NULL)
    steward_provision_draft_check_room (self, review);
  steward_rules_add_check (review,
                           is_domain_name ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_DOMAIN_NAME, self->domain_name, NULL);
  steward_instance_draft_check_tried (STEWARD_INSTANCE_DRAFT (draft), review);
}

static void
steward_provision_draft_class_init (StewardProvisionDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);
  StewardInstanceDraftClass *instance_class = STEWARD_INSTANCE_DRAFT_CLASS (klass);

  instance_class->can_try = TRUE;
  instance_class->get_region = steward_provision_draft_get_region;
  instance_class->get_mark = steward_provision_draft_get_mark;
  draft_class->operation_type = STEWARD_OPERATION_TYPE_INSTANCE_PROVISION;
  draft_class->get_target_name = steward_provision_draft_get_target_name;
  draft_class->is_complete = steward_provision_draft_is_complete;
  draft_class->to_json = steward_provision_draft_to_json;
  draft_class->review = steward_provision_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_provision_draft_init (StewardProvisionDraft *self)
{
}

/**
 * steward_provision_draft_new:
 * @tenant: the tenant that gets the instance
 * @region: (nullable): where it is to be
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_provision_draft_new (StewardTenant *tenant,
                             const char    *region)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  return g_object_new (STEWARD_TYPE_PROVISION_DRAFT, "tenant", tenant, "region", region, NULL);
}

/**
 * steward_provision_draft_get_instance_type:
 * @self: a #StewardProvisionDraft
 *
 * Returns: what the instance is to be for
 */
StewardInstanceType
steward_provision_draft_get_instance_type (StewardProvisionDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_PROVISION_DRAFT (self), STEWARD_INSTANCE_TYPE_UNKNOWN);

  return self->type_info != NULL ? steward_instance_type_info_get_instance_type (self->type_info)
                                 : STEWARD_INSTANCE_TYPE_UNKNOWN;
}

/**
 * steward_provision_draft_has_template:
 * @self: a #StewardProvisionDraft
 * @name: the name of a template
 *
 * Returns: whether the instance is to be made with it
 */
gboolean
steward_provision_draft_has_template (StewardProvisionDraft *self,
                                      const char            *name)
{
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (STEWARD_IS_PROVISION_DRAFT (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  names = g_strsplit (self->templates != NULL ? self->templates : "", " ", -1);

  return g_strv_contains ((const char * const *) names, name);
}

/**
 * steward_provision_draft_set_template:
 * @self: a #StewardProvisionDraft
 * @name: the name of a template
 * @used: whether the instance is to be made with it
 */
void
steward_provision_draft_set_template (StewardProvisionDraft *self,
                                      const char            *name,
                                      gboolean               used)
{
  g_autoptr(GString) text = NULL;
  g_auto(GStrv) names = NULL;

  g_return_if_fail (STEWARD_IS_PROVISION_DRAFT (self));
  g_return_if_fail (name != NULL);

  text = g_string_new (NULL);
  names = g_strsplit (self->templates != NULL ? self->templates : "", " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] != '\0' && !g_str_equal (names[i], name))
      g_string_append_printf (text, "%s ", names[i]);
  if (used)
    g_string_append_printf (text, "%s ", name);

  steward_draft_set_text (self, FIELD_TEMPLATES, text->len > 0 ? text->str : NULL);
}

/**
 * steward_provision_draft_is_domain_name:
 * @domain_name: (nullable): a text
 *
 * Returns: whether it can be the first part of an address
 */
gboolean
steward_provision_draft_is_domain_name (const char *domain_name)
{
  gsize length = domain_name != NULL ? strlen (domain_name) : 0;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (domain_name[i])
          && (domain_name[i] != '-' || i == 0 || i == length - 1))
        return FALSE;
    }

  return length > 0 && length <= DOMAIN_MAX_LENGTH;
}

/**
 * steward_provision_draft_get_release:
 * @self: a #StewardProvisionDraft
 *
 * Returns: (transfer none) (nullable): what it is made of
 */
StewardInstanceRelease *
steward_provision_draft_get_release (StewardProvisionDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_PROVISION_DRAFT (self), NULL);

  return self->release;
}

/**
 * steward_provision_draft_set_region:
 * @self: a #StewardProvisionDraft
 * @region: (nullable): where it is to be
 *
 * What it is made of is another choice in another region.
 */
void
steward_provision_draft_set_region (StewardProvisionDraft *self,
                                    const char            *region)
{
  g_return_if_fail (STEWARD_IS_PROVISION_DRAFT (self));

  if (g_strcmp0 (self->region, region) == 0)
    return;

  steward_draft_set_object (self, FIELD_TYPE_INFO, NULL);
  steward_draft_set_object (self, FIELD_RELEASE, NULL);
  steward_draft_set_object (self, FIELD_LANGUAGE, NULL);
  steward_draft_set_object (self, FIELD_CURRENCY, NULL);
  steward_draft_set_text (self, FIELD_TEMPLATES, NULL);
  steward_draft_set_text (self, FIELD_REGION, region);
}

/**
 * steward_provision_draft_set_type_info:
 * @self: a #StewardProvisionDraft
 * @info: (nullable): the type, with how many there may be
 */
void
steward_provision_draft_set_type_info (StewardProvisionDraft   *self,
                                       StewardInstanceTypeInfo *info)
{
  steward_draft_set_object (self, FIELD_TYPE_INFO, info);
}

/**
 * steward_provision_draft_set_release:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): what it is made of
 */
void
steward_provision_draft_set_release (StewardProvisionDraft  *self,
                                     StewardInstanceRelease *value)
{
  steward_draft_set_object (self, FIELD_RELEASE, value);
}

/**
 * steward_provision_draft_set_language:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): its language
 */
void
steward_provision_draft_set_language (StewardProvisionDraft   *self,
                                      StewardInstanceLanguage *value)
{
  steward_draft_set_object (self, FIELD_LANGUAGE, value);
}

/**
 * steward_provision_draft_set_currency:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): its currency
 */
void
steward_provision_draft_set_currency (StewardProvisionDraft   *self,
                                      StewardInstanceCurrency *value)
{
  steward_draft_set_object (self, FIELD_CURRENCY, value);
}

/**
 * steward_provision_draft_set_friendly_name:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): its name for people
 */
void
steward_provision_draft_set_friendly_name (StewardProvisionDraft *self,
                                           const char            *value)
{
  steward_draft_set_text (self, FIELD_FRIENDLY_NAME, value);
}

/**
 * steward_provision_draft_set_domain_name:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): the first part of its address
 */
void
steward_provision_draft_set_domain_name (StewardProvisionDraft *self,
                                         const char            *value)
{
  steward_draft_set_text (self, FIELD_DOMAIN_NAME, value);
}

/**
 * steward_provision_draft_set_initial_user:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): the address of its first administrator
 */
void
steward_provision_draft_set_initial_user (StewardProvisionDraft *self,
                                          const char            *value)
{
  steward_draft_set_text (self, FIELD_INITIAL_USER, value);
}

/**
 * steward_provision_draft_set_purpose:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): what it is for
 */
void
steward_provision_draft_set_purpose (StewardProvisionDraft *self,
                                     const char            *value)
{
  steward_draft_set_text (self, FIELD_PURPOSE, value);
}

/**
 * steward_provision_draft_set_security_group_id:
 * @self: a #StewardProvisionDraft
 * @value: (nullable): the group whose members it has
 */
void
steward_provision_draft_set_security_group_id (StewardProvisionDraft *self,
                                               const char            *value)
{
  steward_draft_set_text (self, FIELD_SECURITY_GROUP_ID, value);
}
