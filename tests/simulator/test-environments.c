/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

/* How many members an environment has at each version, and some of those it has or lacks. */
static void
test_versions (AdminTest     *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *version;
    guint       n_members;
    const char *has;
    const char *lacks;
  } versions[] = {
    { "2.0", 14, "applicationVersion", "SoftDeletedOn" },
    { "2.8", 14, "platformVersion", "versionDetails" },
    { "2.11", 14, "appInsightsKey", "geoName" },
    { "2.19", 14, "webServiceUrl", "AppSourceAppsUpdateCadence" },
    { "2.20", 18, "HardDeletePendingOn", "versionDetails" },
    { "2.24", 19, "DeleteReason", "geoName" },
    { "2.25", 19, "applicationVersion", "geoName" },
    { "2.26", 18, "geoName", "applicationVersion" },
    { "2.29", 18, "versionDetails", "platformVersion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr(StewardTestAnswer) list = NULL;
      g_autoptr(StewardTestAnswer) single = NULL;
      JsonObject *environment;

      g_test_message ("%s", versions[i].version);
      fixture->version = versions[i].version;
      list = admin_test_get (fixture, "/applications/environments");
      environment = admin_test_find (list, "name", "Production");
      g_assert_nonnull (environment);
      g_assert_cmpuint (json_object_get_size (environment), ==, versions[i].n_members);
      g_assert_true (json_object_has_member (environment, versions[i].has));
      g_assert_false (json_object_has_member (environment, versions[i].lacks));

      single = admin_test_get (fixture, PRODUCTION);
      g_assert_true (json_object_equal (environment, json_node_get_object (single->body)));
    }
}

static void
assert_details (AdminTest  *fixture,
                const char *version,
                const char *member,
                const char *date)
{
  g_autofree char *version_path = g_strconcat ("versionDetails.", member, NULL);
  g_autofree char *date_path = g_strconcat ("versionDetails.", date, NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;

  fixture->version = version;
  answer = admin_test_get (fixture, PRODUCTION);
  g_assert_cmpstr (steward_test_answer_get_string (answer, version_path), ==, "27.1.41698.0");
  g_assert_nonnull (steward_test_answer_get_string (answer, date_path));
  g_assert_nonnull (steward_test_answer_get_string (answer,
                                                    "versionDetails.gracePeriodStartDate"));
}

static void
test_version_details (AdminTest     *fixture,
                      gconstpointer  data)
{
  assert_details (fixture, "2.24", "applicationVersion", "enforcedUpdateStartDate");
  assert_details (fixture, "2.29", "version", "enforcedUpdatePeriodStartDate");
}

static void
assert_status (AdminTest  *fixture,
               const char *version,
               guint       tenant,
               const char *name,
               const char *status)
{
  g_autoptr(StewardTestAnswer) list = NULL;
  JsonObject *environment;

  fixture->version = version;
  fixture->tenant = tenant;
  list = admin_test_get (fixture, "/applications/environments");
  environment = admin_test_find (list, "name", name);
  if (status == NULL)
    g_assert_null (environment);
  else
    g_assert_cmpstr (json_object_get_string_member (environment, "status"), ==, status);
}

static void
test_statuses (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autofree char *deleted = steward_test_simulator_dup_deleted (fixture->simulator, 0);

  g_assert_true (g_regex_match_simple ("^Payroll-Test-[0-9]{14}$", deleted, 0, 0));
  assert_status (fixture, "2.29", 0, "UAT", "Upgrading");
  assert_status (fixture, "2.24", 0, "UAT", "Preparing");
  assert_status (fixture, "2.29", 0, deleted, "SoftDeleted");
  assert_status (fixture, "2.18", 0, deleted, "SoftDeleted");
  assert_status (fixture, "2.17", 0, deleted, NULL);
  assert_status (fixture, "2.8", 1, "Migration", "CreatingFailed");
}

static void
test_find (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) any_case = NULL;
  g_autoptr(StewardTestAnswer) family = NULL;

  any_case = admin_test_get (fixture, "/APPLICATIONS/businesscentral/Environments/dev-anna/");
  g_assert_cmpstr (steward_test_answer_get_string (any_case, "name"), ==, "Dev-Anna");
  family = admin_test_get (fixture, ENVIRONMENTS);
  g_assert_cmpuint (steward_test_answer_get_length (family, "value"), ==, 5);

  admin_test_assert_target (fixture, "GET", ENVIRONMENTS "/Nowhere", NULL, "environmentNotFound",
                            "BusinessCentral/Nowhere");

  /* What is not text is not answered either. */
  admin_test_assert_target (fixture, "GET", ENVIRONMENTS "/%FF", NULL, "environmentNotFound",
                            "BusinessCentral/\357\277\275");
  admin_test_assert_target (fixture, "GET", "/applications/Other/environments/Production", NULL,
                            "environmentNotFound", "Other/Production");
  admin_test_assert_target (fixture, "GET", "/applications/Other/environments", NULL,
                            "applicationTypeDoesNotExist", NULL);
}

static void
test_wrapped (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) quirk = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  quirk = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/quirks",
                                       "{\"wrapSingle\":true}");
  g_assert_cmpuint (quirk->status, ==, 200);
  answer = admin_test_get (fixture, PRODUCTION);
  g_assert_cmpuint (steward_test_answer_get_length (answer, "value"), ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.name"), ==, "Production");
}

static void
test_applications (AdminTest     *fixture,
                   gconstpointer  data)
{
  static const char path[] = "/applications/BusinessCentral/Countries/%s/Rings/%s";
  g_autofree char *no_country = g_strdup_printf (path, "ZZ", "PROD");
  g_autofree char *no_ring = g_strdup_printf (path, "DK", "BETA");
  g_autoptr(StewardTestAnswer) list = admin_test_get (fixture, "/applications/");
  g_autoptr(StewardTestAnswer) versions = NULL;

  g_assert_cmpstr (steward_test_answer_get_string (list, "value.0.applicationFamily"), ==,
                   "BusinessCentral");
  g_assert_cmpuint (steward_test_answer_get_length (list, "value.0.countriesringDetails"), ==, 6);
  g_assert_cmpstr (steward_test_answer_get_string (list,
                                                   "value.0.countriesringDetails.1.rings.1.name"),
                   ==, "PREVIEW");
  g_assert_null (strstr (list->text, "versions"));

  versions = admin_test_get (fixture, "/applications/BusinessCentral/Countries/dk/Rings/prod");
  g_assert_cmpuint (steward_test_answer_get_length (versions, "value"), ==, 3);
  g_assert_cmpstr (steward_test_answer_get_string (versions, "value.2"), ==, "27.1.41698.0");
  admin_test_assert_target (fixture, "GET", no_country, NULL, "resourceDoesNotExist",
                            "countryCode");
  admin_test_assert_target (fixture, "GET", no_ring, NULL, "resourceDoesNotExist", "ringName");
}

static void
test_capacity (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) quotas = admin_test_get (fixture, "/environments/quotas");
  g_autoptr(StewardTestAnswer) list = admin_test_get (fixture, "/environments/usedstorage");
  g_autoptr(StewardTestAnswer) single = admin_test_get (fixture, PRODUCTION "/usedstorage");

  g_assert_cmpint (steward_test_answer_get_int (quotas, "environmentsCount.sandbox"), ==, 6);
  g_assert_cmpint (steward_test_answer_get_int (quotas, "storageInKilobytes.total"), ==, 209715200);
  g_assert_cmpuint (steward_test_answer_get_length (list, "value"), ==, 5);
  g_assert_cmpint (steward_test_answer_get_int (single, "databaseStorageInKilobytes"), ==,
                   40055603);
  g_assert_cmpstr (steward_test_answer_get_string (single, "environmentType"), ==, "Production");

  fixture->version = "2.2";
  admin_test_assert_refused (fixture, "GET", "/environments/quotas", NULL, 404, NULL);
}

/* Kilobytes that need more than 32 bits were not told before version 2.26. */
static void
test_large_storage (AdminTest     *fixture,
                    gconstpointer  data)
{
  JsonObject *state = admin_test_dup_state (fixture);
  JsonArray *tenants = json_object_get_array_member (state, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");
  g_autoptr(StewardTestAnswer) older = NULL;
  g_autoptr(StewardTestAnswer) newer = NULL;

  json_object_set_int_member (json_array_get_object_element (environments, 0),
                              "databaseStorageInKilobytes", G_GINT64_CONSTANT (3000000000));
  admin_test_restart (fixture, state);

  newer = admin_test_get (fixture, PRODUCTION "/usedstorage");
  g_assert_cmpint (steward_test_answer_get_int (newer, "databaseStorageInKilobytes"), ==,
                   G_GINT64_CONSTANT (3000000000));
  fixture->version = "2.25";
  older = admin_test_get (fixture, PRODUCTION "/usedstorage");
  g_assert_cmpint (steward_test_answer_get_int (older, "databaseStorageInKilobytes"), ==, -1);

  fixture->version = "2.29";
  admin_test_assert_target (fixture, "PUT", ENVIRONMENTS "/More",
                            "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}",
                            "maximumStorageCapacityUsageReached", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/environments/versions", test_versions);
  ADMIN_TEST_ADD ("/simulator/environments/version-details", test_version_details);
  ADMIN_TEST_ADD ("/simulator/environments/statuses", test_statuses);
  ADMIN_TEST_ADD ("/simulator/environments/find", test_find);
  ADMIN_TEST_ADD ("/simulator/environments/wrapped", test_wrapped);
  ADMIN_TEST_ADD ("/simulator/environments/applications", test_applications);
  ADMIN_TEST_ADD ("/simulator/environments/capacity", test_capacity);
  ADMIN_TEST_ADD ("/simulator/environments/large-storage", test_large_storage);

  return g_test_run ();
}
