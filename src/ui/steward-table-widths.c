/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-table-widths.h"

#define USUAL_DPI (96 * 1024)
#define WRITTEN_WIDTH "steward-written-width"

static void
steward_table_widths_apply (GtkColumnView *table)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  guint n_columns = g_list_model_get_n_items (columns);
  int dpi = USUAL_DPI;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (table)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = USUAL_DPI;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int written = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), WRITTEN_WIDTH));

      if (written == 0)
        {
          written = gtk_column_view_column_get_fixed_width (column);
          g_object_set_data (G_OBJECT (column), WRITTEN_WIDTH, GINT_TO_POINTER (written));
        }
      if (!gtk_column_view_column_get_visible (column))
        written = 0;
      if (written >= 0)
        gtk_column_view_column_set_fixed_width (column, (int) ((gint64) written * dpi / USUAL_DPI));
    }
}

/**
 * steward_table_widths_follow_text:
 * @table: a table whose columns have fixed widths
 *
 * Makes the columns wider as text gets larger. What does not fit scrolls sideways.
 */
void
steward_table_widths_follow_text (GtkColumnView *table)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (table)), "notify::gtk-xft-dpi",
                           G_CALLBACK (steward_table_widths_apply), table, G_CONNECT_SWAPPED);
  steward_table_widths_apply (table);
}

/**
 * steward_table_widths_show_column:
 * @table: a table that follows the size of its text
 * @column: one of its columns
 * @visible: whether @column is shown
 *
 * A hidden column would go on taking its width from the others.
 */
void
steward_table_widths_show_column (GtkColumnView       *table,
                                  GtkColumnViewColumn *column,
                                  gboolean             visible)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column));

  gtk_column_view_column_set_visible (column, visible);
  steward_table_widths_apply (table);
}

/**
 * steward_table_widths_align_end:
 * @table: a table
 * @position: that of a column whose cells are aligned at their end
 *
 * Aligns the title of the column like its cells, with the arrow before it. Columns know no
 * alignment of their title: both stand in a box at the start of the header.
 */
void
steward_table_widths_align_end (GtkColumnView *table,
                                guint          position)
{
  GtkWidget *title;
  GtkWidget *box;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  title = gtk_widget_get_first_child (GTK_WIDGET (table));
  title = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  for (guint i = 0; i < position && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  if (box == NULL)
    return;

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  /* The cells of the last column end where the table does. */
  if (gtk_widget_get_next_sibling (title) != NULL)
    gtk_widget_set_margin_end (box, 12);
  gtk_widget_insert_after (gtk_widget_get_last_child (box), box, NULL);
}
