/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one column says of an app, over all places or at one. Properties "item", a group or a
 * place, and "column". */

typedef enum
{
  STEWARD_APP_COLUMN_VERSION,
  STEWARD_APP_COLUMN_UPDATE,
  STEWARD_APP_COLUMN_STATE,
  STEWARD_APP_COLUMN_PLACES,
} StewardAppColumn;

#define STEWARD_TYPE_APP_COLUMN (steward_app_column_get_type ())
GType steward_app_column_get_type (void);

#define STEWARD_TYPE_APP_CELL (steward_app_cell_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppCell, steward_app_cell, STEWARD, APP_CELL, GtkWidget)

GObject *steward_app_cell_get_item (StewardAppCell *self);

G_END_DECLS
