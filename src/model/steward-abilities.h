/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StewardAbilities:
 * @STEWARD_ABILITY_RENAME: environments can be renamed
 * @STEWARD_ABILITY_RESTORE: environments can be restored to a moment
 * @STEWARD_ABILITY_RESTORE_OPTIONS: a restore can leave things out
 * @STEWARD_ABILITY_COPY_TO_PRODUCTION: a copy can be a production environment
 * @STEWARD_ABILITY_KEEP_DELETED: deleted environments are kept for a while, and can be recovered
 * @STEWARD_ABILITY_LINK: environments can be linked to Power Platform
 * @STEWARD_ABILITY_CANCEL_OPERATION: a running update of an environment can be called off
 * @STEWARD_ABILITY_INSTALL: apps can be installed and uninstalled
 * @STEWARD_ABILITY_CANCEL_APP_UPDATE: a scheduled update of an app can be called off
 * @STEWARD_ABILITY_FORETELL_UNINSTALL: the dependants of an app can be asked for
 * @STEWARD_ABILITY_ACT_AS_USER: a person is signed in, not an application
 *
 * What can be done at the service of a tenant, where that is not the same everywhere.
 */
typedef enum
{
  STEWARD_ABILITY_NONE               = 0,
  STEWARD_ABILITY_RENAME             = 1 << 0,
  STEWARD_ABILITY_RESTORE            = 1 << 1,
  STEWARD_ABILITY_RESTORE_OPTIONS    = 1 << 2,
  STEWARD_ABILITY_COPY_TO_PRODUCTION = 1 << 3,
  STEWARD_ABILITY_KEEP_DELETED       = 1 << 4,
  STEWARD_ABILITY_LINK               = 1 << 5,
  STEWARD_ABILITY_CANCEL_OPERATION   = 1 << 6,
  STEWARD_ABILITY_INSTALL            = 1 << 7,
  STEWARD_ABILITY_CANCEL_APP_UPDATE  = 1 << 8,
  STEWARD_ABILITY_FORETELL_UNINSTALL = 1 << 9,
  STEWARD_ABILITY_ACT_AS_USER        = 1 << 10,
} StewardAbilities;

#define STEWARD_ABILITY_ALL ((STEWARD_ABILITY_ACT_AS_USER << 1) - 1)

G_END_DECLS
