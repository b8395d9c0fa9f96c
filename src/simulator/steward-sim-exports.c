/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

#include <string.h>

/* Exports of databases to a storage account, of which a month has a few. */

#define EXPORTS_PER_MONTH 10
#define HOUR              (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define SHORTEST_ACCESS   (72 * HOUR)

static gboolean
steward_sim_exports_is_same_month (gint64 a,
                                   gint64 b)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (a / G_USEC_PER_SEC);
  g_autoptr(GDateTime) other = g_date_time_new_from_unix_utc (b / G_USEC_PER_SEC);

  return g_date_time_get_year (moment) == g_date_time_get_year (other)
         && g_date_time_get_month (moment) == g_date_time_get_month (other);
}

static int
steward_sim_exports_count_left (StewardSimRequest *request,
                                JsonObject        *environment)
{
  JsonArray *exports = steward_sim_json_ensure_array (request->tenant, "exports");
  gint64 now = steward_sim_world_get_now (request->world);
  int n_left = EXPORTS_PER_MONTH;

  for (guint i = 0; i < json_array_get_length (exports); i++)
    {
      JsonObject *entry = json_array_get_object_element (exports, i);

      if (g_str_equal (steward_sim_json_get_string (entry, "environmentName", ""),
                       steward_sim_environment_get_name (environment))
          && steward_sim_exports_is_same_month (steward_sim_json_get_time (entry, "time"), now))
        n_left--;
    }

  return MAX (n_left, 0);
}

static void
steward_sim_exports_get_metrics (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonObject *object;

  if (environment == NULL)
    return;

  object = json_object_new ();
  json_object_set_int_member (object, "exportsPerMonth", EXPORTS_PER_MONTH);
  json_object_set_int_member (object, "exportsRemainingThisMonth",
                              steward_sim_exports_count_left (request, environment));
  steward_sim_request_answer_object (request, 200, object);
}

static gboolean
steward_sim_exports_has_letters (const char *text,
                                 const char *letters)
{
  for (guint i = 0; letters[i] != '\0'; i++)
    {
      if (text == NULL || strchr (text, letters[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* What the signature of the account has to permit; NULL when it does. */
static const char *
steward_sim_exports_find_problem (StewardSimRequest *request,
                                  const char        *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  g_autoptr(GHashTable) query = NULL;
  const char *expiry;
  gint64 end = 0;

  if (uri == NULL || g_strcmp0 (g_uri_get_scheme (uri), "https") != 0
      || g_uri_get_query (uri) == NULL)
    return "An address of a storage account with a signature is needed.";

  query = soup_form_decode (g_uri_get_query (uri));
  expiry = g_hash_table_lookup (query, "se");
  if (!steward_sim_exports_has_letters (g_hash_table_lookup (query, "ss"), "b")
      || !steward_sim_exports_has_letters (g_hash_table_lookup (query, "srt"), "co")
      || !steward_sim_exports_has_letters (g_hash_table_lookup (query, "sp"), "rwdc")
      || g_hash_table_lookup (query, "sig") == NULL)
    return "The signature has to permit reading, writing, deleting and creating containers and "
           "objects of the blob service.";
  if (expiry == NULL || !steward_sim_time_parse (expiry, &end)
      || end < steward_sim_world_get_now (request->world) + SHORTEST_ACCESS)
    return "The signature has to be valid for at least 72 hours.";

  return NULL;
}

static void
steward_sim_exports_record (StewardSimRequest *request,
                            JsonObject        *environment,
                            const char        *address,
                            const char        *container,
                            const char        *blob)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  g_auto(GStrv) labels = g_strsplit (g_uri_get_host (uri), ".", 2);
  JsonObject *parameters = json_object_new ();
  JsonObject *entry = json_object_new ();

  json_object_set_string_member (entry, "applicationType",
                                 steward_sim_environment_get_family (environment));
  json_object_set_string_member (entry, "applicationVersion",
                                 json_object_get_string_member (environment,
                                                                "applicationVersion"));
  json_object_set_string_member (entry, "blob", blob);
  json_object_set_string_member (entry, "container", container);
  json_object_set_string_member (entry, "country",
                                 steward_sim_json_get_string (environment, "countryCode", ""));
  json_object_set_string_member (entry, "environmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (entry, "storageAccount", labels[0]);
  steward_sim_json_set_time (entry, "time", steward_sim_world_get_now (request->world));
  json_object_set_string_member (entry, "user", steward_sim_operation_get_creator (request));
  json_array_add_object_element (steward_sim_json_ensure_array (request->tenant, "exports"),
                                 entry);

  json_object_set_string_member (parameters, "storageAccount", labels[0]);
  json_object_set_string_member (parameters, "container", container);
  json_object_set_string_member (parameters, "blob", blob);
  steward_sim_operation_start (request, environment, "databaseExport", parameters);
}

static void
steward_sim_exports_start (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  const char *address = steward_sim_request_get_string (request, "storageAccountSasUri");
  const char *container = steward_sim_request_get_string (request, "container");
  const char *blob = steward_sim_request_get_string (request, "blob");
  const char *problem = NULL;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "storageAccountSasUri", "container", "blob",
                                             NULL))
    return;

  if (!steward_sim_environment_is_active (environment))
    problem = "The environment is not active.";
  else if (steward_sim_exports_count_left (request, environment) == 0)
    problem = "No export is left this month.";
  else if (address == NULL || container == NULL || container[0] == '\0'
           || blob == NULL || blob[0] == '\0')
    problem = "The storage account, the container and the blob have to be named.";
  else
    problem = steward_sim_exports_find_problem (request, address);
  if (problem != NULL)
    {
      steward_sim_request_fail (request, "exportFailed", NULL, "%s", problem);
      return;
    }

  steward_sim_exports_record (request, environment, address, container, blob);
  steward_sim_request_answer_empty (request, 200);
}

/* The time of a member of the query; FALSE when the request was refused. */
static gboolean
steward_sim_exports_need_time (StewardSimRequest *request,
                               const char        *name,
                               gint64            *time)
{
  const char *text = steward_sim_request_get_query (request, name);

  if (text != NULL && steward_sim_time_parse (text, time))
    return TRUE;

  steward_sim_request_fail (request, "invalidInput", name, "A time in UTC is needed.");

  return FALSE;
}

static void
steward_sim_exports_list (StewardSimRequest *request)
{
  JsonArray *exports = steward_sim_json_ensure_array (request->tenant, "exports");
  JsonArray *value;
  gint64 start = 0;
  gint64 end = 0;

  if (!steward_sim_exports_need_time (request, "start", &start)
      || !steward_sim_exports_need_time (request, "end", &end))
    return;

  value = json_array_new ();
  for (guint i = json_array_get_length (exports); i > 0; i--)
    {
      JsonObject *entry = json_array_get_object_element (exports, i - 1);
      gint64 time = steward_sim_json_get_time (entry, "time");

      if (time >= start && time <= end)
        json_array_add_object_element (value, steward_sim_json_copy_public (entry));
    }
  steward_sim_request_answer_value (request, 200, value);
}

#define EXPORTS "/exports/applications/{family}/environments/{name}"

static const StewardSimOperationType types[] = {
  { "databaseExport", 1200 },
};

static const StewardSimRoute routes[] = {
  { "GET", EXPORTS "/metrics", steward_sim_exports_get_metrics, 200 },
  { "POST", EXPORTS, steward_sim_exports_start, 200 },
  { "POST", "/exports/history", steward_sim_exports_list, 200 },
};

void
steward_sim_exports_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
