/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-attention-button.h"

#include <glib/gi18n.h>

#include "steward-text.h"

struct _StewardAttentionButton
{
  GtkToggleButton  parent_instance;

  GtkWidget       *words;
  GtkLabel        *number;
  guint            count;
  gboolean         brief;
  gboolean         waiting;
};

G_DEFINE_FINAL_TYPE (StewardAttentionButton, steward_attention_button, GTK_TYPE_TOGGLE_BUTTON)

enum
{
  PROP_0,
  PROP_BRIEF,
  PROP_COUNT,
  PROP_WAITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The words it leaves out are its tooltip. */
static void
steward_attention_button_constructed (GObject *object)
{
  StewardAttentionButton *self = STEWARD_ATTENTION_BUTTON (object);

  G_OBJECT_CLASS (steward_attention_button_parent_class)->constructed (object);

  gtk_widget_set_visible (self->words, !self->brief);
  gtk_widget_add_css_class (self->brief ? GTK_WIDGET (self) : GTK_WIDGET (self->number),
                            self->brief ? "flat" : "dim-label");
  if (self->brief)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Needs Attention"));
}

static void
steward_attention_button_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardAttentionButton *self = STEWARD_ATTENTION_BUTTON (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, self->brief);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_WAITING:
      g_value_set_boolean (value, self->waiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_attention_button_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardAttentionButton *self = STEWARD_ATTENTION_BUTTON (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      self->brief = g_value_get_boolean (value);
      break;
    case PROP_COUNT:
      steward_attention_button_set_count (self, g_value_get_uint (value));
      break;
    case PROP_WAITING:
      steward_attention_button_set_waiting (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_attention_button_class_init (StewardAttentionButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = steward_attention_button_constructed;
  object_class->get_property = steward_attention_button_get_property;
  object_class->set_property = steward_attention_button_set_property;

  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WAITING] =
    g_param_spec_boolean ("waiting", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-attention-button.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAttentionButton, number);
  gtk_widget_class_bind_template_child (widget_class, StewardAttentionButton, words);
}

static void
steward_attention_button_init (StewardAttentionButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where there is nothing to show, or not yet, it can only be released. */
static void
steward_attention_button_update (StewardAttentionButton *self)
{
  gboolean some = self->count > 0 && !self->waiting;
  g_autofree char *number = g_strdup_printf ("%u", self->count);

  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            some || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)));
  gtk_label_set_label (self->number, self->waiting ? STEWARD_TEXT_UNKNOWN : number);
}

void
steward_attention_button_set_count (StewardAttentionButton *self,
                                    guint                   count)
{
  gboolean is_new;

  g_return_if_fail (STEWARD_IS_ATTENTION_BUTTON (self));

  is_new = self->count != count;
  self->count = count;
  steward_attention_button_update (self);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* A count that goes on while answers arrive is not one yet. */
void
steward_attention_button_set_waiting (StewardAttentionButton *self,
                                      gboolean                waiting)
{
  g_return_if_fail (STEWARD_IS_ATTENTION_BUTTON (self));

  if (self->waiting == waiting)
    return;

  self->waiting = waiting;
  steward_attention_button_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}
