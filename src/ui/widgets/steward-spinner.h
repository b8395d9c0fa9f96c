/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Turns while it can be seen. The one of the toolkit also turns in the many rows that a list keeps
 * above and below those that are shown, and each of them costs time in each frame; and where
 * drawing is slow it leaves no time between two frames, in which models are filtered and sorted. */

#define STEWARD_TYPE_SPINNER (steward_spinner_get_type ())

G_DECLARE_FINAL_TYPE (StewardSpinner, steward_spinner, STEWARD, SPINNER, GtkWidget)

GtkWidget *steward_spinner_new (void);

G_END_DECLS
