/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"
#include "steward-sim-json.h"

#define DEV     ENVIRONMENTS "/Dev-Anna"
#define UPDATES "/updates"
#define HOUR    (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

/* A moment so many hours from the clock of the simulator. */
static char *
dup_moment (AdminTest *fixture,
            int        hours)
{
  g_autoptr(StewardTestAnswer) clock = NULL;
  gint64 now = 0;

  clock = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/clock", NULL);
  g_assert_true (steward_sim_time_parse (steward_test_answer_get_string (clock, "now"), &now));

  return steward_sim_time_format (now + hours * HOUR);
}

static void
test_list (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, PRODUCTION UPDATES);
  g_autoptr(StewardTestAnswer) older = NULL;
  JsonObject *next = admin_test_find (answer, "targetVersion", "27.2");
  JsonObject *later = admin_test_find (answer, "targetVersion", "28.0");

  g_assert_true (json_object_get_boolean_member (next, "selected"));
  g_assert_cmpstr (json_object_get_string_member (next, "targetVersionType"), ==, "GA");
  g_assert_true (json_object_has_member (next, "scheduleDetails"));
  g_assert_false (json_object_get_boolean_member (later, "available"));
  g_assert_false (json_object_has_member (later, "scheduleDetails"));

  fixture->version = "2.26";
  older = admin_test_get (fixture, PRODUCTION UPDATES);
  g_assert_false (json_object_has_member (admin_test_find (older, "targetVersion", "27.2"),
                                          "targetVersionType"));
  fixture->version = "2.25";
  admin_test_assert_refused (fixture, "GET", PRODUCTION UPDATES, NULL, 404, NULL);
}

/* The update runs in the first window after the date, and the environment has its version. */
static void
test_select (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autofree char *date = dup_moment (fixture, 30);
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) selected = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;
  g_autoptr(StewardTestAnswer) before = NULL;
  g_autoptr(StewardTestAnswer) during = NULL;
  g_autoptr(StewardTestAnswer) after = NULL;
  g_autoptr(StewardTestAnswer) apps = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  JsonObject *update;

  body = g_strdup_printf ("{\"selected\":true,\"scheduleDetails\":{\"selectedDateTime\":\"%s\","
                          "\"ignoreUpdateWindow\":true}}", date);
  selected = admin_test_send (fixture, "PATCH", DEV UPDATES "/27.2", body);
  g_assert_null (selected->body);
  list = admin_test_get (fixture, DEV UPDATES);
  update = admin_test_find (list, "targetVersion", "27.2");
  g_assert_cmpstr (json_object_get_string_member (update, "updateStatus"), ==, "scheduled");
  update = json_object_get_object_member (update, "scheduleDetails");
  g_assert_cmpstr (json_object_get_string_member (update, "selectedDateTime"), ==, date);
  log = admin_test_get (fixture, DEV "/operations");
  g_assert_nonnull (admin_test_find (log, "type", "modify"));

  admin_test_advance (fixture, "PT29H");
  before = admin_test_get (fixture, DEV);
  g_assert_cmpstr (steward_test_answer_get_string (before, "status"), ==, "Active");
  admin_test_advance (fixture, "PT1H5S");
  during = admin_test_get (fixture, DEV);
  g_assert_cmpstr (steward_test_answer_get_string (during, "status"), ==, "Upgrading");
  admin_test_assert_refused (fixture, "PATCH", DEV UPDATES "/27.2", "{\"selected\":true}", 400,
                             "EntityValidationFailed");

  admin_test_advance (fixture, "PT1H");
  after = admin_test_get (fixture, DEV);
  g_assert_cmpstr (steward_test_answer_get_string (after, "status"), ==, "Active");
  g_assert_true (g_str_has_prefix (steward_test_answer_get_string (after,
                                                                   "versionDetails.version"),
                                   "27.2."));
  apps = admin_test_get (fixture, DEV "/apps");
  g_assert_true (g_str_has_prefix (
                   json_object_get_string_member (admin_test_find (apps, "name",
                                                                   "Base Application"),
                                                  "version"), "27.2."));
  g_clear_pointer (&after, steward_test_answer_free);
  after = admin_test_get (fixture, DEV UPDATES);
  g_assert_null (admin_test_find (after, "targetVersion", "27.2"));
}

static void
test_refusals (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autofree char *past = dup_moment (fixture, -1);
  g_autofree char *late = dup_moment (fixture, 24 * 200);
  g_autofree char *past_body = NULL;
  g_autofree char *late_body = NULL;

  past_body = g_strdup_printf ("{\"scheduleDetails\":{\"selectedDateTime\":\"%s\"}}", past);
  late_body = g_strdup_printf ("{\"scheduleDetails\":{\"selectedDateTime\":\"%s\"}}", late);
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/27.2", past_body, 400,
                             "EntityValidationFailed");
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/27.2", late_body, 400,
                             "EntityValidationFailed");
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/27.2",
                             "{\"selected\":false}", 400, "EntityValidationFailed");
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/28.0", late_body, 400,
                             "EntityValidationFailed");
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/29.0",
                             "{\"selected\":true}", 404, "resourceDoesNotExist");
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/27.2", NULL, 400,
                             "requestBodyRequired");
  admin_test_assert_refused (fixture, "PATCH", PRODUCTION UPDATES "/27.2", "{\"chosen\":true}",
                             400, "invalidInput");
  admin_test_assert_refused (fixture, "PATCH",
                             "/applications/Nothing/environments/Production/updates/27.2",
                             "{\"selected\":true}", 404, "applicationTypeDoesNotExist");
  admin_test_assert_refused (fixture, "PATCH", ENVIRONMENTS "/Nowhere/updates/27.2",
                             "{\"selected\":true}", 404, "environmentNotFound");
}

/* Only one version is selected; one that is not released has no date. */
static void
test_unreleased (AdminTest     *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) selected = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;
  g_autoptr(StewardTestAnswer) upgrade = NULL;

  selected = admin_test_send (fixture, "PATCH", PRODUCTION UPDATES "/28.0", "{\"selected\":true}");
  list = admin_test_get (fixture, PRODUCTION UPDATES);
  g_assert_true (json_object_get_boolean_member (admin_test_find (list, "targetVersion", "28.0"),
                                                 "selected"));
  g_assert_false (json_object_get_boolean_member (admin_test_find (list, "targetVersion", "27.2"),
                                                  "selected"));

  fixture->version = "2.24";
  upgrade = admin_test_get (fixture, PRODUCTION "/upgrade");
  g_assert_cmpuint (upgrade->status, ==, 204);
  admin_test_assert_refused (fixture, "PUT", PRODUCTION "/upgrade",
                             "{\"runOn\":\"2030-01-01T00:00:00Z\"}", 404, "resourceDoesNotExist");
}

static void
test_older_calls (AdminTest     *fixture,
                  gconstpointer  data)
{
  g_autofree char *date = dup_moment (fixture, 72);
  g_autofree char *body = g_strdup_printf ("{\"runOn\":\"%s\",\"ignoreUpgradeWindow\":true}", date);
  g_autoptr(StewardTestAnswer) before = NULL;
  g_autoptr(StewardTestAnswer) put = NULL;
  g_autoptr(StewardTestAnswer) after = NULL;

  fixture->version = "2.11";
  before = admin_test_get (fixture, PRODUCTION "/upgrade");
  g_assert_cmpstr (steward_test_answer_get_string (before, "environmentName"), ==, "Production");
  g_assert_cmpstr (steward_test_answer_get_string (before, "sourceVersion"), ==, "27.1.41698.0");
  g_assert_true (g_str_has_prefix (steward_test_answer_get_string (before, "targetVersion"),
                                   "27.2."));
  g_assert_cmpstr (steward_test_answer_get_string (before, "updateStatus"), ==, "Scheduled");

  put = admin_test_send (fixture, "PUT", PRODUCTION "/upgrade", body);
  after = admin_test_get (fixture, PRODUCTION "/upgrade");
  g_assert_cmpstr (steward_test_answer_get_string (after, "upgradeDate"), ==, date);
  g_assert_true (json_node_get_boolean (steward_test_answer_get (after, "ignoreUpgradeWindow")));

  admin_test_assert_refused (fixture, "PUT", PRODUCTION "/upgrade",
                             "{\"runOn\":\"2001-01-01T00:00:00Z\"}", 400,
                             "entityValidationFailed");
  admin_test_assert_refused (fixture, "PUT", PRODUCTION "/upgrade", NULL, 400,
                             "requestBodyRequired");
  fixture->version = "2.26";
  admin_test_assert_refused (fixture, "GET", PRODUCTION "/upgrade", NULL, 404, NULL);
}

/* The update that failed is tried again a week later. */
static void
test_failure (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) log = admin_test_get (fixture, ENVIRONMENTS "/UAT/operations");
  g_autoptr(StewardTestAnswer) environment = NULL;
  g_autoptr(StewardTestAnswer) updates = NULL;
  JsonObject *operation = admin_test_find (log, "status", "running");
  g_autofree char *in_six_days = NULL;
  JsonObject *update;

  admin_test_decide (fixture, json_object_get_string_member (operation, "id"), "failed", "No.");
  admin_test_advance (fixture, "PT1H");
  environment = admin_test_get (fixture, ENVIRONMENTS "/UAT");
  g_assert_cmpstr (steward_test_answer_get_string (environment, "status"), ==, "Active");
  g_assert_cmpstr (steward_test_answer_get_string (environment, "versionDetails.version"), ==,
                   "27.0.38460.0");
  updates = admin_test_get (fixture, ENVIRONMENTS "/UAT/updates");
  update = admin_test_find (updates, "targetVersion", "27.1");
  update = json_object_get_object_member (update, "scheduleDetails");
  in_six_days = dup_moment (fixture, 6 * 24);
  g_assert_cmpstr (json_object_get_string_member (update, "selectedDateTime"), >, in_six_days);
}

/* Apps come along when they are set to, and stay when they are not. */
static void
test_cadence (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) set = NULL;
  g_autoptr(StewardTestAnswer) before = admin_test_get (fixture, PRODUCTION "/apps");
  g_autoptr(StewardTestAnswer) after = NULL;
  JsonObject *app = admin_test_find (before, "name", "Havn Core");

  g_assert_cmpstr (json_object_get_string_member (app, "version"), ==, "4.2.0.0");
  set = admin_test_send (fixture, "PUT", PRODUCTION "/settings/appSourceAppsUpdateCadence",
                         "{\"value\":\"DuringMajorMinorUpgrade\"}");
  admin_test_advance (fixture, "P13D");
  after = admin_test_get (fixture, PRODUCTION "/apps");
  app = admin_test_find (after, "name", "Havn Core");
  g_assert_cmpstr (json_object_get_string_member (app, "version"), ==, "4.3.1.0");
  app = admin_test_find (after, "name", "Payroll DK");
  g_assert_cmpstr (json_object_get_string_member (app, "version"), ==, "12.4.1.0");
}

static void
test_no_cadence (AdminTest     *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) after = NULL;
  g_autoptr(StewardTestAnswer) environment = NULL;
  JsonObject *app;

  admin_test_advance (fixture, "P13D");
  environment = admin_test_get (fixture, PRODUCTION);
  g_assert_true (g_str_has_prefix (steward_test_answer_get_string (environment,
                                                                   "versionDetails.version"),
                                   "27.2."));
  after = admin_test_get (fixture, PRODUCTION "/apps");
  app = admin_test_find (after, "name", "Havn Core");
  g_assert_cmpstr (json_object_get_string_member (app, "version"), ==, "4.2.0.0");
}

/* Where the data tells nothing, the ring does. */
static void
test_fleet (void)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  AdminTest fixture = { .version = "2.29" };
  g_autoptr(StewardTestAnswer) environments = NULL;
  guint n_environments;
  guint n_updates = 0;

  options.scenario = "fleet";
  options.tenants = 1;
  options.environments = 12;
  options.strict = TRUE;
  fixture.simulator = steward_test_simulator_new (&options);
  environments = admin_test_get (&fixture, "/applications/environments");
  n_environments = steward_test_answer_get_length (environments, "value");
  for (guint i = 0; i < n_environments; i++)
    {
      g_autofree char *member = g_strdup_printf ("value.%u.name", i);
      g_autofree char *path = NULL;
      g_autoptr(StewardTestAnswer) updates = NULL;

      path = g_strdup_printf (ENVIRONMENTS "/%s/updates",
                              steward_test_answer_get_string (environments, member));
      updates = admin_test_get (&fixture, path);
      n_updates += steward_test_answer_get_length (updates, "value");
    }
  g_assert_cmpuint (n_updates, >, 0);
  admin_test_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/list", test_list);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/select", test_select);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/refusals", test_refusals);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/unreleased", test_unreleased);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/older-calls", test_older_calls);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/failure", test_failure);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/cadence", test_cadence);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/updates/no-cadence", test_no_cadence);
  g_test_add_func ("/simulator/updates/fleet", test_fleet);

  return g_test_run ();
}
