/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operations-table.h"

#include "steward-closures.h"
#include "steward-look.h"
#include "steward-operation.h"
#include "steward-table-sort.h"
#include "steward-table-widths.h"
#include "widgets/steward-operation-item.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tenant-badge.h"

/* Of the column of numbers, whose title is aligned like them. */
#define DURATION_POSITION 4

struct _StewardOperationsTable
{
  GtkWidget            parent_instance;

  GtkStack            *layouts;
  GtkWidget           *wide;
  GtkWidget           *narrow;
  GtkColumnView       *table;
  GtkColumnViewColumn *environment_column;
  GtkColumnViewColumn *started_column;
  GtkSingleSelection  *selection;
  GListModel          *matches;            /* (nullable) */
  gboolean             folded;
};

G_DEFINE_FINAL_TYPE (StewardOperationsTable, steward_operations_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_MATCHES,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
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
steward_operations_table_set_folded (StewardOperationsTable *self,
                                     gboolean                folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_stack_set_visible_child (self->layouts, folded ? self->narrow : self->wide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
steward_operations_table_set_matches (StewardOperationsTable *self,
                                      GListModel             *matches)
{
  if (!g_set_object (&self->matches, matches))
    return;

  if (matches != NULL)
    steward_table_sort_follow (self->table, matches);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHES]);
}

static void
steward_operations_table_dispose (GObject *object)
{
  StewardOperationsTable *self = STEWARD_OPERATIONS_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->layouts, gtk_widget_unparent);
  g_clear_object (&self->matches);

  G_OBJECT_CLASS (steward_operations_table_parent_class)->dispose (object);
}

static void
steward_operations_table_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardOperationsTable *self = STEWARD_OPERATIONS_TABLE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_MATCHES:
      g_value_set_object (value, self->matches);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operations_table_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardOperationsTable *self = STEWARD_OPERATIONS_TABLE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      steward_operations_table_set_folded (self, g_value_get_boolean (value));
      break;
    case PROP_MATCHES:
      steward_operations_table_set_matches (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operations_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-operations-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, environment_column);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, layouts);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, narrow);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, started_column);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, table);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsTable, wide);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_table_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_table_severity);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_table_start_key);
  steward_closures_bind (widget_class);
}

static void
steward_operations_table_class_init (StewardOperationsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_operations_table_dispose;
  object_class->get_property = steward_operations_table_get_property;
  object_class->set_property = steward_operations_table_set_property;

  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MATCHES] =
    g_param_spec_object ("matches", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
  steward_table_widths_follow_text (self->table);
  gtk_column_view_sort_by_column (self->table, self->started_column, GTK_SORT_DESCENDING);
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

  steward_table_sort_bind (self->table, settings, "operations-sort");
}

void
steward_operations_table_focus (StewardOperationsTable *self)
{
  g_return_if_fail (STEWARD_IS_OPERATIONS_TABLE (self));

  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->layouts));
}
