/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-workspace.h"

G_BEGIN_DECLS

/**
 * StewardDemoFunc:
 * @error: return location for an error
 *
 * Starts the built-in sample tenants.
 *
 * Returns: (transfer full) (nullable): where they are
 */
typedef char *(*StewardDemoFunc) (GError **error);

#define STEWARD_TYPE_APPLICATION (steward_application_get_type ())

G_DECLARE_FINAL_TYPE (StewardApplication, steward_application, STEWARD, APPLICATION, AdwApplication)

StewardApplication *steward_application_new           (StewardDemoFunc     demo);
StewardWorkspace   *steward_application_get_workspace (StewardApplication *self);
GtkWindow          *steward_application_get_front     (StewardApplication *self);
void                steward_application_save_profiles (StewardApplication *self);

G_END_DECLS
