/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The titles of a table for whoever has no pointer: the toolkit lets nobody reach them. */

void steward_table_titles_bind (GtkColumnView *table);

G_END_DECLS
