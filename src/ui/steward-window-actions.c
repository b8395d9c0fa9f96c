/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "dialogs/steward-shortcuts.h"
#include "pages/steward-environment-page.h"
#include "pages/steward-operations-page.h"
#include "steward-confirm.h"

/* What can be done to one environment: a line here makes an action of the window. Its target is
 * "(ss)", the id of the tenant and the name of the environment. Menus that name an action which
 * is not here show it insensitive. */
typedef struct
{
  const char *action;
  void      (*run) (StewardWindow      *self,
                    StewardEnvironment *environment);
} StewardWindowVerb;

static void
steward_window_open_environment (StewardWindow      *self,
                                 StewardEnvironment *environment)
{
  steward_window_push (self, steward_environment_page_new (self->view_state, environment));
}

static void
steward_window_open_web_client (StewardWindow      *self,
                                StewardEnvironment *environment)
{
  const char *url = steward_environment_get_web_client_url (environment);

  if (url != NULL)
    g_app_info_launch_default_for_uri_async (url, NULL, NULL, NULL, NULL);
}

static const StewardWindowVerb verbs[] = {
  { "win.copy-environment", steward_window_copy_environment },
  { "win.delete-environment", steward_window_delete_environment },
  { "win.link-environment", steward_window_link_environment },
  { "win.open-environment", steward_window_open_environment },
  { "win.open-web-client", steward_window_open_web_client },
  { "win.recover-environment", steward_window_recover_environment },
  { "win.rename-environment", steward_window_rename_environment },
  { "win.restore-environment", steward_window_restore_environment },
  { "win.unlink-environment", steward_window_unlink_environment },
};

static void
steward_window_verb_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardEnvironment) environment = NULL;
  const char *tenant_id;
  const char *environment_name;

  g_variant_get (parameter, "(&s&s)", &tenant_id, &environment_name);
  environment = steward_view_state_find_environment (self->view_state, tenant_id,
                                                     environment_name);
  if (environment == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].action, name))
        verbs[i].run (self, environment);
    }
}

static StewardPage *
steward_window_get_page (StewardWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return STEWARD_IS_PAGE (page) ? STEWARD_PAGE (page) : NULL;
}

/* What nobody asks about by itself, somebody wants to know now. */
static void
steward_window_ask_again_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  StewardFleet *fleet = steward_view_state_get_fleet (STEWARD_WINDOW (widget)->view_state);

  if (fleet != NULL)
    steward_fleet_forgive (fleet);
}

static void
steward_window_refresh_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  StewardPage *page = steward_window_get_page (STEWARD_WINDOW (widget));

  steward_window_ask_again_action (widget, NULL, NULL);
  if (page != NULL)
    steward_page_refresh (page);
}

static void
steward_window_search_action (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  StewardPage *page = steward_window_get_page (STEWARD_WINDOW (widget));

  if (page != NULL)
    steward_page_search (page);
}

static void
steward_window_back_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  if (self->pushed != NULL)
    steward_window_pop (self);
  else
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

/* Where there is room it comes and goes beside the content, where there is none instead of it. */
static void
steward_window_sidebar_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  gboolean hidden;

  if (adw_leaflet_get_folded (self->leaflet))
    {
      hidden = adw_leaflet_get_visible_child (self->leaflet) != self->sidebar;
      adw_leaflet_set_visible_child (self->leaflet, hidden ? self->sidebar : self->content);
    }
  else
    {
      gtk_widget_set_visible (self->sidebar, !gtk_widget_get_visible (self->sidebar));
    }
}

static void
steward_window_shortcuts_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  gtk_window_present (steward_shortcuts_new (GTK_WINDOW (widget)));
}

static void
steward_window_switch_action (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  steward_tenant_switcher_popup (self->switcher);
}

static void
steward_window_page_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  steward_window_show_page (STEWARD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
steward_window_show_operation_action (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardOperation) operation = NULL;
  const char *tenant_id;
  const char *key;

  g_variant_get (parameter, "(&s&s)", &tenant_id, &key);
  operation = steward_view_state_find_operation (self->view_state, tenant_id, key);

  steward_window_show_page (self, "operations");
  if (operation != NULL)
    steward_operations_page_show (STEWARD_OPERATIONS_PAGE (steward_window_get_page (self)),
                                  operation);
}

static void
steward_window_copy_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          g_variant_get_string (parameter, NULL));
  steward_window_add_toast (STEWARD_WINDOW (widget), _("Copied"), NULL, NULL, NULL);
}

static void
steward_window_new_environment_action (GtkWidget  *widget,
                                       const char *name,
                                       GVariant   *parameter)
{
  steward_window_new_environment (STEWARD_WINDOW (widget));
}

static void
steward_window_details_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  steward_confirm_show_details (widget, g_variant_get_string (parameter, NULL));
}

void
steward_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i].action, "(ss)",
                                     steward_window_verb_action);

  steward_window_install_app_actions (widget_class);
  steward_window_install_cancel_actions (widget_class);
  steward_window_install_instance_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.ask-again", NULL,
                                   steward_window_ask_again_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, steward_window_back_action);
  gtk_widget_class_install_action (widget_class, "win.copy-text", "s", steward_window_copy_action);
  gtk_widget_class_install_action (widget_class, "win.new-environment", NULL,
                                   steward_window_new_environment_action);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL,
                                   steward_window_refresh_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, steward_window_search_action);
  gtk_widget_class_install_action (widget_class, "win.show-details", "s",
                                   steward_window_details_action);
  gtk_widget_class_install_action (widget_class, "win.show-operation", "(ss)",
                                   steward_window_show_operation_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s",
                                   steward_window_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL,
                                   steward_window_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL,
                                   steward_window_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.switch-tenant", NULL,
                                   steward_window_switch_action);
}
