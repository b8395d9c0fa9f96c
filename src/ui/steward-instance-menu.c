/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-menu.h"

#include <glib/gi18n.h>

#include "steward-instance.h"
#include "steward-menu.h"
#include "steward-tenant.h"

static void
steward_instance_menu_add (GMenu         *menu,
                           const char    *label,
                           const char    *action,
                           StewardEntity *instance)
{
  steward_menu_add (menu, label, action, steward_instance_menu_new_target (instance));
}

/**
 * steward_instance_menu_new_target:
 * @instance: an instance
 *
 * Returns: (transfer floating): what the actions of the window know it by
 */
GVariant *
steward_instance_menu_new_target (StewardEntity *instance)
{
  const char *id;

  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  id = steward_instance_get_id (STEWARD_INSTANCE (instance));

  return g_variant_new ("(ss)", steward_tenant_get_id (steward_entity_get_tenant (instance)),
                        id != NULL ? id : "");
}

/**
 * steward_instance_menu_new:
 * @instance: an instance
 * @user_data: not used
 *
 * Returns: (transfer full): its menu
 */
GMenuModel *
steward_instance_menu_new (StewardEntity *instance,
                           gpointer       user_data)
{
  gboolean on;
  g_autoptr(GMenu) open = NULL;
  g_autoptr(GMenu) changes = NULL;
  GMenu *menu;

  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  on = steward_instance_get_admin_mode (STEWARD_INSTANCE (instance));
  open = g_menu_new ();
  changes = g_menu_new ();
  menu = g_menu_new ();
  steward_instance_menu_add (open, _("Open"), "win.open-instance", instance);
  steward_instance_menu_add (changes, _("Back Up…"), "win.back-up-instance", instance);
  steward_instance_menu_add (changes, on ? _("Turn Off Administration Mode…")
                                         : _("Turn On Administration Mode…"),
                             "win.change-admin-mode", instance);
  steward_instance_menu_add (changes, _("Delete…"), "win.delete-instance", instance);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));

  return G_MENU_MODEL (menu);
}
