/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-enums.h"

G_BEGIN_DECLS

/**
 * StewardNameFault:
 *
 * Why a name cannot be given to an environment, first fault first.
 */
typedef enum
{
  STEWARD_NAME_FAULT_NONE,
  STEWARD_NAME_FAULT_EMPTY,
  STEWARD_NAME_FAULT_FIRST_CHARACTER,
  STEWARD_NAME_FAULT_CHARACTER,
  STEWARD_NAME_FAULT_TOO_LONG,
  STEWARD_NAME_FAULT_RESERVED,
  STEWARD_NAME_FAULT_OPPOSITE_TYPE,
  STEWARD_NAME_FAULT_TAKEN,
  STEWARD_NAME_FAULT_UNCHANGED,
} StewardNameFault;

#define STEWARD_TYPE_NAME_FAULT (steward_name_fault_get_type ())
GType steward_name_fault_get_type (void);

#define STEWARD_NAME_MAX_LENGTH 29

StewardNameFault steward_name_rule_check   (const char             *name,
                                            StewardEnvironmentType  type,
                                            GListModel             *environments);
char            *steward_name_rule_suggest (const char             *base,
                                            const char             *suffix,
                                            GListModel             *environments);

G_END_DECLS
