/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"
#include "steward-sim-json.h"
#include "steward-test-directory.h"

#define BANK_FEEDS       "fff15714-383a-5bb1-a91f-29f1b808e4b3"
#define BASE_APPLICATION "ccc2c4ac-beb1-527f-8cf1-25f1ced4a724"
#define CUSTOMS          "d3dbb986-f929-566e-9593-0c3f043b0ddc"
#define DOCUMENT_CAPTURE "ddc482bb-25b8-532a-9155-93aebc95a194"
#define EXTENSIONS       "0b40b51d-37e8-50a5-8a59-4615729ae704"
#define FREIGHT          "e358182f-c856-52e2-a251-a04a9c5539b3"
#define HAVN_CORE        "794bed53-82ad-5030-ad4e-23d0b5f50a08"
#define NORTHLIGHT_CORE  "4b68c079-1d7d-5f70-9151-996514feec23"
#define PAYROLL          "bfe313fd-a1c0-517b-a151-94f745eade50"
#define SHELVES          "f7bcb568-8527-58a5-a88d-3a3bf2066159"
#define SHIPPING         "79a4b44a-a010-5c2d-99b2-a555e61ca4fa"
#define TARIFFS          "e4437a7b-e5b9-5cbd-87c1-e43d7bfa90b5"

/* The text of a member of an installed app, or NULL. */
static char *
dup_member (AdminTest  *fixture,
            const char *app_id,
            const char *member)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, PRODUCTION "/apps");
  JsonObject *app = admin_test_find (answer, "appId", app_id);

  return app != NULL ? g_strdup (json_object_get_string_member (app, member)) : NULL;
}

static void
assert_member (AdminTest  *fixture,
               const char *app_id,
               const char *member,
               const char *value)
{
  g_autofree char *text = dup_member (fixture, app_id, member);

  g_assert_cmpstr (text, ==, value);
}

static void
assert_requirement (StewardTestAnswer *answer,
                    const char        *app_id,
                    const char        *version,
                    const char        *type)
{
  admin_test_assert_error (answer, 400, "EntityValidationFailed");
  g_assert_cmpuint (steward_test_answer_get_length (answer, "data.requirements"), ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "data.requirements.0.appId"), ==,
                   app_id);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "data.requirements.0.version"), ==,
                   version);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "data.requirements.0.type"), ==, type);
}

static void
test_install (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) operations = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  JsonObject *operation;
  const char *id;

  answer = admin_test_send (fixture, "POST", PRODUCTION "/apps/" SHELVES "/install",
                            "{\"acceptIsvEula\":true,\"languageId\":\"da-DK\"}");
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "install");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "sourceAppVersion"), ==, "");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "targetAppVersion"), ==, "1.0.3.0");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "scheduled");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "errorMessage"), ==, "");
  id = steward_test_answer_get_string (answer, "id");

  admin_test_advance (fixture, "PT10M");
  assert_member (fixture, SHELVES, "version", "1.0.3.0");
  assert_member (fixture, SHELVES, "name", "Shelf Planner");
  operations = admin_test_get (fixture, PRODUCTION "/apps/" SHELVES "/operations");
  g_assert_cmpstr (steward_test_answer_get_string (operations, "value.0.id"), ==, id);
  g_assert_cmpstr (steward_test_answer_get_string (operations, "value.0.status"), ==, "Succeeded");

  /* It is an operation of the environment, too. */
  log = admin_test_get (fixture, PRODUCTION "/operations");
  operation = admin_test_find (log, "id", id);
  g_assert_nonnull (operation);
  g_assert_cmpstr (json_object_get_string_member (operation, "type"), ==,
                   "environmentAppInstall");
  operation = json_object_get_object_member (operation, "parameters");
  g_assert_cmpstr (json_object_get_string_member (operation, "appId"), ==, SHELVES);
  g_assert_true (json_object_get_boolean_member (operation, "acceptIsvEula"));
  g_assert_true (json_object_get_boolean_member (operation, "ignoreUpgradeWindow"));
}

static void
test_install_refusals (AdminTest     *fixture,
                       gconstpointer  data)
{
  static const struct
  {
    const char *app_id;
    const char *body; /* (nullable) */
    const char *code;
  } refusals[] = {
    { SHELVES, NULL, "requestBodyRequired" },
    { SHELVES, "{}", "EntityValidationFailed" },
    { SHELVES, "{\"acceptIsvEula\":false}", "EntityValidationFailed" },
    { SHELVES, "{\"acceptIsvEula\":\"true\"}", "EntityValidationFailed" },
    { SHELVES, "{\"acceptIsvEula\":true,\"targetVersion\":\"9.9.9.9\"}", "EntityValidationFailed" },
    { SHELVES, "{\"acceptIsvEula\":true,\"allowPreviewVersion\":true}", "EntityValidationFailed" },
    { SHELVES, "{\"acceptIsvEula\":true,\"languageId\":\"1033\"}", "EntityValidationFailed" },
    { SHELVES, "{\"acceptIsvEula\":true,\"surprise\":1}", "invalidInput" },
    { BANK_FEEDS, "{\"acceptIsvEula\":true}", "EntityValidationFailed" },
    { "11111111-2222-3333-4444-555555555555", "{\"acceptIsvEula\":true}",
      "EntityValidationFailed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = NULL;

      path = g_strconcat (PRODUCTION "/apps/", refusals[i].app_id, "/install", NULL);
      admin_test_assert_refused (fixture, "POST", path, refusals[i].body, 400, refusals[i].code);
    }

  admin_test_assert_refused (fixture, "POST", ENVIRONMENTS "/UAT/apps/" SHELVES "/install",
                             "{\"acceptIsvEula\":true}", 400, "EntityValidationFailed");
  admin_test_assert_refused (fixture, "POST", ENVIRONMENTS "/Nowhere/apps/" SHELVES "/install",
                             "{\"acceptIsvEula\":true}", 404, "environmentNotFound");
  fixture->version = "2.5";
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" SHELVES "/install",
                             "{\"acceptIsvEula\":true}", 404, NULL);
}

static void
test_install_dependency (AdminTest     *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) refused = NULL;
  g_autoptr(StewardTestAnswer) accepted = NULL;

  refused = admin_test_ask (fixture, "POST", PRODUCTION "/apps/" FREIGHT "/install",
                            "{\"acceptIsvEula\":true}");
  assert_requirement (refused, CUSTOMS, "1.2.0.0", "install");

  accepted = admin_test_send (fixture, "POST", PRODUCTION "/apps/" FREIGHT "/install",
                              "{\"acceptIsvEula\":true,"
                              "\"installOrUpdateNeededDependencies\":true}");
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "targetAppVersion"), ==, "3.1.0.0");
  admin_test_advance (fixture, "PT10M");
  assert_member (fixture, CUSTOMS, "version", "1.2.0.0");
  assert_member (fixture, FREIGHT, "version", "3.1.0.0");
}

static void
test_update (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) refused = NULL;
  g_autoptr(StewardTestAnswer) accepted = NULL;
  const char *body = "{\"targetVersion\":\"25.0.4.0\",\"installOrUpdateNeededDependencies\":true}";

  refused = admin_test_ask (fixture, "POST", PRODUCTION "/apps/" DOCUMENT_CAPTURE "/update",
                            "{\"targetVersion\":\"25.0.4.0\"}");
  assert_requirement (refused, NORTHLIGHT_CORE, "8.2.0.0", "update");
  assert_member (fixture, DOCUMENT_CAPTURE, "state", "Installed");

  accepted = admin_test_send (fixture, "POST", PRODUCTION "/apps/" DOCUMENT_CAPTURE "/update",
                              body);
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "type"), ==, "update");
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "sourceAppVersion"), ==, "25.0.3.1");
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "targetAppVersion"), ==, "25.0.4.0");
  g_assert_nonnull (steward_test_answer_get_string (accepted, "createdBy"));
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "canceledBy"), ==, "");
  assert_member (fixture, DOCUMENT_CAPTURE, "state", "UpdatePending");
  assert_member (fixture, DOCUMENT_CAPTURE, "lastOperationId",
                 steward_test_answer_get_string (accepted, "id"));
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" DOCUMENT_CAPTURE "/update", body,
                             400, "EntityValidationFailed");

  /* What is needed comes first. */
  admin_test_advance (fixture, "PT195S");
  assert_member (fixture, NORTHLIGHT_CORE, "version", "8.2.0.0");
  assert_member (fixture, DOCUMENT_CAPTURE, "version", "25.0.3.1");
  admin_test_advance (fixture, "PT5M");
  assert_member (fixture, DOCUMENT_CAPTURE, "version", "25.0.4.0");
  assert_member (fixture, DOCUMENT_CAPTURE, "state", "Installed");
  assert_member (fixture, DOCUMENT_CAPTURE, "lastUpdateAttemptResult", "Succeeded");
}

static void
test_update_refusals (AdminTest     *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    const char *app_id;
    const char *body; /* (nullable) */
    const char *code;
  } refusals[] = {
    { HAVN_CORE, NULL, "requestBodyRequired" },
    { HAVN_CORE, "{}", "EntityValidationFailed" },
    { HAVN_CORE, "{\"targetVersion\":\"\"}", "EntityValidationFailed" },
    { HAVN_CORE, "{\"targetVersion\":\"4.9.0.0\"}", "EntityValidationFailed" },
    { HAVN_CORE, "{\"targetVersion\":\"4.2.0.0\"}", "EntityValidationFailed" },
    { HAVN_CORE, "{\"targetVersion\":\"4.3.1\"}", "EntityValidationFailed" },
    { HAVN_CORE, "{\"targetVersion\":\"4.3.1.0\",\"acceptIsvEula\":true}", "invalidInput" },
    { TARIFFS, "{\"targetVersion\":\"1.7.0.0\"}", "EntityValidationFailed" },
    { SHELVES, "{\"targetVersion\":\"1.0.3.0\"}", "EntityValidationFailed" },
    { EXTENSIONS, "{\"targetVersion\":\"1.0.0.91\"}", "EntityValidationFailed" },
    { SHIPPING, "{\"targetVersion\":\"27.1.8.0\"}", "EntityValidationFailed" },
    { BASE_APPLICATION, "{\"targetVersion\":\"28.0.0.0\"}", "EntityValidationFailed" },
  };
  g_autoptr(StewardTestAnswer) preview = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = NULL;

      path = g_strconcat (PRODUCTION "/apps/", refusals[i].app_id, "/update", NULL);
      admin_test_assert_refused (fixture, "POST", path, refusals[i].body, 400, refusals[i].code);
    }

  preview = admin_test_send (fixture, "POST", PRODUCTION "/apps/" TARIFFS "/update",
                             "{\"targetVersion\":\"1.7.0.0\",\"allowPreviewVersion\":true}");
  g_assert_cmpstr (steward_test_answer_get_string (preview, "targetAppVersion"), ==, "1.7.0.0");
}

/* The answers of older versions do not say by whom. */
static void
test_update_versions (AdminTest     *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  fixture->version = "2.18";
  answer = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update",
                            "{\"targetVersion\":\"4.3.1.0\"}");
  g_assert_cmpuint (json_object_get_size (json_node_get_object (answer->body)), ==, 7);
}

/* A window that opens about three hours from now, and when that is. */
static gint64
set_window (AdminTest *fixture)
{
  g_autoptr(StewardTestAnswer) clock = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(GDateTime) now = NULL;
  g_autoptr(GDateTime) start = NULL;
  g_autoptr(GDateTime) end = NULL;
  g_autofree char *start_text = NULL;
  g_autofree char *end_text = NULL;
  g_autofree char *body = NULL;

  clock = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/clock", NULL);
  now = g_date_time_new_from_iso8601 (steward_test_answer_get_string (clock, "now"), NULL);
  start = g_date_time_add_hours (now, 3);
  end = g_date_time_add_hours (now, 10);
  start_text = g_date_time_format (start, "%H:%M");
  end_text = g_date_time_format (end, "%H:%M");
  body = g_strdup_printf ("{\"preferredStartTime\":\"%s\",\"preferredEndTime\":\"%s\","
                          "\"timeZoneId\":\"UTC\"}", start_text, end_text);
  answer = admin_test_send (fixture, "PUT", PRODUCTION "/settings/upgrade", body);

  return g_date_time_to_unix (start) / 60 * 60 * G_USEC_PER_SEC;
}

/* An update of the environment comes first when both wait for the same moment. */
static void
test_skipped (AdminTest     *fixture,
              gconstpointer  data)
{
  gint64 start = set_window (fixture);
  g_autofree char *date = steward_sim_time_format (start - 5 * G_USEC_PER_SEC);
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) selected = NULL;
  g_autoptr(StewardTestAnswer) accepted = NULL;

  body = g_strdup_printf ("{\"scheduleDetails\":{\"selectedDateTime\":\"%s\","
                          "\"ignoreUpdateWindow\":true}}", date);
  selected = admin_test_send (fixture, "PATCH", PRODUCTION "/updates/27.2", body);
  accepted = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update",
                              "{\"targetVersion\":\"4.3.1.0\","
                              "\"useEnvironmentUpdateWindow\":true}");
  admin_test_advance (fixture, "PT6H");
  assert_member (fixture, HAVN_CORE, "state", "Installed");
  assert_member (fixture, HAVN_CORE, "version", "4.2.0.0");
  assert_member (fixture, HAVN_CORE, "lastUpdateAttemptResult", "Skipped");
}

static void
test_window (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  set_window (fixture);
  answer = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update",
                            "{\"targetVersion\":\"4.3.1.0\","
                            "\"useEnvironmentUpdateWindow\":true}");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "scheduled");
  admin_test_advance (fixture, "PT2H55M");
  assert_member (fixture, HAVN_CORE, "state", "UpdatePending");
  admin_test_advance (fixture, "PT10M");
  assert_member (fixture, HAVN_CORE, "state", "Installed");
  assert_member (fixture, HAVN_CORE, "version", "4.3.1.0");
}

/* Of two that wait for the window, the one that is needed is not done twice. */
static void
test_window_chain (AdminTest     *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) core = NULL;
  g_autoptr(StewardTestAnswer) payroll = NULL;
  g_autoptr(StewardTestAnswer) operations = NULL;

  core = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update",
                          "{\"targetVersion\":\"4.3.1.0\",\"useEnvironmentUpdateWindow\":true}");
  payroll = admin_test_send (fixture, "POST", PRODUCTION "/apps/" PAYROLL "/update",
                             "{\"targetVersion\":\"12.4.1.0\","
                             "\"useEnvironmentUpdateWindow\":true,"
                             "\"installOrUpdateNeededDependencies\":true}");
  admin_test_advance (fixture, "P1D");
  assert_member (fixture, HAVN_CORE, "version", "4.3.1.0");
  assert_member (fixture, PAYROLL, "version", "12.4.1.0");
  operations = admin_test_get (fixture, PRODUCTION "/apps/" HAVN_CORE "/operations");
  g_assert_cmpuint (steward_test_answer_get_length (operations, "value"), ==, 1);
}

static void
test_failure (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) accepted = NULL;
  g_autoptr(StewardTestAnswer) operations = NULL;
  g_autoptr(StewardTestAnswer) own_operations = NULL;

  accepted = admin_test_send (fixture, "POST", PRODUCTION "/apps/" PAYROLL "/update",
                              "{\"targetVersion\":\"12.4.1.0\","
                              "\"installOrUpdateNeededDependencies\":true}");
  operations = admin_test_get (fixture, PRODUCTION "/apps/" HAVN_CORE "/operations");
  admin_test_decide (fixture, steward_test_answer_get_string (operations, "value.0.id"), "failed",
                     "No luck.");

  admin_test_advance (fixture, "PT1H");
  assert_member (fixture, HAVN_CORE, "lastUpdateAttemptResult", "Failed");
  assert_member (fixture, HAVN_CORE, "state", "Installed");
  assert_member (fixture, PAYROLL, "lastUpdateAttemptResult", "Failed");
  assert_member (fixture, PAYROLL, "version", "12.4.0.2");
  own_operations = admin_test_get (fixture, PRODUCTION "/apps/" PAYROLL "/operations");
  g_assert_cmpstr (steward_test_answer_get_string (own_operations, "value.0.id"), ==,
                   steward_test_answer_get_string (accepted, "id"));
  g_assert_cmpstr (steward_test_answer_get_string (own_operations, "value.0.status"), ==,
                   "Failed");
  g_assert_nonnull (strstr (steward_test_answer_get_string (own_operations,
                                                            "value.0.errorMessage"),
                            steward_test_answer_get_string (operations, "value.0.id")));
}

static void
test_cancel (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) scheduled = NULL;
  g_autoptr(StewardTestAnswer) canceled = NULL;
  g_autofree char *body = NULL;

  scheduled = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update",
                               "{\"targetVersion\":\"4.3.1.0\"}");
  body = g_strdup_printf ("{\"ScheduledOperationId\":\"%s\"}",
                          steward_test_answer_get_string (scheduled, "id"));
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" PAYROLL "/update/cancel", body,
                             400, "EntityValidationFailed");
  fixture->version = "2.18";
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update/cancel", body,
                             404, NULL);
  fixture->version = "2.29";
  canceled = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update/cancel",
                              body);
  g_assert_cmpstr (steward_test_answer_get_string (canceled, "status"), ==, "canceled");
  g_assert_cmpstr (steward_test_answer_get_string (canceled, "canceledBy"), !=, "");
  assert_member (fixture, HAVN_CORE, "state", "Installed");
  assert_member (fixture, HAVN_CORE, "lastUpdateAttemptResult", "Canceled");
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/update/cancel", body,
                             400, "EntityValidationFailed");
}

/* What runs, or belongs to an app of the tenant, is not canceled this way. */
static void
test_cancel_refusals (AdminTest     *fixture,
                      gconstpointer  data)
{
  static const char * const calls[][2] = {
    { SHIPPING, "{\"ScheduledOperationId\":\"2f633f55-e996-5381-ab45-1f4fcdea6197\"}" },
    { EXTENSIONS, "{\"ScheduledOperationId\":\"2ede6904-972c-59b6-895c-efc699b0b2b0\"}" },
    { PAYROLL, "{\"ScheduledOperationId\":\"7841ffdd-f6fe-50cc-8099-38d1d5f55e2b\"}" },
    { PAYROLL, "{}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = NULL;

      path = g_strconcat (PRODUCTION "/apps/", calls[i][0], "/update/cancel", NULL);
      admin_test_assert_refused (fixture, "POST", path, calls[i][1], 400,
                                 "EntityValidationFailed");
    }
}

static void
test_uninstall (AdminTest     *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) refused = NULL;
  g_autoptr(StewardTestAnswer) accepted = NULL;

  refused = admin_test_ask (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/uninstall", "{}");
  assert_requirement (refused, PAYROLL, "12.4.0.2", "uninstall");

  accepted = admin_test_send (fixture, "POST", PRODUCTION "/apps/" HAVN_CORE "/uninstall",
                              "{\"uninstallDependents\":true,\"deleteData\":true}");
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "type"), ==, "uninstall");
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "sourceAppVersion"), ==, "4.2.0.0");
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "targetAppVersion"), ==, "");
  assert_member (fixture, HAVN_CORE, "lastUninstallOperationId",
                 steward_test_answer_get_string (accepted, "id"));
  admin_test_advance (fixture, "PT10M");
  assert_member (fixture, HAVN_CORE, "version", NULL);
  assert_member (fixture, PAYROLL, "version", NULL);
}

static void
test_uninstall_refusals (AdminTest     *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) accepted = NULL;

  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" BASE_APPLICATION "/uninstall",
                             "{}", 400, "EntityValidationFailed");
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" SHELVES "/uninstall", "{}",
                             400, "EntityValidationFailed");
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/" BANK_FEEDS "/uninstall", NULL,
                             400, "requestBodyRequired");

  accepted = admin_test_send (fixture, "POST", PRODUCTION "/apps/" BANK_FEEDS "/uninstall", "{}");
  admin_test_decide (fixture, steward_test_answer_get_string (accepted, "id"), "failed", "No.");
  admin_test_advance (fixture, "PT10M");
  assert_member (fixture, BANK_FEEDS, "lastUninstallAttemptResult", "Failed");
}

/* What was going on when the sample data begins ends by itself. */
static void
test_scenario (AdminTest     *fixture,
               gconstpointer  data)
{
  assert_member (fixture, SHIPPING, "state", "Updating");
  admin_test_advance (fixture, "PT20M");
  assert_member (fixture, SHIPPING, "state", "Installed");
  assert_member (fixture, SHIPPING, "version", "27.1.8.0");
  admin_test_advance (fixture, "PT12H");
  assert_member (fixture, EXTENSIONS, "version", "1.0.0.91");
}

/* What waits or runs goes on after the simulator was started again. */
static void
test_restart (void)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *state_path = g_build_filename (directory, "state.json", NULL);
  AdminTest fixture = { .version = "2.29" };
  g_autoptr(StewardTestAnswer) accepted = NULL;
  g_autoptr(StewardTestAnswer) operations = NULL;

  options.state_path = state_path;
  options.speed = 1;
  options.strict = TRUE;
  fixture.simulator = steward_test_simulator_new (&options);
  accepted = admin_test_send (&fixture, "POST", PRODUCTION "/apps/" PAYROLL "/update",
                              "{\"targetVersion\":\"12.4.1.0\","
                              "\"installOrUpdateNeededDependencies\":true}");
  admin_test_decide (&fixture, steward_test_answer_get_string (accepted, "id"), "failed", "No.");
  admin_test_tear_down (&fixture, NULL);

  fixture.simulator = steward_test_simulator_new (&options);
  admin_test_advance (&fixture, "PT1H");
  assert_member (&fixture, HAVN_CORE, "version", "4.3.1.0");
  assert_member (&fixture, PAYROLL, "version", "12.4.0.2");
  operations = admin_test_get (&fixture, PRODUCTION "/apps/" PAYROLL "/operations");
  g_assert_cmpstr (steward_test_answer_get_string (operations, "value.0.id"), ==,
                   steward_test_answer_get_string (accepted, "id"));
  g_assert_cmpstr (steward_test_answer_get_string (operations, "value.0.status"), ==, "Failed");
  g_assert_cmpstr (steward_test_answer_get_string (operations, "value.0.errorMessage"), ==, "No.");
  admin_test_tear_down (&fixture, NULL);
}

/* A fleet that was made has the same rules: the first update on offer can be had. */
static void
test_fleet (void)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  AdminTest fixture = { .version = "2.29" };
  g_autoptr(StewardTestAnswer) updates = NULL;
  g_autoptr(StewardTestAnswer) accepted = NULL;
  g_autofree char *path = NULL;
  g_autofree char *body = NULL;
  const char *app_id;
  const char *version;

  options.scenario = "fleet";
  options.tenants = 2;
  options.apps = 20;
  options.strict = TRUE;
  fixture.tenant = 1;
  fixture.simulator = steward_test_simulator_new (&options);
  updates = admin_test_get (&fixture, PRODUCTION "/apps/availableUpdates");
  app_id = steward_test_answer_get_string (updates, "value.0.appId");
  version = steward_test_answer_get_string (updates, "value.0.version");
  path = g_strconcat (PRODUCTION "/apps/", app_id, "/update", NULL);
  body = g_strdup_printf ("{\"targetVersion\":\"%s\"}", version);
  accepted = admin_test_send (&fixture, "POST", path, body);
  admin_test_advance (&fixture, "PT10M");
  assert_member (&fixture, app_id, "version", version);
  admin_test_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/install", test_install);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/install-refusals", test_install_refusals);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/install-dependency", test_install_dependency);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/update", test_update);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/update-refusals", test_update_refusals);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/update-versions", test_update_versions);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/window", test_window);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/skipped", test_skipped);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/window-chain", test_window_chain);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/failure", test_failure);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/cancel", test_cancel);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/cancel-refusals", test_cancel_refusals);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/uninstall", test_uninstall);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/uninstall-refusals", test_uninstall_refusals);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/app-changes/scenario", test_scenario);
  g_test_add_func ("/simulator/app-changes/restart", test_restart);
  g_test_add_func ("/simulator/app-changes/fleet", test_fleet);

  return g_test_run ();
}
