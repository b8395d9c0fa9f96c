/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-row.h"

#include "steward-closures.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-cell.h"

struct _StewardEnvironmentRow
{
  GtkWidget           parent_instance;

  /* Template */
  StewardTag         *tag;

  StewardEnvironment *environment; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentRow, steward_environment_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ENVIRONMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_environment_row_dispose (GObject *object)
{
  StewardEnvironmentRow *self = STEWARD_ENVIRONMENT_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->environment);

  G_OBJECT_CLASS (steward_environment_row_parent_class)->dispose (object);
}

static void
steward_environment_row_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  StewardEnvironmentRow *self = STEWARD_ENVIRONMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_row_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  StewardEnvironmentRow *self = STEWARD_ENVIRONMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      if (g_set_object (&self->environment, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_row_class_init (StewardEnvironmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_environment_row_dispose;
  object_class->get_property = steward_environment_row_get_property;
  object_class->set_property = steward_environment_row_set_property;

  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_CELL);
  gtk_widget_class_set_css_name (widget_class, "entityrow");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentRow, tag);
  steward_closures_bind (widget_class);
}

static void
steward_environment_row_init (StewardEnvironmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_tag_keep_whole (self->tag);
}
