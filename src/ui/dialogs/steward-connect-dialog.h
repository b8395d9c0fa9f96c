/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-application.h"

G_BEGIN_DECLS

/* Asks for the fewest things that connect a tenant: the tenant, an application and its secret. */

#define STEWARD_TYPE_CONNECT_DIALOG (steward_connect_dialog_get_type ())

G_DECLARE_FINAL_TYPE (StewardConnectDialog, steward_connect_dialog,
                      STEWARD, CONNECT_DIALOG, AdwWindow)

void steward_connect_dialog_present (StewardApplication *application);

G_END_DECLS
