/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-timeline-lens.h"

#include <math.h>

#include "widgets/steward-time-axis.h"
#include "widgets/steward-timeline-parts.h"

#define HEIGHT 16

struct _StewardTimelineLens
{
  GtkWidget  parent_instance;

  GtkWidget *left;
  GtkWidget *middle;
  GtkWidget *right;
  double     start;
  double     end;
  double     shown_start;
  double     shown_end;
};

G_DEFINE_FINAL_TYPE (StewardTimelineLens, steward_timeline_lens, GTK_TYPE_WIDGET)

static void
steward_timeline_lens_allocate_part (GtkWidget *part,
                                     int        x,
                                     int        width,
                                     int        height)
{
  GtkAllocation allocation = { x, 0, width, height };

  gtk_widget_set_child_visible (part, width > 0);
  if (width > 0)
    gtk_widget_size_allocate (part, &allocation, -1);
}

static void
steward_timeline_lens_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  StewardTimelineLens *self = STEWARD_TIMELINE_LENS (widget);
  StewardTimeAxis axis = {
    self->start, self->end, width,
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  double from = steward_time_axis_to_x (&axis, MAX (self->shown_start, self->start));
  double to = steward_time_axis_to_x (&axis, MIN (self->shown_end, self->end));
  int left = CLAMP ((int) round (MIN (from, to)), 0, width);
  int right = CLAMP ((int) round (MAX (from, to)), left, width);

  steward_timeline_lens_allocate_part (self->left, 0, left, height);
  steward_timeline_lens_allocate_part (self->middle, left, right - left, height);
  steward_timeline_lens_allocate_part (self->right, right, width - right, height);
}

static void
steward_timeline_lens_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
steward_timeline_lens_dispose (GObject *object)
{
  steward_timeline_parts_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (steward_timeline_lens_parent_class)->dispose (object);
}

static void
steward_timeline_lens_class_init (StewardTimelineLensClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_timeline_lens_dispose;
  widget_class->measure = steward_timeline_lens_measure;
  widget_class->size_allocate = steward_timeline_lens_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "lens");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
steward_timeline_lens_init (StewardTimelineLens *self)
{
  self->left = steward_timeline_parts_add (GTK_WIDGET (self), "side", "left");
  self->middle = steward_timeline_parts_add (GTK_WIDGET (self), "side", "middle");
  self->right = steward_timeline_parts_add (GTK_WIDGET (self), "side", "right");
}

GtkWidget *
steward_timeline_lens_new (void)
{
  return g_object_new (STEWARD_TYPE_TIMELINE_LENS, NULL);
}

void
steward_timeline_lens_show (StewardTimelineLens *self,
                            double               start,
                            double               end,
                            double               shown_start,
                            double               shown_end)
{
  g_return_if_fail (STEWARD_IS_TIMELINE_LENS (self));

  self->start = start;
  self->end = end;
  self->shown_start = shown_start;
  self->shown_end = shown_end;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
