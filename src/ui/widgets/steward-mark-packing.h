/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One label to be put in rows. On entry x is where it would like to stand; afterwards where it
 * does, and in which row, or -1 if there was no room. Without labels, neighbours become one: the
 * leader counts those that follow it, which get row -1. */
typedef struct
{
  int      x;
  int      width;
  gboolean is_important;
  int      row;
  guint    count;
} StewardPackedMark;

guint steward_mark_packing_fill    (StewardPackedMark *marks,
                                    guint              n_marks,
                                    int                width,
                                    int                spacing,
                                    int               *row_ends,
                                    guint              n_rows);
void  steward_mark_packing_cluster (StewardPackedMark *marks,
                                    guint              n_marks,
                                    int                distance);

G_END_DECLS
