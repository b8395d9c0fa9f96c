/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-aside.h"

#define SPACING 24

/* What the second child takes of the width, in hundredths, and how much it has to be at least
 * before it stands aside. */
#define ASIDE_SHARE     36
#define LEAST_ASIDE     260
#define LARGEST_ASIDE   360

struct _StewardAside
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardAside, steward_aside, GTK_TYPE_WIDGET)

/* The width of the second child in @width, or -1 if it stands below. */
static int
steward_aside_find_width (StewardAside *self,
                          int           width)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *second = gtk_widget_get_last_child (GTK_WIDGET (self));
  int share = MIN ((width - SPACING) * ASIDE_SHARE / 100, LARGEST_ASIDE);
  int first_minimum, second_minimum;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &first_minimum, NULL, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &second_minimum, NULL, NULL, NULL);
  if (share < MAX (second_minimum, LEAST_ASIDE) || width - SPACING - share < first_minimum)
    return -1;

  return share;
}

static GtkSizeRequestMode
steward_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steward_aside_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  StewardAside *self = STEWARD_ASIDE (widget);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int first_minimum, first_natural, second_minimum, second_natural;
  int aside;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (first, orientation, -1, &first_minimum, &first_natural, NULL, NULL);
      gtk_widget_measure (second, orientation, -1, &second_minimum, &second_natural, NULL, NULL);
      *minimum = MAX (first_minimum, second_minimum);
      *natural = first_natural + SPACING + second_natural;
      return;
    }

  aside = for_size >= 0 ? steward_aside_find_width (self, for_size) : -1;
  gtk_widget_measure (first, orientation, aside >= 0 ? for_size - SPACING - aside : for_size,
                      &first_minimum, &first_natural, NULL, NULL);
  gtk_widget_measure (second, orientation, aside >= 0 ? aside : for_size,
                      &second_minimum, &second_natural, NULL, NULL);
  if (aside >= 0)
    {
      *minimum = MAX (first_minimum, second_minimum);
      *natural = MAX (first_natural, second_natural);
    }
  else
    {
      *minimum = first_minimum + SPACING + second_minimum;
      *natural = first_natural + SPACING + second_natural;
    }
}

static void
steward_aside_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int aside = steward_aside_find_width (STEWARD_ASIDE (widget), width);
  GtkAllocation place = { 0, 0, width, height };

  if (aside < 0)
    {
      gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width,
                          NULL, &place.height, NULL, NULL);
      gtk_widget_size_allocate (first, &place, -1);
      place.y = place.height + SPACING;
      gtk_widget_measure (second, GTK_ORIENTATION_VERTICAL, width,
                          NULL, &place.height, NULL, NULL);
      gtk_widget_size_allocate (second, &place, -1);
      return;
    }

  place.x = mirrored ? aside + SPACING : 0;
  place.width = width - SPACING - aside;
  gtk_widget_size_allocate (first, &place, -1);
  place.x = mirrored ? 0 : place.width + SPACING;
  place.width = aside;
  gtk_widget_size_allocate (second, &place, -1);
}

static void
steward_aside_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_aside_parent_class)->dispose (object);
}

static void
steward_aside_class_init (StewardAsideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_aside_dispose;
  widget_class->get_request_mode = steward_aside_get_request_mode;
  widget_class->measure = steward_aside_measure;
  widget_class->size_allocate = steward_aside_size_allocate;
}

static void
steward_aside_init (StewardAside *self)
{
}
