/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"
#include "steward-sim-json.h"
#include "steward-sim-window.h"

#define SETTINGS PRODUCTION "/settings"
#define GROUP    "5b6f2a5e-6f0d-4c58-9d38-1f0f3c1b7a21"
#define PARTNER  "aaaabbbb-0000-cccc-1111-dddd2222eeee"

/* The window that has not ended at a moment, as text. */
static void
assert_window (const char *zone,
               const char *now,
               const char *expected_start,
               const char *expected_end)
{
  g_autoptr(JsonObject) settings = json_object_new ();
  g_autofree char *start_text = NULL;
  g_autofree char *end_text = NULL;
  gint64 time = 0;
  gint64 start = 0;
  gint64 end = 0;

  json_object_set_string_member (settings, "preferredStartTime", "22:00");
  json_object_set_string_member (settings, "preferredEndTime", "06:00");
  json_object_set_string_member (settings, "timeZoneId", zone);
  g_assert_true (steward_sim_time_parse (now, &time));
  steward_sim_window_resolve (settings, time, &start, &end);
  start_text = steward_sim_time_format (start);
  end_text = steward_sim_time_format (end);
  g_assert_cmpstr (start_text, ==, expected_start);
  g_assert_cmpstr (end_text, ==, expected_end);
}

/* Summer and winter, east and west of Greenwich. */
static void
test_moments (void)
{
  assert_window ("UTC", "2026-01-10T12:00:00Z",
                 "2026-01-10T22:00:00.000Z", "2026-01-11T06:00:00.000Z");
  assert_window ("UTC", "2026-01-10T05:59:59Z",
                 "2026-01-09T22:00:00.000Z", "2026-01-10T06:00:00.000Z");
  assert_window ("Romance Standard Time", "2026-01-10T12:00:00Z",
                 "2026-01-10T21:00:00.000Z", "2026-01-11T05:00:00.000Z");
  assert_window ("Romance Standard Time", "2026-07-10T12:00:00Z",
                 "2026-07-10T20:00:00.000Z", "2026-07-11T04:00:00.000Z");
  assert_window ("Romance Standard Time", "2026-03-28T23:30:00Z",
                 "2026-03-28T21:00:00.000Z", "2026-03-29T04:00:00.000Z");
  assert_window ("Eastern Standard Time", "2026-01-10T12:00:00Z",
                 "2026-01-11T03:00:00.000Z", "2026-01-11T11:00:00.000Z");
  assert_window ("New Zealand Standard Time", "2026-01-10T12:00:00Z",
                 "2026-01-10T09:00:00.000Z", "2026-01-10T17:00:00.000Z");
}

static void
test_window (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) put = NULL;
  g_autoptr(StewardTestAnswer) get = NULL;
  g_autoptr(StewardTestAnswer) utc = NULL;
  g_autoptr(StewardTestAnswer) older = NULL;
  g_autoptr(StewardTestAnswer) none = NULL;

  put = admin_test_send (fixture, "PUT", SETTINGS "/upgrade",
                         "{\"preferredStartTime\":\"21:00\",\"preferredEndTime\":\"05:30\","
                         "\"timeZoneId\":\"Tokyo Standard Time\"}");
  g_assert_cmpuint (json_object_get_size (json_node_get_object (put->body)), ==, 2);
  get = admin_test_get (fixture, SETTINGS "/upgrade");
  g_assert_cmpstr (steward_test_answer_get_string (get, "preferredStartTime"), ==, "21:00");
  g_assert_cmpstr (steward_test_answer_get_string (get, "timeZoneId"), ==, "Tokyo Standard Time");
  g_assert_nonnull (strstr (steward_test_answer_get_string (get, "preferredStartTimeUtc"),
                            "T12:00"));
  g_assert_nonnull (strstr (steward_test_answer_get_string (get, "preferredEndTimeUtc"),
                            "T20:30"));

  fixture->version = "2.12";
  older = admin_test_get (fixture, SETTINGS "/upgrade");
  g_assert_cmpuint (json_object_get_size (json_node_get_object (older->body)), ==, 2);
  utc = admin_test_send (fixture, "PUT", SETTINGS "/upgrade",
                         "{\"preferredStartTimeUtc\":\"2000-01-01T20:00:00Z\","
                         "\"preferredEndTimeUtc\":\"2000-01-02T05:00:00Z\"}");
  g_assert_nonnull (strstr (steward_test_answer_get_string (utc, "preferredStartTimeUtc"),
                            "T20:00"));
  none = admin_test_get (fixture, ENVIRONMENTS "/Hotfix-1204/settings/upgrade");
  g_assert_cmpuint (none->status, ==, 200);
}

static void
test_window_refusals (AdminTest     *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    const char *body; /* (nullable) */
    guint       status;
    const char *code;
  } refusals[] = {
    { NULL, 400, "requestBodyRequired" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"03:59\",\"timeZoneId\":\"UTC\"}",
      400, "invalidRange" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"22:00\",\"timeZoneId\":\"UTC\"}",
      400, "invalidRange" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"24:00\",\"timeZoneId\":\"UTC\"}",
      400, "invalidInput" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"06:00\","
      "\"timeZoneId\":\"Europe/Paris\"}", 400, "invalidInput" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"06:00\"}", 400, "invalidInput" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"06:00\",\"timeZoneId\":\"UTC\","
      "\"preferredStartTimeUtc\":\"2000-01-01T20:00:00Z\"}", 400, "invalidInput" },
    { "{}", 400, "invalidInput" },
    { "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"06:00\",\"timeZoneId\":\"UTC\","
      "\"note\":1}", 400, "invalidInput" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    admin_test_assert_refused (fixture, "PUT", SETTINGS "/upgrade", refusals[i].body,
                               refusals[i].status, refusals[i].code);
  admin_test_assert_refused (fixture, "PUT", ENVIRONMENTS "/Nowhere/settings/upgrade", "{}", 404,
                             "environmentNotFound");
  admin_test_assert_refused (fixture, "PUT", ENVIRONMENTS "/UAT/settings/upgrade",
                             "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"06:00\","
                             "\"timeZoneId\":\"UTC\"}", 409,
                             "ScheduledUpgradeConstraintViolation");
  fixture->version = "2.12";
  admin_test_assert_refused (fixture, "PUT", SETTINGS "/upgrade",
                             "{\"preferredStartTime\":\"22:00\",\"preferredEndTime\":\"06:00\","
                             "\"timeZoneId\":\"UTC\"}", 400, "invalidInput");
}

/* The window has to open before the last date of an update that waits for it. */
static void
test_window_collision (AdminTest     *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) updates = admin_test_get (fixture, PRODUCTION "/updates");
  g_autoptr(StewardTestAnswer) selected = NULL;
  g_autoptr(GDateTime) latest = NULL;
  g_autoptr(GDateTime) start = NULL;
  g_autoptr(GDateTime) end = NULL;
  g_autofree char *start_text = NULL;
  g_autofree char *end_text = NULL;
  g_autofree char *patch = NULL;
  g_autofree char *body = NULL;
  const char *path = "value.0.scheduleDetails.latestSelectableDateTime";

  latest = g_date_time_new_from_iso8601 (steward_test_answer_get_string (updates, path), NULL);
  start = g_date_time_add_hours (latest, 1);
  end = g_date_time_add_hours (latest, 9);
  start_text = g_date_time_format (start, "%H:%M");
  end_text = g_date_time_format (end, "%H:%M");
  patch = g_strdup_printf ("{\"scheduleDetails\":{\"selectedDateTime\":\"%s\"}}",
                           steward_test_answer_get_string (updates, path));
  body = g_strdup_printf ("{\"preferredStartTime\":\"%s\",\"preferredEndTime\":\"%s\","
                          "\"timeZoneId\":\"UTC\"}", start_text, end_text);

  selected = admin_test_send (fixture, "PATCH", PRODUCTION "/updates/27.2", patch);
  admin_test_assert_refused (fixture, "PUT", SETTINGS "/upgrade", body, 409,
                             "ScheduledUpgradeConstraintViolation");
}

static void
test_time_zones (AdminTest     *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonObject *zone;

  answer = admin_test_get (fixture, "/applications/settings/timezones");
  zone = admin_test_find (answer, "id", "Romance Standard Time");
  g_assert_cmpuint (json_object_get_size (zone), ==, 5);
  g_assert_true (json_object_get_boolean_member (zone, "supportsDaylightSavingTime"));
  zone = admin_test_find (answer, "id", "India Standard Time");
  g_assert_cmpstr (json_object_get_string_member (zone, "currentUtcOffset"), ==, "+05:30");
  g_assert_false (json_object_get_boolean_member (zone, "isCurrentlyDaylightSavingTime"));
}

static void
test_app_insights (AdminTest     *fixture,
                   gconstpointer  data)
{
  const char *body = "{\"key\":\"00000000-1111-2222-3333-444444444444\"}";
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) environment = NULL;

  answer = admin_test_send (fixture, "POST", SETTINGS "/appinsightskey", body);
  g_assert_cmpuint (answer->status, ==, 202);
  g_assert_null (answer->body);
  environment = admin_test_get (fixture, PRODUCTION);
  g_assert_cmpstr (steward_test_answer_get_string (environment, "appInsightsKey"), ==,
                   "00000000-1111-2222-3333-444444444444");
  admin_test_assert_refused (fixture, "POST", SETTINGS "/appinsightskey", NULL, 400,
                             "requestBodyRequired");
  admin_test_assert_refused (fixture, "POST", SETTINGS "/appinsightskey", "{\"key\":\"x\"}", 400,
                             "invalidInput");
  admin_test_assert_refused (fixture, "POST", ENVIRONMENTS "/UAT/settings/appinsightskey", body,
                             409, "cannotSetAppInsightsKey");
}

static void
test_security_group (AdminTest     *fixture,
                     gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) none = NULL;
  g_autoptr(StewardTestAnswer) set = NULL;
  g_autoptr(StewardTestAnswer) get = NULL;
  g_autoptr(StewardTestAnswer) clear = NULL;
  const char *path = ENVIRONMENTS "/Dev-Anna/settings/securitygroupaccess";

  none = admin_test_get (fixture, path);
  g_assert_cmpuint (none->status, ==, 204);
  set = admin_test_send (fixture, "POST", path, "{\"Value\":\"" GROUP "\"}");
  get = admin_test_get (fixture, path);
  g_assert_cmpstr (steward_test_answer_get_string (get, "id"), ==, GROUP);
  g_assert_cmpstr (steward_test_answer_get_string (get, "displayName"), !=, "");
  clear = admin_test_send (fixture, "DELETE", path, NULL);
  g_clear_pointer (&none, steward_test_answer_free);
  none = admin_test_get (fixture, path);
  g_assert_cmpuint (none->status, ==, 204);

  admin_test_assert_refused (fixture, "POST", path, "{\"Value\":\"nobody\"}", 404, NULL);
  admin_test_assert_refused (fixture, "POST", path, "{\"Value\":\"" PARTNER "\"}", 404, NULL);
}

static void
test_partner_access (AdminTest     *fixture,
                     gconstpointer  data)
{
  static const char * const refusals[] = {
    "{\"status\":\"Sometimes\"}",
    "{\"status\":\"AllowSelectedPartnerTenants\"}",
    "{\"status\":\"AllowSelectedPartnerTenants\",\"allowedPartnerTenantIds\":[\"x\"]}",
    "{\"status\":\"Disabled\",\"allowedPartnerTenantIds\":[\"" PARTNER "\"]}",
  };
  g_autoptr(StewardTestAnswer) usual = NULL;
  g_autoptr(StewardTestAnswer) set = NULL;
  g_autoptr(StewardTestAnswer) get = NULL;

  usual = admin_test_ask_as_user (fixture, "GET", SETTINGS "/partneraccess", NULL);
  g_assert_cmpstr (steward_test_answer_get_string (usual, "status"), ==,
                   "AllowAllPartnerTenants");
  set = admin_test_ask_as_user (fixture, "PUT", SETTINGS "/partneraccess",
                                "{\"status\":\"AllowSelectedPartnerTenants\","
                                "\"allowedPartnerTenantIds\":[\"" PARTNER "\"]}");
  g_assert_cmpuint (set->status, ==, 200);
  get = admin_test_ask_as_user (fixture, "GET", SETTINGS "/partneraccess", NULL);
  g_assert_cmpstr (steward_test_answer_get_string (get, "allowedPartnerTenantIds.0"), ==, PARTNER);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      answer = admin_test_ask_as_user (fixture, "PUT", SETTINGS "/partneraccess", refusals[i]);
      admin_test_assert_error (answer, 400, "invalidInput");
    }
}

static void
test_choices (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) on = NULL;
  g_autoptr(StewardTestAnswer) get = NULL;
  g_autoptr(StewardTestAnswer) cadence = NULL;
  g_autoptr(StewardTestAnswer) environment = NULL;

  on = admin_test_send (fixture, "POST", SETTINGS "/accesswithm365licenses",
                        "{\"enabled\":\"true\"}");
  get = admin_test_get (fixture, SETTINGS "/accesswithm365licenses");
  g_assert_true (json_node_get_boolean (steward_test_answer_get (get, "enabled")));
  g_clear_pointer (&on, steward_test_answer_free);
  on = admin_test_send (fixture, "POST", SETTINGS "/accesswithm365licenses",
                        "{\"enabled\":false}");
  g_clear_pointer (&get, steward_test_answer_free);
  get = admin_test_get (fixture, SETTINGS "/accesswithm365licenses");
  g_assert_false (json_node_get_boolean (steward_test_answer_get (get, "enabled")));
  admin_test_assert_refused (fixture, "POST", SETTINGS "/accesswithm365licenses", "{}", 400,
                             "invalidInput");

  cadence = admin_test_send (fixture, "PUT", SETTINGS "/appSourceAppsUpdateCadence",
                             "{\"value\":\"duringMajorUpgrade\"}");
  environment = admin_test_get (fixture, PRODUCTION);
  g_assert_cmpstr (steward_test_answer_get_string (environment, "AppSourceAppsUpdateCadence"), ==,
                   "DuringMajorUpgrade");
  admin_test_assert_refused (fixture, "PUT", SETTINGS "/appSourceAppsUpdateCadence",
                             "{\"value\":\"Never\"}", 400, "invalidInput");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/simulator/settings/moments", test_moments);
  ADMIN_TEST_ADD ("/simulator/settings/window", test_window);
  ADMIN_TEST_ADD ("/simulator/settings/window-refusals", test_window_refusals);
  ADMIN_TEST_ADD ("/simulator/settings/window-collision", test_window_collision);
  ADMIN_TEST_ADD ("/simulator/settings/time-zones", test_time_zones);
  ADMIN_TEST_ADD ("/simulator/settings/app-insights", test_app_insights);
  ADMIN_TEST_ADD ("/simulator/settings/security-group", test_security_group);
  ADMIN_TEST_ADD ("/simulator/settings/partner-access", test_partner_access);
  ADMIN_TEST_ADD ("/simulator/settings/choices", test_choices);

  return g_test_run ();
}
