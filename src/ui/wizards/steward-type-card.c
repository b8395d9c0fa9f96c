/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-type-card.h"

#include <glib/gi18n.h>

#include "steward-util.h"

struct _StewardTypeCard
{
  GtkToggleButton  parent_instance;

  /* Template */
  GtkProgressBar  *bar;
  GtkImage        *mark;
  GtkLabel        *note;

  char            *heading;
  char            *purpose;
  char            *quota;   /* (nullable): how much is used */
  char            *reason;  /* (nullable): why it cannot be chosen */
};

G_DEFINE_FINAL_TYPE (StewardTypeCard, steward_type_card, GTK_TYPE_TOGGLE_BUTTON)

enum
{
  PROP_0,
  PROP_HEADING,
  PROP_PURPOSE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_type_card_update (StewardTypeCard *self)
{
  const char *note = self->reason != NULL ? self->reason : self->quota;

  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->reason == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->heading != NULL ? self->heading : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note != NULL ? note : "",
                                  -1);
}

static void
steward_type_card_toggled (GtkToggleButton *button)
{
  StewardTypeCard *self = STEWARD_TYPE_CARD (button);

  gtk_image_set_from_icon_name (self->mark, gtk_toggle_button_get_active (button)
                                              ? "radio-checked-symbolic" : "radio-symbolic");
}

static void
steward_type_card_finalize (GObject *object)
{
  StewardTypeCard *self = STEWARD_TYPE_CARD (object);

  g_free (self->heading);
  g_free (self->purpose);
  g_free (self->quota);
  g_free (self->reason);

  G_OBJECT_CLASS (steward_type_card_parent_class)->finalize (object);
}

static void
steward_type_card_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardTypeCard *self = STEWARD_TYPE_CARD (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, self->purpose);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_type_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  StewardTypeCard *self = STEWARD_TYPE_CARD (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      if (steward_set_str (&self->heading, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      steward_type_card_update (self);
      break;
    case PROP_PURPOSE:
      if (steward_set_str (&self->purpose, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_type_card_class_init (StewardTypeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = steward_type_card_finalize;
  object_class->get_property = steward_type_card_get_property;
  object_class->set_property = steward_type_card_set_property;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = steward_type_card_toggled;

  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PURPOSE] =
    g_param_spec_string ("purpose", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-type-card.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTypeCard, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardTypeCard, mark);
  gtk_widget_class_bind_template_child (widget_class, StewardTypeCard, note);
}

static void
steward_type_card_init (StewardTypeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_type_card_show_quota:
 * @self: a card
 * @used: how many there are
 * @total: how many there may be, or -1 if that is not known
 */
void
steward_type_card_show_quota (StewardTypeCard *self,
                              gint64           used,
                              gint64           total)
{
  g_return_if_fail (STEWARD_IS_TYPE_CARD (self));

  g_free (self->quota);
  if (total >= 0)
    /* Translators: two numbers, of environments */
    self->quota = g_strdup_printf (_("%d of %d in use"), (int) used, (int) total);
  else
    self->quota = g_strdup_printf (_("%d in use"), (int) used);

  gtk_widget_set_visible (GTK_WIDGET (self->bar), total >= 0);
  if (total >= 0)
    gtk_progress_bar_set_fraction (self->bar,
                                   total > 0 ? MIN (used / (double) total, 1.0) : 1.0);
  steward_type_card_update (self);
}

/**
 * steward_type_card_refuse:
 * @self: a card
 * @reason: (nullable): why the type cannot be chosen; %NULL if it can
 */
void
steward_type_card_refuse (StewardTypeCard *self,
                          const char      *reason)
{
  g_return_if_fail (STEWARD_IS_TYPE_CARD (self));

  if (steward_set_str (&self->reason, reason))
    steward_type_card_update (self);
}
