/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-operation-widget.h"

#include "steward-closures.h"
#include "steward-operation-clock.h"
#include "steward-operation-text.h"
#include "steward-tenant.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-state-icon.h"
#include "widgets/steward-tenant-badge.h"

typedef struct
{
  StewardOperation *operation; /* (nullable) */
  gulong            operation_notify;
  GListModel       *earlier;   /* (nullable) */
} StewardOperationWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardOperationWidget, steward_operation_widget,
                                     GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EARLIER,
  PROP_OPERATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The row that it is in reads like what it shows. */
static void
steward_operation_widget_describe (StewardOperationWidget *self)
{
  StewardOperationWidgetPrivate *priv = steward_operation_widget_get_instance_private (self);
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *sentence = NULL;
  g_autofree char *place = NULL;
  g_autofree char *label = NULL;

  if (priv->operation == NULL || !GTK_IS_LIST_BOX_ROW (row))
    return;

  sentence = steward_operation_text_dup_sentence (priv->operation);
  place = steward_operation_text_dup_place (priv->operation);
  label = g_strdup_printf ("%s, %s", sentence, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
steward_operation_widget_set_operation (StewardOperationWidget *self,
                                        StewardOperation       *operation)
{
  StewardOperationWidgetPrivate *priv = steward_operation_widget_get_instance_private (self);

  if (priv->operation == operation)
    return;

  g_clear_signal_handler (&priv->operation_notify, priv->operation);
  g_set_object (&priv->operation, operation);
  if (operation != NULL)
    priv->operation_notify = g_signal_connect_swapped (
      operation, "notify::status", G_CALLBACK (steward_operation_widget_describe), self);

  steward_operation_widget_describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATION]);
}

/* The question stands above the window, so that the popover is in its way. */
static void
steward_operation_widget_cancel_cb (StewardOperationWidget *self)
{
  StewardOperationWidgetPrivate *priv = steward_operation_widget_get_instance_private (self);
  StewardEntity *entity = STEWARD_ENTITY (priv->operation);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.cancel-operation", "(ss)",
                              steward_tenant_get_id (steward_entity_get_tenant (entity)),
                              steward_entity_get_key (entity));
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
steward_operation_widget_dispose (GObject *object)
{
  StewardOperationWidget *self = STEWARD_OPERATION_WIDGET (object);
  StewardOperationWidgetPrivate *priv = steward_operation_widget_get_instance_private (self);
  GtkWidget *child;

  g_clear_signal_handler (&priv->operation_notify, priv->operation);
  g_clear_object (&priv->operation);
  g_clear_object (&priv->earlier);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_operation_widget_parent_class)->dispose (object);
}

static void
steward_operation_widget_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardOperationWidget *self = STEWARD_OPERATION_WIDGET (object);
  StewardOperationWidgetPrivate *priv = steward_operation_widget_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_EARLIER:
      g_value_set_object (value, priv->earlier);
      break;
    case PROP_OPERATION:
      g_value_set_object (value, priv->operation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_widget_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardOperationWidget *self = STEWARD_OPERATION_WIDGET (object);
  StewardOperationWidgetPrivate *priv = steward_operation_widget_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_EARLIER:
      if (g_set_object (&priv->earlier, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_OPERATION:
      steward_operation_widget_set_operation (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_widget_class_init (StewardOperationWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_operation_widget_dispose;
  object_class->get_property = steward_operation_widget_get_property;
  object_class->set_property = steward_operation_widget_set_property;

  properties[PROP_EARLIER] =
    g_param_spec_object ("earlier", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_OPERATION] =
    g_param_spec_object ("operation", NULL, NULL, STEWARD_TYPE_OPERATION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_operation_widget_init (StewardOperationWidget *self)
{
}

/**
 * steward_operation_widget_class_bind:
 * @klass: a class made from this one
 * @resource: the path of its template below that of the program
 */
void
steward_operation_widget_class_bind (GtkWidgetClass *klass,
                                     const char     *resource)
{
  g_autofree char *path = g_strconcat ("/io/github/stewardadmin/Steward/", resource, NULL);

  g_type_ensure (STEWARD_TYPE_OPERATION_CLOCK);
  g_type_ensure (STEWARD_TYPE_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_STATE_ICON);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_css_name (klass, "operationitem");
  gtk_widget_class_set_template_from_resource (klass, path);
  gtk_widget_class_bind_template_callback (klass, steward_operation_widget_cancel_cb);
  steward_closures_bind (klass);
}

/**
 * steward_operation_widget_new_row:
 * @type: a class made from this one
 * @operation: an operation
 * @earlier: (nullable): the operations it is compared with
 *
 * Returns: (transfer floating): a row of a list that shows @operation, and opens it
 */
GtkWidget *
steward_operation_widget_new_row (GType             type,
                                  StewardOperation *operation,
                                  GListModel       *earlier)
{
  StewardTenant *tenant;
  GtkWidget *row;
  GtkWidget *self;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  row = gtk_list_box_row_new ();
  self = g_object_new (type, "operation", operation, "earlier", earlier, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self);
  steward_operation_widget_describe (STEWARD_OPERATION_WIDGET (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-operation");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)",
                                    steward_tenant_get_id (tenant),
                                    steward_entity_get_key (STEWARD_ENTITY (operation)));

  return row;
}
