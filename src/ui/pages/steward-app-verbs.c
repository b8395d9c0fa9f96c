/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-verbs.h"

#include <glib/gi18n.h>

#include "pages/steward-app-tree.h"
#include "steward-app-place.h"
#include "steward-environment-menu.h"
#include "steward-menu.h"
#include "steward-tenant.h"

static GVariant *
steward_app_verbs_new_target (StewardApp         *app,
                              StewardEnvironment *environment)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (app));

  return g_variant_new ("(sss)", steward_tenant_get_id (tenant),
                        steward_environment_get_name (environment), steward_app_get_id (app));
}

/* It has an update that waits, which the service calls off for global apps only. Older versions do
 * not tell which apps are. */
static gboolean
steward_app_verbs_can_cancel (StewardApp *app)
{
  return steward_app_get_state (app) == STEWARD_APP_STATE_UPDATE_PENDING &&
         (steward_app_get_app_type (app) == STEWARD_APP_TYPE_GLOBAL ||
          steward_app_get_app_type (app) == STEWARD_APP_TYPE_UNKNOWN);
}

/**
 * steward_app_verbs_new_menu:
 * @app: an app
 * @user_data: the environment it is installed on
 *
 * Returns: (transfer full): the menu of its row
 */
GMenuModel *
steward_app_verbs_new_menu (StewardEntity *app,
                            gpointer       user_data)
{
  StewardApp *self;
  StewardEnvironment *environment = STEWARD_ENVIRONMENT (user_data);
  GMenu *menu;

  g_return_val_if_fail (STEWARD_IS_APP (app), NULL);

  self = STEWARD_APP (app);
  menu = g_menu_new ();
  if (steward_app_can_update (self))
    steward_menu_add (menu, _("Update…"), "win.update-app",
                      steward_app_verbs_new_target (self, environment));
  if (steward_app_verbs_can_cancel (self))
    steward_menu_add (menu, _("Cancel Update…"), "win.cancel-app-update",
                      steward_app_verbs_new_target (self, environment));
  if (steward_app_get_can_be_uninstalled (self))
    steward_menu_add (menu, _("Uninstall…"), "win.uninstall-app",
                      steward_app_verbs_new_target (self, environment));
  steward_menu_add (menu, _("Copy App ID"), "win.copy-text",
                    g_variant_new_string (steward_app_get_id (self)));

  return G_MENU_MODEL (menu);
}

/* Of a row without a verb the toolkit of the floor focuses the hidden button, and is lost there. */
static void
steward_app_verbs_offer (GtkWidget *button,
                         gboolean   offered)
{
  gtk_widget_set_visible (button, offered);
  gtk_widget_set_can_focus (button, offered);
}

static void
steward_app_verbs_show (GtkListItem *item)
{
  StewardApp *app = gtk_list_item_get_item (item);
  GtkWidget *button = gtk_list_item_get_child (item);
  StewardEnvironment *environment = g_object_get_data (G_OBJECT (button), "environment");
  g_autofree char *label = NULL;
  gboolean cancel;

  if (app == NULL)
    return;

  cancel = steward_app_verbs_can_cancel (app);
  if (cancel)
    /* Translators: what a button does, for those who cannot see its row; "%s" is an app */
    label = g_strdup_printf (_("Cancel… %s"), steward_app_get_name (app));
  else
    /* Translators: what a button does, for those who cannot see its row; "%s" is an app */
    label = g_strdup_printf (_("Update… %s"), steward_app_get_name (app));

  gtk_button_set_label (GTK_BUTTON (button), cancel ? _("Cancel…") : _("Update…"));
  gtk_button_set_has_frame (GTK_BUTTON (button), !cancel);
  steward_app_verbs_offer (button, cancel || steward_app_can_update (app));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          steward_app_verbs_new_target (app, environment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  cancel ? "win.cancel-app-update" : "win.update-app");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
steward_app_verbs_setup_cb (GtkSignalListItemFactory *factory,
                            GtkListItem              *item,
                            gpointer                  user_data)
{
  GtkWidget *button = gtk_button_new_with_label (_("Update…"));

  g_object_set_data_full (G_OBJECT (button), "environment", g_object_ref (user_data),
                          g_object_unref);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "cell-button");
  gtk_list_item_set_child (item, button);
}

static void
steward_app_verbs_bind_cb (GtkSignalListItemFactory *factory,
                           GtkListItem              *item,
                           gpointer                  user_data)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify",
                           G_CALLBACK (steward_app_verbs_show), item, G_CONNECT_SWAPPED);
  steward_app_verbs_show (item);
}

static void
steward_app_verbs_unbind_cb (GtkSignalListItemFactory *factory,
                             GtkListItem              *item,
                             gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

/**
 * steward_app_verbs_new_factory:
 * @environment: the environment that apps are installed on
 *
 * Returns: (transfer full): makes a button for what can be done to an app, where there is
 *   something
 */
GtkListItemFactory *
steward_app_verbs_new_factory (StewardEnvironment *environment)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (steward_app_verbs_setup_cb),
                           environment, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (steward_app_verbs_bind_cb),
                           environment, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (steward_app_verbs_unbind_cb),
                           environment, 0);

  return factory;
}

/**
 * steward_app_verbs_can_update_any:
 * @places: (element-type StewardAppPlace): where apps are
 *
 * Returns: whether the app can be updated at one of them
 */
gboolean
steward_app_verbs_can_update_any (GPtrArray *places)
{
  g_return_val_if_fail (places != NULL, FALSE);

  for (guint i = 0; i < places->len; i++)
    if (steward_app_can_update (steward_app_place_get_app (g_ptr_array_index (places, i))))
      return TRUE;

  return FALSE;
}

/* What can be updated of one environment: "(ssas)" */
static GVariant *
steward_app_verbs_new_part (GPtrArray          *places,
                            StewardEnvironment *environment)
{
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < places->len; i++)
    {
      StewardAppPlace *place = g_ptr_array_index (places, i);
      StewardApp *app = steward_app_place_get_app (place);

      if (steward_app_place_get_environment (place) == environment
          && steward_app_can_update (app))
        g_variant_builder_add (&ids, "s", steward_app_get_id (app));
    }

  return steward_environment_menu_new_apps_target (environment, g_variant_builder_end (&ids));
}

/**
 * steward_app_verbs_new_updates:
 * @places: (element-type StewardAppPlace): where apps are; becomes sorted
 *
 * Each environment has a plan of its own; they are reviewed as one.
 *
 * Returns: (transfer floating): what can be updated there, for "win.update-apps"
 */
GVariant *
steward_app_verbs_new_updates (GPtrArray *places)
{
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();
  GVariantBuilder parts;

  g_return_val_if_fail (places != NULL, NULL);

  steward_app_tree_sort_places (places);
  g_variant_builder_init (&parts, G_VARIANT_TYPE ("a(ssas)"));
  for (guint i = 0; i < places->len; i++)
    {
      StewardAppPlace *place = g_ptr_array_index (places, i);
      StewardEnvironment *environment = steward_app_place_get_environment (place);

      if (!steward_app_can_update (steward_app_place_get_app (place))
          || g_ptr_array_find (seen, environment, NULL))
        continue;
      g_ptr_array_add (seen, environment);
      g_variant_builder_add_value (&parts, steward_app_verbs_new_part (places, environment));
    }

  return g_variant_builder_end (&parts);
}
