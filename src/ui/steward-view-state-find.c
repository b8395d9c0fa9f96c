/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-view-state-private.h"

/* What the actions of a window name by ids, as the entity that is meant. */

/**
 * steward_view_state_find_environment:
 * @self: a view state
 * @tenant_id: the id of a tenant
 * @name: the name of an environment
 *
 * Returns: (transfer full) (nullable): the environment of that name in that tenant
 */
StewardEnvironment *
steward_view_state_find_environment (StewardViewState *self,
                                     const char       *tenant_id,
                                     const char       *name)
{
  GListModel *all;
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  all = gtk_filter_list_model_get_model (self->environments);
  n_items = all != NULL ? g_list_model_get_n_items (all) : 0;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (all, i);
      StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));

      if (g_strcmp0 (steward_tenant_get_id (tenant), tenant_id) == 0 &&
          g_strcmp0 (steward_environment_get_name (environment), name) == 0)
        return g_steal_pointer (&environment);
    }

  return NULL;
}

/**
 * steward_view_state_find_operation:
 * @self: a view state
 * @tenant_id: the id of a tenant
 * @key: what identifies the operation, at the service or before the service knew it
 *
 * Returns: (transfer full) (nullable): that operation of that tenant
 */
StewardOperation *
steward_view_state_find_operation (StewardViewState *self,
                                   const char       *tenant_id,
                                   const char       *key)
{
  GListModel *all;
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  all = gtk_filter_list_model_get_model (self->operations);
  n_items = all != NULL ? g_list_model_get_n_items (all) : 0;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (all, i);
      StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
      g_autofree char *sent_key = NULL;

      g_object_get (operation, "sent-key", &sent_key, NULL);
      if (g_strcmp0 (steward_tenant_get_id (tenant), tenant_id) == 0 &&
          (g_strcmp0 (steward_entity_get_key (STEWARD_ENTITY (operation)), key) == 0 ||
           g_strcmp0 (sent_key, key) == 0))
        return g_steal_pointer (&operation);
    }

  return NULL;
}

/**
 * steward_view_state_get_session_of:
 * @self: a view state
 * @entity: an entity that it shows
 *
 * Returns: (transfer none) (nullable): the only session through which @entity can be changed
 */
StewardSession *
steward_view_state_get_session_of (StewardViewState *self,
                                   StewardEntity    *entity)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENTITY (entity), NULL);

  return self->fleet != NULL ? steward_fleet_get_session_of (self->fleet, entity) : NULL;
}
