/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-backup.h"

struct _StewardInstanceBackup
{
  StewardEntity parent_instance;

  char      *id;
  char      *label;
  char      *status_text;
  char      *created_by;
  GDateTime *created_on;
  GDateTime *expires_on;
  char      *version;
  char      *notes;
  gboolean   usable;
  gboolean   by_system;
};

G_DEFINE_FINAL_TYPE (StewardInstanceBackup, steward_instance_backup, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ID,
  FIELD_LABEL,
  FIELD_STATUS_TEXT,
  FIELD_CREATED_BY,
  FIELD_CREATED_ON,
  FIELD_EXPIRES_ON,
  FIELD_VERSION,
  FIELD_NOTES,
  FIELD_USABLE,
  FIELD_BY_SYSTEM,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD (
    "id", TEXT, StewardInstanceBackup, id, .members = "Id"),
  [FIELD_LABEL] = STEWARD_FIELD (
    "label", TEXT, StewardInstanceBackup, label, .members = "Label"),
  [FIELD_STATUS_TEXT] = STEWARD_FIELD (
    "status-text", TEXT, StewardInstanceBackup, status_text, .members = "Status"),
  [FIELD_CREATED_BY] = STEWARD_FIELD (
    "created-by", TEXT, StewardInstanceBackup, created_by, .members = "CreatedBy"),
  [FIELD_CREATED_ON] = STEWARD_FIELD (
    "created-on", DATE, StewardInstanceBackup, created_on, .members = "CreatedOn"),
  [FIELD_EXPIRES_ON] = STEWARD_FIELD (
    "expires-on", DATE, StewardInstanceBackup, expires_on, .members = "ExpiresOn"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardInstanceBackup, version, .members = "Version"),
  [FIELD_NOTES] = STEWARD_FIELD (
    "notes", TEXT, StewardInstanceBackup, notes, .members = "Notes"),
  [FIELD_USABLE] = STEWARD_FIELD ("usable", FLAG, StewardInstanceBackup, usable),
  [FIELD_BY_SYSTEM] = STEWARD_FIELD ("by-system", FLAG, StewardInstanceBackup, by_system),
};

static gboolean
steward_instance_backup_is_word (const char *text,
                                 const char *word)
{
  return text != NULL && g_ascii_strcasecmp (text, word) == 0;
}

/* Of the words for its status only that of a backup that can be used is known. */
static void
steward_instance_backup_derive (StewardEntity *entity)
{
  StewardInstanceBackup *self = STEWARD_INSTANCE_BACKUP (entity);

  steward_entity_set_int (self, FIELD_USABLE,
                          steward_instance_backup_is_word (self->status_text, "Available"));
  steward_entity_set_int (self, FIELD_BY_SYSTEM,
                          steward_instance_backup_is_word (self->created_by, "System"));
}

static void
steward_instance_backup_class_init (StewardInstanceBackupClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->derive = steward_instance_backup_derive;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_ID);
}

static void
steward_instance_backup_init (StewardInstanceBackup *self)
{
}

/**
 * steward_instance_backup_get_id:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
steward_instance_backup_get_id (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->id;
}

/**
 * steward_instance_backup_get_label:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): its label, which others may have too
 */
const char *
steward_instance_backup_get_label (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->label;
}

/**
 * steward_instance_backup_get_status_text:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): how it is, as the service words it
 */
const char *
steward_instance_backup_get_status_text (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->status_text;
}

/**
 * steward_instance_backup_get_created_by:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): who took it
 */
const char *
steward_instance_backup_get_created_by (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->created_by;
}

/**
 * steward_instance_backup_get_created_on:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): when it was taken
 */
GDateTime *
steward_instance_backup_get_created_on (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->created_on;
}

/**
 * steward_instance_backup_get_expires_on:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): when the service takes it away
 */
GDateTime *
steward_instance_backup_get_expires_on (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->expires_on;
}

/**
 * steward_instance_backup_get_version:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): the build of the instance at that time
 */
const char *
steward_instance_backup_get_version (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->version;
}

/**
 * steward_instance_backup_get_notes:
 * @self: a #StewardInstanceBackup
 *
 * Returns: (transfer none) (nullable): what was noted with it
 */
const char *
steward_instance_backup_get_notes (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), NULL);

  return self->notes;
}

/**
 * steward_instance_backup_is_usable:
 * @self: a #StewardInstanceBackup
 *
 * Returns: whether an instance can be restored from it
 */
gboolean
steward_instance_backup_is_usable (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), FALSE);

  return self->usable;
}

/**
 * steward_instance_backup_is_by_system:
 * @self: a #StewardInstanceBackup
 *
 * Returns: whether the service took it of its own accord
 */
gboolean
steward_instance_backup_is_by_system (StewardInstanceBackup *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (self), FALSE);

  return self->by_system;
}
