/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-cell.h"

#include <glib/gi18n.h>

#include "widgets/steward-tenant-badge.h"

struct _StewardTenantCell
{
  GtkWidget           parent_instance;

  StewardTenantBadge *badge;
  GtkLabel           *name;
  GtkWidget          *outdated;
  StewardTenant      *tenant;   /* (nullable) */
  GBindingGroup      *bindings; /* to the tenant */
};

G_DEFINE_FINAL_TYPE (StewardTenantCell, steward_tenant_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_tenant_cell_dispose (GObject *object)
{
  StewardTenantCell *self = STEWARD_TENANT_CELL (object);
  GtkWidget *child;

  g_clear_object (&self->bindings);
  g_clear_object (&self->tenant);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_tenant_cell_parent_class)->dispose (object);
}

static void
steward_tenant_cell_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StewardTenantCell *self = STEWARD_TENANT_CELL (object);

  switch (prop_id)
    {
    case PROP_TENANT:
      g_value_set_object (value, self->tenant);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_cell_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardTenantCell *self = STEWARD_TENANT_CELL (object);

  switch (prop_id)
    {
    case PROP_TENANT:
      steward_tenant_cell_set_tenant (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_cell_class_init (StewardTenantCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tenant_cell_dispose;
  object_class->get_property = steward_tenant_cell_get_property;
  object_class->set_property = steward_tenant_cell_set_property;

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
steward_tenant_cell_init (StewardTenantCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->badge = STEWARD_TENANT_BADGE (steward_tenant_badge_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->badge), GTK_WIDGET (self));
  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (GTK_WIDGET (self->name), GTK_WIDGET (self));
  self->outdated = gtk_image_new_from_icon_name ("network-offline-symbolic");
  gtk_widget_set_tooltip_text (self->outdated, _("Could not be refreshed"));
  gtk_widget_set_visible (self->outdated, FALSE);
  gtk_widget_add_css_class (self->outdated, "dim-label");
  gtk_widget_set_parent (self->outdated, GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "name", self->name, "label", G_BINDING_DEFAULT);
  g_binding_group_bind (self->bindings, "outdated", self->outdated, "visible", G_BINDING_DEFAULT);
}

void
steward_tenant_cell_set_tenant (StewardTenantCell *self,
                                StewardTenant     *tenant)
{
  g_return_if_fail (STEWARD_IS_TENANT_CELL (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (!g_set_object (&self->tenant, tenant))
    return;

  steward_tenant_badge_set_tenant (self->badge, tenant);
  g_binding_group_set_source (self->bindings, tenant);
  if (tenant == NULL)
    {
      gtk_label_set_label (self->name, "");
      gtk_widget_set_visible (self->outdated, FALSE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TENANT]);
}
