/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-timeline-stack.h"

#define SPACING 12

struct _StewardTimelineStack
{
  GtkLayoutManager parent_instance;

  StewardWidthFunc func;
  gpointer         user_data;
};

G_DEFINE_FINAL_TYPE (StewardTimelineStack, steward_timeline_stack, GTK_TYPE_LAYOUT_MANAGER)

static int
steward_timeline_stack_get_natural (GtkWidget      *child,
                                    GtkOrientation  orientation,
                                    int             for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static int
steward_timeline_stack_get_height (GtkWidget *child,
                                   int        width)
{
  return steward_timeline_stack_get_natural (child, GTK_ORIENTATION_VERTICAL, width);
}

/* How wide the legend is above the others, or 0 if it stands below. */
static int
steward_timeline_stack_get_legend_width (GtkWidget *widget,
                                         int        width)
{
  GtkWidget *heading = gtk_widget_get_first_child (widget);
  GtkWidget *legend = gtk_widget_get_last_child (widget);
  int heading_width =
    steward_timeline_stack_get_natural (heading, GTK_ORIENTATION_HORIZONTAL, -1);
  int legend_width = steward_timeline_stack_get_natural (legend, GTK_ORIENTATION_HORIZONTAL, -1);

  return width < 0 || heading_width + 2 * SPACING + legend_width <= width ? legend_width : 0;
}

static int
steward_timeline_stack_allocate_child (GtkWidget *child,
                                       int        x,
                                       int        y,
                                       int        width,
                                       int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  gtk_widget_size_allocate (child, &allocation, -1);

  return y + height;
}

static int
steward_timeline_stack_allocate_top (GtkWidget *widget,
                                     int        width,
                                     int        legend_width)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *heading = gtk_widget_get_first_child (widget);
  GtkWidget *legend = gtk_widget_get_last_child (widget);
  int height = steward_timeline_stack_get_height (heading, width);
  int legend_height;

  if (legend_width == 0)
    return steward_timeline_stack_allocate_child (heading, 0, 0, width, height);

  legend_height = steward_timeline_stack_get_height (legend, legend_width);
  height = MAX (height, legend_height);
  steward_timeline_stack_allocate_child (legend, mirrored ? 0 : width - legend_width,
                                         (height - legend_height) / 2,
                                         legend_width, legend_height);

  return steward_timeline_stack_allocate_child (heading, mirrored ? legend_width : 0, 0,
                                                width - legend_width, height);
}

static GtkSizeRequestMode
steward_timeline_stack_get_request_mode (GtkLayoutManager *manager,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steward_timeline_stack_measure (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  GtkWidget *legend = gtk_widget_get_last_child (widget);
  int height = SPACING;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != legend;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
      height += child_natural;
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (steward_timeline_stack_get_legend_width (widget, for_size) == 0)
    height += SPACING + steward_timeline_stack_get_height (legend, for_size);

  *minimum = *natural = height;
}

static void
steward_timeline_stack_allocate (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  StewardTimelineStack *self = STEWARD_TIMELINE_STACK (manager);
  GtkWidget *legend = gtk_widget_get_last_child (widget);
  int legend_width = steward_timeline_stack_get_legend_width (widget, width);
  int y;

  self->func (self->user_data, width);

  y = steward_timeline_stack_allocate_top (widget, width, legend_width) + SPACING;
  for (GtkWidget *child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
       child != legend;
       child = gtk_widget_get_next_sibling (child))
    y = steward_timeline_stack_allocate_child (child, 0, y, width,
                                               steward_timeline_stack_get_height (child, width));

  if (legend_width == 0)
    steward_timeline_stack_allocate_child (legend, 0, y + SPACING, width,
                                           steward_timeline_stack_get_height (legend, width));
}

static void
steward_timeline_stack_class_init (StewardTimelineStackClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = steward_timeline_stack_get_request_mode;
  manager_class->measure = steward_timeline_stack_measure;
  manager_class->allocate = steward_timeline_stack_allocate;
}

static void
steward_timeline_stack_init (StewardTimelineStack *self)
{
}

GtkLayoutManager *
steward_timeline_stack_new (StewardWidthFunc func,
                            gpointer         user_data)
{
  StewardTimelineStack *self = g_object_new (STEWARD_TYPE_TIMELINE_STACK, NULL);

  self->func = func;
  self->user_data = user_data;

  return GTK_LAYOUT_MANAGER (self);
}
