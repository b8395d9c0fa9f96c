/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define SANDBOX "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}"

static void
assert_environment (AdminTest  *fixture,
                    const char *name,
                    const char *member,
                    const char *value)
{
  g_autofree char *path = g_strconcat (ENVIRONMENTS "/", name, NULL);
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, path);

  g_assert_cmpstr (steward_test_answer_get_string (answer, member), ==, value);
}

static void
assert_operation (AdminTest  *fixture,
                  const char *id,
                  const char *member,
                  const char *value)
{
  g_autofree char *path = g_strconcat ("/environments/operations/", id, NULL);
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, path);

  g_assert_cmpstr (steward_test_answer_get_string (answer, member), ==, value);
}

static void
test_create (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) apps = NULL;
  const char *id;

  answer = admin_test_send (fixture, "PUT", ENVIRONMENTS "/Fresh",
                            "{\"EnvironmentType\":\"sandbox\",\"countryCode\":\"dk\","
                            "\"ringName\":\"preview\",\"applicationVersion\":\"28.0.43210.0\"}");
  g_assert_cmpuint (answer->status, ==, 202);
  id = steward_test_answer_get_string (answer, "id");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "create");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "scheduled");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "environmentName"), ==, "Fresh");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "parameters.sourceEnvironmentName"), ==,
                   "");
  g_assert_cmpstr (steward_test_answer_get_string (answer,
                                                   "parameters.destinationEnvironmentType"),
                   ==, "Sandbox");
  assert_environment (fixture, "Fresh", "status", "Preparing");

  admin_test_advance (fixture, "PT1S");
  assert_operation (fixture, id, "status", "running");
  admin_test_advance (fixture, "PT15S");
  assert_operation (fixture, id, "status", "succeeded");
  assert_environment (fixture, "Fresh", "status", "Active");
  assert_environment (fixture, "Fresh", "ringName", "Preview");
  assert_environment (fixture, "Fresh", "locationName", "North Europe");
  assert_environment (fixture, "Fresh", "versionDetails.version", "28.0.43210.0");
  apps = admin_test_get (fixture, ENVIRONMENTS "/Fresh/apps");
  g_assert_nonnull (admin_test_find (apps, "name", "Base Application"));
}

/* Older versions answer with the environment, which is to be watched. */
static void
test_create_long_ago (AdminTest     *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  fixture->version = "2.8";
  answer = admin_test_send (fixture, "PUT", ENVIRONMENTS "/Fresh", SANDBOX);
  g_assert_cmpuint (answer->status, ==, 201);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "name"), ==, "Fresh");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "status"), ==, "Preparing");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "applicationVersion"), ==,
                   "27.1.41698.0");
  admin_test_advance (fixture, "PT1M");
  assert_environment (fixture, "Fresh", "status", "Active");
}

static void
test_create_refusals (AdminTest     *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    guint       tenant;
    const char *name;
    const char *members; /* (nullable): of the body, with single quotes */
    const char *code;
    const char *target;
  } refusals[] = {
    { 0, "X", NULL, "requestBodyRequired" },
    { 0, "X", "'environmentType':'Sandbox'", "invalidInput", "countryCode" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':' '", "invalidInput", "countryCode" },
    { 0, "%20", "'environmentType':'Sandbox','countryCode':'DK'", "invalidInput",
      "environmentName" },
    { 0, "X", "'countryCode':'DK'", "invalidInput", "environmentType" },
    { 0, "X", "'environmentType':'Test','countryCode':'DK'", "invalidInput", "environmentType" },
    { 0, "X", "'environmentType':'Production','countryCode':'DK','ringName':'PREVIEW'",
      "invalidInput", "ringName" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'DK','applicationVersion':'27.1'",
      "invalidInput", "applicationVersion" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'DK','applicationVersion':27",
      "invalidInput", "applicationVersion" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'DK','colour':'red'", "invalidInput",
      "colour" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'DK','ringName':'BETA'",
      "resourceDoesNotExist", "ringName" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'ZZ'", "applicationFamilyNotAccessible" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'DK','applicationVersion':'27.9.1.0'",
      "destinationApplicationServiceNotFound" },
    { 0, "X", "'environmentType':'Sandbox','countryCode':'DK','applicationVersion':'14.5.1.0'",
      "cannotCreateNamedEnvironment" },
    { 0, "dev-anna", "'environmentType':'Sandbox','countryCode':'DK'", "resourceExists" },
    { 1, "X", "'environmentType':'Production','countryCode':'US'",
      "maximumNumberOfEnvironmentsAllowedReached" },
    { 2, "X", "'environmentType':'Sandbox','countryCode':'GB'", "tenantAlreadyProvisioning" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat (ENVIRONMENTS "/", refusals[i].name, NULL);
      g_autofree char *body = NULL;

      if (refusals[i].members != NULL)
        body = g_strdelimit (g_strconcat ("{", refusals[i].members, "}", NULL), "'", '"');
      fixture->tenant = refusals[i].tenant;
      admin_test_assert_target (fixture, "PUT", path, body, refusals[i].code, refusals[i].target);
    }

  fixture->tenant = 0;
  admin_test_assert_target (fixture, "PUT", "/applications/Other/environments/X", SANDBOX,
                            "DoesNotExist", NULL);
}

static void
test_names (AdminTest     *fixture,
            gconstpointer  data)
{
  static const char * const refused[] = {
    "1st", "-x", "_x", "a.b", "a%20b", "%C3%84", "Admin", "shellservice", "TABLET", "production",
    "abcdefghijklmnopqrstuvwxyzabcd",
  };
  g_autoptr(StewardTestAnswer) longest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat (ENVIRONMENTS "/", refused[i], NULL);

      admin_test_assert_target (fixture, "PUT", path, SANDBOX, "environmentNameNotValid", NULL);
    }
  admin_test_assert_target (fixture, "PUT", ENVIRONMENTS "/sandbox",
                            "{\"environmentType\":\"Production\",\"countryCode\":\"DK\"}",
                            "environmentNameNotValid", NULL);
  longest = admin_test_send (fixture, "PUT", ENVIRONMENTS "/abcdefghijklmnopqrstuvwxyz_-9",
                             SANDBOX);
  g_assert_cmpuint (longest->status, ==, 202);
}

/* Words that no document lists. What is no word is passed over. */
static void
test_reserved_names (AdminTest     *fixture,
                     gconstpointer  data)
{
  JsonObject *state = admin_test_dup_state (fixture);
  JsonArray *names = json_array_new ();
  g_autoptr(StewardTestAnswer) other = NULL;

  json_array_add_int_element (names, 1);
  json_array_add_object_element (names, json_object_new ());
  json_array_add_string_element (names, "copilot");
  json_object_set_array_member (state, "reservedNames", names);
  admin_test_restart (fixture, state);
  admin_test_assert_target (fixture, "PUT", ENVIRONMENTS "/Copilot", SANDBOX,
                            "environmentNameNotValid", NULL);
  other = admin_test_send (fixture, "PUT", ENVIRONMENTS "/Copilot2", SANDBOX);
  g_assert_cmpuint (other->status, ==, 202);
}

static void
test_create_fails (AdminTest     *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "PUT", ENVIRONMENTS "/Fresh",
                                                         SANDBOX);
  g_autoptr(StewardTestAnswer) again = NULL;
  const char *id = steward_test_answer_get_string (answer, "id");

  admin_test_assert_target (fixture, "PUT", ENVIRONMENTS "/Second", SANDBOX,
                            "tenantAlreadyProvisioning", NULL);
  admin_test_decide (fixture, id, "failed", "No room.");
  admin_test_advance (fixture, "PT1M");
  assert_operation (fixture, id, "status", "failed");
  assert_operation (fixture, id, "errorMessage", "No room.");
  assert_environment (fixture, "Fresh", "status", "CreatingFailed");

  again = admin_test_send (fixture, "PUT", ENVIRONMENTS "/Second", SANDBOX);
  admin_test_decide (fixture, steward_test_answer_get_string (again, "id"), "canceled", "");
  admin_test_advance (fixture, "PT1M");
  admin_test_assert_target (fixture, "GET", ENVIRONMENTS "/Second", NULL, "environmentNotFound",
                            NULL);
}

static void
test_copy (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) storage = NULL;
  g_autoptr(StewardTestAnswer) apps = NULL;
  const char *id;

  answer = admin_test_send (fixture, "POST", PRODUCTION "/copy",
                            "{\"environmentName\":\"Second\",\"type\":\"Production\"}");
  g_assert_cmpuint (answer->status, ==, 202);
  id = steward_test_answer_get_string (answer, "id");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "copy");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "parameters.sourceEnvironmentType"), ==,
                   "Production");

  admin_test_advance (fixture, "PT20S");
  assert_operation (fixture, id, "status", "running");
  admin_test_advance (fixture, "PT20S");
  assert_operation (fixture, id, "status", "succeeded");
  assert_environment (fixture, "Second", "type", "Production");
  storage = admin_test_get (fixture, ENVIRONMENTS "/Second/usedstorage");
  g_assert_cmpint (steward_test_answer_get_int (storage, "databaseStorageInKilobytes"), ==,
                   40055603);

  /* What a developer published stays behind. */
  apps = admin_test_get (fixture, ENVIRONMENTS "/Second/apps");
  g_assert_nonnull (admin_test_find (apps, "name", "Contoso EDI"));
  g_assert_null (admin_test_find (apps, "name", "Warehouse Basics"));
}

static void
test_copy_long_ago (AdminTest     *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  fixture->version = "2.8";
  admin_test_assert_target (fixture, "POST", PRODUCTION,
                            "{\"environmentName\":\"Second\",\"type\":\"Production\"}",
                            "invalidInput", "type");
  answer = admin_test_send (fixture, "POST", PRODUCTION,
                            "{\"environmentName\":\"Second\",\"type\":\"Sandbox\"}");
  g_assert_cmpuint (answer->status, ==, 201);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "name"), ==, "Second");

  fixture->version = "2.9";
  admin_test_assert_refused (fixture, "POST", PRODUCTION, "{}", 404, NULL);
}

static void
test_copy_refusals (AdminTest     *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *path;
    const char *body; /* with single quotes */
    const char *code;
    const char *target;
  } refusals[] = {
    { PRODUCTION "/copy", NULL, "requestBodyRequired" },
    { PRODUCTION "/copy", "{'type':'Sandbox'}", "invalidInput", "environmentName" },
    { PRODUCTION "/copy", "{'environmentName':'X'}", "invalidInput", "type" },
    { PRODUCTION "/copy", "{'environmentName':'api','type':'Sandbox'}",
      "environmentNameNotValid" },
    { PRODUCTION "/copy", "{'environmentName':'UAT','type':'Sandbox'}", "resourceExists" },
    { ENVIRONMENTS "/UAT/copy", "{'environmentName':'X','type':'Sandbox'}", "invalidInput",
      "sourceEnvironmentName" },
    { ENVIRONMENTS "/Nowhere/copy", "{'environmentName':'X','type':'Sandbox'}",
      "environmentNotFound", "BusinessCentral/Nowhere" },
    { "/applications/Other/environments/Production/copy", "{}", "applicationTypeDoesNotExist" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *body = g_strdup (refusals[i].body);

      if (body != NULL)
        g_strdelimit (body, "'", '"');
      admin_test_assert_target (fixture, "POST", refusals[i].path, body, refusals[i].code,
                                refusals[i].target);
    }
}

/* Priya develops what was uploaded to the environment for acceptance tests. */
static void
test_copy_conflict (AdminTest     *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  fixture->tenant = 1;
  answer = admin_test_ask (fixture, "POST", ENVIRONMENTS "/UAT/copy",
                           "{\"environmentName\":\"X\",\"type\":\"Sandbox\"}");
  admin_test_assert_error (answer, 409, "conflictingDeveloperExtensions");
  g_assert_cmpuint (steward_test_answer_get_length (answer, "extensionData.conflictingExtensions"),
                    ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (answer,
                                                   "extensionData.conflictingExtensions.0."
                                                   "developerEnvironmentName"),
                   ==, "Dev-Priya");
  g_assert_true (json_node_get_boolean (steward_test_answer_get (answer,
                                                                 "extensionData.sameAadTenant")));
}

/* A sandbox may have what a production environment must not. */
static void
test_copy_preview (AdminTest     *fixture,
                   gconstpointer  data)
{
  JsonObject *state = admin_test_dup_state (fixture);
  JsonArray *tenants = json_object_get_array_member (state, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");
  JsonArray *apps = json_object_get_array_member (json_array_get_object_element (environments, 1),
                                                  "apps");
  JsonObject *app = json_object_new ();
  g_autoptr(StewardTestAnswer) answer = NULL;

  json_object_set_string_member (app, "appId", "e4437a7b-e5b9-5cbd-87c1-e43d7bfa90b5");
  json_object_set_string_member (app, "name", "Tariff Calculator");
  json_object_set_string_member (app, "publisher", "Kestrel Trade");
  json_object_set_string_member (app, "version", "1.7.0.0");
  json_array_add_object_element (apps, app);
  admin_test_restart (fixture, state);

  admin_test_assert_target (fixture, "POST", ENVIRONMENTS "/Dev-Anna/copy",
                            "{\"environmentName\":\"X\",\"type\":\"Production\"}",
                            "invalidInput", "type");
  answer = admin_test_send (fixture, "POST", ENVIRONMENTS "/Dev-Anna/copy",
                            "{\"environmentName\":\"X\",\"type\":\"Sandbox\"}");
  g_assert_cmpuint (answer->status, ==, 202);
}

/* The copy that runs when the sample begins. */
static void
test_copy_of_scenario (AdminTest     *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) storage = NULL;

  fixture->tenant = 2;
  assert_environment (fixture, "UAT", "status", "Preparing");
  admin_test_advance (fixture, "PT37M");
  assert_environment (fixture, "UAT", "status", "Active");
  storage = admin_test_get (fixture, ENVIRONMENTS "/UAT/usedstorage");
  g_assert_cmpint (steward_test_answer_get_int (storage, "databaseStorageInKilobytes"), ==,
                   75287757);
  admin_test_assert_target (fixture, "PUT", ENVIRONMENTS "/More",
                            "{\"environmentType\":\"Sandbox\",\"countryCode\":\"GB\"}",
                            "maximumStorageCapacityUsageReached", NULL);
}

static void
test_rename (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;

  answer = admin_test_send (fixture, "POST", ENVIRONMENTS "/Dev-Anna/rename",
                            "{\"newEnvironmentName\":\"Dev-Bo\"}");
  g_assert_cmpuint (answer->status, ==, 202);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "environmentRename");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "parameters.oldEnvironmentName"), ==,
                   "Dev-Anna");
  assert_environment (fixture, "Dev-Anna", "status", "Preparing");
  admin_test_assert_target (fixture, "PUT", ENVIRONMENTS "/Dev-Bo", SANDBOX,
                            "environmentReservationFailed", NULL);

  admin_test_advance (fixture, "PT5S");
  assert_environment (fixture, "Dev-Bo", "status", "Active");
  admin_test_assert_target (fixture, "GET", ENVIRONMENTS "/Dev-Anna", NULL, "environmentNotFound",
                            NULL);
  log = admin_test_get (fixture, ENVIRONMENTS "/Dev-Bo/operations");
  g_assert_nonnull (admin_test_find (log, "type", "environmentRename"));
  g_assert_nonnull (admin_test_find (log, "type", "create"));
}

static void
test_rename_refusals (AdminTest     *fixture,
                      gconstpointer  data)
{
  static const char path[] = ENVIRONMENTS "/Dev-Anna/rename";

  admin_test_assert_target (fixture, "POST", path, NULL, "requestBodyRequired", NULL);
  admin_test_assert_target (fixture, "POST", path, "{}", "invalidInput", "NewEnvironmentName");
  admin_test_assert_target (fixture, "POST", path, "{\"NewEnvironmentName\":\"uat\"}",
                            "resourceExists", NULL);
  admin_test_assert_target (fixture, "POST", path, "{\"NewEnvironmentName\":\"Production\"}",
                            "environmentNameNotValid", NULL);
  admin_test_assert_target (fixture, "POST", ENVIRONMENTS "/UAT/rename",
                            "{\"NewEnvironmentName\":\"UAT2\"}", "invalidInput",
                            "environmentName");
  fixture->version = "2.2";
  admin_test_assert_refused (fixture, "POST", path, "{\"NewEnvironmentName\":\"X\"}", 404, NULL);
}

static void
test_rename_fails (AdminTest     *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = admin_test_send (fixture, "POST", ENVIRONMENTS "/Dev-Anna/rename",
                            "{\"NewEnvironmentName\":\"Dev-Bo\"}");
  admin_test_decide (fixture, steward_test_answer_get_string (answer, "id"), "failed", "Busy.");
  admin_test_advance (fixture, "PT5S");
  assert_environment (fixture, "Dev-Anna", "status", "Active");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/lifecycle/create", test_create);
  ADMIN_TEST_ADD ("/simulator/lifecycle/create-long-ago", test_create_long_ago);
  ADMIN_TEST_ADD ("/simulator/lifecycle/create-refusals", test_create_refusals);
  ADMIN_TEST_ADD ("/simulator/lifecycle/names", test_names);
  ADMIN_TEST_ADD ("/simulator/lifecycle/reserved-names", test_reserved_names);
  ADMIN_TEST_ADD ("/simulator/lifecycle/create-fails", test_create_fails);
  ADMIN_TEST_ADD ("/simulator/lifecycle/copy", test_copy);
  ADMIN_TEST_ADD ("/simulator/lifecycle/copy-long-ago", test_copy_long_ago);
  ADMIN_TEST_ADD ("/simulator/lifecycle/copy-refusals", test_copy_refusals);
  ADMIN_TEST_ADD ("/simulator/lifecycle/copy-conflict", test_copy_conflict);
  ADMIN_TEST_ADD ("/simulator/lifecycle/copy-preview", test_copy_preview);
  ADMIN_TEST_ADD ("/simulator/lifecycle/copy-of-scenario", test_copy_of_scenario);
  ADMIN_TEST_ADD ("/simulator/lifecycle/rename", test_rename);
  ADMIN_TEST_ADD ("/simulator/lifecycle/rename-refusals", test_rename_refusals);
  ADMIN_TEST_ADD ("/simulator/lifecycle/rename-fails", test_rename_fails);

  return g_test_run ();
}
