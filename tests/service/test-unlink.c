/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"
#include "http/steward-api-error.h"
#include "simulator-session.h"
#include "steward-delete-draft.h"
#include "steward-test-loop.h"

/* What is linked to Power Platform is unlinked before it is deleted, or not deleted. */

#define PRODUCTION "/applications/BusinessCentral/environments/Production"
#define LINK       "powerPlatformEnvironmentId=50377cd8-1829-57e9-8972-4a7b8d94fba3"

/* (transfer full): the changes that the simulator received, a line each */
static char *
dup_changes (SimulatorSession *session)
{
  g_autoptr(JsonArray) requests = simulator_session_list_requests (session);
  g_autofree char *prefix = g_strdup_printf ("/admin/v%s", session->version);
  g_autoptr(GString) changes = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (requests); i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);
      const char *method = json_object_get_string_member (request, "method");
      const char *path = json_object_get_string_member (request, "path");
      const char *query = json_object_get_string_member (request, "query");

      if (g_str_has_prefix (path, prefix) && !g_str_equal (method, "GET"))
        g_string_append_printf (changes, "%s %s?%s\n", method, path + strlen (prefix), query);
    }

  return g_strdup (changes->str);
}

static void
assert_changes (SimulatorSession *session,
                const char       *expected)
{
  g_autofree char *changes = dup_changes (session);

  g_assert_cmpstr (changes, ==, expected);
}

#define UNLINK "POST /bap" PRODUCTION "/unlinkEnvironment?" LINK "\n"
#define DELETE "DELETE " PRODUCTION "?\n"

static StewardDraft *
make_draft (SimulatorSession *session)
{
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");

  g_assert_nonnull (steward_environment_get_power_platform_id (environment));

  return steward_delete_draft_new (environment);
}

static void
assert_unlinking (StewardDraft     *draft,
                  StewardUnlinking  unlinking)
{
  g_assert_cmpint (steward_delete_draft_get_unlinking (STEWARD_DELETE_DRAFT (draft)), ==,
                   unlinking);
}

/* From the first version that can do it. */
static void
test_success (void)
{
  static const char * const versions[] = { "2.21", "2.29" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      SimulatorSession *session = simulator_session_new_telling (versions[i], TRUE);
      g_autoptr(StewardDraft) draft = make_draft (session);

      simulator_session_carry_out (session, draft);
      assert_unlinking (draft, STEWARD_UNLINKING_DONE);
      assert_changes (session, UNLINK DELETE);
      g_clear_object (&draft);
      simulator_session_free (session);
    }
}

/* The refusal is handed on as it is; when nothing is in the way any more, both are sent. */
static void
test_refused (void)
{
  g_autoptr(SimulatorSession) session = simulator_session_new_telling ("2.29", TRUE);
  g_autoptr(StewardDraft) draft = make_draft (session);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_add_fault (session->simulator, "POST", "*/unlinkEnvironment",
                                    "{\"error\":{\"code\":\"BadArgument\"}}");
  operation = simulator_session_submit (session, draft, &error);
  g_assert_null (operation);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, "BadArgument");
  assert_unlinking (draft, STEWARD_UNLINKING_REFUSED);
  assert_changes (session, UNLINK);

  simulator_session_carry_out (session, draft);
  assert_unlinking (draft, STEWARD_UNLINKING_DONE);
  assert_changes (session, UNLINK UNLINK DELETE);
}

/* It stays unlinked, and is not unlinked again. */
static void
test_deletion_refused (void)
{
  g_autoptr(SimulatorSession) session = simulator_session_new_telling ("2.29", TRUE);
  g_autoptr(StewardDraft) draft = make_draft (session);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_add_fault (session->simulator, "DELETE", "*",
                                    "{\"error\":{\"code\":\"ambiguousRequest\"}}");
  operation = simulator_session_submit (session, draft, &error);
  g_assert_null (operation);
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, "ambiguousRequest");
  assert_unlinking (draft, STEWARD_UNLINKING_DONE);
  assert_changes (session, UNLINK DELETE);

  simulator_session_carry_out (session, draft);
  assert_changes (session, UNLINK DELETE DELETE);
}

static gboolean
is_unlinked (gpointer environment)
{
  return steward_environment_get_power_platform_id (environment) == NULL;
}

static gboolean
is_unsettled (gpointer session)
{
  g_autoptr(StewardOperation) operation = NULL;

  operation = g_list_model_get_item (G_LIST_MODEL (steward_session_get_tracker (session)), 0);

  return steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_UNSETTLED;
}

/* It was unlinked, but nobody said so; nor is it said that it was not. */
static void
test_answer_lost (void)
{
  g_autoptr(SimulatorSession) session = simulator_session_new_telling ("2.29", TRUE);
  g_autoptr(StewardDraft) draft = make_draft (session);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_simulator_add_fault (session->simulator, "POST", "*/unlinkEnvironment",
                                    "{\"drop\":\"after\"}");
  operation = simulator_session_submit (session, draft, &error);
  g_assert_null (operation);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  assert_unlinking (draft, STEWARD_UNLINKING_LOST);
  assert_changes (session, UNLINK);
  steward_test_await (is_unsettled, session->session);

  steward_test_await (is_unlinked,
                      steward_delete_draft_get_environment (STEWARD_DELETE_DRAFT (draft)));
  simulator_session_carry_out (session, draft);
  assert_changes (session, UNLINK DELETE);
}

/* It was not, and while that is not known nothing is sent again. */
static void
test_request_lost (void)
{
  g_autoptr(SimulatorSession) session = simulator_session_new_telling ("2.29", TRUE);
  g_autoptr(StewardDraft) draft = make_draft (session);
  g_autoptr(GError) lost = NULL;
  g_autoptr(GError) again = NULL;

  steward_test_simulator_add_fault (session->simulator, "POST", "*/unlinkEnvironment",
                                    "{\"drop\":\"before\"}");
  g_assert_null (simulator_session_submit (session, draft, &lost));
  g_assert_error (lost, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  assert_changes (session, UNLINK);

  g_assert_null (simulator_session_submit (session, draft, &again));
  g_assert_error (again, STEWARD_API_ERROR, STEWARD_API_ERROR_CONFLICT);
  assert_changes (session, UNLINK);
}

/* No application may unlink, so it does not begin to. */
static void
test_application (void)
{
  g_autoptr(SimulatorSession) session = simulator_session_new_telling ("2.29", FALSE);
  g_autoptr(StewardDraft) draft = make_draft (session);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  operation = simulator_session_submit (session, draft, &error);
  g_assert_null (operation);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
  assert_unlinking (draft, STEWARD_UNLINKING_REFUSED);
  assert_changes (session, "");
}

/* A service that makes an operation of the unlinking: the deletion waits for its end. */
typedef struct
{
  FakeService    *service;
  StewardSession *session;
  StewardDraft   *draft;
  GCancellable   *cancellable;
  GAsyncResult   *result;
} Waiting;

static gboolean
is_ready (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_READY;
}

/* The answer is there, and the operation in the list. */
static gboolean
waits (gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr(StewardOperation) first = NULL;

  first = g_list_model_get_item (G_LIST_MODEL (steward_session_get_tracker (waiting->session)), 0);

  return first != NULL && steward_operation_get_id (first) != NULL
         && waiting->service->n_polls > 1;
}

static void
set_up_sending (Waiting       *waiting,
                gconstpointer  data)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  StewardListing *environments;

  waiting->service = fake_service_new ();
  fake_service_add_linked (waiting->service, "main");
  waiting->session = fake_service_new_session (waiting->service, "one", NULL);
  environments = steward_session_get_environments (waiting->session);
  steward_listing_ensure_loaded (environments);
  steward_test_await (is_ready, environments);

  environment = g_list_model_get_item (G_LIST_MODEL (environments), 0);
  waiting->draft = steward_delete_draft_new (environment);
  waiting->cancellable = g_cancellable_new ();
  steward_session_submit_async (waiting->session, waiting->draft, waiting->cancellable,
                                steward_test_store_result, &waiting->result);
}

static void
set_up (Waiting       *waiting,
        gconstpointer  data)
{
  set_up_sending (waiting, data);
  steward_test_await (waits, waiting);
  g_assert_null (waiting->result);
  g_assert_cmpuint (waiting->service->n_changes, ==, 1);
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

static void
tear_down (Waiting       *waiting,
           gconstpointer  data)
{
  gpointer watched = waiting->session;

  g_clear_object (&waiting->result);
  g_object_add_weak_pointer (G_OBJECT (waiting->session), &watched);
  steward_session_close (waiting->session);
  g_object_unref (waiting->session);
  steward_test_await (is_gone, &watched);
  g_assert_finalize_object (waiting->draft);
  g_clear_object (&waiting->cancellable);
  fake_service_free (waiting->service);
}

static StewardOperation *
end (Waiting  *waiting,
     GError  **error)
{
  return steward_session_submit_finish (waiting->session,
                                        steward_test_await_result (&waiting->result), error);
}

static void
test_followed (Waiting       *waiting,
               gconstpointer  data)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  fake_service_end (waiting->service, "succeeded");
  operation = end (waiting, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_operation_get_operation_type (operation), ==,
                   STEWARD_OPERATION_TYPE_SOFT_DELETE);
  g_assert_cmpuint (waiting->service->n_changes, ==, 2);
  g_assert_true (g_str_has_prefix (waiting->service->last_change, "DELETE "));
}

static void
test_failed (Waiting       *waiting,
             gconstpointer  outcome)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  fake_service_end (waiting->service, outcome);
  operation = end (waiting, &error);
  g_assert_null (operation);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
  assert_unlinking (waiting->draft, STEWARD_UNLINKING_REFUSED);
  g_assert_cmpuint (waiting->service->n_changes, ==, 1);
}

/* Nobody is there who would see the deletion. */
static void
test_closed (Waiting       *waiting,
             gconstpointer  data)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_session_close (waiting->session);
  fake_service_end (waiting->service, "succeeded");
  operation = end (waiting, &error);
  g_assert_null (operation);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (waiting->service->n_changes, ==, 1);
}

static void
close_cb (gboolean carried_out,
          gpointer user_data)
{
  Waiting *waiting = user_data;

  if (carried_out)
    steward_session_close (waiting->session);
}

/* The answer is still on its way, and says that it is unlinked. */
static void
test_closed_early (Waiting       *waiting,
                   gconstpointer  data)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  waiting->service->answer = FAKE_ANSWER_NOTHING;
  waiting->service->hook = close_cb;
  waiting->service->hook_data = waiting;
  operation = end (waiting, &error);
  g_assert_null (operation);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_unlinking (waiting->draft, STEWARD_UNLINKING_DONE);
  g_assert_cmpuint (waiting->service->n_changes, ==, 1);
}

static void
test_cancelled (Waiting       *waiting,
                gconstpointer  data)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (waiting->cancellable);
  fake_service_end (waiting->service, "succeeded");
  operation = end (waiting, &error);
  g_assert_null (operation);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_unlinking (waiting->draft, STEWARD_UNLINKING_DONE);
  g_assert_cmpuint (waiting->service->n_changes, ==, 1);
}

#define ADD_WAITING(name, data, function) \
  g_test_add ("/unlink/" name, Waiting, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unlink/success", test_success);
  g_test_add_func ("/unlink/refused", test_refused);
  g_test_add_func ("/unlink/deletion-refused", test_deletion_refused);
  g_test_add_func ("/unlink/answer-lost", test_answer_lost);
  g_test_add_func ("/unlink/request-lost", test_request_lost);
  g_test_add_func ("/unlink/application", test_application);
  ADD_WAITING ("followed", NULL, test_followed);
  ADD_WAITING ("failed", "failed", test_failed);
  ADD_WAITING ("skipped", "skipped", test_failed);
  ADD_WAITING ("closed", NULL, test_closed);
  ADD_WAITING ("cancelled", NULL, test_cancelled);
  g_test_add ("/unlink/closed-early", Waiting, NULL, set_up_sending, test_closed_early, tear_down);

  return g_test_run ();
}
