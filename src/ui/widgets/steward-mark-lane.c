/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-lane.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/steward-mark-button.h"
#include "widgets/steward-mark-packing.h"
#include "widgets/steward-time-axis.h"
#include "widgets/steward-timeline-parts.h"

#define N_ROWS     2
#define SPACING    12
#define ICON_SIZE  16
#define ROW_HEIGHT 22

struct _StewardMarkLane
{
  GtkWidget  parent_instance;

  GPtrArray *buttons;   /* in order of time */
  GtkWidget *more;
  double     start;
  double     end;
  gboolean   narrow;
};

G_DEFINE_FINAL_TYPE (StewardMarkLane, steward_mark_lane, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_mark_lane_clicked_cb (StewardMarkLane   *self,
                              StewardMarkButton *button)
{
  g_assert (STEWARD_IS_MARK_LANE (self));

  g_signal_emit (self, signals[ACTIVATED], 0, steward_mark_button_get_mark (button));
}

static int
steward_mark_lane_get_row_height (StewardMarkLane *self)
{
  int height = ROW_HEIGHT;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (self->buttons, i), GTK_ORIENTATION_VERTICAL,
                          -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}

static GArray *
steward_mark_lane_new_packed (StewardMarkLane *self,
                              int              width)
{
  GArray *packed = g_array_new (FALSE, TRUE, sizeof (StewardPackedMark));
  StewardTimeAxis axis = { self->start, self->end, width, FALSE };

  for (guint i = 0; i < self->buttons->len; i++)
    {
      StewardMarkButton *button = g_ptr_array_index (self->buttons, i);
      int inset = steward_mark_button_get_inset (button);
      StewardPackedMark mark = {
        .x = (int) round (steward_time_axis_to_x (&axis, steward_mark_button_get_time (button)))
             - inset - ICON_SIZE / 2,
        .is_important = steward_mark_button_is_failure (button),
      };

      gtk_widget_measure (GTK_WIDGET (button), GTK_ORIENTATION_HORIZONTAL,
                          -1, NULL, &mark.width, NULL, NULL);
      g_array_append_val (packed, mark);
    }

  return packed;
}

/* Positions are those of a lane that runs from left to right; only here they are mirrored. */
static void
steward_mark_lane_allocate_child (StewardMarkLane *self,
                                  GtkWidget       *child,
                                  int              x,
                                  int              row,
                                  int              child_width,
                                  int              height)
{
  GtkAllocation allocation = { x, row * height, child_width, height };

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - child_width;

  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
steward_mark_lane_count_more (StewardMarkLane *self,
                              guint            n_hidden,
                              int              row_end,
                              int              width,
                              int              height)
{
  g_autofree char *text = NULL;
  int natural;

  gtk_widget_set_child_visible (self->more, n_hidden > 0);
  if (n_hidden == 0)
    return;

  /* Translators: so many operations more than shown, as in "+3" */
  text = g_strdup_printf (_("+%u"), n_hidden);
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->more)), text))
    gtk_label_set_text (GTK_LABEL (self->more), text);

  gtk_widget_measure (self->more, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  steward_mark_lane_allocate_child (self, self->more, MIN (row_end + SPACING, width - natural),
                                    N_ROWS - 1, natural, height);
}

static void
steward_mark_lane_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  StewardMarkLane *self = STEWARD_MARK_LANE (widget);
  g_autoptr(GArray) packed = steward_mark_lane_new_packed (self, width);
  StewardPackedMark *marks = (StewardPackedMark *) packed->data;
  int row_height = steward_mark_lane_get_row_height (self);
  int row_ends[N_ROWS] = { 0, };
  guint n_hidden = 0;

  if (self->narrow)
    steward_mark_packing_cluster (marks, packed->len, ICON_SIZE + SPACING / 2);
  else
    n_hidden = steward_mark_packing_fill (marks, packed->len, width, SPACING, row_ends, N_ROWS);

  for (guint i = 0; i < packed->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      gtk_widget_set_child_visible (button, marks[i].row >= 0);
      if (marks[i].row < 0)
        continue;

      steward_mark_button_set_count (STEWARD_MARK_BUTTON (button), marks[i].count);
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL,
                          -1, NULL, &marks[i].width, NULL, NULL);
      steward_mark_lane_allocate_child (self, button, marks[i].x, marks[i].row,
                                        marks[i].width, row_height);
    }

  steward_mark_lane_count_more (self, n_hidden, row_ends[N_ROWS - 1], width, row_height);
}

static void
steward_mark_lane_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  StewardMarkLane *self = STEWARD_MARK_LANE (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (self->narrow ? 1 : N_ROWS) * steward_mark_lane_get_row_height (self);
}

static void
steward_mark_lane_dispose (GObject *object)
{
  StewardMarkLane *self = STEWARD_MARK_LANE (object);

  g_ptr_array_set_size (self->buttons, 0);
  steward_timeline_parts_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (steward_mark_lane_parent_class)->dispose (object);
}

static void
steward_mark_lane_finalize (GObject *object)
{
  StewardMarkLane *self = STEWARD_MARK_LANE (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_mark_lane_parent_class)->finalize (object);
}

static void
steward_mark_lane_class_init (StewardMarkLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_mark_lane_dispose;
  object_class->finalize = steward_mark_lane_finalize;
  widget_class->measure = steward_mark_lane_measure;
  widget_class->size_allocate = steward_mark_lane_size_allocate;

  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, STEWARD_TYPE_TIMELINE_MARK);

  gtk_widget_class_set_css_name (widget_class, "marks");
}

static void
steward_mark_lane_init (StewardMarkLane *self)
{
  self->buttons = g_ptr_array_new ();
  self->more = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->more, "more");
  steward_timeline_parts_hide (self->more);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

GtkWidget *
steward_mark_lane_new (void)
{
  return g_object_new (STEWARD_TYPE_MARK_LANE, NULL);
}

void
steward_mark_lane_show (StewardMarkLane *self,
                        StewardTimeline *timeline,
                        GTimeZone       *time_zone,
                        double           start,
                        double           end)
{
  GListModel *marks;

  g_return_if_fail (STEWARD_IS_MARK_LANE (self));
  g_return_if_fail (STEWARD_IS_TIMELINE (timeline));
  g_return_if_fail (time_zone != NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
  self->start = start;
  self->end = end;

  marks = steward_timeline_get_marks (timeline);
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      gint64 on = g_date_time_to_unix (steward_timeline_mark_get_on (mark));
      GtkWidget *button;

      if (steward_timeline_mark_get_kind (mark) != STEWARD_MARK_OPERATION || on < start || on > end)
        continue;

      button = steward_mark_button_new (mark, time_zone);
      steward_mark_button_set_narrow (STEWARD_MARK_BUTTON (button), self->narrow);
      g_signal_connect_swapped (button, "clicked",
                                G_CALLBACK (steward_mark_lane_clicked_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_ptr_array_add (self->buttons, button);
    }
}

void
steward_mark_lane_set_narrow (StewardMarkLane *self,
                              gboolean         narrow)
{
  g_return_if_fail (STEWARD_IS_MARK_LANE (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  for (guint i = 0; i < self->buttons->len; i++)
    steward_mark_button_set_narrow (g_ptr_array_index (self->buttons, i), narrow);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
