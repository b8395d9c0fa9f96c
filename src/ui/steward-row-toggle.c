/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-row-toggle.h"

/* (nullable): the row that a widget in the table is in */
static GtkWidget *
steward_row_toggle_find_row (GtkWidget *table,
                             GtkWidget *widget)
{
  while (widget != NULL && widget != table
         && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);

  return widget != table ? widget : NULL;
}

static void
steward_row_toggle_pressed_cb (GtkGesture *gesture,
                               int         n_press,
                               double      x,
                               double      y,
                               gpointer    user_data)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GtkWidget *table = gtk_event_controller_get_widget (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GtkWidget *row = NULL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    row = steward_row_toggle_find_row (table, gtk_widget_pick (table, x, y, GTK_PICK_DEFAULT));
  if (row == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "listitem.select", "(bb)", TRUE, FALSE);
}

/**
 * steward_row_toggle_add:
 * @table: a table of which several rows can be selected
 *
 * Does what the toolkit of the floor does twice, which is nothing: once for the cell that is
 * pressed, and once for its row.
 */
void
steward_row_toggle_add (GtkColumnView *table)
{
  GtkGesture *gesture;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (steward_row_toggle_pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (table), GTK_EVENT_CONTROLLER (gesture));
}
