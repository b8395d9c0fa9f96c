/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-applications.h"
#include "steward-sim-capacity.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-sim-operation.h"
#include "steward-sim-provision.h"

/* Copying an environment. */

static gboolean
steward_sim_copy_app_is (JsonObject *app,
                         const char *app_type)
{
  return g_ascii_strcasecmp (steward_sim_json_get_string (app, "appType", "global"), app_type) == 0;
}

/* The extension of a developer with this id, in an environment at the same place. */
static JsonObject *
steward_sim_copy_find_developer_app (StewardSimState  *state,
                                     JsonObject       *tenant,
                                     JsonObject       *source,
                                     const char       *app_id,
                                     JsonObject      **holder)
{
  JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");
  const char *location = steward_sim_environment_get_place (source, state, "locationName");

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);
      JsonArray *apps = steward_sim_json_ensure_array (environment, "apps");
      JsonObject *app = steward_sim_json_find (apps, "appId", app_id);

      if (app == NULL || environment == source || !steward_sim_copy_app_is (app, "dev")
          || g_strcmp0 (steward_sim_environment_get_place (environment, state, "locationName"),
                        location) != 0)
        continue;

      *holder = environment;
      return app;
    }

  return NULL;
}

static void
steward_sim_copy_add_conflict (JsonArray  *conflicts,
                               JsonObject *app,
                               const char *environment_name)
{
  static const char * const members[] = { "appId", "name", "publisher", "version" };
  JsonObject *conflict = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_string_member (conflict, members[i],
                                   steward_sim_json_get_string (app, members[i], ""));
  if (environment_name != NULL)
    json_object_set_string_member (conflict, "developerEnvironmentName", environment_name);
  else
    json_object_set_null_member (conflict, "developerEnvironmentName");
  json_array_add_object_element (conflicts, conflict);
}

/* Only the environments of the own tenant are named. */
static gboolean
steward_sim_copy_find_conflicts (StewardSimRequest *request,
                                 JsonObject        *source,
                                 JsonArray         *conflicts)
{
  JsonArray *apps = steward_sim_json_ensure_array (source, "apps");
  JsonArray *tenants = steward_sim_state_get_tenants (request->state);
  gboolean is_own = FALSE;

  for (guint i = 0; i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);
      const char *id = steward_sim_json_get_string (app, "appId", "");

      for (guint j = 0; steward_sim_copy_app_is (app, "tenant")
                        && j < json_array_get_length (tenants); j++)
        {
          JsonObject *tenant = json_array_get_object_element (tenants, j);
          JsonObject *holder = NULL;
          JsonObject *found = steward_sim_copy_find_developer_app (request->state, tenant, source,
                                                                   id, &holder);

          if (found == NULL)
            continue;
          if (tenant == request->tenant)
            is_own = TRUE;
          steward_sim_copy_add_conflict (conflicts, found,
                                         tenant == request->tenant
                                           ? steward_sim_environment_get_name (holder) : NULL);
        }
    }

  return is_own;
}

static gboolean
steward_sim_copy_need_no_conflict (StewardSimRequest *request,
                                   JsonObject        *source)
{
  JsonArray *conflicts = json_array_new ();
  gboolean is_own = steward_sim_copy_find_conflicts (request, source, conflicts);
  JsonObject *details;

  if (json_array_get_length (conflicts) == 0)
    {
      json_array_unref (conflicts);
      return TRUE;
    }

  details = json_object_new ();
  json_object_set_array_member (details, "conflictingExtensions", conflicts);
  json_object_set_boolean_member (details, "sameAadTenant", is_own);
  steward_sim_request_fail_with (request, "conflictingDeveloperExtensions", NULL,
                                 "extensionData", details, NULL);

  return FALSE;
}

static gboolean
steward_sim_copy_has_preview_app (StewardSimRequest *request,
                                  JsonObject        *source)
{
  JsonArray *apps = steward_sim_json_ensure_array (source, "apps");

  for (guint i = 0; i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);
      JsonObject *entry = steward_sim_state_find_app (request->state,
                                                      steward_sim_json_get_string (app, "appId",
                                                                                   NULL));
      JsonArray *previews = steward_sim_json_get_array (entry, "previewVersions");
      const char *version = steward_sim_json_get_string (app, "version", "");

      for (guint j = 0; previews != NULL && j < json_array_get_length (previews); j++)
        {
          if (g_strcmp0 (json_array_get_string_element (previews, j), version) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* The type, or NULL when the request is answered. Below version 2.9 there are only sandboxes. */
static const char *
steward_sim_copy_need_type (StewardSimRequest *request,
                            JsonObject        *source)
{
  const char *type;
  gboolean is_production;

  type = steward_sim_provision_parse_type (steward_sim_request_get_string (request, "type"));
  is_production = g_strcmp0 (type, "Production") == 0;
  if (type == NULL || (is_production && request->version < 209))
    {
      steward_sim_request_fail (request, "invalidInput", "type", NULL);
      return NULL;
    }
  if (is_production && !steward_sim_environment_is_production (source)
      && steward_sim_copy_has_preview_app (request, source))
    {
      steward_sim_request_fail (request, "invalidInput", "type",
                                "The sandbox has preview versions of apps, so its copy cannot be "
                                "a production environment.");
      return NULL;
    }

  return type;
}

/* A state may have environments in countries where no more can be made. */
static gboolean
steward_sim_copy_need_service (StewardSimRequest *request,
                               JsonObject        *source)
{
  const char *family = steward_sim_environment_get_family (source);
  const char *country = steward_sim_json_get_string (source, "countryCode", NULL);

  if (steward_sim_applications_find_country (request->state, family, country) != NULL)
    return TRUE;

  steward_sim_request_fail (request, "destinationApplicationServiceNotFound", NULL, NULL);

  return FALSE;
}

static gboolean
steward_sim_copy_need_active (StewardSimRequest *request,
                              JsonObject        *source)
{
  if (steward_sim_environment_is_active (source))
    return TRUE;

  steward_sim_request_fail (request, "invalidInput", "sourceEnvironmentName",
                            "The environment to copy is not active.");

  return FALSE;
}

static void
steward_sim_copy_carry_out (StewardSimRequest *request,
                            JsonObject        *source)
{
  const char *version = steward_sim_json_get_string (source, "applicationVersion", "");
  const char *name = steward_sim_request_get_string (request, "environmentName");
  const char *type = steward_sim_copy_need_type (request, source);
  JsonObject *environment;
  JsonObject *operation;

  if (type == NULL
      || !steward_sim_name_need (request, steward_sim_environment_get_family (source), name,
                                 "environmentName", type)
      || !steward_sim_copy_need_active (request, source)
      || !steward_sim_provision_need_named (request, name, version)
      || !steward_sim_copy_need_service (request, source)
      || !steward_sim_copy_need_no_conflict (request, source)
      || !steward_sim_provision_need_turn (request)
      || !steward_sim_capacity_need_place (request, type, 0)
      || !steward_sim_capacity_need_storage (request))
    return;

  environment = steward_sim_provision_copy (request, name, type, source, version);
  operation = steward_sim_operation_start (request, environment, "copy",
                                           steward_sim_provision_describe (environment, source));
  steward_sim_provision_answer (request, environment, operation);
}

static void
steward_sim_copy_environment (StewardSimRequest *request)
{
  JsonObject *source = NULL;

  if (steward_sim_environment_need_family (request))
    source = steward_sim_environment_need (request);
  if (source != NULL
      && steward_sim_request_need_body (request)
      && steward_sim_request_check_members (request, "environmentName", "type", NULL))
    steward_sim_copy_carry_out (request, source);
}

static const StewardSimOperationType types[] = {
  { "copy", 35 * 60, NULL, steward_sim_provision_end },
};

static const StewardSimRoute routes[] = {
  {
    "POST", "/applications/{family}/environments/{name}/copy", steward_sim_copy_environment,
    .since = 209,
  },
  {
    "POST", "/applications/{family}/environments/{name}", steward_sim_copy_environment,
    .until = 208,
  },
};

void
steward_sim_copy_register (StewardSimRouter *router,
                           StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
}
