/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the tree of apps in a narrow window: two lines. Property "row". */

#define STEWARD_TYPE_APP_TREE_ROW (steward_app_tree_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppTreeRow, steward_app_tree_row,
                      STEWARD, APP_TREE_ROW, GtkWidget)

G_END_DECLS
