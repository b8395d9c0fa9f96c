/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of the preferences that lists how Steward signs in. */

#define STEWARD_TYPE_PREFERENCES_CONNECTIONS (steward_preferences_connections_get_type ())

G_DECLARE_FINAL_TYPE (StewardPreferencesConnections, steward_preferences_connections,
                      STEWARD, PREFERENCES_CONNECTIONS, AdwBin)

void steward_preferences_connections_show (StewardPreferencesConnections *self,
                                           GListModel                    *connections);

G_END_DECLS
