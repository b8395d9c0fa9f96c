/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-button.h"

#include "widgets/steward-mark-text.h"
#include "widgets/steward-moment-text.h"

struct _StewardMarkButton
{
  GtkButton            parent_instance;

  StewardTimelineMark *mark;
  GtkWidget           *image;
  GtkWidget           *time;
  GtkWidget           *text;
  GtkWidget           *count;
};

G_DEFINE_FINAL_TYPE (StewardMarkButton, steward_mark_button, GTK_TYPE_BUTTON)

static void
steward_mark_button_finalize (GObject *object)
{
  StewardMarkButton *self = STEWARD_MARK_BUTTON (object);

  g_clear_object (&self->mark);

  G_OBJECT_CLASS (steward_mark_button_parent_class)->finalize (object);
}

static void
steward_mark_button_class_init (StewardMarkButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_mark_button_finalize;
}

/* Out of the focus order: Up and Down on the handle reach the same moments, and so does the list
 * of all of them. */
static void
steward_mark_button_init (StewardMarkButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->image = gtk_image_new ();
  self->time = gtk_label_new (NULL);
  self->text = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->time, "time");
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_widget_add_css_class (self->count, "time");
  gtk_widget_set_visible (self->count, FALSE);
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->time);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), self->count);

  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mark");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
steward_mark_button_new (StewardTimelineMark *mark,
                         GTimeZone           *time_zone)
{
  StewardMarkButton *self;
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);
  g_return_val_if_fail (time_zone != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_MARK_BUTTON, NULL);
  label = steward_mark_text_dup_label (mark);
  before = steward_mark_text_dup_before (mark);
  clock = steward_moment_text_dup_minute_clock (steward_timeline_mark_get_on (mark), time_zone);
  name = g_strdup_printf ("%s %s", clock, label);

  self->mark = g_object_ref (mark);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), steward_mark_text_get_icon_name (mark));
  gtk_label_set_text (GTK_LABEL (self->time), clock);
  gtk_label_set_text (GTK_LABEL (self->text), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), before);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (steward_mark_text_is_failure (mark))
    gtk_widget_add_css_class (GTK_WIDGET (self), "failed");

  return GTK_WIDGET (self);
}

StewardTimelineMark *
steward_mark_button_get_mark (StewardMarkButton *self)
{
  g_return_val_if_fail (STEWARD_IS_MARK_BUTTON (self), NULL);

  return self->mark;
}

gint64
steward_mark_button_get_time (StewardMarkButton *self)
{
  g_return_val_if_fail (STEWARD_IS_MARK_BUTTON (self), 0);

  return g_date_time_to_unix (steward_timeline_mark_get_on (self->mark));
}

gboolean
steward_mark_button_is_failure (StewardMarkButton *self)
{
  g_return_val_if_fail (STEWARD_IS_MARK_BUTTON (self), FALSE);

  return steward_mark_text_is_failure (self->mark);
}

/* How far the icon stands from the edge of the button. */
int
steward_mark_button_get_inset (StewardMarkButton *self)
{
  GtkWidget *box;
  int button_width, box_width;

  g_return_val_if_fail (STEWARD_IS_MARK_BUTTON (self), 0);

  box = gtk_button_get_child (GTK_BUTTON (self));
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL,
                      -1, NULL, &button_width, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &box_width, NULL, NULL);

  return (button_width - box_width) / 2;
}

/* For how many operations the button stands. */
void
steward_mark_button_set_count (StewardMarkButton *self,
                               guint              count)
{
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_MARK_BUTTON (self));

  text = g_strdup_printf ("%u", count);
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->count)), text))
    gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, count > 1);
}

void
steward_mark_button_set_narrow (StewardMarkButton *self,
                                gboolean           narrow)
{
  g_return_if_fail (STEWARD_IS_MARK_BUTTON (self));

  gtk_widget_set_visible (self->time, !narrow);
  gtk_widget_set_visible (self->text, !narrow);
}
