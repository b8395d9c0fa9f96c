/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A tree of apps with the places where they are, or of environments with their apps, and what
 * templates ask of its rows: closures that take a GtkTreeListRow, "steward_app_tree_show_name" and
 * its like. */

GtkTreeListModel *steward_app_tree_new         (GListModel     *groups,
                                                GtkFilter      *filter);
GListModel       *steward_app_tree_list_places (gpointer        item,
                                                gpointer        filter);
void              steward_app_tree_sort_places (GPtrArray      *places);
void              steward_app_tree_bind        (GtkWidgetClass *klass);

G_END_DECLS
