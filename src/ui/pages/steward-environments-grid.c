/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-grid.h"

#include "steward-closures.h"
#include "steward-list-top.h"
#include "steward-look.h"
#include "steward-row-toggle.h"
#include "steward-table-sort.h"
#include "steward-table-titles.h"
#include "steward-table-widths.h"
#include "widgets/steward-next-update-cell.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-cell.h"

/* Of the column of numbers, whose title is aligned like them. */
#define STORAGE_POSITION 7

struct _StewardEnvironmentsGrid
{
  GtkWidget            parent_instance;

  GtkWidget           *scrolled;
  GtkColumnView       *table;
  GtkColumnViewColumn *check_column;
  GtkColumnViewColumn *tenant_column;
  GtkSelectionModel   *model;         /* (nullable) */
  GtkSorter           *order;         /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentsGrid, steward_environments_grid, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_ORDER,
  PROP_SORTER,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What asks for something first. */
static int
steward_environments_grid_severity (gpointer                 object,
                                    StewardEnvironmentStatus status)
{
  const StewardLook *look = steward_look_of_environment (status);

  if (look->icon_name == NULL)
    return 1;
  if (g_strcmp0 (look->icon_class, "error") == 0)
    return 0;

  return status == STEWARD_ENVIRONMENT_STATUS_ACTIVE ? 3 : 2;
}

/* Deadlines first, then dates; what has no date comes last. */
static gint64
steward_environments_grid_update_key (gpointer   object,
                                      GDateTime *deadline,
                                      GDateTime *update_on)
{
  if (deadline != NULL)
    return g_date_time_to_unix (deadline) - G_MAXINT32;
  if (update_on != NULL)
    return g_date_time_to_unix (update_on);

  return G_MAXINT64;
}

/* Who selects several sees which. */
static void
steward_environments_grid_selection_cb (StewardEnvironmentsGrid *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->model);
  gboolean several = gtk_bitset_get_size (selected) > 1;

  steward_table_widths_show_column (self->table, self->check_column, several);
  if (several)
    gtk_widget_add_css_class (GTK_WIDGET (self->table), "selecting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->table), "selecting");
}

static void
steward_environments_grid_activate_cb (GtkWidget *view,
                                       guint      position,
                                       gpointer   user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_ACTIVATE], 0, position);
}

static void
steward_environments_grid_set_model (StewardEnvironmentsGrid *self,
                                     GtkSelectionModel       *model)
{
  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "selection-changed",
                             G_CALLBACK (steward_environments_grid_selection_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/* Sorted like that until somebody presses a title. */
static void
steward_environments_grid_set_order (StewardEnvironmentsGrid *self,
                                     GtkSorter               *order)
{
  if (!g_set_object (&self->order, order))
    return;

  gtk_column_view_column_set_sorter (self->tenant_column, order);
  gtk_column_view_sort_by_column (self->table, self->tenant_column, GTK_SORT_ASCENDING);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
steward_environments_grid_dispose (GObject *object)
{
  StewardEnvironmentsGrid *self = STEWARD_ENVIRONMENTS_GRID (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->order);

  G_OBJECT_CLASS (steward_environments_grid_parent_class)->dispose (object);
}

static void
steward_environments_grid_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  StewardEnvironmentsGrid *self = STEWARD_ENVIRONMENTS_GRID (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_ORDER:
      g_value_set_object (value, self->order);
      break;
    case PROP_SORTER:
      g_value_set_object (value, gtk_column_view_get_sorter (self->table));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environments_grid_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  StewardEnvironmentsGrid *self = STEWARD_ENVIRONMENTS_GRID (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      steward_environments_grid_set_model (self, g_value_get_object (value));
      break;
    case PROP_ORDER:
      steward_environments_grid_set_order (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environments_grid_install_properties (GObjectClass *object_class)
{
  properties[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL, GTK_TYPE_SELECTION_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ORDER] =
    g_param_spec_object ("order", NULL, NULL, GTK_TYPE_SORTER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SORTER] =
    g_param_spec_object ("sorter", NULL, NULL, GTK_TYPE_SORTER,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_environments_grid_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environments-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsGrid, check_column);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsGrid, scrolled);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsGrid, table);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsGrid, tenant_column);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_grid_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_grid_severity);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_grid_update_key);
  steward_closures_bind (widget_class);
}

static void
steward_environments_grid_class_init (StewardEnvironmentsGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_environments_grid_dispose;
  object_class->get_property = steward_environments_grid_get_property;
  object_class->set_property = steward_environments_grid_set_property;
  steward_environments_grid_install_properties (object_class);

  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (STEWARD_TYPE_NEXT_UPDATE_CELL);
  g_type_ensure (STEWARD_TYPE_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_CELL);
  steward_environments_grid_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_environments_grid_init (StewardEnvironmentsGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_table_widths_align_end (self->table, STORAGE_POSITION);
  steward_table_titles_bind (self->table);
  steward_table_widths_follow_text (self->table);
  steward_row_toggle_add (self->table);
}

/* Of one tenant it would be the same in each row. */
void
steward_environments_grid_show_tenants (StewardEnvironmentsGrid *self,
                                        gboolean                 show)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_GRID (self));

  steward_table_widths_show_column (self->table, self->tenant_column, show);
}

/* Sorts anew when one of @items changes: an environment, or a tenant, whose name may become known
 * after its environments. */
void
steward_environments_grid_follow (StewardEnvironmentsGrid *self,
                                  GListModel              *items)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_GRID (self));
  g_return_if_fail (items == NULL || G_IS_LIST_MODEL (items));

  steward_table_sort_follow (self->table, items);
}

void
steward_environments_grid_bind_sort (StewardEnvironmentsGrid *self,
                                     GSettings               *settings)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_GRID (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_table_sort_bind (self->table, settings, "environments-sort");
}

void
steward_environments_grid_scroll_to (StewardEnvironmentsGrid *self,
                                     guint                    position)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_GRID (self));

  gtk_widget_activate_action (GTK_WIDGET (steward_environments_grid_get_list (self)),
                              "list.scroll-to-item", "u", position);
}

/* (transfer none): the rows without the header */
GtkListView *
steward_environments_grid_get_list (StewardEnvironmentsGrid *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENTS_GRID (self), NULL);

  return steward_list_top_get_list (self->table);
}
