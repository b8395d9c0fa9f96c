/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widths of columns are written for text of the usual size, and grow with it. */

void steward_table_widths_follow_text (GtkColumnView       *table);
void steward_table_widths_show_column (GtkColumnView       *table,
                                       GtkColumnViewColumn *column,
                                       gboolean             visible);
void steward_table_widths_align_end   (GtkColumnView       *table,
                                       guint                position);

G_END_DECLS
