/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-row.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"
#include "steward-identity-text.h"
#include "steward-text.h"
#include "steward-ticker.h"
#include "widgets/steward-tenant-badge.h"
#include "widgets/steward-tenant-switcher.h"

struct _StewardTenantRow
{
  GtkWidget           parent_instance;

  StewardTenantBadge *badge;
  GtkLabel           *name;
  GtkLabel           *text;
  GtkImage           *trouble;
  GtkWidget          *check;

  StewardTenant      *tenant; /* (nullable): all of them */
};

G_DEFINE_FINAL_TYPE (StewardTenantRow, steward_tenant_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static StewardSession *
steward_tenant_row_find_session (StewardTenantRow *self,
                                 StewardViewState *view_state)
{
  StewardFleet *fleet = steward_view_state_get_fleet (view_state);

  return fleet != NULL ? steward_fleet_find_session (fleet, self->tenant) : NULL;
}

/* (transfer full) (nullable): when the secret or certificate that opens the tenant ends, if soon */
static char *
steward_tenant_row_dup_credential (StewardTenantRow *self,
                                   StewardViewState *view_state)
{
  StewardSession *session = steward_tenant_row_find_session (self, view_state);
  g_autoptr(StewardTicker) ticker = steward_ticker_dup_default ();
  g_autoptr(GDateTime) now = steward_ticker_dup_now (ticker);

  return session != NULL
         ? steward_identity_text_dup_end (steward_session_get_profile (session), now) : NULL;
}

/* (transfer none) (nullable): the first day by which an environment has to be updated */
static GDateTime *
steward_tenant_row_find_deadline (StewardTenantRow *self,
                                  StewardViewState *view_state)
{
  StewardSession *session = steward_tenant_row_find_session (self, view_state);
  GListModel *environments;
  GDateTime *first = NULL;

  if (session == NULL)
    return NULL;

  environments = G_LIST_MODEL (steward_session_get_environments (session));
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);
      GDateTime *deadline = steward_environment_get_update_deadline (environment);

      if (steward_environment_is_update_pressing (environment) && deadline != NULL
          && (first == NULL || g_date_time_compare (deadline, first) < 0))
        first = deadline;
    }

  return first;
}

static void
steward_tenant_row_show_text (StewardTenantRow *self,
                              const char       *text,
                              const char       *icon_name)
{
  gtk_label_set_label (self->text, text);
  gtk_image_set_from_icon_name (self->trouble, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), icon_name != NULL);
}

/* (transfer none) (nullable): why it is not known what is in the tenant now */
static const GError *
steward_tenant_row_find_error (StewardTenantRow *self,
                               StewardViewState *view_state)
{
  StewardSession *session = steward_tenant_row_find_session (self, view_state);

  return session != NULL ? steward_listing_get_error (steward_session_get_environments (session))
                         : NULL;
}

static void
steward_tenant_row_show_error (StewardTenantRow *self,
                               const GError     *error)
{
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, self->tenant);

  steward_tenant_row_show_text (self, text->title, "dialog-warning-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text->cause);
}

static void
steward_tenant_row_show_tenant (StewardTenantRow *self,
                                StewardViewState *view_state)
{
  GDateTime *deadline = steward_tenant_row_find_deadline (self, view_state);
  g_autofree char *credential = steward_tenant_row_dup_credential (self, view_state);
  const GError *error = steward_tenant_row_find_error (self, view_state);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  if (error != NULL)
    {
      steward_tenant_row_show_error (self, error);
    }
  else if (credential != NULL)
    {
      steward_tenant_row_show_text (self, credential, "dialog-warning-symbolic");
    }
  else if (deadline != NULL)
    {
      g_autofree char *day = steward_text_dup_day (deadline);
      /* Translators: "%s" is a day, such as "8 Dec" */
      g_autofree char *text = g_strdup_printf (_("Update due by %s"), day);

      steward_tenant_row_show_text (self, text, "dialog-warning-symbolic");
    }
  else
    {
      const char *domain = steward_tenant_get_domain (self->tenant);

      steward_tenant_row_show_text (self, domain != NULL ? domain
                                                         : steward_tenant_get_id (self->tenant),
                                    NULL);
    }
}

static void
steward_tenant_row_show_all (StewardTenantRow *self,
                             StewardViewState *view_state)
{
  StewardFleet *fleet = steward_view_state_get_fleet (view_state);
  guint n_environments = 0;
  guint n_instances = 0;
  g_autofree char *environments = NULL;
  g_autofree char *instances = NULL;
  g_autofree char *text = NULL;

  if (fleet != NULL)
    {
      n_environments = g_list_model_get_n_items (steward_fleet_get_environments (fleet));
      n_instances = g_list_model_get_n_items (steward_fleet_get_instances (fleet));
    }
  environments = g_strdup_printf (ngettext ("%u environment", "%u environments", n_environments),
                                  n_environments);
  instances = g_strdup_printf (ngettext ("%u instance", "%u instances", n_instances), n_instances);

  /* Instances are loaded when somebody looks at them. */
  text = n_instances > 0 ? g_strconcat (environments, ", ", instances, NULL)
                         : g_steal_pointer (&environments);
  steward_tenant_row_show_text (self, text, NULL);
}

static void
steward_tenant_row_update (StewardTenantRow *self)
{
  GtkWidget *switcher = gtk_widget_get_ancestor (GTK_WIDGET (self), STEWARD_TYPE_TENANT_SWITCHER);
  StewardViewState *view_state = NULL;
  gboolean chosen;

  if (switcher != NULL)
    view_state = steward_tenant_switcher_get_view_state (STEWARD_TENANT_SWITCHER (switcher));
  if (view_state == NULL)
    return;

  chosen = steward_view_state_get_tenant (view_state) == self->tenant;
  gtk_widget_set_visible (self->check, chosen);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "heading");

  gtk_label_set_label (self->name, self->tenant != NULL ? steward_tenant_get_name (self->tenant)
                                                        : _("All Tenants"));
  if (self->tenant != NULL)
    steward_tenant_row_show_tenant (self, view_state);
  else
    steward_tenant_row_show_all (self, view_state);
}

static void
steward_tenant_row_map (GtkWidget *widget)
{
  steward_tenant_row_update (STEWARD_TENANT_ROW (widget));

  GTK_WIDGET_CLASS (steward_tenant_row_parent_class)->map (widget);
}

static void
steward_tenant_row_dispose (GObject *object)
{
  StewardTenantRow *self = STEWARD_TENANT_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->tenant);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_tenant_row_parent_class)->dispose (object);
}

static void
steward_tenant_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardTenantRow *self = STEWARD_TENANT_ROW (object);

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
steward_tenant_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardTenantRow *self = STEWARD_TENANT_ROW (object);

  switch (prop_id)
    {
    case PROP_TENANT:
      if (!g_set_object (&self->tenant, g_value_get_object (value)))
        return;
      steward_tenant_badge_set_tenant (self->badge, self->tenant);
      steward_tenant_row_update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_row_class_init (StewardTenantRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tenant_row_dispose;
  object_class->get_property = steward_tenant_row_get_property;
  object_class->set_property = steward_tenant_row_set_property;
  widget_class->map = steward_tenant_row_map;

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-tenant-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTenantRow, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantRow, check);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantRow, name);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantRow, text);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantRow, trouble);
}

static void
steward_tenant_row_init (StewardTenantRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
