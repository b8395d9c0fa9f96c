/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-notice.h"

#include "widgets/steward-ends-layout.h"

struct _StewardNotice
{
  GtkWidget  parent_instance;

  GtkWidget *revealer;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *details;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (StewardNotice, steward_notice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_DETAILS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_notice_clicked_cb (GtkButton *button,
                           gpointer   user_data)
{
  g_assert (STEWARD_IS_NOTICE (user_data));

  g_signal_emit (user_data, signals[SIGNAL_ACTIVATED], 0);
}

static void
steward_notice_details_cb (GtkButton *button,
                           gpointer   user_data)
{
  g_assert (STEWARD_IS_NOTICE (user_data));

  g_signal_emit (user_data, signals[SIGNAL_DETAILS], 0);
}

static void
steward_notice_dispose (GObject *object)
{
  StewardNotice *self = STEWARD_NOTICE (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_notice_parent_class)->dispose (object);
}

static void
steward_notice_class_init (StewardNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_notice_dispose;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DETAILS] =
    g_signal_new ("details", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STEWARD_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, StewardNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, StewardNotice, label);
  gtk_widget_class_bind_template_child (widget_class, StewardNotice, details);
  gtk_widget_class_bind_template_child (widget_class, StewardNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, steward_notice_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_notice_details_cb);
}

static void
steward_notice_init (StewardNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_notice_reveal:
 * @self: a notice
 * @icon_name: its icon
 * @title: what happened
 * @text: (nullable): what follows from it
 * @button: (nullable): the label of the way out
 */
void
steward_notice_reveal (StewardNotice *self,
                       const char    *icon_name,
                       const char    *title,
                       const char    *text,
                       const char    *button)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (STEWARD_IS_NOTICE (self));
  g_return_if_fail (title != NULL);

  markup = g_markup_printf_escaped ("<b>%s</b>  %s", title, text != NULL ? text : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  gtk_button_set_label (GTK_BUTTON (self->button), button != NULL ? button : "");
  gtk_widget_set_visible (self->button, button != NULL);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
steward_notice_conceal (StewardNotice *self)
{
  g_return_if_fail (STEWARD_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

void
steward_notice_set_has_details (StewardNotice *self,
                                gboolean       has_details)
{
  g_return_if_fail (STEWARD_IS_NOTICE (self));

  gtk_widget_set_visible (self->details, has_details);
}
