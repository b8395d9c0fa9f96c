/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define UAT        ENVIRONMENTS "/UAT"
#define UAT_UPDATE "c37dbb4e-bf5e-5f9a-94de-5a5afa6fea92"
#define LINKED     "?powerPlatformEnvironmentId=50377cd8-1829-57e9-8972-4a7b8d94fba3"
#define LINK       "/bap" ENVIRONMENTS "/%s/linkEnvironment?powerPlatformEnvironmentId=%s"

/* Types that a version does not know are not in its list. */
static void
test_types (AdminTest     *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *version;
    const char *path;
    const char *has;
    const char *lacks; /* (nullable) */
  } lists[] = {
    { "2.6", PRODUCTION "/operations", "environmentAppUpdate", "create" },
    { "2.7", ENVIRONMENTS "/operations", "pitRestore", "copy" },
    { "2.9", ENVIRONMENTS "/operations", "copy", "modify" },
    { "2.11", ENVIRONMENTS "/operations", "modify", "softDelete" },
    { "2.17", ENVIRONMENTS "/operations", "softDelete", NULL },
    { "2.24", "/environments/Production/operations", "update", NULL },
    { "2.29", "/environments/operations", "softDelete", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      g_test_message ("%s", lists[i].version);
      fixture->version = lists[i].version;
      answer = admin_test_get (fixture, lists[i].path);
      g_assert_nonnull (admin_test_find (answer, "type", lists[i].has));
      g_assert_null (admin_test_find (answer, "type", lists[i].lacks));
    }
}

static void
test_members (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) newer = NULL;
  g_autoptr(StewardTestAnswer) older = NULL;
  g_autoptr(StewardTestAnswer) single = NULL;
  JsonObject *operation;

  newer = admin_test_get (fixture, UAT "/operations");
  operation = admin_test_find (newer, "id", UAT_UPDATE);
  g_assert_cmpstr (json_object_get_string_member (operation, "environmentName"), ==, "UAT");
  g_assert_cmpstr (json_object_get_string_member (operation, "environmentType"), ==, "Sandbox");
  g_assert_cmpstr (json_object_get_string_member (operation, "productFamily"), ==,
                   "BusinessCentral");
  g_assert_cmpstr (json_object_get_string_member (operation, "aadTenantId"), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 0));
  g_assert_cmpstr (json_object_get_string_member (operation, "errorMessage"), ==, "");
  g_assert_false (json_object_has_member (operation, "completedOn"));

  /* The newest comes first. */
  g_assert_cmpstr (steward_test_answer_get_string (newer, "value.0.createdOn"), >,
                   steward_test_answer_get_string (newer, "value.1.createdOn"));
  single = admin_test_get (fixture, "/environments/operations/" UAT_UPDATE);
  g_assert_true (json_object_equal (json_node_get_object (single->body), operation));

  fixture->version = "2.6";
  older = admin_test_get (fixture, PRODUCTION "/operations");
  operation = admin_test_find (older, "type", "environmentAppUpdate");
  g_assert_false (json_object_has_member (operation, "environmentName"));
}

/* A strict simulator only knows the paths that are printed for a version. */
static void
test_paths (AdminTest     *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *path;
    const char *versions[3]; /* that know it */
    const char *others[3];   /* that do not */
  } paths[] = {
    { PRODUCTION "/operations", { "2.6", "2.20", "2.29" }, { "2.5", "2.21", "2.27" } },
    { "/environments/Production/operations", { "2.21", "2.24", "2.28" },
      { "2.6", "2.20", "2.29" } },
    { "/environments/operations", { "2.28", "2.29" }, { "2.6", "2.24", "2.27" } },
    { ENVIRONMENTS "/operations", { "2.7", "2.24", "2.27" }, { "2.28", "2.29" } },
    { "/environments/operations/" UAT_UPDATE, { "2.28", "2.29" }, { "2.7", "2.27" } },
    { UAT "/operations/" UAT_UPDATE, { "2.28", "2.29" }, { "2.27" } },
    { PRODUCTION "/availableRestorePeriods", { "2.4" }, { "2.3" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      for (guint j = 0; j < 3; j++)
        {
          g_autoptr(StewardTestAnswer) answer = NULL;

          fixture->version = paths[i].versions[j];
          if (fixture->version != NULL)
            answer = admin_test_get (fixture, paths[i].path);
          fixture->version = paths[i].others[j];
          if (fixture->version == NULL)
            continue;
          g_test_message ("%s at %s", paths[i].path, fixture->version);
          /* There, it may be the path of an environment of that name. */
          admin_test_assert_refused (fixture, "GET", paths[i].path, NULL, 404, NULL);
        }
    }
}

static void
test_not_found (AdminTest     *fixture,
                gconstpointer  data)
{
  admin_test_assert_target (fixture, "GET", "/environments/operations/nothing", NULL,
                            "resourceDoesNotExist", "operationId");
  admin_test_assert_target (fixture, "GET", PRODUCTION "/operations/" UAT_UPDATE, NULL,
                            "resourceDoesNotExist", "operationId");
  admin_test_assert_target (fixture, "GET", ENVIRONMENTS "/Nowhere/operations", NULL,
                            "environmentNotFound", "BusinessCentral/Nowhere");
}

/* The log is kept for 180 days. */
static void
test_age (AdminTest     *fixture,
          gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) before = admin_test_get (fixture, PRODUCTION "/operations");
  g_autoptr(StewardTestAnswer) after = NULL;

  g_assert_nonnull (admin_test_find (before, "type", "create"));
  admin_test_advance (fixture, "P6D");
  after = admin_test_get (fixture, PRODUCTION "/operations");
  g_assert_null (admin_test_find (after, "type", "create"));
}

static void
test_cancel (AdminTest     *fixture,
             gconstpointer  data)
{
  static const char path[] = UAT "/operations/" UAT_UPDATE "/cancel";
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) running = NULL;
  g_autoptr(StewardTestAnswer) ended = NULL;
  g_autoptr(StewardTestAnswer) environment = NULL;

  answer = admin_test_send (fixture, "POST", path, NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  running = admin_test_get (fixture, "/environments/operations/" UAT_UPDATE);
  g_assert_cmpstr (steward_test_answer_get_string (running, "status"), ==, "running");

  admin_test_advance (fixture, "PT31S");
  ended = admin_test_get (fixture, "/environments/operations/" UAT_UPDATE);
  g_assert_cmpstr (steward_test_answer_get_string (ended, "status"), ==, "canceled");
  environment = admin_test_get (fixture, UAT);
  g_assert_cmpstr (steward_test_answer_get_string (environment, "status"), ==, "Active");
  g_assert_cmpstr (steward_test_answer_get_string (environment, "versionDetails.version"), ==,
                   "27.0.38460.0");
  admin_test_assert_target (fixture, "POST", path, NULL, "invalidInput", "id");
  admin_test_assert_target (fixture, "POST",
                            PRODUCTION "/operations/2f633f55-e996-5381-ab45-1f4fcdea6197/cancel",
                            NULL, "invalidInput", "id");
}

/* What runs goes on when the simulator starts again. */
static void
test_survives (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) running = NULL;
  g_autoptr(StewardTestAnswer) ended = NULL;
  g_autoptr(StewardTestAnswer) environment = NULL;
  g_autofree char *path = NULL;

  answer = admin_test_send (fixture, "PUT", ENVIRONMENTS "/Fresh",
                            "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}");
  path = g_strconcat ("/environments/operations/", steward_test_answer_get_string (answer, "id"),
                      NULL);
  admin_test_advance (fixture, "PT1S");
  admin_test_restart (fixture, admin_test_dup_state (fixture));

  running = admin_test_get (fixture, path);
  g_assert_cmpstr (steward_test_answer_get_string (running, "status"), ==, "running");
  admin_test_advance (fixture, "PT20S");
  ended = admin_test_get (fixture, path);
  g_assert_cmpstr (steward_test_answer_get_string (ended, "status"), ==, "succeeded");
  environment = admin_test_get (fixture, ENVIRONMENTS "/Fresh");
  g_assert_cmpstr (steward_test_answer_get_string (environment, "status"), ==, "Active");
}

static void
test_link (AdminTest     *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *id;
    guint       status;
    const char *code;
  } links[] = {
    { "Dev-Anna", "50377cd8-1829-57e9-8972-4a7b8d94fba3", 400, "BadArgument" }, /* linked */
    { "Dev-Anna", "d9eb5cff-6a1a-58bb-aed8-6b25005272a2", 400, "BadArgument" }, /* other type */
    { "Dev-Anna", "235675aa-fb4f-513a-a21b-f749a8a99afe", 400, "BadArgument" }, /* elsewhere */
    { "Dev-Anna", "1db2c667-7bba-56ed-8b6e-321e8bb05251", 400, "BadArgument" }, /* not active */
    { "Dev-Anna", "fb360e21-f05a-521f-b868-ff03beac408b", 403, "Forbidden" },
    { "Dev-Anna", "nothing", 400, "BadArgument" },
    { "UAT", "1c91ec1f-8ffd-536a-a0bd-652438d9719f", 400, "BadArgument" }, /* not active */
    { "Production", "d9eb5cff-6a1a-58bb-aed8-6b25005272a2", 400, "BadArgument" }, /* linked */
    { "Nowhere", "1c91ec1f-8ffd-536a-a0bd-652438d9719f", 404, "environmentNotFound" },
    { "Dev-Anna", "1c91ec1f-8ffd-536a-a0bd-652438d9719f", 200, NULL },
    { "Hotfix-1204", "1c91ec1f-8ffd-536a-a0bd-652438d9719f", 400, "BadArgument" }, /* taken */
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *path = g_strdup_printf (LINK, links[i].name, links[i].id);
      g_autoptr(StewardTestAnswer) answer = admin_test_ask_as_user (fixture, "POST", path, NULL);

      g_test_message ("%s", path);
      admin_test_assert_error (answer, links[i].status, links[i].code);
    }
}

static void
test_unlink (AdminTest     *fixture,
             gconstpointer  data)
{
  static const char path[] = "/bap" PRODUCTION "/unlinkEnvironment" LINKED;
  g_autoptr(StewardTestAnswer) other = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autoptr(StewardTestAnswer) deleted = NULL;
  g_autoptr(StewardTestAnswer) older = NULL;

  admin_test_assert_refused (fixture, "POST", path, NULL, 403, "Forbidden");
  other = admin_test_ask_as_user (fixture, "POST",
                                  "/bap" PRODUCTION "/unlinkEnvironment"
                                  "?powerPlatformEnvironmentId=other", NULL);
  admin_test_assert_error (other, 400, "BadArgument");
  answer = admin_test_ask_as_user (fixture, "POST", path, NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  again = admin_test_ask_as_user (fixture, "POST", path, NULL);
  admin_test_assert_error (again, 400, "BadArgument");

  /* Only now it can be deleted. */
  deleted = admin_test_send (fixture, "DELETE", PRODUCTION, NULL);
  g_assert_cmpuint (deleted->status, ==, 202);

  fixture->version = "2.20";
  older = admin_test_ask_as_user (fixture, "POST", path, NULL);
  admin_test_assert_error (older, 404, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/operations/types", test_types);
  ADMIN_TEST_ADD ("/simulator/operations/members", test_members);
  ADMIN_TEST_ADD ("/simulator/operations/paths", test_paths);
  ADMIN_TEST_ADD ("/simulator/operations/not-found", test_not_found);
  ADMIN_TEST_ADD ("/simulator/operations/age", test_age);
  ADMIN_TEST_ADD ("/simulator/operations/cancel", test_cancel);
  ADMIN_TEST_ADD ("/simulator/operations/survives", test_survives);
  ADMIN_TEST_ADD ("/simulator/operations/link", test_link);
  ADMIN_TEST_ADD ("/simulator/operations/unlink", test_unlink);

  return g_test_run ();
}
