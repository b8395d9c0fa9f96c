/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-workspace.h"

G_BEGIN_DECLS

/* Lets a person sign in again to a connection that is open. */

#define STEWARD_TYPE_SIGN_IN_DIALOG (steward_sign_in_dialog_get_type ())

G_DECLARE_FINAL_TYPE (StewardSignInDialog, steward_sign_in_dialog,
                      STEWARD, SIGN_IN_DIALOG, AdwWindow)

void steward_sign_in_dialog_present (GtkWindow        *parent,
                                     StewardWorkspace *workspace,
                                     StewardProfile   *profile,
                                     StewardTenant    *tenant);

G_END_DECLS
