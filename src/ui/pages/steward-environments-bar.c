/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-bar.h"

#include <glib/gi18n.h>

#include "steward-closures.h"
#include "steward-environment.h"
#include "widgets/steward-ends-layout.h"
#include "widgets/steward-tenant-badge.h"

struct _StewardEnvironmentsBar
{
  GtkWidget           parent_instance;

  GtkRevealer        *revealer;
  GtkLabel           *count;
  GtkLabel           *tenants;
  StewardTenantBadge *badge;
  gboolean            folded;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentsBar, steward_environments_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Where they belong to one tenant it is named, else they are counted. */
static void
steward_environments_bar_show_tenants (StewardEnvironmentsBar *self,
                                       GtkSelectionModel      *selection,
                                       GtkBitset              *selected)
{
  g_autoptr(GHashTable) tenants = g_hash_table_new (NULL, NULL);
  guint n_selected = (guint) gtk_bitset_get_size (selected);
  StewardTenant *tenant = NULL;
  g_autofree char *text = NULL;
  guint n_tenants;

  for (guint i = 0; i < n_selected; i++)
    {
      g_autoptr(StewardEntity) entity = NULL;

      entity = g_list_model_get_item (G_LIST_MODEL (selection), gtk_bitset_get_nth (selected, i));
      tenant = steward_entity_get_tenant (entity);
      g_hash_table_add (tenants, tenant);
    }

  n_tenants = g_hash_table_size (tenants);
  if (n_tenants == 1)
    /* Translators: follows "3 selected": the name of a tenant */
    text = g_strdup_printf (_("in %s"), steward_tenant_get_name (tenant));
  else
    text = g_strdup_printf (ngettext ("in %u tenant", "in %u tenants", n_tenants), n_tenants);
  gtk_label_set_label (self->tenants, text);
  steward_tenant_badge_set_tenant (self->badge, n_tenants == 1 ? tenant : NULL);
}

static void
steward_environments_bar_dispose (GObject *object)
{
  StewardEnvironmentsBar *self = STEWARD_ENVIRONMENTS_BAR (object);

  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_environments_bar_parent_class)->dispose (object);
}

static void
steward_environments_bar_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardEnvironmentsBar *self = STEWARD_ENVIRONMENTS_BAR (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environments_bar_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardEnvironmentsBar *self = STEWARD_ENVIRONMENTS_BAR (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        return;
      self->folded = !self->folded;
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environments_bar_class_init (StewardEnvironmentsBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_environments_bar_dispose;
  object_class->get_property = steward_environments_bar_get_property;
  object_class->set_property = steward_environments_bar_set_property;

  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_ENDS_LAYOUT);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environments-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsBar, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsBar, count);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsBar, tenants);
  steward_closures_bind (widget_class);
}

static void
steward_environments_bar_init (StewardEnvironmentsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Says what is selected; one alone is no reason to come. */
void
steward_environments_bar_show (StewardEnvironmentsBar *self,
                               GtkSelectionModel      *selection)
{
  g_autoptr(GtkBitset) selected = NULL;
  g_autofree char *count = NULL;
  guint n_selected;

  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_BAR (self));
  g_return_if_fail (GTK_IS_SELECTION_MODEL (selection));

  selected = gtk_selection_model_get_selection (selection);
  n_selected = (guint) gtk_bitset_get_size (selected);
  gtk_revealer_set_reveal_child (self->revealer, n_selected > 1);
  if (n_selected < 2)
    return;

  count = g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected);
  gtk_label_set_label (self->count, count);
  steward_environments_bar_show_tenants (self, selection, selected);
}
