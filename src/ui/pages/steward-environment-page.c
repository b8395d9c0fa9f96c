/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-page.h"

#include <glib/gi18n.h>

#include "pages/steward-environment-apps.h"
#include "pages/steward-environment-operations.h"
#include "pages/steward-environment-overview.h"
#include "pages/steward-environment-tab.h"
#include "steward-closures.h"
#include "steward-environment-menu.h"
#include "steward-window.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-operations-button.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"

/* The tabs: a line here makes one. */
typedef struct
{
  const char  *name;
  const char  *title;
  const char  *icon_name;
  GType      (*get_type) (void);
} StewardEnvironmentPageTab;

static const StewardEnvironmentPageTab page_tabs[] = {
  { "overview", N_("Overview"), "user-info-symbolic",
    steward_environment_overview_get_type },
  { "apps", N_("Apps"), "application-x-addon-symbolic",
    steward_environment_apps_get_type },
  { "operations", N_("Operations"), "steward-operations-symbolic",
    steward_environment_operations_get_type },
};

struct _StewardEnvironmentPage
{
  StewardPage         parent_instance;

  GtkButton          *restore;
  GtkButton          *copy;
  GtkButton          *recover;
  GtkMenuButton      *menu;
  GtkMenuButton      *tab_menu;
  AdwViewStack       *stack;
  StewardAgeButton   *age;

  StewardEnvironment *environment; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentPage, steward_environment_page, STEWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_ENVIRONMENT,
  PROP_TAB,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static StewardEnvironmentTab *
steward_environment_page_get_tab (StewardEnvironmentPage *self)
{
  GtkWidget *tab = adw_view_stack_get_visible_child (self->stack);

  return tab != NULL ? STEWARD_ENVIRONMENT_TAB (tab) : NULL;
}

static const char *
steward_environment_page_get_tab_title (StewardEnvironmentPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (page_tabs); i++)
    {
      if (g_strcmp0 (page_tabs[i].name, name) == 0)
        return _(page_tabs[i].title);
    }

  return "";
}

static void
steward_environment_page_tab_cb (StewardEnvironmentPage *self)
{
  StewardEnvironmentTab *tab = steward_environment_page_get_tab (self);

  if (tab == NULL)
    return;

  steward_age_button_set_listings (self->age, steward_environment_tab_get_listings (tab));
  gtk_menu_button_set_label (self->tab_menu, steward_environment_page_get_tab_title (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAB]);
}

static void
steward_environment_page_add_tabs (StewardEnvironmentPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (page_tabs); i++)
    {
      g_autofree char *action = g_strdup_printf ("page.tab::%s", page_tabs[i].name);
      AdwViewStackPage *page;
      GtkWidget *tab;

      tab = g_object_new (page_tabs[i].get_type (), "view-state", view_state,
                          "environment", self->environment, NULL);
      page = adw_view_stack_add_titled (self->stack, tab, page_tabs[i].name,
                                        _(page_tabs[i].title));
      adw_view_stack_page_set_icon_name (page, page_tabs[i].icon_name);
      g_object_bind_property (tab, "badge", page, "badge-number", G_BINDING_SYNC_CREATE);
      g_menu_append (menu, _(page_tabs[i].title), action);
    }

  gtk_menu_button_set_menu_model (self->tab_menu, G_MENU_MODEL (menu));
}

static void
steward_environment_page_show_verbs (StewardEnvironmentPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  gboolean folded = steward_view_state_get_folded (view_state);
  gboolean deleted = steward_environment_is_deleted (self->environment);
  g_autoptr(GMenuModel) menu = steward_environment_menu_new_page (self->environment);
  GtkButton * const buttons[] = { self->restore, self->copy, self->recover };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target_value (
      GTK_ACTIONABLE (buttons[i]), steward_environment_menu_new_target (self->environment));

  gtk_widget_set_visible (GTK_WIDGET (self->restore), !folded && !deleted);
  gtk_widget_set_visible (GTK_WIDGET (self->copy), !folded && !deleted);
  gtk_widget_set_visible (GTK_WIDGET (self->recover), !folded && deleted);
  gtk_menu_button_set_menu_model (self->menu, menu);
}

/* It is gone for good, or goes by another name. */
static void
steward_environment_page_listed_cb (StewardEnvironmentPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (self->environment));
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr(StewardEnvironment) found = NULL;

  if (steward_view_state_get_tenant (view_state) != NULL &&
      steward_view_state_get_tenant (view_state) != tenant)
    return;

  found = steward_view_state_find_environment (view_state, steward_tenant_get_id (tenant),
                                               steward_environment_get_name (self->environment));
  if (window != NULL && found != self->environment)
    steward_window_leave_page (STEWARD_WINDOW (window), STEWARD_PAGE (self),
                               STEWARD_ENTITY (self->environment));
}

static void
steward_environment_page_refresh (StewardPage *page)
{
  StewardEnvironmentTab *tab = steward_environment_page_get_tab (STEWARD_ENVIRONMENT_PAGE (page));

  if (tab != NULL)
    steward_environment_tab_refresh (tab);
}

static void
steward_environment_page_search (StewardPage *page)
{
  StewardEnvironmentTab *tab = steward_environment_page_get_tab (STEWARD_ENVIRONMENT_PAGE (page));

  if (tab != NULL)
    steward_environment_tab_search (tab);
}

static void
steward_environment_page_constructed (GObject *object)
{
  StewardEnvironmentPage *self = STEWARD_ENVIRONMENT_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  G_OBJECT_CLASS (steward_environment_page_parent_class)->constructed (object);

  if (view_state == NULL || self->environment == NULL)
    return;

  steward_environment_page_add_tabs (self);
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_environment_page_show_verbs), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->environment, "notify",
                           G_CALLBACK (steward_environment_page_show_verbs), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_view_state_get_environments (view_state), "items-changed",
                           G_CALLBACK (steward_environment_page_listed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_environment_page_show_verbs (self);
  steward_environment_page_tab_cb (self);
}

static void
steward_environment_page_dispose (GObject *object)
{
  StewardEnvironmentPage *self = STEWARD_ENVIRONMENT_PAGE (object);

  g_clear_object (&self->environment);

  G_OBJECT_CLASS (steward_environment_page_parent_class)->dispose (object);
}

static void
steward_environment_page_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardEnvironmentPage *self = STEWARD_ENVIRONMENT_PAGE (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
      break;
    case PROP_TAB:
      g_value_set_string (value, adw_view_stack_get_visible_child_name (self->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_page_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardEnvironmentPage *self = STEWARD_ENVIRONMENT_PAGE (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      self->environment = g_value_dup_object (value);
      break;
    case PROP_TAB:
      adw_view_stack_set_visible_child_name (self->stack, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_page_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  g_type_ensure (STEWARD_TYPE_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, age);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, copy);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, menu);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, recover);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, restore);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentPage, tab_menu);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_page_tab_cb);
  steward_closures_bind (widget_class);
}

static void
steward_environment_page_class_init (StewardEnvironmentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  object_class->constructed = steward_environment_page_constructed;
  object_class->dispose = steward_environment_page_dispose;
  object_class->get_property = steward_environment_page_get_property;
  object_class->set_property = steward_environment_page_set_property;
  page_class->refresh = steward_environment_page_refresh;
  page_class->search = steward_environment_page_search;

  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TAB] =
    g_param_spec_string ("tab", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  steward_environment_page_bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "page.tab", "tab");
}

static void
steward_environment_page_init (StewardEnvironmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_environment_page_new:
 * @view_state: what the window shows
 * @environment: the environment to open
 *
 * Returns: (transfer floating): its page
 */
StewardPage *
steward_environment_page_new (StewardViewState   *view_state,
                              StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (view_state), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return g_object_new (STEWARD_TYPE_ENVIRONMENT_PAGE,
                       "title", steward_environment_get_name (environment),
                       "view-state", view_state,
                       "environment", environment,
                       NULL);
}
