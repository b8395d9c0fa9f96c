/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-restore-timeline.h"

#include <glib/gi18n.h>

#include "widgets/steward-day-chart.h"
#include "widgets/steward-month-strip.h"
#include "widgets/steward-span-header.h"
#include "widgets/steward-timeline-legend.h"
#include "widgets/steward-timeline-lens.h"
#include "widgets/steward-timeline-parts.h"
#include "widgets/steward-timeline-stack.h"
#include "widgets/steward-view-glide.h"
#include "widgets/steward-zoom-gestures.h"

/* Less is shown where there is no room for so many characters: below 600 pixels as a rule. */
#define NARROW_CHARS 80

struct _StewardRestoreTimeline
{
  GtkWidget            parent_instance;

  StewardMomentChoice *choice;
  GtkWidget           *heading;
  GtkWidget           *legend;
  GtkWidget           *strip;
  GtkWidget           *lens;
  GtkWidget           *panel;
  GtkWidget           *chart;
  GtkWidget           *header;

  gboolean             narrow;
  guint                narrow_source;
  StewardViewGlide    *glide;
};

G_DEFINE_FINAL_TYPE (StewardRestoreTimeline, steward_restore_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TIMELINE,
  PROP_CHOICE,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_restore_timeline_show_view (gpointer           user_data,
                                    const StewardView *view)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (user_data);
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self->choice);

  if (timeline == NULL)
    return;

  steward_month_strip_show_span (STEWARD_MONTH_STRIP (self->strip),
                                 view->start, view->end, view->cursor);
  steward_timeline_lens_show (STEWARD_TIMELINE_LENS (self->lens),
                              g_date_time_to_unix (steward_timeline_get_start (timeline)),
                              g_date_time_to_unix (steward_timeline_get_now (timeline)),
                              view->start, view->end);
  steward_day_chart_show_cursor (STEWARD_DAY_CHART (self->chart), view->cursor);
}

static void
steward_restore_timeline_follow (StewardRestoreTimeline *self)
{
  const StewardView view = {
    steward_moment_choice_get_span_start (self->choice),
    steward_moment_choice_get_span_end (self->choice),
    steward_moment_choice_get_time (self->choice),
  };

  steward_view_glide_send (self->glide, &view,
                           steward_day_chart_is_dragging (STEWARD_DAY_CHART (self->chart)));
}

static void
steward_restore_timeline_moment_cb (StewardRestoreTimeline *self)
{
  gboolean has_moment = steward_moment_choice_get_moment (self->choice) != NULL;

  g_assert (STEWARD_IS_RESTORE_TIMELINE (self));

  steward_month_strip_choose (STEWARD_MONTH_STRIP (self->strip),
                              has_moment ? steward_moment_choice_get_time (self->choice) : 0,
                              steward_moment_choice_is_valid (self->choice));
  steward_restore_timeline_follow (self);
}

static void
steward_restore_timeline_changed_cb (StewardRestoreTimeline *self)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self->choice);

  g_assert (STEWARD_IS_RESTORE_TIMELINE (self));

  steward_month_strip_set_time_zone (STEWARD_MONTH_STRIP (self->strip),
                                     steward_moment_choice_get_time_zone (self->choice));
  steward_month_strip_set_timeline (STEWARD_MONTH_STRIP (self->strip), timeline);
  steward_restore_timeline_moment_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
}

static void
steward_restore_timeline_picked_cb (StewardRestoreTimeline *self,
                                    gint64                  time)
{
  g_assert (STEWARD_IS_RESTORE_TIMELINE (self));

  if (steward_moment_choice_get_moment (self->choice) == NULL)
    return;

  steward_moment_choice_press_day (self->choice, time);
  gtk_widget_grab_focus (steward_day_chart_get_handle (STEWARD_DAY_CHART (self->chart)));
}

static void
steward_restore_timeline_zoom_action (GtkWidget  *widget,
                                      const char *action_name,
                                      GVariant   *parameter)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (widget);
  int zoom = steward_moment_choice_get_zoom (self->choice);
  int steps = g_variant_get_int32 (parameter);

  steward_moment_choice_set_zoom (self->choice, steps != 0 ? zoom + steps : STEWARD_ZOOM_DAY);
}

/* Left and right are directions on the line, which follows the text. */
static void
steward_restore_timeline_step_action (GtkWidget  *widget,
                                      const char *action_name,
                                      GVariant   *parameter)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (widget);
  int minutes = g_variant_get_int32 (parameter);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    minutes = -minutes;
  if (steward_moment_choice_get_moment (self->choice) != NULL)
    steward_moment_choice_step (self->choice, minutes);
}

static void
steward_restore_timeline_step_days_action (GtkWidget  *widget,
                                           const char *action_name,
                                           GVariant   *parameter)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (widget);

  if (steward_moment_choice_get_moment (self->choice) != NULL)
    steward_moment_choice_step_days (self->choice, g_variant_get_int32 (parameter));
}

static void
steward_restore_timeline_step_marks_action (GtkWidget  *widget,
                                            const char *action_name,
                                            GVariant   *parameter)
{
  steward_moment_choice_step_marks (STEWARD_RESTORE_TIMELINE (widget)->choice,
                                    g_variant_get_int32 (parameter));
}

static void
steward_restore_timeline_go_to_end_action (GtkWidget  *widget,
                                           const char *action_name,
                                           GVariant   *parameter)
{
  steward_moment_choice_go_to_end (STEWARD_RESTORE_TIMELINE (widget)->choice,
                                   g_variant_get_int32 (parameter) != 0);
}

static gboolean
steward_restore_timeline_lacks_width (StewardRestoreTimeline *self,
                                      int                     width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return width < PANGO_PIXELS (NARROW_CHARS * char_width);
}

static gboolean
steward_restore_timeline_narrow_cb (gpointer user_data)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (user_data);

  self->narrow_source = 0;
  self->narrow = !self->narrow;
  steward_month_strip_set_narrow (STEWARD_MONTH_STRIP (self->strip), self->narrow);
  steward_day_chart_set_narrow (STEWARD_DAY_CHART (self->chart), self->narrow);
  steward_span_header_set_narrow (STEWARD_SPAN_HEADER (self->header), self->narrow);
  steward_restore_timeline_show_view (self, steward_view_glide_get_view (self->glide));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

/* Other contents ask for another layout, which cannot be done while this one is under way. */
static void
steward_restore_timeline_watch_width (gpointer user_data,
                                      int      width)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (user_data);
  gboolean narrow = steward_restore_timeline_lacks_width (self, width);

  if (narrow == self->narrow)
    g_clear_handle_id (&self->narrow_source, g_source_remove);
  else if (self->narrow_source == 0)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH, steward_restore_timeline_narrow_cb,
                                           self, NULL);
}

static void
steward_restore_timeline_dispose (GObject *object)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (object);

  g_clear_handle_id (&self->narrow_source, g_source_remove);
  g_clear_object (&self->glide);
  steward_timeline_parts_clear (GTK_WIDGET (self));
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (steward_restore_timeline_parent_class)->dispose (object);
}

static void
steward_restore_timeline_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, steward_moment_choice_get_timeline (self->choice));
      break;
    case PROP_CHOICE:
      g_value_set_object (value, self->choice);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_restore_timeline_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardRestoreTimeline *self = STEWARD_RESTORE_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      steward_restore_timeline_set_timeline (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_restore_timeline_class_init (StewardRestoreTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_restore_timeline_dispose;
  object_class->get_property = steward_restore_timeline_get_property;
  object_class->set_property = steward_restore_timeline_set_property;

  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, STEWARD_TYPE_TIMELINE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOICE] =
    g_param_spec_object ("choice", NULL, NULL, STEWARD_TYPE_MOMENT_CHOICE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "timeline.zoom", "i",
                                   steward_restore_timeline_zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.step", "i",
                                   steward_restore_timeline_step_action);
  gtk_widget_class_install_action (widget_class, "timeline.step-days", "i",
                                   steward_restore_timeline_step_days_action);
  gtk_widget_class_install_action (widget_class, "timeline.step-marks", "i",
                                   steward_restore_timeline_step_marks_action);
  gtk_widget_class_install_action (widget_class, "timeline.go-to-end", "i",
                                   steward_restore_timeline_go_to_end_action);
}

static void
steward_restore_timeline_add_children (StewardRestoreTimeline *self)
{
  self->heading = gtk_label_new (_("Choose the moment to go back to"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->heading, "heading");

  self->legend = steward_timeline_legend_new ();
  self->strip = steward_month_strip_new ();
  steward_month_strip_set_interactive (STEWARD_MONTH_STRIP (self->strip), TRUE);
  self->lens = steward_timeline_lens_new ();

  self->header = steward_span_header_new (self->choice);
  self->chart = steward_day_chart_new (self->choice);
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->panel, "timeline-panel");
  gtk_box_append (GTK_BOX (self->panel), self->header);
  gtk_box_append (GTK_BOX (self->panel), self->chart);

  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
  gtk_widget_set_parent (self->lens, GTK_WIDGET (self));
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

static void
steward_restore_timeline_init (StewardRestoreTimeline *self)
{
  self->choice = steward_moment_choice_new ();
  steward_restore_timeline_add_children (self);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 steward_timeline_stack_new (steward_restore_timeline_watch_width,
                                                             self));
  steward_zoom_gestures_add (GTK_WIDGET (self), self->choice);
  self->glide = steward_view_glide_new (GTK_WIDGET (self), steward_restore_timeline_show_view,
                                        self);

  g_signal_connect_swapped (self->strip, "picked",
                            G_CALLBACK (steward_restore_timeline_picked_cb), self);
  g_signal_connect_object (self->choice, "changed",
                           G_CALLBACK (steward_restore_timeline_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::valid",
                           G_CALLBACK (steward_restore_timeline_moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::zoom",
                           G_CALLBACK (steward_restore_timeline_follow), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose the moment to go back to"),
                                  -1);
}

GtkWidget *
steward_restore_timeline_new (void)
{
  return g_object_new (STEWARD_TYPE_RESTORE_TIMELINE, NULL);
}

StewardMomentChoice *
steward_restore_timeline_get_choice (StewardRestoreTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_TIMELINE (self), NULL);

  return self->choice;
}

void
steward_restore_timeline_set_timeline (StewardRestoreTimeline *self,
                                       StewardTimeline        *timeline)
{
  g_return_if_fail (STEWARD_IS_RESTORE_TIMELINE (self));
  g_return_if_fail (timeline == NULL || STEWARD_IS_TIMELINE (timeline));

  steward_moment_choice_set_timeline (self->choice, timeline);
}

/* Not by taking the focus as a widget: whoever comes by Tab would be led past the buttons. */
gboolean
steward_restore_timeline_focus_moment (StewardRestoreTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_TIMELINE (self), FALSE);

  return gtk_widget_grab_focus (steward_day_chart_get_handle (STEWARD_DAY_CHART (self->chart)));
}

/* Opens the list of all moments. */
void
steward_restore_timeline_popup_list (StewardRestoreTimeline *self)
{
  g_return_if_fail (STEWARD_IS_RESTORE_TIMELINE (self));

  steward_span_header_popup (STEWARD_SPAN_HEADER (self->header));
}
