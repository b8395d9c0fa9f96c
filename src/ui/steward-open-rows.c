/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-open-rows.h"

struct _StewardOpenRows
{
  GObject           parent_instance;

  GtkTreeListModel *tree;
  GPtrArray        *rows;  /* of GtkTreeListRow: those that are in no other, in their order */
  GHashTable       *open;  /* the items of those that are open, also while they are not shown */
};

G_DEFINE_FINAL_TYPE (StewardOpenRows, steward_open_rows, G_TYPE_OBJECT)

/* A row that leaves the tree is closed, too, but was not closed by anybody: it cannot be opened. */
static void
steward_open_rows_expanded_cb (GtkTreeListRow *row,
                               GParamSpec     *pspec,
                               gpointer        user_data)
{
  StewardOpenRows *self = user_data;
  g_autoptr(GObject) item = gtk_tree_list_row_get_item (row);

  if (gtk_tree_list_row_get_expanded (row))
    g_hash_table_add (self->open, g_steal_pointer (&item));
  else if (gtk_tree_list_row_is_expandable (row))
    g_hash_table_remove (self->open, item);
}

/* The tree has seen the change before this does. */
static void
steward_open_rows_changed_cb (GListModel *roots,
                              guint       position,
                              guint       removed,
                              guint       added,
                              gpointer    user_data)
{
  StewardOpenRows *self = user_data;

  if (removed > 0)
    g_ptr_array_remove_range (self->rows, position, removed);

  for (guint i = position; i < position + added; i++)
    {
      GtkTreeListRow *row = gtk_tree_list_model_get_child_row (self->tree, i);
      g_autoptr(GObject) item = gtk_tree_list_row_get_item (row);

      g_ptr_array_insert (self->rows, (int) i, row);
      g_signal_connect_object (row, "notify::expanded",
                               G_CALLBACK (steward_open_rows_expanded_cb), self, 0);
      if (g_hash_table_contains (self->open, item))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
steward_open_rows_dispose (GObject *object)
{
  StewardOpenRows *self = STEWARD_OPEN_ROWS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (steward_open_rows_parent_class)->dispose (object);
}

static void
steward_open_rows_class_init (StewardOpenRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_open_rows_dispose;
}

static void
steward_open_rows_init (StewardOpenRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->open = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/* Returns: (transfer full): what opens the rows of @tree again */
StewardOpenRows *
steward_open_rows_new (GtkTreeListModel *tree)
{
  StewardOpenRows *self;
  GListModel *roots;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (tree), NULL);

  self = g_object_new (STEWARD_TYPE_OPEN_ROWS, NULL);
  self->tree = g_object_ref (tree);
  roots = gtk_tree_list_model_get_model (tree);
  g_signal_connect_object (roots, "items-changed", G_CALLBACK (steward_open_rows_changed_cb),
                           self, G_CONNECT_AFTER);
  steward_open_rows_changed_cb (roots, 0, 0, g_list_model_get_n_items (roots), self);

  return self;
}
