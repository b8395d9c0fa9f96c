/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-app-place.h"

G_BEGIN_DECLS

/* An app with all places where it is, or an environment with all apps on it. Properties
 * "environment" (%NULL for an app), "name", "publisher", "places", "version" (%NULL if an app has
 * several), "n-places", "n-versions" (of an app), "n-updates", "n-failed", "n-updating" and
 * "n-pending". */

#define STEWARD_TYPE_APP_GROUP (steward_app_group_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppGroup, steward_app_group, STEWARD, APP_GROUP, GObject)

StewardAppGroup    *steward_app_group_new                (const char         *app_id);
StewardAppGroup    *steward_app_group_new_of_environment (StewardEnvironment *environment);
const char         *steward_app_group_get_key            (StewardAppGroup    *self);
StewardEnvironment *steward_app_group_get_environment    (StewardAppGroup    *self);
const char         *steward_app_group_get_name           (StewardAppGroup    *self);
const char         *steward_app_group_get_publisher      (StewardAppGroup    *self);
GListModel         *steward_app_group_get_places         (StewardAppGroup    *self);
guint               steward_app_group_get_n_updates      (StewardAppGroup    *self);
void                steward_app_group_take_places        (StewardAppGroup    *self,
                                                          GPtrArray          *places);

G_END_DECLS
