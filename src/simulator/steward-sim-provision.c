/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-provision.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"
#include "steward-sim-periods.h"

#define FIRST_NAMED_VERSION 15 /* the major version since which environments have any name */
#define FRESH_STORAGE       1363149

static const struct
{
  const char *id;
  const char *name;
} basic_apps[] = {
  { "ccc2c4ac-beb1-527f-8cf1-25f1ced4a724", "Base Application" },
  { "aef5099e-1a6d-58ec-b590-9a515030b3fc", "System Application" },
};

const char *
steward_sim_provision_parse_type (const char *text)
{
  static const char * const types[] = { "Production", "Sandbox" };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (types); i++)
    {
      if (g_ascii_strcasecmp (types[i], text) == 0)
        return types[i];
    }

  return NULL;
}

gboolean
steward_sim_provision_need_turn (StewardSimRequest *request)
{
  if (steward_sim_operation_find_open (request->tenant, NULL, "create") == NULL
      && steward_sim_operation_find_open (request->tenant, NULL, "copy") == NULL)
    return TRUE;

  steward_sim_request_fail (request, "tenantAlreadyProvisioning", NULL, NULL);

  return FALSE;
}

gboolean
steward_sim_provision_need_named (StewardSimRequest *request,
                                  const char        *name,
                                  const char        *application_version)
{
  guint64 major = g_ascii_strtoull (application_version, NULL, 10);

  if (major >= FIRST_NAMED_VERSION || steward_sim_provision_parse_type (name) != NULL)
    return TRUE;

  steward_sim_request_fail (request, "cannotCreateNamedEnvironment", NULL, NULL);

  return FALSE;
}

static void
steward_sim_provision_take_member (JsonObject *from,
                                   const char *member,
                                   JsonObject *to)
{
  JsonNode *node = steward_sim_json_lookup (from, member);

  if (node != NULL)
    json_object_set_member (to, member, json_node_copy (node));
}

/* Deep, as the original goes on changing. */
static void
steward_sim_provision_copy_members (JsonObject         *from,
                                    const char * const *members,
                                    JsonObject         *to)
{
  g_autoptr(JsonObject) copy = steward_sim_json_copy (from);

  for (guint i = 0; members[i] != NULL; i++)
    steward_sim_provision_take_member (copy, members[i], to);
}

/* Any environment of that version, which knows what comes after it. */
static JsonObject *
steward_sim_provision_find_sibling (StewardSimState *state,
                                    const char      *application_version)
{
  JsonArray *tenants = steward_sim_state_get_tenants (state);

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *environments = steward_sim_json_ensure_array (tenant, "environments");
      JsonObject *sibling = steward_sim_json_find (environments, "applicationVersion",
                                                   application_version);

      if (steward_sim_json_has (sibling, "versionDetails"))
        return sibling;
    }

  return NULL;
}

static JsonObject *
steward_sim_provision_add (StewardSimRequest *request,
                           const char        *family,
                           const char        *name,
                           const char        *type,
                           const char        *application_version)
{
  static const char * const members[] = { "versionDetails", NULL };
  JsonArray *environments = steward_sim_json_ensure_array (request->tenant, "environments");
  JsonObject *environment = json_object_new ();
  JsonObject *sibling;

  json_object_set_string_member (environment, "name", name);
  json_object_set_string_member (environment, "type", type);
  json_object_set_string_member (environment, "applicationFamily", family);
  json_object_set_string_member (environment, "status", "Preparing");
  json_object_set_string_member (environment, "applicationVersion", application_version);
  json_object_set_int_member (environment, "databaseStorageInKilobytes", -1);
  sibling = steward_sim_provision_find_sibling (request->state, application_version);
  if (sibling != NULL)
    steward_sim_provision_copy_members (sibling, members, environment);
  json_array_add_object_element (environments, environment);

  return environment;
}

static JsonObject *
steward_sim_provision_new_content (StewardSimState *state,
                                   JsonObject      *environment)
{
  static const char * const members[] = { "updates", NULL };
  const char *version = steward_sim_json_get_string (environment, "applicationVersion", "");
  JsonObject *sibling = steward_sim_provision_find_sibling (state, version);
  JsonObject *content = json_object_new ();
  JsonArray *apps = steward_sim_json_ensure_array (content, "apps");

  for (guint i = 0; i < G_N_ELEMENTS (basic_apps); i++)
    {
      JsonObject *app = json_object_new ();

      json_object_set_string_member (app, "appId", basic_apps[i].id);
      json_object_set_string_member (app, "name", basic_apps[i].name);
      json_object_set_string_member (app, "publisher", "Microsoft");
      json_object_set_string_member (app, "version", version);
      json_object_set_boolean_member (app, "canBeUninstalled", FALSE);
      json_array_add_object_element (apps, app);
    }
  json_object_set_int_member (content, "databaseStorageInKilobytes", FRESH_STORAGE);
  if (sibling != NULL)
    steward_sim_provision_copy_members (sibling, members, content);

  return content;
}

/* What was going on with an app stays behind, as do the extensions of developers. */
static JsonArray *
steward_sim_provision_copy_apps (JsonObject *source)
{
  static const char * const members[] = {
    "appId", "name", "publisher", "version", "appType", "canBeUninstalled", NULL,
  };
  JsonArray *apps = steward_sim_json_ensure_array (source, "apps");
  JsonArray *copies = json_array_new ();

  for (guint i = 0; i < json_array_get_length (apps); i++)
    {
      JsonObject *app = json_array_get_object_element (apps, i);
      JsonObject *copy = json_object_new ();

      steward_sim_provision_copy_members (app, members, copy);
      if (g_ascii_strcasecmp (steward_sim_json_get_string (app, "appType", "global"), "dev") != 0)
        json_array_add_object_element (copies, copy);
      else
        json_object_unref (copy);
    }

  return copies;
}

/* The settings of the admin center come along, a link to Power Platform does not. */
static JsonObject *
steward_sim_provision_copy_content (JsonObject *source)
{
  static const char * const members[] = {
    "AppSourceAppsUpdateCadence", "appInsightsKey", "databaseStorageInKilobytes", "settings",
    "updates", NULL,
  };
  JsonObject *content = json_object_new ();

  steward_sim_provision_copy_members (source, members, content);
  json_object_set_array_member (content, "apps", steward_sim_provision_copy_apps (source));

  return content;
}

JsonObject *
steward_sim_provision_create (StewardSimRequest *request,
                              const char        *name,
                              const char        *type,
                              JsonObject        *country,
                              JsonObject        *ring,
                              const char        *application_version)
{
  static const char * const members[] = { "countryCode", "locationName", "geoName", NULL };
  g_autofree char *ring_name = NULL;
  JsonObject *environment;

  environment = steward_sim_provision_add (request,
                                           steward_sim_request_get_param (request, "family"),
                                           name, type, application_version);
  steward_sim_provision_copy_members (country, members, environment);

  /* The ring "PROD" is "Prod" in environments. */
  ring_name = g_ascii_strdown (steward_sim_json_get_string (ring, "name", "prod"), -1);
  ring_name[0] = g_ascii_toupper (ring_name[0]);
  json_object_set_string_member (environment, "ringName", ring_name);
  json_object_set_object_member (environment, "$content",
                                 steward_sim_provision_new_content (request->state, environment));

  return environment;
}

JsonObject *
steward_sim_provision_copy (StewardSimRequest *request,
                            const char        *name,
                            const char        *type,
                            JsonObject        *source,
                            const char        *application_version)
{
  static const char * const members[] = {
    "countryCode", "locationName", "geoName", "ringName", NULL,
  };
  JsonObject *environment;

  environment = steward_sim_provision_add (request, steward_sim_environment_get_family (source),
                                           name, type, application_version);
  steward_sim_provision_copy_members (source, members, environment);
  json_object_set_object_member (environment, "$content",
                                 steward_sim_provision_copy_content (source));

  return environment;
}

JsonObject *
steward_sim_provision_describe (JsonObject *environment,
                                JsonObject *source)
{
  static const char * const members[] = { "applicationVersion", "countryCode", NULL };
  JsonObject *parameters = json_object_new ();

  json_object_set_string_member (parameters, "sourceEnvironmentName",
                                 steward_sim_json_get_string (source, "name", ""));
  json_object_set_string_member (parameters, "sourceEnvironmentType",
                                 steward_sim_json_get_string (source, "type", ""));
  json_object_set_string_member (parameters, "destinationEnvironmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (parameters, "destinationEnvironmentType",
                                 steward_sim_json_get_string (environment, "type", ""));
  steward_sim_provision_copy_members (environment, members, parameters);

  return parameters;
}

/* A copy that the scenario began has no content yet, but the name of its source. */
static JsonObject *
steward_sim_provision_find_content (StewardSimWorld *world,
                                    JsonObject      *tenant,
                                    JsonObject      *environment,
                                    JsonObject      *operation)
{
  JsonObject *content = steward_sim_json_get_object (environment, "$content");
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  const char *name = steward_sim_json_get_string (parameters, "sourceEnvironmentName", NULL);
  JsonObject *source;

  if (content != NULL)
    return json_object_ref (content);

  source = steward_sim_tenant_find_environment (tenant,
                                                steward_sim_environment_get_family (environment),
                                                name);
  if (source != NULL)
    return steward_sim_provision_copy_content (source);

  return steward_sim_provision_new_content (steward_sim_world_get_state (world), environment);
}

static void
steward_sim_provision_fill (JsonObject *environment,
                            JsonObject *content,
                            gint64      now)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init (&iter, content);
  while (json_object_iter_next (&iter, &member, &value))
    json_object_set_member (environment, member, json_node_copy (value));
  steward_sim_environment_set_status (environment, "Active");
  steward_sim_periods_open (environment, now);
}

void
steward_sim_provision_end (StewardSimWorld *world,
                           JsonObject      *tenant,
                           JsonObject      *operation)
{
  JsonObject *environment = steward_sim_operation_find_environment (tenant, operation);

  if (environment == NULL)
    return;

  if (steward_sim_operation_has_status (operation, "succeeded"))
    {
      g_autoptr(JsonObject) content = NULL;

      content = steward_sim_provision_find_content (world, tenant, environment, operation);
      steward_sim_provision_fill (environment, content, steward_sim_world_get_now (world));
    }
  else if (steward_sim_operation_has_status (operation, "failed"))
    steward_sim_environment_set_status (environment, "CreatingFailed");

  if (json_object_has_member (environment, "$content"))
    json_object_remove_member (environment, "$content");
  if (steward_sim_operation_has_status (operation, "canceled"))
    steward_sim_json_remove (steward_sim_json_ensure_array (tenant, "environments"), environment);
}

void
steward_sim_provision_answer (StewardSimRequest *request,
                              JsonObject        *environment,
                              JsonObject        *operation)
{
  if (request->version >= 209)
    steward_sim_operation_answer (request, operation);
  else
    steward_sim_request_answer_object (request, 201,
                                       steward_sim_environment_to_json (environment, request));
}
