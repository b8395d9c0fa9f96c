/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define BANK_FEEDS       "fff15714-383a-5bb1-a91f-29f1b808e4b3"
#define BASE_APPLICATION "ccc2c4ac-beb1-527f-8cf1-25f1ced4a724"
#define DOCUMENT_CAPTURE "ddc482bb-25b8-532a-9155-93aebc95a194"
#define EXTENSIONS       "0b40b51d-37e8-50a5-8a59-4615729ae704"
#define HAVN_CORE        "794bed53-82ad-5030-ad4e-23d0b5f50a08"
#define NORTHLIGHT_CORE  "4b68c079-1d7d-5f70-9151-996514feec23"
#define PAYROLL          "bfe313fd-a1c0-517b-a151-94f745eade50"
#define TARIFFS          "e4437a7b-e5b9-5cbd-87c1-e43d7bfa90b5"
#define WAREHOUSE        "a7219ffe-3144-54dd-b78b-aedf260e2633"

static void
test_list (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, PRODUCTION "/apps");
  JsonObject *payroll = admin_test_find (answer, "appId", PAYROLL);
  JsonObject *base = admin_test_find (answer, "appId", BASE_APPLICATION);

  g_assert_cmpuint (steward_test_answer_get_length (answer, "value"), ==, 13);
  g_assert_cmpuint (json_object_get_size (payroll), ==, 11);
  g_assert_cmpstr (json_object_get_string_member (payroll, "version"), ==, "12.4.0.2");
  g_assert_cmpstr (json_object_get_string_member (payroll, "state"), ==, "Installed");
  g_assert_cmpstr (json_object_get_string_member (payroll, "lastUpdateAttemptResult"), ==,
                   "Failed");
  g_assert_true (json_object_get_null_member (payroll, "lastUninstallOperationId"));
  g_assert_cmpstr (json_object_get_string_member (payroll, "appType"), ==, "global");
  g_assert_true (json_object_get_boolean_member (payroll, "canBeUninstalled"));
  g_assert_false (json_object_get_boolean_member (base, "canBeUninstalled"));
  g_assert_cmpstr (json_object_get_string_member (admin_test_find (answer, "appId", WAREHOUSE),
                                                  "appType"), ==, "dev");
  g_assert_cmpstr (json_object_get_string_member (admin_test_find (answer, "appId", EXTENSIONS),
                                                  "state"), ==, "UpdatePending");
}

/* Each version has its own members, and its own word for the id. */
static void
test_versions (AdminTest     *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *version;
    const char *key;
    guint       n_members;
    const char *type; /* (nullable) */
  } versions[] = {
    { "2.1", "id", 7, NULL },
    { "2.11", "id", 7, NULL },
    { "2.24", "id", 7, NULL },
    { "2.25", "id", 11, "PTE" },
    { "2.28", "id", 11, "tenant" },
    { "2.29", "appId", 11, "tenant" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autoptr(StewardTestAnswer) updates = NULL;
      JsonObject *app;

      fixture->version = versions[i].version;
      answer = admin_test_get (fixture, PRODUCTION "/apps");
      app = admin_test_find (answer, versions[i].key, EXTENSIONS);
      g_assert_nonnull (app);
      g_assert_cmpuint (json_object_get_size (app), ==, versions[i].n_members);
      if (versions[i].type != NULL)
        g_assert_cmpstr (json_object_get_string_member (app, "appType"), ==, versions[i].type);

      updates = admin_test_get (fixture, PRODUCTION "/apps/availableUpdates");
      g_assert_nonnull (admin_test_find (updates, versions[i].key, HAVN_CORE));
    }

  fixture->version = "2.0";
  admin_test_assert_refused (fixture, "GET", PRODUCTION "/apps", NULL, 404, NULL);
}

static void
test_quirk (AdminTest     *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) quirks = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  quirks = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/quirks",
                                        "{\"appKey\":\"id\"}");
  g_assert_cmpuint (quirks->status, ==, 200);
  answer = admin_test_get (fixture, PRODUCTION "/apps");
  g_assert_nonnull (admin_test_find (answer, "id", PAYROLL));
  g_assert_null (steward_test_answer_get (answer, "value.0.appId"));
}

static void
test_updates (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonObject *update;
  JsonObject *requirement;
  JsonArray *requirements;

  answer = admin_test_get (fixture, PRODUCTION "/apps/availableUpdates");
  update = admin_test_find (answer, "appId", DOCUMENT_CAPTURE);
  g_assert_cmpstr (json_object_get_string_member (update, "name"), ==, "Document Capture");
  g_assert_cmpstr (json_object_get_string_member (update, "publisher"), ==, "Northlight");
  g_assert_cmpstr (json_object_get_string_member (update, "version"), ==, "25.0.4.0");

  requirements = json_object_get_array_member (update, "requirements");
  g_assert_cmpuint (json_array_get_length (requirements), ==, 1);
  requirement = json_array_get_object_element (requirements, 0);
  g_assert_cmpstr (json_object_get_string_member (requirement, "appId"), ==, NORTHLIGHT_CORE);
  g_assert_cmpstr (json_object_get_string_member (requirement, "version"), ==, "8.2.0.0");
  g_assert_cmpstr (json_object_get_string_member (requirement, "type"), ==, "Update");

  /* Current, only newer as a preview, not global, and not of the catalogue */
  g_assert_null (admin_test_find (answer, "appId", BANK_FEEDS));
  g_assert_null (admin_test_find (answer, "appId", TARIFFS));
  g_assert_null (admin_test_find (answer, "appId", EXTENSIONS));
  g_assert_null (admin_test_find (answer, "appId", BASE_APPLICATION));
}

static void
test_uninstall_requirements (AdminTest     *fixture,
                             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) none = NULL;

  answer = admin_test_get (fixture, PRODUCTION "/apps/" HAVN_CORE "/uninstallRequirements");
  g_assert_cmpuint (steward_test_answer_get_length (answer, "value"), ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.appId"), ==, PAYROLL);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.version"), ==, "12.4.0.2");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.type"), ==, "Global");
  g_assert_cmpstr (steward_test_answer_get_string (
                     answer, "value.0.EnvironmentAppOperationRequirementType"), ==, "uninstall");

  none = admin_test_get (fixture, PRODUCTION "/apps/" PAYROLL "/uninstallRequirements");
  g_assert_cmpuint (steward_test_answer_get_length (none, "value"), ==, 0);

  admin_test_assert_refused (fixture, "GET",
                             PRODUCTION "/apps/" NORTHLIGHT_CORE "x/uninstallRequirements", NULL,
                             404, "resourceDoesNotExist");
  fixture->version = "2.24";
  admin_test_assert_refused (fixture, "GET",
                             PRODUCTION "/apps/" HAVN_CORE "/uninstallRequirements", NULL,
                             404, NULL);
}

static void
test_operations (AdminTest     *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) one = NULL;
  g_autoptr(StewardTestAnswer) none = NULL;
  g_autofree char *path = NULL;
  const char *id;

  answer = admin_test_get (fixture, PRODUCTION "/apps/" PAYROLL "/operations");
  g_assert_cmpuint (steward_test_answer_get_length (answer, "value"), ==, 2);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.type"), ==, "Update");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.status"), ==, "Failed");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.sourceVersion"), ==,
                   "12.4.0.2");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.0.targetVersion"), ==,
                   "12.4.1.0");
  g_assert_nonnull (strstr (steward_test_answer_get_string (answer, "value.0.errorMessage"),
                            "Havn Core"));
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.1.type"), ==, "Install");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "value.1.sourceVersion"), ==, "");

  id = steward_test_answer_get_string (answer, "value.1.id");
  path = g_strconcat (PRODUCTION "/apps/" PAYROLL "/operations/", id, NULL);
  one = admin_test_get (fixture, path);
  g_assert_true (json_node_equal (one->body, steward_test_answer_get (answer, "value.1")));

  g_clear_pointer (&path, g_free);
  path = g_strconcat (PRODUCTION "/apps/" HAVN_CORE "/operations/", id, NULL);
  admin_test_assert_refused (fixture, "GET", path, NULL, 404, "resourceDoesNotExist");
  none = admin_test_get (fixture, PRODUCTION "/apps/" HAVN_CORE "/operations");
  g_assert_cmpuint (steward_test_answer_get_length (none, "value"), ==, 0);
}

static void
test_no_environment (AdminTest     *fixture,
                     gconstpointer  data)
{
  static const char * const paths[] = {
    "/apps", "/apps/availableUpdates", "/apps/" PAYROLL "/uninstallRequirements",
    "/apps/" PAYROLL "/operations",
    "/apps/" PAYROLL "/operations/7841ffdd-f6fe-50cc-8099-38d1d5f55e2b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_strconcat (ENVIRONMENTS "/Nowhere", paths[i], NULL);
      g_autoptr(StewardTestAnswer) answer = admin_test_ask (fixture, "GET", path, NULL);

      admin_test_assert_error (answer, 404, "environmentNotFound");
      g_assert_cmpstr (steward_test_answer_get_string (answer, "target"), ==,
                       "BusinessCentral/Nowhere");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/apps/list", test_list);
  ADMIN_TEST_ADD ("/simulator/apps/versions", test_versions);
  ADMIN_TEST_ADD ("/simulator/apps/quirk", test_quirk);
  ADMIN_TEST_ADD ("/simulator/apps/updates", test_updates);
  ADMIN_TEST_ADD ("/simulator/apps/uninstall-requirements", test_uninstall_requirements);
  ADMIN_TEST_ADD ("/simulator/apps/operations", test_operations);
  ADMIN_TEST_ADD ("/simulator/apps/no-environment", test_no_environment);

  return g_test_run ();
}
