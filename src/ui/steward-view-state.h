/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-app-estate.h"
#include "steward-environment.h"
#include "steward-fleet.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* What one window shows: the fleet, the chosen tenant or all of them, and the lists of what
 * belongs to it. Pages bind to it, never to each other. Lists keep their identity, so that a
 * page can hold on to them. */

#define STEWARD_TYPE_VIEW_STATE (steward_view_state_get_type ())

G_DECLARE_FINAL_TYPE (StewardViewState, steward_view_state, STEWARD, VIEW_STATE, GObject)

StewardViewState   *steward_view_state_new                    (GSettings          *settings);
GSettings          *steward_view_state_get_settings           (StewardViewState   *self);
StewardFleet       *steward_view_state_get_fleet              (StewardViewState   *self);
void                steward_view_state_set_fleet              (StewardViewState   *self,
                                                               StewardFleet       *fleet);
void                steward_view_state_set_lists              (StewardViewState   *self,
                                                               GListModel         *tenants,
                                                               GListModel         *environments,
                                                               GListModel         *operations,
                                                               GListModel         *listings);
StewardTenant      *steward_view_state_get_tenant             (StewardViewState   *self);
void                steward_view_state_set_tenant             (StewardViewState   *self,
                                                               StewardTenant      *tenant);
GListModel         *steward_view_state_get_tenants            (StewardViewState   *self);
GListModel         *steward_view_state_get_environments       (StewardViewState   *self);
GListModel         *steward_view_state_get_instances          (StewardViewState   *self);
GListModel         *steward_view_state_get_operations         (StewardViewState   *self);
GListModel         *steward_view_state_get_all_operations     (StewardViewState   *self);
GListModel         *steward_view_state_get_all_running        (StewardViewState   *self);
GListModel         *steward_view_state_get_running            (StewardViewState   *self);
GListModel         *steward_view_state_get_history            (StewardViewState   *self);
GListModel         *steward_view_state_get_instance_listings  (StewardViewState   *self);
GListModel         *steward_view_state_get_operation_listings (StewardViewState   *self);
GListModel         *steward_view_state_get_listings           (StewardViewState   *self);
StewardAppEstate   *steward_view_state_get_apps               (StewardViewState   *self);
gboolean            steward_view_state_get_folded             (StewardViewState   *self);
void                steward_view_state_set_folded             (StewardViewState   *self,
                                                               gboolean            folded);
void                steward_view_state_want                   (StewardViewState   *self,
                                                               StewardTenant      *tenant,
                                                               const char         *name);
gboolean            steward_view_state_wants                  (StewardViewState   *self,
                                                               StewardEnvironment *environment);
StewardEnvironment *steward_view_state_find_environment       (StewardViewState   *self,
                                                               const char         *tenant_id,
                                                               const char         *name);
StewardOperation   *steward_view_state_find_operation         (StewardViewState   *self,
                                                               const char         *tenant_id,
                                                               const char         *key);
StewardSession     *steward_view_state_get_session_of         (StewardViewState   *self,
                                                               StewardEntity      *entity);

G_END_DECLS
