/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-table-sort.h"

#include "steward-item-watch.h"

/* Sorting waits until a burst of changes is over. */
#define FOLLOW_DELAY_MS 50
#define FOLLOWS "steward-table-follows"

typedef struct
{
  GtkColumnView *table;    /* (unowned) (nullable): gone before its sorter */
  GSettings     *settings; /* (owned) */
  char          *key;      /* (owned) */
  guint          source;
} StewardTableSort;

static void
steward_table_sort_free (gpointer  data,
                         GClosure *closure)
{
  StewardTableSort *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->table);
  g_object_unref (self->settings);
  g_free (self->key);
  g_free (self);
}

/* (transfer none) (nullable) */
static GtkWidget *
steward_table_sort_find_arrow (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_css_name (widget), "sort-indicator"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = steward_table_sort_find_arrow (child);

  return found;
}

static GtkWidget *
steward_table_sort_get_first_title (GtkColumnView *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (table));

  return header != NULL ? gtk_widget_get_first_child (header) : NULL;
}

static guint
steward_table_sort_get_position (GtkWidget *title)
{
  guint position = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (title);
       before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    position++;

  return position;
}

static gboolean
steward_table_sort_save_cb (gpointer user_data)
{
  StewardTableSort *self = user_data;
  GtkSortType order;
  guint position;

  self->source = 0;
  if (self->table != NULL && steward_table_sort_get (self->table, &position, &order))
    g_settings_set (self->settings, self->key, "(ub)", position, order == GTK_SORT_DESCENDING);

  return G_SOURCE_REMOVE;
}

static void
steward_table_sort_changed_cb (GtkSorter       *sorter,
                               GtkSorterChange  change,
                               gpointer         user_data)
{
  StewardTableSort *self = user_data;

  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, steward_table_sort_save_cb, self, NULL);
}

/**
 * steward_table_sort_bind:
 * @table: a table
 * @settings: where it is remembered
 * @key: under which key
 *
 * Sorts @table as it was the last time, and remembers each change.
 */
void
steward_table_sort_bind (GtkColumnView *table,
                         GSettings     *settings,
                         const char    *key)
{
  StewardTableSort *self;
  gboolean descending = FALSE;
  guint position = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (key != NULL);

  g_settings_get (settings, key, "(ub)", &position, &descending);
  steward_table_sort_by (table, position, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);

  self = g_new0 (StewardTableSort, 1);
  g_set_weak_pointer (&self->table, table);
  self->settings = g_object_ref (settings);
  self->key = g_strdup (key);
  g_signal_connect_data (gtk_column_view_get_sorter (table), "changed",
                         G_CALLBACK (steward_table_sort_changed_cb), self,
                         steward_table_sort_free, 0);
}

/**
 * steward_table_sort_get_arrow:
 * @title: the title of a column
 *
 * Only the arrow tells the column: the sorter of a table keeps it to itself. It has the class
 * "ascending" or "descending".
 *
 * Returns: (transfer none) (nullable): where it is seen that the table is sorted by the column
 */
GtkWidget *
steward_table_sort_get_arrow (GtkWidget *title)
{
  g_return_val_if_fail (GTK_IS_WIDGET (title), NULL);

  return steward_table_sort_find_arrow (title);
}

/**
 * steward_table_sort_has:
 * @title: the title of a column
 *
 * Returns: whether one can sort by the column, and it is shown
 */
gboolean
steward_table_sort_has (GtkWidget *title)
{
  GtkWidget *table;
  g_autoptr(GtkColumnViewColumn) column = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (title), FALSE);

  table = gtk_widget_get_ancestor (title, GTK_TYPE_COLUMN_VIEW);
  column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (table)),
                                  steward_table_sort_get_position (title));

  return column != NULL && gtk_column_view_column_get_visible (column)
         && gtk_column_view_column_get_sorter (column) != NULL;
}

/**
 * steward_table_sort_is_by:
 * @title: the title of a column
 * @order: (out): how, if it is
 *
 * Returns: whether the table is sorted by the column
 */
gboolean
steward_table_sort_is_by (GtkWidget   *title,
                          GtkSortType *order)
{
  GtkWidget *arrow;

  g_return_val_if_fail (GTK_IS_WIDGET (title), FALSE);

  arrow = steward_table_sort_find_arrow (title);
  if (arrow == NULL)
    return FALSE;

  *order = gtk_widget_has_css_class (arrow, "descending") ? GTK_SORT_DESCENDING
                                                          : GTK_SORT_ASCENDING;

  return *order == GTK_SORT_DESCENDING || gtk_widget_has_css_class (arrow, "ascending");
}

/**
 * steward_table_sort_get:
 * @table: a table
 * @position: (out): of the column that it is sorted by
 * @order: (out): how
 *
 * Returns: whether @table is sorted by a column
 */
gboolean
steward_table_sort_get (GtkColumnView *table,
                        guint         *position,
                        GtkSortType   *order)
{
  GtkWidget *title;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (table), FALSE);

  *position = 0;
  title = steward_table_sort_get_first_title (table);
  while (title != NULL && !steward_table_sort_is_by (title, order))
    {
      title = gtk_widget_get_next_sibling (title);
      *position += 1;
    }

  return title != NULL;
}

/**
 * steward_table_sort_by:
 * @table: a table
 * @position: of one of its columns
 * @order: how
 *
 * Sorts @table by the column, if one can sort by it.
 */
void
steward_table_sort_by (GtkColumnView *table,
                       guint          position,
                       GtkSortType    order)
{
  g_autoptr(GtkColumnViewColumn) column = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  column = g_list_model_get_item (gtk_column_view_get_columns (table), position);
  if (column == NULL || gtk_column_view_column_get_sorter (column) == NULL)
    return;

  /* The column before would keep its arrow. */
  gtk_column_view_sort_by_column (table, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (table, column, order);
}

/**
 * steward_table_sort_turn:
 * @table: a table
 * @title: the title of one of its columns
 *
 * Sorts @table by the column, or the other way round where it is sorted by it already.
 */
void
steward_table_sort_turn (GtkColumnView *table,
                         GtkWidget     *title)
{
  GtkSortType order;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));
  g_return_if_fail (GTK_IS_WIDGET (title));

  if (steward_table_sort_is_by (title, &order) && order == GTK_SORT_ASCENDING)
    order = GTK_SORT_DESCENDING;
  else
    order = GTK_SORT_ASCENDING;
  steward_table_sort_by (table, steward_table_sort_get_position (title), order);
}

typedef struct
{
  GtkSorter        *sorter; /* (owned) */
  StewardItemWatch *watch;  /* (owned) */
  guint             source;
} StewardTableFollow;

static void
steward_table_follow_free (gpointer data)
{
  StewardTableFollow *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_object (&self->sorter);
  g_free (self);
}

static gboolean
steward_table_follow_sort_cb (gpointer user_data)
{
  StewardTableFollow *self = user_data;

  self->source = 0;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);

  return G_SOURCE_REMOVE;
}

static void
steward_table_follow_changed_cb (StewardTableFollow *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (FOLLOW_DELAY_MS, steward_table_follow_sort_cb, self);
}

/**
 * steward_table_sort_follow:
 * @table: a table
 * @items: what it is sorted by: its items, or others that those are sorted by, such as tenants
 *
 * Sorts @table anew when one of @items changes: the toolkit compares an item only once.
 */
void
steward_table_sort_follow (GtkColumnView *table,
                           GListModel    *items)
{
  StewardTableFollow *self;
  GPtrArray *follows;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  follows = g_object_get_data (G_OBJECT (table), FOLLOWS);
  if (follows == NULL)
    {
      follows = g_ptr_array_new_with_free_func (steward_table_follow_free);
      g_object_set_data_full (G_OBJECT (table), FOLLOWS, follows,
                              (GDestroyNotify) g_ptr_array_unref);
    }

  self = g_new0 (StewardTableFollow, 1);
  self->sorter = g_object_ref (gtk_column_view_get_sorter (table));
  self->watch = steward_item_watch_new (items, NULL);
  g_signal_connect_swapped (self->watch, "changed",
                            G_CALLBACK (steward_table_follow_changed_cb), self);
  g_ptr_array_add (follows, self);
}
