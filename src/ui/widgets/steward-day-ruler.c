/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-day-ruler.h"

#include <glib/gi18n.h>

#include "widgets/steward-local-time.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-timeline-parts.h"

#define NOW_OFFSET 6

/* How far apart things stand, in seconds on the clock, for spans up to a length. */
typedef struct
{
  gint64 length;
  gint64 label;
  gint64 narrow_label;
  gint64 tick;
} Scale;

static const Scale scales[] = {
  { 2 * STEWARD_HOUR, 10 * STEWARD_MINUTE, 20 * STEWARD_MINUTE, 5 * STEWARD_MINUTE },
  { 8 * STEWARD_HOUR, STEWARD_HOUR, 2 * STEWARD_HOUR, 15 * STEWARD_MINUTE },
  { 26 * STEWARD_HOUR, 3 * STEWARD_HOUR, 6 * STEWARD_HOUR, STEWARD_HOUR },
  { G_MAXINT64, 12 * STEWARD_HOUR, STEWARD_DAY, 3 * STEWARD_HOUR },
};

static const Scale *
steward_day_ruler_get_scale (gint64 length)
{
  const Scale *scale = scales;

  while (length > scale->length)
    scale++;

  return scale;
}

static void
steward_day_ruler_add_part (GtkWidget         *parent,
                            StewardTimeLayout *layout,
                            const char        *css_class,
                            double             time,
                            guint              lane)
{
  const StewardTimePlace place = {
    .from = time,
    .first_lane = lane,
    .last_lane = lane,
    .kept_inside = TRUE,
  };

  steward_time_layout_place (layout, steward_timeline_parts_add (parent, "line", css_class),
                             &place);
}

/* The end of a day is written "24:00", and so is told from the beginning of the next. Where
 * several days are shown, they are named where they begin. */
static char *
steward_day_ruler_dup_text (gint64     time,
                            gint64     end,
                            GTimeZone *time_zone,
                            gboolean   has_days)
{
  g_autoptr(GDateTime) local = steward_local_time_new (time, time_zone);
  gboolean is_midnight = steward_local_time_get_clock (time, time_zone) % STEWARD_DAY == 0;

  if (is_midnight && has_days)
    return steward_moment_text_dup_short_day (local, time_zone);

  if (is_midnight && time == end)
    return g_strdup ("24:00");

  return steward_moment_text_dup_minute_clock (local, time_zone);
}

static void
steward_day_ruler_add_label (GtkWidget         *parent,
                             StewardTimeLayout *layout,
                             const char        *text,
                             double             time,
                             gboolean           is_end,
                             guint              lane)
{
  const StewardTimePlace place = {
    .from = time,
    .first_lane = lane,
    .last_lane = lane,
    .anchor = 0.5,
    .kept_inside = TRUE,
    .rank = is_end ? 1 : 2,
  };
  GtkWidget *label = gtk_label_new (text);

  steward_timeline_parts_hide (label);
  gtk_widget_add_css_class (label, "hour");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, parent);
  steward_time_layout_place (layout, label, &place);
}

static void
steward_day_ruler_add_now (GtkWidget         *parent,
                           StewardTimeLayout *layout,
                           gint64             now,
                           guint              lane)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (layout);
  const StewardTimePlace place = {
    .extent = STEWARD_TIME_ROOM,
    .from = now,
    .to = axis.end,
    .first_lane = lane,
    .last_lane = lane,
    .offset = NOW_OFFSET,
  };
  GtkWidget *label;

  if (now <= axis.start || now >= axis.end)
    return;

  label = gtk_label_new (_("Now"));
  steward_timeline_parts_hide (label);
  gtk_widget_add_css_class (label, "hour");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, parent);
  steward_time_layout_place (layout, label, &place);
  steward_day_ruler_add_part (parent, layout, "change", now, lane);
}

/* Follows the clock, not the hours that pass: on a day of 23 or 25 hours the labels stay at the
 * times that people know. After @now there are hours, but nothing in them. */
void
steward_day_ruler_add (GtkWidget                  *parent,
                       StewardTimeLayout          *layout,
                       GTimeZone                  *time_zone,
                       const StewardDayRulerLanes *lanes,
                       gint64                      now,
                       gboolean                    narrow)
{
  StewardTimeAxis axis;
  gint64 start;
  gint64 end;
  const Scale *scale;
  gint64 label_every;
  gint64 step;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (layout));
  g_return_if_fail (time_zone != NULL);
  g_return_if_fail (lanes != NULL);

  axis = steward_time_layout_get_axis (layout);
  start = axis.start;
  end = axis.end;
  scale = steward_day_ruler_get_scale (end - start);
  label_every = narrow ? scale->narrow_label : scale->label;
  step = MIN (scale->tick, STEWARD_HOUR);
  for (gint64 time = start; time <= end; time += step)
    {
      gint64 clock = steward_local_time_get_clock (time, time_zone);
      gboolean is_inside = time > start && time < MIN (now, end);

      if (clock % label_every == 0)
        {
          g_autofree char *text =
            steward_day_ruler_dup_text (time, end, time_zone, end - start > 2 * STEWARD_DAY);

          if (is_inside)
            steward_day_ruler_add_part (parent, layout, "grid", time, lanes->band);
          steward_day_ruler_add_part (parent, layout, "tick", time, lanes->ticks);
          steward_day_ruler_add_label (parent, layout, text, time,
                                       time == start || time == end, lanes->labels);
        }
      else if (clock % scale->tick == 0 && is_inside)
        steward_day_ruler_add_part (parent, layout, "notch", time, lanes->band);
    }

  steward_day_ruler_add_now (parent, layout, now, lanes->band);
}
