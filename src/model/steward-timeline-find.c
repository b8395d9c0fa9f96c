/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-timeline.h"

/* What is near a moment of a timeline. */

/* The mark nearest to @moment on one side of it: earlier with -1, later with 1. */
static StewardTimelineMark *
steward_timeline_find_mark (StewardTimeline *self,
                            GDateTime       *moment,
                            int              side)
{
  GListModel *marks = steward_timeline_get_marks (self);
  guint n_items = g_list_model_get_n_items (marks);
  StewardTimelineMark *found = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      guint position = side > 0 ? i : n_items - 1 - i;
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, position);
      GDateTime *minute = steward_timeline_mark_get_moment (mark);

      if (minute != NULL && side * g_date_time_compare (minute, moment) > 0 &&
          (found == NULL ||
           side * g_date_time_compare (minute, steward_timeline_mark_get_moment (found)) < 0))
        found = mark;
    }

  return found;
}

/**
 * steward_timeline_find_mark_before:
 * @self: a #StewardTimeline
 * @moment: the chosen moment
 *
 * Returns: (transfer none) (nullable): the last mark whose minute is earlier than @moment
 */
StewardTimelineMark *
steward_timeline_find_mark_before (StewardTimeline *self,
                                   GDateTime       *moment)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  return steward_timeline_find_mark (self, moment, -1);
}

/**
 * steward_timeline_find_mark_after:
 * @self: a #StewardTimeline
 * @moment: the chosen moment
 *
 * Returns: (transfer none) (nullable): the first mark whose minute is later than @moment
 */
StewardTimelineMark *
steward_timeline_find_mark_after (StewardTimeline *self,
                                  GDateTime       *moment)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  return steward_timeline_find_mark (self, moment, 1);
}
