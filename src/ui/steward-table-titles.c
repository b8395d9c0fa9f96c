/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-table-titles.h"

#include <glib/gi18n.h>

#include "steward-list-top.h"
#include "steward-table-sort.h"

/* (transfer none) (nullable): @title, or the next one that sorts */
static GtkWidget *
steward_table_titles_find (GtkWidget *title,
                           gboolean   backward)
{
  while (title != NULL && !steward_table_sort_has (title))
    title = backward ? gtk_widget_get_prev_sibling (title) : gtk_widget_get_next_sibling (title);

  return title;
}

/* Tab stops at one of them and goes on to the rows. It stays the same one until another is chosen:
 * toolkits in which titles are cells come back to the column that they left. */
static void
steward_table_titles_stop_at (GtkWidget *header,
                              GtkWidget *stop)
{
  for (GtkWidget *title = gtk_widget_get_first_child (header);
       title != NULL;
       title = gtk_widget_get_next_sibling (title))
    gtk_widget_set_focusable (title, title == stop);
}

/* From @title on, or else at the first one. */
static void
steward_table_titles_stop_from (GtkWidget *title)
{
  GtkWidget *header = gtk_widget_get_parent (title);
  GtkWidget *stop = steward_table_titles_find (title, FALSE);

  if (stop == NULL)
    stop = steward_table_titles_find (gtk_widget_get_first_child (header), FALSE);
  steward_table_titles_stop_at (header, stop);
}

static void
steward_table_titles_hidden_cb (GtkWidget *title)
{
  if (!gtk_widget_get_visible (title) && gtk_widget_get_focusable (title))
    steward_table_titles_stop_from (title);
}

static void
steward_table_titles_move (GtkWidget *title,
                           gboolean   backward)
{
  GtkWidget *next = backward ? gtk_widget_get_prev_sibling (title)
                             : gtk_widget_get_next_sibling (title);

  next = steward_table_titles_find (next, backward);
  if (next == NULL)
    return;

  gtk_widget_set_focusable (next, TRUE);
  gtk_widget_grab_focus (next);
  steward_table_titles_stop_at (gtk_widget_get_parent (next), next);
}

static gboolean
steward_table_titles_pressed_cb (GtkEventControllerKey *keys,
                                 guint                  keyval,
                                 guint                  keycode,
                                 GdkModifierType        state,
                                 GtkColumnView         *table)
{
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkWidget *title = gtk_widget_get_focus_child (header);
  gboolean is_rtl = gtk_widget_get_direction (header) == GTK_TEXT_DIR_RTL;

  if (title == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      steward_table_titles_move (title, !is_rtl);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      steward_table_titles_move (title, is_rtl);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      steward_table_sort_turn (table, title);
      return GDK_EVENT_STOP;

    /* Toolkits in which titles are a row of cells look for the cell below, and pass by the rows
     * because it does not take the focus. */
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return steward_list_top_focus (steward_list_top_get_list (table));

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The order stands beside the title, where its arrow is seen. */
static void
steward_table_titles_describe (GtkWidget *title)
{
  GtkAccessibleSort sort = GTK_ACCESSIBLE_SORT_NONE;
  const char *text = "";
  GtkSortType order;

  if (steward_table_sort_is_by (title, &order))
    {
      sort = order == GTK_SORT_ASCENDING ? GTK_ACCESSIBLE_SORT_ASCENDING
                                         : GTK_ACCESSIBLE_SORT_DESCENDING;
      text = order == GTK_SORT_ASCENDING ? _("Sorted ascending") : _("Sorted descending");
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (title),
                                  GTK_ACCESSIBLE_PROPERTY_SORT, sort,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
steward_table_titles_name (GtkColumnViewColumn *column,
                           GParamSpec          *pspec,
                           GtkWidget           *title)
{
  const char *name = gtk_column_view_column_get_title (column);

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (title),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The toolkit of the floor says that they are nothing in particular. */
static void
steward_table_titles_tell (GtkColumnView *table,
                           GtkWidget     *header)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      GtkWidget *arrow = steward_table_sort_get_arrow (title);

      g_signal_connect (title, "notify::visible",
                        G_CALLBACK (steward_table_titles_hidden_cb), NULL);
      g_object_set (title, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
      g_signal_connect_object (column, "notify::title", G_CALLBACK (steward_table_titles_name),
                               title, 0);
      steward_table_titles_name (column, NULL, title);
      if (arrow != NULL)
        g_signal_connect_object (arrow, "notify::css-classes",
                                 G_CALLBACK (steward_table_titles_describe), title,
                                 G_CONNECT_SWAPPED);
      steward_table_titles_describe (title);
      title = gtk_widget_get_next_sibling (title);
    }
}

/**
 * steward_table_titles_bind:
 * @table: a table with all its columns
 *
 * Lets Tab stop at the titles of @table. Left and Right lead from one to the next, Return and the
 * space bar sort by it, and Tab and Down lead to the rows.
 */
void
steward_table_titles_bind (GtkColumnView *table)
{
  GtkWidget *header;
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  /* A toolkit that lets titles have the focus knows what to do with it. */
  header = gtk_widget_get_first_child (GTK_WIDGET (table));
  if (header == NULL || gtk_widget_get_first_child (header) == NULL
      || gtk_widget_get_can_focus (header))
    return;

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (steward_table_titles_pressed_cb), table);
  gtk_widget_add_controller (header, keys);

  steward_table_titles_tell (table, header);
  steward_table_titles_stop_from (gtk_widget_get_first_child (header));
  /* Where it is a row like the others, a click would give the focus to the first title. */
  gtk_widget_set_focus_on_click (header, FALSE);
  gtk_widget_set_focusable (header, FALSE);
  gtk_widget_set_can_focus (header, TRUE);
}
