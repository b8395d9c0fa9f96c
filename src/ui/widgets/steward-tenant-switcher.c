/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-switcher.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"
#include "steward-identity-text.h"
#include "steward-text.h"
#include "steward-ticker.h"
#include "widgets/steward-tenant-badge.h"
#include "widgets/steward-tenant-row.h"

struct _StewardTenantSwitcher
{
  GtkWidget           parent_instance;

  GtkMenuButton      *button;
  GtkPopover         *popover;
  GtkSearchEntry     *search;
  GtkWidget          *all;
  GtkWidget          *face;
  StewardTenantBadge *badge;
  GtkLabel           *name;
  GtkLabel           *domain;
  GtkWidget          *trouble;
  GtkCustomFilter    *filter;
  GtkSortListModel   *sorted;
  GtkFilterListModel *found;

  StewardTicker      *ticker;
  GSignalGroup       *chosen;     /* of the tenant that is shown */
  StewardViewState   *view_state; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardTenantSwitcher, steward_tenant_switcher, GTK_TYPE_WIDGET)

/* So that all who have the same trouble are found by it. */
static gboolean
steward_tenant_switcher_match_trouble (StewardTenantSwitcher *self,
                                       StewardTenant         *tenant,
                                       const char            *search)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  StewardSession *session = fleet != NULL ? steward_fleet_find_session (fleet, tenant) : NULL;
  const GError *error = NULL;
  g_autoptr(StewardErrorText) text = NULL;

  if (session != NULL)
    error = steward_listing_get_error (steward_session_get_environments (session));
  if (error == NULL)
    return FALSE;

  text = steward_error_text_new (error, tenant);

  return steward_text_finds (text->title, search);
}

static gboolean
steward_tenant_switcher_match (gpointer item,
                               gpointer user_data)
{
  StewardTenantSwitcher *self = user_data;
  g_autofree char *search = NULL;

  search = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  return steward_text_finds (steward_tenant_get_name (item), search) ||
         steward_text_finds (steward_tenant_get_domain (item), search) ||
         steward_text_finds (steward_tenant_get_group (item), search) ||
         steward_text_finds (steward_tenant_get_id (item), search) ||
         steward_tenant_switcher_match_trouble (self, item, search);
}

/* (transfer full) (nullable): which secret or certificate ends soon, of what is shown */
static char *
steward_tenant_switcher_dup_trouble (StewardTenantSwitcher *self)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  StewardTenant *chosen = steward_view_state_get_tenant (self->view_state);
  guint n_sessions = fleet != NULL ? g_list_model_get_n_items (G_LIST_MODEL (fleet)) : 0;
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (G_LIST_MODEL (fleet), i);
      StewardTenant *tenant = steward_session_get_tenant (session);
      g_autofree char *end = NULL;

      end = steward_identity_text_dup_end (steward_session_get_profile (session), now);
      if (end != NULL && (chosen == NULL || chosen == tenant))
        return g_strdup_printf ("%s: %s", steward_tenant_get_name (tenant), end);
    }

  return NULL;
}

static void
steward_tenant_switcher_show_trouble (StewardTenantSwitcher *self)
{
  g_autofree char *trouble = steward_tenant_switcher_dup_trouble (self);

  gtk_widget_set_visible (self->trouble, trouble != NULL);
  gtk_widget_set_tooltip_text (self->trouble, trouble);
  if (trouble != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, trouble, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->button),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
steward_tenant_switcher_update (StewardTenantSwitcher *self)
{
  StewardTenant *tenant = steward_view_state_get_tenant (self->view_state);
  guint n_tenants = g_list_model_get_n_items (steward_view_state_get_tenants (self->view_state));
  g_autofree char *count = NULL;

  count = g_strdup_printf (ngettext ("%u tenant", "%u tenants", n_tenants), n_tenants);
  steward_tenant_badge_set_tenant (self->badge, tenant);
  gtk_label_set_label (self->name,
                       tenant != NULL ? steward_tenant_get_name (tenant) : _("All Tenants"));
  gtk_label_set_label (self->domain, tenant != NULL ? steward_tenant_get_domain (tenant) : count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->name), -1);
  g_signal_group_set_target (self->chosen, tenant);
  steward_tenant_switcher_show_trouble (self);
}

static void
steward_tenant_switcher_choose (StewardTenantSwitcher *self,
                                StewardTenant         *tenant)
{
  steward_view_state_set_tenant (self->view_state, tenant);
  gtk_popover_popdown (self->popover);
}

/* A list that is sorted remembers by what, and does not see when a tenant gets another name. Filled
 * anew it also begins at its top. */
static void
steward_tenant_switcher_sort (StewardTenantSwitcher *self)
{
  g_autoptr(GListModel) tenants = g_object_ref (gtk_sort_list_model_get_model (self->sorted));

  gtk_sort_list_model_set_model (self->sorted, NULL);
  gtk_sort_list_model_set_model (self->sorted, tenants);
}

static void
steward_tenant_switcher_show_cb (StewardTenantSwitcher *self)
{
  steward_tenant_switcher_sort (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
steward_tenant_switcher_search_cb (StewardTenantSwitcher *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  gtk_widget_set_visible (self->all, *text == '\0');
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter comes before what was typed last is searched for. */
static void
steward_tenant_switcher_first_cb (StewardTenantSwitcher *self)
{
  g_autoptr(StewardTenant) first = NULL;

  steward_tenant_switcher_search_cb (self);
  first = g_list_model_get_item (G_LIST_MODEL (self->found), 0);
  if (first != NULL)
    steward_tenant_switcher_choose (self, first);
}

static void
steward_tenant_switcher_all_cb (StewardTenantSwitcher *self)
{
  steward_tenant_switcher_choose (self, NULL);
}

static void
steward_tenant_switcher_activate_cb (GtkListView *list,
                                     guint        position,
                                     gpointer     user_data)
{
  StewardTenantSwitcher *self = user_data;
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  steward_tenant_switcher_choose (self, tenant);
}

/* A sorter of texts wants one. */
static char *
steward_tenant_switcher_dup_text (gpointer    object,
                                  const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static void
steward_tenant_switcher_dispose (GObject *object)
{
  StewardTenantSwitcher *self = STEWARD_TENANT_SWITCHER (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  self->filter = NULL;
  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);
  g_clear_object (&self->chosen);
  g_clear_object (&self->ticker);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (steward_tenant_switcher_parent_class)->dispose (object);
}

static void
steward_tenant_switcher_class_init (StewardTenantSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tenant_switcher_dispose;

  g_type_ensure (STEWARD_TYPE_TENANT);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  g_type_ensure (STEWARD_TYPE_TENANT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-tenant-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, all);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, domain);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, face);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, filter);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, found);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, search);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, sorted);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantSwitcher, trouble);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_switcher_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_switcher_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_switcher_dup_text);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_switcher_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_switcher_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenant_switcher_show_cb);
}

static void
steward_tenant_switcher_init (StewardTenantSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_custom_filter_set_filter_func (self->filter, steward_tenant_switcher_match, self, NULL);
  self->chosen = g_signal_group_new (STEWARD_TYPE_TENANT);
  g_signal_group_connect_swapped (self->chosen, "notify::name",
                                  G_CALLBACK (steward_tenant_switcher_update), self);
  self->ticker = steward_ticker_dup_default ();

  /* A menu button centres what it is given. */
  gtk_widget_set_hexpand (self->face, TRUE);
  gtk_widget_set_halign (gtk_widget_get_parent (self->face), GTK_ALIGN_FILL);
}

StewardViewState *
steward_tenant_switcher_get_view_state (StewardTenantSwitcher *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_SWITCHER (self), NULL);

  return self->view_state;
}

void
steward_tenant_switcher_set_view_state (StewardTenantSwitcher *self,
                                        StewardViewState      *view_state)
{
  g_return_if_fail (STEWARD_IS_TENANT_SWITCHER (self));
  g_return_if_fail (self->view_state == NULL);

  g_set_object (&self->view_state, view_state);
  gtk_sort_list_model_set_model (self->sorted, steward_view_state_get_tenants (view_state));
  g_signal_connect_object (view_state, "notify::tenant",
                           G_CALLBACK (steward_tenant_switcher_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_view_state_get_tenants (view_state), "items-changed",
                           G_CALLBACK (steward_tenant_switcher_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "tick",
                           G_CALLBACK (steward_tenant_switcher_show_trouble), self,
                           G_CONNECT_SWAPPED);
  steward_tenant_switcher_update (self);
}

void
steward_tenant_switcher_popup (StewardTenantSwitcher *self)
{
  g_return_if_fail (STEWARD_IS_TENANT_SWITCHER (self));

  gtk_menu_button_popup (self->button);
}
