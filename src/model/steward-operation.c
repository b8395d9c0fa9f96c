/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-private.h"

#include "steward-json.h"
#include "steward-tenant.h"

G_DEFINE_FINAL_TYPE (StewardOperation, steward_operation, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_ID,
  FIELD_SENT_KEY,
  FIELD_OPERATION_TYPE,
  FIELD_TYPE_TEXT,
  FIELD_STATUS,
  FIELD_STATUS_TEXT,
  FIELD_ENVIRONMENT_NAME,
  FIELD_ENVIRONMENT_TYPE,
  FIELD_CREATED_BY,
  FIELD_CREATED_ON,
  FIELD_STARTED_ON,
  FIELD_COMPLETED_ON,
  FIELD_ERROR_MESSAGE,
  FIELD_SOURCE_ENVIRONMENT,
  FIELD_DESTINATION_ENVIRONMENT,
  FIELD_APP_ID,
  FIELD_APP_NAME,
  FIELD_SOURCE_VERSION,
  FIELD_TARGET_VERSION,
  FIELD_SETTING,
  FIELD_RESTORE_POINT,
  FIELD_INSTANCE_ID,
  FIELD_INFORMATION,
  FIELD_FINISHED,
  FIELD_MINE,
  FIELD_DURATION_SECONDS,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD (
    "id", TEXT, StewardOperation, id, .members = "id|operationId"),
  [FIELD_SENT_KEY] = STEWARD_FIELD ("sent-key", TEXT, StewardOperation, sent_key),
  [FIELD_OPERATION_TYPE] = STEWARD_FIELD (
    "operation-type", WORD, StewardOperation, operation_type, .members = "type",
    .get_type = steward_operation_type_get_type, .keeps = TRUE),
  [FIELD_TYPE_TEXT] = STEWARD_FIELD (
    "type-text", TEXT, StewardOperation, type_text, .members = "type", .keeps = TRUE),
  [FIELD_STATUS] = STEWARD_FIELD (
    "status", WORD, StewardOperation, status, .members = "status",
    .get_type = steward_operation_status_get_type),
  [FIELD_STATUS_TEXT] = STEWARD_FIELD (
    "status-text", TEXT, StewardOperation, status_text, .members = "status"),
  [FIELD_ENVIRONMENT_NAME] = STEWARD_FIELD (
    "environment-name", TEXT, StewardOperation, environment_name,
    .members = "environmentName|parameters.environmentName|parameters.oldEnvironmentName|"
               "parameters.destinationEnvironmentName",
    .keeps = TRUE),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", TEXT, StewardOperation, environment_type,
    .members = "environmentType|parameters.environmentType|parameters.destinationEnvironmentType",
    .keeps = TRUE),
  [FIELD_CREATED_BY] = STEWARD_FIELD (
    "created-by", TEXT, StewardOperation, created_by, .members = "createdBy", .keeps = TRUE),
  [FIELD_CREATED_ON] = STEWARD_FIELD (
    "created-on", DATE, StewardOperation, created_on, .members = "createdOn", .keeps = TRUE),
  [FIELD_STARTED_ON] = STEWARD_FIELD (
    "started-on", DATE, StewardOperation, started_on, .members = "startedOn", .keeps = TRUE),
  [FIELD_COMPLETED_ON] = STEWARD_FIELD (
    "completed-on", DATE, StewardOperation, completed_on, .members = "completedOn",
    .keeps = TRUE),
  [FIELD_ERROR_MESSAGE] = STEWARD_FIELD (
    "error-message", TEXT, StewardOperation, error_message, .members = "errorMessage"),
  [FIELD_SOURCE_ENVIRONMENT] = STEWARD_FIELD (
    "source-environment", TEXT, StewardOperation, source_environment,
    .members = "parameters.sourceEnvironmentName|parameters.oldEnvironmentName", .keeps = TRUE),
  [FIELD_DESTINATION_ENVIRONMENT] = STEWARD_FIELD (
    "destination-environment", TEXT, StewardOperation, destination_environment,
    .members = "parameters.destinationEnvironmentName|parameters.newEnvironmentName",
    .keeps = TRUE),
  [FIELD_APP_ID] = STEWARD_FIELD (
    "app-id", TEXT, StewardOperation, app_id, .members = "parameters.appId|appId", .keeps = TRUE),
  [FIELD_APP_NAME] = STEWARD_FIELD (
    "app-name", TEXT, StewardOperation, app_name, .members = "parameters.appName|appName",
    .keeps = TRUE),
  [FIELD_SOURCE_VERSION] = STEWARD_FIELD (
    "source-version", TEXT, StewardOperation, source_version,
    .members = "sourceAppVersion|sourceVersion|parameters.sourceAppVersion|"
               "parameters.sourceVersion",
    .keeps = TRUE),
  [FIELD_TARGET_VERSION] = STEWARD_FIELD (
    "target-version", TEXT, StewardOperation, target_version,
    .members = "targetAppVersion|targetVersion|parameters.targetAppVersion|"
               "parameters.targetVersion|parameters.applicationVersion",
    .keeps = TRUE),
  [FIELD_SETTING] = STEWARD_FIELD (
    "setting", TEXT, StewardOperation, setting,
    .members = "parameters.setting|parameters.settingName", .keeps = TRUE),
  [FIELD_RESTORE_POINT] = STEWARD_FIELD (
    "restore-point", DATE, StewardOperation, restore_point,
    .members = "parameters.restorePointInTime|parameters.pointInTime", .keeps = TRUE),
  [FIELD_INSTANCE_ID] = STEWARD_FIELD (
    "instance-id", TEXT, StewardOperation, instance_id),
  [FIELD_INFORMATION] = STEWARD_FIELD (
    "information", TEXT, StewardOperation, information),
  [FIELD_FINISHED] = STEWARD_FIELD ("finished", FLAG, StewardOperation, finished),
  [FIELD_MINE] = STEWARD_FIELD ("mine", FLAG, StewardOperation, mine),
  [FIELD_DURATION_SECONDS] = STEWARD_FIELD (
    "duration-seconds", NUMBER, StewardOperation, duration_seconds, .fallback = -1),
};

static void
steward_operation_derive (StewardEntity *entity)
{
  StewardOperation *self = STEWARD_OPERATION (entity);
  GDateTime *start = self->started_on != NULL ? self->started_on : self->created_on;
  gboolean finished = steward_operation_status_is_final (self->status);
  gint64 seconds = -1;

  if (finished && start != NULL && self->completed_on != NULL)
    seconds = MAX (g_date_time_difference (self->completed_on, start) / G_TIME_SPAN_SECOND, 0);

  steward_entity_set_int (self, FIELD_FINISHED, finished);
  steward_entity_set_int (self, FIELD_DURATION_SECONDS, seconds);
}

/* In answers and lists of apps an "update" is that of an app, not of an environment. */
static void
steward_operation_read_app_type (StewardOperation *self,
                                 JsonObject       *object)
{
  if (self->operation_type == STEWARD_OPERATION_TYPE_UPDATE &&
      steward_json_get_object (object, "parameters") == NULL &&
      (self->environment_name == NULL || self->app_id != NULL))
    steward_entity_set_int (self, FIELD_OPERATION_TYPE,
                            STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE);
}

/* The parameters of a restore mimic its request, so that their environment is the new one. The
 * environment outside of them may be either. */
static void
steward_operation_read_restore (StewardOperation *self,
                                JsonObject       *object)
{
  JsonObject *parameters = steward_json_get_object (object, "parameters");
  const char *restored = steward_json_get_string (parameters, "environmentName");

  if (self->operation_type != STEWARD_OPERATION_TYPE_PIT_RESTORE || restored == NULL ||
      self->environment_name == NULL)
    return;

  steward_entity_set_text (self, FIELD_DESTINATION_ENVIRONMENT, restored);
  if (g_ascii_strcasecmp (self->environment_name, restored) != 0)
    steward_entity_set_text (self, FIELD_SOURCE_ENVIRONMENT, self->environment_name);
}

static gboolean
steward_operation_update (StewardEntity *entity,
                          JsonObject    *object)
{
  StewardOperation *self = STEWARD_OPERATION (entity);

  if (!STEWARD_ENTITY_CLASS (steward_operation_parent_class)->update (entity, object))
    return FALSE;

  /* These words are ours; from a service they mean nothing. */
  if (self->status >= STEWARD_OPERATION_STATUS_SENDING &&
      self->status <= STEWARD_OPERATION_STATUS_UNSETTLED)
    steward_operation_set_status (self, STEWARD_OPERATION_STATUS_UNKNOWN);

  steward_operation_read_app_type (self, object);
  steward_operation_read_restore (self, object);

  return TRUE;
}

static const char *
steward_operation_get_key (StewardEntity *entity)
{
  StewardOperation *self = STEWARD_OPERATION (entity);

  return self->id != NULL ? self->id : self->sent_key;
}

static void
steward_operation_class_init (StewardOperationClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_operation_update;
  entity_class->get_key = steward_operation_get_key;
  entity_class->derive = steward_operation_derive;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_ID);
}

static void
steward_operation_init (StewardOperation *self)
{
}

/**
 * steward_operation_new_sent:
 * @tenant: the tenant it is sent to
 * @key: what identifies it until the service gives it an id
 * @type: what it does
 * @environment_name: (nullable): the environment it belongs to
 *
 * Returns: (transfer full): an operation that is on its way to the service
 */
StewardOperation *
steward_operation_new_sent (StewardTenant        *tenant,
                            const char           *key,
                            StewardOperationType  type,
                            const char           *environment_name)
{
  g_autoptr(StewardOperation) self = NULL;
  g_autoptr(GDateTime) now = NULL;

  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  now = steward_tenant_dup_now (tenant);
  self = g_object_new (STEWARD_TYPE_OPERATION, "tenant", tenant, NULL);
  steward_entity_set_text (self, FIELD_SENT_KEY, key);
  steward_entity_set_int (self, FIELD_OPERATION_TYPE, type);
  steward_entity_set_text (self, FIELD_ENVIRONMENT_NAME, environment_name);
  steward_entity_set_date (self, FIELD_CREATED_ON, now);
  steward_entity_set_int (self, FIELD_MINE, TRUE);
  steward_operation_set_status (self, STEWARD_OPERATION_STATUS_SENDING);

  return g_steal_pointer (&self);
}

/**
 * steward_operation_set_sent_on:
 * @self: an operation that was sent
 * @sent_on: when that was, if it was not just now
 */
void
steward_operation_set_sent_on (StewardOperation *self,
                               GDateTime        *sent_on)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));
  g_return_if_fail (sent_on != NULL);

  steward_entity_set_date (self, FIELD_CREATED_ON, sent_on);
}

/**
 * steward_operation_set_sent:
 * @self: an operation that is listed
 * @key: what this program knew it by when it sent it
 *
 * Makes an operation that was taken for somebody else's one that this program sent.
 */
void
steward_operation_set_sent (StewardOperation *self,
                            const char       *key)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));
  g_return_if_fail (key != NULL);

  steward_entity_set_text (self, FIELD_SENT_KEY, key);
  steward_entity_set_int (self, FIELD_MINE, TRUE);
}

/**
 * steward_operation_adopt:
 * @self: an operation that was sent
 * @object: what the service says of it
 *
 * Gives the operation its id at the service and all that the service knows. From then on its
 * key is that id. A body without an id changes nothing.
 */
void
steward_operation_adopt (StewardOperation *self,
                         JsonObject       *object)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));
  g_return_if_fail (object != NULL);

  steward_entity_update (STEWARD_ENTITY (self), object);
}

/**
 * steward_operation_become:
 * @self: an operation that was sent
 * @other: the same operation, as the service lists it
 *
 * Takes over all that the service knows, when its answer was lost but the operation was found.
 * What it takes from stays known where the service does not say.
 */
void
steward_operation_become (StewardOperation *self,
                          StewardOperation *other)
{
  StewardEntityClass *klass;

  g_return_if_fail (STEWARD_IS_OPERATION (self));
  g_return_if_fail (STEWARD_IS_OPERATION (other));

  klass = STEWARD_ENTITY_GET_CLASS (self);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      if (i == FIELD_SENT_KEY || i == FIELD_MINE ||
          (i == FIELD_SOURCE_ENVIRONMENT && other->source_environment == NULL))
        continue;

      g_value_init (&value, klass->properties[i]->value_type);
      steward_field_get (&fields[i], other, &value);
      if (steward_field_set (&fields[i], self, &value))
        g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * steward_operation_set_status:
 * @self: a #StewardOperation
 * @status: what this program has found out about it
 */
void
steward_operation_set_status (StewardOperation       *self,
                              StewardOperationStatus  status)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  g_object_freeze_notify (G_OBJECT (self));
  steward_entity_set_int (self, FIELD_STATUS, status);
  steward_operation_derive (STEWARD_ENTITY (self));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * steward_operation_set_app:
 * @self: an operation that was sent
 * @app_id: the app that it changes
 * @app_name: (nullable): its name
 * @source_version: (nullable): the version that it has
 * @target_version: (nullable): the version that it gets
 */
void
steward_operation_set_app (StewardOperation *self,
                           const char       *app_id,
                           const char       *app_name,
                           const char       *source_version,
                           const char       *target_version)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));
  g_return_if_fail (app_id != NULL);

  steward_entity_set_text (self, FIELD_APP_ID, app_id);
  steward_entity_set_text (self, FIELD_APP_NAME, app_name);
  steward_entity_set_text (self, FIELD_SOURCE_VERSION, source_version);
  steward_entity_set_text (self, FIELD_TARGET_VERSION, target_version);
}

/**
 * steward_operation_set_app_name:
 * @self: a #StewardOperation
 * @app_name: (nullable): the name of the app it changes
 */
void
steward_operation_set_app_name (StewardOperation *self,
                                const char       *app_name)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  steward_entity_set_text (self, FIELD_APP_NAME, app_name);
}

/**
 * steward_operation_set_source_environment:
 * @self: an operation that was sent
 * @source: (nullable): the environment it takes from
 *
 * The operation of a restore, as the service prints it, does not name it.
 */
void
steward_operation_set_source_environment (StewardOperation *self,
                                          const char       *source)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  steward_entity_set_text (self, FIELD_SOURCE_ENVIRONMENT, source);
}

/**
 * steward_operation_set_setting:
 * @self: an operation that was sent
 * @setting: (nullable): the setting that it changes, as in `parameters.setting`
 */
void
steward_operation_set_setting (StewardOperation *self,
                               const char       *setting)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  steward_entity_set_text (self, FIELD_SETTING, setting);
}

/**
 * steward_operation_set_instance_id:
 * @self: an operation that was sent
 * @instance_id: (nullable): the instance that it changes
 */
void
steward_operation_set_instance_id (StewardOperation *self,
                                   const char       *instance_id)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  steward_entity_set_text (self, FIELD_INSTANCE_ID, instance_id);
}

/**
 * steward_operation_report:
 * @self: an operation that was sent
 * @id: (nullable): its id at the service
 * @status_text: (nullable): how far it is, as the service words it
 * @information: (nullable): what the service has to say about it
 *
 * Takes over what a service tells that lists no operations.
 */
void
steward_operation_report (StewardOperation *self,
                          const char       *id,
                          const char       *status_text,
                          const char       *information)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  g_object_freeze_notify (G_OBJECT (self));
  if (id != NULL)
    steward_entity_set_text (self, FIELD_ID, id);
  steward_entity_set_text (self, FIELD_STATUS_TEXT, status_text);
  steward_entity_set_text (self, FIELD_INFORMATION, information);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * steward_operation_end:
 * @self: an operation that was sent
 * @status: how it ended
 *
 * Ends an operation whose service tells no moments, now.
 */
void
steward_operation_end (StewardOperation       *self,
                       StewardOperationStatus  status)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  g_return_if_fail (STEWARD_IS_OPERATION (self));
  g_return_if_fail (steward_operation_status_is_final (status));

  g_object_freeze_notify (G_OBJECT (self));
  steward_entity_set_date (self, FIELD_COMPLETED_ON, now);
  steward_operation_set_status (self, status);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * steward_operation_fail:
 * @self: a #StewardOperation
 * @error_message: (nullable): why
 *
 * Ends an operation that the service refused.
 */
void
steward_operation_fail (StewardOperation *self,
                        const char       *error_message)
{
  g_return_if_fail (STEWARD_IS_OPERATION (self));

  g_object_freeze_notify (G_OBJECT (self));
  steward_entity_set_text (self, FIELD_ERROR_MESSAGE, error_message);
  steward_operation_set_status (self, STEWARD_OPERATION_STATUS_FAILED);
  g_object_thaw_notify (G_OBJECT (self));
}
