/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operations-table.h"

#include "steward-closures.h"
#include "steward-list-top.h"
#include "steward-look.h"
#include "steward-operation.h"
#include "steward-table-sort.h"
#include "steward-table-titles.h"
#include "steward-table-widths.h"
#include "widgets/steward-operation-item.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tenant-badge.h"

/* Of the column of numbers, whose title is aligned like them. */
#define DURATION_POSITION 4

struct _StewardOperationsTable
{
  StewardFoldingTable  parent_instance;

  GtkColumnView       *table;
  GtkListView         *list;
  GtkColumnViewColumn *environment_column;
  GtkColumnViewColumn *started_column;
  GtkSingleSelection  *selection;
};

G_DEFINE_FINAL_TYPE (StewardOperationsTable, steward_operations_table, STEWARD_TYPE_FOLDING_TABLE)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* When it began, or where that is not known when it was asked for. */
static gint64
steward_operations_table_start_key (gpointer   object,
                                    GDateTime *started_on,
                                    GDateTime *created_on)
{
  GDateTime *date = started_on != NULL ? started_on : created_on;

  return date != NULL ? g_date_time_to_unix (date) : 0;
}

/* What asks for something first. */
static int
steward_operations_table_severity (gpointer               object,
                                   StewardOperationStatus status)
{
  const StewardLook *look = steward_look_of_operation (status);

  if (g_strcmp0 (look->icon_class, "error") == 0)
    return 0;

  return status == STEWARD_OPERATION_STATUS_SUCCEEDED ? 2 : 1;
}

static void
steward_operations_table_activate_cb (GtkWidget *view,
                                      guint      position,
                                      gpointer   user_data)
{
  StewardOperationsTable *self = user_data;
  g_autoptr(StewardOperation) operation = NULL;

  operation = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, operation);
}

static void
steward_operations_table_follow (StewardFoldingTable *table,
                                 GListModel          *matches)
{
  steward_table_sort_follow (STEWARD_OPERATIONS_TABLE (table)->table, matches);
}

static void
steward_operations_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-operations-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, environment_column);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, list);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, started_column);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, table);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_table_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_table_severity);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_table_start_key);
  steward_closures_bind (widget_class);
}

static void
steward_operations_table_class_init (StewardOperationsTableClass *klass)
{
  STEWARD_FOLDING_TABLE_CLASS (klass)->follow = steward_operations_table_follow;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, STEWARD_TYPE_OPERATION);

  g_type_ensure (STEWARD_TYPE_OPERATION_ITEM);
  g_type_ensure (STEWARD_TYPE_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  steward_operations_table_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_operations_table_init (StewardOperationsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_table_widths_align_end (self->table, DURATION_POSITION);
  steward_table_titles_bind (self->table);
  steward_table_widths_follow_text (self->table);
  gtk_column_view_sort_by_column (self->table, self->started_column, GTK_SORT_DESCENDING);
  steward_list_top_keep (self->list);
  steward_list_top_keep (steward_list_top_get_list (self->table));
}

/* (transfer none): what is shown, in that order */
GtkSingleSelection *
steward_operations_table_get_selection (StewardOperationsTable *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATIONS_TABLE (self), NULL);

  return self->selection;
}

/* Of one environment it would be the same in each row. */
void
steward_operations_table_show_environments (StewardOperationsTable *self,
                                            gboolean                show)
{
  g_return_if_fail (STEWARD_IS_OPERATIONS_TABLE (self));

  steward_table_widths_show_column (self->table, self->environment_column, show);
}

void
steward_operations_table_bind_sort (StewardOperationsTable *self,
                                    GSettings              *settings)
{
  g_return_if_fail (STEWARD_IS_OPERATIONS_TABLE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_table_sort_bind (self->table, settings, "operations-sort");
}
