/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-month-strip.h"

#include <glib/gi18n.h>

#include "steward-showing.h"
#include "widgets/steward-local-time.h"
#include "widgets/steward-mark-text.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-month-days.h"
#include "widgets/steward-time-layout.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardMonthStrip
{
  GtkWidget          parent_instance;

  StewardTimeline   *timeline;    /* nullable */
  GTimeZone         *time_zone;
  gboolean           interactive;
  gboolean           narrow;
  gint64             chosen;      /* 0 if nothing is */
  gboolean           is_valid;    /* whether the chosen moment can be restored */
  double             shown_start; /* what is shaded, and where the cursor stands */
  double             shown_end;
  double             shown_cursor;

  GtkWidget         *lanes;
  StewardTimeLayout *layout;
  GtkWidget         *shade;
  GtkWidget         *cursor;
  GtkWidget         *hover;
  StewardMonthDays  *days;        /* nullable, owned */
};

G_DEFINE_FINAL_TYPE (StewardMonthStrip, steward_month_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TIMELINE,
  PROP_TIME_ZONE,
  PROP_INTERACTIVE,
  N_PROPS
};

enum
{
  PICKED,
  N_SIGNALS
};

enum
{
  LANE_VERSIONS,
  LANE_BAND,
  LANE_OPERATIONS,
  LANE_AXIS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_month_strip_place (StewardMonthStrip *self,
                           GtkWidget         *child,
                           double             time,
                           guint              first_lane,
                           guint              last_lane)
{
  const StewardTimePlace place = {
    .from = time,
    .anchor = 0.5,
    .first_lane = first_lane,
    .last_lane = last_lane,
  };

  steward_time_layout_place (self->layout, child, &place);
}

/* Failures stand above the rest. */
static void
steward_month_strip_add_operations (StewardMonthStrip *self,
                                    gboolean           failed)
{
  GListModel *marks = steward_timeline_get_marks (self->timeline);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      GtkWidget *dot;

      if (steward_timeline_mark_get_kind (mark) != STEWARD_MARK_OPERATION ||
          steward_mark_text_is_failure (mark) != failed)
        continue;

      dot = steward_timeline_parts_add (self->lanes, "dot", failed ? "failed" : NULL);
      gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
      steward_month_strip_place (self, dot,
                                 g_date_time_to_unix (steward_timeline_mark_get_on (mark)),
                                 LANE_OPERATIONS, LANE_OPERATIONS);
    }
}

static void
steward_month_strip_describe (StewardMonthStrip *self)
{
  GDateTime *earliest = steward_timeline_get_earliest (self->timeline);
  g_autofree char *since = NULL;
  g_autofree char *text = NULL;

  if (earliest == NULL)
    text = g_strdup (_("No backups"));
  else
    {
      since = steward_moment_text_dup_long (earliest, self->time_zone);
      /* Translators: %s is a moment, as in "4 November 23:51" */
      text = g_strdup_printf (_("Backups since %s"), since);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
steward_month_strip_rebuild (StewardMonthStrip *self)
{
  g_autoptr(GPtrArray) runs = NULL;
  double start, end;

  steward_timeline_parts_clear (self->lanes);
  steward_time_layout_set_fit (self->layout, NULL, NULL);
  g_clear_pointer (&self->days, steward_month_days_free);
  self->shade = self->cursor = self->hover = NULL;
  if (self->timeline == NULL)
    return;

  start = g_date_time_to_unix (steward_timeline_get_start (self->timeline));
  end = g_date_time_to_unix (steward_timeline_get_now (self->timeline));
  steward_time_layout_set_span (self->layout, start, end);

  self->shade = steward_timeline_parts_add (self->lanes, "shade", NULL);
  steward_timeline_parts_add_bands (self->lanes, self->layout, self->timeline, LANE_BAND);
  self->days = steward_month_days_new (self->lanes, self->layout, self->time_zone, LANE_AXIS);
  steward_time_layout_set_fit (self->layout,
                               (StewardTimeFitFunc) steward_month_days_fit, self->days);
  runs = steward_version_runs_new (self->timeline, TRUE);
  steward_timeline_parts_add_versions (self->lanes, self->layout, runs,
                                       LANE_VERSIONS, LANE_BAND, self->narrow);
  steward_month_strip_add_operations (self, FALSE);
  steward_month_strip_add_operations (self, TRUE);
  self->hover = steward_timeline_parts_add (self->lanes, "line", "hover");
  gtk_widget_set_visible (self->hover, FALSE);
  self->cursor = steward_timeline_parts_add (self->lanes, "cursor", NULL);

  steward_month_strip_describe (self);
  steward_month_strip_choose (self, self->chosen, self->is_valid);
  steward_month_strip_show_span (self, self->shown_start, self->shown_end, self->shown_cursor);
}

static void
steward_month_strip_pick (StewardMonthStrip *self,
                          double             x)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->layout);

  if (self->interactive && self->timeline != NULL)
    g_signal_emit (self, signals[PICKED], 0, steward_time_axis_to_minute (&axis, x));
}

static void
steward_month_strip_drag_begin_cb (StewardMonthStrip *self,
                                   double             x,
                                   double             y)
{
  g_assert (STEWARD_IS_MONTH_STRIP (self));

  steward_month_strip_pick (self, x);
}

static void
steward_month_strip_drag_update_cb (StewardMonthStrip *self,
                                    double             offset_x,
                                    double             offset_y,
                                    GtkGestureDrag    *gesture)
{
  double x, y;

  g_assert (STEWARD_IS_MONTH_STRIP (self));

  if (offset_x != 0 && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    steward_month_strip_pick (self, x + offset_x);
}

static void
steward_month_strip_motion_cb (StewardMonthStrip *self,
                               double             x,
                               double             y)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (self->layout);

  g_assert (STEWARD_IS_MONTH_STRIP (self));

  if (self->hover == NULL || !self->interactive)
    return;

  gtk_widget_set_visible (self->hover, TRUE);
  steward_month_strip_place (self, self->hover, steward_time_axis_to_time (&axis, x),
                             LANE_BAND, LANE_OPERATIONS);
}

static void
steward_month_strip_leave_cb (StewardMonthStrip *self)
{
  g_assert (STEWARD_IS_MONTH_STRIP (self));

  if (self->hover != NULL)
    gtk_widget_set_visible (self->hover, FALSE);
}

static void
steward_month_strip_add_controllers (StewardMonthStrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (drag, "drag-begin",
                            G_CALLBACK (steward_month_strip_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update",
                            G_CALLBACK (steward_month_strip_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (steward_month_strip_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (steward_month_strip_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
steward_month_strip_dispose (GObject *object)
{
  StewardMonthStrip *self = STEWARD_MONTH_STRIP (object);

  steward_month_strip_set_timeline (self, NULL);
  g_clear_pointer (&self->lanes, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_month_strip_parent_class)->dispose (object);
}

static void
steward_month_strip_finalize (GObject *object)
{
  StewardMonthStrip *self = STEWARD_MONTH_STRIP (object);

  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  g_clear_pointer (&self->days, steward_month_days_free);

  G_OBJECT_CLASS (steward_month_strip_parent_class)->finalize (object);
}

static void
steward_month_strip_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StewardMonthStrip *self = STEWARD_MONTH_STRIP (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, self->timeline);
      break;
    case PROP_TIME_ZONE:
      g_value_set_boxed (value, self->time_zone);
      break;
    case PROP_INTERACTIVE:
      g_value_set_boolean (value, self->interactive);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_month_strip_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardMonthStrip *self = STEWARD_MONTH_STRIP (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      steward_month_strip_set_timeline (self, g_value_get_object (value));
      break;
    case PROP_TIME_ZONE:
      steward_month_strip_set_time_zone (self, g_value_get_boxed (value));
      break;
    case PROP_INTERACTIVE:
      steward_month_strip_set_interactive (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_month_strip_class_init (StewardMonthStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_month_strip_dispose;
  object_class->finalize = steward_month_strip_finalize;
  object_class->get_property = steward_month_strip_get_property;
  object_class->set_property = steward_month_strip_set_property;

  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, STEWARD_TYPE_TIMELINE, flags);
  properties[PROP_TIME_ZONE] =
    g_param_spec_boxed ("time-zone", NULL, NULL, G_TYPE_TIME_ZONE, flags);
  properties[PROP_INTERACTIVE] =
    g_param_spec_boolean ("interactive", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "monthstrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
steward_month_strip_init (StewardMonthStrip *self)
{
  self->time_zone = steward_showing_dup_zone (steward_showing_get_default ());
  self->layout = g_object_new (STEWARD_TYPE_TIME_LAYOUT, NULL);
  steward_time_layout_add_lane (self->layout, 0, 20);
  steward_time_layout_add_lane (self->layout, 1, 24);
  steward_time_layout_add_lane (self->layout, 3, 12);
  steward_month_days_add_lanes (self->layout);

  self->lanes = steward_timeline_parts_new ("lanes", GTK_LAYOUT_MANAGER (self->layout));
  steward_timeline_parts_hide (self->lanes);
  gtk_widget_set_parent (self->lanes, GTK_WIDGET (self));
  steward_month_strip_add_controllers (self);
}

GtkWidget *
steward_month_strip_new (void)
{
  return g_object_new (STEWARD_TYPE_MONTH_STRIP, NULL);
}

void
steward_month_strip_set_timeline (StewardMonthStrip *self,
                                  StewardTimeline   *timeline)
{
  g_return_if_fail (STEWARD_IS_MONTH_STRIP (self));
  g_return_if_fail (timeline == NULL || STEWARD_IS_TIMELINE (timeline));

  if (self->timeline == timeline)
    return;

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_func (self->timeline, steward_month_strip_rebuild, self);

  g_set_object (&self->timeline, timeline);
  if (timeline != NULL)
    g_signal_connect_object (timeline, "changed",
                             G_CALLBACK (steward_month_strip_rebuild), self,
                             G_CONNECT_SWAPPED);

  steward_month_strip_rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
}

GTimeZone *
steward_month_strip_get_time_zone (StewardMonthStrip *self)
{
  g_return_val_if_fail (STEWARD_IS_MONTH_STRIP (self), NULL);

  return self->time_zone;
}

void
steward_month_strip_set_time_zone (StewardMonthStrip *self,
                                   GTimeZone         *time_zone)
{
  g_return_if_fail (STEWARD_IS_MONTH_STRIP (self));
  g_return_if_fail (time_zone != NULL);

  if (self->time_zone == time_zone)
    return;

  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  self->time_zone = g_time_zone_ref (time_zone);
  steward_month_strip_rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME_ZONE]);
}

gboolean
steward_month_strip_get_interactive (StewardMonthStrip *self)
{
  g_return_val_if_fail (STEWARD_IS_MONTH_STRIP (self), FALSE);

  return self->interactive;
}

void
steward_month_strip_set_interactive (StewardMonthStrip *self,
                                     gboolean           interactive)
{
  g_return_if_fail (STEWARD_IS_MONTH_STRIP (self));

  if (self->interactive == interactive)
    return;

  self->interactive = interactive;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERACTIVE]);
}

/* Short versions where there is little room. */
void
steward_month_strip_set_narrow (StewardMonthStrip *self,
                                gboolean           narrow)
{
  g_return_if_fail (STEWARD_IS_MONTH_STRIP (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  steward_month_strip_rebuild (self);
}

/* Marks the day of a moment as the chosen one; 0 for none. */
void
steward_month_strip_choose (StewardMonthStrip *self,
                            gint64             time,
                            gboolean           valid)
{
  g_return_if_fail (STEWARD_IS_MONTH_STRIP (self));

  self->chosen = time;
  self->is_valid = valid;
  if (self->days != NULL)
    steward_month_days_choose (self->days, time);
  if (self->cursor == NULL)
    return;

  gtk_widget_set_visible (self->cursor, time != 0);
  if (valid)
    gtk_widget_remove_css_class (self->cursor, "invalid");
  else
    gtk_widget_add_css_class (self->cursor, "invalid");
}

/* Shades what is shown larger elsewhere, and draws the cursor. Apart from the choice, so that
 * both can glide towards it. */
void
steward_month_strip_show_span (StewardMonthStrip *self,
                               double             start,
                               double             end,
                               double             cursor)
{
  const StewardTimePlace place = {
    .extent = STEWARD_TIME_FILL,
    .from = start,
    .to = end,
    .first_lane = LANE_BAND,
    .last_lane = LANE_AXIS + STEWARD_MONTH_DAYS_LANES - 1,
  };

  g_return_if_fail (STEWARD_IS_MONTH_STRIP (self));

  self->shown_start = start;
  self->shown_end = end;
  self->shown_cursor = cursor;
  if (self->shade == NULL)
    return;

  steward_time_layout_place (self->layout, self->shade, &place);
  steward_month_strip_place (self, self->cursor, cursor, LANE_VERSIONS, LANE_BAND);
}
