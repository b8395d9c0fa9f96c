/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tag.h"

/* Few words of ours are longer, and those of the service may be any length: they may not widen a
 * window. */
#define MOST_WHOLE_CHARS 12

struct _StewardTag
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  gboolean   strong;
  gboolean   whole;
};

G_DEFINE_FINAL_TYPE (StewardTag, steward_tag, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_STRONG,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_tag_update_ellipsize (StewardTag *self)
{
  gboolean whole;

  whole = self->whole && g_utf8_strlen (steward_tag_get_label (self), -1) <= MOST_WHOLE_CHARS;
  gtk_label_set_ellipsize (GTK_LABEL (self->label),
                           whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static void
steward_tag_dispose (GObject *object)
{
  StewardTag *self = STEWARD_TAG (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_tag_parent_class)->dispose (object);
}

static void
steward_tag_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  StewardTag *self = STEWARD_TAG (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, steward_tag_get_label (self));
      break;
    case PROP_STRONG:
      g_value_set_boolean (value, self->strong);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tag_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  StewardTag *self = STEWARD_TAG (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      steward_tag_set_label (self, g_value_get_string (value));
      break;
    case PROP_STRONG:
      steward_tag_set_strong (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tag_class_init (StewardTagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tag_dispose;
  object_class->get_property = steward_tag_get_property;
  object_class->set_property = steward_tag_set_property;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STRONG] =
    g_param_spec_boolean ("strong", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "tag");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
steward_tag_init (StewardTag *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  steward_tag_update_ellipsize (self);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
steward_tag_new (void)
{
  return g_object_new (STEWARD_TYPE_TAG, NULL);
}

const char *
steward_tag_get_label (StewardTag *self)
{
  g_return_val_if_fail (STEWARD_IS_TAG (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->label));
}

void
steward_tag_set_label (StewardTag *self,
                       const char *label)
{
  g_return_if_fail (STEWARD_IS_TAG (self));

  if (g_strcmp0 (steward_tag_get_label (self), label) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->label), label != NULL ? label : "");
  steward_tag_update_ellipsize (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

void
steward_tag_set_strong (StewardTag *self,
                        gboolean    strong)
{
  g_return_if_fail (STEWARD_IS_TAG (self));

  strong = !!strong;
  if (self->strong == strong)
    return;

  self->strong = strong;
  if (strong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "strong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "strong");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRONG]);
}

/**
 * steward_tag_keep_whole:
 * @self: a tag
 *
 * Makes what is beside it give way where it is narrow, unless its word is a long one.
 */
void
steward_tag_keep_whole (StewardTag *self)
{
  g_return_if_fail (STEWARD_IS_TAG (self));

  self->whole = TRUE;
  steward_tag_update_ellipsize (self);
}
