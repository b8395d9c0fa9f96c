/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-requirement.h"

struct _StewardAppRequirement
{
  StewardEntity parent_instance;

  char *app_id;
  char *name;
  char *publisher;
  char *version;
  char *requirement_type;
  char *environment_name;
};

G_DEFINE_FINAL_TYPE (StewardAppRequirement, steward_app_requirement, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_APP_ID,
  FIELD_NAME,
  FIELD_PUBLISHER,
  FIELD_VERSION,
  FIELD_REQUIREMENT_TYPE,
  FIELD_ENVIRONMENT_NAME,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_APP_ID] = STEWARD_FIELD (
    "app-id", TEXT, StewardAppRequirement, app_id, .members = "appId|id"),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardAppRequirement, name, .members = "name"),
  [FIELD_PUBLISHER] = STEWARD_FIELD (
    "publisher", TEXT, StewardAppRequirement, publisher, .members = "publisher"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardAppRequirement, version, .members = "version"),
  [FIELD_REQUIREMENT_TYPE] = STEWARD_FIELD (
    "requirement-type", TEXT, StewardAppRequirement, requirement_type,
    .members = "environmentAppOperationRequirementType|type"),
  [FIELD_ENVIRONMENT_NAME] = STEWARD_FIELD (
    "environment-name", TEXT, StewardAppRequirement, environment_name,
    .members = "developerEnvironmentName"),
};

static void
steward_app_requirement_class_init (StewardAppRequirementClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_APP_ID);
}

static void
steward_app_requirement_init (StewardAppRequirement *self)
{
}

/**
 * steward_app_requirement_get_app_id:
 * @self: a #StewardAppRequirement
 *
 * Returns: (transfer none) (nullable): the id of the app that is needed
 */
const char *
steward_app_requirement_get_app_id (StewardAppRequirement *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_REQUIREMENT (self), NULL);

  return self->app_id;
}

/**
 * steward_app_requirement_get_name:
 * @self: a #StewardAppRequirement
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
steward_app_requirement_get_name (StewardAppRequirement *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_REQUIREMENT (self), NULL);

  return self->name;
}

/**
 * steward_app_requirement_get_publisher:
 * @self: a #StewardAppRequirement
 *
 * Returns: (transfer none) (nullable): who made it
 */
const char *
steward_app_requirement_get_publisher (StewardAppRequirement *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_REQUIREMENT (self), NULL);

  return self->publisher;
}

/**
 * steward_app_requirement_get_version:
 * @self: a #StewardAppRequirement
 *
 * Returns: (transfer none) (nullable): the version that is needed
 */
const char *
steward_app_requirement_get_version (StewardAppRequirement *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_REQUIREMENT (self), NULL);

  return self->version;
}

/**
 * steward_app_requirement_get_requirement_type:
 * @self: a #StewardAppRequirement
 *
 * Returns: (transfer none) (nullable): what has to be done with it, as the service words it:
 *   "Install", "Update" or "Uninstall"
 */
const char *
steward_app_requirement_get_requirement_type (StewardAppRequirement *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_REQUIREMENT (self), NULL);

  return self->requirement_type;
}

/**
 * steward_app_requirement_get_environment_name:
 * @self: a #StewardAppRequirement
 *
 * Returns: (transfer none) (nullable): the environment it is published from, if it stands in the
 *   way of a copy
 */
const char *
steward_app_requirement_get_environment_name (StewardAppRequirement *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_REQUIREMENT (self), NULL);

  return self->environment_name;
}
