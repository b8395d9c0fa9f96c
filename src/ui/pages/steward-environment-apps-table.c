/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-apps-table.h"

#include "pages/steward-app-row.h"
#include "pages/steward-app-verbs.h"
#include "steward-app.h"
#include "steward-closures.h"
#include "steward-row-menu.h"
#include "steward-table-sort.h"
#include "steward-table-widths.h"
#include "widgets/steward-app-state-cell.h"
#include "widgets/steward-app-update-cell.h"

struct _StewardEnvironmentAppsTable
{
  GtkWidget            parent_instance;

  GtkStack            *layouts;
  GtkWidget           *wide;
  GtkWidget           *narrow;
  GtkColumnView       *table;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *verb_column;
  GtkSelectionModel   *selection;
  GListModel          *matches;         /* (nullable) */
  gboolean             folded;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentAppsTable, steward_environment_apps_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_MATCHES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
steward_environment_apps_table_set_folded (StewardEnvironmentAppsTable *self,
                                           gboolean                     folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_stack_set_visible_child (self->layouts, folded ? self->narrow : self->wide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
steward_environment_apps_table_set_matches (StewardEnvironmentAppsTable *self,
                                            GListModel                  *matches)
{
  if (!g_set_object (&self->matches, matches))
    return;

  if (matches != NULL)
    steward_table_sort_follow (self->table, matches);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHES]);
}

static void
steward_environment_apps_table_dispose (GObject *object)
{
  StewardEnvironmentAppsTable *self = STEWARD_ENVIRONMENT_APPS_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->layouts, gtk_widget_unparent);
  g_clear_object (&self->matches);

  G_OBJECT_CLASS (steward_environment_apps_table_parent_class)->dispose (object);
}

static void
steward_environment_apps_table_get_property (GObject    *object,
                                             guint       prop_id,
                                             GValue     *value,
                                             GParamSpec *pspec)
{
  StewardEnvironmentAppsTable *self = STEWARD_ENVIRONMENT_APPS_TABLE (object);

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
steward_environment_apps_table_set_property (GObject      *object,
                                             guint         prop_id,
                                             const GValue *value,
                                             GParamSpec   *pspec)
{
  StewardEnvironmentAppsTable *self = STEWARD_ENVIRONMENT_APPS_TABLE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      steward_environment_apps_table_set_folded (self, g_value_get_boolean (value));
      break;
    case PROP_MATCHES:
      steward_environment_apps_table_set_matches (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_apps_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-apps-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, layouts);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, narrow);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, table);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, verb_column);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentAppsTable, wide);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_apps_table_severity);
  gtk_widget_class_bind_template_callback (widget_class,
                                           steward_environment_apps_table_update_key);
  steward_closures_bind (widget_class);
}

static void
steward_environment_apps_table_class_init (StewardEnvironmentAppsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_environment_apps_table_dispose;
  object_class->get_property = steward_environment_apps_table_get_property;
  object_class->set_property = steward_environment_apps_table_set_property;

  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MATCHES] =
    g_param_spec_object ("matches", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_APP_ROW);
  g_type_ensure (STEWARD_TYPE_APP_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_APP_UPDATE_CELL);
  steward_environment_apps_table_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_environment_apps_table_init (StewardEnvironmentAppsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_table_widths_follow_text (self->table);
  gtk_column_view_sort_by_column (self->table, self->name_column, GTK_SORT_ASCENDING);
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

  steward_table_sort_bind (self->table, settings, "apps-sort");
}
