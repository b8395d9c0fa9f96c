/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application-identity.h"

struct _StewardApplicationIdentity
{
  StewardEntity parent_instance;

  char      *id;
  char      *application_id;
  char      *tenant_id;
  gboolean   enabled;
  GDateTime *created_on;
  GDateTime *modified_on;
};

G_DEFINE_FINAL_TYPE (StewardApplicationIdentity, steward_application_identity, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ID,
  FIELD_APPLICATION_ID,
  FIELD_TENANT_ID,
  FIELD_ENABLED,
  FIELD_CREATED_ON,
  FIELD_MODIFIED_ON,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD (
    "id", TEXT, StewardApplicationIdentity, id, .members = "Id"),
  [FIELD_APPLICATION_ID] = STEWARD_FIELD (
    "application-id", TEXT, StewardApplicationIdentity, application_id,
    .members = "AadApplicationId"),
  [FIELD_TENANT_ID] = STEWARD_FIELD (
    "tenant-id", TEXT, StewardApplicationIdentity, tenant_id, .members = "TenantId"),
  [FIELD_ENABLED] = STEWARD_FIELD (
    "enabled", FLAG, StewardApplicationIdentity, enabled, .members = "Enabled"),
  [FIELD_CREATED_ON] = STEWARD_FIELD (
    "created-on", DATE, StewardApplicationIdentity, created_on, .members = "CreatedOn"),
  [FIELD_MODIFIED_ON] = STEWARD_FIELD (
    "modified-on", DATE, StewardApplicationIdentity, modified_on, .members = "ModifiedOn"),
};

static void
steward_application_identity_class_init (StewardApplicationIdentityClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_ID);
}

static void
steward_application_identity_init (StewardApplicationIdentity *self)
{
}

/**
 * steward_application_identity_get_id:
 * @self: a #StewardApplicationIdentity
 *
 * Returns: (transfer none) (nullable): the id of its registration
 */
const char *
steward_application_identity_get_id (StewardApplicationIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (self), NULL);

  return self->id;
}

/**
 * steward_application_identity_get_application_id:
 * @self: a #StewardApplicationIdentity
 *
 * Returns: (transfer none) (nullable): the id of the application
 */
const char *
steward_application_identity_get_application_id (StewardApplicationIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (self), NULL);

  return self->application_id;
}

/**
 * steward_application_identity_is_enabled:
 * @self: a #StewardApplicationIdentity
 *
 * Returns: whether it has access
 */
gboolean
steward_application_identity_is_enabled (StewardApplicationIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (self), FALSE);

  return self->enabled;
}

/**
 * steward_application_identity_get_created_on:
 * @self: a #StewardApplicationIdentity
 *
 * Returns: (transfer none) (nullable): when it was registered
 */
GDateTime *
steward_application_identity_get_created_on (StewardApplicationIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (self), NULL);

  return self->created_on;
}

/**
 * steward_application_identity_get_modified_on:
 * @self: a #StewardApplicationIdentity
 *
 * Returns: (transfer none) (nullable): when that was changed last
 */
GDateTime *
steward_application_identity_get_modified_on (StewardApplicationIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (self), NULL);

  return self->modified_on;
}
