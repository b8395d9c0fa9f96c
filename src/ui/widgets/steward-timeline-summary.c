/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-timeline-summary.h"

#include <glib/gi18n.h>

#include "steward-operation.h"
#include "widgets/steward-moment-text.h"

/* A minute or so between the last backup and now is no gap worth a word. */
static gboolean
steward_timeline_summary_is_gap (StewardTimeline        *timeline,
                                 StewardTimelineSegment *segment)
{
  GDateTime *earliest = steward_timeline_get_earliest (timeline);
  GDateTime *latest = steward_timeline_get_latest (timeline);

  return steward_timeline_segment_get_kind (segment) != STEWARD_SEGMENT_AVAILABLE &&
         g_date_time_compare (steward_timeline_segment_get_from (segment), earliest) > 0 &&
         g_date_time_compare (steward_timeline_segment_get_to (segment), latest) < 0;
}

static gboolean
steward_timeline_summary_is_update (StewardTimelineSegment *segment)
{
  StewardOperation *operation = steward_timeline_segment_get_operation (segment);

  return operation != NULL &&
         steward_operation_get_operation_type (operation) == STEWARD_OPERATION_TYPE_UPDATE;
}

static char *
steward_timeline_summary_dup_gap (StewardTimelineSegment *segment,
                                  GTimeZone              *zone)
{
  g_autofree char *from =
    steward_moment_text_dup_long (steward_timeline_segment_get_from (segment), zone);
  g_autofree char *to =
    steward_moment_text_dup_long (steward_timeline_segment_get_to (segment), zone);

  /* Translators: from one moment to another, as in "9 November 06:02 – 10 November 11:34" */
  return g_strdup_printf (_("%s – %s"), from, to);
}

/* What is missing between the earliest and the latest moment: the gap, if there is one, and how
 * many there are of each kind. */
static char *
steward_timeline_summary_dup_exceptions (StewardTimeline *timeline,
                                         GTimeZone       *zone)
{
  GListModel *segments = steward_timeline_get_segments (timeline);
  g_autofree char *gap = NULL;
  g_autofree char *updates = NULL;
  guint n_gaps = 0;
  guint n_updates = 0;

  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);

      if (!steward_timeline_summary_is_gap (timeline, segment))
        continue;

      if (steward_timeline_summary_is_update (segment))
        n_updates++;
      else if (n_gaps++ == 0)
        gap = steward_timeline_summary_dup_gap (segment, zone);
    }

  if (n_gaps > 1)
    {
      g_clear_pointer (&gap, g_free);
      gap = g_strdup_printf (ngettext ("%u gap", "%u gaps", n_gaps), n_gaps);
    }
  if (n_updates > 0)
    updates = g_strdup_printf (ngettext ("%u update", "%u updates", n_updates), n_updates);

  if (gap != NULL && updates != NULL)
    /* Translators: a gap, as in "9 November 06:02 – 10 November 11:34", and "2 updates" */
    return g_strdup_printf (_("Except %s and %s."), gap, updates);

  if (gap != NULL || updates != NULL)
    /* Translators: either a gap, as in "9 November 06:02 – 10 November 11:34", or "2 updates" */
    return g_strdup_printf (_("Except %s."), gap != NULL ? gap : updates);

  return NULL;
}

/* Backups that are there, but all of versions that are gone. */
static gboolean
steward_timeline_summary_is_outdated (StewardTimeline *timeline)
{
  GListModel *segments = steward_timeline_get_segments (timeline);

  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);

      if (steward_timeline_segment_get_kind (segment) == STEWARD_SEGMENT_NOT_RESTORABLE)
        return TRUE;
    }

  return FALSE;
}

/* "Any moment since 4 November 23:52" */
char *
steward_timeline_summary_dup_title (StewardTimeline *timeline,
                                    GTimeZone       *zone)
{
  g_autofree char *since = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (steward_timeline_get_earliest (timeline) == NULL)
    return g_strdup (steward_timeline_summary_is_outdated (timeline)
                       ? _("Nothing can be restored")
                       : _("Nothing can be restored yet"));

  since = steward_moment_text_dup_long (steward_timeline_get_earliest (timeline), zone);

  /* Translators: %s is a moment, as in "4 November 23:52" */
  return g_strdup_printf (_("Any moment since %s"), since);
}

/* "Except 9 November 06:02 – 10 November 11:34 and 1 update. 8 of 10 restores left in
 * November." */
char *
steward_timeline_summary_dup_subtitle (StewardTimeline *timeline,
                                       GTimeZone       *zone)
{
  g_autofree char *exceptions = NULL;
  g_autofree char *left = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (steward_timeline_get_earliest (timeline) == NULL)
    return g_strdup (
      steward_timeline_summary_is_outdated (timeline)
        ? _("All backups are of versions that cannot be restored.")
        : _("A new environment has its first backup about 30 minutes after creation."));

  exceptions = steward_timeline_summary_dup_exceptions (timeline, zone);
  left = steward_moment_text_dup_restores_left (timeline);
  if (exceptions == NULL)
    return g_steal_pointer (&left);

  return g_strdup_printf ("%s %s", exceptions, left);
}
