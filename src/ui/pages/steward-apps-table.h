/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Apps, each of which opens to the places where it is, or environments, which open to their apps: a
 * table, or where it is narrow a list. Properties "model", of StewardAppGroup, "filter", which is
 * that of the model, "by-environment" and "narrow". */

#define STEWARD_TYPE_APPS_TABLE (steward_apps_table_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppsTable, steward_apps_table, STEWARD, APPS_TABLE, AdwBin)

GtkSelectionModel *steward_apps_table_get_selection (StewardAppsTable *self);
GPtrArray         *steward_apps_table_list_selected (StewardAppsTable *self);
void               steward_apps_table_bind_sort     (StewardAppsTable *self,
                                                     GSettings        *settings,
                                                     const char       *key);

G_END_DECLS
