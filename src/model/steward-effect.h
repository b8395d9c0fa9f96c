/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-enums.h"
#include "steward-record.h"

G_BEGIN_DECLS

/* What a change does, as a code with its names; the pages turn it into a sentence. */

typedef enum
{
  STEWARD_EFFECT_KIND_CREATED,
  STEWARD_EFFECT_KIND_CHANGED,
  STEWARD_EFFECT_KIND_KEPT,
  STEWARD_EFFECT_KIND_USED,
  STEWARD_EFFECT_KIND_LOST,
} StewardEffectKind;

typedef enum
{
  STEWARD_EFFECT_ENVIRONMENT_CREATED,
  STEWARD_EFFECT_ENVIRONMENT_COPIED,
  STEWARD_EFFECT_ENVIRONMENT_RESTORED,
  STEWARD_EFFECT_SOURCE_KEPT,
  STEWARD_EFFECT_ENTRIES_MISSING,
  STEWARD_EFFECT_RESTORE_USED,
  STEWARD_EFFECT_STORAGE_USED,
  STEWARD_EFFECT_QUOTA_USED,
  STEWARD_EFFECT_RENAMED,
  STEWARD_EFFECT_RESTARTED,
  STEWARD_EFFECT_LINKS_BREAK,
  STEWARD_EFFECT_DELETED,
  STEWARD_EFFECT_DELETED_FOR_GOOD,
  STEWARD_EFFECT_RECOVERABLE_UNTIL,
  STEWARD_EFFECT_NAME_SUFFIXED,
  STEWARD_EFFECT_RECOVERED,
  STEWARD_EFFECT_UPDATES_RUN,
  STEWARD_EFFECT_UNLINKED,
  STEWARD_EFFECT_UNLINKED_FIRST,
  STEWARD_EFFECT_LINKED,
  STEWARD_EFFECT_APP_INSTALLED,
  STEWARD_EFFECT_APP_UPDATED,
  STEWARD_EFFECT_APP_UNINSTALLED,
  STEWARD_EFFECT_APP_DATA_KEPT,
  STEWARD_EFFECT_APP_DATA_LOST,
  STEWARD_EFFECT_APP_NEEDS_HANDLED,
  STEWARD_EFFECT_IN_UPDATE_WINDOW,
  STEWARD_EFFECT_AT_ONCE,
  STEWARD_EFFECT_CALLED_OFF,
  STEWARD_EFFECT_ROLLED_BACK,
  STEWARD_EFFECT_INSTANCE_CREATED,
  STEWARD_EFFECT_INSTANCE_DELETED,
  STEWARD_EFFECT_INSTANCE_REPLACED,
  STEWARD_EFFECT_INSTANCE_UNAVAILABLE,
  STEWARD_EFFECT_INSTANCE_BASE_FIXED,
  STEWARD_EFFECT_BACKUP_TAKEN,
  STEWARD_EFFECT_ADMIN_MODE_ON,
  STEWARD_EFFECT_ADMIN_MODE_OFF,
  STEWARD_EFFECT_BACKGROUND_OPERATIONS_OFF,
  STEWARD_EFFECT_IDENTITY_REGISTERED,
  STEWARD_EFFECT_IDENTITY_ENABLED,
  STEWARD_EFFECT_IDENTITY_DISABLED,
  STEWARD_EFFECT_IDENTITY_REMOVED,
} StewardEffectCode;

#define STEWARD_TYPE_EFFECT_KIND (steward_effect_kind_get_type ())
#define STEWARD_TYPE_EFFECT_CODE (steward_effect_code_get_type ())
GType steward_effect_kind_get_type (void);
GType steward_effect_code_get_type (void);

/* Names, numbers and moments only: the pages make the sentences. Numbers are -1, and all else
 * is %NULL, where an effect does not need them; all but the first four properties can be set. */
#define STEWARD_TYPE_EFFECT (steward_effect_get_type ())

G_DECLARE_FINAL_TYPE (StewardEffect, steward_effect, STEWARD, EFFECT, StewardRecord)

StewardEffect         *steward_effect_new                  (StewardEffectKind kind,
                                                            StewardEffectCode code,
                                                            const char       *subject,
                                                            const char       *object);
StewardEffectKind      steward_effect_get_kind             (StewardEffect    *self);
StewardEffectCode      steward_effect_get_code             (StewardEffect    *self);
const char            *steward_effect_get_subject          (StewardEffect    *self);
const char            *steward_effect_get_object           (StewardEffect    *self);
StewardEnvironmentType steward_effect_get_environment_type (StewardEffect    *self);
const char            *steward_effect_get_version          (StewardEffect    *self);
GDateTime             *steward_effect_get_moment           (StewardEffect    *self);
gint64                 steward_effect_get_count            (StewardEffect    *self);
gboolean               steward_effect_is_at_most           (StewardEffect    *self);
gint64                 steward_effect_get_storage_kb       (StewardEffect    *self);
gint64                 steward_effect_get_shortest_seconds (StewardEffect    *self);
gint64                 steward_effect_get_longest_seconds  (StewardEffect    *self);

G_END_DECLS
