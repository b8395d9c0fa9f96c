/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Remembers by which column a table is sorted, as "(ub)": position and whether descending; and
 * sorts it anew when its items change. */

void       steward_table_sort_bind      (GtkColumnView *table,
                                         GSettings     *settings,
                                         const char    *key);
GtkWidget *steward_table_sort_get_arrow (GtkWidget     *title);
gboolean   steward_table_sort_has       (GtkWidget     *title);
gboolean   steward_table_sort_is_by     (GtkWidget     *title,
                                         GtkSortType   *order);
gboolean   steward_table_sort_get       (GtkColumnView *table,
                                         guint         *position,
                                         GtkSortType   *order);
void       steward_table_sort_by        (GtkColumnView *table,
                                         guint          position,
                                         GtkSortType    order);
void       steward_table_sort_turn      (GtkColumnView *table,
                                         GtkWidget     *title);
void       steward_table_sort_follow    (GtkColumnView *table,
                                         GListModel    *items);

G_END_DECLS
