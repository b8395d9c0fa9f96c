/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define HOTFIX ENVIRONMENTS "/Hotfix-1204"

static char *
dup_member (AdminTest  *fixture,
            const char *path,
            const char *member)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_get (fixture, path);

  return g_strdup (steward_test_answer_get_string (answer, member));
}

static void
assert_member (AdminTest  *fixture,
               const char *path,
               const char *member,
               const char *value)
{
  g_autofree char *text = dup_member (fixture, path, member);

  g_assert_cmpstr (text, ==, value);
}

/* The path of the only deleted environment whose name starts like that. */
static char *
dup_deleted (AdminTest  *fixture,
             const char *prefix)
{
  g_autoptr(StewardTestAnswer) list = admin_test_get (fixture, "/applications/environments");
  guint n_environments = steward_test_answer_get_length (list, "value");

  for (guint i = 0; i < n_environments; i++)
    {
      g_autofree char *name_path = g_strdup_printf ("value.%u.name", i);
      g_autofree char *status_path = g_strdup_printf ("value.%u.status", i);
      const char *name = steward_test_answer_get_string (list, name_path);

      if (g_str_has_prefix (name, prefix)
          && g_str_equal (steward_test_answer_get_string (list, status_path), "SoftDeleted"))
        return g_strconcat (ENVIRONMENTS "/", name, NULL);
    }

  return NULL;
}

static char *
delete_hotfix (AdminTest *fixture)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "DELETE", HOTFIX, NULL);

  admin_test_advance (fixture, "PT5S");

  return g_strdup (steward_test_answer_get_string (answer, "id"));
}

static void
test_soft (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "DELETE", HOTFIX, NULL);
  g_autoptr(StewardTestAnswer) log = NULL;
  g_autofree char *path = NULL;
  JsonObject *operation;

  g_assert_cmpuint (answer->status, ==, 202);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "softDelete");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "parameters.deleteReason"), ==,
                   "requestedByAdmin");
  assert_member (fixture, HOTFIX, "status", "SoftDeleting");
  admin_test_assert_target (fixture, "DELETE", HOTFIX, NULL, "tenantDeletionInProgress", NULL);

  admin_test_advance (fixture, "PT5S");
  admin_test_assert_target (fixture, "GET", HOTFIX, NULL, "environmentNotFound",
                            "BusinessCentral/Hotfix-1204");
  path = dup_deleted (fixture, "Hotfix-1204");
  g_assert_true (g_regex_match_simple ("/Hotfix-1204-[0-9]{14}$", path, 0, 0));
  assert_member (fixture, path, "SoftDeletedOn",
                 steward_test_answer_get_string (answer, "parameters.softDeletedOn"));
  assert_member (fixture, path, "HardDeletePendingOn",
                 steward_test_answer_get_string (answer, "parameters.hardDeletePendingOn"));
  assert_member (fixture, path, "DeleteReason", "requestedByAdmin");
  admin_test_assert_target (fixture, "DELETE", path, NULL, "invalidStatusCannotDeleteTenant", NULL);

  admin_test_advance (fixture, "P13D");
  assert_member (fixture, path, "status", "SoftDeleted");
  admin_test_advance (fixture, "P1D");
  admin_test_assert_target (fixture, "GET", path, NULL, "environmentNotFound", NULL);

  /* The end for good is in the log, too. */
  log = admin_test_get (fixture, "/environments/operations");
  operation = admin_test_find (log, "type", "delete");
  g_assert_nonnull (operation);
  g_assert_cmpstr (json_object_get_string_member (operation, "environmentName"), ==,
                   path + strlen (ENVIRONMENTS "/"));
  g_assert_cmpstr (json_object_get_string_member (operation, "status"), ==, "succeeded");
}

/* The log of a deleted environment is still its own. */
static void
test_log (AdminTest     *fixture,
          gconstpointer  data)
{
  g_autofree char *id = delete_hotfix (fixture);
  g_autofree char *path = dup_deleted (fixture, "Hotfix");
  g_autofree char *single_path = g_strconcat (path, "/operations/", id, NULL);
  g_autofree char *list_path = g_strconcat (path, "/operations", NULL);
  g_autoptr(StewardTestAnswer) single = admin_test_get (fixture, single_path);
  g_autoptr(StewardTestAnswer) list = admin_test_get (fixture, list_path);

  g_assert_cmpstr (steward_test_answer_get_string (single, "environmentName"), ==, "Hotfix-1204");
  g_assert_nonnull (admin_test_find (list, "type", "pitRestore"));
  g_assert_null (admin_test_find (list, "environmentName", "UAT"));
}

/* A long name loses its end to the moment. */
static void
test_long_name (AdminTest     *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) created = NULL;
  g_autoptr(StewardTestAnswer) deleted = NULL;
  g_autofree char *path = NULL;

  created = admin_test_send (fixture, "PUT", ENVIRONMENTS "/EnvironmentToDeleteLater",
                             "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}");
  admin_test_advance (fixture, "PT1M");
  deleted = admin_test_send (fixture, "DELETE", ENVIRONMENTS "/EnvironmentToDeleteLater", NULL);
  admin_test_advance (fixture, "PT1M");
  path = dup_deleted (fixture, "EnvironmentToD-");
  g_assert_nonnull (path);
  g_assert_cmpuint (strlen (path), ==, strlen (ENVIRONMENTS "/") + 29);
}

static void
test_hard (AdminTest     *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) failed = NULL;
  g_autoptr(StewardTestAnswer) long_ago = NULL;
  g_autoptr(StewardTestAnswer) older = NULL;

  fixture->tenant = 1;
  failed = admin_test_send (fixture, "DELETE", ENVIRONMENTS "/Migration", NULL);
  g_assert_cmpstr (steward_test_answer_get_string (failed, "type"), ==, "delete");
  g_assert_cmpstr (steward_test_answer_get_string (failed, "parameters.environmentName"), ==,
                   "Migration");
  g_assert_cmpstr (steward_test_answer_get_string (failed, "parameters.countryCode"), ==, "US");
  assert_member (fixture, ENVIRONMENTS "/Migration", "status", "Removing");
  admin_test_advance (fixture, "PT5S");
  g_assert_null (dup_deleted (fixture, "Migration"));

  fixture->version = "2.17";
  older = admin_test_send (fixture, "DELETE", ENVIRONMENTS "/Dev-Joris", NULL);
  g_assert_cmpstr (steward_test_answer_get_string (older, "type"), ==, "delete");
  fixture->version = "2.8";
  long_ago = admin_test_send (fixture, "DELETE", ENVIRONMENTS "/Dev-Priya", NULL);
  g_assert_cmpuint (long_ago->status, ==, 202);
  g_assert_null (long_ago->text);
  assert_member (fixture, ENVIRONMENTS "/Dev-Priya", "status", "Removing");
  admin_test_advance (fixture, "PT5S");
  fixture->version = "2.29";
  g_assert_null (dup_deleted (fixture, "Dev-"));
}

static void
test_refusals (AdminTest     *fixture,
               gconstpointer  data)
{
  JsonObject *state = NULL;
  JsonArray *tenants;
  JsonArray *environments;

  admin_test_assert_target (fixture, "DELETE", ENVIRONMENTS "/UAT", NULL,
                            "invalidStatusCannotDeleteTenant", NULL);
  admin_test_assert_target (fixture, "DELETE", ENVIRONMENTS "/Nowhere", NULL,
                            "environmentNotFound", "BusinessCentral/Nowhere");

  /* It is linked. */
  admin_test_assert_target (fixture, "DELETE", PRODUCTION, NULL,
                            "invalidStatusCannotDeleteTenant", NULL);

  /* Two environments of one name, as no call can make them. */
  state = admin_test_dup_state (fixture);
  tenants = json_object_get_array_member (state, "tenants");
  environments = json_object_get_array_member (json_array_get_object_element (tenants, 0),
                                               "environments");
  json_object_set_string_member (json_array_get_object_element (environments, 1), "name",
                                 "HOTFIX-1204");
  admin_test_restart (fixture, state);
  admin_test_assert_target (fixture, "DELETE", HOTFIX, NULL, "ambiguousRequest", NULL);
}

static void
test_fails (AdminTest     *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = admin_test_send (fixture, "DELETE", HOTFIX, NULL);
  g_autoptr(StewardTestAnswer) second = NULL;

  admin_test_decide (fixture, steward_test_answer_get_string (first, "id"), "failed", "Busy.");
  admin_test_advance (fixture, "PT5S");
  assert_member (fixture, HOTFIX, "status", "SoftDeletingFailed");

  second = admin_test_send (fixture, "DELETE", HOTFIX, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (second, "type"), ==, "softDelete");
  admin_test_decide (fixture, steward_test_answer_get_string (second, "id"), "canceled", "");
  admin_test_advance (fixture, "PT5S");
  assert_member (fixture, HOTFIX, "status", "SoftDeletingFailed");
}

static void
test_recover (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autofree char *id = delete_hotfix (fixture);
  g_autofree char *path = dup_deleted (fixture, "Hotfix");
  g_autofree char *recover = g_strconcat (path, "/recover", NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) found = NULL;

  g_assert_nonnull (id);
  answer = admin_test_send (fixture, "POST", recover, NULL);
  g_assert_cmpuint (answer->status, ==, 202);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "type"), ==, "recover");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "parameters.recoveryReason"), ==,
                   "requestedByAdmin");
  assert_member (fixture, path, "status", "Recovering");
  admin_test_assert_target (fixture, "POST", recover, NULL,
                            "deletedEnvironmentRecoveryInProgress", NULL);

  admin_test_advance (fixture, "PT10S");
  found = admin_test_get (fixture, path);
  g_assert_cmpstr (steward_test_answer_get_string (found, "status"), ==, "Active");
  g_assert_true (json_node_is_null (steward_test_answer_get (found, "SoftDeletedOn")));
  admin_test_assert_target (fixture, "POST", recover, NULL,
                            "invalidStatusCannotRecoverDeletedEnvironment", NULL);

  /* It stays for good. */
  admin_test_advance (fixture, "P20D");
  assert_member (fixture, path, "status", "Active");
}

/* What was chosen for the environment waits until it is back, and comes at once then. */
static void
test_recover_updates (AdminTest     *fixture,
                      gconstpointer  data)
{
  JsonObject *state = admin_test_dup_state (fixture);
  JsonArray *tenants = json_object_get_array_member (state, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");
  JsonObject *production = json_array_get_object_element (environments, 0);
  g_autoptr(StewardTestAnswer) deleted = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  g_autofree char *path = NULL;
  g_autofree char *recover = NULL;
  g_autofree char *operations = NULL;
  JsonObject *operation;

  json_object_remove_member (production, "linkedPowerPlatformEnvironmentId");
  admin_test_restart (fixture, state);
  deleted = admin_test_send (fixture, "DELETE", PRODUCTION, NULL);
  admin_test_advance (fixture, "P11DT30M");
  path = dup_deleted (fixture, "Production");
  recover = g_strconcat (path, "/recover", NULL);
  operations = g_strconcat (path, "/operations", NULL);

  answer = admin_test_send (fixture, "POST", recover, NULL);
  admin_test_advance (fixture, "PT10S");
  log = admin_test_get (fixture, operations);
  operation = admin_test_find (log, "status", "running");
  g_assert_nonnull (operation);
  g_assert_cmpstr (json_object_get_string_member (operation, "type"), ==, "update");
}

static void
test_recover_too_late (AdminTest     *fixture,
                       gconstpointer  data)
{
  g_autofree char *id = delete_hotfix (fixture);
  g_autofree char *path = dup_deleted (fixture, "Hotfix");
  g_autofree char *recover = g_strconcat (path, "/recover", NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;

  g_assert_nonnull (id);
  answer = admin_test_send (fixture, "POST", recover, NULL);
  admin_test_decide (fixture, steward_test_answer_get_string (answer, "id"), "failed", "Busy.");
  admin_test_advance (fixture, "PT10S");
  assert_member (fixture, path, "status", "RecoveringFailed");
  admin_test_advance (fixture, "P14D");
  admin_test_assert_target (fixture, "GET", path, NULL, "environmentNotFound", NULL);

  fixture->version = "2.17";
  admin_test_assert_refused (fixture, "POST", recover, NULL, 404, NULL);
}

static void
start_with_quota (AdminTest  *fixture,
                  const char *type,
                  int         n_allowed)
{
  JsonObject *state = admin_test_dup_state (fixture);
  JsonArray *tenants = json_object_get_array_member (state, "tenants");
  JsonObject *tenant = json_array_get_object_element (tenants, 0);
  JsonArray *environments = json_object_get_array_member (tenant, "environments");
  JsonObject *quotas = json_object_get_object_member (tenant, "quotas");
  JsonObject *counts = json_object_get_object_member (quotas, "environmentsCount");

  json_object_set_string_member (json_array_get_object_element (environments, 4), "type", type);
  json_object_set_int_member (counts, "production", n_allowed);
  json_object_set_int_member (counts, "sandbox", n_allowed);
  admin_test_restart (fixture, state);
}

/* One production environment above the quota is tolerated. */
static void
test_recover_quota (AdminTest     *fixture,
                    gconstpointer  data)
{
  static const char code[] = "maximumNumberOfEnvironmentsAllowedReached";
  g_autofree char *name = steward_test_simulator_dup_deleted (fixture->simulator, 0);
  g_autofree char *path = g_strdup_printf (ENVIRONMENTS "/%s/recover", name);
  g_autoptr(StewardTestAnswer) answer = NULL;

  start_with_quota (fixture, "Sandbox", 3);
  admin_test_assert_target (fixture, "POST", path, NULL, code, NULL);
  start_with_quota (fixture, "Production", 0);
  admin_test_assert_target (fixture, "POST", path, NULL, code, NULL);
  start_with_quota (fixture, "Production", 1);
  answer = admin_test_send (fixture, "POST", path, NULL);
  g_assert_cmpuint (answer->status, ==, 202);
}

/* What waited for the environment is over with it. */
static void
test_cancels (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) scheduled = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  JsonObject *operation;

  fixture->tenant = 2;
  scheduled = admin_test_get (fixture, PRODUCTION "/operations");
  operation = admin_test_find (scheduled, "status", "scheduled");
  g_assert_nonnull (operation);
  answer = admin_test_send (fixture, "DELETE", PRODUCTION, NULL);
  admin_test_advance (fixture, "PT5S");
  log = admin_test_get (fixture, "/environments/operations");
  operation = admin_test_find (log, "id", json_object_get_string_member (operation, "id"));
  g_assert_cmpstr (json_object_get_string_member (operation, "status"), ==, "canceled");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/deletion/soft", test_soft);
  ADMIN_TEST_ADD ("/simulator/deletion/log", test_log);
  ADMIN_TEST_ADD ("/simulator/deletion/long-name", test_long_name);
  ADMIN_TEST_ADD ("/simulator/deletion/hard", test_hard);
  ADMIN_TEST_ADD ("/simulator/deletion/refusals", test_refusals);
  ADMIN_TEST_ADD ("/simulator/deletion/fails", test_fails);
  ADMIN_TEST_ADD ("/simulator/deletion/recover", test_recover);
  ADMIN_TEST_ADD ("/simulator/deletion/recover-updates", test_recover_updates);
  ADMIN_TEST_ADD ("/simulator/deletion/recover-too-late", test_recover_too_late);
  ADMIN_TEST_ADD ("/simulator/deletion/recover-quota", test_recover_quota);
  ADMIN_TEST_ADD ("/simulator/deletion/cancels", test_cancels);

  return g_test_run ();
}
