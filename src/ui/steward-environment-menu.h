/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-environment.h"

G_BEGIN_DECLS

/* What can be done to an environment, as menus of the actions of the window. */

GVariant   *steward_environment_menu_new_target      (StewardEnvironment *environment);
GVariant   *steward_environment_menu_new_apps_target (StewardEnvironment *environment,
                                                      GVariant           *app_ids);
GMenuModel *steward_environment_menu_new             (StewardEntity      *environment,
                                                      gpointer            user_data);
GMenuModel *steward_environment_menu_new_page        (StewardEnvironment *environment);

G_END_DECLS
