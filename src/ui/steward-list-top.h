/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is shown from its beginning stays so when rows come before the first. */

void         steward_list_top_keep     (GtkListView   *list);
gboolean     steward_list_top_focus    (GtkListView   *list);
GtkListView *steward_list_top_find     (GtkWidget     *widget);
GtkListView *steward_list_top_get_list (GtkColumnView *table);

G_END_DECLS
