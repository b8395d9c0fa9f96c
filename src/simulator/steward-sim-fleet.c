/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-fleet.h"

#include "steward-sim-fleet-private.h"
#include "steward-sim-json.h"

static const char * const first_words[] = {
  "Alder", "Amber", "Aspen", "Birch", "Brook", "Cedar", "Clover", "Coral", "Dale", "Elm", "Fern",
  "Flint", "Glen", "Harbor", "Hazel", "Heath", "Iris", "Juniper", "Larch", "Linden", "Maple",
  "Meadow", "North", "Oak", "Pine", "Quartz", "Ridge", "River", "Rowan", "Slate", "Spruce", "Thorn",
  "Tide", "Vale", "Willow", "Yarrow",
};

static const char * const last_words[] = {
  "Bakery", "Boats", "Brewing", "Cycles", "Dairy", "Energy", "Farms", "Foods", "Freight", "Glass",
  "Homes", "Interiors", "Logistics", "Machines", "Metals", "Mills", "Optics", "Paper", "Press",
  "Robotics", "Seeds", "Shipping", "Textiles", "Tools", "Toys", "Trading",
};

static const struct
{
  const char *code;
  const char *location;
  const char *geography;
} countries[] = {
  { "DE", "Germany West Central", "Germany" },
  { "DK", "North Europe", "Europe" },
  { "FR", "France Central", "France" },
  { "GB", "UK South", "United Kingdom" },
  { "NL", "West Europe", "Europe" },
  { "US", "East US", "United States" },
};

static const char * const versions[] = { "26.5.38752.0", "27.0.38460.0", "27.1.41698.0" };

/* The newest one is the most common. */
static const char *
steward_sim_fleet_choose_version (GRand *rand)
{
  int number = g_rand_int_range (rand, 0, 10);

  return versions[number < 6 ? 2 : number < 9 ? 1 : 0];
}

/**
 * steward_sim_fleet_new_id:
 * @rand: where its bits come from
 *
 * Returns: (transfer full): a GUID that only depends on the seed
 */
char *
steward_sim_fleet_new_id (GRand *rand)
{
  guint32 words[4];

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    words[i] = g_rand_int (rand);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x",
                          words[0], words[1] >> 16, words[1] & 0xfff,
                          0x8000 | (words[2] >> 16 & 0x3fff), words[2] & 0xffff, words[3]);
}

static void
steward_sim_fleet_set_id (JsonObject *object,
                          const char *member,
                          GRand      *rand)
{
  g_autofree char *id = steward_sim_fleet_new_id (rand);

  json_object_set_string_member (object, member, id);
}

static JsonArray *
steward_sim_fleet_list_rings (void)
{
  static const char * const names[][2] = { { "PROD", "Production" }, { "PREVIEW", "Preview" } };
  JsonArray *rings = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonObject *ring = json_object_new ();
      JsonArray *ring_versions = json_array_new ();

      if (i == 1)
        json_array_add_string_element (ring_versions, "28.0.43210.0");
      for (guint j = 0; i == 0 && j < G_N_ELEMENTS (versions); j++)
        json_array_add_string_element (ring_versions, versions[j]);

      json_object_set_string_member (ring, "name", names[i][0]);
      json_object_set_boolean_member (ring, "productionRing", i == 0);
      json_object_set_string_member (ring, "friendlyName", names[i][1]);
      json_object_set_array_member (ring, "versions", ring_versions);
      json_array_add_object_element (rings, ring);
    }

  return rings;
}

static JsonArray *
steward_sim_fleet_list_applications (void)
{
  JsonArray *applications = json_array_new ();
  JsonArray *array = json_array_new ();
  JsonObject *application = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      JsonObject *country = json_object_new ();

      json_object_set_string_member (country, "countryCode", countries[i].code);
      json_object_set_string_member (country, "locationName", countries[i].location);
      json_object_set_string_member (country, "geoName", countries[i].geography);
      json_object_set_array_member (country, "rings", steward_sim_fleet_list_rings ());
      json_array_add_object_element (array, country);
    }
  json_object_set_string_member (application, "applicationFamily", "BusinessCentral");
  json_object_set_array_member (application, "countries", array);
  json_array_add_object_element (applications, application);

  return applications;
}

static char *
steward_sim_fleet_name_environment (GRand *rand,
                                    guint  index)
{
  static const char * const purposes[] = { "Dev", "Demo", "Hotfix", "Test", "Training" };

  if (index == 0)
    return g_strdup ("Production");
  if (index == 1)
    return g_strdup ("UAT");

  return g_strdup_printf ("%s-%03u", purposes[g_rand_int_range (rand, 0, G_N_ELEMENTS (purposes))],
                          index);
}

static const char *
steward_sim_fleet_choose_status (GRand *rand,
                                 guint  index)
{
  static const char * const rare[] = { "CreatingFailed", "NotReady", "Upgrading" };

  if (index < 2 || g_rand_int_range (rand, 0, 50) != 0)
    return "Active";

  return rare[g_rand_int_range (rand, 0, G_N_ELEMENTS (rare))];
}

static JsonArray *
steward_sim_fleet_list_periods (GRand      *rand,
                                const char *version,
                                gint64      now)
{
  gint64 days = g_rand_int_range (rand, 5, 28);
  JsonArray *periods = json_array_new ();
  JsonObject *period = json_object_new ();

  steward_sim_json_set_time (period, "from", now - days * STEWARD_SIM_DAY);
  steward_sim_json_set_time (period, "to", now - STEWARD_SIM_DAY / 144);
  json_object_set_string_member (period, "correspondingApplicationPackageVersion", version);
  json_object_set_boolean_member (period, "$open", TRUE);
  json_array_add_object_element (periods, period);

  return periods;
}

static JsonObject *
steward_sim_fleet_new_environment (StewardSimFleet *fleet,
                                   JsonObject      *tenant,
                                   guint            index)
{
  JsonObject *environment = json_object_new ();
  g_autofree char *name = steward_sim_fleet_name_environment (fleet->rand, index);
  const char *version = steward_sim_fleet_choose_version (fleet->rand);
  const char *status = steward_sim_fleet_choose_status (fleet->rand, index);
  gint64 size = g_rand_int_range (fleet->rand, 1, 60) * G_GINT64_CONSTANT (1048576)
                + g_rand_int_range (fleet->rand, 0, 1048576);

  json_object_set_string_member (environment, "name", name);
  json_object_set_string_member (environment, "type", index == 0 ? "Production" : "Sandbox");
  json_object_set_string_member (environment, "countryCode",
                                 json_object_get_string_member (tenant, "countryCode"));
  json_object_set_string_member (environment, "ringName", "Prod");
  json_object_set_string_member (environment, "status", status);
  json_object_set_string_member (environment, "applicationVersion", version);
  json_object_set_int_member (environment, "databaseStorageInKilobytes", size);
  json_object_set_array_member (environment, "restorePeriods",
                                steward_sim_fleet_list_periods (fleet->rand, version, fleet->now));
  if (fleet->sizes->apps > 0)
    json_object_set_array_member (environment, "apps", steward_sim_fleet_list_apps (fleet));

  return environment;
}

/* There is always room for something new. */
static JsonObject *
steward_sim_fleet_new_quotas (JsonArray *environments)
{
  JsonObject *quotas = json_object_new ();
  JsonObject *counts = json_object_new ();
  JsonObject *storage = json_object_new ();
  gint64 used = 0;
  gint64 base = 80 * G_GINT64_CONSTANT (1048576);

  for (guint i = 0; i < json_array_get_length (environments); i++)
    used += json_object_get_int_member (json_array_get_object_element (environments, i),
                                        "databaseStorageInKilobytes");

  json_object_set_int_member (counts, "production", 2);
  json_object_set_int_member (counts, "sandbox", json_array_get_length (environments) + 3);
  json_object_set_int_member (storage, "default", base);
  json_object_set_int_member (storage, "userLicenses", used + base);
  json_object_set_int_member (storage, "additionalCapacity", 0);
  json_object_set_int_member (storage, "total", used + 2 * base);
  json_object_set_object_member (quotas, "environmentsCount", counts);
  json_object_set_object_member (quotas, "storageInKilobytes", storage);

  return quotas;
}

static void
steward_sim_fleet_name_tenant (StewardSimFleet *fleet,
                               JsonObject      *tenant,
                               guint            index)
{
  const char *first = first_words[g_rand_int_range (fleet->rand, 0, G_N_ELEMENTS (first_words))];
  const char *last = last_words[g_rand_int_range (fleet->rand, 0, G_N_ELEMENTS (last_words))];
  g_autofree char *name = g_strdup_printf ("%s %s %03u", first, last, index + 1);
  g_autofree char *stem = g_ascii_strdown (name, -1);
  g_autofree char *domain = g_strconcat (g_strdelimit (stem, " ", '-'), ".example", NULL);

  steward_sim_fleet_set_id (tenant, "id", fleet->rand);
  json_object_set_string_member (tenant, "domain", domain);
  json_object_set_string_member (tenant, "name", name);
  json_object_set_string_member (tenant, "countryCode",
                                 countries[g_rand_int_range (fleet->rand, 0,
                                                             G_N_ELEMENTS (countries))].code);
}

static JsonObject *
steward_sim_fleet_new_tenant (StewardSimFleet *fleet,
                              guint            index)
{
  JsonObject *tenant = json_object_new ();
  JsonArray *environments = json_array_sized_new (fleet->sizes->environments);
  JsonArray *operations = json_array_new ();

  steward_sim_fleet_name_tenant (fleet, tenant, index);
  for (guint i = 0; i < fleet->sizes->environments; i++)
    {
      JsonObject *environment = steward_sim_fleet_new_environment (fleet, tenant, i);

      json_array_add_object_element (environments, environment);
      steward_sim_fleet_add_operations (fleet, tenant, environment, operations);
    }
  json_object_set_object_member (tenant, "quotas", steward_sim_fleet_new_quotas (environments));
  json_object_set_array_member (tenant, "environments", environments);
  json_object_set_array_member (tenant, "operations", operations);
  steward_sim_fleet_add_instances (fleet, tenant);

  return tenant;
}

/**
 * steward_sim_fleet_new:
 * @sizes: how many of everything
 * @now: the time that moments count from
 *
 * Returns: (transfer full): the state that the scenario starts with
 */
JsonObject *
steward_sim_fleet_new (const StewardSimSizes *sizes,
                       gint64                 now)
{
  guint32 seed[2] = { (guint32) sizes->seed, (guint32) (sizes->seed >> 32) };
  g_autoptr(GRand) rand = g_rand_new_with_seed_array (seed, G_N_ELEMENTS (seed));
  StewardSimFleet fleet = { .sizes = sizes, .now = now, .rand = rand };
  JsonObject *root = json_object_new ();
  JsonArray *regions = json_array_new ();
  JsonArray *tenants = json_array_sized_new (sizes->tenants);

  json_array_add_string_element (regions, "crm");
  json_array_add_string_element (regions, "crm4");
  fleet.catalogue = steward_sim_fleet_list_catalogue (&fleet);
  fleet.timers = json_array_new ();
  for (guint i = 0; i < sizes->tenants; i++)
    json_array_add_object_element (tenants, steward_sim_fleet_new_tenant (&fleet, i));

  json_object_set_array_member (root, "regions", regions);
  json_object_set_array_member (root, "applications", steward_sim_fleet_list_applications ());
  json_object_set_array_member (root, "catalogue", fleet.catalogue);
  json_object_set_array_member (root, "tenants", tenants);
  json_object_set_array_member (root, "timers", fleet.timers);

  return root;
}
