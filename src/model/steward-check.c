/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-check.h"

G_DEFINE_ENUM_TYPE (StewardOutcome, steward_outcome,
  G_DEFINE_ENUM_VALUE (STEWARD_OUTCOME_REFUSED, "refused"),
  G_DEFINE_ENUM_VALUE (STEWARD_OUTCOME_WARNED, "warned"),
  G_DEFINE_ENUM_VALUE (STEWARD_OUTCOME_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_OUTCOME_PASSED, "passed"))

G_DEFINE_ENUM_TYPE (StewardCheckCode, steward_check_code,
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_NAME, "name"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_NAME_OPERATIONS, "name-operations"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_ROOM, "room"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_ENVIRONMENT_QUOTA, "environment-quota"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_STORAGE_QUOTA, "storage-quota"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_ONE_AT_A_TIME, "one-at-a-time"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_STATUS, "status"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_TYPE_ALLOWED, "type-allowed"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_RING_ALLOWED, "ring-allowed"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_MOMENT, "moment"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_RESTORES_LEFT, "restores-left"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_VERSION_RESTORABLE, "version-restorable"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INTEGRATIONS_KEPT, "integrations-kept"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_POWER_PLATFORM_LINKED, "power-platform-linked"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_UNLINK_PERSON, "unlink-person"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_UNLINK_ABILITY, "unlink-ability"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_RUNNING_OPERATION, "running-operation"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_ABILITY, "ability"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_PERSON, "person"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_TERMS, "terms"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_APP_STATE, "app-state"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_APP_REMOVABLE, "app-removable"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_APP_NEEDS, "app-needs"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_APP_DEPENDANT, "app-dependant"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_LINK_MATCHES, "link-matches"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_CANCELABLE, "cancelable"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INSTANCE_TYPE, "instance-type"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INSTANCE_THERE, "instance-there"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INSTANCE_STATE, "instance-state"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INSTANCE_DELETABLE, "instance-deletable"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INSTANCE_REGION, "instance-region"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_INSTANCE_ROOM, "instance-room"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_DOMAIN_NAME, "domain-name"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_BACKUP_LABEL, "backup-label"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_BACKUP_LABEL_TWICE, "backup-label-twice"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_BACKUP_USABLE, "backup-usable"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_BACKGROUND_OPERATIONS, "background-operations"),
  G_DEFINE_ENUM_VALUE (STEWARD_CHECK_DRY_RUN, "dry-run"))

struct _StewardCheck
{
  StewardRecord parent_instance;

  StewardOutcome         outcome;
  StewardCheckCode       code;
  char                  *subject;
  char                  *object;
  StewardEnvironmentType environment_type;
  StewardNameFault       name_fault;
  gint64                 used;
  gint64                 total;
  gint64                 used_storage_kb;
  gint64                 total_storage_kb;
  GDateTime             *from;
  GDateTime             *to;
};

G_DEFINE_FINAL_TYPE (StewardCheck, steward_check, STEWARD_TYPE_RECORD)

enum
{
  FIELD_OUTCOME,
  FIELD_CODE,
  FIELD_SUBJECT,
  FIELD_OBJECT,
  FIELD_ENVIRONMENT_TYPE,
  FIELD_NAME_FAULT,
  FIELD_USED,
  FIELD_TOTAL,
  FIELD_USED_STORAGE_KB,
  FIELD_TOTAL_STORAGE_KB,
  FIELD_FROM,
  FIELD_TO,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_OUTCOME] = STEWARD_FIELD (
    "outcome", WORD, StewardCheck, outcome, .get_type = steward_outcome_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_CODE] = STEWARD_FIELD (
    "code", WORD, StewardCheck, code, .get_type = steward_check_code_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_SUBJECT] = STEWARD_FIELD (
    "subject", TEXT, StewardCheck, subject, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_OBJECT] = STEWARD_FIELD (
    "object", TEXT, StewardCheck, object, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", WORD, StewardCheck, environment_type,
    .get_type = steward_environment_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_NAME_FAULT] = STEWARD_FIELD (
    "name-fault", WORD, StewardCheck, name_fault, .get_type = steward_name_fault_get_type,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_USED] = STEWARD_FIELD (
    "used", NUMBER, StewardCheck, used, .fallback = -1, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TOTAL] = STEWARD_FIELD (
    "total", NUMBER, StewardCheck, total, .fallback = -1, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_USED_STORAGE_KB] = STEWARD_FIELD (
    "used-storage-kb", NUMBER, StewardCheck, used_storage_kb, .fallback = -1,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TOTAL_STORAGE_KB] = STEWARD_FIELD (
    "total-storage-kb", NUMBER, StewardCheck, total_storage_kb, .fallback = -1,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_FROM] = STEWARD_FIELD (
    "from", DATE, StewardCheck, from, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TO] = STEWARD_FIELD (
    "to", DATE, StewardCheck, to, .flags = STEWARD_FIELD_WRITABLE),
};

static void
steward_check_class_init (StewardCheckClass *klass)
{
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_check_init (StewardCheck *self)
{
  steward_record_init_fields (STEWARD_RECORD (self));
}

/**
 * steward_check_new:
 * @outcome: how it went
 * @code: the rule that was looked at
 * @subject: (nullable): the name the rule is about
 * @object: (nullable): who or what stands in the way
 *
 * Returns: (transfer full): a new check
 */
StewardCheck *
steward_check_new (StewardOutcome    outcome,
                   StewardCheckCode  code,
                   const char       *subject,
                   const char       *object)
{
  return g_object_new (STEWARD_TYPE_CHECK,
                       "outcome", outcome,
                       "code", code,
                       "subject", subject,
                       "object", object,
                       NULL);
}

/**
 * steward_check_get_outcome:
 * @self: a #StewardCheck
 *
 * Returns: whether the service would accept the change in this respect
 */
StewardOutcome
steward_check_get_outcome (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->outcome;
}

/**
 * steward_check_get_code:
 * @self: a #StewardCheck
 *
 * Returns: the rule that was looked at
 */
StewardCheckCode
steward_check_get_code (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->code;
}

/**
 * steward_check_get_subject:
 * @self: a #StewardCheck
 *
 * Returns: (transfer none) (nullable): the name the rule is about
 */
const char *
steward_check_get_subject (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), NULL);

  return self->subject;
}

/**
 * steward_check_get_object:
 * @self: a #StewardCheck
 *
 * Returns: (transfer none) (nullable): a second name: who or what stands in the way
 */
const char *
steward_check_get_object (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), NULL);

  return self->object;
}

/**
 * steward_check_get_environment_type:
 * @self: a #StewardCheck
 *
 * Returns: the type of environment that is counted
 */
StewardEnvironmentType
steward_check_get_environment_type (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->environment_type;
}

/**
 * steward_check_get_name_fault:
 * @self: a #StewardCheck
 *
 * Returns: what is wrong with the name
 */
StewardNameFault
steward_check_get_name_fault (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->name_fault;
}

/**
 * steward_check_get_used:
 * @self: a #StewardCheck
 *
 * Returns: how many there are, the change included, or -1
 */
gint64
steward_check_get_used (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->used;
}

/**
 * steward_check_get_total:
 * @self: a #StewardCheck
 *
 * Returns: how many there may be, or -1
 */
gint64
steward_check_get_total (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->total;
}

/**
 * steward_check_get_used_storage_kb:
 * @self: a #StewardCheck
 *
 * Returns: how much is stored, the change included, or -1
 */
gint64
steward_check_get_used_storage_kb (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->used_storage_kb;
}

/**
 * steward_check_get_total_storage_kb:
 * @self: a #StewardCheck
 *
 * Returns: how much may be stored, or -1
 */
gint64
steward_check_get_total_storage_kb (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), 0);

  return self->total_storage_kb;
}

/**
 * steward_check_get_from:
 * @self: a #StewardCheck
 *
 * Returns: (transfer none) (nullable): when what the rule is about began
 */
GDateTime *
steward_check_get_from (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), NULL);

  return self->from;
}

/**
 * steward_check_get_to:
 * @self: a #StewardCheck
 *
 * Returns: (transfer none) (nullable): when it ends
 */
GDateTime *
steward_check_get_to (StewardCheck *self)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (self), NULL);

  return self->to;
}
