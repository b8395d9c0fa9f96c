/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance.h"

#include "steward-util.h"

struct _StewardInstance
{
  StewardEntity parent_instance;

  char                 *id;
  char                 *name;
  char                 *unique_name;
  char                 *domain_name;
  char                 *version;
  char                 *application_url;
  char                 *api_url;
  StewardInstanceState  state;
  char                 *state_text;
  StewardInstanceType   instance_type;
  char                 *type_text;
  char                 *purpose;
  gint64                base_language;
  char                 *initial_user;
  char                 *security_group_id;
  gboolean              deletable;
  gboolean              admin_mode;
  gboolean              locked;
  char                 *protection;
  char                 *region;
  StewardOperation     *running_operation;
};

G_DEFINE_FINAL_TYPE (StewardInstance, steward_instance, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ID,
  FIELD_NAME,
  FIELD_UNIQUE_NAME,
  FIELD_DOMAIN_NAME,
  FIELD_VERSION,
  FIELD_APPLICATION_URL,
  FIELD_API_URL,
  FIELD_STATE,
  FIELD_STATE_TEXT,
  FIELD_INSTANCE_TYPE,
  FIELD_TYPE_TEXT,
  FIELD_PURPOSE,
  FIELD_BASE_LANGUAGE,
  FIELD_INITIAL_USER,
  FIELD_SECURITY_GROUP_ID,
  FIELD_DELETABLE,
  FIELD_ADMIN_MODE,
  FIELD_LOCKED,
  FIELD_PROTECTION,
  FIELD_REGION,
  FIELD_RUNNING_OPERATION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD (
    "id", TEXT, StewardInstance, id, .members = "Id"),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardInstance, name, .members = "FriendlyName"),
  [FIELD_UNIQUE_NAME] = STEWARD_FIELD (
    "unique-name", TEXT, StewardInstance, unique_name, .members = "UniqueName"),
  [FIELD_DOMAIN_NAME] = STEWARD_FIELD (
    "domain-name", TEXT, StewardInstance, domain_name, .members = "DomainName"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardInstance, version, .members = "Version"),
  [FIELD_APPLICATION_URL] = STEWARD_FIELD (
    "application-url", LINK, StewardInstance, application_url, .members = "ApplicationUrl"),
  [FIELD_API_URL] = STEWARD_FIELD (
    "api-url", LINK, StewardInstance, api_url, .members = "ApiUrl"),
  [FIELD_STATE] = STEWARD_FIELD (
    "state", WORD, StewardInstance, state, .members = "State",
    .get_type = steward_instance_state_get_type, .numbered = TRUE),
  [FIELD_STATE_TEXT] = STEWARD_FIELD (
    "state-text", TEXT, StewardInstance, state_text, .members = "State", .numbered = TRUE),
  [FIELD_INSTANCE_TYPE] = STEWARD_FIELD (
    "instance-type", WORD, StewardInstance, instance_type, .members = "Type",
    .get_type = steward_instance_type_get_type, .numbered = TRUE),
  [FIELD_TYPE_TEXT] = STEWARD_FIELD (
    "type-text", TEXT, StewardInstance, type_text, .members = "Type", .numbered = TRUE),
  [FIELD_PURPOSE] = STEWARD_FIELD (
    "purpose", TEXT, StewardInstance, purpose, .members = "Purpose"),
  [FIELD_BASE_LANGUAGE] = STEWARD_FIELD (
    "base-language", NUMBER, StewardInstance, base_language, .members = "BaseLanguage"),
  [FIELD_INITIAL_USER] = STEWARD_FIELD (
    "initial-user", TEXT, StewardInstance, initial_user,
    .members = "InitialUserPrincipalName|InitialUserEmail"),
  [FIELD_SECURITY_GROUP_ID] = STEWARD_FIELD (
    "security-group-id", TEXT, StewardInstance, security_group_id, .members = "SecurityGroupId"),
  [FIELD_DELETABLE] = STEWARD_FIELD (
    "deletable", FLAG, StewardInstance, deletable, .members = "StateIsSupportedForDelete"),
  [FIELD_ADMIN_MODE] = STEWARD_FIELD (
    "admin-mode", FLAG, StewardInstance, admin_mode, .members = "AdminMode"),
  [FIELD_LOCKED] = STEWARD_FIELD (
    "locked", FLAG, StewardInstance, locked, .members = "IsLocked"),
  [FIELD_PROTECTION] = STEWARD_FIELD (
    "protection", TEXT, StewardInstance, protection, .members = "ProtectionStatus",
    .numbered = TRUE),
  [FIELD_REGION] = STEWARD_FIELD (
    "region", TEXT, StewardInstance, region, .members = "$region", .keeps = TRUE),
  [FIELD_RUNNING_OPERATION] = STEWARD_FIELD (
    "running-operation", OBJECT, StewardInstance, running_operation,
    .get_type = steward_operation_get_type),
};

/* No group is written as a group of zeros. */
static gboolean
steward_instance_update (StewardEntity *entity,
                         JsonObject    *object)
{
  StewardInstance *self = STEWARD_INSTANCE (entity);

  if (!STEWARD_ENTITY_CLASS (steward_instance_parent_class)->update (entity, object))
    return FALSE;

  if (steward_id_is_zero (self->security_group_id))
    steward_entity_set_text (self, FIELD_SECURITY_GROUP_ID, NULL);

  return TRUE;
}

static void
steward_instance_class_init (StewardInstanceClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_instance_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_ID);
}

static void
steward_instance_init (StewardInstance *self)
{
}

/**
 * steward_instance_get_id:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
steward_instance_get_id (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->id;
}

/**
 * steward_instance_get_name:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): its name for people
 */
const char *
steward_instance_get_name (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->name;
}

/**
 * steward_instance_get_unique_name:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): the name that the service gave it
 */
const char *
steward_instance_get_unique_name (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->unique_name;
}

/**
 * steward_instance_get_domain_name:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): the first part of its address
 */
const char *
steward_instance_get_domain_name (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->domain_name;
}

/**
 * steward_instance_get_version:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): its build
 */
const char *
steward_instance_get_version (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->version;
}

/**
 * steward_instance_get_application_url:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): where people use it
 */
const char *
steward_instance_get_application_url (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->application_url;
}

/**
 * steward_instance_get_state:
 * @self: a #StewardInstance
 *
 * Returns: how it is
 */
StewardInstanceState
steward_instance_get_state (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), 0);

  return self->state;
}

/**
 * steward_instance_get_state_text:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): the same, as the service words or numbers it
 */
const char *
steward_instance_get_state_text (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->state_text;
}

/**
 * steward_instance_get_instance_type:
 * @self: a #StewardInstance
 *
 * Returns: what it is for
 */
StewardInstanceType
steward_instance_get_instance_type (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), 0);

  return self->instance_type;
}

/**
 * steward_instance_get_type_text:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): the same, as the service words or numbers it
 */
const char *
steward_instance_get_type_text (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->type_text;
}

/**
 * steward_instance_get_purpose:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): what its owner says that it is for
 */
const char *
steward_instance_get_purpose (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->purpose;
}

/**
 * steward_instance_get_base_language:
 * @self: a #StewardInstance
 *
 * Returns: the LCID of its language, or 0
 */
gint64
steward_instance_get_base_language (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), 0);

  return self->base_language;
}

/**
 * steward_instance_get_initial_user:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): who was its first user
 */
const char *
steward_instance_get_initial_user (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->initial_user;
}

/**
 * steward_instance_get_security_group_id:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): the group whose members it has
 */
const char *
steward_instance_get_security_group_id (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->security_group_id;
}

/**
 * steward_instance_is_deletable:
 * @self: a #StewardInstance
 *
 * Returns: whether the service would delete it now
 */
gboolean
steward_instance_is_deletable (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), FALSE);

  return self->deletable;
}

/**
 * steward_instance_get_admin_mode:
 * @self: a #StewardInstance
 *
 * Returns: whether only administrators and customizers can sign in
 */
gboolean
steward_instance_get_admin_mode (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), FALSE);

  return self->admin_mode;
}

/**
 * steward_instance_get_protection:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): who has its encryption key, as the service words it
 */
const char *
steward_instance_get_protection (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->protection;
}

/**
 * steward_instance_get_region:
 * @self: a #StewardInstance
 *
 * Returns: (transfer none) (nullable): the region that it is managed in
 */
const char *
steward_instance_get_region (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), NULL);

  return self->region;
}

/**
 * steward_instance_set_running_operation:
 * @self: a #StewardInstance
 * @operation: (nullable): the operation that changes it now
 */
void
steward_instance_set_running_operation (StewardInstance  *self,
                                        StewardOperation *operation)
{
  g_return_if_fail (STEWARD_IS_INSTANCE (self));

  steward_entity_set_object (self, FIELD_RUNNING_OPERATION, operation);
}

/**
 * steward_instance_is_ready:
 * @self: a #StewardInstance
 *
 * Returns: whether it can be worked with
 */
gboolean
steward_instance_is_ready (StewardInstance *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE (self), FALSE);

  return self->state == STEWARD_INSTANCE_STATE_READY;
}
