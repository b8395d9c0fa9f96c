/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-tree.h"

#include "steward-app-group.h"
#include "steward-tenant.h"

/* (transfer full) (nullable): of a row that a widget may not have yet */
static GObject *
steward_app_tree_dup_item (GtkTreeListRow *row)
{
  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

/* Whether a row is one of an environment, or below one. */
static gboolean
steward_app_tree_is_by_environment (GtkTreeListRow *row)
{
  g_autoptr(GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);
  g_autoptr(GObject) group = gtk_tree_list_row_get_item (parent != NULL ? parent : row);

  return STEWARD_IS_APP_GROUP (group)
         && steward_app_group_get_environment (STEWARD_APP_GROUP (group)) != NULL;
}

/* What groups places is not repeated by them. */
static char *
steward_app_tree_show_name (gpointer        object,
                            GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);
  StewardAppPlace *place;

  if (STEWARD_IS_APP_GROUP (item))
    return g_strdup (steward_app_group_get_name (STEWARD_APP_GROUP (item)));
  if (!STEWARD_IS_APP_PLACE (item))
    return NULL;

  place = STEWARD_APP_PLACE (item);
  if (steward_app_tree_is_by_environment (row))
    return g_strdup (steward_app_get_name (steward_app_place_get_app (place)));

  return g_strdup (steward_environment_get_name (steward_app_place_get_environment (place)));
}

static char **
steward_app_tree_name_classes (gpointer        object,
                               GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);
  const char * const classes[] = { STEWARD_IS_APP_GROUP (item) ? "entity-name" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

/* Whether the row is of one environment, so that it has a tenant; otherwise it has a publisher. */
static gboolean
steward_app_tree_has_tenant (gpointer        object,
                             GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);

  return item != NULL && STEWARD_IS_APP_GROUP (item) == steward_app_tree_is_by_environment (row);
}

static gboolean
steward_app_tree_has_publisher (gpointer        object,
                                GtkTreeListRow *row)
{
  return row != NULL && !steward_app_tree_has_tenant (object, row);
}

static char *
steward_app_tree_show_publisher (gpointer        object,
                                 GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);

  if (STEWARD_IS_APP_GROUP (item))
    return g_strdup (steward_app_group_get_publisher (STEWARD_APP_GROUP (item)));
  if (STEWARD_IS_APP_PLACE (item))
    return g_strdup (steward_app_get_publisher (
      steward_app_place_get_app (STEWARD_APP_PLACE (item))));

  return NULL;
}

static gpointer
steward_app_tree_get_tenant (gpointer        object,
                             GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);
  StewardEnvironment *environment = NULL;

  if (STEWARD_IS_APP_GROUP (item))
    environment = steward_app_group_get_environment (STEWARD_APP_GROUP (item));
  else if (STEWARD_IS_APP_PLACE (item))
    environment = steward_app_place_get_environment (STEWARD_APP_PLACE (item));

  return environment != NULL
           ? g_object_ref (steward_entity_get_tenant (STEWARD_ENTITY (environment))) : NULL;
}

/* How the second column sorts groups. */
static char *
steward_app_tree_sort_owner (StewardAppGroup *group)
{
  StewardEnvironment *environment = steward_app_group_get_environment (group);

  return g_strdup (environment != NULL
                     ? steward_tenant_get_name (steward_entity_get_tenant (
                         STEWARD_ENTITY (environment)))
                     : steward_app_group_get_publisher (group));
}

static int
steward_app_tree_compare_names (gconstpointer first,
                                gconstpointer second,
                                gpointer      user_data)
{
  const char *name = steward_app_get_name (steward_app_place_get_app ((gpointer) first));
  const char *other = steward_app_get_name (steward_app_place_get_app ((gpointer) second));

  return g_utf8_collate (name != NULL ? name : "", other != NULL ? other : "");
}

static const char *
steward_app_tree_get_tenant_name (StewardEnvironment *environment)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  const char *name = steward_tenant_get_name (tenant);

  return name != NULL ? name : "";
}

/* As the page of environments has them: by tenant, and production first. */
static int
steward_app_tree_compare_environments (gconstpointer first,
                                       gconstpointer second,
                                       gpointer      user_data)
{
  StewardEnvironment *one = steward_app_place_get_environment ((gpointer) first);
  StewardEnvironment *two = steward_app_place_get_environment ((gpointer) second);
  const char *name = steward_environment_get_name (one);
  const char *other = steward_environment_get_name (two);
  int order;

  order = g_utf8_collate (steward_app_tree_get_tenant_name (one),
                          steward_app_tree_get_tenant_name (two));
  if (order == 0)
    order = steward_environment_is_production (two) - steward_environment_is_production (one);
  if (order == 0)
    order = g_utf8_collate (name != NULL ? name : "", other != NULL ? other : "");

  return order;
}

static int
steward_app_tree_compare_places (gconstpointer first,
                                 gconstpointer second)
{
  return steward_app_tree_compare_environments (*(gpointer *) first, *(gpointer *) second, NULL);
}

/**
 * steward_app_tree_sort_places:
 * @places: (element-type StewardAppPlace): places of any apps
 *
 * Sorts them by their environments, as they stand below one app.
 */
void
steward_app_tree_sort_places (GPtrArray *places)
{
  g_return_if_fail (places != NULL);

  g_ptr_array_sort (places, steward_app_tree_compare_places);
}

/* Takes @places */
static GListModel *
steward_app_tree_sort (GListModel       *places,
                       GCompareDataFunc  compare)
{
  return G_LIST_MODEL (gtk_sort_list_model_new (
    places, GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL))));
}

/* Returns: (transfer full) (nullable): the places of a group. An app is shown with all that it has,
 * so that its versions can be compared; an environment has too many for that. */
GListModel *
steward_app_tree_list_places (gpointer item,
                              gpointer filter)
{
  GListModel *places;

  if (!STEWARD_IS_APP_GROUP (item))
    return NULL;

  places = g_object_ref (steward_app_group_get_places (item));
  if (steward_app_group_get_environment (item) == NULL)
    return steward_app_tree_sort (places, steward_app_tree_compare_environments);

  places = G_LIST_MODEL (gtk_filter_list_model_new (places, g_object_ref (filter)));

  return steward_app_tree_sort (places, steward_app_tree_compare_names);
}

/* Returns: (transfer full): a tree whose rows are closed; @filter is that of its @groups */
GtkTreeListModel *
steward_app_tree_new (GListModel *groups,
                      GtkFilter  *filter)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (groups), NULL);
  g_return_val_if_fail (GTK_IS_FILTER (filter), NULL);

  return gtk_tree_list_model_new (g_object_ref (groups), FALSE, FALSE,
                                  steward_app_tree_list_places, g_object_ref (filter),
                                  g_object_unref);
}

void
steward_app_tree_bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_get_tenant);
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_has_publisher);
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_has_tenant);
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_name_classes);
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_show_name);
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_show_publisher);
  gtk_widget_class_bind_template_callback (klass, steward_app_tree_sort_owner);
}
