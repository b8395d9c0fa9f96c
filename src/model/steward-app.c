/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app.h"

struct _StewardApp
{
  StewardEntity parent_instance;

  char             *id;
  char             *name;
  char             *publisher;
  char             *version;
  StewardAppState   state;
  char             *state_text;
  StewardAppType    app_type;
  char             *type_text;
  gboolean          can_be_uninstalled;
  char             *last_operation_id;
  char             *last_update_result;
  char             *last_uninstall_result;
  StewardAppUpdate *available_update;
  StewardOperation *last_operation;
  GDateTime        *update_due;
};

G_DEFINE_FINAL_TYPE (StewardApp, steward_app, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ID,
  FIELD_NAME,
  FIELD_PUBLISHER,
  FIELD_VERSION,
  FIELD_STATE,
  FIELD_STATE_TEXT,
  FIELD_APP_TYPE,
  FIELD_TYPE_TEXT,
  FIELD_CAN_BE_UNINSTALLED,
  FIELD_LAST_OPERATION_ID,
  FIELD_LAST_UPDATE_RESULT,
  FIELD_LAST_UNINSTALL_RESULT,
  FIELD_AVAILABLE_UPDATE,
  FIELD_LAST_OPERATION,
  FIELD_UPDATE_DUE,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD ("id", TEXT, StewardApp, id, .members = "appId|id"),
  [FIELD_NAME] = STEWARD_FIELD ("name", TEXT, StewardApp, name, .members = "name"),
  [FIELD_PUBLISHER] = STEWARD_FIELD (
    "publisher", TEXT, StewardApp, publisher, .members = "publisher"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardApp, version, .members = "version"),
  [FIELD_STATE] = STEWARD_FIELD (
    "state", WORD, StewardApp, state, .members = "state", .get_type = steward_app_state_get_type),
  [FIELD_STATE_TEXT] = STEWARD_FIELD (
    "state-text", TEXT, StewardApp, state_text, .members = "state"),
  [FIELD_APP_TYPE] = STEWARD_FIELD (
    "app-type", WORD, StewardApp, app_type, .members = "appType",
    .get_type = steward_app_type_get_type),
  [FIELD_TYPE_TEXT] = STEWARD_FIELD (
    "type-text", TEXT, StewardApp, type_text, .members = "appType"),
  [FIELD_CAN_BE_UNINSTALLED] = STEWARD_FIELD (
    "can-be-uninstalled", FLAG, StewardApp, can_be_uninstalled, .members = "canBeUninstalled",
    .fallback = TRUE),
  [FIELD_LAST_OPERATION_ID] = STEWARD_FIELD (
    "last-operation-id", TEXT, StewardApp, last_operation_id, .members = "lastOperationId"),
  [FIELD_LAST_UPDATE_RESULT] = STEWARD_FIELD (
    "last-update-result", TEXT, StewardApp, last_update_result,
    .members = "lastUpdateAttemptResult"),
  [FIELD_LAST_UNINSTALL_RESULT] = STEWARD_FIELD (
    "last-uninstall-result", TEXT, StewardApp, last_uninstall_result,
    .members = "lastUninstallAttemptResult"),
  [FIELD_AVAILABLE_UPDATE] = STEWARD_FIELD (
    "available-update", OBJECT, StewardApp, available_update,
    .get_type = steward_app_update_get_type),
  [FIELD_LAST_OPERATION] = STEWARD_FIELD (
    "last-operation", OBJECT, StewardApp, last_operation,
    .get_type = steward_operation_get_type),
  [FIELD_UPDATE_DUE] = STEWARD_FIELD ("update-due", DATE, StewardApp, update_due),
};

static void
steward_app_class_init (StewardAppClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_ID);
}

static void
steward_app_init (StewardApp *self)
{
}

/**
 * steward_app_get_id:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): the id of the app
 */
const char *
steward_app_get_id (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->id;
}

/**
 * steward_app_get_name:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
steward_app_get_name (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->name;
}

/**
 * steward_app_get_publisher:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): who made it
 */
const char *
steward_app_get_publisher (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->publisher;
}

/**
 * steward_app_get_version:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): the installed version
 */
const char *
steward_app_get_version (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->version;
}

/**
 * steward_app_get_state:
 * @self: a #StewardApp
 *
 * Returns: whether it is installed, or being updated
 */
StewardAppState
steward_app_get_state (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), 0);

  return self->state;
}

/**
 * steward_app_get_state_text:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): its state as the service words it
 */
const char *
steward_app_get_state_text (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->state_text;
}

/**
 * steward_app_get_app_type:
 * @self: a #StewardApp
 *
 * Returns: where it comes from
 */
StewardAppType
steward_app_get_app_type (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), 0);

  return self->app_type;
}

/**
 * steward_app_get_type_text:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): its type as the service words it
 */
const char *
steward_app_get_type_text (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->type_text;
}

/**
 * steward_app_get_can_be_uninstalled:
 * @self: a #StewardApp
 *
 * Older versions of the service do not say; then the answer to an attempt decides.
 *
 * Returns: %FALSE if the service says that it cannot be uninstalled
 */
gboolean
steward_app_get_can_be_uninstalled (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), FALSE);

  return self->can_be_uninstalled;
}

/**
 * steward_app_get_last_operation_id:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): the operation that last changed it
 */
const char *
steward_app_get_last_operation_id (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->last_operation_id;
}

/**
 * steward_app_get_last_update_result:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): how the last attempt to update it ended
 */
const char *
steward_app_get_last_update_result (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->last_update_result;
}

/**
 * steward_app_get_last_uninstall_result:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): how the last attempt to uninstall it ended
 */
const char *
steward_app_get_last_uninstall_result (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->last_uninstall_result;
}

/**
 * steward_app_get_available_update:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): the update that is offered, once it is known
 */
StewardAppUpdate *
steward_app_get_available_update (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->available_update;
}

/**
 * steward_app_set_available_update:
 * @self: a #StewardApp
 * @update: (nullable): the update that is offered
 */
void
steward_app_set_available_update (StewardApp       *self,
                                  StewardAppUpdate *update)
{
  g_return_if_fail (STEWARD_IS_APP (self));
  g_return_if_fail (update == NULL || STEWARD_IS_APP_UPDATE (update));

  steward_entity_set_object (self, FIELD_AVAILABLE_UPDATE, update);
}

/**
 * steward_app_can_update:
 * @self: a #StewardApp
 *
 * What is counted, offered and taken asks here, so that they agree.
 *
 * Returns: whether there is an update, and none is under way or waits
 */
gboolean
steward_app_can_update (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), FALSE);

  return self->available_update != NULL && self->state == STEWARD_APP_STATE_INSTALLED;
}

/**
 * steward_app_get_last_operation:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): what last_operation_id() names, if it is known
 */
StewardOperation *
steward_app_get_last_operation (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->last_operation;
}

/**
 * steward_app_set_last_operation:
 * @self: a #StewardApp
 * @operation: (nullable): the operation that last changed it
 */
void
steward_app_set_last_operation (StewardApp       *self,
                                StewardOperation *operation)
{
  g_return_if_fail (STEWARD_IS_APP (self));
  g_return_if_fail (operation == NULL || STEWARD_IS_OPERATION (operation));

  steward_entity_set_object (self, FIELD_LAST_OPERATION, operation);
}

/**
 * steward_app_get_update_due:
 * @self: a #StewardApp
 *
 * Returns: (transfer none) (nullable): when an update that waits begins, if that is known
 */
GDateTime *
steward_app_get_update_due (StewardApp *self)
{
  g_return_val_if_fail (STEWARD_IS_APP (self), NULL);

  return self->update_due;
}

/**
 * steward_app_set_update_due:
 * @self: a #StewardApp
 * @due: (nullable): when an update that waits begins
 */
void
steward_app_set_update_due (StewardApp *self,
                            GDateTime  *due)
{
  g_return_if_fail (STEWARD_IS_APP (self));

  steward_entity_set_date (self, FIELD_UPDATE_DUE, due);
}
