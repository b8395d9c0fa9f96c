/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-instance-columns.h"
#include "steward-listing.h"

G_BEGIN_DECLS

/* One thing of a list, as the service tells it alone, with what can be done to it. */

#define STEWARD_TYPE_DETAILS_WINDOW (steward_details_window_get_type ())

G_DECLARE_FINAL_TYPE (StewardDetailsWindow, steward_details_window, STEWARD, DETAILS_WINDOW,
                      AdwWindow)

StewardDetailsWindow *steward_details_window_new        (GtkWindow            *parent,
                                                         StewardInstanceTable  table,
                                                         StewardEntity        *entity,
                                                         StewardListing       *listing);
GtkWidget            *steward_details_window_add_button (StewardDetailsWindow *self,
                                                         const char           *label,
                                                         gboolean              destructive);
StewardEntity        *steward_details_window_get_entity (StewardDetailsWindow *self);

G_END_DECLS
