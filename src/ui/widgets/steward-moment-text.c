/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-moment-text.h"

#include <glib/gi18n.h>

#include "steward-operation.h"
#include "widgets/steward-mark-text.h"
#include "widgets/steward-time-axis.h"

/* A mark farther away than this says nothing about a moment. */
#define NEAR (6 * STEWARD_HOUR)

static char *
steward_moment_text_format (GDateTime  *moment,
                            GTimeZone  *zone,
                            const char *format)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  local = g_date_time_to_timezone (moment, zone);

  return g_date_time_format (local, format);
}

char *
steward_moment_text_dup_clock (GDateTime *moment,
                               GTimeZone *zone)
{
  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  return steward_moment_text_format (moment, zone,
                                     g_date_time_get_second (moment) != 0 ? "%H:%M:%S" : "%H:%M");
}

/* Never with seconds. */
char *
steward_moment_text_dup_minute_clock (GDateTime *moment,
                                      GTimeZone *zone)
{
  return steward_moment_text_format (moment, zone, "%H:%M");
}

char *
steward_moment_text_dup_short (GDateTime *moment,
                               GTimeZone *zone)
{
  /* Translators: a day and time in a narrow place, as in "26 Nov 14:38" */
  return steward_moment_text_format (moment, zone, _("%-d %b %H:%M"));
}

char *
steward_moment_text_dup_long (GDateTime *moment,
                              GTimeZone *zone)
{
  /* Translators: a day and time in a sentence, as in "26 November 14:38" */
  return steward_moment_text_format (moment, zone, _("%-d %B %H:%M"));
}

char *
steward_moment_text_dup_day (GDateTime *moment,
                             GTimeZone *zone)
{
  /* Translators: a day as a title, as in "Tuesday 18 November 2025" */
  return steward_moment_text_format (moment, zone, _("%A %-d %B %Y"));
}

char *
steward_moment_text_dup_short_day (GDateTime *moment,
                                   GTimeZone *zone)
{
  /* Translators: a day in a narrow place, as in "Tue 18 Nov" */
  return steward_moment_text_format (moment, zone, _("%a %-d %b"));
}

/* The calendar month in which the service counts restores: it counts in UTC. */
char *
steward_moment_text_dup_month (StewardTimeline *timeline)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);

  /* Translators: the name of a month in a sentence */
  return steward_moment_text_format (steward_timeline_get_now (timeline), utc, _("%B"));
}

char *
steward_moment_text_dup_restores_left (StewardTimeline *timeline)
{
  g_autofree char *month = NULL;
  guint n_left;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);

  month = steward_moment_text_dup_month (timeline);
  n_left = steward_timeline_get_restores_left (timeline);
  if (steward_timeline_has_vague_restores (timeline))
    /* Translators: a count and a month, as in "At most 8 restores left in November." */
    return g_strdup_printf (ngettext ("At most %u restore left in %s.",
                                      "At most %u restores left in %s.", n_left), n_left, month);

  /* Translators: two counts and a month, as in "8 of 10 restores left in November." */
  return g_strdup_printf (ngettext ("%u of %d restores left in %s.",
                                    "%u of %d restores left in %s.", n_left),
                          n_left, STEWARD_RESTORES_PER_MONTH, month);
}

char *
steward_moment_text_dup_duration (gint64 seconds)
{
  guint minutes = (seconds + STEWARD_MINUTE / 2) / STEWARD_MINUTE;
  guint hours = minutes / 60;
  guint days = hours / 24;
  g_autofree char *days_text = NULL;
  g_autofree char *hours_text = NULL;

  if (hours == 0)
    return g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  if (days == 0 && minutes % 60 != 0)
    /* Translators: a length of time, hours and minutes, as in "6 h 15 min" */
    return g_strdup_printf (_("%u h %u min"), hours, minutes % 60);

  hours_text = g_strdup_printf (ngettext ("%u hour", "%u hours", hours % 24), hours % 24);
  if (days == 0)
    return g_steal_pointer (&hours_text);

  days_text = g_strdup_printf (ngettext ("%u day", "%u days", days), days);
  if (hours % 24 == 0)
    return g_steal_pointer (&days_text);

  /* Translators: a length of time, as in "8 days and 5 hours" */
  return g_strdup_printf (_("%s and %s"), days_text, hours_text);
}

static gboolean
steward_moment_text_is_future (StewardTimeline *timeline,
                               GDateTime       *moment)
{
  return g_date_time_compare (moment, steward_timeline_get_now (timeline)) > 0;
}

static gboolean
steward_moment_text_is_past (StewardTimeline *timeline,
                             GDateTime       *moment)
{
  return g_date_time_compare (moment, steward_timeline_get_start (timeline)) < 0;
}

char *
steward_moment_text_dup_refusal (StewardTimeline *timeline,
                                 GDateTime       *moment,
                                 GTimeZone       *zone)
{
  StewardTimelineSegment *segment;
  g_autofree char *clock = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  clock = steward_moment_text_dup_clock (moment, zone);
  if (steward_moment_text_is_future (timeline, moment))
    /* Translators: %s is a time, as in "09:02" */
    return g_strdup_printf (_("%s has not come yet"), clock);

  if (steward_moment_text_is_past (timeline, moment))
    return g_strdup_printf (_("Backups reach back %d days"), STEWARD_TIMELINE_DAYS);

  segment = steward_timeline_find_segment (timeline, moment);
  if (segment != NULL &&
      steward_timeline_segment_get_kind (segment) == STEWARD_SEGMENT_NOT_RESTORABLE)
    {
      const char *version = steward_timeline_segment_get_version (segment);

      if (version != NULL)
        return g_strdup_printf (_("Version %s cannot be restored"), version);

      return g_strdup (_("The version of that time cannot be restored"));
    }

  /* Translators: %s is a time, as in "09:02" */
  return g_strdup_printf (_("There is no backup for %s"), clock);
}

static char *
steward_moment_text_dup_span (GDateTime *from,
                              GDateTime *to,
                              GTimeZone *zone,
                              char      *(*format) (GDateTime *, GTimeZone *))
{
  g_autofree char *from_text = format (from, zone);
  g_autofree char *to_text = format (to, zone);

  /* Translators: a stretch of time, as in "from 02:12 to 02:47" */
  return g_strdup_printf (_("from %s to %s"), from_text, to_text);
}

/* The whole minute in which a moment lies. */
static GDateTime *
steward_moment_text_dup_minute (GDateTime *moment)
{
  gint64 time = g_date_time_to_unix (moment);

  return g_date_time_new_from_unix_utc (time - time % STEWARD_MINUTE);
}

static char *
steward_moment_text_dup_gap_span (StewardTimelineSegment *segment,
                                  StewardOperation       *operation,
                                  GTimeZone              *zone)
{
  GDateTime *from = steward_timeline_segment_get_from (segment);
  GDateTime *to = steward_timeline_segment_get_to (segment);
  g_autoptr(GDateTime) first = NULL;
  g_autoptr(GDateTime) last = NULL;
  g_autofree char *first_day = NULL;
  g_autofree char *last_day = NULL;

  if (operation != NULL && steward_operation_get_started_on (operation) != NULL)
    from = steward_operation_get_started_on (operation);
  if (operation != NULL && steward_operation_get_completed_on (operation) != NULL)
    to = steward_operation_get_completed_on (operation);

  first = steward_moment_text_dup_minute (from);
  last = steward_moment_text_dup_minute (to);
  first_day = steward_moment_text_dup_short_day (first, zone);
  last_day = steward_moment_text_dup_short_day (last, zone);

  return steward_moment_text_dup_span (first, last, zone,
                                       g_str_equal (first_day, last_day)
                                         ? steward_moment_text_dup_clock
                                         : steward_moment_text_dup_long);
}

static char *
steward_moment_text_dup_gap (StewardTimelineSegment *segment,
                             GTimeZone              *zone)
{
  StewardOperation *operation = steward_timeline_segment_get_operation (segment);
  g_autofree char *span = steward_moment_text_dup_gap_span (segment, operation, zone);
  const char *version;

  if (operation == NULL ||
      steward_operation_get_operation_type (operation) != STEWARD_OPERATION_TYPE_UPDATE)
    /* Translators: %s is a stretch of time, as in "from 02:12 to 02:47" */
    return g_strdup_printf (_("The service has no backup %s."), span);

  version = steward_operation_get_target_version (operation);
  if (version != NULL)
    /* Translators: a version, then a stretch of time, as in "from 02:12 to 02:47" */
    return g_strdup_printf (_("The environment was being updated to %s %s."), version, span);

  /* Translators: %s is a stretch of time, as in "from 02:12 to 02:47" */
  return g_strdup_printf (_("The environment was being updated %s."), span);
}

char *
steward_moment_text_dup_cause (StewardTimeline *timeline,
                               GDateTime       *moment,
                               GTimeZone       *zone)
{
  StewardTimelineSegment *segment;
  GDateTime *limit;
  g_autofree char *text = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  limit = steward_timeline_get_latest (timeline);
  if (limit == NULL)
    return g_strdup (_("The service has no backup of this environment."));

  if (steward_moment_text_is_future (timeline, moment))
    {
      text = steward_moment_text_dup_long (limit, zone);
      /* Translators: %s is a moment, as in "26 November 14:38" */
      return g_strdup_printf (_("The latest possible moment is %s."), text);
    }

  segment = steward_timeline_find_segment (timeline, moment);
  if (segment == NULL || steward_moment_text_is_past (timeline, moment))
    {
      text = steward_moment_text_dup_long (steward_timeline_get_earliest (timeline), zone);
      /* Translators: %s is a moment, as in "4 November 23:52" */
      return g_strdup_printf (_("The earliest possible moment is %s."), text);
    }

  if (steward_timeline_segment_get_kind (segment) == STEWARD_SEGMENT_NOT_RESTORABLE)
    return g_strdup (_("The service does not restore this version any more."));

  return steward_moment_text_dup_gap (segment, zone);
}

static gint64
steward_moment_text_get_distance (StewardTimelineMark *mark,
                                  GDateTime           *moment)
{
  gint64 distance = g_date_time_to_unix (steward_timeline_mark_get_on (mark))
                    - g_date_time_to_unix (moment);

  return ABS (distance);
}

/* The operation or version change nearest to a moment, before or after it, if any is near. */
StewardTimelineMark *
steward_moment_text_find_nearest (StewardTimeline *timeline,
                                  GDateTime       *moment)
{
  GListModel *marks;
  StewardTimelineMark *nearest = NULL;
  gint64 best = NEAR;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  marks = steward_timeline_get_marks (timeline);
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      StewardMarkKind kind = steward_timeline_mark_get_kind (mark);
      gint64 distance = steward_moment_text_get_distance (mark, moment);

      if (kind == STEWARD_MARK_EARLIEST || kind == STEWARD_MARK_LATEST || distance >= best)
        continue;

      nearest = mark;
      best = distance;
    }

  return nearest;
}

/* The change to the version that the environment had at a moment, if it is on the timeline. */
static StewardTimelineMark *
steward_moment_text_find_change (StewardTimeline *timeline,
                                 GDateTime       *moment)
{
  GListModel *marks = steward_timeline_get_marks (timeline);

  for (guint i = g_list_model_get_n_items (marks); i > 0; i--)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i - 1);

      if (steward_timeline_mark_get_kind (mark) == STEWARD_MARK_VERSION &&
          g_date_time_compare (steward_timeline_mark_get_on (mark), moment) <= 0)
        return mark;
    }

  return NULL;
}

/* The version of a moment, and since when the environment had it. */
char *
steward_moment_text_dup_version (StewardTimeline *timeline,
                                 GDateTime       *moment)
{
  StewardTimelineSegment *segment;
  StewardTimelineMark *change;
  const char *version;
  g_autofree char *since = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  segment = steward_timeline_find_segment (timeline, moment);
  version = segment != NULL ? steward_timeline_segment_get_version (segment) : NULL;
  if (version == NULL)
    return NULL;

  change = steward_moment_text_find_change (timeline, moment);
  if (change == NULL)
    /* Translators: %s is a version, as in "27.1.41698.0" */
    return g_strdup_printf (_("The new environment starts with version %s."), version);

  since = steward_moment_text_dup_duration (
    (g_date_time_difference (moment, steward_timeline_mark_get_on (change))) / G_TIME_SPAN_SECOND);

  /* Translators: a length of time, as in "6 h 15 min", and a version, as in "27.1.41698.0" */
  return g_strdup_printf (_("%s after the update to %s. The new environment starts with this "
                            "version."), since, version);
}

char *
steward_moment_text_dup_value (StewardTimeline *timeline,
                               GDateTime       *moment,
                               GTimeZone       *zone)
{
  StewardTimelineSegment *segment;
  StewardTimelineMark *nearest;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  day = steward_moment_text_dup_day (moment, zone);
  clock = steward_moment_text_dup_clock (moment, zone);
  text = g_string_new (day);
  g_string_append_printf (text, ", %s", clock);

  if (!steward_timeline_allows (timeline, moment))
    {
      g_autofree char *refusal = steward_moment_text_dup_refusal (timeline, moment, zone);

      g_string_append_printf (text, ", %s", refusal);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }

  segment = steward_timeline_find_segment (timeline, moment);
  if (segment != NULL && steward_timeline_segment_get_version (segment) != NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("version %s"),
                              steward_timeline_segment_get_version (segment));
    }

  nearest = steward_moment_text_find_nearest (timeline, moment);
  if (nearest != NULL)
    {
      g_autofree char *distance = steward_mark_text_dup_distance (nearest, moment, FALSE);

      g_string_append_printf (text, ", %s", distance);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
