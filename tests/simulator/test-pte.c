/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define EDI        "53cbfaa5-8c4d-5e97-b259-c3d23f639ae5"
#define EXTENSIONS "0b40b51d-37e8-50a5-8a59-4615729ae704"
#define EDI_FILE   "Contoso_Contoso EDI_2.4.0.0.app"
#define SCHEDULED  PRODUCTION "/apps/scheduledPteOperations"

/* fields are "name=value", ending with NULL. */
static StewardTestAnswer *
upload (AdminTest  *fixture,
        const char *file_name,
        const char *first_field,
        ...)
{
  g_autoptr(GString) body = g_string_new (NULL);
  g_autofree char *url = NULL;
  va_list args;

  if (file_name != NULL)
    g_string_append_printf (body, "--part\r\nContent-Disposition: form-data; "
                            "name=\"extensionFile\"; filename=\"%s\"\r\n"
                            "Content-Type: application/octet-stream\r\n\r\nNAVX\r\n", file_name);
  va_start (args, first_field);
  for (const char *field = first_field; field != NULL; field = va_arg (args, const char *))
    {
      g_auto(GStrv) parts = g_strsplit (field, "=", 2);

      g_string_append_printf (body, "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
                              "%s\r\n", parts[0], parts[1]);
    }
  va_end (args);
  g_string_append (body, "--part--\r\n");

  url = g_strconcat (fixture->simulator->url, "/admin/v2.29" PRODUCTION "/apps/pteInstall", NULL);

  return steward_test_http_send ("POST", url,
                                 steward_test_simulator_get_token (fixture->simulator, 0),
                                 "multipart/form-data; boundary=part", body->str);
}

static void
assert_version (AdminTest  *fixture,
                const char *name,
                const char *version)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, PRODUCTION "/apps");
  JsonObject *app = admin_test_find (answer, "name", name);

  g_assert_nonnull (app);
  g_assert_cmpstr (json_object_get_string_member (app, "version"), ==, version);
  g_assert_cmpstr (json_object_get_string_member (app, "appType"), ==, "tenant");
}

static void
test_immediate (AdminTest     *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = upload (fixture, "Contoso_Gate Passes_1.2.0.0.app", "acceptIsvEula=true",
                   "syncMode=Add", "languageId=da-DK", NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "install");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "running");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "targetAppVersion"), ==, "1.2.0.0");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "scheduleKind"), ==, "Immediate");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "creatorPrincipalType"), ==, "App");
  g_assert_nonnull (steward_test_answer_get_string (answer, "startedOn"));
  g_assert_null (steward_test_answer_get (answer, "completedOn"));
  admin_test_advance (fixture, "PT10M");
  assert_version (fixture, "Gate Passes", "1.2.0.0");
}

static void
test_scheduled (AdminTest     *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;
  g_autoptr(StewardTestAnswer) removed = NULL;
  g_autoptr(StewardTestAnswer) after = NULL;
  JsonObject *operation;
  const char *remove = "{\"targetVersion\":\"2.4.0.0\",\"scheduleKind\":\"NextMajorUpdate\"}";

  answer = upload (fixture, EDI_FILE, "acceptIsvEula=true", "deploymentSchedule=nextMajorUpdate",
                   NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "appId"), ==, EDI);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "scheduled");
  again = upload (fixture, EDI_FILE, "acceptIsvEula=true", "deploymentSchedule=UpdateWindow",
                  NULL);
  admin_test_assert_error (again, 400, "EntityValidationFailed");

  list = admin_test_get (fixture, SCHEDULED);
  g_assert_cmpuint (steward_test_answer_get_length (list, "value"), ==, 2);
  operation = admin_test_find (list, "appId", EDI);
  g_assert_cmpstr (json_object_get_string_member (operation, "type"), ==, "Install");
  g_assert_true (json_object_get_null_member (operation, "startedOn"));
  operation = json_object_get_object_member (operation, "parameters");
  g_assert_cmpstr (json_object_get_string_member (operation, "targetRelease"), ==, "28.0.0.0");
  g_assert_cmpstr (json_object_get_string_member (operation, "name"), ==, "Contoso EDI");
  operation = admin_test_find (list, "appId", EXTENSIONS);
  g_assert_cmpstr (json_object_get_string_member (operation, "scheduleKind"), ==, "UpdateWindow");

  removed = admin_test_send (fixture, "POST",
                             PRODUCTION "/apps/" EDI "/removeScheduledPteVersion", remove);
  g_assert_cmpstr (steward_test_answer_get_string (removed, "status"), ==, "canceled");
  g_assert_true (g_str_has_prefix (steward_test_answer_get_string (removed, "errorMessage"),
                                   "Removed by user"));
  after = admin_test_get (fixture, SCHEDULED);
  g_assert_null (admin_test_find (after, "appId", EDI));
  admin_test_assert_refused (fixture, "POST",
                             PRODUCTION "/apps/" EDI "/removeScheduledPteVersion", remove, 404,
                             "ResourceDoesNotExist");
  admin_test_assert_refused (fixture, "POST",
                             PRODUCTION "/apps/" EDI "/removeScheduledPteVersion",
                             "{\"targetVersion\":\"2.4.0.0\",\"scheduleKind\":\"Immediate\"}", 400,
                             "EntityValidationFailed");
}

/* What waits for an update of the environment comes with it. */
static void
test_release (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) minor = NULL;

  minor = upload (fixture, EDI_FILE, "acceptIsvEula=true", "deploymentSchedule=NextMinorUpdate",
                  NULL);
  g_assert_cmpuint (minor->status, ==, 200);
  admin_test_advance (fixture, "P8D");
  assert_version (fixture, "Contoso EDI", "2.3.1.0");
  admin_test_advance (fixture, "P5D");
  assert_version (fixture, "Contoso EDI", "2.4.0.0");
}

static void
test_refusals (AdminTest     *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *file_name; /* (nullable) */
    const char *field;
    const char *other_field;
    const char *code;
  } refusals[] = {
    { NULL, "acceptIsvEula=true", NULL, "EntityValidationFailed" },
    { "extension.zip", "acceptIsvEula=true", NULL, "EntityValidationFailed" },
    { EDI_FILE, "acceptIsvEula=false", NULL, "EntityValidationFailed" },
    { EDI_FILE, "syncMode=Add", NULL, "EntityValidationFailed" },
    { EDI_FILE, "acceptIsvEula=true", "syncMode=Maybe", "EntityValidationFailed" },
    { EDI_FILE, "acceptIsvEula=true", "deploymentSchedule=Never", "EntityValidationFailed" },
    { EDI_FILE, "acceptIsvEula=true", "surprise=1", "invalidInput" },
    { "Contoso_New_1.0.0.0.app", "acceptIsvEula=true", "deploymentSchedule=NextMinorUpdate",
      "EntityValidationFailed" },
    { "Contoso_Contoso EDI_2.3.1.0.app", "acceptIsvEula=true", NULL, "EntityValidationFailed" },
    { "Ledgerworks_Bank Feeds_9.0.0.0.app", "acceptIsvEula=true", NULL,
      "EntityValidationFailed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      answer = upload (fixture, refusals[i].file_name, refusals[i].field, refusals[i].other_field,
                       NULL);
      admin_test_assert_error (answer, 400, refusals[i].code);
    }
  admin_test_assert_refused (fixture, "POST", PRODUCTION "/apps/pteInstall", "{}", 400,
                             "requestBodyRequired");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD_SLOWLY ("/simulator/pte/immediate", test_immediate);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/pte/scheduled", test_scheduled);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/pte/release", test_release);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/pte/refusals", test_refusals);

  return g_test_run ();
}
