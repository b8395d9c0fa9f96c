/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-entity.h"

G_BEGIN_DECLS

/* Menus of the rows of a list, by the second button of the pointer and by the menu key. A row
 * is known by the state of the entity that it shows. */

/**
 * StewardRowMenuFunc:
 * @entity: the entity of a row
 * @user_data: what was given with the function
 *
 * Returns: (transfer full): the menu of that row
 */
typedef GMenuModel *(*StewardRowMenuFunc) (StewardEntity *entity,
                                           gpointer       user_data);

#define STEWARD_TYPE_ROW_MENU (steward_row_menu_get_type ())

G_DECLARE_FINAL_TYPE (StewardRowMenu, steward_row_menu, STEWARD, ROW_MENU, GObject)

StewardRowMenu *steward_row_menu_new         (GtkWidget          *widget,
                                              GtkSelectionModel  *selection,
                                              StewardRowMenuFunc  new_menu,
                                              gpointer            user_data);
StewardEntity  *steward_row_menu_get_focused (StewardRowMenu     *self);

G_END_DECLS
