/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-restores-meter.h"

#include <glib/gi18n.h>

#include "widgets/steward-moment-text.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardRestoresMeter
{
  GtkWidget  parent_instance;

  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (StewardRestoresMeter, steward_restores_meter, GTK_TYPE_WIDGET)

static void
steward_restores_meter_dispose (GObject *object)
{
  steward_timeline_parts_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (steward_restores_meter_parent_class)->dispose (object);
}

static void
steward_restores_meter_class_init (StewardRestoresMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_restores_meter_dispose;

  gtk_widget_class_set_css_name (widget_class, "restoresmeter");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
steward_restores_meter_init (StewardRestoresMeter *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *offsets[] = {
    GTK_LEVEL_BAR_OFFSET_LOW, GTK_LEVEL_BAR_OFFSET_HIGH, GTK_LEVEL_BAR_OFFSET_FULL,
  };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "dim-label");
  gtk_widget_add_css_class (self->title, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "caption-heading");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->count);
  gtk_widget_set_vexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_END);
  gtk_widget_set_parent (texts, GTK_WIDGET (self));

  self->bar = gtk_level_bar_new_for_interval (0, STEWARD_RESTORES_PER_MONTH);
  gtk_level_bar_set_mode (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_MODE_DISCRETE);
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), offsets[i]);
  gtk_widget_set_vexpand (self->bar, TRUE);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_START);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
steward_restores_meter_new (void)
{
  return g_object_new (STEWARD_TYPE_RESTORES_METER, NULL);
}

void
steward_restores_meter_show (StewardRestoresMeter *self,
                             StewardTimeline      *timeline,
                             GTimeZone            *time_zone)
{
  g_autofree char *month = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  guint left;

  g_return_if_fail (STEWARD_IS_RESTORES_METER (self));
  g_return_if_fail (STEWARD_IS_TIMELINE (timeline));

  left = steward_timeline_get_restores_left (timeline);
  month = steward_moment_text_dup_month (steward_timeline_get_now (timeline), time_zone);
  /* Translators: %s is the name of a month */
  title = g_strdup_printf (_("Restores left in %s"), month);
  /* Translators: so many restores are left of those in a month, as in "8 of 10" */
  count = g_strdup_printf (_("%u of %d"), left, STEWARD_RESTORES_PER_MONTH);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), left);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}
