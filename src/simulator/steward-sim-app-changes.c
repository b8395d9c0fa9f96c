/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-app-needs.h"
#include "steward-sim-app-operation.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-window.h"

/* Installing, updating and uninstalling apps, and thinking better of it. */

#define GAP_SECONDS 5   /* before an operation starts */
#define RUN_SECONDS 200 /* until the next one that needs it can start */

/* What was asked for. */
typedef struct
{
  StewardSimRequest *request;
  JsonObject        *environment;
  const char        *app_id;
  JsonObject        *entry;          /* (nullable): of the catalogue */
  JsonObject        *app;            /* (nullable): when it is installed */
  const char        *target_version;
  JsonArray         *requirements;   /* owned; what has to be done before */
  JsonArray         *needs;          /* owned; the operations that do it */
  gint64             moment;         /* when the next operation can start */
} StewardSimChange;

static void
steward_sim_change_clear (StewardSimChange *self)
{
  g_clear_pointer (&self->needs, json_array_unref);
  g_clear_pointer (&self->requirements, json_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StewardSimChange, steward_sim_change_clear)

static void
steward_sim_change_refuse (StewardSimChange *self,
                           const char       *target,
                           const char       *format,
                           ...) G_GNUC_PRINTF (3, 4);

/* Calls of apps have one code for everything that cannot be done. */
static void
steward_sim_change_refuse (StewardSimChange *self,
                           const char       *target,
                           const char       *format,
                           ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  steward_sim_request_fail (self->request, "EntityValidationFailed", target, "%s", message);
}

static gboolean
steward_sim_change_is_idle (StewardSimChange *self,
                            const char       *app_id)
{
  JsonObject *open = steward_sim_app_operation_find_open (self->request->tenant,
                                                          self->environment, app_id);

  if (open == NULL)
    return TRUE;

  steward_sim_change_refuse (self, "appId",
                             "An operation of the app '%s' has already been scheduled: %s.",
                             app_id, steward_sim_json_get_string (open, "id", ""));

  return FALSE;
}

/* What all three have in common: a body, an environment at rest, and nothing under way. */
static gboolean
steward_sim_change_begin (StewardSimChange  *self,
                          StewardSimRequest *request)
{
  self->request = request;
  self->environment = steward_sim_environment_need (request);
  if (self->environment == NULL || !steward_sim_request_need_body (request))
    return FALSE;

  self->app_id = steward_sim_request_get_param (request, "app");
  self->entry = steward_sim_state_find_app (request->state, self->app_id);
  self->app = steward_sim_app_find (self->environment, self->app_id);
  self->app_id = steward_sim_json_get_string (self->app != NULL ? self->app : self->entry, "appId",
                                              self->app_id);
  if (!steward_sim_environment_is_active (self->environment))
    {
      steward_sim_change_refuse (self, NULL, "The environment is not active.");
      return FALSE;
    }

  return steward_sim_change_is_idle (self, self->app_id);
}

/* An operation under way that does what is required, or NULL. */
static JsonObject *
steward_sim_change_find_help (StewardSimChange *self,
                              JsonObject       *requirement)
{
  const char *app_id = json_object_get_string_member (requirement, "appId");
  const char *version = json_object_get_string_member (requirement, "version");
  gboolean is_removal = g_str_equal (json_object_get_string_member (requirement, "type"),
                                     "uninstall");
  JsonObject *open = steward_sim_app_operation_find_open (self->request->tenant,
                                                          self->environment, app_id);
  const char *target;

  if (open == NULL
      || steward_sim_operation_is_type (open, "environmentAppUninstall") != is_removal)
    return NULL;

  target = steward_sim_app_operation_get_version (open, "targetAppVersion");

  return is_removal || steward_sim_version_compare (target, version) >= 0 ? open : NULL;
}

static gboolean
steward_sim_change_has_dependency (StewardSimChange *self,
                                   JsonObject       *requirement)
{
  JsonObject *entry;

  entry = steward_sim_state_find_app (self->request->state,
                                      json_object_get_string_member (requirement, "appId"));

  return entry != NULL
         && steward_sim_app_has_version (entry,
                                         json_object_get_string_member (requirement, "version"),
                                         FALSE);
}

/* Either the caller wants it all done, or is told what is missing. */
static gboolean
steward_sim_change_check_requirements (StewardSimChange *self,
                                       const char       *permission,
                                       const char       *message)
{
  gboolean is_permitted = steward_sim_request_get_boolean (self->request, permission, FALSE);
  JsonObject *data;

  for (guint i = 0; is_permitted && i < json_array_get_length (self->requirements); i++)
    {
      JsonObject *requirement = json_array_get_object_element (self->requirements, i);
      const char *app_id = json_object_get_string_member (requirement, "appId");

      if (g_str_equal (permission, "uninstallDependents"))
        is_permitted = steward_sim_json_get_boolean (steward_sim_app_find (self->environment,
                                                                           app_id),
                                                     "canBeUninstalled", TRUE);
      else
        is_permitted = steward_sim_change_has_dependency (self, requirement);
      if (is_permitted && steward_sim_change_find_help (self, requirement) == NULL
          && !steward_sim_change_is_idle (self, app_id))
        return FALSE;
    }
  if (is_permitted || json_array_get_length (self->requirements) == 0)
    return TRUE;

  data = json_object_new ();
  json_object_set_array_member (data, "requirements", json_array_ref (self->requirements));
  steward_sim_request_fail_with (self->request, "EntityValidationFailed", NULL, "data", data,
                                 message);

  return FALSE;
}

/* An update needs a version; so does whoever allows one that is not released. */
static gboolean
steward_sim_change_choose_version (StewardSimChange *self,
                                   gboolean          is_needed)
{
  const char *version = steward_sim_request_get_string (self->request, "targetVersion");
  gboolean allow_preview = steward_sim_request_get_boolean (self->request, "allowPreviewVersion",
                                                            FALSE);

  if (version != NULL && version[0] == '\0')
    version = NULL;
  if (version == NULL && (is_needed || allow_preview))
    {
      steward_sim_change_refuse (self, "targetVersion", "A target version is needed.");
      return FALSE;
    }
  if (version != NULL && !steward_sim_app_has_version (self->entry, version, allow_preview))
    {
      steward_sim_change_refuse (self, "targetVersion",
                                 "The app '%s' has no version %s for this environment.",
                                 self->app_id, version);
      return FALSE;
    }

  self->target_version = version != NULL ? version : steward_sim_app_get_newest (self->entry);
  if (self->target_version == NULL)
    steward_sim_change_refuse (self, "targetVersion", "The app '%s' has no released version.",
                               self->app_id);

  return self->target_version != NULL;
}

static void
steward_sim_change_find_moment (StewardSimChange *self)
{
  StewardSimWorld *world = self->request->world;

  self->moment = steward_sim_world_get_now (world);
  if (steward_sim_request_get_boolean (self->request, "useEnvironmentUpdateWindow", FALSE))
    self->moment = steward_sim_window_get_moment (self->environment, self->moment);
  self->moment += steward_sim_world_get_operation_time (world, GAP_SECONDS);
}

static void
steward_sim_change_copy_boolean (StewardSimChange *self,
                                 JsonObject       *parameters,
                                 const char       *name,
                                 const char       *member)
{
  json_object_set_boolean_member (parameters, name,
                                  steward_sim_request_get_boolean (self->request, member, FALSE));
}

static JsonObject *
steward_sim_change_new_parameters (StewardSimChange *self,
                                   const char       *type,
                                   const char       *app_id,
                                   const char       *source_version,
                                   const char       *target_version)
{
  gboolean waits = steward_sim_request_get_boolean (self->request, "useEnvironmentUpdateWindow",
                                                    FALSE);
  const char *language = steward_sim_request_get_string (self->request, "languageId");
  JsonObject *parameters = json_object_new ();

  json_object_set_string_member (parameters, "appId", app_id);
  json_object_set_string_member (parameters, "sourceAppVersion", source_version);
  json_object_set_string_member (parameters, "targetAppVersion", target_version);
  json_object_set_string_member (parameters, "countryCode",
                                 steward_sim_json_get_string (self->environment, "countryCode",
                                                              ""));
  json_object_set_boolean_member (parameters, "ignoreUpgradeWindow", !waits);
  if (g_str_equal (type, "environmentAppUninstall"))
    {
      steward_sim_change_copy_boolean (self, parameters, "deleteData", "deleteData");
      steward_sim_change_copy_boolean (self, parameters, "uninstallDependents",
                                       "uninstallDependents");
      return parameters;
    }

  steward_sim_change_copy_boolean (self, parameters, "allowPreviewVersion", "allowPreviewVersion");
  steward_sim_change_copy_boolean (self, parameters, "acceptIsvEula", "acceptIsvEula");
  steward_sim_change_copy_boolean (self, parameters, "allowDependencyUpdate",
                                   "installOrUpdateNeededDependencies");
  if (language != NULL)
    json_object_set_string_member (parameters, "languageId", language);

  return parameters;
}

/* The app shows what is going to happen to it. */
static void
steward_sim_change_mark (JsonObject *app,
                         const char *type,
                         const char *id)
{
  if (app == NULL)
    return;

  if (g_str_equal (type, "environmentAppUpdate"))
    {
      json_object_set_string_member (app, "state", "UpdatePending");
      json_object_set_string_member (app, "lastOperationId", id);
      json_object_set_null_member (app, "lastUpdateAttemptResult");
    }
  else
    {
      json_object_set_string_member (app, "lastUninstallOperationId", id);
      json_object_set_null_member (app, "lastUninstallAttemptResult");
    }
}

static JsonArray *
steward_sim_change_copy_needs (StewardSimChange *self)
{
  JsonArray *copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (self->needs); i++)
    json_array_add_string_element (copy, json_array_get_string_element (self->needs, i));

  return copy;
}

static JsonObject *
steward_sim_change_add_operation (StewardSimChange *self,
                                  const char       *type,
                                  const char       *app_id,
                                  const char       *target_version)
{
  JsonObject *app = steward_sim_app_find (self->environment, app_id);
  const char *source_version = steward_sim_json_get_string (app, "version", "");
  JsonObject *parameters = steward_sim_change_new_parameters (self, type, app_id, source_version,
                                                              target_version);
  JsonObject *operation = steward_sim_operation_start_at (self->request, self->environment, type,
                                                          parameters, self->moment);

  json_object_set_string_member (operation, "appId", app_id);
  json_object_set_string_member (operation, "sourceAppVersion", source_version);
  json_object_set_string_member (operation, "targetAppVersion", target_version);
  steward_sim_change_copy_boolean (self, operation, "useEnvironmentUpdateWindow",
                                   "useEnvironmentUpdateWindow");
  json_object_set_array_member (operation, "$needs", steward_sim_change_copy_needs (self));
  steward_sim_change_mark (app, type, json_object_get_string_member (operation, "id"));

  return operation;
}

/* Whatever comes next has to wait for this one. */
static void
steward_sim_change_add_need (StewardSimChange *self,
                             JsonObject       *operation)
{
  JsonObject *root = steward_sim_state_get_root (self->request->state);
  const char *id = json_object_get_string_member (operation, "id");
  JsonObject *timer = steward_sim_json_find (steward_sim_json_get_array (root, "timers"),
                                             "operation", id);
  gint64 time = steward_sim_world_get_operation_time (self->request->world, RUN_SECONDS);

  json_array_add_string_element (self->needs, id);
  if (timer != NULL)
    self->moment = MAX (self->moment, steward_sim_json_get_time (timer, "at") + time);
}

static void
steward_sim_change_meet (StewardSimChange *self,
                         JsonObject       *requirement)
{
  const char *app_id = json_object_get_string_member (requirement, "appId");
  const char *type = json_object_get_string_member (requirement, "type");
  JsonObject *operation = steward_sim_change_find_help (self, requirement);

  if (operation == NULL && g_str_equal (type, "uninstall"))
    operation = steward_sim_change_add_operation (self, "environmentAppUninstall", app_id, "");
  else if (operation == NULL)
    operation = steward_sim_change_add_operation (self,
                                                  g_str_equal (type, "install")
                                                    ? "environmentAppInstall"
                                                    : "environmentAppUpdate",
                                                  app_id,
                                                  json_object_get_string_member (requirement,
                                                                                 "version"));
  steward_sim_change_add_need (self, operation);
}

/* One operation for each app, in the order in which they need each other; the answer is that of
 * the app that was asked for. */
static void
steward_sim_change_carry_out (StewardSimChange *self,
                              const char       *type)
{
  const char *version = self->target_version != NULL ? self->target_version : "";
  JsonObject *operation;

  self->needs = json_array_new ();
  steward_sim_change_find_moment (self);
  for (guint i = 0; i < json_array_get_length (self->requirements); i++)
    steward_sim_change_meet (self, json_array_get_object_element (self->requirements, i));

  operation = steward_sim_change_add_operation (self, type, self->app_id, version);
  steward_sim_request_answer_object (self->request, 200,
                                     steward_sim_app_operation_to_json (operation,
                                                                        self->request));
}

/* "en-US" and the like; the number that a sample sends is only tolerated. */
static gboolean
steward_sim_change_check_language (StewardSimChange *self)
{
  const char *language = steward_sim_request_get_string (self->request, "languageId");

  if (language == NULL || !steward_sim_world_get_strict (self->request->world)
      || g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", language, 0, 0))
    return TRUE;

  steward_sim_change_refuse (self, "languageId", "A language is written as \"en-US\".");

  return FALSE;
}

static void
steward_sim_changes_install (StewardSimRequest *request)
{
  g_auto(StewardSimChange) change = { 0 };

  if (!steward_sim_change_begin (&change, request)
      || !steward_sim_request_check_members (request, "targetVersion",
                                             "useEnvironmentUpdateWindow", "allowPreviewVersion",
                                             "installOrUpdateNeededDependencies",
                                             "acceptIsvEula", "languageId", NULL))
    return;
  if (!steward_sim_request_get_boolean (request, "acceptIsvEula", FALSE))
    {
      steward_sim_change_refuse (&change, "acceptIsvEula",
                                 "The terms of the publisher have to be accepted.");
      return;
    }
  if (change.app != NULL || change.entry == NULL)
    {
      steward_sim_change_refuse (&change, "appId",
                                 change.app != NULL ? "The app '%s' is installed already."
                                                    : "The app '%s' cannot be installed here.",
                                 change.app_id);
      return;
    }
  if (!steward_sim_change_check_language (&change)
      || !steward_sim_change_choose_version (&change, FALSE))
    return;

  change.requirements = steward_sim_app_list_requirements (request->state, change.environment,
                                                           change.app_id, change.target_version);
  if (steward_sim_change_check_requirements (&change, "installOrUpdateNeededDependencies",
                                             "Other apps have to be installed or updated first."))
    steward_sim_change_carry_out (&change, "environmentAppInstall");
}

static void
steward_sim_changes_update (StewardSimRequest *request)
{
  g_auto(StewardSimChange) change = { 0 };
  const char *version;

  if (!steward_sim_change_begin (&change, request)
      || !steward_sim_request_check_members (request, "targetVersion",
                                             "useEnvironmentUpdateWindow", "allowPreviewVersion",
                                             "installOrUpdateNeededDependencies", NULL))
    return;
  if (change.app == NULL)
    {
      steward_sim_change_refuse (&change, "appId", "The app '%s' is not installed.",
                                 change.app_id);
      return;
    }
  if (!g_str_equal (steward_sim_json_get_string (change.app, "appType", "global"), "global"))
    {
      steward_sim_change_refuse (&change, "appId", "The app '%s' is not a global one.",
                                 change.app_id);
      return;
    }
  if (!steward_sim_change_choose_version (&change, TRUE))
    return;

  version = json_object_get_string_member (change.app, "version");
  if (steward_sim_version_compare (change.target_version, version) <= 0)
    {
      steward_sim_change_refuse (&change, "targetVersion", "The app '%s' has version %s already.",
                                 change.app_id, version);
      return;
    }

  change.requirements = steward_sim_app_list_requirements (request->state, change.environment,
                                                           change.app_id, change.target_version);
  if (steward_sim_change_check_requirements (&change, "installOrUpdateNeededDependencies",
                                             "Other apps have to be installed or updated first."))
    steward_sim_change_carry_out (&change, "environmentAppUpdate");
}

static void
steward_sim_changes_uninstall (StewardSimRequest *request)
{
  g_auto(StewardSimChange) change = { 0 };

  if (!steward_sim_change_begin (&change, request)
      || !steward_sim_request_check_members (request, "useEnvironmentUpdateWindow",
                                             "uninstallDependents", "deleteData", NULL))
    return;
  if (change.app == NULL
      || !steward_sim_json_get_boolean (change.app, "canBeUninstalled", TRUE))
    {
      steward_sim_change_refuse (&change, "appId",
                                 change.app == NULL ? "The app '%s' is not installed."
                                                    : "The app '%s' cannot be uninstalled.",
                                 change.app_id);
      return;
    }

  change.requirements = steward_sim_app_list_dependents (request->state, change.environment,
                                                         change.app_id);
  if (steward_sim_change_check_requirements (&change, "uninstallDependents",
                                             "Other apps have to be uninstalled first."))
    steward_sim_change_carry_out (&change, "environmentAppUninstall");
}

/* Only what waits can be canceled, and only for global apps. */
static void
steward_sim_changes_cancel_update (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  const char *app_id = steward_sim_request_get_param (request, "app");
  const char *id = steward_sim_request_get_string (request, "ScheduledOperationId");
  const char *type;
  JsonObject *operation;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "ScheduledOperationId", NULL))
    return;

  operation = steward_sim_app_operation_find (request->tenant, environment, app_id, id);
  type = steward_sim_json_get_string (steward_sim_app_find (environment, app_id), "appType",
                                      "global");
  if (operation == NULL || !g_str_equal (type, "global")
      || !steward_sim_operation_is_type (operation, "environmentAppUpdate")
      || !steward_sim_operation_has_status (operation, "scheduled"))
    {
      steward_sim_request_fail (request, "EntityValidationFailed", "ScheduledOperationId",
                                "This is no scheduled update of the global app '%s'.", app_id);
      return;
    }

  json_object_set_string_member (operation, "canceledBy",
                                 steward_sim_operation_get_creator (request));
  steward_sim_operation_end (request->world, request->tenant, operation, "canceled", NULL);
  steward_sim_request_answer_object (request, 200,
                                     steward_sim_app_operation_to_json (operation, request));
}

#define APP "/applications/{family}/environments/{name}/apps/{app}"

static const StewardSimRoute routes[] = {
  { "POST", APP "/install", steward_sim_changes_install, 206 },
  { "POST", APP "/uninstall", steward_sim_changes_uninstall, 206 },
  { "POST", APP "/update", steward_sim_changes_update, 201 },
  { "POST", APP "/update/cancel", steward_sim_changes_cancel_update, 219 },
};

void
steward_sim_app_changes_register (StewardSimRouter *router,
                                  StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
