/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-operation.h"

static void
test_operation_places (void)
{
  static const struct
  {
    const char           *file;
    StewardOperationType  type;
    const char           *environment;
    const char           *source;
    const char           *destination;
  } cases[] = {
    { "operation-copy-scheduled.json", STEWARD_OPERATION_TYPE_COPY,
      "NewEnvironment", "SourceEnvironment", "NewEnvironment" },
    { "operation-create-scheduled.json", STEWARD_OPERATION_TYPE_CREATE,
      "NewEnvironment", NULL, "NewEnvironment" },
    { "operation-delete-scheduled.json", STEWARD_OPERATION_TYPE_DELETE,
      "EnvironmentToDelete", NULL, NULL },
    { "operation-soft-delete-scheduled.json", STEWARD_OPERATION_TYPE_SOFT_DELETE,
      "EnvironmentToDelete", NULL, NULL },
    { "operation-recover-scheduled.json", STEWARD_OPERATION_TYPE_RECOVER,
      "EnvironmentToRecover", NULL, NULL },
    { "operation-rename-scheduled.json", STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME,
      "prod-1", "prod-1", "prod-2" },
    { "operation-restore-queued.json", STEWARD_OPERATION_TYPE_PIT_RESTORE,
      "x-restored", NULL, "x-restored" },
    { "operation-transfer-request-queued.json", STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT,
      "Demo", "Demo", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) root = model_test_load (cases[i].file);
      g_autoptr(StewardOperation) operation = NULL;

      g_test_message ("%s", cases[i].file);
      operation = model_test_decode (STEWARD_TYPE_OPERATION, json_node_get_object (root));
      g_assert_cmpint (steward_operation_get_operation_type (operation), ==, cases[i].type);
      g_assert_cmpstr (steward_operation_get_environment_name (operation), ==,
                       cases[i].environment);
      g_assert_cmpstr (steward_operation_get_source_environment (operation), ==,
                       cases[i].source);
      g_assert_cmpstr (steward_operation_get_destination_environment (operation), ==,
                       cases[i].destination);
      g_assert_false (steward_operation_is_finished (operation));
      g_assert_cmpint (steward_operation_get_duration_seconds (operation), ==, -1);
      g_assert_null (steward_operation_get_error_message (operation));
    }
}

/* The environment stands inside or outside of the parameters. */
static void
test_operation_lists (void)
{
  static const struct
  {
    const char *file;
    const char *first;
  } files[] = {
    { "environment-operations-list.json", "Production" },
    { "environment-operations-list-normalized.json", "Production" },
    { "operations-list.json", "Sandbox" },
    { "operations-list-normalized.json", "Sandbox" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(JsonNode) root = model_test_load (files[i].file);
      g_autoptr(StewardOperation) app = NULL;
      g_autoptr(StewardOperation) rename = NULL;

      g_test_message ("%s", files[i].file);
      app = model_test_decode (STEWARD_TYPE_OPERATION, model_test_element (root, 0));
      rename = model_test_decode (STEWARD_TYPE_OPERATION, model_test_element (root, 1));

      g_assert_cmpint (steward_operation_get_operation_type (app), ==,
                       STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL);
      g_assert_cmpstr (steward_operation_get_environment_name (app), ==, files[i].first);
      g_assert_cmpstr (steward_operation_get_app_id (app), ==,
                       "44445555-eeee-6666-ffff-7777aaaa8888");
      g_assert_cmpstr (steward_operation_get_target_version (app), ==, "17.0.3.0");
      g_assert_cmpstr (steward_operation_get_destination_environment (rename), ==,
                       "Production-deprecated");
      g_assert_cmpint (steward_operation_get_duration_seconds (rename), ==, 8);
    }
}

static void
test_operation_of_app (void)
{
  g_autoptr(JsonNode) list = model_test_load ("app-operations-list.json");
  g_autoptr(JsonNode) answer = model_test_load ("app-update-response.json");
  g_autoptr(StewardOperation) failed = NULL;
  g_autoptr(StewardOperation) scheduled = NULL;

  failed = model_test_decode (STEWARD_TYPE_OPERATION, model_test_element (list, 1));
  g_assert_cmpint (steward_operation_get_operation_type (failed), ==,
                   STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE);
  g_assert_cmpint (steward_operation_get_status (failed), ==, STEWARD_OPERATION_STATUS_FAILED);
  g_assert_cmpstr (steward_operation_get_source_version (failed), ==, "1.2.3.0");
  g_assert_cmpstr (steward_operation_get_error_message (failed), ==,
                   "The app could not be synchronized.");
  g_assert_cmpint (steward_operation_get_duration_seconds (failed), ==, 95);

  scheduled = model_test_decode (STEWARD_TYPE_OPERATION, json_node_get_object (answer));
  g_assert_cmpint (steward_operation_get_operation_type (scheduled), ==,
                   STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE);
  g_assert_cmpstr (steward_operation_get_target_version (scheduled), ==, "1.2.3.4");
}

static void
test_operation_restore_source (void)
{
  g_autoptr(StewardOperation) operation = NULL;

  operation = model_test_decode_text (STEWARD_TYPE_OPERATION,
                                      "{'id':'o','type':'pitRestore',"
                                      "'environmentName':'Production','parameters':{"
                                      "'environmentName':'New',"
                                      "'restorePointInTime':'2025-11-18T08:02:00Z'}}");
  g_assert_cmpstr (steward_operation_get_source_environment (operation), ==, "Production");
  g_assert_cmpstr (steward_operation_get_destination_environment (operation), ==, "New");
  model_test_assert_date (steward_operation_get_restore_point (operation),
                          "2025-11-18T08:02:00Z");
}

/* What the service lists beside it has the time of the service, too. */
static void
test_operation_sent_on (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(GDateTime) before = g_date_time_new_now_utc ();
  g_autoptr(StewardOperation) operation = NULL;

  steward_tenant_set_skew_seconds (tenant, 3600);
  operation = steward_operation_new_sent (tenant, "k1", STEWARD_OPERATION_TYPE_COPY, "New");
  g_assert_cmpint (g_date_time_difference (steward_operation_get_created_on (operation), before),
                   >=, 3600 * G_TIME_SPAN_SECOND);
}

static void
test_operation_sent (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(JsonNode) nothing = model_test_parse ("{'status':'running'}");
  g_autoptr(JsonNode) accepted = model_test_load ("operation-get-running.json");
  g_autoptr(JsonNode) ended = model_test_load ("operation-get-succeeded.json");
  g_autoptr(JsonNode) foreign = model_test_parse ("{'id':'o','status':'notReceived'}");

  operation = steward_operation_new_sent (tenant, "k1", STEWARD_OPERATION_TYPE_COPY, "New");
  g_assert_true (steward_operation_is_mine (operation));
  g_assert_cmpstr (steward_entity_get_key (STEWARD_ENTITY (operation)), ==, "k1");
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SENDING);
  g_assert_null (steward_operation_get_id (operation));

  steward_operation_set_status (operation, STEWARD_OPERATION_STATUS_CHECKING);
  steward_operation_adopt (operation, json_node_get_object (nothing));
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_CHECKING);

  steward_operation_adopt (operation, json_node_get_object (accepted));
  g_assert_cmpstr (steward_entity_get_key (STEWARD_ENTITY (operation)), ==,
                   "00001111-aaaa-2222-bbbb-3333cccc4444");
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_RUNNING);
  g_assert_true (steward_operation_is_mine (operation));

  steward_operation_adopt (operation, json_node_get_object (ended));
  g_assert_true (steward_operation_is_finished (operation));
  g_assert_cmpint (steward_operation_get_duration_seconds (operation), ==, 434);

  /* Only this program says such words of its operations. */
  steward_operation_adopt (operation, json_node_get_object (foreign));
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_UNKNOWN);
  g_assert_cmpstr (steward_operation_get_status_text (operation), ==, "notReceived");
}

/* Of a restore the service does not say what it was made from; who sent it knows. */
static void
test_operation_keeps_source (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardOperation) listed = NULL;
  g_autoptr(JsonNode) answer = model_test_load ("operation-restore-queued.json");

  listed = model_test_decode (STEWARD_TYPE_OPERATION, json_node_get_object (answer));
  g_assert_null (steward_operation_get_source_environment (listed));

  operation = steward_operation_new_sent (tenant, "k1", STEWARD_OPERATION_TYPE_PIT_RESTORE,
                                          "x-restored");
  steward_operation_set_source_environment (operation, "Production");
  steward_operation_become (operation, listed);
  g_assert_cmpstr (steward_operation_get_id (operation), ==, steward_operation_get_id (listed));
  g_assert_cmpstr (steward_operation_get_source_environment (operation), ==, "Production");
  steward_operation_adopt (operation, json_node_get_object (answer));
  g_assert_cmpstr (steward_operation_get_source_environment (operation), ==, "Production");
}

static void
test_operation_fail (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardOperation) operation = NULL;
  guint count;

  operation = steward_operation_new_sent (tenant, "k1", STEWARD_OPERATION_TYPE_COPY, "New");
  model_test_count (operation, &count);
  steward_operation_fail (operation, "Refused");

  /* Message, status, finished. */
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpstr (steward_operation_get_error_message (operation), ==, "Refused");
  g_assert_true (steward_operation_is_finished (operation));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/operation/places", test_operation_places);
  g_test_add_func ("/operation/lists", test_operation_lists);
  g_test_add_func ("/operation/of-app", test_operation_of_app);
  g_test_add_func ("/operation/restore-source", test_operation_restore_source);
  g_test_add_func ("/operation/sent", test_operation_sent);
  g_test_add_func ("/operation/sent-on", test_operation_sent_on);
  g_test_add_func ("/operation/keeps-source", test_operation_keeps_source);
  g_test_add_func ("/operation/fail", test_operation_fail);

  return g_test_run ();
}
