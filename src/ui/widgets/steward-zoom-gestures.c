/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-zoom-gestures.h"

/* How far fingers go apart, or together, for one step. */
#define PINCH_STEP 1.5

#define REACHED "steward-pinch-reached"

static void
steward_zoom_gestures_step (StewardMomentChoice *choice,
                            int                  steps)
{
  steward_moment_choice_set_zoom (choice, (int) steward_moment_choice_get_zoom (choice) + steps);
}

static gboolean
steward_zoom_gestures_scroll_cb (StewardMomentChoice      *choice,
                                 double                    dx,
                                 double                    dy,
                                 GtkEventControllerScroll *scroll)
{
  GdkModifierType modifiers =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  g_assert (STEWARD_IS_MOMENT_CHOICE (choice));

  if (!(modifiers & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  steward_zoom_gestures_step (choice, dy < 0 ? 1 : -1);

  return GDK_EVENT_STOP;
}

static double *
steward_zoom_gestures_get_reached (GtkGesture *pinch)
{
  return g_object_get_data (G_OBJECT (pinch), REACHED);
}

static void
steward_zoom_gestures_begin_cb (StewardMomentChoice *choice,
                                GdkEventSequence    *sequence,
                                GtkGesture          *pinch)
{
  g_assert (STEWARD_IS_MOMENT_CHOICE (choice));

  *steward_zoom_gestures_get_reached (pinch) = 1;
}

static void
steward_zoom_gestures_scale_changed_cb (StewardMomentChoice *choice,
                                        double               scale,
                                        GtkGesture          *pinch)
{
  double *reached = steward_zoom_gestures_get_reached (pinch);

  g_assert (STEWARD_IS_MOMENT_CHOICE (choice));

  if (scale < *reached * PINCH_STEP && scale > *reached / PINCH_STEP)
    return;

  steward_zoom_gestures_step (choice, scale > *reached ? 1 : -1);
  *reached = scale;
}

/* Lets Ctrl with the wheel, and two fingers, change how much time is shown. */
void
steward_zoom_gestures_add (GtkWidget           *widget,
                           StewardMomentChoice *choice)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (choice));

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll",
                           G_CALLBACK (steward_zoom_gestures_scroll_cb), choice,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, scroll);

  g_object_set_data_full (G_OBJECT (pinch), REACHED, g_new0 (double, 1), g_free);
  g_signal_connect_object (pinch, "begin",
                           G_CALLBACK (steward_zoom_gestures_begin_cb), choice,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed",
                           G_CALLBACK (steward_zoom_gestures_scale_changed_cb), choice,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
