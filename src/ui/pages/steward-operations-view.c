/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operations-view-private.h"

#include <glib/gi18n.h>

#include "steward-closures.h"
#include "steward-operation-menu.h"
#include "steward-row-menu.h"
#include "steward-search-keys.h"
#include "widgets/steward-running-item.h"
#include "widgets/steward-running-row.h"

G_DEFINE_FINAL_TYPE (StewardOperationsView, steward_operations_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ENVIRONMENT,
  PROP_SEARCHING,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
steward_operations_view_is_folded (StewardOperationsView *self)
{
  return self->view_state != NULL && steward_view_state_get_folded (self->view_state);
}

/* Where it is narrow, either the list is there or the details. */
static void
steward_operations_view_arrange (StewardOperationsView *self)
{
  gboolean folded = steward_operations_view_is_folded (self);
  gboolean detailed = steward_operation_details_get_operation (self->details) != NULL;
  gboolean listed = !folded || !detailed;
  guint n_running = g_list_model_get_n_items (G_LIST_MODEL (self->running));

  gtk_widget_set_visible (self->filters, listed && (!folded || self->searching));
  gtk_widget_set_visible (self->running_part, listed && n_running > 0);
  gtk_widget_set_visible (self->history_part, listed);
  gtk_widget_set_visible (self->pane, detailed);
  gtk_widget_set_visible (self->pane_line, detailed && !folded);
  gtk_widget_set_hexpand (self->pane, folded);
}

static void
steward_operations_view_show_details (StewardOperationsView *self,
                                      StewardOperation      *operation)
{
  steward_operation_details_set_operation (self->details, operation);
  steward_operations_view_arrange (self);
}

static void
steward_operations_view_selected_cb (StewardOperationsView *self)
{
  StewardOperation *operation = gtk_single_selection_get_selected_item (self->selection);

  if (operation != NULL && !steward_operations_view_is_folded (self))
    steward_operations_view_show_details (self, operation);
}

static void
steward_operations_view_closed_cb (StewardOperationsView *self)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  steward_operations_view_show_details (self, NULL);
  steward_folding_table_focus (STEWARD_FOLDING_TABLE (self->table));
}

static void
steward_operations_view_search_cb (StewardOperationsView *self)
{
  g_object_set (self->filter, "search", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

static void
steward_operations_view_filter_cb (StewardOperationsView *self)
{
  steward_operations_view_apply_filters (self);
}

static void
steward_operations_view_clear_filters_cb (StewardOperationsView *self)
{
  steward_operations_view_reset_filters (self);
}

static GtkWidget *
steward_operations_view_new_row (gpointer item,
                                 gpointer user_data)
{
  StewardOperationsView *self = user_data;

  return steward_operation_widget_new_row (
    steward_operations_view_is_folded (self) ? STEWARD_TYPE_RUNNING_ITEM
                                             : STEWARD_TYPE_RUNNING_ROW,
    STEWARD_OPERATION (item), steward_view_state_get_all_operations (self->view_state));
}

static void
steward_operations_view_folded_cb (StewardOperationsView *self)
{
  gtk_list_box_bind_model (self->running_list, G_LIST_MODEL (self->running),
                           steward_operations_view_new_row, self, NULL);
  steward_operations_view_arrange (self);
}

static void
steward_operations_view_close_action (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  steward_operations_view_closed_cb (STEWARD_OPERATIONS_VIEW (widget));
}

/* A failure of another tenant is none of one environment. */
static void
steward_operations_view_follow_listings (StewardOperationsView *self)
{
  g_autoptr(GListStore) store = g_list_store_new (STEWARD_TYPE_LISTING);
  StewardSession *session = NULL;

  if (self->view_state == NULL)
    return;

  if (self->environment == NULL)
    {
      steward_listing_stack_set_listings (
        self->states, steward_view_state_get_operation_listings (self->view_state));
      return;
    }

  session = steward_view_state_get_session_of (self->view_state,
                                               STEWARD_ENTITY (self->environment));
  if (session != NULL)
    g_list_store_append (store, steward_session_get_operations (session));
  steward_listing_stack_set_listings (self->states, G_LIST_MODEL (store));
}

static void
steward_operations_view_set_view_state (StewardOperationsView *self,
                                        StewardViewState      *view_state)
{
  GSettings *settings;

  if (!g_set_object (&self->view_state, view_state) || view_state == NULL)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW_STATE]);
  gtk_filter_list_model_set_model (self->running, steward_view_state_get_running (view_state));
  gtk_filter_list_model_set_model (self->history, steward_view_state_get_history (view_state));
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_operations_view_folded_cb), self,
                           G_CONNECT_SWAPPED);
  steward_operations_view_folded_cb (self);
  steward_operations_view_follow_listings (self);

  settings = steward_view_state_get_settings (view_state);
  if (settings != NULL)
    steward_operations_table_bind_sort (self->table, settings);
}

static void
steward_operations_view_set_environment (StewardOperationsView *self,
                                         StewardEnvironment    *environment)
{
  g_set_object (&self->environment, environment);
  g_object_set (self->of_environment, "environment", environment, NULL);
  g_object_set (self->filter, "environment", environment, NULL);
  steward_operations_table_show_environments (self->table, environment == NULL);
  steward_operations_view_follow_listings (self);
}

static void
steward_operations_view_dispose (GObject *object)
{
  StewardOperationsView *self = STEWARD_OPERATIONS_VIEW (object);

  if (self->running != NULL)
    g_signal_handlers_disconnect_by_data (self->running, self);
  /* What is selected changes once more while the table goes, after what shows it is gone. */
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  self->selection = NULL;
  g_clear_object (&self->view_state);
  g_clear_object (&self->environment);

  G_OBJECT_CLASS (steward_operations_view_parent_class)->dispose (object);
}

static void
steward_operations_view_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  StewardOperationsView *self = STEWARD_OPERATIONS_VIEW (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, self->searching);
      break;
    case PROP_VIEW_STATE:
      g_value_set_object (value, self->view_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operations_view_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  StewardOperationsView *self = STEWARD_OPERATIONS_VIEW (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      steward_operations_view_set_environment (self, g_value_get_object (value));
      break;
    case PROP_SEARCHING:
      self->searching = g_value_get_boolean (value);
      steward_operations_view_arrange (self);
      break;
    case PROP_VIEW_STATE:
      steward_operations_view_set_view_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operations_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-operations-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, ages);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, details);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, filter);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, filters);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, history);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, history_part);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, of_environment);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, pane);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, pane_line);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, running);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, running_list);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, running_part);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, search);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, states);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, statuses);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, table);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsView, types);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_view_clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_view_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_view_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_view_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_view_show_details);
  steward_closures_bind (widget_class);
}

static void
steward_operations_view_class_init (StewardOperationsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_operations_view_dispose;
  object_class->get_property = steward_operations_view_get_property;
  object_class->set_property = steward_operations_view_set_property;

  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT, flags);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  properties[PROP_VIEW_STATE] =
    g_param_spec_object ("view-state", NULL, NULL, STEWARD_TYPE_VIEW_STATE,
                         flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_TABLE);
  g_type_ensure (STEWARD_TYPE_OPERATION_DETAILS);
  g_type_ensure (STEWARD_TYPE_OPERATION_FILTER);
  steward_operations_view_bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "operations.close-details", NULL,
                                   steward_operations_view_close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "operations.close-details", NULL);
}

static void
steward_operations_view_init (StewardOperationsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_search_keys_bind (GTK_WIDGET (self->search), GTK_WIDGET (self->table));

  self->selection = steward_operations_table_get_selection (self->table);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (steward_operations_view_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->running, "items-changed",
                            G_CALLBACK (steward_operations_view_arrange), self);
  steward_operations_view_fill_filters (self);
  steward_operations_view_apply_filters (self);
  steward_row_menu_new (GTK_WIDGET (self), GTK_SELECTION_MODEL (self->selection),
                        steward_operation_menu_new, NULL);
  steward_operations_view_arrange (self);
}

/**
 * steward_operations_view_search:
 * @self: a view
 *
 * Puts the cursor into its search entry.
 */
void
steward_operations_view_search (StewardOperationsView *self)
{
  g_return_if_fail (STEWARD_IS_OPERATIONS_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * steward_operations_view_show:
 * @self: a view
 * @operation: an operation, whether the filters let it through or not
 *
 * Shows the details of @operation.
 */
void
steward_operations_view_show (StewardOperationsView *self,
                              StewardOperation      *operation)
{
  GListModel *rows;
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (STEWARD_IS_OPERATIONS_VIEW (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  rows = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(StewardOperation) row = g_list_model_get_item (rows, i);

      if (row == operation)
        position = i;
    }

  gtk_single_selection_set_selected (self->selection, position);
  steward_operations_view_show_details (self, operation);
}
