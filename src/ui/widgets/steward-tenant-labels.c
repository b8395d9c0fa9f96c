/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-labels.h"

#include <glib/gi18n.h>

#include "steward-application.h"
#include "steward-entry-text.h"

/* As in the style sheet. */
static const char * const colours[STEWARD_TENANT_N_COLOURS] = {
  N_("Blue"), N_("Green"), N_("Orange"), N_("Purple"), N_("Brown"), N_("Teal"), N_("Pink"),
  N_("Grey"), N_("Olive"),
};

struct _StewardTenantLabels
{
  AdwPreferencesGroup  parent_instance;

  GtkEditable         *name;
  GtkEditable         *group;
  GtkBox              *colours;
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

/* Without a name of its own a tenant goes by its domain. */
static void
steward_tenant_labels_name_cb (StewardTenantLabels *self)
{
  g_autofree char *name = NULL;

  if (self->tenant == NULL || self->showing)
    return;

  name = steward_entry_text_dup (self->name);
  steward_tenant_set_name (self->tenant, *name != '\0' ? name : NULL);
  gtk_editable_set_text (self->name, steward_tenant_get_name (self->tenant));
  steward_tenant_labels_save ();
}

static void
steward_tenant_labels_group_cb (StewardTenantLabels *self)
{
  g_autofree char *group = NULL;

  if (self->tenant == NULL || self->showing)
    return;

  group = steward_entry_text_dup (self->group);
  steward_tenant_set_group (self->tenant, *group != '\0' ? group : NULL);
  steward_tenant_labels_save ();
}

static void
steward_tenant_labels_colour_cb (StewardTenantLabels *self,
                                 GtkToggleButton     *button)
{
  gpointer colour = g_object_get_data (G_OBJECT (button), "steward-colour");

  if (self->tenant == NULL || self->showing || !gtk_toggle_button_get_active (button))
    return;

  steward_tenant_set_colour (self->tenant, GPOINTER_TO_UINT (colour));
  steward_tenant_labels_save ();
}

static void
steward_tenant_labels_add_colour (StewardTenantLabels *self,
                                  guint                colour,
                                  GtkToggleButton     *first)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *style = g_strdup_printf ("colour-%u", colour);

  gtk_button_set_icon_name (GTK_BUTTON (button), "object-select-symbolic");
  gtk_widget_add_css_class (button, "tenant-colour");
  gtk_widget_add_css_class (button, style);
  gtk_widget_set_tooltip_text (button, _(colours[colour]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(colours[colour]), -1);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
  g_object_set_data (G_OBJECT (button), "steward-colour", GUINT_TO_POINTER (colour));
  g_signal_connect_object (button, "toggled", G_CALLBACK (steward_tenant_labels_colour_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->colours, button);
}

static void
steward_tenant_labels_show_colour (StewardTenantLabels *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->colours));

  for (guint i = steward_tenant_get_colour (self->tenant); i > 0; i--)
    button = gtk_widget_get_next_sibling (button);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
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
  gtk_widget_class_bind_template_child (widget_class, StewardTenantLabels, colours);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantLabels, favourite);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantLabels, group);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantLabels, name);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_labels_favourite_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_labels_group_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_labels_name_cb);
}

static void
steward_tenant_labels_init (StewardTenantLabels *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < STEWARD_TENANT_N_COLOURS; i++)
    steward_tenant_labels_add_colour (
      self, i, GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (GTK_WIDGET (self->colours))));
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
  gtk_editable_set_text (self->name, steward_tenant_get_name (tenant));
  steward_tenant_labels_show_colour (self);
  steward_entry_text_put (self->group, group);
  gtk_switch_set_active (self->favourite, steward_tenant_get_favourite (tenant));
  self->showing = FALSE;
}
