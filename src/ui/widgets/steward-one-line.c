/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-one-line.h"

/**
 * steward_one_line_measure:
 * @widget: its children stand in one line where there is room, and below each other where not
 * @spacing: between two in a line, in pixels
 * @minimum: (out): the width of the widest child at its narrowest
 * @natural: (out): the width of one line of all
 */
void
steward_one_line_measure (GtkWidget *widget,
                          int        spacing,
                          int       *minimum,
                          int       *natural)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (minimum != NULL);
  g_return_if_fail (natural != NULL);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? spacing : 0);
    }
}
