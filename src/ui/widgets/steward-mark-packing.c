/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-packing.h"

/* Puts each mark, in their order, into the first row that is free where it wants to stand.
 * @row_ends receives where each row ends.
 *
 * Returns: how many found no room */
guint
steward_mark_packing_fill (StewardPackedMark *marks,
                           guint              n_marks,
                           int                width,
                           int                spacing,
                           int               *row_ends,
                           guint              n_rows)
{
  guint n_hidden = 0;

  g_return_val_if_fail (marks != NULL || n_marks == 0, 0);
  g_return_val_if_fail (row_ends != NULL, 0);

  for (guint row = 0; row < n_rows; row++)
    row_ends[row] = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      StewardPackedMark *mark = &marks[i];

      mark->x = CLAMP (mark->x, 0, MAX (0, width - mark->width));
      mark->row = -1;
      mark->count = 1;

      for (guint row = 0; row < n_rows && mark->row < 0; row++)
        {
          int free_from = row_ends[row] > 0 ? row_ends[row] + spacing : 0;

          if (mark->x < free_from)
            continue;

          mark->row = row;
          row_ends[row] = mark->x + mark->width;
        }

      n_hidden += mark->row < 0;
    }

  return n_hidden;
}

/* Joins marks that are less than @distance from the first of their cluster. An important one
 * leads, where there is any. */
void
steward_mark_packing_cluster (StewardPackedMark *marks,
                              guint              n_marks,
                              int                distance)
{
  guint first = 0;

  g_return_if_fail (marks != NULL || n_marks == 0);

  while (first < n_marks)
    {
      guint leader = first;
      guint next = first;

      while (next < n_marks && marks[next].x - marks[first].x < distance)
        {
          marks[next].row = -1;
          marks[next].count = 0;
          if (marks[next].is_important && !marks[leader].is_important)
            leader = next;
          next++;
        }

      marks[leader].row = 0;
      marks[leader].count = next - first;
      first = next;
    }
}
