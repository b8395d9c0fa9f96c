/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-moment-choice-private.h"

#include <glib/gi18n.h>

#include "widgets/steward-local-time.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-time-axis.h"

static char *
steward_moment_choice_dup_jump (StewardMomentChoice *self,
                                GDateTime           *asked)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self);
  GTimeZone *zone = steward_moment_choice_get_time_zone (self);
  g_autofree char *refusal = steward_moment_text_dup_refusal (timeline, asked, zone);
  g_autofree char *cause = steward_moment_text_dup_cause (timeline, asked, zone);

  /* Translators: two sentences, the first without its full stop, as in "There is no backup for
   * 02:30. The environment was being updated from 02:12 to 02:47." */
  return g_strdup_printf (_("%s. %s"), refusal, cause);
}

static GDateTime *
steward_moment_choice_dup_beyond (StewardTimeline *timeline,
                                  GDateTime       *asked,
                                  int              direction)
{
  GDateTime *target = NULL;

  if (direction > 0)
    target = steward_timeline_dup_after (timeline, asked);
  else if (direction < 0)
    target = steward_timeline_dup_before (timeline, asked);

  return target != NULL ? target : steward_timeline_dup_nearest (timeline, asked);
}

/* Goes to @time, or over the gap it lies in: onward in @direction, or with 0 to the nearest
 * minute. Beyond the last gap nothing lies but the end before it. */
static void
steward_moment_choice_go (StewardMomentChoice *self,
                          gint64               time,
                          int                  direction)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self);
  g_autoptr(GDateTime) asked = g_date_time_new_from_unix_utc (time);
  g_autoptr(GDateTime) target = NULL;

  if (timeline == NULL)
    return;

  if (steward_timeline_allows (timeline, asked))
    {
      steward_moment_choice_set_moment (self, asked);
      return;
    }

  target = steward_moment_choice_dup_beyond (timeline, asked, direction);
  if (target == NULL)
    return;

  steward_moment_choice_take (self, target);
  steward_moment_choice_take_notice (self, steward_moment_choice_dup_jump (self, asked));
}

/* Takes a minute the pointer points at, or the nearest one that can be chosen. */
void
steward_moment_choice_press (StewardMomentChoice *self,
                             gint64               time)
{
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  steward_moment_choice_go (self, time, 0);
}

/* Takes the day of @time and keeps the time of day. */
void
steward_moment_choice_press_day (StewardMomentChoice *self,
                                 gint64               time)
{
  GTimeZone *zone;
  gint64 current;
  gint64 distance;
  int days;

  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  zone = steward_moment_choice_get_time_zone (self);
  current = steward_moment_choice_get_time (self);
  distance = steward_local_time_get_day (time, zone, 0)
             - steward_local_time_get_day (current, zone, 0);
  days = (distance + (distance < 0 ? -STEWARD_DAY : STEWARD_DAY) / 2) / STEWARD_DAY;

  steward_moment_choice_go (self, steward_local_time_same_clock (current, zone, days), 0);
}

void
steward_moment_choice_step (StewardMomentChoice *self,
                            int                  minutes)
{
  gint64 time;

  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  time = steward_moment_choice_get_time (self);
  time -= time % STEWARD_MINUTE;
  steward_moment_choice_go (self, time + minutes * STEWARD_MINUTE, minutes);
}

void
steward_moment_choice_step_days (StewardMomentChoice *self,
                                 int                  days)
{
  GTimeZone *zone;
  gint64 time;

  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  zone = steward_moment_choice_get_time_zone (self);
  time = steward_moment_choice_get_time (self);
  steward_moment_choice_go (self, steward_local_time_same_clock (time, zone, days), days);
}

void
steward_moment_choice_step_marks (StewardMomentChoice *self,
                                  int                  marks)
{
  StewardTimeline *timeline;
  StewardTimelineMark *mark;
  GDateTime *moment;

  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  timeline = steward_moment_choice_get_timeline (self);
  moment = steward_moment_choice_get_moment (self);
  if (timeline == NULL || moment == NULL)
    return;

  mark = marks > 0 ? steward_timeline_find_mark_after (timeline, moment)
                   : steward_timeline_find_mark_before (timeline, moment);
  if (mark != NULL)
    steward_moment_choice_set_moment (self, steward_timeline_mark_get_moment (mark));
}

/* Goes as far as the panel shows at once. */
void
steward_moment_choice_step_span (StewardMomentChoice *self,
                                 int                  spans)
{
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  switch (steward_moment_choice_get_zoom (self))
    {
    case STEWARD_ZOOM_DAYS:
      steward_moment_choice_step_days (self, 3 * spans);
      break;
    case STEWARD_ZOOM_HOURS:
      steward_moment_choice_step (self, 6 * 60 * spans);
      break;
    case STEWARD_ZOOM_HOUR:
      steward_moment_choice_step (self, 60 * spans);
      break;
    case STEWARD_ZOOM_DAY:
    default:
      steward_moment_choice_step_days (self, spans);
      break;
    }
}

void
steward_moment_choice_go_to_end (StewardMomentChoice *self,
                                 gboolean             latest)
{
  StewardTimeline *timeline;
  GDateTime *end;

  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  timeline = steward_moment_choice_get_timeline (self);
  if (timeline == NULL)
    return;

  end = latest ? steward_timeline_get_latest (timeline) : steward_timeline_get_earliest (timeline);
  if (end != NULL)
    steward_moment_choice_set_moment (self, end);
}
