/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-version-runs.h"

static void
steward_version_run_free (gpointer data)
{
  StewardVersionRun *run = data;

  g_free (run->version);
  g_free (run);
}

/* Joined runs take in the gaps within and after them; else there is a run for each segment.
 *
 * Returns: (transfer full) (element-type StewardVersionRun): in order of time */
GPtrArray *
steward_version_runs_new (StewardTimeline *timeline,
                          gboolean         joined)
{
  g_autoptr(GPtrArray) runs = g_ptr_array_new_with_free_func (steward_version_run_free);
  GListModel *segments;
  StewardVersionRun *last = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);

  segments = steward_timeline_get_segments (timeline);
  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);
      StewardSegmentKind kind = steward_timeline_segment_get_kind (segment);
      const char *version = steward_timeline_segment_get_version (segment);
      gint64 to = g_date_time_to_unix (steward_timeline_segment_get_to (segment));
      gboolean is_known = version != NULL && kind != STEWARD_SEGMENT_GAP;
      gboolean is_other = last == NULL || g_strcmp0 (last->version, version) != 0;

      if (joined && last != NULL && !(is_known && is_other))
        last->to = to;
      if (!is_known || (joined && !is_other))
        continue;

      last = g_new0 (StewardVersionRun, 1);
      last->from = g_date_time_to_unix (steward_timeline_segment_get_from (segment));
      last->to = to;
      last->version = g_strdup (version);
      last->is_locked = kind == STEWARD_SEGMENT_NOT_RESTORABLE;
      last->is_change = runs->len > 0 && is_other;
      g_ptr_array_add (runs, last);
    }

  return g_steal_pointer (&runs);
}

/* The style class of the band that shows a segment. */
const char *
steward_version_runs_get_css_class (StewardTimelineSegment *segment)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_SEGMENT (segment), NULL);

  switch (steward_timeline_segment_get_kind (segment))
    {
    case STEWARD_SEGMENT_AVAILABLE:
      return "available";
    case STEWARD_SEGMENT_NOT_RESTORABLE:
      return "locked";
    case STEWARD_SEGMENT_GAP:
    default:
      return "gap";
    }
}
