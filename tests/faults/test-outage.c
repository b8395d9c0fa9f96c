/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-create-draft.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "steward-test-process.h"
#include "steward-workspace.h"

/* What goes wrong between the program and a service that runs elsewhere. */

#define PACE        0.01
#define CREATE_PATH "/admin/*/applications/*/environments/Fresh"
#define LIST_PATH   "/admin/*/applications/environments"
#define ANSWER_LOST "{\"match\":{\"method\":\"PUT\",\"path\":\"*\"}," \
                    "\"fault\":{\"drop\":\"after\"}}"
#define THROTTLED   "{\"match\":{\"method\":\"GET\",\"path\":\"" LIST_PATH "\"}," \
                    "\"fault\":{\"status\":429,\"retryAfter\":2}}"

typedef struct
{
  StewardTestProcess *simulator;
  char               *directory;
  StewardWorkspace   *workspace;
  StewardFleet       *fleet;
} Outage;

static char *program;
static char *simulator_program;

static StewardTestProcess *
start_simulator (const char *option)
{
  const char *options[] = { "--scenario=contoso", "--strict", "--speed=3600", option, NULL };

  return steward_test_process_new (simulator_program, options);
}

static gboolean
is_connected (StewardWorkspace *workspace,
              const char       *url)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_connect_simulator_async (workspace, url, FALSE, NULL,
                                             steward_test_store_result, &result);
  steward_workspace_connect_simulator_finish (workspace, steward_test_await_result (&result),
                                              &error);
  g_assert_no_error (error);

  return TRUE;
}

static gboolean
has_environments (gpointer user_data)
{
  return g_list_model_get_n_items (steward_fleet_get_environments (user_data)) >= 14
         && !steward_fleet_get_busy (user_data);
}

static void
open_workspace (Outage *outage,
                double  pace)
{
  outage->workspace = steward_workspace_new (outage->directory);
  outage->fleet = steward_workspace_get_fleet (outage->workspace);
  steward_workspace_set_pace (outage->workspace, pace);
  is_connected (outage->workspace, steward_test_process_get_url (outage->simulator));
}

static void
close_workspace (Outage *outage)
{
  steward_fleet_close (outage->fleet);
  g_clear_object (&outage->workspace);
}

static void
set_up (Outage        *outage,
        gconstpointer  user_data)
{
  outage->directory = steward_test_make_directory ();
  outage->simulator = start_simulator (NULL);
}

static void
tear_down (Outage        *outage,
           gconstpointer  user_data)
{
  close_workspace (outage);
  g_clear_pointer (&outage->simulator, steward_test_process_free);
  g_free (outage->directory);
}

static StewardSession *
get_first_session (StewardFleet *fleet)
{
  g_autoptr(StewardSession) session = g_list_model_get_item (G_LIST_MODEL (fleet), 0);

  return session;
}

static void
submit (StewardFleet        *fleet,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  StewardSession *session = get_first_session (fleet);
  g_autoptr(StewardDraft) draft = NULL;

  draft = steward_create_draft_new (steward_session_get_tenant (session));
  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), "Fresh");
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "DK");
  steward_session_submit_async (session, draft, NULL, callback, user_data);
}

static StewardEnvironment *
find_fresh (StewardFleet *fleet)
{
  GListModel *environments = steward_fleet_get_environments (fleet);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (g_strcmp0 (steward_environment_get_name (environment), "Fresh") == 0)
        return environment;
    }

  return NULL;
}

/* One operation, of which the program knows that it succeeded. */
static gboolean
has_succeeded (StewardFleet *fleet)
{
  GListModel *operations = steward_fleet_get_tracked_operations (fleet);
  guint n_found = 0;
  guint n_succeeded = 0;

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (g_strcmp0 (steward_operation_get_environment_name (operation), "Fresh") != 0)
        continue;

      n_found++;
      if (steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_SUCCEEDED)
        n_succeeded++;
    }

  return n_found == 1 && n_succeeded == 1;
}

static gboolean
is_done (gpointer user_data)
{
  StewardEnvironment *environment = find_fresh (user_data);

  return environment != NULL
         && steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_ACTIVE
         && has_succeeded (user_data);
}

static void
assert_one_put (Outage *outage)
{
  g_assert_cmpuint (steward_test_process_count (outage->simulator, "PUT", "*"), ==, 1);
  g_assert_cmpuint (steward_test_process_count (outage->simulator, "PUT", CREATE_PATH), ==, 1);
}

static void
lose_the_answer (Outage *outage)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_process_send (outage->simulator, "POST", "/simulator/faults",
                                      ANSWER_LOST);
}

/* The change is not sent again, and ends as it would have with its answer. */
static void
test_answer_lost (Outage        *outage,
                  gconstpointer  user_data)
{
  g_autoptr(GAsyncResult) result = NULL;

  open_workspace (outage, PACE);
  steward_test_await (has_environments, outage->fleet);
  lose_the_answer (outage);
  submit (outage->fleet, steward_test_store_result, &result);
  steward_test_await_result (&result);
  steward_test_await (is_done, outage->fleet);
  assert_one_put (outage);
}

static int
run_child (const char *url,
           const char *directory)
{
  Outage outage = { .directory = g_strdup (directory) };
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  outage.workspace = steward_workspace_new (directory);
  outage.fleet = steward_workspace_get_fleet (outage.workspace);
  is_connected (outage.workspace, url);
  steward_test_await (has_environments, outage.fleet);
  submit (outage.fleet, NULL, NULL);
  g_main_loop_run (loop);

  return 0;
}

static gboolean
has_one_put (gpointer user_data)
{
  return steward_test_process_count (user_data, "PUT", "*") == 1;
}

/* Killed while it waits for the answer that is lost; started again, it knows. */
static void
test_killed (Outage        *outage,
             gconstpointer  user_data)
{
  g_autoptr(GSubprocess) child = NULL;
  g_autoptr(GError) error = NULL;

  lose_the_answer (outage);
  child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--child",
                            steward_test_process_get_url (outage->simulator), outage->directory,
                            NULL);
  g_assert_no_error (error);
  steward_test_await (has_one_put, outage->simulator);
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  g_assert_false (g_subprocess_get_if_exited (child));

  open_workspace (outage, PACE);
  steward_test_await (is_done, outage->fleet);
  assert_one_put (outage);
}

static void
assert_no_failure_cb (StewardListing *listing)
{
  g_assert_cmpint (steward_listing_get_state (listing), !=, STEWARD_LISTING_STATE_FAILED);
}

/* Asked to wait two seconds, the program waits them once, and says nothing. */
static void
test_throttled (Outage        *outage,
                gconstpointer  user_data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  StewardListing *listing;
  gint64 begin;
  guint n_before;

  open_workspace (outage, 1);
  steward_test_await (has_environments, outage->fleet);
  n_before = steward_test_process_count (outage->simulator, "GET", LIST_PATH);
  listing = steward_session_get_environments (get_first_session (outage->fleet));
  g_signal_connect (listing, "notify::state", G_CALLBACK (assert_no_failure_cb), NULL);

  answer = steward_test_process_send (outage->simulator, "POST", "/simulator/faults", THROTTLED);
  begin = g_get_monotonic_time ();
  steward_listing_refresh_async (listing, NULL, NULL, NULL);
  steward_test_await (has_environments, outage->fleet);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (steward_test_process_count (outage->simulator, "GET", LIST_PATH) - n_before,
                    ==, 2);
  g_signal_handlers_disconnect_by_func (listing, assert_no_failure_cb, NULL);
}

static gboolean
has_failed (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_FAILED;
}

static gboolean
is_ready (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_READY
         && !steward_listing_get_busy (user_data);
}

/* While nobody answers, what was known stays; when somebody does, nobody has to press anything. */
static void
test_stopped (Outage        *outage,
              gconstpointer  user_data)
{
  g_autofree char *option = g_strdup_printf ("--port=%u",
                                             steward_test_process_get_port (outage->simulator));
  StewardListing *listing;

  open_workspace (outage, PACE);
  steward_test_await (has_environments, outage->fleet);
  listing = steward_session_get_environments (get_first_session (outage->fleet));

  g_clear_pointer (&outage->simulator, steward_test_process_free);
  steward_fleet_refresh (outage->fleet);
  steward_test_await (has_failed, listing);
  g_assert_nonnull (steward_listing_get_error (listing));
  g_assert_cmpuint (g_list_model_get_n_items (steward_fleet_get_environments (outage->fleet)),
                    ==, 14);

  outage->simulator = start_simulator (option);
  steward_test_await (is_ready, listing);
  g_assert_null (steward_listing_get_error (listing));
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[0];
  simulator_program = argv[1];

  g_test_add ("/outage/answer-lost", Outage, NULL, set_up, test_answer_lost, tear_down);
  g_test_add ("/outage/killed", Outage, NULL, set_up, test_killed, tear_down);
  g_test_add ("/outage/throttled", Outage, NULL, set_up, test_throttled, tear_down);
  g_test_add ("/outage/stopped", Outage, NULL, set_up, test_stopped, tear_down);

  return g_test_run ();
}
