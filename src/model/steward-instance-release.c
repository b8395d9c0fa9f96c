/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-release.h"

struct _StewardInstanceRelease
{
  StewardEntity parent_instance;

  char *id;
  char *name;
  char *title;
  char *version;
};

G_DEFINE_FINAL_TYPE (StewardInstanceRelease, steward_instance_release, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ID,
  FIELD_NAME,
  FIELD_TITLE,
  FIELD_VERSION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD (
    "id", TEXT, StewardInstanceRelease, id, .members = "Id"),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardInstanceRelease, name, .members = "Name"),
  [FIELD_TITLE] = STEWARD_FIELD (
    "title", TEXT, StewardInstanceRelease, title, .members = "LocalizedName|Name"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardInstanceRelease, version, .members = "Version"),
};

static void
steward_instance_release_class_init (StewardInstanceReleaseClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_ID);
}

static void
steward_instance_release_init (StewardInstanceRelease *self)
{
}

/**
 * steward_instance_release_get_id:
 * @self: a #StewardInstanceRelease
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
steward_instance_release_get_id (StewardInstanceRelease *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_RELEASE (self), NULL);

  return self->id;
}

/**
 * steward_instance_release_get_title:
 * @self: a #StewardInstanceRelease
 *
 * Returns: (transfer none) (nullable): its name for people
 */
const char *
steward_instance_release_get_title (StewardInstanceRelease *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_RELEASE (self), NULL);

  return self->title;
}

/**
 * steward_instance_release_get_version:
 * @self: a #StewardInstanceRelease
 *
 * Returns: (transfer none) (nullable): its number
 */
const char *
steward_instance_release_get_version (StewardInstanceRelease *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_RELEASE (self), NULL);

  return self->version;
}
