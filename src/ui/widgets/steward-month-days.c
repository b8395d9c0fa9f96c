/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-month-days.h"

#include <glib/gi18n.h>
#include <math.h>

#include "steward-timeline.h"
#include "widgets/steward-fit.h"
#include "widgets/steward-local-time.h"
#include "widgets/steward-timeline-parts.h"

#define MONTH_OFFSET 4

/* What two numbers need between them to be read as two. */
#define AIR 6

/* Between the chosen day, which has a colour of its own, and the next number. */
#define CHOSEN_AIR 3

/* How far the chosen day stands over the end of the strip, in whose margin there is nothing. */
#define OVERHANG 12

enum
{
  LANE_TICKS,
  LANE_WEEKDAYS,
  LANE_NUMBERS,
  LANE_MONTHS,
};

/* Which of two days is shown when both have no room. */
enum
{
  RANK_CHOSEN = 1,
  RANK_MONDAY,
  RANK_DAY,
};

typedef struct
{
  gint64     start;
  gint64     end;
  gboolean   is_monday;
  gboolean   is_cut;     /* less than half of it is on the strip */
  gboolean   is_shown;
  GtkWidget *weekday;    /* unowned, as the next */
  GtkWidget *number;
} Day;

struct _StewardMonthDays
{
  GtkWidget         *parent;     /* unowned */
  StewardTimeLayout *layout;     /* unowned */
  GTimeZone         *time_zone;
  GArray            *days;
  guint              first_lane;
  int                chosen;     /* index of a day, or -1 */
};

static gint64
steward_month_days_get_middle (const Day             *day,
                               const StewardTimeAxis *axis)
{
  return (MAX (day->start, axis->start) + MIN (day->end, axis->end)) / 2;
}

static void
steward_month_days_place (StewardMonthDays *self,
                          GtkWidget        *child,
                          const Day        *day,
                          guint             lane,
                          guint             rank)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->layout);
  const StewardTimePlace place = {
    .from = steward_month_days_get_middle (day, &axis),
    .first_lane = self->first_lane + lane,
    .last_lane = self->first_lane + lane,
    .anchor = 0.5,
    .kept_inside = TRUE,
    .overhang = rank == RANK_CHOSEN ? OVERHANG : 0,
    .rank = rank,
  };

  steward_time_layout_place (self->layout, child, &place);
}

static void
steward_month_days_place_number (StewardMonthDays *self,
                                 guint             index)
{
  const Day *day = &g_array_index (self->days, Day, index);
  guint rank = RANK_DAY;

  if ((int) index == self->chosen)
    rank = RANK_CHOSEN;
  else if (day->is_monday)
    rank = RANK_MONDAY;

  steward_month_days_place (self, day->number, day, LANE_NUMBERS, rank);
}

static GtkWidget *
steward_month_days_add_label (StewardMonthDays *self,
                              const char       *text,
                              const char       *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, self->parent);

  return label;
}

static void
steward_month_days_add_tick (StewardMonthDays *self,
                             gint64            time,
                             gboolean          begins_month)
{
  const StewardTimePlace place = {
    .from = time,
    .first_lane = self->first_lane + LANE_TICKS,
    .last_lane = self->first_lane + (begins_month ? LANE_MONTHS : LANE_TICKS),
  };
  GtkWidget *tick =
    steward_timeline_parts_add (self->parent, "line", begins_month ? "month" : "tick");

  steward_time_layout_place (self->layout, tick, &place);
}

static void
steward_month_days_add_month (StewardMonthDays *self,
                              GDateTime        *local,
                              gint64            from,
                              gint64            to)
{
  const StewardTimePlace place = {
    .extent = STEWARD_TIME_ROOM,
    .from = from,
    .to = to,
    .first_lane = self->first_lane + LANE_MONTHS,
    .last_lane = self->first_lane + LANE_MONTHS,
    .offset = MONTH_OFFSET,
  };
  /* Translators: the name of a month standing alone, as in "November" */
  g_autofree char *name = g_date_time_format (local, _("%OB"));
  /* Translators: the name of a month standing alone, shortened, as in "Nov" */
  g_autofree char *short_name = g_date_time_format (local, _("%Ob"));
  GtkWidget *fit = steward_fit_new ();

  gtk_widget_add_css_class (fit, "month");
  gtk_widget_set_can_target (fit, FALSE);
  steward_fit_append_text (STEWARD_FIT (fit), name);
  steward_fit_append_text (STEWARD_FIT (fit), short_name);
  gtk_widget_set_parent (fit, self->parent);
  steward_time_layout_place (self->layout, fit, &place);
}

static void
steward_month_days_add_day (StewardMonthDays *self,
                            gint64            start,
                            gint64            end)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->layout);
  g_autoptr(GDateTime) local = steward_local_time_new (start, self->time_zone);
  g_autofree char *name = g_date_time_format (local, "%a");
  g_autofree char *number = g_date_time_format (local, "%-d");
  g_autofree char *letter = g_utf8_substring (name, 0, 1);
  g_autofree char *capital = g_utf8_strup (letter, -1);
  gboolean is_weekend = g_date_time_get_day_of_week (local) >= 6;
  Day day = {
    .start = start,
    .end = end,
    .is_monday = g_date_time_get_day_of_week (local) == 1,
    .is_cut = MIN (end, axis.end) - MAX (start, axis.start) < (end - start) / 2.0,
  };

  day.weekday = steward_month_days_add_label (self, capital, "weekday");
  day.number = steward_month_days_add_label (self, number, "day");
  gtk_widget_add_css_class (day.number, "numeric");
  if (is_weekend)
    gtk_widget_add_css_class (day.number, "weekend");

  g_array_append_val (self->days, day);
  steward_month_days_place (self, day.weekday, &day, LANE_WEEKDAYS, RANK_DAY);
  steward_month_days_place_number (self, self->days->len - 1);
}

static void
steward_month_days_build (StewardMonthDays *self)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->layout);
  gint64 start = steward_local_time_get_day (axis.start, self->time_zone, 0);
  gint64 month = axis.start;
  g_autoptr(GDateTime) month_day = steward_local_time_new (start, self->time_zone);

  while (start < axis.end)
    {
      gint64 end = steward_local_time_get_day (start, self->time_zone, 1);
      g_autoptr(GDateTime) local = steward_local_time_new (start, self->time_zone);
      gboolean begins_month = g_date_time_get_day_of_month (local) == 1 && start > axis.start;

      if (begins_month)
        {
          steward_month_days_add_month (self, month_day, month, start);
          g_clear_pointer (&month_day, g_date_time_unref);
          month_day = g_date_time_ref (local);
          month = start;
        }

      steward_month_days_add_tick (self, start, begins_month);
      steward_month_days_add_day (self, start, end);
      start = end;
    }

  steward_month_days_add_month (self, month_day, month, axis.end);
}

/* Below the strip: a tick for each day, its letter, its number, and the months. */
void
steward_month_days_add_lanes (StewardTimeLayout *layout)
{
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (layout));

  steward_time_layout_add_lane (layout, 6, 4);
  steward_time_layout_add_lane (layout, 0, 0);
  steward_time_layout_add_lane (layout, 0, 0);
  steward_time_layout_add_lane (layout, 0, 0);
}

/* Adds its labels to @parent, which owns them and is laid out by @layout. */
StewardMonthDays *
steward_month_days_new (GtkWidget         *parent,
                        StewardTimeLayout *layout,
                        GTimeZone         *time_zone,
                        guint              first_lane)
{
  StewardMonthDays *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (STEWARD_IS_TIME_LAYOUT (layout), NULL);
  g_return_val_if_fail (time_zone != NULL, NULL);

  self = g_new0 (StewardMonthDays, 1);
  self->parent = parent;
  self->layout = layout;
  self->time_zone = g_time_zone_ref (time_zone);
  self->first_lane = first_lane;
  self->days = g_array_new (FALSE, FALSE, sizeof (Day));
  self->chosen = -1;
  steward_month_days_build (self);

  return self;
}

void
steward_month_days_free (StewardMonthDays *self)
{
  g_return_if_fail (self != NULL);

  g_time_zone_unref (self->time_zone);
  g_array_unref (self->days);
  g_free (self);
}

static int
steward_month_days_get_number_width (const Day *day)
{
  int natural;

  gtk_widget_measure (day->number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* The chosen day is wider than the others, and does not count. */
static int
steward_month_days_get_widest (StewardMonthDays *self)
{
  int widest = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const Day *day = &g_array_index (self->days, Day, i);

      if ((int) i != self->chosen)
        widest = MAX (widest, steward_month_days_get_number_width (day));
    }

  return widest;
}

/* The days before the chosen one, or after it, move away from it: of a day at the end of the
 * strip there may be less than its number needs. */
static void
steward_month_days_make_room (StewardMonthDays      *self,
                              const StewardTimeAxis *axis,
                              int                    step)
{
  const Day *chosen = &g_array_index (self->days, Day, self->chosen);
  double half = steward_month_days_get_number_width (chosen) / 2.0;
  double at = steward_time_axis_to_x (axis, steward_month_days_get_middle (chosen, axis));
  double room = half + CHOSEN_AIR;

  at = CLAMP (at, half - OVERHANG, axis->width - half + OVERHANG);
  for (int i = self->chosen + step; i >= 0 && i < (int) self->days->len; i += step)
    {
      const Day *day = &g_array_index (self->days, Day, i);
      double middle = steward_time_axis_to_x (axis, steward_month_days_get_middle (day, axis));
      double nearest;

      if (!day->is_shown)
        continue;

      half = steward_month_days_get_number_width (day) / 2.0;
      nearest = at + step * (room + half);
      if ((middle - nearest) * step >= 0)
        return;

      steward_time_layout_shift (self->layout, day->weekday, (int) round (nearest - middle));
      steward_time_layout_shift (self->layout, day->number, (int) round (nearest - middle));
      at = nearest;
      room = half + CHOSEN_AIR;
    }
}

/* To be called with the width that is about to be measured for, or allocated. */
void
steward_month_days_fit (StewardMonthDays *self,
                        int               width)
{
  int needed;
  gboolean all_shown;
  StewardTimeAxis axis;

  g_return_if_fail (self != NULL);

  needed = (steward_month_days_get_widest (self) + AIR) * STEWARD_TIMELINE_DAYS;
  all_shown = width >= needed;
  axis = steward_time_layout_get_axis (self->layout);
  for (guint i = 0; i < self->days->len; i++)
    {
      Day *day = &g_array_index (self->days, Day, i);
      gboolean is_today = self->chosen < 0 && i == self->days->len - 1;
      gboolean is_wanted = !day->is_cut && (all_shown || day->is_monday || is_today);

      day->is_shown = is_wanted || (int) i == self->chosen;
      steward_time_layout_skip (self->layout, day->weekday, !all_shown || !day->is_shown);
      steward_time_layout_skip (self->layout, day->number, !day->is_shown);
      steward_time_layout_shift (self->layout, day->weekday, 0);
      steward_time_layout_shift (self->layout, day->number, 0);
    }

  /* Offsets follow the time, wherever that leads. */
  axis.width = width;
  axis.mirrored = FALSE;
  if (all_shown && self->chosen >= 0)
    {
      steward_month_days_make_room (self, &axis, -1);
      steward_month_days_make_room (self, &axis, 1);
    }
}

void
steward_month_days_choose (StewardMonthDays *self,
                           gint64            time)
{
  int previous;

  g_return_if_fail (self != NULL);

  previous = self->chosen;
  self->chosen = -1;
  for (guint i = 0; i < self->days->len; i++)
    {
      const Day *day = &g_array_index (self->days, Day, i);

      if (time >= day->start && time < day->end)
        self->chosen = i;
    }

  if (self->chosen == previous)
    return;

  if (previous >= 0)
    {
      gtk_widget_remove_css_class (g_array_index (self->days, Day, previous).number, "chosen");
      steward_month_days_place_number (self, previous);
    }
  if (self->chosen >= 0)
    {
      gtk_widget_add_css_class (g_array_index (self->days, Day, self->chosen).number, "chosen");
      steward_month_days_place_number (self, self->chosen);
    }
}
