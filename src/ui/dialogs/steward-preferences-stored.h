/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-workspace.h"

G_BEGIN_DECLS

/* The page of the preferences for what is kept on this computer, and for taking it away. */

#define STEWARD_TYPE_PREFERENCES_STORED (steward_preferences_stored_get_type ())

G_DECLARE_FINAL_TYPE (StewardPreferencesStored, steward_preferences_stored,
                      STEWARD, PREFERENCES_STORED, AdwPreferencesPage)

void steward_preferences_stored_show (StewardPreferencesStored *self,
                                      StewardWorkspace         *workspace);

G_END_DECLS
