/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-view-state-private.h"

#include "steward-app-group.h"

static gpointer
steward_view_state_map_session (gpointer item,
                                gpointer user_data)
{
  g_autoptr(StewardSession) session = item;

  return g_object_ref (steward_session_get_environments (session));
}

static gpointer
steward_view_state_map_instances (gpointer item,
                                  gpointer user_data)
{
  g_autoptr(StewardSession) session = item;

  return g_object_ref (steward_session_get_instances (session));
}

static gpointer
steward_view_state_map_operations (gpointer item,
                                   gpointer user_data)
{
  g_autoptr(StewardSession) session = item;

  return g_object_ref (steward_session_get_operations (session));
}

/* What the service does not list: changes on their way, and those it never received. Those of
 * instances have a list of their own. */
static gboolean
steward_view_state_is_unlisted (gpointer item,
                                gpointer user_data)
{
  StewardOperation *operation = STEWARD_OPERATION (item);

  return steward_operation_get_id (operation) == NULL
         && !steward_operation_type_is_of_instance (
              steward_operation_get_operation_type (operation));
}

static void
steward_view_state_listed_cb (StewardItemWatch *watch,
                              gpointer          user_data)
{
  gtk_filter_changed (GTK_FILTER (user_data), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
steward_view_state_is_updatable (gpointer item,
                                 gpointer user_data)
{
  return steward_app_group_get_n_updates (item) > 0;
}

GtkFilterListModel *
steward_view_state_new_updatable_apps (void)
{
  return gtk_filter_list_model_new (
    NULL, GTK_FILTER (gtk_custom_filter_new (steward_view_state_is_updatable, NULL, NULL)));
}

static void
steward_view_state_apps_cb (StewardAppEstate *apps,
                            gpointer          user_data)
{
  gtk_filter_changed (GTK_FILTER (user_data), GTK_FILTER_CHANGE_DIFFERENT);
}

/* The operations that the service lists, and those that only this program knows of. */
static GListModel *
steward_view_state_new_operations (StewardViewState *self,
                                   StewardFleet     *fleet)
{
  GListModel *tracked = steward_fleet_get_tracked_operations (fleet);
  g_autoptr(GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr(GtkFilterListModel) unlisted = NULL;
  GtkFilter *filter;

  filter = GTK_FILTER (gtk_custom_filter_new (steward_view_state_is_unlisted, NULL, NULL));
  unlisted = gtk_filter_list_model_new (g_object_ref (tracked), filter);
  self->id_watch = steward_item_watch_new (tracked, "id");
  g_signal_connect_object (self->id_watch, "changed", G_CALLBACK (steward_view_state_listed_cb),
                           filter, 0);
  g_list_store_append (lists, unlisted);
  g_list_store_append (lists, steward_fleet_get_operations (fleet));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}

/* Nothing is read for the sake of the count in the sidebar: at each start that would be two
 * requests for every environment. It is there when the page of apps has read them, and follows. */
static void
steward_view_state_follow_apps (StewardViewState *self,
                                StewardFleet     *fleet)
{
  g_clear_object (&self->apps);
  self->apps = steward_app_estate_new (fleet);
  steward_app_estate_set_tenant (self->apps, self->tenant);
  gtk_filter_list_model_set_model (self->updatable_apps, G_LIST_MODEL (self->apps));
  g_signal_connect_object (self->apps, "changed", G_CALLBACK (steward_view_state_apps_cb),
                           gtk_filter_list_model_get_filter (self->updatable_apps), 0);
}

/**
 * steward_view_state_set_fleet:
 * @self: a view state without a fleet
 * @fleet: the sessions of all tenants
 *
 * Shows what @fleet has.
 */
void
steward_view_state_set_fleet (StewardViewState *self,
                              StewardFleet     *fleet)
{
  g_autoptr(GtkMapListModel) listings = NULL;
  g_autoptr(GtkMapListModel) instance_listings = NULL;
  g_autoptr(GtkMapListModel) operation_listings = NULL;
  g_autoptr(GListModel) operations = NULL;

  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));
  g_return_if_fail (STEWARD_IS_FLEET (fleet));

  if (!g_set_object (&self->fleet, fleet))
    return;

  listings = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (fleet)),
                                     steward_view_state_map_session, NULL, NULL);
  instance_listings = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (fleet)),
                                              steward_view_state_map_instances, NULL, NULL);
  operation_listings = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (fleet)),
                                               steward_view_state_map_operations, NULL, NULL);
  gtk_filter_list_model_set_model (self->instances, steward_fleet_get_instances (fleet));
  gtk_filter_list_model_set_model (self->instance_listings, G_LIST_MODEL (instance_listings));
  gtk_filter_list_model_set_model (self->operation_listings, G_LIST_MODEL (operation_listings));
  steward_view_state_follow_apps (self, fleet);
  operations = steward_view_state_new_operations (self, fleet);
  steward_view_state_set_lists (self,
                                steward_fleet_get_tenants (fleet),
                                steward_fleet_get_environments (fleet),
                                operations,
                                G_LIST_MODEL (listings));
}

/**
 * steward_view_state_get_apps:
 * @self: a view state
 *
 * Returns: (transfer none) (nullable): the apps of the chosen tenant or of all, which are not read
 *   before somebody wants to know
 */
StewardAppEstate *
steward_view_state_get_apps (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return self->apps;
}
