/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-update.h"

#include "steward-app-requirement.h"
#include "steward-json.h"

struct _StewardAppUpdate
{
  StewardEntity parent_instance;

  char       *app_id;
  char       *name;
  char       *publisher;
  char       *version;
  GListStore *requirements;
};

G_DEFINE_FINAL_TYPE (StewardAppUpdate, steward_app_update, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_APP_ID,
  FIELD_NAME,
  FIELD_PUBLISHER,
  FIELD_VERSION,
  FIELD_REQUIREMENTS,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_APP_ID] = STEWARD_FIELD (
    "app-id", TEXT, StewardAppUpdate, app_id, .members = "appId|id"),
  [FIELD_NAME] = STEWARD_FIELD ("name", TEXT, StewardAppUpdate, name, .members = "name"),
  [FIELD_PUBLISHER] = STEWARD_FIELD (
    "publisher", TEXT, StewardAppUpdate, publisher, .members = "publisher"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardAppUpdate, version, .members = "version"),
  [FIELD_REQUIREMENTS] = STEWARD_FIELD (
    "requirements", OBJECT, StewardAppUpdate, requirements, .get_type = g_list_model_get_type),
};

static gboolean
steward_app_update_update (StewardEntity *entity,
                           JsonObject    *object)
{
  StewardAppUpdate *self = STEWARD_APP_UPDATE (entity);

  if (!STEWARD_ENTITY_CLASS (steward_app_update_parent_class)->update (entity, object))
    return FALSE;

  steward_entity_update_store (entity, self->requirements,
                               steward_json_get_array (object, "requirements"));

  return TRUE;
}

static void
steward_app_update_class_init (StewardAppUpdateClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_app_update_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_APP_ID);
}

static void
steward_app_update_init (StewardAppUpdate *self)
{
  self->requirements = g_list_store_new (STEWARD_TYPE_APP_REQUIREMENT);
}

/**
 * steward_app_update_get_app_id:
 * @self: a #StewardAppUpdate
 *
 * Returns: (transfer none) (nullable): the id of the app
 */
const char *
steward_app_update_get_app_id (StewardAppUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_UPDATE (self), NULL);

  return self->app_id;
}

/**
 * steward_app_update_get_name:
 * @self: a #StewardAppUpdate
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
steward_app_update_get_name (StewardAppUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_UPDATE (self), NULL);

  return self->name;
}

/**
 * steward_app_update_get_version:
 * @self: a #StewardAppUpdate
 *
 * Returns: (transfer none) (nullable): the version it can be updated to
 */
const char *
steward_app_update_get_version (StewardAppUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_UPDATE (self), NULL);

  return self->version;
}

/**
 * steward_app_update_get_requirements:
 * @self: a #StewardAppUpdate
 *
 * Returns: (transfer none): the #StewardAppRequirement of the update; the object stays the same
 */
GListModel *
steward_app_update_get_requirements (StewardAppUpdate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_UPDATE (self), NULL);

  return G_LIST_MODEL (self->requirements);
}
