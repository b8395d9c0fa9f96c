/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-timeline-build.h"

#include <stdlib.h>

#include "steward-operation.h"
#include "steward-restore-period.h"
#include "steward-rules.h"
#include "steward-timeline-mark.h"
#include "steward-timeline-segment.h"

typedef struct
{
  StewardEnvironment *environment;
  GListModel         *operations;
  GDateTime          *now;
  GDateTime          *cursor;
  GPtrArray          *segments;
} StewardSegmentBuild;

static GDateTime *
steward_timeline_earlier (GDateTime *first,
                          GDateTime *second)
{
  return g_date_time_compare (first, second) <= 0 ? first : second;
}

static GDateTime *
steward_timeline_later (GDateTime *first,
                        GDateTime *second)
{
  return g_date_time_compare (first, second) >= 0 ? first : second;
}

static GDateTime *
steward_timeline_floor (GDateTime *moment)
{
  return g_date_time_add (moment,
                          -(g_date_time_get_second (moment) * G_TIME_SPAN_SECOND +
                            g_date_time_get_microsecond (moment)));
}

/* The ends of a segment are moments when something begins or ends. Minutes are chosen from
 * between them, though the service would take the ends as well. */
static GDateTime *
steward_timeline_dup_before_end (GDateTime *end,
                                 GDateTime *moment)
{
  if (g_date_time_compare (moment, end) < 0)
    return g_date_time_ref (moment);

  return g_date_time_add (end, -1);
}

static GDateTime *
steward_timeline_dup_after_begin (GDateTime *begin,
                                  GDateTime *moment)
{
  if (g_date_time_compare (moment, begin) > 0)
    return g_date_time_ref (moment);

  return g_date_time_add (begin, 1);
}

static GDateTime *
steward_timeline_ceil (GDateTime *moment)
{
  g_autoptr(GDateTime) floor = steward_timeline_floor (moment);

  if (g_date_time_compare (floor, moment) == 0)
    return g_steal_pointer (&floor);

  return g_date_time_add_minutes (floor, 1);
}

/* An operation that makes an environment belongs to the one it makes, whatever name comes with
 * it: restoring from an environment leaves no trace in it. */
static gboolean
steward_timeline_concerns (StewardEnvironment *environment,
                           StewardOperation   *operation)
{
  const char *name = steward_operation_get_environment_name (operation);
  const char *destination = steward_operation_get_destination_environment (operation);
  StewardOperationType type = steward_operation_get_operation_type (operation);

  if (destination != NULL && (type == STEWARD_OPERATION_TYPE_COPY ||
                              type == STEWARD_OPERATION_TYPE_CREATE ||
                              type == STEWARD_OPERATION_TYPE_PIT_RESTORE))
    name = destination;

  return name != NULL &&
         g_ascii_strcasecmp (name, steward_environment_get_name (environment)) == 0;
}

/* (nullable): when @operation began; what only waits, or never ran, has not begun */
static GDateTime *
steward_timeline_get_begin (StewardOperation *operation)
{
  GDateTime *started_on = steward_operation_get_started_on (operation);
  StewardOperationStatus status = steward_operation_get_status (operation);

  if (status != STEWARD_OPERATION_STATUS_RUNNING &&
      status != STEWARD_OPERATION_STATUS_SUCCEEDED &&
      status != STEWARD_OPERATION_STATUS_FAILED)
    return NULL;

  return started_on != NULL ? started_on : steward_operation_get_created_on (operation);
}

static GTimeSpan
steward_timeline_overlap (StewardOperation *operation,
                          GDateTime        *from,
                          GDateTime        *to)
{
  GDateTime *begin = steward_timeline_get_begin (operation);
  GDateTime *end = steward_operation_get_completed_on (operation);

  if (begin == NULL || (end == NULL && steward_operation_is_finished (operation)))
    return 0;
  if (!steward_operation_is_finished (operation))
    end = to;

  return g_date_time_difference (steward_timeline_earlier (end, to),
                                 steward_timeline_later (begin, from));
}

static gboolean
steward_timeline_is_done_update (StewardOperation *operation)
{
  return steward_operation_get_operation_type (operation) == STEWARD_OPERATION_TYPE_UPDATE &&
         steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_SUCCEEDED;
}

static gboolean
steward_timeline_is_birth (StewardOperation *operation)
{
  StewardOperationType type = steward_operation_get_operation_type (operation);

  return type == STEWARD_OPERATION_TYPE_COPY || type == STEWARD_OPERATION_TYPE_CREATE ||
         type == STEWARD_OPERATION_TYPE_PIT_RESTORE;
}

/* The operation that kept the service from taking backups: it fills at least half of the gap,
 * or the environment was made by it when the gap ended. */
static StewardOperation *
steward_timeline_find_reason (StewardSegmentBuild *build,
                              GDateTime           *to)
{
  GTimeSpan half = g_date_time_difference (to, build->cursor) / 2;
  guint n_items = g_list_model_get_n_items (build->operations);
  gboolean is_first = build->segments->len == 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (build->operations, i);
      GTimeSpan overlap;

      if (!steward_timeline_concerns (build->environment, operation))
        continue;

      overlap = steward_timeline_overlap (operation, build->cursor, to);
      if (overlap > 0 && (overlap >= half || (is_first && steward_timeline_is_birth (operation))))
        return operation;
    }

  return NULL;
}

static void
steward_timeline_add_segment (StewardSegmentBuild *build,
                              StewardSegmentKind   kind,
                              GDateTime           *to,
                              const char          *version,
                              StewardOperation    *operation)
{
  if (g_date_time_compare (build->cursor, to) >= 0)
    return;

  g_ptr_array_add (build->segments,
                   steward_timeline_segment_new (kind, build->cursor, to, version, operation));
  build->cursor = to;
}

static int
steward_timeline_major (const char *version)
{
  return version != NULL ? atoi (version) : 0;
}

/* (nullable): the update to another major version after which the first period began */
static StewardOperation *
steward_timeline_find_major_update (StewardSegmentBuild  *build,
                                    StewardRestorePeriod *first)
{
  guint n_items = g_list_model_get_n_items (build->operations);
  int major = steward_timeline_major (steward_restore_period_get_version (first));
  StewardOperation *found = NULL;

  for (guint i = 0; i < n_items && major > 0; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (build->operations, i);
      int old = steward_timeline_major (steward_operation_get_source_version (operation));
      GDateTime *begin = steward_timeline_get_begin (operation);

      if (steward_timeline_is_done_update (operation) && begin != NULL && old > 0 && old < major &&
          steward_timeline_concerns (build->environment, operation) &&
          g_date_time_compare (begin, steward_restore_period_get_from (first)) <= 0 &&
          (found == NULL ||
           g_date_time_compare (begin, steward_timeline_get_begin (found)) > 0))
        found = operation;
    }

  return found;
}

/* What lies before the first period. The service leaves out versions that it does not restore
 * any more, so that no periods before a change of the major version mean just that. */
static void
steward_timeline_add_beginning (StewardSegmentBuild  *build,
                                StewardRestorePeriod *first)
{
  StewardOperation *update = steward_timeline_find_major_update (build, first);

  if (update != NULL)
    steward_timeline_add_segment (build, STEWARD_SEGMENT_NOT_RESTORABLE,
                                  steward_timeline_get_begin (update),
                                  steward_operation_get_source_version (update), NULL);
}

static void
steward_timeline_add_gap (StewardSegmentBuild *build,
                          GDateTime           *to)
{
  if (g_date_time_compare (build->cursor, to) < 0)
    steward_timeline_add_segment (build, STEWARD_SEGMENT_GAP, to, NULL,
                                  steward_timeline_find_reason (build, to));
}

static void
steward_timeline_add_period (StewardSegmentBuild  *build,
                             StewardRestorePeriod *period)
{
  const char *version = steward_restore_period_get_version (period);
  gboolean in_grace;

  in_grace = steward_rules_version_is_in_grace (build->environment, version, build->now);

  if (build->segments->len == 0)
    steward_timeline_add_beginning (build, period);
  steward_timeline_add_gap (build, steward_timeline_earlier (
                                     steward_restore_period_get_from (period), build->now));
  steward_timeline_add_segment (build,
                                in_grace ? STEWARD_SEGMENT_NOT_RESTORABLE
                                         : STEWARD_SEGMENT_AVAILABLE,
                                steward_timeline_earlier (
                                  steward_restore_period_get_to (period), build->now),
                                version, NULL);
}

static int
steward_timeline_compare_periods (gconstpointer first,
                                  gconstpointer second)
{
  StewardRestorePeriod *a = *(StewardRestorePeriod **) first;
  StewardRestorePeriod *b = *(StewardRestorePeriod **) second;

  return g_date_time_compare (steward_restore_period_get_from (a),
                              steward_restore_period_get_from (b));
}

/**
 * steward_timeline_build_segments:
 * @environment: an environment
 * @periods: its #StewardRestorePeriod objects, in any order
 * @operations: #StewardOperation objects, those of other environments among them
 * @start: where the timeline begins
 * @now: where it ends
 *
 * Returns: (transfer full) (element-type StewardTimelineSegment): segments from @start to
 *   @now, each beginning where the one before ends
 */
GPtrArray *
steward_timeline_build_segments (StewardEnvironment *environment,
                                 GListModel         *periods,
                                 GListModel         *operations,
                                 GDateTime          *start,
                                 GDateTime          *now)
{
  g_autoptr(GPtrArray) segments = NULL;
  g_autoptr(GPtrArray) sorted = NULL;
  StewardSegmentBuild build = { environment, operations, now, start, NULL };

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (periods), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (operations), NULL);
  g_return_val_if_fail (start != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  segments = g_ptr_array_new_with_free_func (g_object_unref);
  sorted = g_ptr_array_new_with_free_func (g_object_unref);
  build.segments = segments;
  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (periods, i));
  g_ptr_array_sort (sorted, steward_timeline_compare_periods);

  for (guint i = 0; i < sorted->len; i++)
    {
      StewardRestorePeriod *period = g_ptr_array_index (sorted, i);

      if (g_date_time_compare (steward_restore_period_get_to (period), build.cursor) > 0)
        steward_timeline_add_period (&build, period);
    }
  steward_timeline_add_gap (&build, now);

  return g_steal_pointer (&segments);
}

/**
 * steward_timeline_dup_minute_after:
 * @begin: when something begins that can be restored
 *
 * Returns: (transfer full): the first minute that can be chosen
 */
GDateTime *
steward_timeline_dup_minute_after (GDateTime *begin)
{
  g_autoptr(GDateTime) inside = NULL;

  g_return_val_if_fail (begin != NULL, NULL);

  inside = steward_timeline_dup_after_begin (begin, begin);

  return steward_timeline_ceil (inside);
}

/**
 * steward_timeline_dup_minute_before:
 * @end: when something ends that can be restored
 *
 * Returns: (transfer full): the last minute that can be chosen
 */
GDateTime *
steward_timeline_dup_minute_before (GDateTime *end)
{
  g_autoptr(GDateTime) inside = NULL;

  g_return_val_if_fail (end != NULL, NULL);

  inside = steward_timeline_dup_before_end (end, end);

  return steward_timeline_floor (inside);
}

/**
 * steward_timeline_dup_last_minute:
 * @segments: segments
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): the last whole minute at or before @moment that can be
 *   restored
 */
GDateTime *
steward_timeline_dup_last_minute (GListModel *segments,
                                  GDateTime  *moment)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (segments), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  for (guint i = g_list_model_get_n_items (segments); i > 0; i--)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i - 1);
      g_autoptr(GDateTime) inside = NULL;
      g_autoptr(GDateTime) minute = NULL;

      if (steward_timeline_segment_get_kind (segment) != STEWARD_SEGMENT_AVAILABLE)
        continue;

      inside = steward_timeline_dup_before_end (steward_timeline_segment_get_to (segment), moment);
      minute = steward_timeline_floor (inside);
      if (g_date_time_compare (minute, steward_timeline_segment_get_from (segment)) > 0)
        return g_steal_pointer (&minute);
    }

  return NULL;
}

/**
 * steward_timeline_dup_first_minute:
 * @segments: segments
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): the first whole minute at or after @moment that can be
 *   restored
 */
GDateTime *
steward_timeline_dup_first_minute (GListModel *segments,
                                   GDateTime  *moment)
{
  guint n_items;

  g_return_val_if_fail (G_IS_LIST_MODEL (segments), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  n_items = g_list_model_get_n_items (segments);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);
      g_autoptr(GDateTime) inside = NULL;
      g_autoptr(GDateTime) minute = NULL;

      if (steward_timeline_segment_get_kind (segment) != STEWARD_SEGMENT_AVAILABLE)
        continue;

      inside = steward_timeline_dup_after_begin (steward_timeline_segment_get_from (segment),
                                                 moment);
      minute = steward_timeline_ceil (inside);
      if (g_date_time_compare (minute, steward_timeline_segment_get_to (segment)) < 0)
        return g_steal_pointer (&minute);
    }

  return NULL;
}

static void
steward_timeline_add_mark (GPtrArray        *marks,
                           GListModel       *segments,
                           StewardMarkKind   kind,
                           GDateTime        *on,
                           const char       *version,
                           StewardOperation *operation)
{
  g_autoptr(GDateTime) floor = steward_timeline_floor (on);
  g_autoptr(GDateTime) before = g_date_time_add_minutes (floor, -1);
  g_autoptr(GDateTime) moment = NULL;

  if (kind == STEWARD_MARK_EARLIEST)
    moment = steward_timeline_dup_first_minute (segments, on);
  else if (kind == STEWARD_MARK_LATEST)
    moment = steward_timeline_dup_last_minute (segments, on);
  else
    moment = steward_timeline_dup_last_minute (segments, before);

  g_ptr_array_add (marks, steward_timeline_mark_new (kind, on, moment, version, operation));
}

/* A version is marked where it can first be restored, unless the timeline begins with it. */
static void
steward_timeline_add_segment_marks (GPtrArray  *marks,
                                    GListModel *segments)
{
  guint n_items = g_list_model_get_n_items (segments);
  g_autoptr(GDateTime) earliest = NULL;
  g_autoptr(GDateTime) latest = NULL;
  const char *version_before = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);
      const char *version = steward_timeline_segment_get_version (segment);
      GDateTime *from = steward_timeline_segment_get_from (segment);

      if (version != NULL && version_before != NULL && g_strcmp0 (version, version_before) != 0)
        steward_timeline_add_mark (marks, segments, STEWARD_MARK_VERSION, from, version, NULL);
      if (version != NULL)
        version_before = version;

      if (steward_timeline_segment_get_kind (segment) != STEWARD_SEGMENT_AVAILABLE)
        continue;
      if (earliest == NULL)
        earliest = g_date_time_ref (from);
      g_clear_pointer (&latest, g_date_time_unref);
      latest = g_date_time_ref (steward_timeline_segment_get_to (segment));
    }

  if (earliest == NULL)
    return;

  steward_timeline_add_mark (marks, segments, STEWARD_MARK_EARLIEST, earliest, NULL, NULL);
  steward_timeline_add_mark (marks, segments, STEWARD_MARK_LATEST, latest, NULL, NULL);
}

static int
steward_timeline_compare_marks (gconstpointer first,
                                gconstpointer second)
{
  StewardTimelineMark *a = *(StewardTimelineMark **) first;
  StewardTimelineMark *b = *(StewardTimelineMark **) second;
  int order = g_date_time_compare (steward_timeline_mark_get_on (a),
                                   steward_timeline_mark_get_on (b));

  if (order != 0)
    return order;

  return (int) steward_timeline_mark_get_kind (a) - (int) steward_timeline_mark_get_kind (b);
}

/**
 * steward_timeline_build_marks:
 * @environment: an environment
 * @operations: #StewardOperation objects, those of other environments among them
 * @segments: the segments of its timeline, at least one
 *
 * Returns: (transfer full) (element-type StewardTimelineMark): the marks, in order of time
 */
GPtrArray *
steward_timeline_build_marks (StewardEnvironment *environment,
                              GListModel         *operations,
                              GListModel         *segments)
{
  g_autoptr(GPtrArray) marks = NULL;
  g_autoptr(StewardTimelineSegment) first = NULL;
  g_autoptr(StewardTimelineSegment) last = NULL;
  GDateTime *start;
  GDateTime *now;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (operations), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (segments), NULL);

  marks = g_ptr_array_new_with_free_func (g_object_unref);
  first = g_list_model_get_item (segments, 0);
  last = g_list_model_get_item (segments, g_list_model_get_n_items (segments) - 1);
  g_return_val_if_fail (first != NULL, NULL);

  start = steward_timeline_segment_get_from (first);
  now = steward_timeline_segment_get_to (last);
  steward_timeline_add_segment_marks (marks, segments);

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);
      GDateTime *begin = steward_timeline_get_begin (operation);

      if (begin != NULL && steward_timeline_concerns (environment, operation) &&
          g_date_time_compare (begin, start) >= 0 && g_date_time_compare (begin, now) <= 0)
        steward_timeline_add_mark (marks, segments, STEWARD_MARK_OPERATION, begin,
                                   steward_operation_get_target_version (operation), operation);
    }

  g_ptr_array_sort (marks, steward_timeline_compare_marks);

  return g_steal_pointer (&marks);
}
