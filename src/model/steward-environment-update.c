/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-environment-update.h"

struct _StewardEnvironmentUpdate
{
  StewardEntity parent_instance;

  char      *target_version;
  char      *target_version_type;
  gboolean   available;
  gboolean   selected;
  GDateTime *selected_on;
  GDateTime *latest_selectable_on;
  char      *rollout_status;
  gboolean   ignore_window;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentUpdate, steward_environment_update, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_TARGET_VERSION,
  FIELD_TARGET_VERSION_TYPE,
  FIELD_AVAILABLE,
  FIELD_SELECTED,
  FIELD_SELECTED_ON,
  FIELD_LATEST_SELECTABLE_ON,
  FIELD_ROLLOUT_STATUS,
  FIELD_IGNORE_WINDOW,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_TARGET_VERSION] = STEWARD_FIELD (
    "target-version", TEXT, StewardEnvironmentUpdate, target_version, .members = "targetVersion"),
  [FIELD_TARGET_VERSION_TYPE] = STEWARD_FIELD (
    "target-version-type", TEXT, StewardEnvironmentUpdate, target_version_type,
    .members = "targetVersionType"),
  [FIELD_AVAILABLE] = STEWARD_FIELD (
    "available", FLAG, StewardEnvironmentUpdate, available,
    .members = "available|canTenantSelectDate"),
  [FIELD_SELECTED] = STEWARD_FIELD (
    "selected", FLAG, StewardEnvironmentUpdate, selected, .members = "selected|isActive"),
  [FIELD_SELECTED_ON] = STEWARD_FIELD (
    "selected-on", DATE, StewardEnvironmentUpdate, selected_on,
    .members = "scheduleDetails.selectedDateTime|upgradeDate"),
  [FIELD_LATEST_SELECTABLE_ON] = STEWARD_FIELD (
    "latest-selectable-on", DATE, StewardEnvironmentUpdate, latest_selectable_on,
    .members = "scheduleDetails.latestSelectableDateTime|scheduleDetails.latestSelectableDate|"
               "latestSelectableUpgradeDate"),
  [FIELD_ROLLOUT_STATUS] = STEWARD_FIELD (
    "rollout-status", TEXT, StewardEnvironmentUpdate, rollout_status,
    .members = "scheduleDetails.rolloutStatus"),
  [FIELD_IGNORE_WINDOW] = STEWARD_FIELD (
    "ignore-window", FLAG, StewardEnvironmentUpdate, ignore_window,
    .members = "scheduleDetails.ignoreUpdateWindow|ignoreUpgradeWindow"),
};

static void
steward_environment_update_class_init (StewardEnvironmentUpdateClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_TARGET_VERSION);
}

static void
steward_environment_update_init (StewardEnvironmentUpdate *self)
{
}

/**
 * steward_environment_update_get_target_version:
 * @self: a #StewardEnvironmentUpdate
 *
 * Returns: (transfer none) (nullable): the version the update leads to
 */
const char *
steward_environment_update_get_target_version (StewardEnvironmentUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_UPDATE (self), NULL);

  return self->target_version;
}

/**
 * steward_environment_update_get_available:
 * @self: a #StewardEnvironmentUpdate
 *
 * Returns: %TRUE if the version has been released
 */
gboolean
steward_environment_update_get_available (StewardEnvironmentUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_UPDATE (self), FALSE);

  return self->available;
}

/**
 * steward_environment_update_get_selected:
 * @self: a #StewardEnvironmentUpdate
 *
 * Returns: %TRUE if the next update leads to this version
 */
gboolean
steward_environment_update_get_selected (StewardEnvironmentUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_UPDATE (self), FALSE);

  return self->selected;
}

/**
 * steward_environment_update_get_selected_on:
 * @self: a #StewardEnvironmentUpdate
 *
 * Returns: (transfer none) (nullable): when it runs, if an administrator chose a date
 */
GDateTime *
steward_environment_update_get_selected_on (StewardEnvironmentUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_UPDATE (self), NULL);

  return self->selected_on;
}

/**
 * steward_environment_update_get_latest_selectable_on:
 * @self: a #StewardEnvironmentUpdate
 *
 * Returns: (transfer none) (nullable): the last date that can be chosen
 */
GDateTime *
steward_environment_update_get_latest_selectable_on (StewardEnvironmentUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_UPDATE (self), NULL);

  return self->latest_selectable_on;
}

/**
 * steward_environment_update_get_rollout_status:
 * @self: a #StewardEnvironmentUpdate
 *
 * Returns: (transfer none) (nullable): how its delivery goes, as the service words it
 */
const char *
steward_environment_update_get_rollout_status (StewardEnvironmentUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_UPDATE (self), NULL);

  return self->rollout_status;
}
