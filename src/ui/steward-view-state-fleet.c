/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-view-state-private.h"

static gpointer
steward_view_state_map_session (gpointer item,
                                gpointer user_data)
{
  g_autoptr(StewardSession) session = item;

  return g_object_ref (steward_session_get_environments (session));
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

  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));
  g_return_if_fail (STEWARD_IS_FLEET (fleet));

  if (!g_set_object (&self->fleet, fleet))
    return;

  listings = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (fleet)),
                                     steward_view_state_map_session, NULL, NULL);
  steward_view_state_set_lists (self,
                                steward_fleet_get_tenants (fleet),
                                steward_fleet_get_environments (fleet),
                                steward_fleet_get_operations (fleet),
                                G_LIST_MODEL (listings));
}
