/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-enums.h"
#include "steward-name-rule.h"
#include "steward-record.h"

G_BEGIN_DECLS

/* One rule of the service, looked at before sending. The order is the order on screen. */

typedef enum
{
  STEWARD_OUTCOME_REFUSED,
  STEWARD_OUTCOME_WARNED,
  STEWARD_OUTCOME_UNKNOWN,
  STEWARD_OUTCOME_PASSED,
} StewardOutcome;

typedef enum
{
  STEWARD_CHECK_NAME,
  STEWARD_CHECK_NAME_OPERATIONS,
  STEWARD_CHECK_ROOM,
  STEWARD_CHECK_ENVIRONMENT_QUOTA,
  STEWARD_CHECK_STORAGE_QUOTA,
  STEWARD_CHECK_ONE_AT_A_TIME,
  STEWARD_CHECK_STATUS,
  STEWARD_CHECK_TYPE_ALLOWED,
  STEWARD_CHECK_RING_ALLOWED,
  STEWARD_CHECK_MOMENT,
  STEWARD_CHECK_RESTORES_LEFT,
  STEWARD_CHECK_VERSION_RESTORABLE,
  STEWARD_CHECK_INTEGRATIONS_KEPT,
  STEWARD_CHECK_POWER_PLATFORM_LINKED,
  STEWARD_CHECK_UNLINK_PERSON,
  STEWARD_CHECK_UNLINK_ABILITY,
  STEWARD_CHECK_RUNNING_OPERATION,
  STEWARD_CHECK_ABILITY,
  STEWARD_CHECK_PERSON,
  STEWARD_CHECK_TERMS,
  STEWARD_CHECK_APP_STATE,
  STEWARD_CHECK_APP_REMOVABLE,
  STEWARD_CHECK_APP_NEEDS,
  STEWARD_CHECK_APP_DEPENDANT,
  STEWARD_CHECK_LINK_MATCHES,
  STEWARD_CHECK_CANCELABLE,
  STEWARD_CHECK_INSTANCE_TYPE,
  STEWARD_CHECK_INSTANCE_THERE,
  STEWARD_CHECK_INSTANCE_STATE,
  STEWARD_CHECK_INSTANCE_DELETABLE,
  STEWARD_CHECK_INSTANCE_REGION,
  STEWARD_CHECK_INSTANCE_ROOM,
  STEWARD_CHECK_DOMAIN_NAME,
  STEWARD_CHECK_BACKUP_LABEL,
  STEWARD_CHECK_BACKUP_LABEL_TWICE,
  STEWARD_CHECK_BACKUP_USABLE,
  STEWARD_CHECK_BACKGROUND_OPERATIONS,
  STEWARD_CHECK_DRY_RUN,
} StewardCheckCode;

#define STEWARD_TYPE_OUTCOME    (steward_outcome_get_type ())
#define STEWARD_TYPE_CHECK_CODE (steward_check_code_get_type ())
GType steward_outcome_get_type    (void);
GType steward_check_code_get_type (void);

/* Names, numbers and moments only: the pages make the sentences. Numbers are -1, and all else
 * is %NULL, where a check does not need them; all but the first four properties can be set. */
#define STEWARD_TYPE_CHECK (steward_check_get_type ())

G_DECLARE_FINAL_TYPE (StewardCheck, steward_check, STEWARD, CHECK, StewardRecord)

StewardCheck          *steward_check_new                  (StewardOutcome   outcome,
                                                           StewardCheckCode code,
                                                           const char      *subject,
                                                           const char      *object);
StewardOutcome         steward_check_get_outcome          (StewardCheck    *self);
StewardCheckCode       steward_check_get_code             (StewardCheck    *self);
const char            *steward_check_get_subject          (StewardCheck    *self);
const char            *steward_check_get_object           (StewardCheck    *self);
StewardEnvironmentType steward_check_get_environment_type (StewardCheck    *self);
StewardNameFault       steward_check_get_name_fault       (StewardCheck    *self);
gint64                 steward_check_get_used             (StewardCheck    *self);
gint64                 steward_check_get_total            (StewardCheck    *self);
gint64                 steward_check_get_used_storage_kb  (StewardCheck    *self);
gint64                 steward_check_get_total_storage_kb (StewardCheck    *self);
GDateTime             *steward_check_get_from             (StewardCheck    *self);
GDateTime             *steward_check_get_to               (StewardCheck    *self);

G_END_DECLS
