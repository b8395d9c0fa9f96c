/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-environment.h"

#include "steward-sim-applications.h"
#include "steward-sim-json.h"

#define USUAL_FAMILY  "BusinessCentral"
#define USUAL_STORAGE G_GINT64_CONSTANT (1048576)

gboolean
steward_sim_environment_need_family (StewardSimRequest *request)
{
  const char *family = steward_sim_request_get_param (request, "family");

  if (steward_sim_state_find_family (request->state, family) != NULL)
    return TRUE;

  steward_sim_request_fail (request, "applicationTypeDoesNotExist", family,
                            "The application family \"%s\" is not known.", family);

  return FALSE;
}

JsonObject *
steward_sim_environment_need (StewardSimRequest *request)
{
  const char *family = steward_sim_request_get_param (request, "family");
  const char *name = steward_sim_request_get_param (request, "name");
  JsonObject *environment = steward_sim_tenant_find_environment (request->tenant, family, name);
  g_autofree char *target = NULL;

  if (environment != NULL && steward_sim_environment_is_visible (environment, request->version))
    return environment;

  target = family != NULL ? g_strconcat (family, "/", name, NULL) : g_strdup (name);
  steward_sim_request_fail (request, "environmentNotFound", target,
                            "The environment \"%s\" was not found.", name);

  return NULL;
}

const char *
steward_sim_environment_get_name (JsonObject *environment)
{
  return steward_sim_json_get_string (environment, "name", "");
}

const char *
steward_sim_environment_get_family (JsonObject *environment)
{
  return steward_sim_json_get_string (environment, "applicationFamily", USUAL_FAMILY);
}

const char *
steward_sim_environment_get_status (JsonObject *environment)
{
  return steward_sim_json_get_string (environment, "status", "NotReady");
}

void
steward_sim_environment_set_status (JsonObject *environment,
                                    const char *status)
{
  json_object_set_string_member (environment, "status", status);
}

gboolean
steward_sim_environment_has_status (JsonObject *environment,
                                    const char *status)
{
  return g_ascii_strcasecmp (steward_sim_environment_get_status (environment), status) == 0;
}

gboolean
steward_sim_environment_is_active (JsonObject *environment)
{
  return steward_sim_environment_has_status (environment, "Active");
}

gboolean
steward_sim_environment_is_production (JsonObject *environment)
{
  const char *type = steward_sim_json_get_string (environment, "type", "Sandbox");

  return g_ascii_strcasecmp (type, "Production") == 0;
}

/* In kilobytes; -1 when it was not computed. */
gint64
steward_sim_environment_get_storage (JsonObject *environment)
{
  return steward_sim_json_get_int (environment, "databaseStorageInKilobytes", USUAL_STORAGE);
}

const char *
steward_sim_environment_get_place (JsonObject      *environment,
                                   StewardSimState *state,
                                   const char      *member)
{
  const char *place = steward_sim_json_get_string (environment, member, NULL);
  const char *country = steward_sim_json_get_string (environment, "countryCode", NULL);
  const char *family = steward_sim_environment_get_family (environment);

  if (place != NULL)
    return place;

  return steward_sim_json_get_string (steward_sim_applications_find_country (state, family,
                                                                             country),
                                      member, NULL);
}

gboolean
steward_sim_environment_is_visible (JsonObject *environment,
                                    guint       version)
{
  return version >= 218 || !steward_sim_environment_has_status (environment, "SoftDeleted");
}

JsonObject *
steward_sim_environment_describe (JsonObject *environment)
{
  JsonObject *parameters = json_object_new ();

  json_object_set_string_member (parameters, "environmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (parameters, "environmentType",
                                 steward_sim_json_get_string (environment, "type", ""));
  json_object_set_string_member (parameters, "productFamily",
                                 steward_sim_environment_get_family (environment));
  json_object_set_string_member (parameters, "countryCode",
                                 steward_sim_json_get_string (environment, "countryCode", ""));
  json_object_set_string_member (parameters, "applicationVersion",
                                 steward_sim_json_get_string (environment, "applicationVersion",
                                                              ""));

  return parameters;
}

/* Older versions have other words for what passes; a failure keeps its own, as it is the only
 * way to learn of one before operations were listed. */
static const char *
steward_sim_environment_get_status_word (JsonObject *environment,
                                         guint       version)
{
  static const struct
  {
    const char *status;
    const char *older;
  } words[] = {
    { "Upgrading", "Preparing" },
    { "Recovering", "Preparing" },
    { "SoftDeleting", "Removing" },
  };
  const char *status = steward_sim_environment_get_status (environment);

  for (guint i = 0; version < 226 && i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strcasecmp (words[i].status, status) == 0)
        return words[i].older;
    }

  return status;
}

static void
steward_sim_environment_copy_member (JsonObject *environment,
                                     const char *member,
                                     JsonObject *object,
                                     const char *as)
{
  JsonNode *node = steward_sim_json_lookup (environment, member);

  if (node != NULL)
    json_object_set_member (object, as, json_node_copy (node));
  else
    json_object_set_null_member (object, as);
}

static void
steward_sim_environment_add_text (JsonObject *object,
                                  const char *member,
                                  const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

static char *
steward_sim_environment_dup_platform_version (JsonObject *environment)
{
  const char *known = steward_sim_json_get_string (environment, "platformVersion", NULL);
  const char *application = steward_sim_json_get_string (environment, "applicationVersion", "0.0");
  g_auto(GStrv) parts = g_strsplit (application, ".", 4);

  if (known != NULL)
    return g_strdup (known);

  return g_strdup_printf ("%s.0.%s.0", parts[0],
                          g_strv_length (parts) > 2 ? parts[2] : "0");
}

static JsonObject *
steward_sim_environment_list_versions (JsonObject *environment,
                                       guint       version)
{
  JsonObject *details = steward_sim_json_get_object (environment, "versionDetails");
  JsonObject *object = json_object_new ();
  g_autofree char *platform = steward_sim_environment_dup_platform_version (environment);

  if (version >= 226)
    steward_sim_environment_copy_member (environment, "applicationVersion", object, "version");
  else
    {
      json_object_set_string_member (object, "platformVersion", platform);
      steward_sim_environment_copy_member (environment, "applicationVersion", object,
                                           "applicationVersion");
    }
  steward_sim_environment_copy_member (details, "gracePeriodStartDate", object,
                                       "gracePeriodStartDate");
  steward_sim_environment_copy_member (details, "enforcedUpdatePeriodStartDate", object,
                                       version >= 226 ? "enforcedUpdatePeriodStartDate"
                                                      : "enforcedUpdateStartDate");

  return object;
}

static void
steward_sim_environment_add_names (JsonObject        *environment,
                                   StewardSimRequest *request,
                                   JsonObject        *object)
{
  const char *name = steward_sim_environment_get_name (environment);

  json_object_set_string_member (object, "friendlyName",
                                 steward_sim_json_get_string (environment, "friendlyName", name));
  json_object_set_string_member (object, "type",
                                 steward_sim_environment_is_production (environment)
                                   ? "Production" : "Sandbox");
  json_object_set_string_member (object, "name", name);
  steward_sim_environment_copy_member (environment, "countryCode", object, "countryCode");
  json_object_set_string_member (object, "applicationFamily",
                                 steward_sim_environment_get_family (environment));
  steward_sim_environment_copy_member (request->tenant, "id", object, "aadTenantId");
}

static void
steward_sim_environment_add_place (JsonObject        *environment,
                                   StewardSimRequest *request,
                                   JsonObject        *object)
{
  g_autofree char *url = NULL;

  url = g_strdup_printf ("https://businesscentral.dynamics.com/%s/%s",
                         steward_sim_json_get_string (request->tenant, "id", ""),
                         steward_sim_environment_get_name (environment));
  json_object_set_string_member (object, "webClientLoginUrl", url);
  json_object_set_string_member (object, "webServiceUrl",
                                 "https://api.businesscentral.dynamics.com");
  steward_sim_environment_add_text (object, "locationName",
                                    steward_sim_environment_get_place (environment, request->state,
                                                                       "locationName"));
  if (request->version >= 226)
    steward_sim_environment_add_text (object, "geoName",
                                      steward_sim_environment_get_place (environment,
                                                                         request->state,
                                                                         "geoName"));
}

static void
steward_sim_environment_add_deletion (JsonObject *environment,
                                      JsonObject *object)
{
  static const char * const members[] = { "SoftDeletedOn", "HardDeletePendingOn", "DeleteReason" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    steward_sim_environment_copy_member (environment, members[i], object, members[i]);
  json_object_set_string_member (object, "AppSourceAppsUpdateCadence",
                                 steward_sim_json_get_string (environment,
                                                              "AppSourceAppsUpdateCadence",
                                                              "Default"));
}

JsonObject *
steward_sim_environment_to_json (JsonObject        *environment,
                                 StewardSimRequest *request)
{
  guint version = request->version;
  JsonObject *object = json_object_new ();
  g_autofree char *platform = steward_sim_environment_dup_platform_version (environment);

  steward_sim_environment_add_names (environment, request, object);
  json_object_set_string_member (object, "status",
                                 steward_sim_environment_get_status_word (environment, version));
  steward_sim_environment_add_place (environment, request, object);
  if (version < 226)
    {
      steward_sim_environment_copy_member (environment, "applicationVersion", object,
                                           "applicationVersion");
      json_object_set_string_member (object, "platformVersion", platform);
    }
  steward_sim_environment_copy_member (environment, "ringName", object, "ringName");
  steward_sim_environment_copy_member (environment, "appInsightsKey", object, "appInsightsKey");
  if (version >= 220)
    steward_sim_environment_add_deletion (environment, object);
  if (version >= 224)
    json_object_set_object_member (object, "versionDetails",
                                   steward_sim_environment_list_versions (environment, version));

  /* No document has this one, but callers report it. */
  if (version >= 221 && !steward_sim_world_get_strict (request->world)
      && steward_sim_json_has (environment, "linkedPowerPlatformEnvironmentId"))
    steward_sim_environment_copy_member (environment, "linkedPowerPlatformEnvironmentId", object,
                                         "linkedPowerPlatformEnvironmentId");

  return object;
}
