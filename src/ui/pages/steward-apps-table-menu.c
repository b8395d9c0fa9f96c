/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-table-private.h"

#include <glib/gi18n.h>

#include "pages/steward-app-verbs.h"
#include "steward-app-group.h"
#include "steward-environment-menu.h"
#include "steward-menu.h"
#include "steward-sort-menu.h"
#include "widgets/steward-app-cell.h"

/* Menus of the rows. At a place: what can be done to the app there, and the way to the environment.
 * Of a group: what can be done to all that it opens to. */

/* (transfer none) (nullable): the group or the place of the row that a widget is in */
static GObject *
steward_apps_table_find_item (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GObject *item;

      if (STEWARD_IS_APP_CELL (child))
        return steward_app_cell_get_item (STEWARD_APP_CELL (child));
      item = steward_apps_table_find_item (child);
      if (item != NULL)
        return item;
    }

  return NULL;
}

static GMenuModel *
steward_apps_table_new_place_menu (StewardAppPlace *place)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  GMenuModel *menu;

  menu = steward_app_verbs_new_menu (STEWARD_ENTITY (steward_app_place_get_app (place)),
                                     environment);
  steward_menu_add (G_MENU (menu), _("Open Environment"), "win.open-environment",
                    steward_environment_menu_new_target (environment));

  return menu;
}

static GMenuModel *
steward_apps_table_new_group_menu (StewardAppsTable *self,
                                   StewardAppGroup  *group)
{
  StewardEnvironment *environment = steward_app_group_get_environment (group);
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  GMenuModel *menu = G_MENU_MODEL (g_menu_new ());

  steward_apps_table_add_places (self, G_OBJECT (group), places);
  if (steward_app_verbs_can_update_any (places))
    steward_menu_add (G_MENU (menu), _("Update…"), "win.update-apps",
                      steward_app_verbs_new_updates (places));
  if (environment == NULL)
    {
      steward_menu_add (G_MENU (menu), _("Copy App ID"), "win.copy-text",
                        g_variant_new_string (steward_app_group_get_key (group)));
      return menu;
    }

  steward_menu_add (G_MENU (menu), _("Install App…"), "win.install-app",
                    steward_environment_menu_new_target (environment));
  steward_menu_add (G_MENU (menu), _("Open Environment"), "win.open-environment",
                    steward_environment_menu_new_target (environment));

  return menu;
}

static GMenuModel *
steward_apps_table_new_menu (StewardAppsTable *self,
                             GObject          *item)
{
  if (STEWARD_IS_APP_PLACE (item))
    return steward_apps_table_new_place_menu (STEWARD_APP_PLACE (item));

  return steward_apps_table_new_group_menu (self, STEWARD_APP_GROUP (item));
}

static void
steward_apps_table_closed_cb (StewardAppsTable *self)
{
  if (self->menu_row != NULL && gtk_widget_get_mapped (self->menu_row))
    gtk_widget_grab_focus (self->menu_row);
}

static void
steward_apps_table_popup (StewardAppsTable   *self,
                          GObject            *item,
                          GtkWidget          *row,
                          const GdkRectangle *rectangle)
{
  g_autoptr(GMenuModel) menu = steward_apps_table_new_menu (self, item);

  steward_sort_menu_append (G_MENU (menu), GTK_WIDGET (self));
  g_set_weak_pointer (&self->menu_row, row);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), rectangle);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (steward_apps_table_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static GtkWidget *
steward_apps_table_find_row (GtkWidget *widget)
{
  while (widget != NULL && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
steward_apps_table_pressed_cb (GtkGesture *gesture,
                               int         n_press,
                               double      x,
                               double      y,
                               gpointer    user_data)
{
  StewardAppsTable *self = user_data;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = steward_apps_table_find_row (picked);
  GObject *item = row != NULL ? steward_apps_table_find_item (row) : NULL;
  GdkRectangle rectangle = { (int) x, (int) y, 1, 1 };

  if (item != NULL)
    steward_apps_table_popup (self, item, row, &rectangle);
}

static void
steward_apps_table_menu_action (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *row = root != NULL ? steward_apps_table_find_row (gtk_root_get_focus (root)) : NULL;
  GObject *item = row != NULL ? steward_apps_table_find_item (row) : NULL;
  GdkRectangle rectangle = { 0, 0, 1, 1 };
  double x, y;

  if (item == NULL ||
      !gtk_widget_translate_coordinates (row, widget, 18, gtk_widget_get_height (row), &x, &y))
    return;

  rectangle.x = (int) x;
  rectangle.y = (int) y;
  steward_apps_table_popup (STEWARD_APPS_TABLE (widget), item, row, &rectangle);
}

void
steward_apps_table_add_pointer (StewardAppsTable *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (steward_apps_table_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

void
steward_apps_table_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "apps.menu", NULL,
                                   steward_apps_table_menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "apps.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "apps.menu",
                                       NULL);
}
