/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-wrap-layout.h"

#include "widgets/steward-one-line.h"

struct _StewardWrapLayout
{
  GtkLayoutManager parent_instance;

  int              column_spacing;
  int              row_spacing;
};

G_DEFINE_FINAL_TYPE (StewardWrapLayout, steward_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
steward_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Goes through the rows as they are in @width, and allocates the children if asked to.
 *
 * Returns: the height of all rows */
static int
steward_wrap_layout_walk (StewardWrapLayout *self,
                          GtkWidget         *widget,
                          int                width,
                          gboolean           allocating)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;
  int row_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_get_preferred_size (child, NULL, &size);
      size.width = MIN (size.width, width);
      if (x > 0 && x + size.width > width)
        {
          y += row_height + self->row_spacing;
          x = row_height = 0;
        }

      if (allocating)
        {
          GtkAllocation allocation = {
            mirrored ? width - x - size.width : x, y, size.width, size.height,
          };

          gtk_widget_size_allocate (child, &allocation, -1);
        }

      x += size.width + self->column_spacing;
      row_height = MAX (row_height, size.height);
    }

  return y + row_height;
}

static void
steward_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  StewardWrapLayout *self = STEWARD_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    steward_one_line_measure (widget, self->column_spacing, minimum, natural);
  else
    *minimum = *natural =
      steward_wrap_layout_walk (self, widget, for_size >= 0 ? for_size : G_MAXINT, FALSE);
}

static void
steward_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  steward_wrap_layout_walk (STEWARD_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
steward_wrap_layout_class_init (StewardWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = steward_wrap_layout_get_request_mode;
  manager_class->measure = steward_wrap_layout_measure;
  manager_class->allocate = steward_wrap_layout_allocate;
}

static void
steward_wrap_layout_init (StewardWrapLayout *self)
{
}

GtkLayoutManager *
steward_wrap_layout_new (int column_spacing,
                         int row_spacing)
{
  StewardWrapLayout *self = g_object_new (STEWARD_TYPE_WRAP_LAYOUT, NULL);

  self->column_spacing = column_spacing;
  self->row_spacing = row_spacing;

  return GTK_LAYOUT_MANAGER (self);
}
