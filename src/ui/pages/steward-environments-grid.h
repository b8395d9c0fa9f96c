/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Environments in columns, and a column of checks while several are selected. What they are sorted
 * by is its "sorter"; "order" is how tenant by tenant they are. */

#define STEWARD_TYPE_ENVIRONMENTS_GRID (steward_environments_grid_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentsGrid, steward_environments_grid,
                      STEWARD, ENVIRONMENTS_GRID, GtkWidget)

void steward_environments_grid_show_tenants (StewardEnvironmentsGrid *self,
                                             gboolean                 show);
void steward_environments_grid_follow       (StewardEnvironmentsGrid *self,
                                             GListModel              *items);
void steward_environments_grid_bind_sort    (StewardEnvironmentsGrid *self,
                                             GSettings               *settings);
void steward_environments_grid_scroll_to    (StewardEnvironmentsGrid *self,
                                             guint                    position);

GtkListView *steward_environments_grid_get_list (StewardEnvironmentsGrid *self);

G_END_DECLS
