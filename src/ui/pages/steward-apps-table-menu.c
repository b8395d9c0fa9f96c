/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-table-private.h"

#include <glib/gi18n.h>

#include "pages/steward-app-verbs.h"
#include "steward-tenant.h"
#include "widgets/steward-app-cell.h"

/* Menus of the places: what can be done to the app there, and the way to the environment. */

/* (transfer none) (nullable): of the row that a widget is in */
static StewardAppPlace *
steward_apps_table_find_place (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      StewardAppPlace *place;

      if (STEWARD_IS_APP_CELL (child))
        {
          GObject *item = steward_app_cell_get_item (STEWARD_APP_CELL (child));

          return STEWARD_IS_APP_PLACE (item) ? STEWARD_APP_PLACE (item) : NULL;
        }
      place = steward_apps_table_find_place (child);
      if (place != NULL)
        return place;
    }

  return NULL;
}

static GMenuModel *
steward_apps_table_new_menu (StewardAppPlace *place)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  g_autoptr(GMenuItem) open = g_menu_item_new (_("Open Environment"), NULL);
  GMenuModel *menu;

  menu = steward_app_verbs_new_menu (STEWARD_ENTITY (steward_app_place_get_app (place)),
                                     environment);
  g_menu_item_set_action_and_target (open, "win.open-environment", "(ss)",
                                     steward_tenant_get_id (tenant),
                                     steward_environment_get_name (environment));
  g_menu_append_item (G_MENU (menu), open);

  return menu;
}

static void
steward_apps_table_closed_cb (StewardAppsTable *self)
{
  if (self->menu_row != NULL && gtk_widget_get_mapped (self->menu_row))
    gtk_widget_grab_focus (self->menu_row);
}

static void
steward_apps_table_popup (StewardAppsTable   *self,
                          StewardAppPlace    *place,
                          GtkWidget          *row,
                          const GdkRectangle *rectangle)
{
  g_autoptr(GMenuModel) menu = steward_apps_table_new_menu (place);

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
  StewardAppPlace *place = row != NULL ? steward_apps_table_find_place (row) : NULL;
  GdkRectangle rectangle = { (int) x, (int) y, 1, 1 };

  if (place != NULL)
    steward_apps_table_popup (self, place, row, &rectangle);
}

static void
steward_apps_table_menu_action (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *row = root != NULL ? steward_apps_table_find_row (gtk_root_get_focus (root)) : NULL;
  StewardAppPlace *place = row != NULL ? steward_apps_table_find_place (row) : NULL;
  GdkRectangle rectangle = { 0, 0, 1, 1 };
  double x, y;

  if (place == NULL ||
      !gtk_widget_translate_coordinates (row, widget, 18, gtk_widget_get_height (row), &x, &y))
    return;

  rectangle.x = (int) x;
  rectangle.y = (int) y;
  steward_apps_table_popup (STEWARD_APPS_TABLE (widget), place, row, &rectangle);
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
