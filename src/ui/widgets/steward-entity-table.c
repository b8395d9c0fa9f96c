/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-entity-table.h"

#include <glib/gi18n.h>

#include "steward-list-top.h"
#include "steward-table-sort.h"
#include "steward-table-titles.h"
#include "steward-table-widths.h"
#include "widgets/steward-entity-cell.h"
#include "widgets/steward-entity-tag.h"
#include "widgets/steward-tenant-cell.h"

struct _StewardEntityTable
{
  GtkWidget                  parent_instance;

  const StewardEntityColumn *columns;
  guint                      n_columns;
  GtkStack                  *layouts;
  GtkColumnView             *table;
  GtkListView               *list;
  GtkSortListModel          *sorted;
  GtkSelectionModel         *selection;
};

G_DEFINE_FINAL_TYPE (StewardEntityTable, steward_entity_table, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
steward_entity_table_new_cell (const StewardEntityColumn *column)
{
  if (column->describe == NULL)
    return g_object_new (STEWARD_TYPE_TENANT_CELL, NULL);

  return column->is_tag ? steward_entity_tag_new (column) : steward_entity_cell_new (column);
}

static void
steward_entity_table_show_cell (GtkWidget     *cell,
                                StewardEntity *entity)
{
  if (STEWARD_IS_STATE_CELL (cell))
    steward_state_cell_set_entity (STEWARD_STATE_CELL (cell), entity);
  else if (STEWARD_IS_ENTITY_TAG (cell))
    steward_entity_tag_set_entity (STEWARD_ENTITY_TAG (cell), entity);
  else
    steward_tenant_cell_set_tenant (STEWARD_TENANT_CELL (cell),
                                    entity != NULL ? steward_entity_get_tenant (entity) : NULL);
}

static void
steward_entity_table_setup_cb (GtkSignalListItemFactory *factory,
                               GtkListItem              *item,
                               gpointer                  user_data)
{
  gtk_list_item_set_child (item, steward_entity_table_new_cell (user_data));
}

static void
steward_entity_table_bind_cb (GtkSignalListItemFactory *factory,
                              GtkListItem              *item,
                              gpointer                  user_data)
{
  steward_entity_table_show_cell (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

/* Two lines: what it is called, then what is worth the second one. What asks for attention has
 * another one. */
static void
steward_entity_table_setup_row_cb (GtkSignalListItemFactory *factory,
                                   GtkListItem              *item,
                                   gpointer                  user_data)
{
  StewardEntityTable *self = user_data;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (row, "narrow-row");
  gtk_box_append (GTK_BOX (row), steward_entity_table_new_cell (&self->columns[0]));
  gtk_box_append (GTK_BOX (row), line);
  for (guint i = 1; i < self->n_columns; i++)
    if (self->columns[i].narrow)
      gtk_box_append (GTK_BOX (line), steward_entity_table_new_cell (&self->columns[i]));
  for (guint i = 1; i < self->n_columns; i++)
    if (self->columns[i].is_urgent != NULL)
      gtk_box_append (GTK_BOX (row),
                      steward_entity_table_new_cell (self->columns[i].urgent != NULL
                                                       ? self->columns[i].urgent
                                                       : &self->columns[i]));
  gtk_list_item_set_child (item, row);
}

static void
steward_entity_table_bind_row_cb (GtkSignalListItemFactory *factory,
                                  GtkListItem              *item,
                                  gpointer                  user_data)
{
  StewardEntityTable *self = user_data;
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *line = gtk_widget_get_next_sibling (first);
  GtkWidget *urgent = gtk_widget_get_next_sibling (line);
  StewardEntity *entity = gtk_list_item_get_item (item);

  steward_entity_table_show_cell (first, entity);
  for (GtkWidget *cell = gtk_widget_get_first_child (line); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    steward_entity_table_show_cell (cell, entity);

  for (guint i = 1; i < self->n_columns; i++)
    {
      if (self->columns[i].is_urgent == NULL)
        continue;

      steward_entity_table_show_cell (urgent, entity);
      gtk_widget_set_visible (urgent, self->columns[i].is_urgent (entity));
      urgent = gtk_widget_get_next_sibling (urgent);
    }
}

static char *
steward_entity_table_dup_text (const StewardEntityColumn *column,
                               gpointer                   entity)
{
  StewardStateText shown = { 0 };

  if (column->describe == NULL)
    return g_strdup (steward_tenant_get_name (steward_entity_get_tenant (entity)));

  column->describe (entity, &shown);
  g_free (shown.detail);

  return shown.text;
}

static int
steward_entity_table_compare (gconstpointer first,
                              gconstpointer second,
                              gpointer      user_data)
{
  const StewardEntityColumn *column = user_data;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  if (column->compare != NULL)
    return column->compare ((gpointer) first, (gpointer) second);

  text = steward_entity_table_dup_text (column, (gpointer) first);
  other = steward_entity_table_dup_text (column, (gpointer) second);

  return g_utf8_collate (text != NULL ? text : "", other != NULL ? other : "");
}

static void
steward_entity_table_add_column (StewardEntityTable        *self,
                                 const StewardEntityColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) added = NULL;
  g_autoptr(GtkSorter) sorter = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (steward_entity_table_setup_cb),
                    (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (steward_entity_table_bind_cb), NULL);
  sorter = GTK_SORTER (gtk_custom_sorter_new (steward_entity_table_compare, (gpointer) column,
                                              NULL));
  added = gtk_column_view_column_new (_(column->title), factory);
  gtk_column_view_column_set_fixed_width (added, column->width);
  gtk_column_view_column_set_expand (added, column->expand);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_append_column (self->table, added);
}

static void
steward_entity_table_activate_cb (GtkWidget *view,
                                  guint      position,
                                  gpointer   user_data)
{
  StewardEntityTable *self = user_data;
  g_autoptr(StewardEntity) entity = NULL;

  entity = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, entity);
}

static void
steward_entity_table_dispose (GObject *object)
{
  StewardEntityTable *self = STEWARD_ENTITY_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->layouts, gtk_widget_unparent);
  g_clear_object (&self->sorted);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (steward_entity_table_parent_class)->dispose (object);
}

static void
steward_entity_table_class_init (StewardEntityTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_entity_table_dispose;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, STEWARD_TYPE_ENTITY);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
steward_entity_table_add_layout (StewardEntityTable *self,
                                 GtkWidget          *view,
                                 const char         *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_stack_add_named (self->layouts, scrolled, name);
  g_signal_connect (view, "activate", G_CALLBACK (steward_entity_table_activate_cb), self);

  return scrolled;
}

static void
steward_entity_table_init (StewardEntityTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter;

  self->layouts = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->layouts), GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "table");
  sorter = gtk_column_view_get_sorter (self->table);
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (sorter));
  self->selection = GTK_SELECTION_MODEL (
    gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted))));
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (self->selection), FALSE);
  gtk_single_selection_set_can_unselect (GTK_SINGLE_SELECTION (self->selection), TRUE);
  gtk_column_view_set_model (self->table, self->selection);
  gtk_column_view_set_reorderable (self->table, FALSE);

  g_signal_connect (factory, "setup", G_CALLBACK (steward_entity_table_setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (steward_entity_table_bind_row_cb), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (self->selection), factory));
  steward_entity_table_add_layout (self, GTK_WIDGET (self->table), "wide");
  steward_entity_table_add_layout (self, GTK_WIDGET (self->list), "narrow");
  steward_list_top_keep (self->list);
  steward_list_top_keep (steward_list_top_get_list (self->table));
}

/**
 * steward_entity_table_new:
 * @columns: the columns; live as long as the program
 * @n_columns: how many there are
 * @name: what the rows are, for those who do not see them
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
steward_entity_table_new (const StewardEntityColumn *columns,
                          guint                      n_columns,
                          const char                *name)
{
  StewardEntityTable *self;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_ENTITY_TABLE, NULL);
  self->columns = columns;
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    steward_entity_table_add_column (self, &columns[i]);
  steward_table_titles_bind (self->table);
  steward_table_widths_follow_text (self->table);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
steward_entity_table_set_model (StewardEntityTable *self,
                                GListModel         *model)
{
  g_return_if_fail (STEWARD_IS_ENTITY_TABLE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  gtk_sort_list_model_set_model (self->sorted, model);
  steward_table_sort_follow (self->table, model);
}

void
steward_entity_table_set_narrow (StewardEntityTable *self,
                                 gboolean            narrow)
{
  g_return_if_fail (STEWARD_IS_ENTITY_TABLE (self));

  gtk_stack_set_visible_child_name (self->layouts, narrow ? "narrow" : "wide");
}

void
steward_entity_table_sort (StewardEntityTable *self,
                           guint               column,
                           GtkSortType         order)
{
  g_return_if_fail (STEWARD_IS_ENTITY_TABLE (self));

  steward_table_sort_by (self->table, column, order);
}

/* As it was sorted the last time; each change is remembered. */
void
steward_entity_table_bind_sort (StewardEntityTable *self,
                                GSettings          *settings,
                                const char         *key)
{
  g_return_if_fail (STEWARD_IS_ENTITY_TABLE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_table_sort_bind (self->table, settings, key);
}

void
steward_entity_table_show_column (StewardEntityTable *self,
                                  guint               column,
                                  gboolean            visible)
{
  g_autoptr(GtkColumnViewColumn) shown = NULL;

  g_return_if_fail (STEWARD_IS_ENTITY_TABLE (self));

  shown = g_list_model_get_item (gtk_column_view_get_columns (self->table), column);
  steward_table_widths_show_column (self->table, shown, visible);
}

/* Returns: (transfer none): the rows, sorted, and which is selected */
GtkSelectionModel *
steward_entity_table_get_selection (StewardEntityTable *self)
{
  g_return_val_if_fail (STEWARD_IS_ENTITY_TABLE (self), NULL);

  return self->selection;
}

/* Returns: (transfer none) (nullable): the selected entity */
gpointer
steward_entity_table_get_selected (StewardEntityTable *self)
{
  g_return_val_if_fail (STEWARD_IS_ENTITY_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->selection));
}
