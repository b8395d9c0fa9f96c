/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-tenant-page.h"

#include "pages/steward-identity-view.h"
#include "steward-closures.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-operations-button.h"

struct _StewardTenantPage
{
  StewardPage          parent_instance;

  AdwWindowTitle      *window_title;
  StewardAgeButton    *age;
  GtkStack            *stack;
  StewardIdentityView *identity;

  StewardSession      *session; /* (nullable) */
  GBinding            *name;    /* (nullable): of its tenant, in the header */
};

G_DEFINE_FINAL_TYPE (StewardTenantPage, steward_tenant_page, STEWARD_TYPE_PAGE)

/* A single tenant needs no choosing. */
static StewardTenant *
steward_tenant_page_dup_tenant (StewardTenantPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardTenant *tenant = steward_view_state_get_tenant (view_state);
  GListModel *tenants = steward_view_state_get_tenants (view_state);

  if (tenant != NULL)
    return g_object_ref (tenant);
  if (g_list_model_get_n_items (tenants) == 1)
    return g_list_model_get_item (tenants, 0);

  return NULL;
}

static void
steward_tenant_page_show_name (StewardTenantPage *self,
                               StewardTenant     *tenant)
{
  if (self->name != NULL)
    g_binding_unbind (self->name);
  g_clear_object (&self->name);
  if (tenant != NULL)
    self->name = g_object_ref (g_object_bind_property (tenant, "name",
                                                       self->window_title, "subtitle",
                                                       G_BINDING_SYNC_CREATE));
  else
    adw_window_title_set_subtitle (self->window_title, NULL);
}

static void
steward_tenant_page_measured_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(StewardTenantPage) self = user_data;
  gssize size;

  size = steward_session_measure_finish (STEWARD_SESSION (object), result, NULL);
  if (size >= 0 && self->session == STEWARD_SESSION (object))
    steward_identity_view_set_stored (self->identity, size);
}

static void
steward_tenant_page_measure (StewardTenantPage *self)
{
  if (self->session != NULL)
    steward_session_measure_async (self->session, NULL, steward_tenant_page_measured_cb,
                                   g_object_ref (self));
}

/* What a refresh asks for tells also who may do what. */
static void
steward_tenant_page_show_age (StewardTenantPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  g_autoptr(GListStore) listings = g_list_store_new (STEWARD_TYPE_LISTING);

  if (self->session != NULL)
    g_list_store_append (listings, steward_session_get_environments (self->session));
  steward_age_button_set_listings (self->age, G_LIST_MODEL (listings));
  gtk_widget_set_visible (GTK_WIDGET (self->age),
                          self->session != NULL && !steward_view_state_get_folded (view_state));
}

static void
steward_tenant_page_update (StewardTenantPage *self)
{
  StewardFleet *fleet = steward_view_state_get_fleet (
    steward_page_get_view_state (STEWARD_PAGE (self)));
  g_autoptr(StewardTenant) tenant = steward_tenant_page_dup_tenant (self);
  g_autoptr(StewardConnectionTest) test = NULL;
  StewardSession *session = NULL;

  if (tenant != NULL && fleet != NULL)
    session = steward_fleet_find_session (fleet, tenant);
  steward_tenant_page_show_name (self, tenant);
  gtk_stack_set_visible_child_name (self->stack, session != NULL ? "identity" : "none");
  if (!g_set_object (&self->session, session))
    return;
  steward_tenant_page_show_age (self);
  if (session == NULL)
    return;

  test = steward_connection_test_new (session);
  steward_identity_view_set_identity (self->identity, steward_session_get_identity (session),
                                      test);
  steward_tenant_page_measure (self);
}

static void
steward_tenant_page_refresh (StewardPage *page)
{
  StewardTenantPage *self = STEWARD_TENANT_PAGE (page);

  if (self->session != NULL)
    steward_session_refresh (self->session);
}

static void
steward_tenant_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steward_tenant_page_parent_class)->map (widget);

  steward_tenant_page_measure (STEWARD_TENANT_PAGE (widget));
}

static void
steward_tenant_page_constructed (GObject *object)
{
  StewardTenantPage *self = STEWARD_TENANT_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  G_OBJECT_CLASS (steward_tenant_page_parent_class)->constructed (object);

  if (view_state == NULL)
    return;

  g_signal_connect_object (view_state, "notify::tenant",
                           G_CALLBACK (steward_tenant_page_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_tenant_page_show_age), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_view_state_get_tenants (view_state), "items-changed",
                           G_CALLBACK (steward_tenant_page_update), self, G_CONNECT_SWAPPED);
  steward_tenant_page_show_age (self);
  steward_tenant_page_update (self);
}

static void
steward_tenant_page_dispose (GObject *object)
{
  StewardTenantPage *self = STEWARD_TENANT_PAGE (object);

  g_clear_object (&self->name);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (steward_tenant_page_parent_class)->dispose (object);
}

static void
steward_tenant_page_class_init (StewardTenantPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = steward_tenant_page_constructed;
  object_class->dispose = steward_tenant_page_dispose;
  widget_class->map = steward_tenant_page_map;
  STEWARD_PAGE_CLASS (klass)->refresh = steward_tenant_page_refresh;

  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_IDENTITY_VIEW);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-tenant-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTenantPage, age);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantPage, identity);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantPage, window_title);
  steward_closures_bind (widget_class);
}

static void
steward_tenant_page_init (StewardTenantPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
