/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-day-chart-private.h"

#include "widgets/steward-day-ruler.h"
#include "widgets/steward-fit.h"
#include "widgets/steward-local-time.h"
#include "widgets/steward-mark-lane.h"
#include "widgets/steward-mark-text.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-timeline-handle.h"
#include "widgets/steward-timeline-parts.h"

/* What the bubble takes of its lane, on each side of the moment. */
#define BUBBLE_ROOM 36

G_DEFINE_FINAL_TYPE (StewardDayChart, steward_day_chart, GTK_TYPE_WIDGET)

void
steward_day_chart_place (StewardTimeLayout *layout,
                         GtkWidget         *child,
                         double             time,
                         guint              first_lane,
                         guint              last_lane,
                         guint              rank)
{
  const StewardTimePlace place = {
    .from = time,
    .first_lane = first_lane,
    .last_lane = last_lane,
    .anchor = 0.5,
    .kept_inside = first_lane == CHART_LANE_BUBBLE && last_lane == CHART_LANE_BUBBLE,
    .rank = rank,
  };

  steward_time_layout_place (layout, child, &place);
}

static void
steward_day_chart_mark_activated_cb (StewardDayChart     *self,
                                     StewardTimelineMark *mark)
{
  GDateTime *moment = steward_timeline_mark_get_moment (mark);

  g_assert (STEWARD_IS_DAY_CHART (self));

  if (moment != NULL)
    steward_moment_choice_set_moment (self->choice, moment);
  gtk_widget_grab_focus (self->handle);
}

static void
steward_day_chart_add_segments (StewardDayChart *self,
                                StewardTimeline *timeline)
{
  g_autoptr(GPtrArray) runs = steward_version_runs_new (timeline, FALSE);
  const StewardDayRulerLanes ruler_lanes = {
    CHART_LANE_BAND, CHART_LANE_TICKS, CHART_LANE_HOURS,
  };

  steward_timeline_parts_add_bands (self->back, self->layout, timeline, CHART_LANE_BAND);
  steward_day_ruler_add (self->back, self->layout,
                         steward_moment_choice_get_time_zone (self->choice),
                         &ruler_lanes,
                         g_date_time_to_unix (steward_timeline_get_now (timeline)),
                         self->narrow);
  steward_timeline_parts_add_versions (self->back, self->layout, runs,
                                       CHART_LANE_BAND, CHART_LANE_TOP,
                                       self->narrow);
}

static void
steward_day_chart_add_marks (StewardDayChart *self,
                             StewardTimeline *timeline,
                             double           start,
                             double           end)
{
  const StewardTimePlace place = {
    .extent = STEWARD_TIME_FILL,
    .from = start,
    .to = end,
    .first_lane = CHART_LANE_MARKS,
    .last_lane = CHART_LANE_MARKS,
  };
  GListModel *marks = steward_timeline_get_marks (timeline);
  GtkWidget *lane = steward_mark_lane_new ();

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      GtkWidget *line;

      if (steward_timeline_mark_get_kind (mark) != STEWARD_MARK_OPERATION)
        continue;

      line = steward_timeline_parts_add (self->back, "line",
                                         steward_mark_text_is_failure (mark) ? "failed" : "mark");
      steward_day_chart_place (self->layout, line,
                               g_date_time_to_unix (steward_timeline_mark_get_on (mark)),
                               CHART_LANE_BAND, CHART_LANE_FOOT, 0);
    }

  steward_mark_lane_set_narrow (STEWARD_MARK_LANE (lane), self->narrow);
  steward_mark_lane_show (STEWARD_MARK_LANE (lane), timeline,
                          steward_moment_choice_get_time_zone (self->choice), start, end);
  g_signal_connect_swapped (lane, "activated",
                            G_CALLBACK (steward_day_chart_mark_activated_cb), self);
  gtk_widget_set_parent (lane, self->back);
  steward_time_layout_place (self->layout, lane, &place);
}

static void
steward_day_chart_rebuild (StewardDayChart *self)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self->choice);
  double start = steward_moment_choice_get_span_start (self->choice);
  double end = steward_moment_choice_get_span_end (self->choice);

  steward_timeline_parts_clear (self->back);
  gtk_widget_set_visible (self->front, timeline != NULL);
  if (timeline == NULL)
    return;

  steward_time_layout_set_span (self->layout, start, end);
  steward_time_layout_set_span (self->front_layout, start, end);
  steward_day_chart_add_segments (self, timeline);
  steward_day_chart_add_marks (self, timeline, start, end);
}

/* Beside the bubble, on the side that has more room. */
static void
steward_day_chart_place_notice (StewardDayChart *self,
                                double           cursor)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->front_layout);
  double x = steward_time_axis_to_x (&axis, cursor);
  gboolean is_after = cursor < (axis.start + axis.end) / 2;
  double before_bubble = steward_time_axis_to_time (&axis, axis.mirrored ? x + BUBBLE_ROOM
                                                                         : x - BUBBLE_ROOM);
  const StewardTimePlace place = {
    .extent = STEWARD_TIME_ROOM,
    .from = is_after ? cursor : axis.start,
    .to = is_after ? axis.end : before_bubble,
    .first_lane = CHART_LANE_BUBBLE,
    .last_lane = CHART_LANE_BUBBLE,
    .offset = is_after ? BUBBLE_ROOM : 0,
  };

  steward_time_layout_place (self->front_layout, self->notice, &place);
}

static void
steward_day_chart_set_invalid (GtkWidget *widget,
                               gboolean   invalid)
{
  if (invalid)
    gtk_widget_add_css_class (widget, "invalid");
  else
    gtk_widget_remove_css_class (widget, "invalid");
}

static void
steward_day_chart_update_moment (StewardDayChart *self)
{
  GDateTime *moment = steward_moment_choice_get_moment (self->choice);
  gboolean invalid = !steward_moment_choice_is_valid (self->choice);
  g_autofree char *clock = NULL;

  gtk_widget_set_visible (self->handle, moment != NULL);
  gtk_widget_set_visible (self->bubble, moment != NULL);
  gtk_widget_set_visible (self->stem, moment != NULL);
  if (moment == NULL)
    return;

  clock = steward_moment_text_dup_clock (moment,
                                         steward_moment_choice_get_time_zone (self->choice));
  gtk_label_set_text (GTK_LABEL (self->bubble), clock);
  steward_day_chart_set_invalid (self->bubble, invalid);
  steward_day_chart_set_invalid (self->handle, invalid);
  steward_day_chart_set_invalid (self->stem, invalid);
  steward_timeline_handle_show (STEWARD_TIMELINE_HANDLE (self->handle), self->choice);
}

static void
steward_day_chart_update_notice (StewardDayChart *self)
{
  const char *notice = steward_moment_choice_get_notice (self->choice);

  gtk_label_set_text (GTK_LABEL (self->notice), notice != NULL ? notice : "");
  gtk_widget_set_visible (self->notice, notice != NULL);
}

static void
steward_day_chart_add_lanes (StewardTimeLayout *layout)
{
  steward_time_layout_add_lane (layout, 0, 24);
  steward_time_layout_add_lane (layout, 0, 4);
  steward_time_layout_add_lane (layout, 0, 40);
  steward_time_layout_add_lane (layout, 0, 6);
  steward_time_layout_add_lane (layout, 0, 0);
  steward_time_layout_add_lane (layout, 4, 4);
  steward_time_layout_add_lane (layout, 0, 0);
}

static void
steward_day_chart_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  StewardDayChart *self = STEWARD_DAY_CHART (widget);

  gtk_widget_measure (self->back, orientation, -1, minimum, natural, NULL, NULL);
}

static void
steward_day_chart_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  StewardDayChart *self = STEWARD_DAY_CHART (widget);

  gtk_widget_allocate (self->back, width, height, baseline, NULL);
  gtk_widget_allocate (self->front, width, height, baseline, NULL);
}

static void
steward_day_chart_dispose (GObject *object)
{
  StewardDayChart *self = STEWARD_DAY_CHART (object);

  g_clear_pointer (&self->back, gtk_widget_unparent);
  g_clear_pointer (&self->front, gtk_widget_unparent);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (steward_day_chart_parent_class)->dispose (object);
}

static void
steward_day_chart_class_init (StewardDayChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_day_chart_dispose;
  widget_class->measure = steward_day_chart_measure;
  widget_class->size_allocate = steward_day_chart_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "daychart");
}

static GtkWidget *
steward_day_chart_add_label (GtkWidget         *parent,
                             GtkAccessibleRole  role,
                             const char        *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, parent);

  return label;
}

static void
steward_day_chart_init (StewardDayChart *self)
{
  self->layout = g_object_new (STEWARD_TYPE_TIME_LAYOUT, NULL);
  self->front_layout = g_object_new (STEWARD_TYPE_TIME_LAYOUT, NULL);
  steward_day_chart_add_lanes (self->layout);
  steward_day_chart_add_lanes (self->front_layout);
  self->back = steward_timeline_parts_new ("lanes", GTK_LAYOUT_MANAGER (self->layout));
  self->front = steward_timeline_parts_new ("lanes", GTK_LAYOUT_MANAGER (self->front_layout));
  gtk_widget_set_parent (self->back, GTK_WIDGET (self));
  gtk_widget_set_parent (self->front, GTK_WIDGET (self));
  gtk_widget_set_can_target (self->front, FALSE);

  self->hover = steward_timeline_parts_add (self->front, "line", "hover");
  self->hover_time = steward_day_chart_add_label (self->front, GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                  "hover-time");
  self->notice = steward_day_chart_add_label (self->front, GTK_ACCESSIBLE_ROLE_STATUS, "notice");
  gtk_label_set_ellipsize (GTK_LABEL (self->notice), PANGO_ELLIPSIZE_END);
  self->stem = steward_timeline_parts_add (self->front, "cursor", NULL);
  self->bubble = steward_day_chart_add_label (self->front, GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                              "bubble");
  self->handle = steward_timeline_handle_new ();
  gtk_widget_set_valign (self->handle, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->handle, self->front);
  gtk_widget_set_visible (self->hover, FALSE);
  gtk_widget_set_visible (self->hover_time, FALSE);
  gtk_widget_set_visible (self->notice, FALSE);

  steward_day_chart_add_controllers (self);
}

static void
steward_day_chart_connect (StewardDayChart *self,
                           const char      *signal,
                           GCallback        callback)
{
  g_signal_connect_object (self->choice, signal, callback, self, G_CONNECT_SWAPPED);
}

GtkWidget *
steward_day_chart_new (StewardMomentChoice *choice)
{
  StewardDayChart *self;

  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (choice), NULL);

  self = g_object_new (STEWARD_TYPE_DAY_CHART, NULL);
  self->choice = g_object_ref (choice);
  steward_day_chart_connect (self, "changed", G_CALLBACK (steward_day_chart_rebuild));
  steward_day_chart_connect (self, "notify::span", G_CALLBACK (steward_day_chart_rebuild));
  steward_day_chart_connect (self, "notify::valid", G_CALLBACK (steward_day_chart_update_moment));
  steward_day_chart_connect (self, "notify::notice", G_CALLBACK (steward_day_chart_update_notice));
  steward_day_chart_rebuild (self);
  steward_day_chart_update_moment (self);
  steward_day_chart_show_cursor (self, steward_moment_choice_get_time (choice));

  return GTK_WIDGET (self);
}

GtkWidget *
steward_day_chart_get_handle (StewardDayChart *self)
{
  g_return_val_if_fail (STEWARD_IS_DAY_CHART (self), NULL);

  return self->handle;
}

void
steward_day_chart_set_narrow (StewardDayChart *self,
                              gboolean         narrow)
{
  g_return_if_fail (STEWARD_IS_DAY_CHART (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  steward_day_chart_rebuild (self);
}

gboolean
steward_day_chart_is_dragging (StewardDayChart *self)
{
  g_return_val_if_fail (STEWARD_IS_DAY_CHART (self), FALSE);

  return self->dragging;
}

/* Apart from the choice, so that the handle can glide towards it. */
void
steward_day_chart_show_cursor (StewardDayChart *self,
                               double           cursor)
{
  g_return_if_fail (STEWARD_IS_DAY_CHART (self));

  steward_day_chart_place (self->front_layout, self->bubble, cursor,
                           CHART_LANE_BUBBLE, CHART_LANE_BUBBLE, 1);
  steward_day_chart_place (self->front_layout, self->handle, cursor,
                           CHART_LANE_BAND, CHART_LANE_BAND, 0);
  steward_day_chart_place (self->front_layout, self->stem, cursor,
                           CHART_LANE_BUBBLE, CHART_LANE_FOOT, 0);
  steward_day_chart_place_notice (self, cursor);
}
