/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "sample-timeline.h"

#include "steward-operation.h"
#include "steward-restore-period.h"
#include "steward-util.h"
#include "widgets/steward-local-time.h"

#define ENVIRONMENT \
  "{\"name\":\"Production\",\"type\":\"Production\",\"status\":\"Active\"," \
  "\"applicationVersion\":\"27.1.41698.0\",\"countryCode\":\"DK\"}"

static const char * const operations[] = {
  "{\"id\":\"1\",\"type\":\"restart\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-10-31T09:30:00Z\",\"completedOn\":\"2025-10-31T09:32:00Z\"}",
  "{\"id\":\"2\",\"type\":\"update\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-04T22:12:00Z\",\"completedOn\":\"2025-11-04T22:51:00Z\","
  "\"parameters\":{\"sourceVersion\":\"26.2.35179.0\",\"targetVersion\":\"27.0.38460.0\"}}",
  "{\"id\":\"3\",\"type\":\"environmentAppInstall\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-06T12:20:00Z\",\"completedOn\":\"2025-11-06T12:24:00Z\","
  "\"parameters\":{\"appName\":\"Shipping Agent\"}}",
  "{\"id\":\"4\",\"type\":\"modify\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-12T08:10:00Z\",\"completedOn\":\"2025-11-12T08:11:00Z\"}",
  "{\"id\":\"5\",\"type\":\"environmentAppUpdate\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-13T14:50:00Z\",\"completedOn\":\"2025-11-13T14:58:00Z\","
  "\"parameters\":{\"appName\":\"Bank Feeds\"}}",
  "{\"id\":\"6\",\"type\":\"update\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-18T01:12:00Z\",\"completedOn\":\"2025-11-18T01:47:00Z\","
  "\"parameters\":{\"sourceVersion\":\"27.0.38460.0\",\"targetVersion\":\"27.1.41698.0\"}}",
  "{\"id\":\"7\",\"type\":\"environmentAppUpdate\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-18T08:05:00Z\",\"completedOn\":\"2025-11-18T08:11:00Z\","
  "\"parameters\":{\"appName\":\"Document Capture\"}}",
  "{\"id\":\"8\",\"type\":\"environmentAppUpdate\",\"status\":\"failed\","
  "\"startedOn\":\"2025-11-18T08:41:00Z\",\"completedOn\":\"2025-11-18T08:44:00Z\","
  "\"parameters\":{\"appName\":\"Payroll DK\"}}",
  "{\"id\":\"9\",\"type\":\"modify\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-18T15:22:00Z\",\"completedOn\":\"2025-11-18T15:22:30Z\","
  "\"parameters\":{\"setting\":\"appInsightsKey\"}}",
  "{\"id\":\"10\",\"type\":\"modify\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-24T07:40:00Z\",\"completedOn\":\"2025-11-24T07:41:00Z\"}",
  "{\"id\":\"11\",\"type\":\"environmentAppUpdate\",\"status\":\"succeeded\","
  "\"startedOn\":\"2025-11-25T21:03:00Z\",\"completedOn\":\"2025-11-25T21:07:00Z\","
  "\"parameters\":{\"appName\":\"Bank Feeds\"}}",
  "{\"id\":\"12\",\"type\":\"pitRestore\",\"status\":\"succeeded\","
  "\"createdOn\":\"2025-11-11T10:00:00Z\",\"startedOn\":\"2025-11-11T10:00:00Z\","
  "\"parameters\":{\"sourceEnvironmentName\":\"Production\","
  "\"destinationEnvironmentName\":\"Production-1111\"}}",
  "{\"id\":\"13\",\"type\":\"pitRestore\",\"status\":\"succeeded\","
  "\"createdOn\":\"2025-11-20T10:00:00Z\",\"startedOn\":\"2025-11-20T10:00:00Z\","
  "\"parameters\":{\"sourceEnvironmentName\":\"Production\","
  "\"destinationEnvironmentName\":\"Production-1120\"}}",
};

static JsonObject *
sample_timeline_parse (const char *json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = json_from_string (json, &error);

  g_assert_no_error (error);

  return json_object_ref (json_node_get_object (node));
}

static gpointer
sample_timeline_new_entity (GType       type,
                            JsonObject *object)
{
  StewardEntity *entity = g_object_new (type, NULL);

  g_assert_true (steward_entity_update (entity, object));

  return entity;
}

void
sample_timeline_add_period (SampleTimeline *self,
                            const char     *from,
                            const char     *to,
                            const char     *version)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(StewardRestorePeriod) period = NULL;

  json_object_set_string_member (object, "from", from);
  json_object_set_string_member (object, "to", to);
  json_object_set_string_member (object, "correspondingApplicationPackageVersion", version);
  period = sample_timeline_new_entity (STEWARD_TYPE_RESTORE_PERIOD, object);
  g_list_store_append (self->periods, period);
}

/* An operation on the sample environment, unless its parameters say where it leads. */
void
sample_timeline_add_operation (SampleTimeline *self,
                               const char     *json)
{
  g_autoptr(JsonObject) object = sample_timeline_parse (json);
  g_autoptr(StewardOperation) operation = NULL;

  json_object_set_string_member (object, "environmentName", "Production");
  operation = sample_timeline_new_entity (STEWARD_TYPE_OPERATION, object);
  g_list_store_append (self->operations, operation);
}

/* Without any period or operation. */
SampleTimeline *
sample_timeline_new_at (const char *now,
                        const char *time_zone)
{
  SampleTimeline *self = g_new0 (SampleTimeline, 1);
  g_autoptr(JsonObject) environment = sample_timeline_parse (ENVIRONMENT);
  g_autoptr(GDateTime) moment = steward_date_time_parse (now);

  self->environment = sample_timeline_new_entity (STEWARD_TYPE_ENVIRONMENT, environment);
  self->periods = g_list_store_new (STEWARD_TYPE_RESTORE_PERIOD);
  self->operations = g_list_store_new (STEWARD_TYPE_OPERATION);
  self->time_zone = g_time_zone_new_identifier (time_zone);
  g_assert_nonnull (self->time_zone);
  self->timeline = steward_timeline_new (self->environment, G_LIST_MODEL (self->periods),
                                         G_LIST_MODEL (self->operations), moment);

  return self;
}

SampleTimeline *
sample_timeline_new (void)
{
  SampleTimeline *self = sample_timeline_new_at ("2025-11-26T13:50:00Z", "Europe/Copenhagen");

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    sample_timeline_add_operation (self, operations[i]);

  sample_timeline_add_period (self, "2025-11-04T22:51:20Z", "2025-11-09T05:02:00Z", "27.0.38460.0");
  sample_timeline_add_period (self, "2025-11-10T10:34:00Z", "2025-11-18T01:11:30Z", "27.0.38460.0");
  sample_timeline_add_period (self, "2025-11-18T01:47:20Z", "2025-11-26T13:38:30Z", "27.1.41698.0");

  return self;
}

void
sample_timeline_free (SampleTimeline *self)
{
  g_clear_object (&self->timeline);
  g_clear_object (&self->operations);
  g_clear_object (&self->periods);
  g_clear_object (&self->environment);
  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  g_free (self);
}

/* The first of the moments that a local time such as "2025-11-18 09:02" stands for. */
GDateTime *
sample_timeline_dup_local (SampleTimeline *self,
                           const char     *text)
{
  g_autoptr(GDateTime) second = NULL;
  GDateTime *first = NULL;

  steward_local_time_read (text, self->time_zone, &first, &second);
  g_assert_nonnull (first);

  return first;
}

char *
sample_timeline_dup_local_text (SampleTimeline *self,
                                GDateTime      *moment)
{
  return steward_local_time_dup_text (moment, self->time_zone);
}
