/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-apps-table.h"

#include "pages/steward-app-row.h"
#include "pages/steward-app-verbs.h"
#include "steward-app.h"
#include "steward-closures.h"
#include "steward-list-top.h"
#include "steward-row-menu.h"
#include "steward-table-sort.h"
#include "steward-table-titles.h"
#include "steward-table-widths.h"
#include "widgets/steward-app-state-cell.h"
#include "widgets/steward-app-update-cell.h"

struct _StewardEnvironmentAppsTable
{
  StewardFoldingTable  parent_instance;

  GtkColumnView       *table;
  GtkListView         *list;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *verb_column;
  GtkSelectionModel   *selection;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentAppsTable, steward_environment_apps_table,
                     STEWARD_TYPE_FOLDING_TABLE)


/* What asks for something first. */
static int
steward_environment_apps_table_severity (gpointer        object,
                                         StewardAppState state,
                                         const char     *last_result)
{
  if (last_result != NULL && g_ascii_strcasecmp (last_result, "failed") == 0)
    return 0;

  return state == STEWARD_APP_STATE_INSTALLED ? 2 : 1;
}

static int
steward_environment_apps_table_update_key (gpointer          object,
                                           StewardAppUpdate *update)
{
  return update != NULL ? 0 : 1;
}

static void
steward_environment_apps_table_follow (StewardFoldingTable *table,
                                       GListModel          *matches)
{
  steward_table_sort_follow (STEWARD_ENVIRONMENT_APPS_TABLE (table)->table, matches);
}

static void
steward_environment_apps_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-apps-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, list);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, table);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, verb_column);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_apps_table_severity);
  gtk_widget_class_bind_template_callback (widget_class,
                                           steward_environment_apps_table_update_key);
  steward_closures_bind (widget_class);
}

static void
steward_environment_apps_table_class_init (StewardEnvironmentAppsTableClass *klass)
{
  STEWARD_FOLDING_TABLE_CLASS (klass)->follow = steward_environment_apps_table_follow;

  g_type_ensure (STEWARD_TYPE_APP_ROW);
  g_type_ensure (STEWARD_TYPE_APP_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_APP_UPDATE_CELL);
  steward_environment_apps_table_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_environment_apps_table_init (StewardEnvironmentAppsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_table_titles_bind (self->table);
  steward_table_widths_follow_text (self->table);
  gtk_column_view_sort_by_column (self->table, self->name_column, GTK_SORT_ASCENDING);
  steward_list_top_keep (self->list);
  steward_list_top_keep (steward_list_top_get_list (self->table));
}

/* What can be done to each of them, on its row and in its menu. */
void
steward_environment_apps_table_offer_verbs (StewardEnvironmentAppsTable *self,
                                            StewardEnvironment          *environment)
{
  g_autoptr(GtkListItemFactory) factory = NULL;

  g_return_if_fail (STEWARD_IS_ENVIRONMENT_APPS_TABLE (self));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  factory = steward_app_verbs_new_factory (environment);
  gtk_column_view_column_set_factory (self->verb_column, factory);
  steward_row_menu_new (GTK_WIDGET (self), self->selection, steward_app_verbs_new_menu,
                        environment);
}

void
steward_environment_apps_table_bind_sort (StewardEnvironmentAppsTable *self,
                                          GSettings                   *settings)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENT_APPS_TABLE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_table_sort_bind (self->table, settings, "apps-sort");
}
