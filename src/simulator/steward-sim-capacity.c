/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-capacity.h"

#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"

/* What a tenant may have, and what it uses. */

#define GIGABYTE G_GINT64_CONSTANT (1048576) /* in kilobytes */

static gint64
steward_sim_capacity_get_count_quota (JsonObject *tenant,
                                      const char *member)
{
  JsonObject *quotas = steward_sim_json_get_object (tenant, "quotas");
  JsonObject *counts = steward_sim_json_get_object (quotas, "environmentsCount");

  return steward_sim_json_get_int (counts, member, g_str_equal (member, "production") ? 1 : 3);
}

static gint64
steward_sim_capacity_get_storage_quota (JsonObject *tenant,
                                        const char *member)
{
  JsonObject *quotas = steward_sim_json_get_object (tenant, "quotas");
  JsonObject *storage = steward_sim_json_get_object (quotas, "storageInKilobytes");
  gboolean is_basic = g_str_equal (member, "default") || g_str_equal (member, "total");

  return steward_sim_json_get_int (storage, member, is_basic ? 80 * GIGABYTE : 0);
}

gboolean
steward_sim_capacity_need_place (StewardSimRequest *request,
                                 const char        *type,
                                 guint              n_tolerated)
{
  JsonArray *environments = steward_sim_json_ensure_array (request->tenant, "environments");
  gboolean is_production = g_ascii_strcasecmp (type, "Production") == 0;
  gint64 n_used = 0;
  gint64 n_allowed;

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if (steward_sim_environment_is_production (environment) == is_production
          && !steward_sim_environment_has_status (environment, "SoftDeleted"))
        n_used++;
    }

  n_allowed = steward_sim_capacity_get_count_quota (request->tenant,
                                                    is_production ? "production" : "sandbox");
  if (n_used < n_allowed + n_tolerated)
    return TRUE;

  steward_sim_request_fail (request, "maximumNumberOfEnvironmentsAllowedReached", NULL, NULL);

  return FALSE;
}

gboolean
steward_sim_capacity_need_storage (StewardSimRequest *request)
{
  JsonArray *environments = steward_sim_json_ensure_array (request->tenant, "environments");
  gint64 used = 0;

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      used += MAX (steward_sim_environment_get_storage (environment), 0);
    }
  if (used < steward_sim_capacity_get_storage_quota (request->tenant, "total"))
    return TRUE;

  steward_sim_request_fail (request, "maximumStorageCapacityUsageReached", NULL, NULL);

  return FALSE;
}

static void
steward_sim_capacity_get_quotas (StewardSimRequest *request)
{
  static const char * const counts[] = { "production", "sandbox" };
  static const char * const amounts[] = {
    "default", "userLicenses", "additionalCapacity", "total",
  };
  JsonObject *quotas = json_object_new ();
  JsonObject *count = steward_sim_json_ensure_object (quotas, "environmentsCount");
  JsonObject *storage = steward_sim_json_ensure_object (quotas, "storageInKilobytes");

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    json_object_set_int_member (count, counts[i],
                                steward_sim_capacity_get_count_quota (request->tenant, counts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    json_object_set_int_member (storage, amounts[i],
                                steward_sim_capacity_get_storage_quota (request->tenant,
                                                                        amounts[i]));
  steward_sim_request_answer_object (request, 200, quotas);
}

/* What does not fit into 32 bits could not be told before version 2.26. */
static JsonObject *
steward_sim_capacity_measure (JsonObject *environment,
                              guint       version)
{
  JsonObject *object = json_object_new ();
  gint64 storage = steward_sim_environment_get_storage (environment);

  if (version < 226 && storage > G_MAXINT32)
    storage = -1;

  json_object_set_string_member (object, "environmentType",
                                 steward_sim_environment_is_production (environment)
                                   ? "Production" : "Sandbox");
  json_object_set_string_member (object, "environmentName",
                                 steward_sim_environment_get_name (environment));
  json_object_set_string_member (object, "applicationFamily",
                                 steward_sim_environment_get_family (environment));
  json_object_set_int_member (object, "databaseStorageInKilobytes", storage);

  return object;
}

static void
steward_sim_capacity_list_storage (StewardSimRequest *request)
{
  JsonArray *environments = steward_sim_json_ensure_array (request->tenant, "environments");
  JsonArray *value = json_array_new ();

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if (steward_sim_environment_is_visible (environment, request->version))
        json_array_add_object_element (value, steward_sim_capacity_measure (environment,
                                                                            request->version));
    }

  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_capacity_get_storage (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);

  if (environment != NULL)
    steward_sim_request_answer_object (request, 200,
                                       steward_sim_capacity_measure (environment,
                                                                     request->version));
}

static const StewardSimRoute routes[] = {
  { "GET", "/environments/quotas", steward_sim_capacity_get_quotas, .since = 203 },
  { "GET", "/environments/usedstorage", steward_sim_capacity_list_storage, .since = 203 },
  {
    "GET", "/applications/{family}/environments/{name}/usedstorage",
    steward_sim_capacity_get_storage,
    .since = 203,
  },
};

void
steward_sim_capacity_register (StewardSimRouter *router,
                               StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
