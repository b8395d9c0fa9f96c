/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-cell.h"

#include <glib/gi18n.h>

#include "widgets/steward-cell-text.h"
#include "widgets/steward-tenant-badge.h"

struct _StewardTenantCell
{
  GtkWidget           parent_instance;

  StewardTenantBadge *badge;
  GtkWidget          *name;
  GtkWidget          *outdated; /* (nullable): made when a tenant is */
  StewardTenant      *tenant;   /* (nullable) */
  gulong              notify;
  gboolean            fills;
};

G_DEFINE_FINAL_TYPE (StewardTenantCell, steward_tenant_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FILLS,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_tenant_cell_update (StewardTenantCell *self)
{
  gboolean outdated = self->tenant != NULL && steward_tenant_is_outdated (self->tenant);

  steward_cell_text_set (self->name,
                         self->tenant != NULL ? steward_tenant_get_name (self->tenant) : NULL);
  if (outdated && self->outdated == NULL)
    {
      self->outdated = gtk_image_new_from_icon_name ("network-offline-symbolic");
      gtk_widget_set_tooltip_text (self->outdated, _("Could not be refreshed"));
      gtk_widget_add_css_class (self->outdated, "dim-label");
      gtk_widget_set_parent (self->outdated, GTK_WIDGET (self));
    }
  if (self->outdated != NULL)
    gtk_widget_set_visible (self->outdated, outdated);
}

static void
steward_tenant_cell_constructed (GObject *object)
{
  StewardTenantCell *self = STEWARD_TENANT_CELL (object);

  G_OBJECT_CLASS (steward_tenant_cell_parent_class)->constructed (object);

  self->name = steward_cell_text_new (self->fills);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
}

static void
steward_tenant_cell_dispose (GObject *object)
{
  StewardTenantCell *self = STEWARD_TENANT_CELL (object);
  GtkWidget *child;

  g_clear_signal_handler (&self->notify, self->tenant);
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
    case PROP_FILLS:
      g_value_set_boolean (value, self->fills);
      break;
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
    case PROP_FILLS:
      self->fills = g_value_get_boolean (value);
      break;
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

  object_class->constructed = steward_tenant_cell_constructed;
  object_class->dispose = steward_tenant_cell_dispose;
  object_class->get_property = steward_tenant_cell_get_property;
  object_class->set_property = steward_tenant_cell_set_property;

  properties[PROP_FILLS] =
    g_param_spec_boolean ("fills", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
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
}

void
steward_tenant_cell_set_tenant (StewardTenantCell *self,
                                StewardTenant     *tenant)
{
  g_return_if_fail (STEWARD_IS_TENANT_CELL (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (self->tenant == tenant)
    return;

  g_clear_signal_handler (&self->notify, self->tenant);
  g_set_object (&self->tenant, tenant);
  if (tenant != NULL)
    self->notify = g_signal_connect_swapped (tenant, "notify",
                                             G_CALLBACK (steward_tenant_cell_update), self);

  steward_tenant_badge_set_tenant (self->badge, tenant);
  steward_tenant_cell_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TENANT]);
}
