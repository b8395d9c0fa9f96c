/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-workspace.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_PREFERENCES (steward_preferences_get_type ())

G_DECLARE_FINAL_TYPE (StewardPreferences, steward_preferences, STEWARD, PREFERENCES, AdwWindow)

GtkWidget *steward_preferences_new (GtkWindow        *parent,
                                    GSettings        *settings,
                                    StewardWorkspace *workspace);

G_END_DECLS
