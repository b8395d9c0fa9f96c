/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-moment-row.h"

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
steward_moment_row_class_init (StewardMomentRowClass *klass)
{
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DATE_TIME);
}

static GtkWidget *
steward_moment_row_new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
steward_moment_row_init (StewardMomentRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->image = gtk_image_new ();
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  self->title = steward_moment_row_new_label ("title");
  self->subtitle = steward_moment_row_new_label ("subtitle");
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->subtitle);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);

  self->offers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->offers, GTK_ALIGN_CENTER);
  self->content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->content), texts);
  gtk_box_append (GTK_BOX (self->content), self->offers);

  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_widget_add_css_class (box, "header");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "moment-row");
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
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
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
