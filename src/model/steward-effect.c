/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-effect.h"

G_DEFINE_ENUM_TYPE (StewardEffectKind, steward_effect_kind,
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_KIND_CREATED, "created"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_KIND_CHANGED, "changed"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_KIND_KEPT, "kept"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_KIND_USED, "used"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_KIND_LOST, "lost"))

G_DEFINE_ENUM_TYPE (StewardEffectCode, steward_effect_code,
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ENVIRONMENT_CREATED, "environment-created"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ENVIRONMENT_COPIED, "environment-copied"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ENVIRONMENT_RESTORED, "environment-restored"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_SOURCE_KEPT, "source-kept"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ENTRIES_MISSING, "entries-missing"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_RESTORE_USED, "restore-used"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_STORAGE_USED, "storage-used"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_QUOTA_USED, "quota-used"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_RENAMED, "renamed"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_RESTARTED, "restarted"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_LINKS_BREAK, "links-break"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_DELETED, "deleted"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_DELETED_FOR_GOOD, "deleted-for-good"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_RECOVERABLE_UNTIL, "recoverable-until"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_NAME_SUFFIXED, "name-suffixed"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_RECOVERED, "recovered"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_UPDATES_RUN, "updates-run"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_UNLINKED, "unlinked"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_UNLINKED_FIRST, "unlinked-first"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_LINKED, "linked"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_APP_INSTALLED, "app-installed"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_APP_UPDATED, "app-updated"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_APP_UNINSTALLED, "app-uninstalled"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_APP_DATA_KEPT, "app-data-kept"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_APP_DATA_LOST, "app-data-lost"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_APP_NEEDS_HANDLED, "app-needs-handled"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_IN_UPDATE_WINDOW, "in-update-window"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_AT_ONCE, "at-once"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_CALLED_OFF, "called-off"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ROLLED_BACK, "rolled-back"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_INSTANCE_CREATED, "instance-created"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_INSTANCE_DELETED, "instance-deleted"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_INSTANCE_REPLACED, "instance-replaced"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_INSTANCE_UNAVAILABLE, "instance-unavailable"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_INSTANCE_BASE_FIXED, "instance-base-fixed"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_BACKUP_TAKEN, "backup-taken"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ADMIN_MODE_ON, "admin-mode-on"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_ADMIN_MODE_OFF, "admin-mode-off"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_BACKGROUND_OPERATIONS_OFF, "background-operations-off"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_IDENTITY_REGISTERED, "identity-registered"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_IDENTITY_ENABLED, "identity-enabled"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_IDENTITY_DISABLED, "identity-disabled"),
  G_DEFINE_ENUM_VALUE (STEWARD_EFFECT_IDENTITY_REMOVED, "identity-removed"))

struct _StewardEffect
{
  StewardRecord parent_instance;

  StewardEffectKind      kind;
  StewardEffectCode      code;
  char                  *subject;
  char                  *object;
  StewardEnvironmentType environment_type;
  char                  *version;
  GDateTime             *moment;
  gint64                 count;
  gboolean               at_most;
  gint64                 storage_kb;
  gint64                 shortest_seconds;
  gint64                 longest_seconds;
};

G_DEFINE_FINAL_TYPE (StewardEffect, steward_effect, STEWARD_TYPE_RECORD)

enum
{
  FIELD_KIND,
  FIELD_CODE,
  FIELD_SUBJECT,
  FIELD_OBJECT,
  FIELD_ENVIRONMENT_TYPE,
  FIELD_VERSION,
  FIELD_MOMENT,
  FIELD_COUNT,
  FIELD_AT_MOST,
  FIELD_STORAGE_KB,
  FIELD_SHORTEST_SECONDS,
  FIELD_LONGEST_SECONDS,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_KIND] = STEWARD_FIELD (
    "kind", WORD, StewardEffect, kind, .get_type = steward_effect_kind_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_CODE] = STEWARD_FIELD (
    "code", WORD, StewardEffect, code, .get_type = steward_effect_code_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_SUBJECT] = STEWARD_FIELD (
    "subject", TEXT, StewardEffect, subject, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_OBJECT] = STEWARD_FIELD (
    "object", TEXT, StewardEffect, object, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", WORD, StewardEffect, environment_type,
    .get_type = steward_environment_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardEffect, version, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_MOMENT] = STEWARD_FIELD (
    "moment", DATE, StewardEffect, moment, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_COUNT] = STEWARD_FIELD (
    "count", NUMBER, StewardEffect, count, .fallback = -1, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_AT_MOST] = STEWARD_FIELD (
    "at-most", FLAG, StewardEffect, at_most, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_STORAGE_KB] = STEWARD_FIELD (
    "storage-kb", NUMBER, StewardEffect, storage_kb, .fallback = -1,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_SHORTEST_SECONDS] = STEWARD_FIELD (
    "shortest-seconds", NUMBER, StewardEffect, shortest_seconds, .fallback = -1,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_LONGEST_SECONDS] = STEWARD_FIELD (
    "longest-seconds", NUMBER, StewardEffect, longest_seconds, .fallback = -1,
    .flags = STEWARD_FIELD_WRITABLE),
};

static void
steward_effect_class_init (StewardEffectClass *klass)
{
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_effect_init (StewardEffect *self)
{
  steward_record_init_fields (STEWARD_RECORD (self));
}

/**
 * steward_effect_new:
 * @kind: what becomes of things
 * @code: what happens
 * @subject: (nullable): the name of what it happens to
 * @object: (nullable): what it comes from or goes to
 *
 * Returns: (transfer full): a new effect
 */
StewardEffect *
steward_effect_new (StewardEffectKind  kind,
                    StewardEffectCode  code,
                    const char        *subject,
                    const char        *object)
{
  return g_object_new (STEWARD_TYPE_EFFECT,
                       "kind", kind,
                       "code", code,
                       "subject", subject,
                       "object", object,
                       NULL);
}

/**
 * steward_effect_get_kind:
 * @self: a #StewardEffect
 *
 * Returns: whether something is created, changed, kept, used or lost
 */
StewardEffectKind
steward_effect_get_kind (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->kind;
}

/**
 * steward_effect_get_code:
 * @self: a #StewardEffect
 *
 * Returns: what happens
 */
StewardEffectCode
steward_effect_get_code (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->code;
}

/**
 * steward_effect_get_subject:
 * @self: a #StewardEffect
 *
 * Returns: (transfer none) (nullable): the name of what it happens to
 */
const char *
steward_effect_get_subject (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), NULL);

  return self->subject;
}

/**
 * steward_effect_get_object:
 * @self: a #StewardEffect
 *
 * Returns: (transfer none) (nullable): a second name: what it comes from or goes to
 */
const char *
steward_effect_get_object (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), NULL);

  return self->object;
}

/**
 * steward_effect_get_environment_type:
 * @self: a #StewardEffect
 *
 * Returns: the type of environment that comes into being
 */
StewardEnvironmentType
steward_effect_get_environment_type (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->environment_type;
}

/**
 * steward_effect_get_version:
 * @self: a #StewardEffect
 *
 * Returns: (transfer none) (nullable): the version it starts with
 */
const char *
steward_effect_get_version (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), NULL);

  return self->version;
}

/**
 * steward_effect_get_moment:
 * @self: a #StewardEffect
 *
 * Returns: (transfer none) (nullable): the moment it goes back to, or lasts until
 */
GDateTime *
steward_effect_get_moment (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), NULL);

  return self->moment;
}

/**
 * steward_effect_get_count:
 * @self: a #StewardEffect
 *
 * Returns: how many are left before the change, or -1
 */
gint64
steward_effect_get_count (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->count;
}

/**
 * steward_effect_is_at_most:
 * @self: a #StewardEffect
 *
 * Returns: whether the count may be smaller than is known
 */
gboolean
steward_effect_is_at_most (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), FALSE);

  return self->at_most;
}

/**
 * steward_effect_get_storage_kb:
 * @self: a #StewardEffect
 *
 * Returns: how much storage it is about, or -1
 */
gint64
steward_effect_get_storage_kb (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->storage_kb;
}

/**
 * steward_effect_get_shortest_seconds:
 * @self: a #StewardEffect
 *
 * Returns: how long the quickest change of this kind took, or -1
 */
gint64
steward_effect_get_shortest_seconds (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->shortest_seconds;
}

/**
 * steward_effect_get_longest_seconds:
 * @self: a #StewardEffect
 *
 * Returns: how long the slowest change of this kind took, or -1
 */
gint64
steward_effect_get_longest_seconds (StewardEffect *self)
{
  g_return_val_if_fail (STEWARD_IS_EFFECT (self), 0);

  return self->longest_seconds;
}
