/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-tree.h"

#include "steward-app-group.h"
#include "steward-tenant.h"

static GListModel *
steward_app_tree_list_places (gpointer item,
                              gpointer user_data)
{
  if (STEWARD_IS_APP_GROUP (item))
    return g_object_ref (steward_app_group_get_places (item));

  return NULL;
}

/* (transfer full) (nullable): of a row that a widget may not have yet */
static GObject *
steward_app_tree_dup_item (GtkTreeListRow *row)
{
  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

/* The name of the app, or of the environment. */
static char *
steward_app_tree_show_name (gpointer        object,
                            GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);

  if (STEWARD_IS_APP_GROUP (item))
    return g_strdup (steward_app_group_get_name (STEWARD_APP_GROUP (item)));
  if (STEWARD_IS_APP_PLACE (item))
    return g_strdup (steward_environment_get_name (
      steward_app_place_get_environment (STEWARD_APP_PLACE (item))));

  return NULL;
}

static char **
steward_app_tree_name_classes (gpointer        object,
                               GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);
  const char * const classes[] = { STEWARD_IS_APP_GROUP (item) ? "entity-name" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

static gboolean
steward_app_tree_has_publisher (gpointer        object,
                                GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);

  return STEWARD_IS_APP_GROUP (item);
}

static char *
steward_app_tree_show_publisher (gpointer        object,
                                 GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);

  if (!STEWARD_IS_APP_GROUP (item))
    return NULL;

  return g_strdup (steward_app_group_get_publisher (STEWARD_APP_GROUP (item)));
}

static gboolean
steward_app_tree_has_tenant (gpointer        object,
                             GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);

  return STEWARD_IS_APP_PLACE (item);
}

static gpointer
steward_app_tree_get_tenant (gpointer        object,
                             GtkTreeListRow *row)
{
  g_autoptr(GObject) item = steward_app_tree_dup_item (row);
  StewardEnvironment *environment;

  if (!STEWARD_IS_APP_PLACE (item))
    return NULL;

  environment = steward_app_place_get_environment (STEWARD_APP_PLACE (item));

  return g_object_ref (steward_entity_get_tenant (STEWARD_ENTITY (environment)));
}

/* Returns: (transfer full): a tree whose rows are closed */
GtkTreeListModel *
steward_app_tree_new (GListModel *groups)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (groups), NULL);

  return gtk_tree_list_model_new (g_object_ref (groups), FALSE, FALSE,
                                  steward_app_tree_list_places, NULL, NULL);
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
}
