/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

/* A backup of an instance. */

#define STEWARD_TYPE_INSTANCE_BACKUP (steward_instance_backup_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceBackup, steward_instance_backup, STEWARD, INSTANCE_BACKUP,
                      StewardEntity)

const char *steward_instance_backup_get_id          (StewardInstanceBackup *self);
const char *steward_instance_backup_get_label       (StewardInstanceBackup *self);
const char *steward_instance_backup_get_status_text (StewardInstanceBackup *self);
const char *steward_instance_backup_get_created_by  (StewardInstanceBackup *self);
GDateTime  *steward_instance_backup_get_created_on  (StewardInstanceBackup *self);
GDateTime  *steward_instance_backup_get_expires_on  (StewardInstanceBackup *self);
const char *steward_instance_backup_get_version     (StewardInstanceBackup *self);
const char *steward_instance_backup_get_notes       (StewardInstanceBackup *self);
gboolean    steward_instance_backup_is_usable       (StewardInstanceBackup *self);
gboolean    steward_instance_backup_is_by_system    (StewardInstanceBackup *self);

G_END_DECLS
