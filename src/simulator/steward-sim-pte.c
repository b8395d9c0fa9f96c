/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-pte.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-app-operation.h"
#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-pte-upload.h"
#include "steward-sim-window.h"

/* Per-tenant extensions: uploading one, and what waits for its schedule. */

#define FAR_AWAY (G_GINT64_CONSTANT (3650) * 86400 * G_USEC_PER_SEC)

static const char * const schedules[] = {
  "Immediate", "UpdateWindow", "NextMinorUpdate", "NextMajorUpdate", NULL,
};
static const char * const sync_modes[] = { "Add", "ForceSync", NULL };

/* As it is printed, or NULL when it is none of them. */
static const char *
steward_sim_pte_choose (const char         *text,
                        const char * const *choices)
{
  for (guint i = 0; text != NULL && choices[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (choices[i], text) == 0)
        return choices[i];
    }

  return NULL;
}

static gboolean
steward_sim_pte_refuse (StewardSimRequest *request,
                        const char        *target,
                        const char        *message)
{
  steward_sim_request_fail (request, "EntityValidationFailed", target, "%s", message);

  return FALSE;
}

static const char *
steward_sim_pte_get_schedule (JsonObject *operation)
{
  gboolean waits = steward_sim_json_get_boolean (operation, "useEnvironmentUpdateWindow", FALSE);

  return steward_sim_json_get_string (operation, "scheduleKind",
                                      waits ? "UpdateWindow" : "Immediate");
}

/* Something of an app of the tenant that waits. */
static gboolean
steward_sim_pte_is_scheduled (JsonObject *operation,
                              JsonObject *environment)
{
  const char *app_id = steward_sim_app_operation_get_app_id (operation);
  JsonObject *app = steward_sim_json_get_object (operation, "$app");

  if (app == NULL)
    app = steward_sim_app_find (environment, app_id);

  return app_id[0] != '\0' && steward_sim_operation_is_about (operation, environment)
         && steward_sim_operation_has_status (operation, "scheduled")
         && !steward_sim_operation_is_type (operation, "environmentAppUninstall")
         && g_str_equal (steward_sim_json_get_string (app, "appType", "global"), "tenant");
}

/* Members that are not there yet are left out, or null. */
static void
steward_sim_pte_copy_time (JsonObject *object,
                           const char *member,
                           JsonObject *operation,
                           gboolean    with_null)
{
  const char *text = steward_sim_json_get_string (operation, member, NULL);

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else if (with_null)
    json_object_set_null_member (object, member);
}

static JsonObject *
steward_sim_pte_show (StewardSimRequest *request,
                      JsonObject        *operation,
                      gboolean           with_null)
{
  JsonObject *object = steward_sim_app_operation_to_json (operation, request);

  json_object_set_string_member (object, "createdBy",
                                 steward_sim_json_get_string (operation, "createdBy", ""));
  json_object_set_string_member (object, "canceledBy",
                                 steward_sim_json_get_string (operation, "canceledBy", ""));
  json_object_set_string_member (object, "creatorPrincipalType",
                                 steward_sim_json_get_string (operation, "creatorPrincipalType",
                                                              "User"));
  json_object_set_string_member (object, "appId",
                                 steward_sim_app_operation_get_app_id (operation));
  json_object_set_string_member (object, "aadTenantId",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_string_member (object, "scheduleKind",
                                 steward_sim_pte_get_schedule (operation));
  steward_sim_pte_copy_time (object, "startedOn", operation, with_null);
  steward_sim_pte_copy_time (object, "completedOn", operation, with_null);

  return object;
}

/* The release that something waits for: "28.0.0.0" */
static char *
steward_sim_pte_dup_release (JsonObject *environment,
                             const char *schedule)
{
  const char *version = json_object_get_string_member (environment, "applicationVersion");
  g_auto(GStrv) parts = g_strsplit (version, ".", 3);
  guint64 major = g_ascii_strtoull (parts[0], NULL, 10);
  guint64 minor = parts[1] != NULL ? g_ascii_strtoull (parts[1], NULL, 10) : 0;

  if (g_str_equal (schedule, "NextMajorUpdate"))
    return g_strdup_printf ("%" G_GUINT64_FORMAT ".0.0.0", major + 1);
  if (g_str_equal (schedule, "NextMinorUpdate"))
    minor++;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT ".0.0", major, minor);
}

/* One version for each schedule, one schedule for each version. */
static gboolean
steward_sim_pte_is_free (StewardSimRequest   *request,
                         JsonObject          *environment,
                         StewardSimPteUpload *upload,
                         const char          *schedule)
{
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "operations");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      const char *version;

      if (steward_sim_operation_has_ended (operation)
          || !steward_sim_operation_is_about (operation, environment)
          || g_ascii_strcasecmp (steward_sim_app_operation_get_app_id (operation),
                                 upload->app_id) != 0)
        continue;

      version = steward_sim_app_operation_get_version (operation, "targetAppVersion");
      if (!steward_sim_pte_is_scheduled (operation, environment)
          || g_str_equal (steward_sim_pte_get_schedule (operation), schedule)
          || steward_sim_version_compare (version, upload->version) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
steward_sim_pte_check (StewardSimRequest   *request,
                       JsonObject          *environment,
                       StewardSimPteUpload *upload)
{
  JsonObject *app = steward_sim_app_find (environment, upload->app_id);
  const char *schedule = steward_sim_pte_choose (
                           steward_sim_pte_upload_get (upload, "deploymentSchedule", "Immediate"),
                           schedules);
  const char *version = steward_sim_json_get_string (app, "version", "0");

  if (g_ascii_strcasecmp (steward_sim_pte_upload_get (upload, "acceptIsvEula", ""), "true") != 0)
    return steward_sim_pte_refuse (request, "acceptIsvEula",
                                   "The terms of the publisher have to be accepted.");
  if (schedule == NULL)
    return steward_sim_pte_refuse (request, "deploymentSchedule", "The schedule is not known.");
  if (steward_sim_pte_choose (steward_sim_pte_upload_get (upload, "syncMode", "Add"),
                              sync_modes) == NULL)
    return steward_sim_pte_refuse (request, "syncMode", "The mode is not known.");
  if (!steward_sim_environment_is_active (environment))
    return steward_sim_pte_refuse (request, NULL, "The environment is not active.");
  if (app == NULL && g_str_has_prefix (schedule, "Next"))
    return steward_sim_pte_refuse (request, "deploymentSchedule",
                                   "An extension that is not installed cannot wait for an "
                                   "update of the environment.");
  if (app != NULL
      && !g_str_equal (steward_sim_json_get_string (app, "appType", "global"), "tenant"))
    return steward_sim_pte_refuse (request, "extensionFile",
                                   "An app of this name is installed that is not a per-tenant "
                                   "extension.");
  if (steward_sim_version_compare (upload->version, version) <= 0)
    return steward_sim_pte_refuse (request, "extensionFile",
                                   "This version, or a newer one, is installed already.");

  return steward_sim_pte_is_free (request, environment, upload, schedule)
         || steward_sim_pte_refuse (request, "deploymentSchedule",
                                    "This version or this schedule has already been scheduled.");
}

static JsonObject *
steward_sim_pte_new_parameters (JsonObject          *environment,
                                StewardSimPteUpload *upload,
                                const char          *schedule)
{
  JsonObject *parameters = json_object_new ();
  g_autofree char *release = steward_sim_pte_dup_release (environment, schedule);
  const char *mode = steward_sim_pte_upload_get (upload, "syncMode", "Add");

  json_object_set_string_member (parameters, "appId", upload->app_id);
  json_object_set_string_member (parameters, "targetAppVersion", upload->version);
  json_object_set_string_member (parameters, "countryCode",
                                 steward_sim_json_get_string (environment, "countryCode", ""));
  json_object_set_string_member (parameters, "languageId",
                                 steward_sim_pte_upload_get (upload, "languageId", "en-US"));
  json_object_set_string_member (parameters, "name", upload->name);
  json_object_set_string_member (parameters, "publisher", upload->publisher);
  json_object_set_string_member (parameters, "scheduleKind", schedule);
  json_object_set_string_member (parameters, "targetRelease", release);
  json_object_set_string_member (parameters, "syncMode",
                                 steward_sim_pte_choose (mode, sync_modes));

  return parameters;
}

static JsonObject *
steward_sim_pte_new_app (StewardSimPteUpload *upload)
{
  JsonObject *app = json_object_new ();

  json_object_set_string_member (app, "name", upload->name);
  json_object_set_string_member (app, "publisher", upload->publisher);
  json_object_set_string_member (app, "appType", "tenant");

  return app;
}

static gint64
steward_sim_pte_get_moment (StewardSimRequest *request,
                            JsonObject        *environment,
                            const char        *schedule)
{
  gint64 now = steward_sim_world_get_now (request->world);

  if (g_str_equal (schedule, "Immediate"))
    return now;
  if (g_str_equal (schedule, "UpdateWindow"))
    return steward_sim_window_get_moment (environment, now)
           + steward_sim_world_get_operation_time (request->world, 1);

  return now + FAR_AWAY;
}

static void
steward_sim_pte_install (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  g_autoptr(StewardSimPteUpload) upload = NULL;
  const char *schedule;
  JsonObject *operation;

  if (environment != NULL)
    upload = steward_sim_pte_upload_new (request, environment);
  if (upload == NULL || !steward_sim_pte_check (request, environment, upload))
    return;

  schedule = steward_sim_pte_choose (steward_sim_pte_upload_get (upload, "deploymentSchedule",
                                                                 "Immediate"), schedules);
  operation = steward_sim_operation_start_at (
                request, environment, "environmentAppInstall",
                steward_sim_pte_new_parameters (environment, upload, schedule),
                steward_sim_pte_get_moment (request, environment, schedule));
  json_object_set_string_member (operation, "appId", upload->app_id);
  json_object_set_string_member (operation, "sourceAppVersion", "");
  json_object_set_string_member (operation, "targetAppVersion", upload->version);
  json_object_set_boolean_member (operation, "useEnvironmentUpdateWindow",
                                  g_str_equal (schedule, "UpdateWindow"));
  json_object_set_string_member (operation, "scheduleKind", schedule);
  json_object_set_string_member (operation, "creatorPrincipalType",
                                 request->principal == STEWARD_SIM_PRINCIPAL_APP ? "App" : "User");
  json_object_set_object_member (operation, "$app", steward_sim_pte_new_app (upload));

  /* What is to happen at once runs when the answer arrives. */
  steward_sim_world_advance (request->world);
  steward_sim_request_answer_object (request, 200,
                                     steward_sim_pte_show (request, operation, FALSE));
}

static JsonObject *
steward_sim_pte_show_scheduled (StewardSimRequest *request,
                                JsonObject        *environment,
                                JsonObject        *operation)
{
  JsonObject *object = steward_sim_pte_show (request, operation, TRUE);
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  JsonObject *shown = parameters != NULL ? steward_sim_json_copy_public (parameters)
                                         : json_object_new ();
  JsonObject *app = steward_sim_app_find (environment,
                                          steward_sim_app_operation_get_app_id (operation));
  const char *schedule = steward_sim_pte_get_schedule (operation);
  g_autofree char *type = g_strdup (json_object_get_string_member (object, "type"));
  g_autofree char *release = steward_sim_pte_dup_release (environment, schedule);

  type[0] = g_ascii_toupper (type[0]);
  json_object_set_string_member (object, "type", type);
  if (!steward_sim_json_has (shown, "name"))
    {
      json_object_set_string_member (shown, "name", steward_sim_json_get_string (app, "name", ""));
      json_object_set_string_member (shown, "publisher",
                                     steward_sim_json_get_string (app, "publisher", ""));
      json_object_set_string_member (shown, "scheduleKind", schedule);
      json_object_set_string_member (shown, "targetRelease", release);
      json_object_set_string_member (shown, "syncMode", "Add");
    }
  json_object_set_object_member (object, "parameters", shown);

  return object;
}

static void
steward_sim_pte_list (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *operations;
  JsonArray *value;

  if (environment == NULL)
    return;

  operations = steward_sim_json_ensure_array (request->tenant, "operations");
  value = json_array_new ();
  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);

      if (steward_sim_pte_is_scheduled (operation, environment))
        json_array_add_object_element (value,
                                       steward_sim_pte_show_scheduled (request, environment,
                                                                       operation));
    }
  steward_sim_request_answer_value (request, 200, value);
}

static JsonObject *
steward_sim_pte_find_scheduled (StewardSimRequest *request,
                                JsonObject        *environment,
                                const char        *version,
                                const char        *schedule)
{
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "operations");
  const char *app_id = steward_sim_request_get_param (request, "app");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      const char *target = steward_sim_app_operation_get_version (operation, "targetAppVersion");

      if (steward_sim_pte_is_scheduled (operation, environment)
          && g_ascii_strcasecmp (steward_sim_app_operation_get_app_id (operation), app_id) == 0
          && g_str_equal (target, version)
          && g_str_equal (steward_sim_pte_get_schedule (operation), schedule))
        return operation;
    }

  return NULL;
}

static void
steward_sim_pte_remove (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  const char *app_id = steward_sim_request_get_param (request, "app");
  const char *version = steward_sim_request_get_string (request, "targetVersion");
  const char *schedule = steward_sim_request_get_string (request, "scheduleKind");
  g_autofree char *target = NULL;
  g_autofree char *message = NULL;
  JsonObject *operation;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "targetVersion", "scheduleKind", NULL))
    return;

  schedule = steward_sim_pte_choose (schedule, schedules + 1);
  if (version == NULL || schedule == NULL)
    {
      steward_sim_pte_refuse (request, version == NULL ? "targetVersion" : "scheduleKind",
                              "A version and a schedule to remove are needed.");
      return;
    }

  operation = steward_sim_pte_find_scheduled (request, environment, version, schedule);
  if (operation == NULL)
    {
      target = g_strdup_printf ("%s/%s/apps/%s", steward_sim_environment_get_family (environment),
                                steward_sim_environment_get_name (environment), app_id);
      steward_sim_request_fail (request, "ResourceDoesNotExist", target,
                                "App with id '%s' is not installed on environment, or has no such "
                                "version scheduled.", app_id);
      return;
    }

  message = g_strdup_printf ("Removed by user '%s'", steward_sim_operation_get_creator (request));
  json_object_set_string_member (operation, "canceledBy",
                                 steward_sim_operation_get_creator (request));
  steward_sim_operation_end (request->world, request->tenant, operation, "canceled", message);
  steward_sim_request_answer_object (request, 200,
                                     steward_sim_pte_show (request, operation, FALSE));
}

void
steward_sim_pte_release (StewardSimWorld *world,
                         JsonObject      *tenant,
                         JsonObject      *environment,
                         const char      *version_before)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");
  const char *version = json_object_get_string_member (environment, "applicationVersion");
  gboolean is_major = g_ascii_strtoull (version, NULL, 10)
                      > g_ascii_strtoull (version_before, NULL, 10);

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      const char *schedule = steward_sim_pte_get_schedule (operation);
      const char *id = steward_sim_json_get_string (operation, "id", "");
      JsonObject *timer;

      if (!steward_sim_pte_is_scheduled (operation, environment)
          || !g_str_equal (schedule, is_major ? "NextMajorUpdate" : "NextMinorUpdate"))
        continue;

      timer = json_object_new ();
      json_object_set_string_member (timer, "tenant", json_object_get_string_member (tenant, "id"));
      json_object_set_string_member (timer, "operation", id);
      steward_sim_world_remove_timers (world, "operation", id);
      steward_sim_world_add_timer (world, "operation", steward_sim_world_get_now (world), timer);
    }
}

#define APPS "/applications/{family}/environments/{name}/apps"

static const StewardSimRoute routes[] = {
  { "POST", APPS "/pteInstall", steward_sim_pte_install, 229 },
  { "GET", APPS "/scheduledPteOperations", steward_sim_pte_list, 229 },
  { "POST", APPS "/{app}/removeScheduledPteVersion", steward_sim_pte_remove, 229 },
};

void
steward_sim_pte_register (StewardSimRouter *router,
                          StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
