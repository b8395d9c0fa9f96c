/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-environment-menu.h"

#include <glib/gi18n.h>

#include "steward-menu.h"
#include "steward-tenant.h"

static void
steward_environment_menu_add (GMenu              *menu,
                              const char         *label,
                              const char         *action,
                              StewardEnvironment *environment)
{
  steward_menu_add (menu, label, action, steward_environment_menu_new_target (environment));
}

/* Nobody can work in what is deleted. */
static void
steward_environment_menu_add_web_client (GMenu              *menu,
                                         StewardEnvironment *environment)
{
  if (!steward_environment_is_deleted (environment))
    steward_environment_menu_add (menu, _("Open in Browser"), "win.open-web-client", environment);
}

static GMenuModel *
steward_environment_menu_new_changes (StewardEnvironment *environment)
{
  GMenu *menu = g_menu_new ();

  if (steward_environment_is_deleted (environment))
    {
      steward_environment_menu_add (menu, _("Recover…"), "win.recover-environment", environment);
      return G_MENU_MODEL (menu);
    }

  steward_environment_menu_add (menu, _("Copy…"), "win.copy-environment", environment);
  steward_environment_menu_add (menu, _("Restore…"), "win.restore-environment", environment);
  steward_environment_menu_add (menu, _("Rename…"), "win.rename-environment", environment);
  /* Not every service tells whether there is a link. */
  if (steward_environment_get_power_platform_id (environment) == NULL)
    steward_environment_menu_add (menu, _("Link to Power Platform…"), "win.link-environment",
                                  environment);
  steward_environment_menu_add (menu, _("Unlink from Power Platform…"),
                                "win.unlink-environment", environment);
  steward_environment_menu_add (menu, _("Delete…"), "win.delete-environment", environment);

  return G_MENU_MODEL (menu);
}

/**
 * steward_environment_menu_new_target:
 * @environment: an environment
 *
 * Returns: (transfer floating): what the actions of the window know it by
 */
GVariant *
steward_environment_menu_new_target (StewardEnvironment *environment)
{
  StewardTenant *tenant;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));

  return g_variant_new ("(ss)", steward_tenant_get_id (tenant),
                        steward_environment_get_name (environment));
}

/**
 * steward_environment_menu_new_apps_target:
 * @environment: an environment
 * @app_ids: (transfer floating) (nullable): some of its apps, or %NULL for all that can be updated
 *
 * Returns: (transfer floating): one of the targets of "win.update-apps"
 */
GVariant *
steward_environment_menu_new_apps_target (StewardEnvironment *environment,
                                          GVariant           *app_ids)
{
  StewardTenant *tenant;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  if (app_ids == NULL)
    app_ids = g_variant_new_strv (NULL, 0);

  return g_variant_new ("(ss@as)", steward_tenant_get_id (tenant),
                        steward_environment_get_name (environment), app_ids);
}

/**
 * steward_environment_menu_new:
 * @environment: an environment in a list
 * @user_data: not used
 *
 * Returns: (transfer full): the menu of its row
 */
GMenuModel *
steward_environment_menu_new (StewardEntity *environment,
                              gpointer       user_data)
{
  StewardEnvironment *self;
  g_autoptr(GMenuModel) changes = NULL;
  g_autoptr(GMenu) open = NULL;
  GMenu *menu;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  self = STEWARD_ENVIRONMENT (environment);
  changes = steward_environment_menu_new_changes (self);
  open = g_menu_new ();
  menu = g_menu_new ();
  steward_environment_menu_add (open, _("Open"), "win.open-environment", self);
  steward_environment_menu_add_web_client (open, self);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, changes);

  return G_MENU_MODEL (menu);
}

/**
 * steward_environment_menu_new_page:
 * @environment: an environment that is open
 *
 * Returns: (transfer full): the menu of its page
 */
GMenuModel *
steward_environment_menu_new_page (StewardEnvironment *environment)
{
  g_autoptr(GMenuModel) changes = NULL;
  g_autoptr(GMenu) open = g_menu_new ();
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  changes = steward_environment_menu_new_changes (environment);
  steward_environment_menu_add_web_client (open, environment);
  g_menu_append_section (menu, NULL, changes);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));

  return G_MENU_MODEL (menu);
}
