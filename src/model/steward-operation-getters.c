/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-private.h"

/**
 * steward_operation_get_id:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): its id at the service, once the service has accepted it
 */
const char *
steward_operation_get_id (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->id;
}

/**
 * steward_operation_get_operation_type:
 * @self: a #StewardOperation
 *
 * Returns: what it does
 */
StewardOperationType
steward_operation_get_operation_type (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), 0);

  return self->operation_type;
}

/**
 * steward_operation_get_type_text:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): its type as the service words it
 */
const char *
steward_operation_get_type_text (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->type_text;
}

/**
 * steward_operation_get_status:
 * @self: a #StewardOperation
 *
 * Returns: how far it is
 */
StewardOperationStatus
steward_operation_get_status (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), 0);

  return self->status;
}

/**
 * steward_operation_get_status_text:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): its status as the service words it
 */
const char *
steward_operation_get_status_text (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->status_text;
}

/**
 * steward_operation_get_environment_name:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the environment it belongs to
 */
const char *
steward_operation_get_environment_name (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->environment_name;
}

/**
 * steward_operation_get_created_by:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the address or app id of who asked for it
 */
const char *
steward_operation_get_created_by (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->created_by;
}

/**
 * steward_operation_get_person:
 * @self: an operation
 *
 * Returns: (transfer none) (nullable): who started it, if that has a name: of an application the
 *   service gives no more than an id
 */
const char *
steward_operation_get_person (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  if (self->created_by == NULL || g_uuid_string_is_valid (self->created_by))
    return NULL;

  return self->created_by;
}

/**
 * steward_operation_get_created_on:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): when it was asked for
 */
GDateTime *
steward_operation_get_created_on (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->created_on;
}

/**
 * steward_operation_get_started_on:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): when it began to run
 */
GDateTime *
steward_operation_get_started_on (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->started_on;
}

/**
 * steward_operation_get_completed_on:
 * @self: a #StewardOperation
 *
 * Services have been seen to fill it in for operations that only wait, so that it says nothing
 * without a status.
 *
 * Returns: (transfer none) (nullable): when it ended
 */
GDateTime *
steward_operation_get_completed_on (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->completed_on;
}

/**
 * steward_operation_get_error_message:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): why it failed
 */
const char *
steward_operation_get_error_message (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->error_message;
}

/**
 * steward_operation_get_source_environment:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the environment it takes from: copied, restored or
 *   renamed
 */
const char *
steward_operation_get_source_environment (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->source_environment;
}

/**
 * steward_operation_get_destination_environment:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the environment it makes: its new name
 */
const char *
steward_operation_get_destination_environment (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->destination_environment;
}

/**
 * steward_operation_get_app_id:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the app it changes
 */
const char *
steward_operation_get_app_id (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->app_id;
}

/**
 * steward_operation_get_app_name:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the name of that app, where it is known
 */
const char *
steward_operation_get_app_name (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->app_name;
}

/**
 * steward_operation_get_source_version:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the version it starts from
 */
const char *
steward_operation_get_source_version (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->source_version;
}

/**
 * steward_operation_get_target_version:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the version it leads to
 */
const char *
steward_operation_get_target_version (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->target_version;
}

/**
 * steward_operation_get_setting:
 * @self: a #StewardOperation
 *
 * What a modification modifies is not documented; the word is taken from where it has been
 * seen.
 *
 * Returns: (transfer none) (nullable): the setting it changes, as the service words it
 */
const char *
steward_operation_get_setting (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->setting;
}

/**
 * steward_operation_get_restore_point:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the moment it goes back to
 */
GDateTime *
steward_operation_get_restore_point (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->restore_point;
}

/**
 * steward_operation_get_instance_id:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): the instance it changes, if it is one of Dataverse
 */
const char *
steward_operation_get_instance_id (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->instance_id;
}

/**
 * steward_operation_get_information:
 * @self: a #StewardOperation
 *
 * Returns: (transfer none) (nullable): what else the service has to say, a line for each item
 */
const char *
steward_operation_get_information (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), NULL);

  return self->information;
}

/**
 * steward_operation_is_finished:
 * @self: a #StewardOperation
 *
 * Returns: %TRUE if it never changes again
 */
gboolean
steward_operation_is_finished (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), FALSE);

  return self->finished;
}

/**
 * steward_operation_is_running:
 * @self: a #StewardOperation
 *
 * What is scheduled may wait for its window for days. Only what never waits for one counts as
 * running from the start.
 *
 * Returns: whether it has not ended, and waits for no window
 */
gboolean
steward_operation_is_running (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), FALSE);

  if (self->finished || self->status != STEWARD_OPERATION_STATUS_SCHEDULED)
    return !self->finished;

  switch ((int) self->operation_type)
    {
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX:
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL:
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL:
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE:
    case STEWARD_OPERATION_TYPE_UPDATE:
      return FALSE;

    default:
      return TRUE;
    }
}

/**
 * steward_operation_is_of_instance:
 * @self: a #StewardOperation
 *
 * Returns: %TRUE if it is one of Dataverse, and no list of the service has it
 */
gboolean
steward_operation_is_of_instance (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), FALSE);

  return steward_operation_type_is_of_instance (self->operation_type);
}

/**
 * steward_operation_is_mine:
 * @self: a #StewardOperation
 *
 * Returns: %TRUE if this program sent it
 */
gboolean
steward_operation_is_mine (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), FALSE);

  return self->mine;
}

/**
 * steward_operation_get_duration_seconds:
 * @self: a #StewardOperation
 *
 * Returns: how long it ran, or -1 if it still does or that is unknown
 */
gint64
steward_operation_get_duration_seconds (StewardOperation *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (self), 0);

  return self->duration_seconds;
}
