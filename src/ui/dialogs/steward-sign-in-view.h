/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "auth/steward-interaction.h"
#include "steward-error-text.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* How far signing in is: what somebody has to do in the browser or on another device, and what
 * went wrong. Signal "step" (StewardErrorStep) when the way out of a failure was chosen. */

#define STEWARD_TYPE_SIGN_IN_VIEW (steward_sign_in_view_get_type ())

G_DECLARE_FINAL_TYPE (StewardSignInView, steward_sign_in_view, STEWARD, SIGN_IN_VIEW, GtkWidget)

void steward_sign_in_view_show_waiting     (StewardSignInView  *self);
void steward_sign_in_view_show_interaction (StewardSignInView  *self,
                                            StewardInteraction *interaction,
                                            StewardTenant      *tenant);
void steward_sign_in_view_show_error       (StewardSignInView  *self,
                                            const GError       *error,
                                            StewardTenant      *tenant,
                                            gboolean            can_go_back);

G_END_DECLS
