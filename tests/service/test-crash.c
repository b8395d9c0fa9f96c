/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"
#include "steward-create-draft.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"

/* A second process sends a change and is killed. Whenever that happens, the service has seen
 * the change at most once, and who starts the program again learns what became of it. */

#define N_RANDOM_KILLS 25
#define MAX_LIFE_MS    120

typedef enum
{
  KILL_BEFORE_CARRIED_OUT,
  KILL_AFTER_CARRIED_OUT,
  KILL_AFTER_ANSWER,
  KILL_AT_RANDOM,
} KillPoint;

typedef struct
{
  FakeService *service;
  GSubprocess *child;
  KillPoint    point;
  char        *directory;
  gboolean     dead;
} Crash;

static char *program;

static StewardDraft *
new_draft (StewardSession *session)
{
  StewardDraft *draft = steward_create_draft_new (steward_session_get_tenant (session));

  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), "fresh");
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "US");

  return draft;
}

/* Lives until it is killed. The quota is what it asks for when it has its answer. */
static void
submitted_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(StewardOperation) operation = NULL;

  operation = steward_session_submit_finish (STEWARD_SESSION (object), result, NULL);
  if (operation != NULL)
    g_print ("submitted\n");
}

static int
run_child (const char *url,
           const char *directory)
{
  g_autoptr(StewardSession) session = fake_service_new_session_at (url, "one", directory);
  g_autoptr(StewardDraft) draft = new_draft (session);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  steward_session_submit_async (session, draft, NULL, submitted_cb, NULL);
  g_main_loop_run (loop);

  return 0;
}

static void
died_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Crash *crash = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  crash->dead = TRUE;
}

static void
change_cb (gboolean carried_out,
           gpointer user_data)
{
  Crash *crash = user_data;

  if (crash->point == (carried_out ? KILL_AFTER_CARRIED_OUT : KILL_BEFORE_CARRIED_OUT))
    g_subprocess_force_exit (crash->child);
}

static void
line_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Crash *crash = user_data;
  g_autofree char *line = NULL;

  line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (object), result, NULL, NULL);
  if (crash->point == KILL_AFTER_ANSWER)
    {
      g_assert_cmpstr (line, ==, "submitted");
      g_subprocess_force_exit (crash->child);
    }
}

static gboolean
timeout_cb (gpointer user_data)
{
  Crash *crash = user_data;

  g_subprocess_force_exit (crash->child);

  return G_SOURCE_REMOVE;
}

static gboolean
is_dead (gpointer user_data)
{
  Crash *crash = user_data;

  return crash->dead;
}

static void
run_and_kill (Crash *crash)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDataInputStream) output = NULL;

  crash->child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                   program, "--child", crash->service->url, crash->directory,
                                   NULL);
  g_assert_no_error (error);
  crash->service->hook = change_cb;
  crash->service->hook_data = crash;
  g_subprocess_wait_async (crash->child, NULL, died_cb, crash);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (crash->child));
  g_data_input_stream_read_line_async (output, G_PRIORITY_DEFAULT, NULL, line_cb, crash);
  if (crash->point == KILL_AT_RANDOM)
    g_timeout_add ((guint) g_test_rand_int_range (0, MAX_LIFE_MS), timeout_cb, crash);

  steward_test_await (is_dead, crash);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_ready (gpointer user_data)
{
  StewardListing *environments = steward_session_get_environments (user_data);

  return steward_listing_get_state (environments) == STEWARD_LISTING_STATE_READY;
}

static gboolean
follows_own (gpointer user_data)
{
  StewardOperationTracker *tracker = steward_session_get_tracker (user_data);
  g_autoptr(StewardOperation) operation = NULL;

  operation = g_list_model_get_item (G_LIST_MODEL (tracker), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (tracker)) == 1
         && steward_operation_is_mine (operation);
}

static gboolean
runs_nothing (gpointer user_data)
{
  return steward_operation_tracker_get_n_running (steward_session_get_tracker (user_data)) == 0;
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

static void
check_truth (Crash *crash)
{
  StewardSession *session = fake_service_new_session (crash->service, "one", crash->directory);
  GListModel *tracked = G_LIST_MODEL (steward_session_get_tracker (session));
  gboolean done = crash->service->operations->len > 0;
  gpointer watched = session;

  g_assert_cmpuint (crash->service->n_changes, <=, 1);
  crash->service->hook = NULL;
  steward_session_start (session);
  steward_test_await (is_ready, session);
  if (crash->service->n_changes > 0)
    steward_test_await (follows_own, session);
  fake_service_end (crash->service, "succeeded");
  steward_test_await (runs_nothing, session);

  for (guint i = 0; i < g_list_model_get_n_items (tracked); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (tracked, i);

      g_assert_cmpint (steward_operation_get_status (operation), ==,
                       done ? STEWARD_OPERATION_STATUS_SUCCEEDED
                            : STEWARD_OPERATION_STATUS_NOT_RECEIVED);
    }
  g_assert_cmpuint (crash->service->n_changes, <=, 1);

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  steward_session_close (session);
  g_object_unref (session);
  steward_test_await (is_gone, &watched);
}

static void
crash_once (KillPoint point)
{
  Crash crash = { .point = point };

  crash.service = fake_service_new ();
  crash.directory = steward_test_make_directory ();
  run_and_kill (&crash);
  check_truth (&crash);

  if (point == KILL_BEFORE_CARRIED_OUT || point == KILL_AFTER_ANSWER)
    g_assert_cmpuint (crash.service->n_changes, ==, 1);
  g_clear_object (&crash.child);
  g_clear_pointer (&crash.service, fake_service_free);
  g_free (crash.directory);
}

static void
test_point (gconstpointer data)
{
  crash_once ((KillPoint) GPOINTER_TO_INT (data));
}

static void
test_random (void)
{
  for (guint i = 0; i < N_RANDOM_KILLS; i++)
    crash_once (KILL_AT_RANDOM);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  g_test_add_data_func ("/crash/before-carried-out", GINT_TO_POINTER (KILL_BEFORE_CARRIED_OUT),
                        test_point);
  g_test_add_data_func ("/crash/after-carried-out", GINT_TO_POINTER (KILL_AFTER_CARRIED_OUT),
                        test_point);
  g_test_add_data_func ("/crash/after-answer", GINT_TO_POINTER (KILL_AFTER_ANSWER), test_point);
  g_test_add_func ("/crash/at-random", test_random);

  return g_test_run ();
}
