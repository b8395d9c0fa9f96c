/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-menu.h"

#include <glib/gi18n.h>

#include "steward-menu.h"
#include "steward-operation-text.h"
#include "steward-tenant.h"

/**
 * steward_operation_menu_new:
 * @operation: an operation
 * @user_data: not used
 *
 * Returns: (transfer full): the menu of its row
 */
GMenuModel *
steward_operation_menu_new (StewardEntity *operation,
                            gpointer       user_data)
{
  GMenu *menu;
  StewardOperation *self;
  const char *tenant_id;
  const char *environment;
  g_autofree char *details = NULL;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  menu = g_menu_new ();
  self = STEWARD_OPERATION (operation);
  tenant_id = steward_tenant_get_id (steward_entity_get_tenant (operation));
  environment = steward_operation_get_environment_name (self);
  details = steward_operation_text_dup_details (self);
  steward_menu_add (menu, _("Show Details"), "win.show-operation",
                    g_variant_new ("(ss)", tenant_id,
                                   steward_entity_get_key (operation)));
  if (environment != NULL)
    steward_menu_add (menu, _("Open the Environment"), "win.open-environment",
                      g_variant_new ("(ss)", tenant_id, environment));
  if (steward_operation_text_can_be_canceled (self))
    steward_menu_add (menu, _("Cancel Operation…"), "win.cancel-operation",
                      g_variant_new ("(ss)", tenant_id,
                                     steward_entity_get_key (operation)));
  steward_menu_add (menu, _("Copy Details"), "win.copy-text",
                    g_variant_new_string (details));

  return G_MENU_MODEL (menu);
}
