/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-row-menu.h"

#include "steward-sort-menu.h"
#include "widgets/steward-state-cell.h"

struct _StewardRowMenu
{
  GObject             parent_instance;

  GtkWidget          *widget;    /* unowned; owns this */
  GtkSelectionModel  *selection;
  StewardRowMenuFunc  new_menu;  /* (nullable) */
  gpointer            user_data; /* for the function */
  GtkWidget          *popover;   /* (nullable) */
  GtkWidget          *focus;     /* (nullable) (unowned): where the focus goes back to */
};

G_DEFINE_FINAL_TYPE (StewardRowMenu, steward_row_menu, G_TYPE_OBJECT)

/* The entity of the row that a widget is in, or %NULL. */
static StewardEntity *
steward_row_menu_find_entity (GtkWidget *widget)
{
  StewardEntity *entity = NULL;

  if (STEWARD_IS_STATE_CELL (widget))
    return steward_state_cell_get_entity (STEWARD_STATE_CELL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && entity == NULL;
       child = gtk_widget_get_next_sibling (child))
    entity = steward_row_menu_find_entity (child);

  return entity;
}

static GtkWidget *
steward_row_menu_find_row (GtkWidget *widget)
{
  while (widget != NULL && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
steward_row_menu_select (StewardRowMenu *self,
                         StewardEntity  *entity)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) item = g_list_model_get_item (model, i);

      if (item != entity)
        continue;

      if (!gtk_selection_model_is_selected (self->selection, i))
        gtk_selection_model_select_item (self->selection, i, TRUE);
      return;
    }
}

static void
steward_row_menu_closed_cb (StewardRowMenu *self)
{
  if (self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
}

/* What is not of a table, but stands beside it, has an order of its own. */
static GMenuModel *
steward_row_menu_new_model (StewardRowMenu *self,
                            StewardEntity  *entity,
                            GtkWidget      *row)
{
  GMenuModel *menu = self->new_menu != NULL ? self->new_menu (entity, self->user_data)
                                            : G_MENU_MODEL (g_menu_new ());

  if (!GTK_IS_LIST_BOX_ROW (row))
    steward_sort_menu_append (G_MENU (menu), self->widget);

  return menu;
}

static void
steward_row_menu_popup (StewardRowMenu     *self,
                        StewardEntity      *entity,
                        GtkWidget          *row,
                        const GdkRectangle *place)
{
  g_autoptr(GMenuModel) menu = steward_row_menu_new_model (self, entity, row);

  g_set_weak_pointer (&self->focus, row);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->popover, self->widget);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (steward_row_menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
steward_row_menu_pressed_cb (GtkGesture *gesture,
                             int         n_press,
                             double      x,
                             double      y,
                             gpointer    user_data)
{
  StewardRowMenu *self = user_data;
  GdkRectangle place = { x, y, 1, 1 };
  GtkWidget *row;
  StewardEntity *entity;

  row = steward_row_menu_find_row (gtk_widget_pick (self->widget, x, y, GTK_PICK_DEFAULT));
  entity = row != NULL ? steward_row_menu_find_entity (row) : NULL;
  if (entity == NULL)
    return;

  steward_row_menu_select (self, entity);
  steward_row_menu_popup (self, entity, row, &place);
}

static GtkWidget *
steward_row_menu_get_focused_row (StewardRowMenu *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->widget))
    return NULL;

  return steward_row_menu_find_row (focus);
}

static gboolean
steward_row_menu_key_cb (GtkWidget *widget,
                         GVariant  *arguments,
                         gpointer   user_data)
{
  StewardRowMenu *self = user_data;
  StewardEntity *entity = steward_row_menu_get_focused (self);
  GtkWidget *row = steward_row_menu_get_focused_row (self);
  GdkRectangle place = { 0, 0, 1, 1 };
  double x, y;

  if (entity == NULL ||
      !gtk_widget_translate_coordinates (row, widget, 18, gtk_widget_get_height (row), &x, &y))
    return FALSE;

  place.x = x;
  place.y = y;
  steward_row_menu_popup (self, entity, row, &place);

  return TRUE;
}

static void
steward_row_menu_destroy_cb (GtkWidget *widget,
                             gpointer   user_data)
{
  g_clear_pointer (&STEWARD_ROW_MENU (user_data)->popover, gtk_widget_unparent);
}

static void
steward_row_menu_dispose (GObject *object)
{
  StewardRowMenu *self = STEWARD_ROW_MENU (object);

  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (steward_row_menu_parent_class)->dispose (object);
}

static void
steward_row_menu_class_init (StewardRowMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_row_menu_dispose;
}

static void
steward_row_menu_init (StewardRowMenu *self)
{
}

static void
steward_row_menu_add_key (StewardRowMenu        *self,
                          GtkShortcutController *controller,
                          guint                  key,
                          GdkModifierType        modifiers)
{
  gtk_shortcut_controller_add_shortcut (
    controller,
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_callback_action_new (steward_row_menu_key_cb, self, NULL)));
}

/**
 * steward_row_menu_new:
 * @widget: what has the rows in it; keeps the menu as long as it lives
 * @selection: the rows
 * @new_menu: (nullable): makes the menu of a row, to which is added how the table is sorted
 * @user_data: what @new_menu is given; lives as long as @widget
 *
 * Returns: (transfer none): the menus of the rows
 */
StewardRowMenu *
steward_row_menu_new (GtkWidget          *widget,
                      GtkSelectionModel  *selection,
                      StewardRowMenuFunc  new_menu,
                      gpointer            user_data)
{
  StewardRowMenu *self;
  GtkGesture *gesture;
  GtkEventController *keys;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (selection), NULL);

  self = g_object_new (STEWARD_TYPE_ROW_MENU, NULL);
  self->widget = widget;
  self->selection = g_object_ref (selection);
  self->new_menu = new_menu;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (widget), "steward-row-menu", self, g_object_unref);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (steward_row_menu_destroy_cb), self, 0);

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (steward_row_menu_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  keys = gtk_shortcut_controller_new ();
  steward_row_menu_add_key (self, GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Menu, 0);
  steward_row_menu_add_key (self, GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_F10, GDK_SHIFT_MASK);
  gtk_widget_add_controller (widget, keys);

  return self;
}

/**
 * steward_row_menu_get_focused:
 * @self: the menus of rows
 *
 * Returns: (transfer none) (nullable): the entity of the row that has the focus
 */
StewardEntity *
steward_row_menu_get_focused (StewardRowMenu *self)
{
  GtkWidget *row;

  g_return_val_if_fail (STEWARD_IS_ROW_MENU (self), NULL);

  row = steward_row_menu_get_focused_row (self);

  return row != NULL ? steward_row_menu_find_entity (row) : NULL;
}
