/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-ends-layout.h"

#include "widgets/steward-one-line.h"

#define COLUMN_SPACING 18
#define ROW_SPACING     6

struct _StewardEndsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardEndsLayout, steward_ends_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
steward_ends_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
steward_ends_layout_get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
steward_ends_layout_get_width (GtkWidget *child,
                               int        width)
{
  return MIN (steward_ends_layout_get_natural_width (child), width);
}

/* Whether all children have their natural width in one line. */
static gboolean
steward_ends_layout_has_room (GtkWidget *widget,
                              int        width)
{
  int minimum, natural;

  steward_one_line_measure (widget, COLUMN_SPACING, &minimum, &natural);

  return width < 0 || natural <= width;
}

static void
steward_ends_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  gboolean one_line = steward_ends_layout_has_room (widget, for_size);
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      steward_one_line_measure (widget, COLUMN_SPACING, minimum, natural);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation,
                          one_line ? -1 : steward_ends_layout_get_width (child, for_size),
                          NULL, &child_height, NULL, NULL);
      if (one_line)
        height = MAX (height, child_height);
      else
        height += child_height + (height > 0 ? ROW_SPACING : 0);
    }

  *minimum = *natural = height;
}

static void
steward_ends_layout_place (GtkWidget *child,
                           int        x,
                           int        y,
                           int        width,
                           int        height)
{
  GtkAllocation place = { x, y, width, height };

  gtk_widget_size_allocate (child, &place, -1);
}

static void
steward_ends_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  gboolean one_line = steward_ends_layout_has_room (widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width = steward_ends_layout_get_width (child, width);
      gboolean at_left = !one_line || child == first;
      int child_height = height;

      if (!gtk_widget_should_layout (child))
        continue;

      if (!one_line)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height,
                            NULL, NULL);
      if (mirrored)
        at_left = !at_left;
      steward_ends_layout_place (child, at_left ? 0 : width - child_width, y, child_width,
                                 child_height);
      if (!one_line)
        y += child_height + ROW_SPACING;
    }
}

static void
steward_ends_layout_class_init (StewardEndsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = steward_ends_layout_get_request_mode;
  layout_class->measure = steward_ends_layout_measure;
  layout_class->allocate = steward_ends_layout_allocate;
}

static void
steward_ends_layout_init (StewardEndsLayout *self)
{
}
