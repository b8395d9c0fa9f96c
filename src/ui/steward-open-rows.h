/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Remembers which rows of a tree are open. The toolkit closes a row whenever a list announces a
 * change around it, as when a filter lets other items through. */

#define STEWARD_TYPE_OPEN_ROWS (steward_open_rows_get_type ())

G_DECLARE_FINAL_TYPE (StewardOpenRows, steward_open_rows, STEWARD, OPEN_ROWS, GObject)

StewardOpenRows *steward_open_rows_new (GtkTreeListModel *tree);

G_END_DECLS
