/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-fleet.h"

G_BEGIN_DECLS

/* Which app is in which version where, over all tenants: a list model of StewardAppGroup. Asks
 * for the apps of a few environments at a time, and not before somebody wants to know. Properties
 * "n-items", "n-environments", "n-unreadable", "fetched-on" (of the oldest part) and "busy".
 * Signal "changed": what the groups hold may be different. */

#define STEWARD_TYPE_APP_ESTATE (steward_app_estate_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppEstate, steward_app_estate, STEWARD, APP_ESTATE, GObject)

StewardAppEstate *steward_app_estate_new                (StewardFleet     *fleet);
void              steward_app_estate_set_tenant         (StewardAppEstate *self,
                                                         StewardTenant    *tenant);
GListModel       *steward_app_estate_get_by_environment (StewardAppEstate *self);
GListModel       *steward_app_estate_get_listings       (StewardAppEstate *self);
void              steward_app_estate_ensure_loaded      (StewardAppEstate *self);
void              steward_app_estate_refresh            (StewardAppEstate *self);
guint             steward_app_estate_get_n_environments (StewardAppEstate *self);
guint             steward_app_estate_get_n_unreadable   (StewardAppEstate *self);
gboolean          steward_app_estate_get_busy           (StewardAppEstate *self);
GDateTime        *steward_app_estate_get_fetched_on     (StewardAppEstate *self);

G_END_DECLS
