/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the first of its children that has room: put the largest first. */

#define STEWARD_TYPE_FIT (steward_fit_get_type ())

G_DECLARE_FINAL_TYPE (StewardFit, steward_fit, STEWARD, FIT, GtkWidget)

GtkWidget *steward_fit_new         (void);
GtkWidget *steward_fit_append_text (StewardFit *self,
                                    const char *text);

G_END_DECLS
