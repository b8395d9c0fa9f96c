/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children at the two ends of a line, or where they have no room one below the other. */

#define STEWARD_TYPE_ENDS_LAYOUT (steward_ends_layout_get_type ())

G_DECLARE_FINAL_TYPE (StewardEndsLayout, steward_ends_layout,
                      STEWARD, ENDS_LAYOUT, GtkLayoutManager)

G_END_DECLS
