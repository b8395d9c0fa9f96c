/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-application.h"

G_BEGIN_DECLS

/* More tenants for a connection: those that have let its application in, and those of a list. */

#define STEWARD_TYPE_TENANTS_DIALOG (steward_tenants_dialog_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantsDialog, steward_tenants_dialog, STEWARD, TENANTS_DIALOG,
                      AdwWindow)

void steward_tenants_dialog_present (StewardApplication *application,
                                     StewardProfile     *profile);
void steward_tenants_dialog_offer   (StewardApplication *application,
                                     StewardProfile     *profile);

G_END_DECLS
