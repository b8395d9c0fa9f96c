/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-time-layout.h"

#include <math.h>

#define MAX_LANES 8

typedef struct
{
  int spacing;
  int minimum;
  int y;
  int height;
} Lane;

struct _StewardTimeLayout
{
  GtkLayoutManager   parent_instance;

  double             start;
  double             end;
  Lane               lanes[MAX_LANES];
  guint              n_lanes;

  StewardTimeFitFunc fit;        /* nullable */
  gpointer           fit_data;
};

G_DEFINE_FINAL_TYPE (StewardTimeLayout, steward_time_layout, GTK_TYPE_LAYOUT_MANAGER)

#define STEWARD_TYPE_TIME_LAYOUT_CHILD (steward_time_layout_child_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimeLayoutChild, steward_time_layout_child,
                      STEWARD, TIME_LAYOUT_CHILD, GtkLayoutChild)

struct _StewardTimeLayoutChild
{
  GtkLayoutChild   parent_instance;

  StewardTimePlace place;
};

G_DEFINE_FINAL_TYPE (StewardTimeLayoutChild, steward_time_layout_child, GTK_TYPE_LAYOUT_CHILD)

typedef struct
{
  GtkWidget              *widget;
  const StewardTimePlace *place;
  int                     x;
  int                     width;
} Slot;

static const StewardTimePlace *
steward_time_layout_get_place (StewardTimeLayout *self,
                               GtkWidget         *child)
{
  GtkLayoutChild *layout_child =
    gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child);

  return &STEWARD_TIME_LAYOUT_CHILD (layout_child)->place;
}

/* Every lane is as high as its tallest child, so that heights grow with the font. */
static int
steward_time_layout_measure_lanes (StewardTimeLayout *self,
                                   GtkWidget         *widget)
{
  int y = 0;

  for (guint i = 0; i < self->n_lanes; i++)
    self->lanes[i].height = self->lanes[i].minimum;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const StewardTimePlace *place = steward_time_layout_get_place (self, child);
      int natural;

      if (!gtk_widget_should_layout (child) || place->skipped ||
          place->first_lane != place->last_lane)
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      self->lanes[place->first_lane].height = MAX (self->lanes[place->first_lane].height, natural);
    }

  for (guint i = 0; i < self->n_lanes; i++)
    {
      if (self->lanes[i].height > 0)
        y += self->lanes[i].spacing;
      self->lanes[i].y = y;
      y += self->lanes[i].height;
    }

  return y;
}

static int
steward_time_layout_get_minimum_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
steward_time_layout_get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static gboolean
steward_time_layout_fill (const StewardTimeAxis *axis,
                          Slot                  *slot)
{
  double from = steward_time_axis_to_x (axis, MAX (slot->place->from, axis->start));
  double to = steward_time_axis_to_x (axis, MIN (slot->place->to, axis->end));

  if (slot->place->to <= axis->start || slot->place->from >= axis->end)
    return FALSE;

  slot->x = (int) round (MIN (from, to));
  slot->width = MAX ((int) round (MAX (from, to)) - slot->x,
                     steward_time_layout_get_minimum_width (slot->widget));

  return slot->width > 0;
}

static gboolean
steward_time_layout_stand (const StewardTimeAxis *axis,
                           Slot                  *slot)
{
  const StewardTimePlace *place = slot->place;
  double anchor = axis->mirrored ? 1 - place->anchor : place->anchor;
  int offset = axis->mirrored ? -place->offset : place->offset;

  if (!steward_time_axis_shows (axis, place->from))
    return FALSE;

  slot->width = steward_time_layout_get_natural_width (slot->widget);
  slot->x = (int) round (steward_time_axis_to_x (axis, place->from) - anchor * slot->width)
            + offset;
  if (place->kept_inside)
    slot->x = CLAMP (slot->x, -place->overhang,
                     MAX (0, (int) axis->width - slot->width) + place->overhang);

  return TRUE;
}

/* A child with room that began before the span begins with the span. */
static gboolean
steward_time_layout_take_room (const StewardTimeAxis *axis,
                               Slot                  *slot)
{
  int room, end;

  if (!steward_time_layout_fill (axis, slot))
    return FALSE;

  room = slot->width - slot->place->offset;
  if (room < steward_time_layout_get_minimum_width (slot->widget))
    return FALSE;

  end = slot->x + slot->width;
  slot->width = MIN (room, steward_time_layout_get_natural_width (slot->widget));
  slot->x = axis->mirrored ? end - slot->place->offset - slot->width
                           : slot->x + slot->place->offset;

  return TRUE;
}

static gboolean
steward_time_layout_find_slot (const StewardTimeAxis *axis,
                               Slot                  *slot)
{
  switch (slot->place->extent)
    {
    case STEWARD_TIME_FILL:
      return steward_time_layout_fill (axis, slot);
    case STEWARD_TIME_ROOM:
      return steward_time_layout_take_room (axis, slot);
    case STEWARD_TIME_POINT:
    default:
      return steward_time_layout_stand (axis, slot);
    }
}

static int
steward_time_layout_compare_ranks (gconstpointer first,
                                   gconstpointer second)
{
  const Slot *first_slot = first;
  const Slot *second_slot = second;

  return (int) first_slot->place->rank - (int) second_slot->place->rank;
}

static gboolean
steward_time_layout_is_covered (const Slot *slots,
                                guint       index)
{
  const Slot *slot = &slots[index];

  for (guint i = 0; i < index; i++)
    {
      const Slot *shown = &slots[i];

      if (shown->widget != NULL &&
          shown->place->rank > 0 &&
          shown->place->first_lane == slot->place->first_lane &&
          shown->x < slot->x + slot->width &&
          slot->x < shown->x + shown->width)
        return TRUE;
    }

  return FALSE;
}

static void
steward_time_layout_allocate_slot (StewardTimeLayout *self,
                                   const Slot        *slot)
{
  const Lane *first = &self->lanes[slot->place->first_lane];
  const Lane *last = &self->lanes[slot->place->last_lane];
  GtkAllocation allocation = {
    slot->x, first->y, slot->width, last->y + last->height - first->y,
  };
  int minimum;

  gtk_widget_measure (slot->widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, minimum);
  gtk_widget_size_allocate (slot->widget, &allocation, -1);
}

static void
steward_time_layout_fit (StewardTimeLayout *self,
                         int                width)
{
  if (self->fit != NULL && width >= 0)
    self->fit (self->fit_data, width);
}

static GtkSizeRequestMode
steward_time_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steward_time_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  StewardTimeLayout *self = STEWARD_TIME_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  steward_time_layout_fit (self, for_size);
  *minimum = *natural = steward_time_layout_measure_lanes (self, widget);
}

static void
steward_time_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  StewardTimeLayout *self = STEWARD_TIME_LAYOUT (manager);
  StewardTimeAxis axis = {
    self->start, self->end, width,
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (Slot));

  steward_time_layout_fit (self, width);
  steward_time_layout_measure_lanes (self, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Slot slot = { child, steward_time_layout_get_place (self, child), 0, 0 };
      gboolean shown;

      if (!gtk_widget_should_layout (child))
        continue;

      shown = !slot.place->skipped && steward_time_layout_find_slot (&axis, &slot);
      gtk_widget_set_child_visible (child, shown);
      if (shown)
        g_array_append_val (slots, slot);
    }

  g_array_sort (slots, steward_time_layout_compare_ranks);
  for (guint i = 0; i < slots->len; i++)
    {
      Slot *slot = &g_array_index (slots, Slot, i);

      if (slot->place->rank > 0 && steward_time_layout_is_covered ((Slot *) slots->data, i))
        {
          gtk_widget_set_child_visible (slot->widget, FALSE);
          slot->widget = NULL;
          continue;
        }

      steward_time_layout_allocate_slot (self, slot);
    }
}

static GtkLayoutChild *
steward_time_layout_create_layout_child (GtkLayoutManager *manager,
                                         GtkWidget        *widget,
                                         GtkWidget        *for_child)
{
  return g_object_new (STEWARD_TYPE_TIME_LAYOUT_CHILD,
                       "layout-manager", manager,
                       "child-widget", for_child,
                       NULL);
}

static void
steward_time_layout_child_class_init (StewardTimeLayoutChildClass *klass)
{
}

static void
steward_time_layout_child_init (StewardTimeLayoutChild *self)
{
}

static void
steward_time_layout_class_init (StewardTimeLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = steward_time_layout_get_request_mode;
  manager_class->measure = steward_time_layout_measure;
  manager_class->allocate = steward_time_layout_allocate;
  manager_class->create_layout_child = steward_time_layout_create_layout_child;
}

static void
steward_time_layout_init (StewardTimeLayout *self)
{
}

void
steward_time_layout_add_lane (StewardTimeLayout *self,
                              int                spacing,
                              int                height)
{
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));
  g_return_if_fail (self->n_lanes < MAX_LANES);

  self->lanes[self->n_lanes].spacing = spacing;
  self->lanes[self->n_lanes].minimum = height;
  self->n_lanes++;
}

void
steward_time_layout_set_span (StewardTimeLayout *self,
                              double             start,
                              double             end)
{
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));

  if (self->start == start && self->end == end)
    return;

  self->start = start;
  self->end = end;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/* The axis of the widget as it is laid out now. */
StewardTimeAxis
steward_time_layout_get_axis (StewardTimeLayout *self)
{
  GtkWidget *widget;
  StewardTimeAxis axis = { 0, };

  g_return_val_if_fail (STEWARD_IS_TIME_LAYOUT (self), axis);

  widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  axis.start = self->start;
  axis.end = self->end;
  axis.width = gtk_widget_get_width (widget);
  axis.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return axis;
}

void
steward_time_layout_get_lane (StewardTimeLayout *self,
                              guint              lane,
                              int               *y,
                              int               *height)
{
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));
  g_return_if_fail (lane < self->n_lanes);
  g_return_if_fail (y != NULL);
  g_return_if_fail (height != NULL);

  *y = self->lanes[lane].y;
  *height = self->lanes[lane].height;
}

void
steward_time_layout_place (StewardTimeLayout      *self,
                           GtkWidget              *child,
                           const StewardTimePlace *place)
{
  GtkLayoutChild *layout_child;

  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  g_return_if_fail (place != NULL && place->last_lane < self->n_lanes);

  layout_child = gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child);
  STEWARD_TIME_LAYOUT_CHILD (layout_child)->place = *place;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/* Lets others decide what is left out in a width. */
void
steward_time_layout_set_fit (StewardTimeLayout  *self,
                             StewardTimeFitFunc  fit,
                             gpointer            user_data)
{
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));

  self->fit = fit;
  self->fit_data = user_data;
}

/* Leaves a child out. For use while fitting only: it does not ask for another round. */
void
steward_time_layout_skip (StewardTimeLayout *self,
                          GtkWidget         *child,
                          gboolean           skipped)
{
  GtkLayoutChild *layout_child;

  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  layout_child = gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child);
  STEWARD_TIME_LAYOUT_CHILD (layout_child)->place.skipped = skipped;
}

/* Moves a child by an offset. For use while fitting only, as above. */
void
steward_time_layout_shift (StewardTimeLayout *self,
                           GtkWidget         *child,
                           int                offset)
{
  GtkLayoutChild *layout_child;

  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  layout_child = gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child);
  STEWARD_TIME_LAYOUT_CHILD (layout_child)->place.offset = offset;
}
