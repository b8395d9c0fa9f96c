/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The text of a cell. In a column it fills its cell, whatever it says: there is nothing to measure
 * anew when a row is used again for something else. Elsewhere it is as wide as what it says. */

GtkWidget *steward_cell_text_new (gboolean    fills);
void       steward_cell_text_set (GtkWidget  *widget,
                                  const char *text);

G_END_DECLS
