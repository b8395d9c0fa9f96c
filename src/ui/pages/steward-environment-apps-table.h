/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-environment.h"
#include "widgets/steward-folding-table.h"

G_BEGIN_DECLS

/* The apps of one environment as a table, or as rows of two lines where it is narrow. */

#define STEWARD_TYPE_ENVIRONMENT_APPS_TABLE (steward_environment_apps_table_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentAppsTable, steward_environment_apps_table,
                      STEWARD, ENVIRONMENT_APPS_TABLE, StewardFoldingTable)

void steward_environment_apps_table_offer_verbs (StewardEnvironmentAppsTable *self,
                                                 StewardEnvironment          *environment);
void steward_environment_apps_table_bind_sort   (StewardEnvironmentAppsTable *self,
                                                 GSettings                   *settings);

G_END_DECLS
