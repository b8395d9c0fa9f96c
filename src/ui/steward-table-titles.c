/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-table-titles.h"

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

/* Tab stops at one of them and goes on to the rows. */
static void
steward_table_titles_stop_at (GtkWidget *header,
                              GtkWidget *stop)
{
  for (GtkWidget *title = gtk_widget_get_first_child (header);
       title != NULL;
       title = gtk_widget_get_next_sibling (title))
    gtk_widget_set_focusable (title, title == stop);
}

static void
steward_table_titles_left_cb (GtkEventController *focus)
{
  GtkWidget *header = gtk_event_controller_get_widget (focus);

  steward_table_titles_stop_at (
    header, steward_table_titles_find (gtk_widget_get_first_child (header), FALSE));
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

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The toolkit of the floor says that they are nothing in particular. */
static void
steward_table_titles_name (GtkColumnView *table,
                           GtkWidget     *header)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; title != NULL; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_object_set (title, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
      if (column != NULL && gtk_column_view_column_get_title (column) != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        gtk_column_view_column_get_title (column), -1);
      title = gtk_widget_get_next_sibling (title);
    }
}

/**
 * steward_table_titles_bind:
 * @table: a table
 *
 * Lets Tab stop at the titles of @table, where the toolkit permits it. Left and Right lead from one
 * to the next, and Return and the space bar sort by it.
 */
void
steward_table_titles_bind (GtkColumnView *table)
{
  GtkWidget *header;
  GtkEventController *focus;
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  /* A toolkit that lets titles have the focus knows what to do with it. One in which titles are a
   * row of cells, as from 4.12 on, does not find the way from there to the rows. */
  header = gtk_widget_get_first_child (GTK_WIDGET (table));
  if (header == NULL || gtk_widget_get_can_focus (header) || gtk_check_version (4, 12, 0) == NULL)
    return;

  focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "leave", G_CALLBACK (steward_table_titles_left_cb), NULL);
  gtk_widget_add_controller (header, focus);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (steward_table_titles_pressed_cb), table);
  gtk_widget_add_controller (header, keys);

  steward_table_titles_name (table, header);
  steward_table_titles_left_cb (focus);
  gtk_widget_set_focusable (header, FALSE);
  gtk_widget_set_can_focus (header, TRUE);
}
