/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-spread-layout.h"

struct _StewardSpreadLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (StewardSpreadLayout, steward_spread_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The widest of the children, and how many there are. */
static guint
steward_spread_layout_measure_widest (GtkWidget *widget,
                                      int       *minimum,
                                      int       *natural)
{
  guint n_children = 0;

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
      *natural = MAX (*natural, child_natural);
      n_children++;
    }

  return n_children;
}

static GtkSizeRequestMode
steward_spread_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The width of each child in @width, and whether they stand one below the other. */
static int
steward_spread_layout_find_width (StewardSpreadLayout *self,
                                  GtkWidget           *widget,
                                  int                  width,
                                  gboolean            *stacked)
{
  int minimum = 0;
  int natural = 0;
  int n_children = steward_spread_layout_measure_widest (widget, &minimum, &natural);
  int room;

  if (width < 0 || n_children < 2)
    {
      *stacked = FALSE;
      return width < 0 ? natural : width;
    }

  room = (width - (n_children - 1) * self->spacing) / n_children;
  *stacked = room < minimum;

  return *stacked ? width : room;
}

static void
steward_spread_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  StewardSpreadLayout *self = STEWARD_SPREAD_LAYOUT (manager);
  gboolean stacked;
  int width;
  int height = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int n_children = steward_spread_layout_measure_widest (widget, minimum, natural);

      *natural = n_children * *natural + MAX (n_children - 1, 0) * self->spacing;
      return;
    }

  width = steward_spread_layout_find_width (self, widget, for_size, &stacked);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, width, NULL, &child_height, NULL, NULL);
      if (stacked)
        height += child_height + (height > 0 ? self->spacing : 0);
      else
        height = MAX (height, child_height);
    }

  *minimum = *natural = height;
}

static void
steward_spread_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  StewardSpreadLayout *self = STEWARD_SPREAD_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean stacked;
  int child_width = steward_spread_layout_find_width (self, widget, width, &stacked);
  int offset = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { 0, 0, child_width, height };

      if (!gtk_widget_should_layout (child))
        continue;

      if (stacked)
        {
          allocation.y = offset;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width,
                              NULL, &allocation.height, NULL, NULL);
          offset += allocation.height + self->spacing;
        }
      else
        {
          allocation.x = mirrored ? width - offset - child_width : offset;
          offset += child_width + self->spacing;
        }

      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static void
steward_spread_layout_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  StewardSpreadLayout *self = STEWARD_SPREAD_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_spread_layout_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  StewardSpreadLayout *self = STEWARD_SPREAD_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_spread_layout_class_init (StewardSpreadLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = steward_spread_layout_get_property;
  object_class->set_property = steward_spread_layout_set_property;
  manager_class->get_request_mode = steward_spread_layout_get_request_mode;
  manager_class->measure = steward_spread_layout_measure;
  manager_class->allocate = steward_spread_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_spread_layout_init (StewardSpreadLayout *self)
{
}
