/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-table.h"

#include "pages/steward-environment-row.h"
#include "pages/steward-environments-grid.h"
#include "steward-closures.h"
#include "steward-environment-menu.h"
#include "steward-list-top.h"

struct _StewardEnvironmentsTable
{
  GtkWidget                parent_instance;

  GtkStack                *layouts;
  StewardEnvironmentsGrid *grid;
  GtkWidget               *narrow;
  GtkListView             *list;
  GtkSelectionModel       *selection;
  GListModel              *matches;   /* (nullable) */
  gboolean                 folded;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentsTable, steward_environments_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_MATCHES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
steward_environments_table_set_folded (StewardEnvironmentsTable *self,
                                       gboolean                  folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_stack_set_visible_child (self->layouts, folded ? self->narrow : GTK_WIDGET (self->grid));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
steward_environments_table_set_matches (StewardEnvironmentsTable *self,
                                        GListModel               *matches)
{
  if (!g_set_object (&self->matches, matches))
    return;

  if (matches != NULL)
    steward_environments_grid_follow (self->grid, matches);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHES]);
}

static void
steward_environments_table_dispose (GObject *object)
{
  StewardEnvironmentsTable *self = STEWARD_ENVIRONMENTS_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->layouts, gtk_widget_unparent);
  g_clear_object (&self->matches);

  G_OBJECT_CLASS (steward_environments_table_parent_class)->dispose (object);
}

static void
steward_environments_table_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  StewardEnvironmentsTable *self = STEWARD_ENVIRONMENTS_TABLE (object);

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
steward_environments_table_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  StewardEnvironmentsTable *self = STEWARD_ENVIRONMENTS_TABLE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      steward_environments_table_set_folded (self, g_value_get_boolean (value));
      break;
    case PROP_MATCHES:
      steward_environments_table_set_matches (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environments_table_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environments-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, grid);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, layouts);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, list);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, narrow);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_table_activate_cb);
  steward_closures_bind (widget_class);
}

static void
steward_environments_table_class_init (StewardEnvironmentsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_environments_table_dispose;
  object_class->get_property = steward_environments_table_get_property;
  object_class->set_property = steward_environments_table_set_property;

  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MATCHES] =
    g_param_spec_object ("matches", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_ENVIRONMENTS_GRID);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENT_ROW);
  steward_environments_table_bind_template (widget_class);
}

static void
steward_environments_table_init (StewardEnvironmentsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_list_top_keep (self->list, G_LIST_MODEL (self->selection));
  steward_list_top_keep (steward_environments_grid_get_list (self->grid),
                         G_LIST_MODEL (self->selection));
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

  steward_environments_grid_follow (self->grid, tenants);
}

void
steward_environments_table_bind_sort (StewardEnvironmentsTable *self,
                                      GSettings                *settings)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));

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
