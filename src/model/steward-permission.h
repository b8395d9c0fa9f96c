/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-record.h"

G_BEGIN_DECLS

/* Whether somebody may do something in a tenant, as the services have answered. Properties
 * "area", "region" and "state". */

typedef enum
{
  STEWARD_PERMISSION_AREA_ENVIRONMENTS,
  STEWARD_PERMISSION_AREA_BACKUPS,
  STEWARD_PERMISSION_AREA_AUTHORIZED_APPS,
  STEWARD_PERMISSION_AREA_PARTNER_ACCESS,
  STEWARD_PERMISSION_AREA_TRANSFERS,
  STEWARD_PERMISSION_AREA_INSTANCES,
} StewardPermissionArea;

typedef enum
{
  STEWARD_PERMISSION_STATE_UNKNOWN,
  STEWARD_PERMISSION_STATE_ALLOWED,
  STEWARD_PERMISSION_STATE_MISSING,
} StewardPermissionState;

#define STEWARD_TYPE_PERMISSION_AREA  (steward_permission_area_get_type ())
#define STEWARD_TYPE_PERMISSION_STATE (steward_permission_state_get_type ())

GType steward_permission_area_get_type  (void);
GType steward_permission_state_get_type (void);

#define STEWARD_TYPE_PERMISSION (steward_permission_get_type ())

G_DECLARE_FINAL_TYPE (StewardPermission, steward_permission, STEWARD, PERMISSION, StewardRecord)

StewardPermission      *steward_permission_new        (StewardPermissionArea   area,
                                                       const char             *region);
StewardPermissionArea   steward_permission_get_area   (StewardPermission      *self);
const char             *steward_permission_get_region (StewardPermission      *self);
StewardPermissionState  steward_permission_get_state  (StewardPermission      *self);
void                    steward_permission_set_state  (StewardPermission      *self,
                                                       StewardPermissionState  state);

G_END_DECLS
