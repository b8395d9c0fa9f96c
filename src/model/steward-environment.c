/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-environment-private.h"

#include "steward-json.h"
#include "steward-operation.h"

G_DEFINE_FINAL_TYPE (StewardEnvironment, steward_environment, STEWARD_TYPE_ENTITY)

/* How near the deadline of an update is when it matters. */
#define PRESSING_DAYS 30

enum
{
  FIELD_NAME,
  FIELD_KEY,
  FIELD_FRIENDLY_NAME,
  FIELD_APPLICATION_FAMILY,
  FIELD_ENVIRONMENT_TYPE,
  FIELD_TYPE_TEXT,
  FIELD_STATUS,
  FIELD_STATUS_TEXT,
  FIELD_COUNTRY_CODE,
  FIELD_VERSION,
  FIELD_LOCATION_NAME,
  FIELD_GEO_NAME,
  FIELD_RING_NAME,
  FIELD_WEB_CLIENT_URL,
  FIELD_WEB_SERVICE_URL,
  FIELD_HAS_TELEMETRY,
  FIELD_APP_UPDATE_CADENCE,
  FIELD_POWER_PLATFORM_ID,
  FIELD_SOFT_DELETED_ON,
  FIELD_HARD_DELETE_PENDING_ON,
  FIELD_DELETE_REASON,
  FIELD_GRACE_PERIOD_START,
  FIELD_ENFORCED_UPDATE_START,
  FIELD_STORAGE_KB,
  FIELD_NEXT_VERSION,
  FIELD_NEXT_UPDATE_ON,
  FIELD_UPDATE_DEADLINE,
  FIELD_UPDATE_PRESSING,
  FIELD_RUNNING_OPERATION,
  FIELD_PRODUCTION,
  FIELD_DELETED,
  FIELD_BUSY,
  FIELD_NEEDS_ATTENTION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_NAME] = STEWARD_FIELD ("name", TEXT, StewardEnvironment, name, .members = "name"),
  [FIELD_KEY] = STEWARD_FIELD ("key", TEXT, StewardEnvironment, key),
  [FIELD_FRIENDLY_NAME] = STEWARD_FIELD (
    "friendly-name", TEXT, StewardEnvironment, friendly_name, .members = "friendlyName"),
  [FIELD_APPLICATION_FAMILY] = STEWARD_FIELD (
    "application-family", TEXT, StewardEnvironment, application_family,
    .members = "applicationFamily"),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", WORD, StewardEnvironment, environment_type, .members = "type",
    .get_type = steward_environment_type_get_type),
  [FIELD_TYPE_TEXT] = STEWARD_FIELD (
    "type-text", TEXT, StewardEnvironment, type_text, .members = "type"),
  [FIELD_STATUS] = STEWARD_FIELD (
    "status", WORD, StewardEnvironment, status, .members = "status",
    .get_type = steward_environment_status_get_type),
  [FIELD_STATUS_TEXT] = STEWARD_FIELD (
    "status-text", TEXT, StewardEnvironment, status_text, .members = "status"),
  [FIELD_COUNTRY_CODE] = STEWARD_FIELD (
    "country-code", TEXT, StewardEnvironment, country_code, .members = "countryCode"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardEnvironment, version,
    .members = "applicationVersion|versionDetails.applicationVersion|versionDetails.version"),
  [FIELD_LOCATION_NAME] = STEWARD_FIELD (
    "location-name", TEXT, StewardEnvironment, location_name, .members = "locationName"),
  [FIELD_GEO_NAME] = STEWARD_FIELD (
    "geo-name", TEXT, StewardEnvironment, geo_name, .members = "geoName", .keeps = TRUE),
  [FIELD_RING_NAME] = STEWARD_FIELD (
    "ring-name", TEXT, StewardEnvironment, ring_name, .members = "ringName"),
  [FIELD_WEB_CLIENT_URL] = STEWARD_FIELD (
    "web-client-url", LINK, StewardEnvironment, web_client_url, .members = "webClientLoginUrl"),
  [FIELD_WEB_SERVICE_URL] = STEWARD_FIELD (
    "web-service-url", LINK, StewardEnvironment, web_service_url, .members = "webServiceUrl"),
  [FIELD_HAS_TELEMETRY] = STEWARD_FIELD (
    "has-telemetry", FLAG, StewardEnvironment, has_telemetry),
  [FIELD_APP_UPDATE_CADENCE] = STEWARD_FIELD (
    "app-update-cadence", TEXT, StewardEnvironment, app_update_cadence,
    .members = "appSourceAppsUpdateCadence"),
  [FIELD_POWER_PLATFORM_ID] = STEWARD_FIELD (
    "power-platform-id", TEXT, StewardEnvironment, power_platform_id,
    .members = "linkedPowerPlatformEnvironmentId"),
  [FIELD_SOFT_DELETED_ON] = STEWARD_FIELD (
    "soft-deleted-on", DATE, StewardEnvironment, soft_deleted_on, .members = "softDeletedOn"),
  [FIELD_HARD_DELETE_PENDING_ON] = STEWARD_FIELD (
    "hard-delete-pending-on", DATE, StewardEnvironment, hard_delete_pending_on,
    .members = "hardDeletePendingOn"),
  [FIELD_DELETE_REASON] = STEWARD_FIELD (
    "delete-reason", TEXT, StewardEnvironment, delete_reason, .members = "deleteReason"),
  [FIELD_GRACE_PERIOD_START] = STEWARD_FIELD (
    "grace-period-start", DATE, StewardEnvironment, grace_period_start,
    .members = "versionDetails.gracePeriodStartDate"),
  [FIELD_ENFORCED_UPDATE_START] = STEWARD_FIELD (
    "enforced-update-start", DATE, StewardEnvironment, enforced_update_start,
    .members = "versionDetails.enforcedUpdatePeriodStartDate|"
               "versionDetails.enforcedUpdateStartDate"),
  [FIELD_STORAGE_KB] = STEWARD_FIELD (
    "storage-kb", NUMBER, StewardEnvironment, storage_kb, .fallback = -1),
  [FIELD_NEXT_VERSION] = STEWARD_FIELD (
    "next-version", TEXT, StewardEnvironment, next_version),
  [FIELD_NEXT_UPDATE_ON] = STEWARD_FIELD (
    "next-update-on", DATE, StewardEnvironment, next_update_on),
  [FIELD_UPDATE_DEADLINE] = STEWARD_FIELD (
    "update-deadline", DATE, StewardEnvironment, update_deadline),
  [FIELD_UPDATE_PRESSING] = STEWARD_FIELD (
    "update-pressing", FLAG, StewardEnvironment, update_pressing),
  [FIELD_RUNNING_OPERATION] = STEWARD_FIELD (
    "running-operation", OBJECT, StewardEnvironment, running_operation,
    .get_type = steward_operation_get_type),
  [FIELD_PRODUCTION] = STEWARD_FIELD ("production", FLAG, StewardEnvironment, production),
  [FIELD_DELETED] = STEWARD_FIELD ("deleted", FLAG, StewardEnvironment, deleted),
  [FIELD_BUSY] = STEWARD_FIELD ("busy", FLAG, StewardEnvironment, busy),
  [FIELD_NEEDS_ATTENTION] = STEWARD_FIELD (
    "needs-attention", FLAG, StewardEnvironment, needs_attention),
};

static gboolean
steward_environment_status_is_passing (StewardEnvironmentStatus status)
{
  return status == STEWARD_ENVIRONMENT_STATUS_REMOVING ||
         status == STEWARD_ENVIRONMENT_STATUS_PREPARING ||
         status == STEWARD_ENVIRONMENT_STATUS_UPGRADING ||
         status == STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING ||
         status == STEWARD_ENVIRONMENT_STATUS_RECOVERING;
}

static gboolean
steward_environment_status_is_failed (StewardEnvironmentStatus status)
{
  return status == STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED ||
         status == STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED ||
         status == STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED ||
         status == STEWARD_ENVIRONMENT_STATUS_RECOVERING_FAILED;
}

/* Versions of the service that know soft deletion, but have no status for it, tell by the date. */
static gboolean
steward_environment_looks_deleted (StewardEnvironment *self)
{
  if (self->status == STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED)
    return TRUE;

  return self->soft_deleted_on != NULL &&
         (self->status == STEWARD_ENVIRONMENT_STATUS_UNKNOWN ||
          self->status == STEWARD_ENVIRONMENT_STATUS_NOT_READY ||
          self->status == STEWARD_ENVIRONMENT_STATUS_REMOVING);
}

/* A deadline far away does not matter while there is a date. */
static gboolean
steward_environment_update_presses (StewardEnvironment *self)
{
  g_autoptr(GDateTime) now = NULL;

  if (self->update_deadline == NULL || self->next_update_on == NULL)
    return self->update_deadline != NULL;

  now = g_date_time_new_now_utc ();

  return g_date_time_difference (self->update_deadline, now) < PRESSING_DAYS * G_TIME_SPAN_DAY;
}

static void
steward_environment_derive (StewardEntity *entity)
{
  StewardEnvironment *self = STEWARD_ENVIRONMENT (entity);
  gboolean deleted = steward_environment_looks_deleted (self);
  gboolean pressing = !deleted && steward_environment_update_presses (self);

  steward_entity_set_int (self, FIELD_PRODUCTION,
                          self->environment_type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION);
  steward_entity_set_int (self, FIELD_DELETED, deleted);
  steward_entity_set_int (self, FIELD_BUSY,
                          self->running_operation != NULL ||
                          (!deleted && steward_environment_status_is_passing (self->status)));
  steward_entity_set_int (self, FIELD_UPDATE_PRESSING, pressing);
  steward_entity_set_int (self, FIELD_NEEDS_ATTENTION,
                          steward_environment_status_is_failed (self->status) || pressing);
}

/* Names are unique in a family only, and nearly every environment is of one family. */
static void
steward_environment_update_key (StewardEnvironment *self)
{
  g_autofree char *key = NULL;

  if (self->application_family != NULL &&
      g_ascii_strcasecmp (self->application_family, "BusinessCentral") != 0)
    key = g_strconcat (self->application_family, "/", self->name, NULL);

  steward_entity_set_text (self, FIELD_KEY, key != NULL ? key : self->name);
}

static gboolean
steward_environment_update (StewardEntity *entity,
                            JsonObject    *object)
{
  StewardEnvironment *self = STEWARD_ENVIRONMENT (entity);
  const char *telemetry_key = steward_json_get_string (object, "appInsightsKey");

  if (!STEWARD_ENTITY_CLASS (steward_environment_parent_class)->update (entity, object))
    return FALSE;

  steward_environment_update_key (self);
  steward_entity_set_int (self, FIELD_HAS_TELEMETRY,
                          telemetry_key != NULL && *telemetry_key != '\0');

  return TRUE;
}

static const char *
steward_environment_get_key (StewardEntity *entity)
{
  return STEWARD_ENVIRONMENT (entity)->key;
}

static void
steward_environment_class_init (StewardEnvironmentClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_environment_update;
  entity_class->get_key = steward_environment_get_key;
  entity_class->derive = steward_environment_derive;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_NAME);
}

static void
steward_environment_init (StewardEnvironment *self)
{
}

/**
 * steward_environment_set_storage_kb:
 * @self: a #StewardEnvironment
 * @storage_kb: the size of its database, or -1 if that is unknown
 */
void
steward_environment_set_storage_kb (StewardEnvironment *self,
                                    gint64              storage_kb)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (self));

  steward_entity_set_int (self, FIELD_STORAGE_KB, MAX (storage_kb, -1));
}

/**
 * steward_environment_set_next_update:
 * @self: a #StewardEnvironment
 * @version: (nullable): the version of its next update
 * @update_on: (nullable): when it runs
 * @deadline: (nullable): the last date that can be chosen for it
 */
void
steward_environment_set_next_update (StewardEnvironment *self,
                                     const char         *version,
                                     GDateTime          *update_on,
                                     GDateTime          *deadline)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (self));

  g_object_freeze_notify (G_OBJECT (self));
  steward_entity_set_text (self, FIELD_NEXT_VERSION, version);
  steward_entity_set_date (self, FIELD_NEXT_UPDATE_ON, update_on);
  steward_entity_set_date (self, FIELD_UPDATE_DEADLINE, deadline);
  steward_environment_derive (STEWARD_ENTITY (self));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * steward_environment_set_running_operation:
 * @self: a #StewardEnvironment
 * @operation: (nullable): the operation that is changing it
 */
void
steward_environment_set_running_operation (StewardEnvironment *self,
                                           StewardOperation   *operation)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (self));
  g_return_if_fail (operation == NULL || STEWARD_IS_OPERATION (operation));

  g_object_freeze_notify (G_OBJECT (self));
  steward_entity_set_object (self, FIELD_RUNNING_OPERATION, operation);
  steward_environment_derive (STEWARD_ENTITY (self));
  g_object_thaw_notify (G_OBJECT (self));
}
