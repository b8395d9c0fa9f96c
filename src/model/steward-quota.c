/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-quota.h"

#include "steward-json.h"

struct _StewardQuota
{
  StewardEntity parent_instance;

  gint64 production;
  gint64 sandbox;
  gint64 storage_kb;
  gint64 default_storage_kb;
  gint64 license_storage_kb;
  gint64 additional_storage_kb;
  char  *key;
};

G_DEFINE_FINAL_TYPE (StewardQuota, steward_quota, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_PRODUCTION,
  FIELD_SANDBOX,
  FIELD_STORAGE_KB,
  FIELD_DEFAULT_STORAGE_KB,
  FIELD_LICENSE_STORAGE_KB,
  FIELD_ADDITIONAL_STORAGE_KB,
  FIELD_KEY,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_PRODUCTION] = STEWARD_FIELD (
    "production", NUMBER, StewardQuota, production, .members = "environmentsCount.production",
    .fallback = -1),
  [FIELD_SANDBOX] = STEWARD_FIELD (
    "sandbox", NUMBER, StewardQuota, sandbox, .members = "environmentsCount.sandbox",
    .fallback = -1),
  [FIELD_STORAGE_KB] = STEWARD_FIELD (
    "storage-kb", NUMBER, StewardQuota, storage_kb, .members = "storageInKilobytes.total",
    .fallback = -1),
  [FIELD_DEFAULT_STORAGE_KB] = STEWARD_FIELD (
    "default-storage-kb", NUMBER, StewardQuota, default_storage_kb,
    .members = "storageInKilobytes.default", .fallback = -1),
  [FIELD_LICENSE_STORAGE_KB] = STEWARD_FIELD (
    "license-storage-kb", NUMBER, StewardQuota, license_storage_kb,
    .members = "storageInKilobytes.userLicenses", .fallback = -1),
  [FIELD_ADDITIONAL_STORAGE_KB] = STEWARD_FIELD (
    "additional-storage-kb", NUMBER, StewardQuota, additional_storage_kb,
    .members = "storageInKilobytes.additionalCapacity", .fallback = -1),
  [FIELD_KEY] = STEWARD_FIELD ("key", TEXT, StewardQuota, key),
};

/* A tenant has one quota, and the service gives it no name. */
static gboolean
steward_quota_update (StewardEntity *entity,
                      JsonObject    *object)
{
  if (steward_json_get_object (object, "environmentsCount") == NULL &&
      steward_json_get_object (object, "storageInKilobytes") == NULL)
    return FALSE;

  steward_entity_read_fields (entity, object);
  steward_entity_set_text (entity, FIELD_KEY, "quota");

  return TRUE;
}

static void
steward_quota_class_init (StewardQuotaClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_quota_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_KEY);
}

static void
steward_quota_init (StewardQuota *self)
{
}

/**
 * steward_quota_get_production:
 * @self: a #StewardQuota
 *
 * Returns: how many production environments the tenant may have, or -1 if that is unknown
 */
gint64
steward_quota_get_production (StewardQuota *self)
{
  g_return_val_if_fail (STEWARD_IS_QUOTA (self), 0);

  return self->production;
}

/**
 * steward_quota_get_sandbox:
 * @self: a #StewardQuota
 *
 * Returns: how many sandboxes the tenant may have, or -1 if that is unknown
 */
gint64
steward_quota_get_sandbox (StewardQuota *self)
{
  g_return_val_if_fail (STEWARD_IS_QUOTA (self), 0);

  return self->sandbox;
}

/**
 * steward_quota_get_storage_kb:
 * @self: a #StewardQuota
 *
 * Returns: the storage the tenant may use, or -1 if that is unknown
 */
gint64
steward_quota_get_storage_kb (StewardQuota *self)
{
  g_return_val_if_fail (STEWARD_IS_QUOTA (self), 0);

  return self->storage_kb;
}

/**
 * steward_quota_get_license_storage_kb:
 * @self: a #StewardQuota
 *
 * Returns: the part of it that comes with licenses, or -1 if that is unknown
 */
gint64
steward_quota_get_license_storage_kb (StewardQuota *self)
{
  g_return_val_if_fail (STEWARD_IS_QUOTA (self), 0);

  return self->license_storage_kb;
}
