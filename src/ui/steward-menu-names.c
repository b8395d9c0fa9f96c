/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-menu-names.h"

/* The class of the items is the toolkit's own affair; their text is a property. */
static void
steward_menu_names_set (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  if (g_str_equal (gtk_widget_get_css_name (widget), "modelbutton"))
    {
      g_object_get (widget, "text", &text, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steward_menu_names_set (child);
}

/* A menu that opens takes the focus. */
static void
steward_menu_names_focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *menu = NULL;

  if (focus != NULL)
    menu = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU);
  if (menu != NULL)
    steward_menu_names_set (menu);
}

/**
 * steward_menu_names_follow:
 * @window: a window
 *
 * Names the items of each menu of @window when it opens.
 */
void
steward_menu_names_follow (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (steward_menu_names_focus_cb),
                    NULL);
}
