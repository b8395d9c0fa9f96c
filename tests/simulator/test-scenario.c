/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-check.h"
#include "steward-sim-json.h"
#include "steward-sim-scenario.h"
#include "steward-sim-state.h"

#include <string.h>

#define NOW G_GINT64_CONSTANT (1700000000000000)

static const StewardSimSizes small = {
  .tenants = 4, .environments = 6, .apps = 5, .operations = 4, .seed = 1
};

static JsonObject *
load (const char            *name,
      const StewardSimSizes *sizes,
      gint64                 now)
{
  g_autoptr(GError) error = NULL;
  JsonObject *root = steward_sim_scenario_load (name, sizes, now, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  steward_sim_check_state (root, &error);
  g_assert_no_error (error);

  return root;
}

static char *
print (JsonObject *root)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), root);

  return steward_sim_json_print (node);
}

static JsonObject *
find_environment (JsonArray  *environments,
                  const char *type,
                  const char *status)
{
  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if (g_str_equal (json_object_get_string_member (environment, "type"), type)
          && g_str_equal (json_object_get_string_member (environment, "status"), status))
        return environment;
    }

  return NULL;
}

static guint
count_environments (JsonArray  *environments,
                    const char *type)
{
  guint n_found = 0;

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if (g_str_equal (json_object_get_string_member (environment, "type"), type)
          && !g_str_equal (json_object_get_string_member (environment, "status"), "SoftDeleted"))
        n_found++;
    }

  return n_found;
}

/* The ids stay, the moments move with the clock. */
static void
test_contoso_is_stable (void)
{
  g_autoptr(JsonObject) first = load ("contoso", &small, NOW);
  g_autoptr(JsonObject) again = load ("contoso", &small, NOW);
  g_autoptr(JsonObject) later = load ("contoso", &small, NOW + G_USEC_PER_SEC);
  g_autofree char *first_text = print (first);
  g_autofree char *again_text = print (again);
  g_autofree char *later_text = print (later);

  g_assert_cmpstr (first_text, ==, again_text);
  g_assert_cmpstr (first_text, !=, later_text);
  g_assert_null (strstr (first_text, "\"-P"));
  g_assert_null (strstr (first_text, "\"+P"));
  g_assert_cmpint (strlen (first_text), ==, strlen (later_text));
}

/* What is not released yet is expected in a month that is still to come. */
static void
test_contoso_expects (void)
{
  g_autoptr(JsonObject) root = load ("contoso", &small, NOW);
  JsonArray *tenants = json_object_get_array_member (root, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");
  JsonObject *production = json_array_get_object_element (environments, 0);
  JsonArray *updates = json_object_get_array_member (production, "updates");
  JsonObject *last = json_array_get_object_element (updates, json_array_get_length (updates) - 1);
  JsonObject *expected = json_object_get_object_member (last, "expectedAvailability");

  g_assert_cmpuint (json_object_get_size (expected), ==, 2);
  g_assert_cmpint (json_object_get_int_member (expected, "month"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (expected, "year"), ==, 2024);
}

/* What the first tenant promises to everybody. */
static void
test_first_tenant (void)
{
  g_autoptr(JsonObject) root = load ("contoso", &small, NOW);
  JsonArray *tenants = json_object_get_array_member (root, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");
  JsonObject *quotas = json_object_get_object_member (tenant, "quotas");
  JsonObject *counts = json_object_get_object_member (quotas, "environmentsCount");
  JsonArray *instances = json_object_get_array_member (tenant, "instances");
  gboolean has_production = FALSE;
  gboolean has_sandbox = FALSE;

  g_assert_cmpstr (json_object_get_string_member (tenant, "domain"), ==, "contoso.example");
  g_assert_nonnull (find_environment (environments, "Production", "Active"));
  g_assert_cmpint (count_environments (environments, "Sandbox"), <,
                   json_object_get_int_member (counts, "sandbox"));
  g_assert_null (find_environment (environments, "Sandbox", "Preparing"));

  for (guint i = 0; i < json_array_get_length (instances); i++)
    {
      JsonObject *instance = json_array_get_object_element (instances, i);
      const char *type = json_object_get_string_member (instance, "Type");

      if (g_str_equal (json_object_get_string_member (instance, "State"), "Ready"))
        {
          has_production |= g_str_equal (type, "Production");
          has_sandbox |= g_str_equal (type, "Sandbox");
        }
    }
  g_assert_true (has_production);
  g_assert_true (has_sandbox);
}

static void
collect (GHashTable *found,
         JsonArray  *array,
         const char *member)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);

      g_hash_table_add (found, (gpointer) json_object_get_string_member (element, member));
    }
}

static void
test_one_of_everything (void)
{
  static const char * const expected[] = {
    "Active", "CreatingFailed", "Preparing", "SoftDeleted", "Upgrading",
    "Default", "Developer", "Preview", "Production", "Sandbox", "Support", "Trial",
    "Disabled", "FailedProvisioning", "Inactive", "Pending", "Ready",
    "canceled", "failed", "running", "scheduled", "succeeded",
    "copy", "create", "delete", "environmentAppInstall", "environmentAppUpdate",
    "environmentRename", "modify", "pitRestore", "recover", "restart", "softDelete", "update",
  };
  g_autoptr(JsonObject) root = load ("contoso", &small, NOW);
  g_autoptr(GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *tenants = json_object_get_array_member (root, "tenants");

  g_assert_cmpuint (json_array_get_length (tenants), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);

      g_assert_cmpint (steward_sim_json_get_boolean (tenant, "administered", TRUE), ==, i < 2);
      collect (found, json_object_get_array_member (tenant, "environments"), "status");
      collect (found, json_object_get_array_member (tenant, "operations"), "status");
      collect (found, json_object_get_array_member (tenant, "operations"), "type");
      collect (found, json_object_get_array_member (tenant, "instances"), "Type");
      collect (found, json_object_get_array_member (tenant, "instances"), "State");
    }

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_true (g_hash_table_contains (found, expected[i]));
    }
}

static guint
count_open (JsonArray  *operations,
            const char *running,
            const char *waiting)
{
  guint n_open = 0;

  for (guint i = 0; operations != NULL && i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      const char *status = steward_sim_json_get_string (operation, "status", "");

      n_open += g_str_equal (status, running) || g_str_equal (status, waiting);
    }

  return n_open;
}

static JsonObject *
find_operation (JsonObject *tenant,
                const char *id)
{
  JsonArray *instance_operations = steward_sim_json_get_array (tenant, "instanceOperations");
  JsonObject *operation = steward_sim_tenant_find_operation (tenant, id);

  return operation != NULL ? operation
                           : steward_sim_json_find (instance_operations, "OperationId", id);
}

/* Every operation that has not ended ends some time, and every timer ends one. */
static void
assert_timers_fit (JsonObject *root)
{
  g_autoptr(StewardSimState) state = steward_sim_state_new ();
  JsonArray *timers = steward_sim_json_ensure_array (root, "timers");
  guint n_open = 0;
  guint n_found = 0;
  JsonArray *tenants;

  steward_sim_state_set_root (state, root);
  tenants = steward_sim_state_get_tenants (state);
  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *operations = json_object_get_array_member (tenant, "operations");

      for (guint j = 0; j < json_array_get_length (operations); j++)
        {
          JsonObject *operation = json_array_get_object_element (operations, j);

          g_assert_cmpint (steward_sim_json_get_time (operation, "createdOn"), <, NOW);
        }
      n_open += count_open (operations, "running", "scheduled");
      n_open += count_open (steward_sim_json_get_array (tenant, "instanceOperations"),
                            "Running", "NotStarted");
    }

  for (guint i = 0; i < json_array_get_length (timers); i++)
    {
      JsonObject *timer = json_array_get_object_element (timers, i);
      const char *tenant_id = json_object_get_string_member (timer, "tenant");
      const char *operation_id = steward_sim_json_get_string (timer, "operation", NULL);
      const char *kind = json_object_get_string_member (timer, "kind");
      JsonObject *tenant = steward_sim_state_find_tenant (state, tenant_id);

      g_assert_nonnull (tenant);
      g_assert_cmpint (steward_sim_json_get_time (timer, "at"), >, NOW);
      if (g_str_equal (kind, "operation") || g_str_equal (kind, "instanceOperation"))
        {
          g_assert_nonnull (find_operation (tenant, operation_id));
          n_found++;
        }
    }
  g_assert_cmpuint (n_found, ==, n_open);
}

static void
test_timers (void)
{
  StewardSimSizes sizes = {
    .tenants = 10, .environments = 10, .apps = 2, .operations = 9, .seed = 1
  };
  g_autoptr(JsonObject) contoso = load ("contoso", &small, NOW);
  g_autoptr(JsonObject) fleet = load ("fleet", &sizes, NOW);

  assert_timers_fit (contoso);
  assert_timers_fit (fleet);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (fleet, "timers")), >, 0);
}

static void
test_fleet_follows_seed (void)
{
  StewardSimSizes other_seed = small;
  g_autoptr(JsonObject) first = load ("fleet", &small, NOW);
  g_autoptr(JsonObject) again = load ("fleet", &small, NOW);
  g_autoptr(JsonObject) other = NULL;
  g_autofree char *first_text = print (first);
  g_autofree char *again_text = print (again);
  g_autofree char *other_text = NULL;

  other_seed.seed = 2;
  other = load ("fleet", &other_seed, NOW);
  other_text = print (other);
  g_assert_cmpstr (first_text, ==, again_text);
  g_assert_cmpstr (first_text, !=, other_text);
}

static void
test_fleet_sizes (void)
{
  g_autoptr(JsonObject) root = load ("fleet", &small, NOW);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *tenants = json_object_get_array_member (root, "tenants");

  g_assert_cmpuint (json_array_get_length (tenants), ==, small.tenants);
  for (guint i = 0; i < small.tenants; i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonArray *environments = json_object_get_array_member (tenant, "environments");
      JsonArray *operations = json_object_get_array_member (tenant, "operations");
      g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      collect (ids, operations, "id");
      collect (names, environments, "name");
      g_assert_cmpuint (g_hash_table_size (names), ==, small.environments);
      g_assert_cmpuint (json_array_get_length (operations), ==,
                        small.environments * small.operations);
      for (guint j = 0; j < small.environments; j++)
        {
          JsonObject *environment = json_array_get_object_element (environments, j);

          g_assert_cmpuint (json_array_get_length (json_object_get_array_member (environment,
                                                                                 "apps")),
                            ==, small.apps);
        }
    }
  g_assert_cmpuint (g_hash_table_size (ids), ==,
                    small.tenants * small.environments * small.operations);
}

static void
test_unknown (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (steward_sim_scenario_load ("nowhere", &small, NOW, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/simulator/scenario/contoso-is-stable", test_contoso_is_stable);
  g_test_add_func ("/simulator/scenario/contoso-expects", test_contoso_expects);
  g_test_add_func ("/simulator/scenario/first-tenant", test_first_tenant);
  g_test_add_func ("/simulator/scenario/one-of-everything", test_one_of_everything);
  g_test_add_func ("/simulator/scenario/timers", test_timers);
  g_test_add_func ("/simulator/scenario/fleet-follows-seed", test_fleet_follows_seed);
  g_test_add_func ("/simulator/scenario/fleet-sizes", test_fleet_sizes);
  g_test_add_func ("/simulator/scenario/unknown", test_unknown);

  return g_test_run ();
}
