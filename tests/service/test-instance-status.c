/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-status.h"
#include "steward-json.h"

/* How the answers to changes of instances are read. */

static StewardInstanceStatus *
read_text (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(JsonNode) root = json_from_string (json, NULL);

  return steward_instance_status_new_from_json (root);
}

static StewardInstanceStatus *
read_fixture (const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;

  path = g_test_build_filename (G_TEST_DIST, "fixtures", "online-management", name, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  root = json_from_string (text, NULL);
  g_assert_nonnull (root);

  return steward_instance_status_new_from_json (root);
}

static void
test_states (void)
{
  static const StewardOperationStatus expected[] = {
    STEWARD_OPERATION_STATUS_RUNNING, STEWARD_OPERATION_STATUS_FAILED,
    STEWARD_OPERATION_STATUS_QUEUED, STEWARD_OPERATION_STATUS_QUEUED,
    STEWARD_OPERATION_STATUS_QUEUED, STEWARD_OPERATION_STATUS_RUNNING,
    STEWARD_OPERATION_STATUS_SUCCEEDED, STEWARD_OPERATION_STATUS_FAILED,
    STEWARD_OPERATION_STATUS_RUNNING, STEWARD_OPERATION_STATUS_CANCELED,
    STEWARD_OPERATION_STATUS_RUNNING, STEWARD_OPERATION_STATUS_FAILED,
    STEWARD_OPERATION_STATUS_FAILED, STEWARD_OPERATION_STATUS_RUNNING,
    STEWARD_OPERATION_STATUS_FAILED, STEWARD_OPERATION_STATUS_FAILED,
    STEWARD_OPERATION_STATUS_FAILED, STEWARD_OPERATION_STATUS_RUNNING,
  };
  static const char * const words[] = {
    "None", "FailedToCreate", "NotStarted", "Ready", "Pending", "Running", "Succeeded", "Failed",
    "Cancelling", "Cancelled", "Aborting", "Aborted", "Tombstone", "Deleting", "Deleted",
    "NotFound", "Conflict", "Suspended",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *named = g_strdup_printf ("{'operationId':'1','STATUS':'%s'}", words[i]);
      g_autofree char *numbered = g_strdup_printf ("[{'OperationId':'1','Status':%u}]", i);
      g_autoptr(StewardInstanceStatus) by_name = read_text (named);
      g_autoptr(StewardInstanceStatus) by_number = read_text (numbered);

      g_test_message ("%s", words[i]);
      g_assert_cmpint (by_name->status, ==, expected[i]);
      g_assert_cmpstr (by_name->status_text, ==, words[i]);
      g_assert_cmpint (by_number->status, ==, expected[i]);
      g_assert_cmpint (by_name->gone, ==,
                       g_str_equal (words[i], "Deleted") || g_str_equal (words[i], "Tombstone"));
    }
}

static void
test_items (void)
{
  g_autoptr(StewardInstanceStatus) status = NULL;

  status = read_text ("{'OperationId':'00000000-0000-0000-0000-000000000000','Status':'Failed',"
                      "'Errors':[{'Subject':'Label','Description':'Too long.'},"
                      "{'Description':'No room.'},{'Subject':null},7],"
                      "'Information':[{'Subject':'Note'}]}");
  g_assert_null (status->operation_id);
  g_assert_cmpstr (status->errors, ==, "Label: Too long.\nNo room.");
  g_assert_cmpstr (status->information, ==, "Note");
}

static void
test_no_status (void)
{
  static const char * const texts[] = { "{}", "[]", "[[]]", "7", "{'Status':'Succeeded'}",
                                        "{'OperationId':'1','Status':null}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (read_text (texts[i]));
  g_assert_null (steward_instance_status_new_from_json (NULL));
}

/* Each example that has a status decodes; of the others none is taken for one. */
static void
test_examples (void)
{
  g_autofree char *path = NULL;
  g_autoptr(GDir) directory = NULL;
  guint n_statuses = 0;
  const char *name;

  path = g_test_build_filename (G_TEST_DIST, "fixtures", "online-management", NULL);
  directory = g_dir_open (path, 0, NULL);
  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autoptr(StewardInstanceStatus) status = NULL;

      if (!g_str_has_suffix (name, ".json") || g_str_equal (name, "index.json"))
        continue;
      g_test_message ("%s", name);
      status = read_fixture (name);
      if (strstr (name, ".response.400") != NULL || strstr (name, ".response.202") != NULL
          || g_str_has_prefix (name, "operation-status."))
        g_assert_nonnull (status);
      if (status == NULL)
        continue;
      n_statuses++;
      g_assert_true ((status->errors != NULL) == (status->status
                                                  == STEWARD_OPERATION_STATUS_FAILED));
    }
  g_assert_cmpuint (n_statuses, >, 25);
}

static void
test_headers (void)
{
  static const struct
  {
    const char *wait;
    guint       seconds;
  } cases[] = {
    { NULL, 30 }, { "30", 30 }, { "1", 5 }, { "4000", 300 }, { "soon", 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) body = g_bytes_new_static ("{}", 2);
      g_autoptr(StewardHttpResponse) response = steward_http_response_new (202, body);
      g_autoptr(StewardInstanceStatus) status = NULL;

      steward_http_response_take_json (
        response, json_from_string ("{\"OperationId\":\"1\",\"Status\":\"Running\","
                                    "\"OperationLocation\":\"https://one.example/\"}", NULL));
      steward_http_response_add_header (response, "Operation-Location", "https://two.example/");
      if (cases[i].wait != NULL)
        steward_http_response_add_header (response, "Retry-After", cases[i].wait);
      status = steward_instance_status_new_from_response (response);
      g_assert_cmpstr (status->location, ==, "https://two.example/");
      g_assert_cmpuint (status->wait_seconds, ==, cases[i].seconds);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/instance-status/states", test_states);
  g_test_add_func ("/instance-status/items", test_items);
  g_test_add_func ("/instance-status/no-status", test_no_status);
  g_test_add_func ("/instance-status/examples", test_examples);
  g_test_add_func ("/instance-status/headers", test_headers);

  return g_test_run ();
}
