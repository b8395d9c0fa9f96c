/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-subject.h"

#include <glib/gi18n.h>

#include "steward-instance-text.h"
#include "steward-look.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"
#include "widgets/steward-wrap-layout.h"

#define COLUMN_SPACING 8
#define ROW_SPACING    3

struct _StewardSubject
{
  GtkWidget           parent_instance;

  /* Template */
  StewardTenantBadge *badge;
  GtkLabel           *name;
  StewardTag         *tag;
  GtkLabel           *tenant_name;
};

G_DEFINE_FINAL_TYPE (StewardSubject, steward_subject, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_subject_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_subject_parent_class)->dispose (object);
}

static void
steward_subject_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TENANT:
      g_value_set_object (value, steward_tenant_badge_get_tenant (STEWARD_SUBJECT (object)->badge));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_subject_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TENANT:
      steward_subject_set_tenant (STEWARD_SUBJECT (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_subject_class_init (StewardSubjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_subject_dispose;
  object_class->get_property = steward_subject_get_property;
  object_class->set_property = steward_subject_set_property;

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_css_name (widget_class, "subject");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-subject.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSubject, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardSubject, name);
  gtk_widget_class_bind_template_child (widget_class, StewardSubject, tag);
  gtk_widget_class_bind_template_child (widget_class, StewardSubject, tenant_name);
}

static void
steward_subject_init (StewardSubject *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 steward_wrap_layout_new (COLUMN_SPACING, ROW_SPACING));
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_tag_keep_whole (self->tag);
}

GtkWidget *
steward_subject_new (void)
{
  return g_object_new (STEWARD_TYPE_SUBJECT, NULL);
}

/**
 * steward_subject_set_tenant:
 * @self: a subject
 * @tenant: (nullable): the tenant
 */
void
steward_subject_set_tenant (StewardSubject *self,
                            StewardTenant  *tenant)
{
  g_return_if_fail (STEWARD_IS_SUBJECT (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (steward_tenant_badge_get_tenant (self->badge) == tenant)
    return;

  steward_tenant_badge_set_tenant (self->badge, tenant);
  gtk_label_set_label (self->tenant_name, tenant != NULL ? steward_tenant_get_name (tenant) : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TENANT]);
}

static guint
steward_subject_count_tenants (StewardBatch *batch)
{
  g_autoptr(GHashTable) sessions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < steward_batch_get_n_parts (batch); i++)
    g_hash_table_add (sessions,
                      steward_batch_part_get_session (steward_batch_get_part (batch, i)));

  return g_hash_table_size (sessions);
}

/**
 * steward_subject_set_batch:
 * @self: a subject
 * @batch: one change, of which the tenant is shown, or several
 */
void
steward_subject_set_batch (StewardSubject *self,
                           StewardBatch   *batch)
{
  guint n_parts;
  guint n_tenants;
  g_autofree char *tenants = NULL;
  g_autofree char *environments = NULL;

  g_return_if_fail (STEWARD_IS_SUBJECT (self));
  g_return_if_fail (STEWARD_IS_BATCH (batch));

  n_parts = steward_batch_get_n_parts (batch);
  n_tenants = steward_subject_count_tenants (batch);
  if (n_tenants == 1)
    steward_subject_set_tenant (self, steward_session_get_tenant (
                                        steward_batch_part_get_session (
                                          steward_batch_get_part (batch, 0))));
  if (n_parts == 1)
    return;

  environments = g_strdup_printf (ngettext ("%u environment", "%u environments", n_parts),
                                  n_parts);
  gtk_label_set_label (self->name, environments);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->tag), FALSE);
  if (n_tenants == 1)
    return;

  tenants = g_strdup_printf (ngettext ("%u tenant", "%u tenants", n_tenants), n_tenants);
  gtk_label_set_label (self->tenant_name, tenants);
}

static void
steward_subject_set_name (StewardSubject *self,
                          const char     *name,
                          const char     *type,
                          gboolean        is_production)
{
  gtk_label_set_label (self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  steward_tag_set_label (self->tag, type);
  steward_tag_set_strong (self->tag, is_production);
}

/**
 * steward_subject_set_environment:
 * @self: a subject
 * @environment: an environment of its tenant
 */
void
steward_subject_set_environment (StewardSubject     *self,
                                 StewardEnvironment *environment)
{
  g_return_if_fail (STEWARD_IS_SUBJECT (self));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  steward_subject_set_name (
    self, steward_environment_get_name (environment),
    steward_look_name_environment (steward_environment_get_environment_type (environment),
                                   steward_environment_get_type_text (environment)),
    steward_environment_is_production (environment));
}

/**
 * steward_subject_set_instance:
 * @self: a subject
 * @instance: an instance of its tenant
 */
void
steward_subject_set_instance (StewardSubject  *self,
                              StewardInstance *instance)
{
  g_autofree char *type = NULL;

  g_return_if_fail (STEWARD_IS_SUBJECT (self));
  g_return_if_fail (STEWARD_IS_INSTANCE (instance));

  type = steward_instance_text_dup_type (STEWARD_ENTITY (instance));
  steward_subject_set_name (
    self, steward_instance_get_name (instance), type,
    steward_instance_get_instance_type (instance) == STEWARD_INSTANCE_TYPE_PRODUCTION);
}
