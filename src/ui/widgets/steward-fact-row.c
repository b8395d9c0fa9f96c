/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-fact-row.h"

#include <glib/gi18n.h>

#include "steward-text.h"
#include "steward-util.h"

struct _StewardFactRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *text;
  GtkWidget         *copy;

  char              *value; /* (nullable): not known */
  gboolean           copyable;
};

G_DEFINE_FINAL_TYPE (StewardFactRow, steward_fact_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_COPYABLE,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_fact_row_update (StewardFactRow *self)
{
  gboolean known = self->value != NULL && *self->value != '\0';
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  const char *value = known ? self->value : STEWARD_TEXT_UNKNOWN;
  g_autofree char *tooltip = NULL;
  g_autofree char *label = NULL;

  /* Translators: a button beside a value; "%s" is what the value is called */
  tooltip = g_strdup_printf (_("Copy %s"), title);
  label = g_strdup_printf ("%s, %s", title, value);
  gtk_label_set_label (self->text, value);
  gtk_widget_set_visible (self->copy, self->copyable && known);
  gtk_widget_set_tooltip_text (self->copy, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy), "s", known ? value : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
steward_fact_row_finalize (GObject *object)
{
  StewardFactRow *self = STEWARD_FACT_ROW (object);

  g_free (self->value);

  G_OBJECT_CLASS (steward_fact_row_parent_class)->finalize (object);
}

static void
steward_fact_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  StewardFactRow *self = STEWARD_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_COPYABLE:
      g_value_set_boolean (value, self->copyable);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_fact_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  StewardFactRow *self = STEWARD_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_COPYABLE:
      self->copyable = g_value_get_boolean (value);
      break;
    case PROP_VALUE:
      if (!steward_set_str (&self->value, g_value_get_string (value)))
        return;
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  steward_fact_row_update (self);
}

static void
steward_fact_row_class_init (StewardFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = steward_fact_row_finalize;
  object_class->get_property = steward_fact_row_get_property;
  object_class->set_property = steward_fact_row_set_property;

  properties[PROP_COPYABLE] =
    g_param_spec_boolean ("copyable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardFactRow, copy);
  gtk_widget_class_bind_template_child (widget_class, StewardFactRow, text);
}

static void
steward_fact_row_init (StewardFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::title", G_CALLBACK (steward_fact_row_update), NULL);
  steward_fact_row_update (self);
}

/**
 * steward_fact_row_new:
 * @title: what it is called
 * @value: (nullable): what it is
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
steward_fact_row_new (const char *title,
                      const char *value)
{
  return g_object_new (STEWARD_TYPE_FACT_ROW, "title", title, "value", value, NULL);
}
