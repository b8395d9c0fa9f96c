/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "om-test.h"

#define LIST "/InstanceBackups?instanceId=" OM_PRODUCTION
#define RESTORE "/Instances/" OM_SANDBOX "/Restore"

static const char *
get_status (StewardTestAnswer *list,
            const char        *label)
{
  for (guint i = 0; i < steward_test_answer_get_length (list, ""); i++)
    {
      g_autofree char *label_path = g_strdup_printf ("%u.Label", i);
      g_autofree char *status_path = g_strdup_printf ("%u.Status", i);

      if (g_str_equal (steward_test_answer_get_string (list, label_path), label))
        return steward_test_answer_get_string (list, status_path);
    }

  return NULL;
}

static void
assert_status (OmTest     *fixture,
               const char *label,
               const char *status)
{
  g_autoptr(StewardTestAnswer) list = om_test_ask (fixture, "GET", LIST, NULL);

  g_assert_cmpuint (list->status, ==, 200);
  g_assert_cmpstr (get_status (list, label), ==, status);
}

static char *
back_up (OmTest     *fixture,
         const char *label)
{
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"InstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"%s\","
                          "\"Notes\":\"Before the release\"}", label);

  return om_test_dup (fixture, "POST", "/InstanceBackups", body, 202, "OperationId");
}

static void
test_list (OmTest        *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) list = om_test_ask (fixture, "GET", LIST, NULL);
  g_autoptr(StewardTestAnswer) one = NULL;
  g_autoptr(StewardTestAnswer) nobody = NULL;
  g_autofree char *path = NULL;

  g_assert_cmpuint (steward_test_answer_get_length (list, ""), ==, 4);
  g_assert_cmpstr (steward_test_answer_get_string (list, "0.CreatedBy"), ==, "System");
  g_assert_false (json_node_get_boolean (steward_test_answer_get (list, "0.IsAzureBackup")));
  g_assert_true (json_node_is_null (steward_test_answer_get (list, "0.Notes")));

  path = g_strdup_printf ("/InstanceBackups/" OM_PRODUCTION "/%s",
                          steward_test_answer_get_string (list, "3.Id"));
  one = om_test_ask (fixture, "GET", path, NULL);
  g_assert_cmpuint (one->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (one, "Label"), ==, "Before autumn release");

  nobody = om_test_ask (fixture, "GET", "/InstanceBackups/" OM_PRODUCTION "/" OM_NOBODY, NULL);
  g_assert_cmpuint (nobody->status, ==, 404);
}

/* The operation says that it succeeded before the backup can be used. */
static void
test_available_later (OmTest        *fixture,
                      gconstpointer  data)
{
  g_autofree char *id = back_up (fixture, "Mine");
  g_autofree char *path = g_strconcat ("/Operation/", id, NULL);
  g_autofree char *status = NULL;

  assert_status (fixture, "Mine", "Creating");
  steward_test_simulator_advance (fixture->simulator, "PT10S");
  status = om_test_dup (fixture, "GET", path, NULL, 200, "Status");
  g_assert_cmpstr (status, ==, "Succeeded");
  assert_status (fixture, "Mine", "Creating");
  steward_test_simulator_advance (fixture->simulator, "PT20S");
  assert_status (fixture, "Mine", "Available");
}

static void
test_failed (OmTest        *fixture,
             gconstpointer  data)
{
  g_autofree char *id = back_up (fixture, "Mine");
  g_autofree char *path = g_strconcat ("/Operation/", id, NULL);
  g_autofree char *decide = g_strconcat ("/simulator/operations/", id, NULL);
  g_autofree char *subject = NULL;
  g_autofree char *description = NULL;
  g_autoptr(StewardTestAnswer) decided = NULL;

  decided = steward_test_simulator_send (fixture->simulator, "POST", decide,
                                         "{\"outcome\":\"failed\",\"errorMessage\":\"No room\"}");
  g_assert_cmpuint (decided->status, ==, 200);
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  subject = om_test_dup (fixture, "GET", path, NULL, 200, "Errors.0.Subject");
  description = om_test_dup (fixture, "GET", path, NULL, 200, "Errors.0.Description");
  g_assert_cmpstr (subject, ==, "Backup");
  g_assert_cmpstr (description, ==, "No room");
  assert_status (fixture, "Mine", NULL);
}

static void
test_same_label_twice (OmTest        *fixture,
                       gconstpointer  data)
{
  g_autofree char *first = back_up (fixture, "Mine");
  g_autofree char *second = back_up (fixture, "Mine");
  g_autoptr(StewardTestAnswer) list = NULL;

  g_assert_cmpstr (first, !=, second);
  list = om_test_ask (fixture, "GET", LIST, NULL);
  g_assert_cmpuint (steward_test_answer_get_length (list, ""), ==, 6);
}

static void
test_expiry (OmTest        *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) some = NULL;
  g_autoptr(StewardTestAnswer) none = NULL;

  steward_test_simulator_advance (fixture->simulator, "P4DT12H");
  some = om_test_ask (fixture, "GET", LIST, NULL);
  g_assert_cmpuint (steward_test_answer_get_length (some, ""), ==, 2);
  steward_test_simulator_advance (fixture->simulator, "P3D");
  g_hash_table_remove_all (fixture->tokens);
  none = om_test_ask (fixture, "GET", LIST, NULL);
  g_assert_cmpuint (steward_test_answer_get_length (none, ""), ==, 0);
}

static void
test_refused_backups (OmTest        *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    const char *body;
    const char *subject;
  } cases[] = {
    { "{\"InstanceId\":\"" OM_PRODUCTION "\"}", "Label" },
    { "{\"InstanceId\":\"" OM_PRODUCTION "\",\"Label\":\" \"}", "Label" },
    { "{\"InstanceId\":\"" OM_NOBODY "\",\"Label\":\"a\"}", "InstanceId" },
    { "{\"InstanceId\":\"here\",\"Label\":\"a\"}", "InstanceId" },
    { "{\"Label\":\"a\"}", "InstanceId" },
    { "{\"InstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"a\",\"IsAzureBackup\":true}",
      "IsAzureBackup" },
    { "{\"InstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"a\",\"Colour\":1}", "Colour" },
    { NULL, "Body" },
    { "[]", "Body" },
    { "{", "body" },
  };
  g_autofree char *label = g_strnfill (101, 'x');
  g_autofree char *body = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    om_test_assert_refused (fixture, "POST", "/InstanceBackups", cases[i].body, cases[i].subject);

  body = g_strdup_printf ("{\"instanceid\":\"" OM_PRODUCTION "\",\"LABEL\":\"%s\"}", label);
  om_test_assert_refused (fixture, "POST", "/InstanceBackups", body, "Label");
  assert_status (fixture, "a", NULL);
}

static void
test_restore (OmTest        *fixture,
              gconstpointer  data)
{
  static const char * const body =
    "{\"SourceInstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"Before autumn release\"}";
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = om_test_dup (fixture, "POST", RESTORE, body, 202, "OperationId");
  g_autofree char *end = NULL;
  g_autoptr(StewardTestAnswer) instance = NULL;

  g_assert_nonnull (id);
  during = om_test_dup (fixture, "GET", "/Instances/" OM_SANDBOX, NULL, 200, "State");
  g_assert_cmpstr (during, ==, "Pending");
  om_test_assert_refused (fixture, "POST", RESTORE, body, "TargetInstance");
  om_test_assert_refused (fixture, "DELETE", "/Instances/" OM_SANDBOX "/Delete", NULL,
                          "InstanceState");

  steward_test_simulator_advance (fixture->simulator, "PT2M");
  instance = om_test_ask (fixture, "GET", "/Instances/" OM_SANDBOX, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (instance, "State"), ==, "Ready");
  g_assert_true (json_node_get_boolean (steward_test_answer_get (instance, "AdminMode")));

  end = om_test_dup (fixture, "POST", "/Instances/" OM_SANDBOX "/UpdateAdminMode",
                     "{\"AdminMode\":false,\"BackgroundOperationsEnabled\":true}", 200, "Status");
  g_assert_cmpstr (end, ==, "Succeeded");
  after = om_test_dup (fixture, "GET", "/Instances/" OM_SANDBOX, NULL, 200, "State");
  g_assert_cmpstr (after, ==, "Ready");
}

/* Of id, label and time the first one that is set decides. */
static void
test_restore_order (OmTest        *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) list = om_test_ask (fixture, "GET",
                                                   "/InstanceBackups?instanceId=" OM_SANDBOX, NULL);
  g_autofree char *unknown_id = NULL;
  g_autofree char *unknown_label = NULL;
  g_autofree char *by_id = NULL;
  g_autofree char *status = NULL;
  const char *id = steward_test_answer_get_string (list, "0.Id");
  const char *created_on = steward_test_answer_get_string (list, "0.CreatedOn");

  unknown_id = g_strdup_printf ("{\"SourceInstanceId\":\"" OM_SANDBOX "\",\"InstanceBackupId\":\""
                                OM_NOBODY "\",\"CreatedOn\":\"%s\"}", created_on);
  om_test_assert_refused (fixture, "POST", RESTORE, unknown_id, "InstanceBackupId");
  unknown_label = g_strdup_printf ("{\"SourceInstanceId\":\"" OM_SANDBOX "\",\"Label\":\"none\","
                                   "\"CreatedOn\":\"%s\"}", created_on);
  om_test_assert_refused (fixture, "POST", RESTORE, unknown_label, "Label");
  om_test_assert_refused (fixture, "POST", RESTORE,
                          "{\"SourceInstanceId\":\"" OM_SANDBOX "\",\"CreatedOn\":\"yesterday\"}",
                          "CreatedOn");

  by_id = g_strdup_printf ("{\"SourceInstanceId\":\"" OM_SANDBOX "\",\"InstanceBackupId\":\"%s\","
                           "\"Label\":\"none\",\"CreatedOn\":\"yesterday\"}", id);
  status = om_test_dup (fixture, "POST", RESTORE, by_id, 202, "Status");
  g_assert_cmpstr (status, ==, "NotStarted");
}

static void
test_restore_by_time (OmTest        *fixture,
                      gconstpointer  data)
{
  g_autofree char *created_on = om_test_dup (fixture, "GET", LIST, NULL, 200, "1.CreatedOn");
  g_autofree char *body = NULL;
  g_autofree char *status = NULL;

  body = g_strdup_printf ("{\"SourceInstanceId\":\"" OM_PRODUCTION "\",\"CreatedOn\":\"%s\"}",
                          created_on);
  status = om_test_dup (fixture, "POST", RESTORE, body, 202, "Status");
  g_assert_cmpstr (status, ==, "NotStarted");
}

static void
test_refused_restores (OmTest        *fixture,
                       gconstpointer  data)
{
  static const char * const by_label =
    "{\"SourceInstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"Before autumn release\"}";
  g_autofree char *id = back_up (fixture, "Mine");
  g_autoptr(StewardTestAnswer) nobody = NULL;

  om_test_assert_refused (fixture, "POST", "/Instances/" OM_PRODUCTION "/Restore", by_label,
                          "TargetInstance");
  om_test_assert_refused (fixture, "POST", "/Instances/" OM_DEFAULT "/Restore", by_label,
                          "TargetInstance");
  om_test_assert_refused (fixture, "POST", RESTORE, "{\"Label\":\"a\"}", "SourceInstanceId");
  om_test_assert_refused (fixture, "POST", RESTORE,
                          "{\"SourceInstanceId\":\"" OM_PRODUCTION "\"}", "InstanceBackupId");
  om_test_assert_refused (fixture, "POST", RESTORE,
                          "{\"SourceInstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"Mine\"}",
                          "Label");

  nobody = om_test_ask (fixture, "POST", "/Instances/" OM_NOBODY "/Restore", by_label);
  g_assert_cmpuint (nobody->status, ==, 404);
  g_assert_nonnull (id);

  /* A source of another region is not there. */
  om_test_assert_refused (fixture, "POST", RESTORE,
                          "{\"SourceInstanceId\":\"7bc7c2ca-021b-5d3e-88b3-00653b398801\","
                          "\"Label\":\"System backup\"}", "SourceInstanceId");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/simulator/om/backups/" path, OmTest, NULL, om_test_set_up, \
                                    func, om_test_tear_down)
  ADD ("list", test_list);
  ADD ("available-later", test_available_later);
  ADD ("failed", test_failed);
  ADD ("same-label-twice", test_same_label_twice);
  ADD ("expiry", test_expiry);
  ADD ("refused-backups", test_refused_backups);
  ADD ("restore", test_restore);
  ADD ("restore-order", test_restore_order);
  ADD ("restore-by-time", test_restore_by_time);
  ADD ("refused-restores", test_refused_restores);
#undef ADD

  return g_test_run ();
}
