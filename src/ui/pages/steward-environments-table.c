/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-table.h"

#include "pages/steward-environment-row.h"
#include "steward-closures.h"
#include "steward-environment-menu.h"
#include "steward-look.h"
#include "steward-table-sort.h"
#include "steward-table-widths.h"
#include "widgets/steward-next-update-cell.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-cell.h"

/* Of the column of numbers, whose title is aligned like them. */
#define STORAGE_POSITION 7

struct _StewardEnvironmentsTable
{
  GtkWidget            parent_instance;

  GtkStack            *layouts;
  GtkWidget           *wide;
  GtkWidget           *narrow;
  GtkColumnView       *table;
  GtkListView         *list;
  GtkColumnViewColumn *check_column;
  GtkColumnViewColumn *tenant_column;
  GtkSelectionModel   *selection;
  GListModel          *matches;       /* (nullable) */
  gboolean             folded;
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

/* What asks for something first. */
static int
steward_environments_table_severity (gpointer                 object,
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
steward_environments_table_update_key (gpointer   object,
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
steward_environments_table_selection_cb (StewardEnvironmentsTable *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  gboolean several = gtk_bitset_get_size (selected) > 1;

  steward_table_widths_show_column (self->table, self->check_column, several);
  if (several)
    gtk_widget_add_css_class (GTK_WIDGET (self->table), "selecting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->table), "selecting");
}

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
  gtk_stack_set_visible_child (self->layouts, folded ? self->narrow : self->wide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
steward_environments_table_set_matches (StewardEnvironmentsTable *self,
                                        GListModel               *matches)
{
  if (!g_set_object (&self->matches, matches))
    return;

  if (matches != NULL)
    steward_table_sort_follow (self->table, matches);
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
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, check_column);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, layouts);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, list);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, narrow);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, selection);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, table);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, tenant_column);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsTable, wide);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_table_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_table_selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_table_severity);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_table_update_key);
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

  g_type_ensure (STEWARD_TYPE_ENVIRONMENT_ROW);
  g_type_ensure (STEWARD_TYPE_NEXT_UPDATE_CELL);
  g_type_ensure (STEWARD_TYPE_STATE_CELL);
  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_CELL);
  steward_environments_table_bind_template (widget_class);
}

static void
steward_environments_table_init (StewardEnvironmentsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_table_widths_align_end (self->table, STORAGE_POSITION);
  steward_table_widths_follow_text (self->table);
  gtk_column_view_sort_by_column (self->table, self->tenant_column, GTK_SORT_ASCENDING);
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

  steward_table_widths_show_column (self->table, self->tenant_column, show);
}

/* Their names may become known after their environments. */
void
steward_environments_table_follow_tenants (StewardEnvironmentsTable *self,
                                           GListModel               *tenants)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));

  steward_table_sort_follow (self->table, tenants);
}

void
steward_environments_table_bind_sort (StewardEnvironmentsTable *self,
                                      GSettings                *settings)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));

  steward_table_sort_bind (self->table, settings, "environments-sort");
}

/* Selects one, and nothing else, and brings it into view. */
void
steward_environments_table_select (StewardEnvironmentsTable *self,
                                   guint                     position)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENTS_TABLE (self));

  gtk_selection_model_select_item (self->selection, position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->table)),
                              "list.scroll-to-item", "u", position);
}
