/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-entity.h"

G_BEGIN_DECLS

/* What can be done to an instance, as menus. */

GVariant   *steward_instance_menu_new_target (StewardEntity *instance);
GMenuModel *steward_instance_menu_new        (StewardEntity *instance,
                                              gpointer       user_data);

G_END_DECLS
