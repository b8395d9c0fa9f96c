/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-entity.h"
#include "steward-session.h"

G_BEGIN_DECLS

/* All sessions, as a list model, and their lists flattened into one each. Signal
 * "operation-finished" (StewardSession, StewardOperation). */

#define STEWARD_TYPE_FLEET (steward_fleet_get_type ())

G_DECLARE_FINAL_TYPE (StewardFleet, steward_fleet, STEWARD, FLEET, GObject)

StewardFleet   *steward_fleet_new                    (void);
void            steward_fleet_add_session            (StewardFleet   *self,
                                                      StewardSession *session);
void            steward_fleet_remove_session         (StewardFleet   *self,
                                                      StewardSession *session);
void            steward_fleet_close                  (StewardFleet   *self);
StewardSession *steward_fleet_find_session           (StewardFleet   *self,
                                                      StewardTenant  *tenant);
StewardSession *steward_fleet_get_session_of         (StewardFleet   *self,
                                                      StewardEntity  *entity);
GListModel     *steward_fleet_get_tenants            (StewardFleet   *self);
GListModel     *steward_fleet_get_environments       (StewardFleet   *self);
GListModel     *steward_fleet_get_instances          (StewardFleet   *self);
void            steward_fleet_load_instances         (StewardFleet   *self);
GListModel     *steward_fleet_get_operations         (StewardFleet   *self);
GListModel     *steward_fleet_get_tracked_operations (StewardFleet   *self);
gboolean        steward_fleet_get_busy               (StewardFleet   *self);
guint           steward_fleet_get_n_running          (StewardFleet   *self);
void            steward_fleet_forgive                (StewardFleet   *self);
void            steward_fleet_refresh                (StewardFleet   *self);

G_END_DECLS
