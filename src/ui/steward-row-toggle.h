/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A press with Ctrl selects a row of a table beside the others, or takes it out again. */

void steward_row_toggle_add (GtkColumnView *table);

G_END_DECLS
