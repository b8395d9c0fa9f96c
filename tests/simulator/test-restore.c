/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define RESTORE PRODUCTION "/restore"
#define VERSION "correspondingApplicationPackageVersion"

/* A bound of an available period, such as "value.0.from". */
static char *
dup_bound (AdminTest  *fixture,
           const char *environment,
           const char *bound)
{
  g_autofree char *path = g_strconcat (environment, "/availableRestorePeriods", NULL);
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, path);

  return g_strdup (steward_test_answer_get_string (answer, bound));
}

static char *
dup_later (const char *moment,
           int         n_seconds)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr(GDateTime) later = g_date_time_add_seconds (time, n_seconds);

  return g_date_time_format_iso8601 (later);
}

/* A moment that is the first of the second period unless it is given. */
static char *
dup_body (AdminTest  *fixture,
          const char *name,
          const char *type,
          const char *moment)
{
  g_autofree char *usual = dup_bound (fixture, PRODUCTION, "value.1.from");

  return g_strdup_printf ("{\"EnvironmentName\":\"%s\",\"EnvironmentType\":\"%s\","
                          "\"PointInTime\":\"%s\"}",
                          name, type, moment != NULL ? moment : usual);
}

static void
assert_refused (AdminTest  *fixture,
                const char *path,
                const char *name,
                const char *type,
                const char *moment,
                const char *code,
                const char *target)
{
  g_autofree char *body = dup_body (fixture, name, type, moment);

  admin_test_assert_target (fixture, "POST", path, body, code, target);
}

static void
test_periods (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) newer = NULL;
  g_autoptr(StewardTestAnswer) later = NULL;
  g_autoptr(StewardTestAnswer) older = NULL;

  newer = admin_test_get (fixture, PRODUCTION "/availableRestorePeriods");
  g_assert_cmpuint (steward_test_answer_get_length (newer, "value"), ==, 3);
  g_assert_cmpstr (steward_test_answer_get_string (newer, "value.0.to"), <,
                   steward_test_answer_get_string (newer, "value.1.from"));
  g_assert_cmpstr (steward_test_answer_get_string (newer, "value.0." VERSION), ==, "27.0.38460.0");
  g_assert_null (strstr (newer->text, "$open"));

  fixture->version = "2.11";
  older = admin_test_get (fixture, PRODUCTION "/availableRestorePeriods");
  g_assert_null (strstr (older->text, VERSION));

  /* Four weeks are kept, the last period goes on. */
  fixture->version = "2.29";
  admin_test_advance (fixture, "P7D");
  later = admin_test_get (fixture, PRODUCTION "/availableRestorePeriods");
  g_assert_cmpuint (steward_test_answer_get_length (later, "value"), ==, 3);
  g_assert_cmpstr (steward_test_answer_get_string (later, "value.0.from"), >,
                   steward_test_answer_get_string (newer, "value.0.from"));
  g_assert_cmpstr (steward_test_answer_get_string (later, "value.0.to"), ==,
                   steward_test_answer_get_string (newer, "value.0.to"));
  g_assert_cmpstr (steward_test_answer_get_string (later, "value.2.to"), >,
                   steward_test_answer_get_string (newer, "value.2.to"));
}

static void
test_restore (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autofree char *body = dup_body (fixture, "Rescue", "production", NULL);
  g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "POST", RESTORE, body);
  g_autoptr(StewardTestAnswer) preparing = NULL;
  g_autoptr(StewardTestAnswer) restored = NULL;
  g_autoptr(StewardTestAnswer) apps = NULL;
  g_autofree char *too_early = NULL;
  g_autofree char *period = NULL;

  g_assert_cmpuint (answer->status, ==, 202);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "pitRestore");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "queued");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "parameters.environmentType"), ==,
                   "Production");
  g_assert_null (steward_test_answer_get_string (answer, "parameters.sourceEnvironmentName"));
  g_assert_true (strstr (body, steward_test_answer_get_string (answer,
                                                               "parameters.restorePointInTime"))
                 != NULL);
  preparing = admin_test_get (fixture, ENVIRONMENTS "/Rescue");
  g_assert_cmpstr (steward_test_answer_get_string (preparing, "status"), ==, "Preparing");

  admin_test_advance (fixture, "PT50S");
  restored = admin_test_get (fixture, ENVIRONMENTS "/Rescue");
  g_assert_cmpstr (steward_test_answer_get_string (restored, "status"), ==, "Active");
  g_assert_cmpstr (steward_test_answer_get_string (restored, "versionDetails.version"), ==,
                   "27.0.38460.0");
  apps = admin_test_get (fixture, ENVIRONMENTS "/Rescue/apps");
  g_assert_nonnull (admin_test_find (apps, "name", "Contoso EDI"));

  /* The first backup takes half an hour. */
  too_early = dup_bound (fixture, ENVIRONMENTS "/Rescue", "value.0.from");
  g_assert_null (too_early);
  admin_test_advance (fixture, "PT31M");
  period = dup_bound (fixture, ENVIRONMENTS "/Rescue", "value.0.from");
  g_assert_nonnull (period);
}

static void
test_skip (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autofree char *moment = dup_bound (fixture, PRODUCTION, "value.2.from");
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) apps = NULL;

  body = g_strdup_printf ("{\"environmentName\":\"Rescue\",\"environmentType\":\"Sandbox\","
                          "\"pointInTime\":\"%s\",\"SkipInstallingPTEs\":true,"
                          "\"SkipInstallingThirdPartyGlobalApps\":true}", moment);
  answer = admin_test_send (fixture, "POST", RESTORE, body);
  admin_test_advance (fixture, "PT50S");
  apps = admin_test_get (fixture, ENVIRONMENTS "/Rescue/apps");
  g_assert_nonnull (admin_test_find (apps, "publisher", "Microsoft"));
  g_assert_null (admin_test_find (apps, "name", "Contoso EDI"));
  g_assert_null (admin_test_find (apps, "name", "Bank Feeds"));

  fixture->version = "2.11";
  admin_test_assert_target (fixture, "POST", RESTORE, body, "invalidInput", NULL);
}

static void
test_refusals (AdminTest     *fixture,
               gconstpointer  data)
{
  static const char sandbox[] = ENVIRONMENTS "/Dev-Anna/restore";
  g_autofree char *end = dup_bound (fixture, PRODUCTION, "value.0.to");
  g_autofree char *gap = dup_later (end, 3600);
  g_autofree char *overdue = NULL;

  admin_test_assert_target (fixture, "POST", RESTORE, NULL, "requestBodyRequired", NULL);
  admin_test_assert_target (fixture, "POST", RESTORE,
                            "{\"EnvironmentName\":\"X\",\"EnvironmentType\":\"Sandbox\"}",
                            "invalidInput", "PointInTime");
  assert_refused (fixture, RESTORE, "X", "Sandbox", "yesterday", "invalidInput", "PointInTime");
  assert_refused (fixture, RESTORE, "X", "Sandbox", "2026-11-20T10:00:00", "invalidInput",
                  "PointInTime");
  assert_refused (fixture, RESTORE, "X", "Sandbox", "2026-11-20T10:00:00+01:00", "invalidInput",
                  "PointInTime");
  assert_refused (fixture, RESTORE, "X", "Test", NULL, "invalidInput", "EnvironmentType");
  assert_refused (fixture, RESTORE, "", "Sandbox", NULL, "invalidInput", "EnvironmentName");
  assert_refused (fixture, RESTORE, "tablet", "Sandbox", NULL, "environmentNameNotValid", NULL);
  assert_refused (fixture, RESTORE, "UAT", "Sandbox", NULL, "resourceExists", NULL);
  assert_refused (fixture, RESTORE, "X", "Sandbox", "2020-01-01T00:00:00Z", "PitRestoreFailed",
                  NULL);
  assert_refused (fixture, RESTORE, "X", "Sandbox", gap, "PitRestoreFailed", NULL);
  assert_refused (fixture, sandbox, "X", "Production", NULL, "PitRestoreFailed", NULL);
  assert_refused (fixture, ENVIRONMENTS "/UAT/restore", "X", "Sandbox", NULL, "PitRestoreFailed",
                  NULL);
  assert_refused (fixture, ENVIRONMENTS "/Nowhere/restore", "X", "Sandbox", NULL,
                  "environmentNotFound", "BusinessCentral/Nowhere");

  /* That version is in its grace period. */
  fixture->tenant = 2;
  overdue = dup_bound (fixture, PRODUCTION, "value.0.to");
  assert_refused (fixture, RESTORE, "X", "Sandbox", overdue, "PitRestoreFailed", NULL);
}

/* Ten a month, in whatever state they are. */
static void
test_monthly (AdminTest     *fixture,
              gconstpointer  data)
{
  JsonObject *state = admin_test_dup_state (fixture);
  JsonArray *tenants = json_object_get_array_member (state, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *operations = json_object_get_array_member (tenant, "operations");
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format_iso8601 (now);
  g_autofree char *refused = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  for (guint i = 0; i < 10; i++)
    {
      JsonObject *operation = json_object_new ();
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);

      json_object_set_string_member (operation, "id", id);
      json_object_set_string_member (operation, "type", "pitRestore");
      json_object_set_string_member (operation, "status", i % 2 == 0 ? "failed" : "succeeded");
      json_object_set_string_member (operation, "createdOn", created);
      json_object_set_string_member (operation, "environmentName", "Gone");
      json_object_set_string_member (operation, "$source", "Production");
      json_array_add_object_element (operations, operation);
    }
  admin_test_restart (fixture, state);

  refused = dup_body (fixture, "Rescue", "Sandbox", NULL);
  admin_test_assert_target (fixture, "POST", RESTORE, refused, "PitRestoreFailed", NULL);

  /* Another month. */
  admin_test_advance (fixture, "P31D");
  moment = dup_bound (fixture, PRODUCTION, "value.0.to");
  body = dup_body (fixture, "Rescue", "Sandbox", moment);
  answer = admin_test_send (fixture, "POST", RESTORE, body);
  g_assert_cmpuint (answer->status, ==, 202);
}

static void
test_fails (AdminTest     *fixture,
            gconstpointer  data)
{
  g_autofree char *body = dup_body (fixture, "Rescue", "Sandbox", NULL);
  g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "POST", RESTORE, body);
  g_autoptr(StewardTestAnswer) failed = NULL;

  admin_test_decide (fixture, steward_test_answer_get_string (answer, "id"), "failed", "No luck.");
  admin_test_advance (fixture, "PT50S");
  failed = admin_test_get (fixture, ENVIRONMENTS "/Rescue");
  g_assert_cmpstr (steward_test_answer_get_string (failed, "status"), ==, "CreatingFailed");
}

/* One production environment above the quota is tolerated, a second is not. */
static void
test_quota (AdminTest     *fixture,
            gconstpointer  data)
{
  g_autofree char *moment = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  fixture->tenant = 1;
  moment = dup_bound (fixture, PRODUCTION, "value.1.from");
  first = dup_body (fixture, "Rescue", "Production", moment);
  second = dup_body (fixture, "Rescue2", "Production", moment);
  answer = admin_test_send (fixture, "POST", RESTORE, first);
  admin_test_assert_target (fixture, "POST", RESTORE, second,
                            "maximumNumberOfEnvironmentsAllowedReached", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/restore/periods", test_periods);
  ADMIN_TEST_ADD ("/simulator/restore/restore", test_restore);
  ADMIN_TEST_ADD ("/simulator/restore/skip", test_skip);
  ADMIN_TEST_ADD ("/simulator/restore/refusals", test_refusals);
  ADMIN_TEST_ADD ("/simulator/restore/monthly", test_monthly);
  ADMIN_TEST_ADD ("/simulator/restore/fails", test_fails);
  ADMIN_TEST_ADD ("/simulator/restore/quota", test_quota);

  return g_test_run ();
}
