/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-tree-row.h"

#include "pages/steward-app-tree.h"
#include "widgets/steward-app-cell.h"
#include "widgets/steward-tenant-cell.h"

struct _StewardAppTreeRow
{
  GtkWidget       parent_instance;

  GtkFilter      *filter; /* (nullable): of the tree */
  GtkTreeListRow *row;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardAppTreeRow, steward_app_tree_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FILTER,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_app_tree_row_dispose (GObject *object)
{
  StewardAppTreeRow *self = STEWARD_APP_TREE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->filter);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (steward_app_tree_row_parent_class)->dispose (object);
}

static void
steward_app_tree_row_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  StewardAppTreeRow *self = STEWARD_APP_TREE_ROW (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_tree_row_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  StewardAppTreeRow *self = STEWARD_APP_TREE_ROW (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      if (g_set_object (&self->filter, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ROW:
      if (g_set_object (&self->row, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_tree_row_class_init (StewardAppTreeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_app_tree_row_dispose;
  object_class->get_property = steward_app_tree_row_get_property;
  object_class->set_property = steward_app_tree_row_set_property;

  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, GTK_TYPE_FILTER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_APP_CELL);
  g_type_ensure (STEWARD_TYPE_APP_COLUMN);
  g_type_ensure (STEWARD_TYPE_TENANT_CELL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-app-tree-row.ui");
  steward_app_tree_bind (widget_class);
}

static void
steward_app_tree_row_init (StewardAppTreeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
