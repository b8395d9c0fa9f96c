/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children of the same width side by side, or where they have no room one below the other. */

#define STEWARD_TYPE_SPREAD_LAYOUT (steward_spread_layout_get_type ())

G_DECLARE_FINAL_TYPE (StewardSpreadLayout, steward_spread_layout,
                      STEWARD, SPREAD_LAYOUT, GtkLayoutManager)

G_END_DECLS
