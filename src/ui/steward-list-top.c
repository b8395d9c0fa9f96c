/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-list-top.h"

static void
steward_list_top_changed_cb (GListModel *items,
                             guint       position,
                             guint       n_removed,
                             guint       n_added,
                             gpointer    user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (user_data);

  if (position == 0 && n_added > 0 && adjustment != NULL
      && gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment))
    gtk_widget_activate_action (user_data, "list.scroll-to-item", "u", 0);
}

/**
 * steward_list_top_keep:
 * @list: a list that has its model
 *
 * Shows what comes before the first row, for those who have not scrolled. A list follows the row
 * that was first, and would begin with the tenant that happened to answer first.
 */
void
steward_list_top_keep (GtkListView *list)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  g_signal_connect_object (gtk_list_view_get_model (list), "items-changed",
                           G_CALLBACK (steward_list_top_changed_cb), list, G_CONNECT_AFTER);
}

/**
 * steward_list_top_focus:
 * @list: a list
 *
 * Gives the focus to the first row. Left to itself, a list that had the focus before goes on from
 * where that was.
 *
 * Returns: whether there is one that took it
 */
gboolean
steward_list_top_focus (GtkListView *list)
{
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), FALSE);

  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", 0);
  row = gtk_widget_get_first_child (GTK_WIDGET (list));

  return row != NULL && gtk_widget_grab_focus (row);
}

/**
 * steward_list_top_find:
 * @widget: a widget with a list within, maybe in several layouts
 *
 * Returns: (transfer none) (nullable): the list that is on screen; that of a table is what is below
 *   its header
 */
GtkListView *
steward_list_top_find (GtkWidget *widget)
{
  GtkListView *list = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LIST_VIEW (widget))
    return GTK_LIST_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = steward_list_top_find (child);

  return list;
}

/**
 * steward_list_top_get_list:
 * @table: a table
 *
 * Returns: (transfer none): its rows without the header, which it does not give away
 */
GtkListView *
steward_list_top_get_list (GtkColumnView *table)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (table), NULL);

  return GTK_LIST_VIEW (gtk_widget_get_last_child (GTK_WIDGET (table)));
}
