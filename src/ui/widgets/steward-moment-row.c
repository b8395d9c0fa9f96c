/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-moment-row.h"

#include "widgets/steward-spinner.h"

struct _StewardMomentRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *image;
  GtkWidget     *spinner;
  GtkWidget     *title;
  GtkWidget     *subtitle;
  GtkWidget     *content;
  GtkWidget     *offers;
  const char    *severity;   /* nullable, static */
};

G_DEFINE_FINAL_TYPE (StewardMomentRow, steward_moment_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_moment_row_clicked_cb (StewardMomentRow *self,
                               GtkWidget        *button)
{
  g_autoptr(GDateTime) moment = NULL;

  g_assert (STEWARD_IS_MOMENT_ROW (self));

  moment = g_date_time_ref (g_object_get_data (G_OBJECT (button), "moment"));
  g_signal_emit (self, signals[CHOSEN], 0, moment);
}

static void
steward_moment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_MOMENT_ROW);

  G_OBJECT_CLASS (steward_moment_row_parent_class)->dispose (object);
}

static void
steward_moment_row_class_init (StewardMomentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_moment_row_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DATE_TIME);

  g_type_ensure (STEWARD_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/stewardadmin/Steward/widgets/"
                                               "steward-moment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardMomentRow, image);
  gtk_widget_class_bind_template_child (widget_class, StewardMomentRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardMomentRow, title);
  gtk_widget_class_bind_template_child (widget_class, StewardMomentRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, StewardMomentRow, content);
  gtk_widget_class_bind_template_child (widget_class, StewardMomentRow, offers);
}

static void
steward_moment_row_init (StewardMomentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
steward_moment_row_new (void)
{
  return g_object_new (STEWARD_TYPE_MOMENT_ROW, NULL);
}

void
steward_moment_row_set_text (StewardMomentRow *self,
                             const char       *icon_name,
                             const char       *title,
                             const char       *subtitle)
{
  g_return_if_fail (STEWARD_IS_MOMENT_ROW (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon_name);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL);
}

/* Colours the icon: @css_class is "error", "warning" or %NULL. */
void
steward_moment_row_set_severity (StewardMomentRow *self,
                                 const char       *css_class)
{
  g_return_if_fail (STEWARD_IS_MOMENT_ROW (self));

  if (self->severity != NULL)
    gtk_widget_remove_css_class (self->image, self->severity);
  self->severity = g_intern_string (css_class);
  if (self->severity != NULL)
    gtk_widget_add_css_class (self->image, self->severity);
}

void
steward_moment_row_set_busy (StewardMomentRow *self,
                             gboolean          busy)
{
  g_return_if_fail (STEWARD_IS_MOMENT_ROW (self));

  gtk_widget_set_visible (self->image, !busy);
  gtk_widget_set_visible (self->spinner, busy);
}

void
steward_moment_row_set_narrow (StewardMomentRow *self,
                               gboolean          narrow)
{
  g_return_if_fail (STEWARD_IS_MOMENT_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->offers, narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
}

void
steward_moment_row_clear_offers (StewardMomentRow *self)
{
  GtkWidget *child;

  g_return_if_fail (STEWARD_IS_MOMENT_ROW (self));

  while ((child = gtk_widget_get_first_child (self->offers)) != NULL)
    gtk_box_remove (GTK_BOX (self->offers), child);
  gtk_widget_set_visible (self->offers, FALSE);
}

void
steward_moment_row_offer (StewardMomentRow *self,
                          const char       *label,
                          GDateTime        *moment)
{
  GtkWidget *button;

  g_return_if_fail (STEWARD_IS_MOMENT_ROW (self));
  g_return_if_fail (moment != NULL);

  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "numeric");
  g_object_set_data_full (G_OBJECT (button), "moment",
                          g_date_time_ref (moment), (GDestroyNotify) g_date_time_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (steward_moment_row_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->offers), button);
  gtk_widget_set_visible (self->offers, TRUE);
}
