/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-application.h"

G_BEGIN_DECLS

/* Connects tenants: asks how and where to sign in, and stays until that is done. */

#define STEWARD_TYPE_CONNECT_DIALOG (steward_connect_dialog_get_type ())

G_DECLARE_FINAL_TYPE (StewardConnectDialog, steward_connect_dialog,
                      STEWARD, CONNECT_DIALOG, AdwWindow)

void steward_connect_dialog_present (StewardApplication *application,
                                     StewardProfile     *replaced);

G_END_DECLS
