/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-app-place.h"

G_BEGIN_DECLS

/* An app, and all places where it is. Properties "name", "publisher", "places", "version" (%NULL
 * if there are several), "n-places", "n-versions", "n-updates", "n-failed", "n-updating" and
 * "n-pending". */

#define STEWARD_TYPE_APP_GROUP (steward_app_group_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppGroup, steward_app_group, STEWARD, APP_GROUP, GObject)

StewardAppGroup *steward_app_group_new           (const char      *app_id);
const char      *steward_app_group_get_app_id    (StewardAppGroup *self);
const char      *steward_app_group_get_name      (StewardAppGroup *self);
const char      *steward_app_group_get_publisher (StewardAppGroup *self);
GListModel      *steward_app_group_get_places    (StewardAppGroup *self);
guint            steward_app_group_get_n_updates (StewardAppGroup *self);
void             steward_app_group_take_places   (StewardAppGroup *self,
                                                  GPtrArray       *places);

G_END_DECLS
