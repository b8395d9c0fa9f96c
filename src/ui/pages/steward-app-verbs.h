/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-app.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* What can be done to an app of an environment. The target of the actions of the window is
 * "(sss)": the id of the tenant, the name of the environment, the id of the app. */

GMenuModel         *steward_app_verbs_new_menu       (StewardEntity      *app,
                                                      gpointer            user_data);
GtkListItemFactory *steward_app_verbs_new_factory    (StewardEnvironment *environment);
gboolean            steward_app_verbs_can_update_any (GPtrArray          *places);
GVariant           *steward_app_verbs_new_updates    (GPtrArray          *places);

G_END_DECLS
