/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts children side by side, in as many rows as they need. */

#define STEWARD_TYPE_WRAP_LAYOUT (steward_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (StewardWrapLayout, steward_wrap_layout,
                      STEWARD, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *steward_wrap_layout_new (int column_spacing,
                                           int row_spacing);

G_END_DECLS
