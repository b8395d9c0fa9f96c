/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-badge.h"

struct _StewardTenantBadge
{
  GtkWidget      parent_instance;

  StewardTenant *tenant; /* (nullable) */
  GSignalGroup  *tenant_signals;
  GtkWidget     *initials;
  GtkWidget     *icon;
  char          *colour_class; /* (nullable) */
  int            size;
};

G_DEFINE_FINAL_TYPE (StewardTenantBadge, steward_tenant_badge, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_tenant_badge_update (StewardTenantBadge *self)
{
  g_autofree char *initials = NULL;

  if (self->colour_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->colour_class);
  g_clear_pointer (&self->colour_class, g_free);

  gtk_widget_set_visible (self->icon, self->tenant == NULL);
  gtk_widget_set_visible (self->initials, self->tenant != NULL);
  if (self->tenant == NULL)
    return;

  initials = steward_tenant_dup_initials (self->tenant);
  gtk_label_set_label (GTK_LABEL (self->initials), initials);
  self->colour_class = g_strdup_printf ("colour-%u", steward_tenant_get_colour (self->tenant));
  gtk_widget_add_css_class (GTK_WIDGET (self), self->colour_class);
}

static void
steward_tenant_badge_set_size (StewardTenantBadge *self,
                               int                 size)
{
  g_autofree char *size_class = g_strdup_printf ("size-%d", size);

  self->size = size;
  gtk_widget_add_css_class (GTK_WIDGET (self), size_class);
}

static void
steward_tenant_badge_dispose (GObject *object)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  g_clear_object (&self->tenant_signals);
  g_clear_object (&self->tenant);
  g_clear_pointer (&self->initials, gtk_widget_unparent);
  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_tenant_badge_parent_class)->dispose (object);
}

static void
steward_tenant_badge_finalize (GObject *object)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  g_free (self->colour_class);

  G_OBJECT_CLASS (steward_tenant_badge_parent_class)->finalize (object);
}

static void
steward_tenant_badge_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    case PROP_TENANT:
      g_value_set_object (value, self->tenant);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_badge_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      steward_tenant_badge_set_size (self, g_value_get_int (value));
      break;
    case PROP_TENANT:
      steward_tenant_badge_set_tenant (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_badge_class_init (StewardTenantBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tenant_badge_dispose;
  object_class->finalize = steward_tenant_badge_finalize;
  object_class->get_property = steward_tenant_badge_get_property;
  object_class->set_property = steward_tenant_badge_set_property;

  properties[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, 20, 32, 20,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "tenantbadge");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
steward_tenant_badge_init (StewardTenantBadge *self)
{
  self->initials = gtk_label_new (NULL);
  gtk_widget_set_parent (self->initials, GTK_WIDGET (self));
  self->icon = gtk_image_new_from_icon_name ("view-grid-symbolic");
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->tenant_signals = g_signal_group_new (STEWARD_TYPE_TENANT);
  g_signal_group_connect_swapped (self->tenant_signals, "notify::colour",
                                  G_CALLBACK (steward_tenant_badge_update), self);
  g_signal_group_connect_swapped (self->tenant_signals, "notify::initials",
                                  G_CALLBACK (steward_tenant_badge_update), self);
  steward_tenant_badge_update (self);
}

GtkWidget *
steward_tenant_badge_new (void)
{
  return g_object_new (STEWARD_TYPE_TENANT_BADGE, NULL);
}

StewardTenant *
steward_tenant_badge_get_tenant (StewardTenantBadge *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_BADGE (self), NULL);

  return self->tenant;
}

void
steward_tenant_badge_set_tenant (StewardTenantBadge *self,
                                 StewardTenant      *tenant)
{
  g_return_if_fail (STEWARD_IS_TENANT_BADGE (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (!g_set_object (&self->tenant, tenant))
    return;

  g_signal_group_set_target (self->tenant_signals, tenant);
  steward_tenant_badge_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TENANT]);
}
