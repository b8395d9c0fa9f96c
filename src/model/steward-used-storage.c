/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-used-storage.h"

struct _StewardUsedStorage
{
  StewardEntity parent_instance;

  char  *environment_name;
  gint64 storage_kb;
};

G_DEFINE_FINAL_TYPE (StewardUsedStorage, steward_used_storage, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ENVIRONMENT_NAME,
  FIELD_STORAGE_KB,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT_NAME] = STEWARD_FIELD (
    "environment-name", TEXT, StewardUsedStorage, environment_name, .members = "environmentName"),
  [FIELD_STORAGE_KB] = STEWARD_FIELD (
    "storage-kb", NUMBER, StewardUsedStorage, storage_kb, .members = "databaseStorageInKilobytes",
    .fallback = -1),
};

static void
steward_used_storage_class_init (StewardUsedStorageClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_ENVIRONMENT_NAME);
}

static void
steward_used_storage_init (StewardUsedStorage *self)
{
}

/**
 * steward_used_storage_get_environment_name:
 * @self: a #StewardUsedStorage
 *
 * Returns: (transfer none) (nullable): the environment that uses it
 */
const char *
steward_used_storage_get_environment_name (StewardUsedStorage *self)
{
  g_return_val_if_fail (STEWARD_IS_USED_STORAGE (self), NULL);

  return self->environment_name;
}

/**
 * steward_used_storage_get_storage_kb:
 * @self: a #StewardUsedStorage
 *
 * Returns: the size of its database, or -1 if the service has not computed it
 */
gint64
steward_used_storage_get_storage_kb (StewardUsedStorage *self)
{
  g_return_val_if_fail (STEWARD_IS_USED_STORAGE (self), 0);

  return self->storage_kb;
}
