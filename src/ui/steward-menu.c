/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-menu.h"

/**
 * steward_menu_add:
 * @menu: a menu, or a section of one
 * @label: what the item says
 * @action: the name of an action with its group
 * @target: (transfer floating): what the action is about
 *
 * Adds an item to the end. Without this, a target would have to be written into the name of its
 * action, and what comes from the service is no part of a name.
 */
void
steward_menu_add (GMenu      *menu,
                  const char *label,
                  const char *action,
                  GVariant   *target)
{
  g_autoptr(GMenuItem) item = NULL;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (label != NULL);
  g_return_if_fail (action != NULL);
  g_return_if_fail (target != NULL);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}
