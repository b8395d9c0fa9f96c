/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-environment-private.h"

/**
 * steward_environment_get_name:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): its name, which requests carry
 */
const char *
steward_environment_get_name (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->name;
}

/**
 * steward_environment_get_application_family:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the family of applications it runs
 */
const char *
steward_environment_get_application_family (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->application_family;
}

/**
 * steward_environment_get_environment_type:
 * @self: a #StewardEnvironment
 *
 * Returns: whether it is a production environment or a sandbox
 */
StewardEnvironmentType
steward_environment_get_environment_type (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), 0);

  return self->environment_type;
}

/**
 * steward_environment_get_type_text:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): its type as the service words it
 */
const char *
steward_environment_get_type_text (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->type_text;
}

/**
 * steward_environment_get_status:
 * @self: a #StewardEnvironment
 *
 * Returns: what it is doing
 */
StewardEnvironmentStatus
steward_environment_get_status (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), 0);

  return self->status;
}

/**
 * steward_environment_get_status_text:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): its status as the service words it
 */
const char *
steward_environment_get_status_text (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->status_text;
}

/**
 * steward_environment_get_country_code:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the two letters of its country
 */
const char *
steward_environment_get_country_code (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->country_code;
}

/**
 * steward_environment_get_version:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the version of its application: four numbers, or two
 *   from newer versions of the service
 */
const char *
steward_environment_get_version (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->version;
}

/**
 * steward_environment_get_geo_name:
 * @self: a #StewardEnvironment
 *
 * Only lists carry it, so that reading a single environment leaves it as it was.
 *
 * Returns: (transfer none) (nullable): the geography its data stays in
 */
const char *
steward_environment_get_geo_name (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->geo_name;
}

/**
 * steward_environment_get_ring_name:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the ring its updates come from
 */
const char *
steward_environment_get_ring_name (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->ring_name;
}

/**
 * steward_environment_get_web_client_url:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): where people sign in to it; always https
 */
const char *
steward_environment_get_web_client_url (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->web_client_url;
}

/**
 * steward_environment_get_web_service_url:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): where programs reach it; always https
 */
const char *
steward_environment_get_web_service_url (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->web_service_url;
}

/**
 * steward_environment_get_has_telemetry:
 * @self: a #StewardEnvironment
 *
 * The key itself is not kept: whoever has it can write into the telemetry.
 *
 * Returns: %TRUE if a telemetry key is set
 */
gboolean
steward_environment_get_has_telemetry (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), FALSE);

  return self->has_telemetry;
}

/**
 * steward_environment_get_app_update_cadence:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): when apps are updated, as the service words it
 */
const char *
steward_environment_get_app_update_cadence (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->app_update_cadence;
}

/**
 * steward_environment_get_power_platform_id:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the Power Platform environment it is linked to, where
 *   the service says so
 */
const char *
steward_environment_get_power_platform_id (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->power_platform_id;
}

/**
 * steward_environment_get_soft_deleted_on:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): when it was deleted
 */
GDateTime *
steward_environment_get_soft_deleted_on (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->soft_deleted_on;
}

/**
 * steward_environment_get_hard_delete_pending_on:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): until when it can be recovered
 */
GDateTime *
steward_environment_get_hard_delete_pending_on (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->hard_delete_pending_on;
}

/**
 * steward_environment_get_delete_reason:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): why it was deleted, as the service words it
 */
const char *
steward_environment_get_delete_reason (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->delete_reason;
}

/**
 * steward_environment_get_grace_period_start:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): from when on its version is in the grace period
 */
GDateTime *
steward_environment_get_grace_period_start (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->grace_period_start;
}

/**
 * steward_environment_get_enforced_update_start:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): from when on the service enforces the update
 */
GDateTime *
steward_environment_get_enforced_update_start (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->enforced_update_start;
}

/**
 * steward_environment_is_production:
 * @self: a #StewardEnvironment
 *
 * Returns: %TRUE if it is a production environment
 */
gboolean
steward_environment_is_production (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), FALSE);

  return self->production;
}

/**
 * steward_environment_is_deleted:
 * @self: a #StewardEnvironment
 *
 * Returns: %TRUE if it is deleted, but can still be recovered
 */
gboolean
steward_environment_is_deleted (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), FALSE);

  return self->deleted;
}

/**
 * steward_environment_is_busy:
 * @self: a #StewardEnvironment
 *
 * Returns: %TRUE if something is going on with it, so that it will change by itself
 */
gboolean
steward_environment_is_busy (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), FALSE);

  return self->busy;
}

/**
 * steward_environment_needs_attention:
 * @self: a #StewardEnvironment
 *
 * Returns: %TRUE if something with it failed, or its update presses
 */
gboolean
steward_environment_needs_attention (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), FALSE);

  return self->needs_attention;
}

/**
 * steward_environment_get_storage_kb:
 * @self: a #StewardEnvironment
 *
 * Returns: the size of its database, or -1 if that is unknown
 */
gint64
steward_environment_get_storage_kb (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), 0);

  return self->storage_kb;
}

/**
 * steward_environment_get_next_version:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the version of its next update
 */
const char *
steward_environment_get_next_version (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->next_version;
}

/**
 * steward_environment_get_next_update_on:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): when its next update runs, if there is a date
 */
GDateTime *
steward_environment_get_next_update_on (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->next_update_on;
}

/**
 * steward_environment_get_update_deadline:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the last date that can be chosen for it
 */
GDateTime *
steward_environment_get_update_deadline (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->update_deadline;
}

/**
 * steward_environment_is_update_pressing:
 * @self: a #StewardEnvironment
 *
 * Returns: whether its update has a deadline that is near, or has a deadline and no date
 */
gboolean
steward_environment_is_update_pressing (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), FALSE);

  return self->update_pressing;
}

/**
 * steward_environment_get_running_operation:
 * @self: a #StewardEnvironment
 *
 * Returns: (transfer none) (nullable): the operation that is changing it
 */
StewardOperation *
steward_environment_get_running_operation (StewardEnvironment *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (self), NULL);

  return self->running_operation;
}
