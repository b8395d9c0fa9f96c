/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-enums.h"

G_BEGIN_DECLS

/* Words of Online Management, in the order of the numbers that stand for them in older answers;
 * "none" and what is not known are the same. */

typedef enum
{
  STEWARD_INSTANCE_STATE_UNKNOWN,
  STEWARD_INSTANCE_STATE_READY,
  STEWARD_INSTANCE_STATE_PENDING,
  STEWARD_INSTANCE_STATE_INACTIVE,
  STEWARD_INSTANCE_STATE_DISABLED,
  STEWARD_INSTANCE_STATE_FAILED_PROVISIONING,
  STEWARD_INSTANCE_STATE_PREPARING,
  STEWARD_INSTANCE_STATE_READY_TO_CONFIGURE,
  STEWARD_INSTANCE_STATE_LOCKED,
} StewardInstanceState;

typedef enum
{
  STEWARD_INSTANCE_TYPE_UNKNOWN,
  STEWARD_INSTANCE_TYPE_PRODUCTION,
  STEWARD_INSTANCE_TYPE_SANDBOX,
  STEWARD_INSTANCE_TYPE_SUPPORT,
  STEWARD_INSTANCE_TYPE_PREVIEW,
  STEWARD_INSTANCE_TYPE_TRIAL,
  STEWARD_INSTANCE_TYPE_DEFAULT,
  STEWARD_INSTANCE_TYPE_DEVELOPER,
} StewardInstanceType;

#define STEWARD_TYPE_INSTANCE_STATE (steward_instance_state_get_type ())
#define STEWARD_TYPE_INSTANCE_TYPE  (steward_instance_type_get_type ())

GType       steward_instance_state_get_type (void);
GType       steward_instance_type_get_type  (void);

const char *steward_instance_type_to_word   (StewardInstanceType type);

G_END_DECLS
