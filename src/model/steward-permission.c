/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-permission.h"

G_DEFINE_ENUM_TYPE (StewardPermissionArea, steward_permission_area,
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_AREA_ENVIRONMENTS, "environments"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_AREA_BACKUPS, "backups"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_AREA_AUTHORIZED_APPS, "authorized-apps"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_AREA_PARTNER_ACCESS, "partner-access"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_AREA_TRANSFERS, "transfers"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_AREA_INSTANCES, "instances"))

G_DEFINE_ENUM_TYPE (StewardPermissionState, steward_permission_state,
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_STATE_ALLOWED, "allowed"),
  G_DEFINE_ENUM_VALUE (STEWARD_PERMISSION_STATE_MISSING, "missing"))

struct _StewardPermission
{
  StewardRecord parent_instance;

  StewardPermissionArea   area;
  StewardPermissionState  state;
  char                   *region;
};

G_DEFINE_FINAL_TYPE (StewardPermission, steward_permission, STEWARD_TYPE_RECORD)

enum
{
  FIELD_AREA,
  FIELD_REGION,
  FIELD_STATE,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_AREA] = STEWARD_FIELD (
    "area", WORD, StewardPermission, area, .get_type = steward_permission_area_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_REGION] = STEWARD_FIELD (
    "region", TEXT, StewardPermission, region, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_STATE] = STEWARD_FIELD (
    "state", WORD, StewardPermission, state, .get_type = steward_permission_state_get_type,
    .flags = STEWARD_FIELD_WRITABLE),
};

static void
steward_permission_class_init (StewardPermissionClass *klass)
{
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_permission_init (StewardPermission *self)
{
}

/**
 * steward_permission_new:
 * @area: what it is about
 * @region: (nullable): the region of a service that has some
 *
 * Returns: (transfer full): a permission of which nothing is known
 */
StewardPermission *
steward_permission_new (StewardPermissionArea  area,
                        const char            *region)
{
  return g_object_new (STEWARD_TYPE_PERMISSION,
                       "area", area,
                       "region", region,
                       NULL);
}

/**
 * steward_permission_get_area:
 * @self: a permission
 *
 * Returns: what it is about
 */
StewardPermissionArea
steward_permission_get_area (StewardPermission *self)
{
  g_return_val_if_fail (STEWARD_IS_PERMISSION (self), 0);

  return self->area;
}

/**
 * steward_permission_get_region:
 * @self: a permission
 *
 * Returns: (transfer none) (nullable): the region, of a service that has some
 */
const char *
steward_permission_get_region (StewardPermission *self)
{
  g_return_val_if_fail (STEWARD_IS_PERMISSION (self), NULL);

  return self->region;
}

/**
 * steward_permission_get_state:
 * @self: a permission
 *
 * Returns: what the service has answered
 */
StewardPermissionState
steward_permission_get_state (StewardPermission *self)
{
  g_return_val_if_fail (STEWARD_IS_PERMISSION (self), STEWARD_PERMISSION_STATE_UNKNOWN);

  return self->state;
}

/**
 * steward_permission_set_state:
 * @self: a permission
 * @state: what the service has answered
 */
void
steward_permission_set_state (StewardPermission      *self,
                              StewardPermissionState  state)
{
  g_return_if_fail (STEWARD_IS_PERMISSION (self));

  g_object_set (self, "state", state, NULL);
}
