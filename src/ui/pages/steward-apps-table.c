/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-table-private.h"

#include <glib/gi18n.h>

#include "pages/steward-app-tree-row.h"
#include "pages/steward-app-tree.h"
#include "steward-app-group.h"
#include "steward-closures.h"
#include "steward-list-top.h"
#include "steward-row-toggle.h"
#include "steward-table-sort.h"
#include "steward-table-titles.h"
#include "steward-table-widths.h"
#include "steward-tenant.h"
#include "widgets/steward-app-cell.h"
#include "widgets/steward-tenant-cell.h"

/* Of the column of numbers, whose title is aligned like them. */
#define PLACES_POSITION 5

G_DEFINE_FINAL_TYPE (StewardAppsTable, steward_apps_table, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BY_ENVIRONMENT,
  PROP_FILTER,
  PROP_MODEL,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A group opens and closes; a place leads to its environment. */
static void
steward_apps_table_activate_cb (GtkWidget *view,
                                guint      position,
                                gpointer   user_data)
{
  StewardAppsTable *self = user_data;
  g_autoptr(GtkTreeListRow) row = NULL;
  g_autoptr(GObject) item = NULL;
  StewardEnvironment *environment;

  row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  item = gtk_tree_list_row_get_item (row);
  if (STEWARD_IS_APP_GROUP (item))
    {
      gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
      return;
    }

  environment = steward_app_place_get_environment (STEWARD_APP_PLACE (item));
  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open-environment", "(ss)",
    steward_tenant_get_id (steward_entity_get_tenant (STEWARD_ENTITY (environment))),
    steward_environment_get_name (environment));
}

static GtkExpression *
steward_apps_table_new_row_expression (void)
{
  return gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
}

/* What it counts is what the filter lets through. */
static void
steward_apps_table_setup_update_cb (GtkSignalListItemFactory *factory,
                                    GtkListItem              *item,
                                    gpointer                  user_data)
{
  GtkWidget *cell;

  cell = g_object_new (STEWARD_TYPE_APP_CELL, "column", STEWARD_APP_COLUMN_UPDATE, NULL);
  g_object_bind_property (user_data, "filter", cell, "filter", G_BINDING_SYNC_CREATE);
  gtk_expression_bind (gtk_property_expression_new (GTK_TYPE_TREE_LIST_ROW,
                                                    steward_apps_table_new_row_expression (),
                                                    "item"),
                       cell, "item", item);
  gtk_list_item_set_child (item, cell);
}

static void
steward_apps_table_setup_row_cb (GtkSignalListItemFactory *factory,
                                 GtkListItem              *item,
                                 gpointer                  user_data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = g_object_new (STEWARD_TYPE_APP_TREE_ROW, "hexpand", TRUE, NULL);

  g_object_bind_property (user_data, "filter", row, "filter", G_BINDING_SYNC_CREATE);
  gtk_expression_bind (steward_apps_table_new_row_expression (), row, "row", item);
  gtk_expression_bind (steward_apps_table_new_row_expression (), expander, "list-row", item);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  gtk_widget_add_css_class (expander, "narrow-row");
  gtk_list_item_set_child (item, expander);
}

static void
steward_apps_table_set_by_environment (StewardAppsTable *self,
                                       gboolean          by_environment)
{
  self->by_environment = by_environment;
  gtk_column_view_column_set_title (self->name_column, by_environment ? _("Environment / App")
                                                                      : _("App / Environment"));
  gtk_column_view_column_set_title (self->who_column, by_environment ? _("Tenant / Publisher")
                                                                     : _("Publisher / Tenant"));
  /* Translators: title of a column of counts: at how many places an app is */
  gtk_column_view_column_set_title (self->places_column, by_environment ? _("Apps") : _("Where"));
}

static void
steward_apps_table_set_filter (StewardAppsTable *self,
                               GtkFilter        *filter)
{
  g_autoptr(GtkTreeListModel) tree = NULL;

  if (!g_set_object (&self->filter, filter))
    return;

  tree = steward_app_tree_new (G_LIST_MODEL (self->sorted), filter);
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (tree));
  g_clear_object (&self->open_rows);
  self->open_rows = steward_open_rows_new (tree);
}

static void
steward_apps_table_set_model (StewardAppsTable *self,
                              GListModel       *model)
{
  gtk_sort_list_model_set_model (self->sorted, model);
  if (model != NULL)
    steward_table_sort_follow (self->table, model);
}

static void
steward_apps_table_dispose (GObject *object)
{
  StewardAppsTable *self = STEWARD_APPS_TABLE (object);

  g_clear_weak_pointer (&self->menu_row);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->open_rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorted);

  G_OBJECT_CLASS (steward_apps_table_parent_class)->dispose (object);
}

static void
steward_apps_table_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardAppsTable *self = STEWARD_APPS_TABLE (object);

  switch (prop_id)
    {
    case PROP_BY_ENVIRONMENT:
      g_value_set_boolean (value, self->by_environment);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_MODEL:
      g_value_set_object (value, gtk_sort_list_model_get_model (self->sorted));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, gtk_stack_get_visible_child (self->layouts) == self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_apps_table_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardAppsTable *self = STEWARD_APPS_TABLE (object);

  switch (prop_id)
    {
    case PROP_BY_ENVIRONMENT:
      steward_apps_table_set_by_environment (self, g_value_get_boolean (value));
      break;
    case PROP_FILTER:
      steward_apps_table_set_filter (self, g_value_get_object (value));
      break;
    case PROP_MODEL:
      steward_apps_table_set_model (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      gtk_stack_set_visible_child (self->layouts, g_value_get_boolean (value) ? self->narrow
                                                                              : self->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_apps_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-apps-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, layouts);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, list);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, narrow);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, places_column);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, table);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, who_column);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsTable, wide);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_table_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_table_setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_table_setup_update_cb);
  steward_app_tree_bind (widget_class);
  steward_closures_bind (widget_class);
}

static void
steward_apps_table_class_init (StewardAppsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_apps_table_dispose;
  object_class->get_property = steward_apps_table_get_property;
  object_class->set_property = steward_apps_table_set_property;

  properties[PROP_BY_ENVIRONMENT] =
    g_param_spec_boolean ("by-environment", NULL, NULL, FALSE, flags);
  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, GTK_TYPE_FILTER, flags);
  properties[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_APP_CELL);
  g_type_ensure (STEWARD_TYPE_APP_COLUMN);
  g_type_ensure (STEWARD_TYPE_APP_GROUP);
  g_type_ensure (STEWARD_TYPE_APP_TREE_ROW);
  g_type_ensure (STEWARD_TYPE_TENANT_CELL);
  steward_apps_table_bind_template (widget_class);
  steward_apps_table_add_keys (widget_class);
}

static void
steward_apps_table_init (StewardAppsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->table));
  gtk_column_view_sort_by_column (self->table, self->name_column, GTK_SORT_ASCENDING);
  steward_table_widths_align_end (self->table, PLACES_POSITION);
  steward_table_titles_bind (self->table);
  steward_table_widths_follow_text (self->table);
  steward_row_toggle_add (self->table);
  steward_apps_table_add_pointer (self);
  steward_list_top_keep (self->list);
  steward_list_top_keep (steward_list_top_get_list (self->table));
}

/* Returns: (transfer none): of the rows, whose items are of the tree */
GtkSelectionModel *
steward_apps_table_get_selection (StewardAppsTable *self)
{
  g_return_val_if_fail (STEWARD_IS_APPS_TABLE (self), NULL);

  return GTK_SELECTION_MODEL (self->selection);
}

/* What a row stands for: its place, or those that its group opens to. */
void
steward_apps_table_add_places (StewardAppsTable *self,
                               GObject          *item,
                               GPtrArray        *places)
{
  g_autoptr(GListModel) below = NULL;

  if (STEWARD_IS_APP_PLACE (item) && !g_ptr_array_find (places, item, NULL))
    g_ptr_array_add (places, g_object_ref (item));

  below = steward_app_tree_list_places (item, self->filter);
  for (guint i = 0; below != NULL && i < g_list_model_get_n_items (below); i++)
    {
      g_autoptr(GObject) place = g_list_model_get_item (below, i);

      steward_apps_table_add_places (self, place, places);
    }
}

/* Returns: (transfer full) (element-type StewardAppPlace): what is selected, each place once; a
 * group stands for those that it opens to */
GPtrArray *
steward_apps_table_list_selected (StewardAppsTable *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  guint64 n_selected;

  g_return_val_if_fail (STEWARD_IS_APPS_TABLE (self), places);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n_selected = gtk_bitset_get_size (selected);
  for (guint64 i = 0; i < n_selected; i++)
    {
      g_autoptr(GtkTreeListRow) row = NULL;
      g_autoptr(GObject) item = NULL;

      row = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                   gtk_bitset_get_nth (selected, (guint) i));
      item = gtk_tree_list_row_get_item (row);
      steward_apps_table_add_places (self, item, places);
    }

  return places;
}

/* Sorts the groups as they were the last time, and remembers each change. */
void
steward_apps_table_bind_sort (StewardAppsTable *self,
                              GSettings        *settings,
                              const char       *key)
{
  g_return_if_fail (STEWARD_IS_APPS_TABLE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_table_sort_bind (self->table, settings, key);
}
