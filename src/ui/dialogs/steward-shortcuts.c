/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-shortcuts.h"

#include <glib/gi18n.h>

#define RESOURCE "/io/github/stewardadmin/Steward/dialogs/steward-shortcuts.ui"

/* The toolkit gives the one switch in the header an icon, and no name. */
static void
steward_shortcuts_name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
      gtk_widget_set_tooltip_text (widget, _("Search"));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steward_shortcuts_name_search (child);
}

/**
 * steward_shortcuts_new:
 * @parent: (nullable): the window that is explained
 *
 * Returns: (transfer none): a window, which is not shown yet
 */
GtkWindow *
steward_shortcuts_new (GtkWindow *parent)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  steward_shortcuts_name_search (gtk_window_get_titlebar (window));

  return window;
}
