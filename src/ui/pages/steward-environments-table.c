/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-table.h"

#include "pages/steward-environment-row.h"
#include "pages/steward-environments-grid.h"
#include "steward-closures.h"
#include "steward-environment-menu.h"
#include "steward-list-pace.h"
#include "steward-list-top.h"

struct _StewardEnvironmentsTable
{
  StewardFoldingTable      parent_instance;

  StewardEnvironmentsGrid *grid;
  GtkListView             *list;
  GtkSelectionModel       *selection;
  GListModel              *sorted;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentsTable, steward_environments_table,
                     STEWARD_TYPE_FOLDING_TABLE)

static void
steward_environments_table_activate_cb (GtkWidget *view,
                                        guint      position,
                                        gpointer   user_data)
{
  StewardEnvironmentsTable *self = user_data;
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-environment",
                                      steward_environment_menu_new_target (environment));
}

static void
steward_environments_table_follow (StewardFoldingTable *table,
                                   GListModel          *matches)
{
  steward_environments_grid_follow (STEWARD_ENVIRONMENTS_TABLE (table)->grid, matches);
}

static void
steward_environments_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environments-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, grid);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, list);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, sorted);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_table_activate_cb);
  steward_closures_bind (widget_class);
}

static void
steward_environments_table_class_init (StewardEnvironmentsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  STEWARD_FOLDING_TABLE_CLASS (klass)->follow = steward_environments_table_follow;

  g_type_ensure (STEWARD_TYPE_ENVIRONMENTS_GRID);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENT_ROW);
  steward_environments_table_bind_template (widget_class);
}

static void
steward_environments_table_init (StewardEnvironmentsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_list_pace_keep (self->sorted);
  steward_list_top_keep (self->list);
  steward_list_top_keep (steward_environments_grid_get_list (self->grid));
}

/* (transfer none): what is shown, in that order */
GtkSelectionModel *
steward_environments_table_get_selection (StewardEnvironmentsTable *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self), NULL);

  return self->selection;
}

/* Of one tenant it would be the same in each row. */
void
steward_environments_table_show_tenants (StewardEnvironmentsTable *self,
                                         gboolean                  show)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));

  steward_environments_grid_show_tenants (self->grid, show);
}

/* Their names may become known after their environments. */
void
steward_environments_table_follow_tenants (StewardEnvironmentsTable *self,
                                           GListModel               *tenants)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));
  g_return_if_fail (tenants == NULL || G_IS_LIST_MODEL (tenants));

  steward_environments_grid_follow (self->grid, tenants);
}

void
steward_environments_table_bind_sort (StewardEnvironmentsTable *self,
                                      GSettings                *settings)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_environments_grid_bind_sort (self->grid, settings);
}

/* Selects one, and nothing else, and brings it into view. */
void
steward_environments_table_select (StewardEnvironmentsTable *self,
                                   guint                     position)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));

  gtk_selection_model_select_item (self->selection, position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  steward_environments_grid_scroll_to (self->grid, position);
}
