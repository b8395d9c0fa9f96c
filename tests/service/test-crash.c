/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <signal.h>
#include <sys/types.h>

#include "fake-service.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"

/* A second process sends a change, or two of which the second waits for the first, and is killed.
 * Whenever that happens, the service has seen each at most once, none is sent by who starts the
 * program again, and what became of them is learned. */

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
  guint        change;     /* at which it is killed */
  gboolean     linked;     /* deletes what has to be unlinked first, instead of making something */
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

static void
listed_cb (StewardListing *environments,
           gpointer        session)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;

  g_signal_handlers_disconnect_by_func (environments, listed_cb, session);
  environment = g_list_model_get_item (G_LIST_MODEL (environments), 0);
  draft = steward_delete_draft_new (environment);
  steward_session_submit_async (session, draft, NULL, submitted_cb, NULL);
}

static void
running_cb (StewardOperation *operation)
{
  if (steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_RUNNING)
    g_print ("submitted\n");
}

/* That it is unlinked has been answered, and goes on. */
static void
tracked_cb (GListModel *tracked,
            guint       position)
{
  g_autoptr(StewardOperation) operation = g_list_model_get_item (tracked, position);

  if (operation != NULL)
    g_signal_connect (operation, "notify::status", G_CALLBACK (running_cb), NULL);
}

static int
run_child (const char *url,
           const char *directory,
           gboolean    linked)
{
  g_autoptr(StewardSession) session = fake_service_new_session_at (url, "one", directory);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  if (linked)
    {
      StewardListing *environments = steward_session_get_environments (session);

      g_signal_connect (steward_session_get_tracker (session), "items-changed",
                        G_CALLBACK (tracked_cb), NULL);
      g_signal_connect (environments, "refreshed", G_CALLBACK (listed_cb), session);
      steward_listing_ensure_loaded (environments);
    }
  else
    {
      g_autoptr(StewardDraft) draft = new_draft (session);

      steward_session_submit_async (session, draft, NULL, submitted_cb, NULL);
    }
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

/* g_subprocess_force_exit() leaves it to another thread, and what is to be killed may have its
 * answer before that has its turn. */
static void
kill_at_once (Crash *crash)
{
  const char *pid = g_subprocess_get_identifier (crash->child);

  if (pid != NULL)
    kill ((pid_t) g_ascii_strtoll (pid, NULL, 10), SIGKILL);
}

static void
change_cb (gboolean carried_out,
           gpointer user_data)
{
  Crash *crash = user_data;

  if (crash->service->n_changes == crash->change
      && crash->point == (carried_out ? KILL_AFTER_CARRIED_OUT : KILL_BEFORE_CARRIED_OUT))
    kill_at_once (crash);
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
      kill_at_once (crash);
    }
}

static gboolean
timeout_cb (gpointer user_data)
{
  Crash *crash = user_data;

  kill_at_once (crash);

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
                                   crash->linked ? "linked" : "new", NULL);
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

/* What nothing came of: no list of the service tells of a link that was cut. */
static StewardOperationStatus
get_vain_end (Crash *crash)
{
  return crash->linked && crash->change == 1 ? STEWARD_OPERATION_STATUS_UNSETTLED
                                             : STEWARD_OPERATION_STATUS_NOT_RECEIVED;
}

static void
check_truth (Crash *crash)
{
  StewardSession *session = fake_service_new_session (crash->service, "one", crash->directory);
  GListModel *tracked = G_LIST_MODEL (steward_session_get_tracker (session));
  gboolean done = crash->service->operations->len > 0;
  guint n_changes = crash->service->n_changes;
  gpointer watched = session;

  g_assert_cmpuint (n_changes, <=, crash->linked ? 2 : 1);
  crash->service->hook = NULL;
  steward_session_start (session);
  steward_test_await (is_ready, session);
  if (n_changes > 0)
    steward_test_await (follows_own, session);
  fake_service_end (crash->service, "succeeded");
  steward_test_await (runs_nothing, session);

  for (guint i = 0; i < g_list_model_get_n_items (tracked); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (tracked, i);

      g_assert_cmpint (steward_operation_get_status (operation), ==,
                       done ? STEWARD_OPERATION_STATUS_SUCCEEDED : get_vain_end (crash));
      if (steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_UNSETTLED)
        g_assert_cmpstr (steward_operation_get_setting (operation), ==, "powerPlatformUnlink");
    }
  g_assert_cmpuint (crash->service->n_changes, ==, n_changes);

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  steward_session_close (session);
  g_object_unref (session);
  steward_test_await (is_gone, &watched);
}

static void
crash_once (Crash *crash)
{
  crash->directory = steward_test_make_directory ();
  run_and_kill (crash);
  check_truth (crash);

  if (crash->point != KILL_AFTER_CARRIED_OUT && crash->point != KILL_AT_RANDOM)
    g_assert_cmpuint (crash->service->n_changes, ==, crash->change);
  g_clear_object (&crash->child);
  g_clear_pointer (&crash->service, fake_service_free);
  g_free (crash->directory);
}

static void
test_point (gconstpointer data)
{
  Crash crash = { .point = (KillPoint) GPOINTER_TO_INT (data), .change = 1 };

  crash.service = fake_service_new ();
  crash_once (&crash);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_RANDOM_KILLS; i++)
    {
      Crash crash = { .point = KILL_AT_RANDOM };

      crash.service = fake_service_new ();
      crash_once (&crash);
    }
}

/* In between, it is unlinked and stays that. */
static void
test_unlinking (gconstpointer data)
{
  Crash crash = {
    .point = (KillPoint) GPOINTER_TO_INT (data),
    .change = 1,
    .linked = TRUE,
  };

  crash.service = fake_service_new ();
  fake_service_add_linked (crash.service, "main");
  crash_once (&crash);
}

/* The second change is written down before it is sent, as the first is. */
static void
test_deleting (gconstpointer data)
{
  Crash crash = {
    .point = (KillPoint) GPOINTER_TO_INT (data),
    .change = 2,
    .linked = TRUE,
  };

  crash.service = fake_service_new ();
  fake_service_add_linked (crash.service, "main");
  g_free (crash.service->outcome);
  crash.service->outcome = g_strdup ("succeeded");
  crash_once (&crash);
}

#define ADD_POINT(name, point, function) \
  g_test_add_data_func ("/crash/" name, GINT_TO_POINTER (point), function)

int
main (int   argc,
      char *argv[])
{
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3], g_str_equal (argv[4], "linked"));

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  ADD_POINT ("before-carried-out", KILL_BEFORE_CARRIED_OUT, test_point);
  ADD_POINT ("after-carried-out", KILL_AFTER_CARRIED_OUT, test_point);
  ADD_POINT ("after-answer", KILL_AFTER_ANSWER, test_point);
  g_test_add_func ("/crash/at-random", test_random);
  ADD_POINT ("unlinking/before-carried-out", KILL_BEFORE_CARRIED_OUT, test_unlinking);
  ADD_POINT ("unlinking/after-carried-out", KILL_AFTER_CARRIED_OUT, test_unlinking);
  ADD_POINT ("unlinking/after-answer", KILL_AFTER_ANSWER, test_unlinking);
  ADD_POINT ("deleting/before-carried-out", KILL_BEFORE_CARRIED_OUT, test_deleting);
  ADD_POINT ("deleting/after-carried-out", KILL_AFTER_CARRIED_OUT, test_deleting);

  return g_test_run ();
}
