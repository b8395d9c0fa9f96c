/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-session.h"

G_BEGIN_DECLS

/* What instances are made of, or the applications that manage them: of one region of one tenant,
 * both of which are chosen at the top. Signal "submitted" (StewardWizard, StewardOperation) when
 * something was changed. */

#define STEWARD_TYPE_REFERENCE_WINDOW (steward_reference_window_get_type ())

G_DECLARE_FINAL_TYPE (StewardReferenceWindow, steward_reference_window, STEWARD, REFERENCE_WINDOW,
                      AdwWindow)

StewardReferenceWindow *steward_reference_window_new      (GtkWindow              *parent,
                                                           GListModel             *sessions,
                                                           StewardSession         *session,
                                                           gboolean                identities);
void                    steward_reference_window_register (StewardReferenceWindow *self);

G_END_DECLS
