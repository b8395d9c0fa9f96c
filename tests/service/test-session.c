/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"
#include "http/steward-api-error.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-fleet.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"

static gboolean
is_ready (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_READY
         && !steward_listing_get_busy (user_data);
}

static gboolean
has_failed (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_FAILED
         && !steward_listing_get_busy (user_data);
}

static gboolean
runs_nothing (gpointer user_data)
{
  return steward_operation_tracker_get_n_running (steward_session_get_tracker (user_data)) == 0;
}

static gboolean
runs_something (gpointer user_data)
{
  return !runs_nothing (user_data);
}

static gboolean
has_id (gpointer user_data)
{
  return steward_operation_get_id (user_data) != NULL;
}

static gboolean
is_finished (gpointer user_data)
{
  return steward_operation_is_finished (user_data);
}

static void
count_cb (gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static StewardDraft *
new_create_draft (StewardSession *session,
                  const char     *name)
{
  StewardDraft *draft = steward_create_draft_new (steward_session_get_tenant (session));

  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), name);
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "US");
  g_assert_true (steward_draft_is_complete (draft));

  return draft;
}

static StewardOperation *
submit (StewardSession  *session,
        StewardDraft    *draft,
        GError         **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_session_submit_async (session, draft, NULL, steward_test_store_result, &result);

  return steward_session_submit_finish (session, steward_test_await_result (&result), error);
}

static void
close_session (StewardSession *session)
{
  steward_session_close (session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

/* What it started ends, and then it is gone. */
static void
drop_session (StewardSession *session)
{
  gpointer watched = session;

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  steward_session_close (session);
  g_object_unref (session);
  steward_test_await (is_gone, &watched);
}

static void
test_recovery (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);

  fake_service_add (service, "main", "Active");
  steward_session_start (session);
  steward_test_await (is_ready, environments);

  service->list_fault = FAKE_FAULT_UNAVAILABLE;
  service->n_list_faults = G_MAXUINT;
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (has_failed, environments);
  g_assert_error (steward_listing_get_error (environments),
                  STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 1);

  /* Nobody asks again. */
  service->n_list_faults = 0;
  steward_test_await (is_ready, environments);
  g_assert_null (steward_listing_get_error (environments));

  close_session (session);
}

static void
test_throttled (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  guint n_states = 0;

  steward_listing_ensure_loaded (environments);
  steward_test_await (is_ready, environments);

  g_signal_connect_swapped (environments, "notify::state", G_CALLBACK (count_cb), &n_states);
  g_signal_connect_swapped (environments, "notify::error", G_CALLBACK (count_cb), &n_states);
  service->list_fault = FAKE_FAULT_THROTTLED;
  service->n_list_faults = 1;
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (n_states, ==, 0);
  g_assert_cmpuint (service->n_lists, ==, 3);

  close_session (session);
}

static void
test_protocol (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);

  service->list_fault = FAKE_FAULT_NO_LIST;
  service->n_list_faults = 1;
  steward_listing_ensure_loaded (environments);
  steward_test_await (has_failed, environments);
  g_assert_error (steward_listing_get_error (environments),
                  STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);

  g_ptr_array_add (service->environments, g_strdup ("7"));
  g_ptr_array_add (service->environments, g_strdup ("{\"status\":\"Active\"}"));
  fake_service_add (service, "main", "Active");
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 1);
  g_assert_cmpuint (steward_listing_get_n_malformed (environments), ==, 2);

  /* Where nothing can be read, what was read before stays. */
  fake_service_remove (service, "main");
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (has_failed, environments);
  g_assert_error (steward_listing_get_error (environments),
                  STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 1);

  close_session (session);
}

static void
test_submit (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = new_create_draft (session, "fresh");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  guint n_finished = 0;

  g_signal_connect_swapped (session, "operation-finished", G_CALLBACK (count_cb), &n_finished);
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (service->n_changes, ==, 1);
  g_assert_cmpstr (service->last_change, ==,
                   "PUT /admin/v2.29/applications/BusinessCentral/environments/fresh "
                   "{\"environmentType\":\"Sandbox\",\"countryCode\":\"US\"}");
  g_assert_cmpint (steward_operation_get_status (operation), ==, STEWARD_OPERATION_STATUS_RUNNING);
  g_assert_true (steward_operation_is_mine (operation));

  fake_service_end (service, "succeeded");
  steward_test_await (is_finished, operation);
  steward_test_await (is_ready, steward_session_get_environments (session));
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (n_finished, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (steward_session_get_tracker (session))),
                    ==, 1);

  /* The operation that is listed is the one that was sent. */
  g_assert_true (steward_listing_find (steward_session_get_operations (session),
                                       steward_operation_get_id (operation)) == operation);
  close_session (session);
}

static void
test_lost_answer (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = new_create_draft (session, "fresh");
  g_autoptr(StewardDraft) twin = new_create_draft (session, "FRESH");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardOperation) second = NULL;
  g_autoptr(GError) error = NULL;

  service->change_fault = FAKE_FAULT_DROP_AFTER;
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_CHECKING);

  second = submit (session, twin, &error);
  g_assert_null (second);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_CONFLICT);

  steward_test_await (has_id, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==, STEWARD_OPERATION_STATUS_RUNNING);
  fake_service_end (service, "succeeded");
  steward_test_await (is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (service->n_changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (steward_session_get_tracker (session))),
                    ==, 1);

  close_session (session);
}

static void
test_not_received (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = new_create_draft (session, "fresh");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardOperation) again = NULL;
  g_autoptr(GError) error = NULL;

  service->change_fault = FAKE_FAULT_DROP_BEFORE;
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  steward_test_await (is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_NOT_RECEIVED);
  g_assert_cmpuint (service->n_changes, ==, 1);

  /* Now, and only because somebody says so, it is sent again. */
  again = submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_assert_cmpuint (service->n_changes, ==, 2);

  close_session (session);
}

static void
test_refused (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = new_create_draft (session, "fresh");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  service->change_fault = FAKE_FAULT_REFUSED;
  operation = submit (session, draft, &error);
  g_assert_null (operation);
  g_assert_nonnull (error);
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, "resourceExists");
  g_assert_true (runs_nothing (session));
  g_clear_error (&error);

  /* What was refused does not stand in the way. */
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (service->n_changes, ==, 2);

  close_session (session);
}

static void
test_resume (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  StewardSession *session = fake_service_new_session (service, "one", directory);
  StewardDraft *draft = new_create_draft (session, "fresh");
  StewardOperation *operation;
  g_autoptr(StewardOperation) resumed = NULL;
  g_autoptr(GError) error = NULL;
  guint n_finished = 0;

  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  g_clear_object (&operation);
  g_clear_object (&draft);
  drop_session (session);

  session = fake_service_new_session (service, "one", directory);
  g_signal_connect_swapped (session, "operation-finished", G_CALLBACK (count_cb), &n_finished);
  steward_session_start (session);
  steward_test_await (runs_something, session);
  resumed = g_list_model_get_item (G_LIST_MODEL (steward_session_get_tracker (session)), 0);
  fake_service_end (service, "failed");
  steward_test_await (is_finished, resumed);
  g_assert_cmpint (steward_operation_get_status (resumed), ==, STEWARD_OPERATION_STATUS_FAILED);
  g_assert_cmpuint (n_finished, ==, 1);
  g_assert_cmpuint (service->n_changes, ==, 1);

  drop_session (session);
}

static gboolean
has_one_environment (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) == 1;
}

static void
test_offline (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  StewardSession *session = fake_service_new_session (service, "one", directory);
  StewardListing *environments = steward_session_get_environments (session);

  fake_service_add (service, "main", "Active");
  steward_listing_ensure_loaded (environments);
  steward_test_await (is_ready, environments);
  drop_session (session);

  service->list_fault = FAKE_FAULT_UNAVAILABLE;
  service->n_list_faults = G_MAXUINT;
  session = fake_service_new_session (service, "one", directory);
  environments = steward_session_get_environments (session);
  steward_listing_ensure_loaded (environments);
  steward_test_await (has_one_environment, environments);
  steward_test_await (has_failed, environments);
  g_assert_nonnull (steward_listing_get_fetched_on (environments));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 1);
  drop_session (session);

  /* Another tenant has nothing of it. */
  session = fake_service_new_session (service, "two", directory);
  environments = steward_session_get_environments (session);
  steward_listing_ensure_loaded (environments);
  steward_test_await (has_failed, environments);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 0);
  drop_session (session);
}

static void
test_fleet (void)
{
  g_autoptr(FakeService) first_service = fake_service_new ();
  g_autoptr(FakeService) second_service = fake_service_new ();
  g_autoptr(StewardSession) first = fake_service_new_session (first_service, "one", NULL);
  g_autoptr(StewardSession) second = fake_service_new_session (second_service, "two", NULL);
  g_autoptr(StewardFleet) fleet = steward_fleet_new ();
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  GListModel *environments = steward_fleet_get_environments (fleet);

  fake_service_add (first_service, "main", "Active");
  fake_service_add (first_service, "test", "Active");
  fake_service_add (second_service, "main", "Active");
  steward_fleet_add_session (fleet, first);
  steward_fleet_add_session (fleet, second);
  first_service->list_fault = FAKE_FAULT_NO_LIST;
  first_service->n_list_faults = 1;
  steward_fleet_refresh (fleet);
  g_assert_true (steward_fleet_get_busy (fleet));
  steward_test_await (is_ready, steward_session_get_environments (second));
  steward_test_await (has_failed, steward_session_get_environments (first));
  steward_listing_refresh_async (steward_session_get_environments (first), NULL, NULL, NULL);
  steward_test_await (is_ready, steward_session_get_environments (first));
  g_assert_cmpuint (g_list_model_get_n_items (environments), ==, 3);

  environment = g_list_model_get_item (environments, 2);
  g_assert_true (steward_fleet_get_session_of (fleet, STEWARD_ENTITY (environment)) == second);
  draft = steward_delete_draft_new (environment);
  operation = submit (second, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first_service->n_changes, ==, 0);
  g_assert_cmpuint (second_service->n_changes, ==, 1);
  g_assert_cmpstr (second_service->last_token, ==, "Bearer token-of-two");
  g_assert_cmpuint (steward_fleet_get_n_running (fleet), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (steward_fleet_get_tracked_operations (fleet)), ==, 1);

  steward_fleet_remove_session (fleet, first);
  g_assert_cmpuint (g_list_model_get_n_items (environments), ==, 1);
  steward_fleet_remove_session (fleet, second);
  g_assert_cmpuint (g_list_model_get_n_items (environments), ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_running_with_storage (gpointer user_data)
{
  return steward_environment_get_running_operation (user_data) != NULL
         && steward_environment_get_storage_kb (user_data) == 77;
}

static gboolean
is_being_copied (gpointer user_data)
{
  StewardOperation *operation = steward_environment_get_running_operation (user_data);

  return steward_operation_get_operation_type (operation) == STEWARD_OPERATION_TYPE_COPY;
}

static gboolean
is_not_running (gpointer user_data)
{
  return steward_environment_get_running_operation (user_data) == NULL;
}

static gboolean
has_quota (gpointer user_data)
{
  return steward_session_get_quota (user_data) != NULL;
}

static void
test_reflection (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardTenantFacts) facts = NULL;

  fake_service_add (service, "main", "Active");
  g_ptr_array_add (service->operations,
                   g_strdup ("{\"id\":\"a\",\"type\":\"copy\",\"status\":\"running\","
                             "\"environmentName\":\"MAIN\"}"));
  steward_session_start (session);
  steward_test_await (is_ready, environments);
  steward_test_await (runs_something, session);
  environment = g_list_model_get_item (G_LIST_MODEL (environments), 0);
  steward_test_await (is_running_with_storage, environment);

  fake_service_end (service, "succeeded");
  steward_test_await (runs_nothing, session);
  steward_test_await (is_not_running, environment);
  steward_test_await (has_quota, session);
  facts = steward_session_dup_facts (session);
  g_assert_cmpint (steward_quota_get_sandbox (steward_tenant_facts_get_quota (facts)), ==, 3);

  close_session (session);
}

static gboolean
has_three_running (gpointer user_data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (steward_session_get_tracker (user_data))) == 3;
}

/* Of several operations that of the environment itself is told, not those of its apps. */
static void
test_reflection_of_several (void)
{
  const char *types[] = { "environmentAppUpdate", "copy", "environmentAppUpdate" };
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  g_autoptr(StewardEnvironment) environment = NULL;

  fake_service_add (service, "main", "Active");
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_ptr_array_add (service->operations,
                     g_strdup_printf ("{\"id\":\"%u\",\"type\":\"%s\",\"status\":\"running\","
                                      "\"environmentName\":\"main\"}", i, types[i]));
  steward_session_start (session);
  steward_test_await (is_ready, environments);
  steward_test_await (has_three_running, session);
  environment = g_list_model_get_item (G_LIST_MODEL (environments), 0);
  steward_test_await (is_running_with_storage, environment);
  g_assert_true (is_being_copied (environment));

  close_session (session);
}

static void
test_describe (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = new_create_draft (session, "fresh");
  g_autofree char *plain = NULL;
  g_autofree char *curl = NULL;
  g_autofree char *shell = NULL;

  plain = steward_session_describe_request (session, draft, STEWARD_REQUEST_STYLE_PLAIN);
  curl = steward_session_describe_request (session, draft, STEWARD_REQUEST_STYLE_CURL);
  shell = steward_session_describe_request (session, draft, STEWARD_REQUEST_STYLE_POWERSHELL);
  g_assert_true (g_str_has_prefix (plain, "PUT /admin/v2.29/"));
  g_assert_nonnull (strstr (plain, "/applications/BusinessCentral/environments/fresh\nHost: 127."));
  g_assert_nonnull (strstr (curl, "curl --request PUT"));
  g_assert_nonnull (strstr (plain, "\": \""));
  g_assert_null (strstr (plain, "\" :"));
  g_assert_nonnull (strstr (shell, "Invoke-RestMethod -Method PUT"));
  g_assert_null (strstr (plain, "token-of"));
  g_assert_null (strstr (curl, "token-of"));
  g_assert_null (strstr (shell, "token-of"));

  close_session (session);
}

static void
test_hundred_thousand (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  guint n_changes = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = g_strdup_printf ("environment-%u", i);

      fake_service_add (service, name, "Active");
    }
  g_signal_connect_swapped (environments, "items-changed", G_CALLBACK (count_cb), &n_changes);
  steward_listing_ensure_loaded (environments);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 100000);
  g_assert_cmpuint (n_changes, ==, 1);

  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (n_changes, ==, 1);

  close_session (session);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/recovery", test_recovery);
  g_test_add_func ("/session/throttled", test_throttled);
  g_test_add_func ("/session/protocol", test_protocol);
  g_test_add_func ("/session/submit", test_submit);
  g_test_add_func ("/session/lost-answer", test_lost_answer);
  g_test_add_func ("/session/not-received", test_not_received);
  g_test_add_func ("/session/refused", test_refused);
  g_test_add_func ("/session/resume", test_resume);
  g_test_add_func ("/session/offline", test_offline);
  g_test_add_func ("/session/fleet", test_fleet);
  g_test_add_func ("/session/reflection", test_reflection);
  g_test_add_func ("/session/reflection-of-several", test_reflection_of_several);
  g_test_add_func ("/session/describe", test_describe);
  g_test_add_func ("/session/hundred-thousand", test_hundred_thousand);

  return g_test_run ();
}
