/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of the preferences for how the program shows things, refreshes, tells and asks. */

#define STEWARD_TYPE_PREFERENCES_GENERAL (steward_preferences_general_get_type ())

G_DECLARE_FINAL_TYPE (StewardPreferencesGeneral, steward_preferences_general,
                      STEWARD, PREFERENCES_GENERAL, AdwPreferencesPage)

void steward_preferences_general_bind (StewardPreferencesGeneral *self,
                                       GSettings                 *settings);

G_END_DECLS
