/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-fleet-private.h"

#include "steward-sim-json.h"

/* The instances of a generated tenant: one to work with, one to try things in. */

#define VERSION "9.2.25104.182"

static JsonObject *
steward_sim_fleet_new_backup (StewardSimFleet *fleet,
                              gint64           days)
{
  JsonObject *backup = json_object_new ();
  g_autofree char *id = steward_sim_fleet_new_id (fleet->rand);
  gint64 created = fleet->now - days * STEWARD_SIM_DAY - STEWARD_SIM_DAY / 3;

  json_object_set_string_member (backup, "Id", id);
  json_object_set_string_member (backup, "Status", "Available");
  json_object_set_string_member (backup, "CreatedBy", "System");
  steward_sim_json_set_time (backup, "CreatedOn", created);
  steward_sim_json_set_time (backup, "ExpiresOn", created + 7 * STEWARD_SIM_DAY);
  json_object_set_string_member (backup, "Version", VERSION);
  json_object_set_string_member (backup, "Label", "System backup");

  return backup;
}

static void
steward_sim_fleet_name_instance (JsonObject *instance,
                                 JsonObject *tenant,
                                 const char *suffix)
{
  const char *region = json_object_get_string_member (instance, "$region");
  const char *tenant_domain = json_object_get_string_member (tenant, "domain");
  g_auto(GStrv) labels = g_strsplit (tenant_domain, ".", 2);
  g_autofree char *lower = g_ascii_strdown (suffix, -1);
  g_autofree char *domain = g_strdup_printf ("%s-%s", labels[0], lower);
  g_autofree char *name = NULL;
  g_autofree char *application = NULL;
  g_autofree char *api = NULL;
  g_autofree char *user = g_strdup_printf ("admin@%s", tenant_domain);

  name = g_strdup_printf ("%s %s", json_object_get_string_member (tenant, "name"), suffix);
  application = g_strdup_printf ("https://%s.%s.dynamics.example/", domain, region);
  api = g_strdup_printf ("https://%s.api.%s.dynamics.example", domain, region);
  json_object_set_string_member (instance, "FriendlyName", name);
  json_object_set_string_member (instance, "DomainName", domain);
  json_object_set_string_member (instance, "ApplicationUrl", application);
  json_object_set_string_member (instance, "ApiUrl", api);
  json_object_set_string_member (instance, "InitialUserEmail", user);
  json_object_set_string_member (instance, "InitialUserPrincipalName", user);
}

static JsonObject *
steward_sim_fleet_new_instance (StewardSimFleet *fleet,
                                JsonObject      *tenant,
                                gboolean         is_production)
{
  const char *country = json_object_get_string_member (tenant, "countryCode");
  JsonObject *instance = json_object_new ();
  g_autofree char *id = steward_sim_fleet_new_id (fleet->rand);
  g_autofree char *unique_name = g_strdup_printf ("org%.8s", id);
  JsonArray *backups = json_array_new ();

  for (gint64 day = 0; day < 2; day++)
    json_array_add_object_element (backups, steward_sim_fleet_new_backup (fleet, day));

  json_object_set_string_member (instance, "Id", id);
  json_object_set_string_member (instance, "UniqueName", unique_name);
  json_object_set_string_member (instance, "Version", VERSION);
  json_object_set_string_member (instance, "State", "Ready");
  json_object_set_boolean_member (instance, "StateIsSupportedForDelete", !is_production);
  json_object_set_boolean_member (instance, "AdminMode", FALSE);
  json_object_set_string_member (instance, "Type", is_production ? "Production" : "Sandbox");
  json_object_set_int_member (instance, "BaseLanguage", 1033);
  json_object_set_string_member (instance, "$region", g_str_equal (country, "US") ? "crm" : "crm4");
  json_object_set_array_member (instance, "$backups", backups);
  steward_sim_fleet_name_instance (instance, tenant, is_production ? "Sales" : "Test");

  return instance;
}

void
steward_sim_fleet_add_instances (StewardSimFleet *fleet,
                                 JsonObject      *tenant)
{
  static const struct
  {
    const char *type;
    gint64      total;
  } entitlements[] = {
    { "Production", 2 }, { "Sandbox", 3 }, { "Support", 1 }, { "Preview", 0 }, { "Trial", 1 },
  };
  JsonArray *instances = steward_sim_json_ensure_array (tenant, "instances");
  JsonArray *types = steward_sim_json_ensure_array (tenant, "instanceTypes");

  json_array_add_object_element (instances, steward_sim_fleet_new_instance (fleet, tenant, TRUE));
  json_array_add_object_element (instances, steward_sim_fleet_new_instance (fleet, tenant, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (entitlements); i++)
    {
      JsonObject *entitlement = json_object_new ();

      json_object_set_string_member (entitlement, "Type", entitlements[i].type);
      json_object_set_int_member (entitlement, "Total", entitlements[i].total);
      json_array_add_object_element (types, entitlement);
    }
}
