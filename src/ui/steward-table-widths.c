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
      if (written > 0)
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
