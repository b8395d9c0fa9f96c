/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One of several things, of which any number can be chosen. Signal "changed". */

#define STEWARD_TYPE_TICK_ROW (steward_tick_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardTickRow, steward_tick_row, STEWARD, TICK_ROW, AdwActionRow)

GtkWidget *steward_tick_row_new        (const char       *title);
gboolean   steward_tick_row_get_chosen (StewardTickRow *self);
void       steward_tick_row_set_chosen (StewardTickRow *self,
                                          gboolean          chosen);

G_END_DECLS
