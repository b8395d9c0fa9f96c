/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-restores-meter.h"

#include <glib/gi18n.h>

#include "widgets/steward-moment-text.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardRestoresMeter
{
  GtkWidget    parent_instance;

  GtkLabel    *title;
  GtkLabel    *count;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (StewardRestoresMeter, steward_restores_meter, GTK_TYPE_WIDGET)

static void
steward_restores_meter_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_RESTORES_METER);
  steward_timeline_parts_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (steward_restores_meter_parent_class)->dispose (object);
}

static void
steward_restores_meter_class_init (StewardRestoresMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_restores_meter_dispose;

  gtk_widget_class_set_css_name (widget_class, "restoresmeter");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/stewardadmin/Steward/widgets/"
                                               "steward-restores-meter.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRestoresMeter, title);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoresMeter, count);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoresMeter, bar);
}

/* Few left is nothing to be alarmed at: all segments have the same colour. */
static void
steward_restores_meter_init (StewardRestoresMeter *self)
{
  const char *offsets[] = {
    GTK_LEVEL_BAR_OFFSET_LOW, GTK_LEVEL_BAR_OFFSET_HIGH, GTK_LEVEL_BAR_OFFSET_FULL,
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_level_bar_set_max_value (self->bar, STEWARD_RESTORES_PER_MONTH);
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    gtk_level_bar_remove_offset_value (self->bar, offsets[i]);
}

void
steward_restores_meter_show (StewardRestoresMeter *self,
                             StewardTimeline      *timeline)
{
  g_autofree char *month = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  guint left;

  g_return_if_fail (STEWARD_IS_RESTORES_METER (self));
  g_return_if_fail (STEWARD_IS_TIMELINE (timeline));

  left = steward_timeline_get_restores_left (timeline);
  month = steward_moment_text_dup_month (timeline);
  /* Translators: %s is the name of a month */
  title = g_strdup_printf (_("Restores left in %s"), month);
  if (steward_timeline_has_vague_restores (timeline))
    /* Translators: so many restores are left, as in "up to 8" */
    count = g_strdup_printf (_("up to %u"), left);
  else
    /* Translators: so many restores are left of those in a month, as in "8 of 10" */
    count = g_strdup_printf (_("%u of %d"), left, STEWARD_RESTORES_PER_MONTH);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->count, count);
  gtk_level_bar_set_value (self->bar, left);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}
