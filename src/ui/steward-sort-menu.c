/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sort-menu.h"

#include <glib/gi18n.h>

#include "steward-list-top.h"
#include "steward-menu.h"
#include "steward-table-sort.h"

static GtkColumnView *
steward_sort_menu_find_table (GtkWidget *widget)
{
  GtkColumnView *table = NULL;

  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && table == NULL;
       child = gtk_widget_get_next_sibling (child))
    table = steward_sort_menu_find_table (child);

  return table;
}

/* Whoever asks for another order wants to see what comes first in it. */
static void
steward_sort_menu_sort (GtkWidget     *widget,
                        GtkColumnView *table,
                        guint          position,
                        GtkSortType    order)
{
  GtkListView *list = steward_list_top_find (widget);

  steward_table_sort_by (table, position, order);
  if (list != NULL)
    steward_list_top_focus (list);
}

static void
steward_sort_menu_column_cb (GSimpleAction *action,
                             GVariant      *column,
                             gpointer       user_data)
{
  GtkColumnView *table = steward_sort_menu_find_table (user_data);
  GtkSortType order = GTK_SORT_ASCENDING;
  guint position;

  steward_table_sort_get (table, &position, &order);
  steward_sort_menu_sort (user_data, table, g_variant_get_uint32 (column), order);
  g_simple_action_set_state (action, column);
}

static void
steward_sort_menu_descending_cb (GSimpleAction *action,
                                 GVariant      *descending,
                                 gpointer       user_data)
{
  GtkColumnView *table = steward_sort_menu_find_table (user_data);
  GtkSortType order;
  guint position;

  if (!steward_table_sort_get (table, &position, &order))
    return;

  order = g_variant_get_boolean (descending) ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  steward_sort_menu_sort (user_data, table, position, order);
  g_simple_action_set_state (action, descending);
}

static void
steward_sort_menu_add_action (GSimpleActionGroup *actions,
                              const char         *name,
                              GVariant           *state,
                              GCallback           callback,
                              GtkWidget          *widget)
{
  g_autoptr(GSimpleAction) action = NULL;

  action = g_simple_action_new_stateful (name, g_variant_get_type (state), state);
  g_signal_connect_object (action, "change-state", callback, widget, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

/* A title may have been pressed since the last menu. */
static void
steward_sort_menu_install (GtkWidget     *widget,
                           GtkColumnView *table)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkSortType order = GTK_SORT_ASCENDING;
  guint position;

  if (!steward_table_sort_get (table, &position, &order))
    position = GTK_INVALID_LIST_POSITION;
  steward_sort_menu_add_action (actions, "column", g_variant_new_uint32 (position),
                                G_CALLBACK (steward_sort_menu_column_cb), widget);
  steward_sort_menu_add_action (actions, "descending",
                                g_variant_new_boolean (order == GTK_SORT_DESCENDING),
                                G_CALLBACK (steward_sort_menu_descending_cb), widget);
  gtk_widget_insert_action_group (widget, "sort", G_ACTION_GROUP (actions));
}

static GMenuModel *
steward_sort_menu_new_columns (GtkColumnView *table)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column)
          && gtk_column_view_column_get_sorter (column) != NULL)
        steward_menu_add (menu, gtk_column_view_column_get_title (column), "sort.column",
                          g_variant_new_uint32 (i));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
steward_sort_menu_new_orders (void)
{
  GMenu *menu = g_menu_new ();

  steward_menu_add (menu, _("Ascending"), "sort.descending", g_variant_new_boolean (FALSE));
  steward_menu_add (menu, _("Descending"), "sort.descending", g_variant_new_boolean (TRUE));

  return G_MENU_MODEL (menu);
}

/**
 * steward_sort_menu_append:
 * @menu: a menu that is about to be shown
 * @widget: what it is shown on, with one table within
 *
 * Lets the user choose from @menu how the table is sorted.
 */
void
steward_sort_menu_append (GMenu     *menu,
                          GtkWidget *widget)
{
  GtkColumnView *table;
  g_autoptr(GMenuModel) columns = NULL;
  g_autoptr(GMenuModel) orders = NULL;
  g_autoptr(GMenu) choices = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  table = steward_sort_menu_find_table (widget);
  if (table == NULL)
    return;

  steward_sort_menu_install (widget, table);
  columns = steward_sort_menu_new_columns (table);
  orders = steward_sort_menu_new_orders ();
  g_menu_append_section (choices, NULL, columns);
  g_menu_append_section (choices, NULL, orders);
  g_menu_append_submenu (section, _("Sort By"), G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
