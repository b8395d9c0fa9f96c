/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-day-chart-private.h"

#include <math.h>

#include "widgets/steward-moment-text.h"

/* How far from the band a press still counts, how far from a mark a drag is caught, and how far
 * from its moment the handle can be gripped. */
#define HIT_MARGIN   6
#define SNAP         6
#define HANDLE_REACH 16

/* The minute before a mark that is close to @x, or the minute at @x. */
static gint64
steward_day_chart_find_catch (StewardDayChart *self,
                              double           x)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self->choice);
  StewardTimeAxis axis = steward_time_layout_get_axis (self->front_layout);
  GListModel *marks = steward_timeline_get_marks (timeline);
  gint64 caught = steward_time_axis_to_minute (&axis, x);
  double best = SNAP + 1;

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      GDateTime *moment = steward_timeline_mark_get_moment (mark);
      gint64 on = g_date_time_to_unix (steward_timeline_mark_get_on (mark));
      double distance = fabs (steward_time_axis_to_x (&axis, on) - x);

      if (moment == NULL || distance >= best)
        continue;

      best = distance;
      caught = g_date_time_to_unix (moment);
    }

  return caught;
}

static gboolean
steward_day_chart_is_hit (StewardDayChart *self,
                          double           y)
{
  int bubble_y, bubble_height, band_y, band_height;

  steward_time_layout_get_lane (self->front_layout, CHART_LANE_BUBBLE, &bubble_y, &bubble_height);
  steward_time_layout_get_lane (self->front_layout, CHART_LANE_BAND, &band_y, &band_height);

  return y >= bubble_y && y <= band_y + band_height + HIT_MARGIN;
}

static void
steward_day_chart_drag_begin_cb (StewardDayChart *self,
                                 double           x,
                                 double           y)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->front_layout);
  double distance = steward_time_axis_to_x (&axis, steward_moment_choice_get_time (self->choice))
                    - x;

  g_assert (STEWARD_IS_DAY_CHART (self));

  if (steward_moment_choice_get_moment (self->choice) == NULL ||
      !steward_day_chart_is_hit (self, y))
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (self->handle);
  self->dragging = TRUE;
  self->grip = fabs (distance) <= HANDLE_REACH ? distance : 0;
  if (self->grip == 0)
    steward_moment_choice_press (self->choice, steward_time_axis_to_minute (&axis, x));
}

static void
steward_day_chart_drag_update_cb (StewardDayChart *self,
                                  double           offset_x,
                                  double           offset_y)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->front_layout);
  GdkModifierType modifiers =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));
  double x, y;

  g_assert (STEWARD_IS_DAY_CHART (self));

  if (!self->dragging || offset_x == 0 ||
      !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y))
    return;

  x += offset_x + self->grip;
  if (modifiers & GDK_CONTROL_MASK)
    steward_moment_choice_press (self->choice, steward_time_axis_to_minute (&axis, x));
  else
    steward_moment_choice_press (self->choice, steward_day_chart_find_catch (self, x));
}

static void
steward_day_chart_drag_end_cb (StewardDayChart *self)
{
  g_assert (STEWARD_IS_DAY_CHART (self));

  self->dragging = FALSE;
}

static void
steward_day_chart_leave_cb (StewardDayChart *self)
{
  g_assert (STEWARD_IS_DAY_CHART (self));

  gtk_widget_set_visible (self->hover, FALSE);
  gtk_widget_set_visible (self->hover_time, FALSE);
}

static void
steward_day_chart_motion_cb (StewardDayChart *self,
                             double           x,
                             double           y)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->front_layout);
  gint64 time = steward_time_axis_to_minute (&axis, x);
  g_autoptr(GDateTime) moment = NULL;
  g_autofree char *clock = NULL;

  g_assert (STEWARD_IS_DAY_CHART (self));

  if (self->dragging || !steward_day_chart_is_hit (self, y))
    {
      steward_day_chart_leave_cb (self);
      return;
    }

  moment = g_date_time_new_from_unix_utc (time);
  clock = steward_moment_text_dup_minute_clock (moment,
                                                steward_moment_choice_get_time_zone (self->choice));
  gtk_label_set_text (GTK_LABEL (self->hover_time), clock);
  gtk_widget_set_visible (self->hover, TRUE);
  gtk_widget_set_visible (self->hover_time,
                          steward_moment_choice_get_notice (self->choice) == NULL);
  steward_day_chart_place (self->front_layout, self->hover, time,
                           CHART_LANE_BAND, CHART_LANE_BAND, 0);
  steward_day_chart_place (self->front_layout, self->hover_time, time,
                           CHART_LANE_BUBBLE, CHART_LANE_BUBBLE, 2);
}

void
steward_day_chart_add_controllers (StewardDayChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin",
                            G_CALLBACK (steward_day_chart_drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update",
                            G_CALLBACK (steward_day_chart_drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "end", G_CALLBACK (steward_day_chart_drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (steward_day_chart_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (steward_day_chart_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
