/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-labels.h"

#include "steward-application.h"

struct _StewardTenantLabels
{
  AdwPreferencesGroup  parent_instance;

  GtkEditable         *group;
  GtkSwitch           *favourite;

  StewardTenant       *tenant; /* (nullable) */
  gboolean             showing;
};

G_DEFINE_FINAL_TYPE (StewardTenantLabels, steward_tenant_labels, ADW_TYPE_PREFERENCES_GROUP)

static void
steward_tenant_labels_save (void)
{
  GApplication *application = g_application_get_default ();

  if (STEWARD_IS_APPLICATION (application))
    steward_application_save_profiles (STEWARD_APPLICATION (application));
}

static void
steward_tenant_labels_group_cb (StewardTenantLabels *self)
{
  g_autofree char *group = NULL;

  if (self->tenant == NULL || self->showing)
    return;

  group = g_strstrip (g_strdup (gtk_editable_get_text (self->group)));
  steward_tenant_set_group (self->tenant, *group != '\0' ? group : NULL);
  steward_tenant_labels_save ();
}

static void
steward_tenant_labels_favourite_cb (StewardTenantLabels *self)
{
  if (self->tenant == NULL || self->showing)
    return;

  steward_tenant_set_favourite (self->tenant, gtk_switch_get_active (self->favourite));
  steward_tenant_labels_save ();
}

static void
steward_tenant_labels_dispose (GObject *object)
{
  StewardTenantLabels *self = STEWARD_TENANT_LABELS (object);

  g_clear_object (&self->tenant);

  G_OBJECT_CLASS (steward_tenant_labels_parent_class)->dispose (object);
}

static void
steward_tenant_labels_class_init (StewardTenantLabelsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_tenant_labels_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-tenant-labels.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTenantLabels, favourite);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantLabels, group);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_labels_favourite_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_labels_group_cb);
}

static void
steward_tenant_labels_init (StewardTenantLabels *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_tenant_labels_set_tenant:
 * @self: the labels
 * @tenant: the tenant they are about
 */
void
steward_tenant_labels_set_tenant (StewardTenantLabels *self,
                                  StewardTenant       *tenant)
{
  const char *group;

  g_return_if_fail (STEWARD_IS_TENANT_LABELS (self));
  g_return_if_fail (STEWARD_IS_TENANT (tenant));

  g_set_object (&self->tenant, tenant);
  group = steward_tenant_get_group (tenant);
  self->showing = TRUE;
  gtk_editable_set_text (self->group, group != NULL ? group : "");
  gtk_switch_set_active (self->favourite, steward_tenant_get_favourite (tenant));
  self->showing = FALSE;
}
