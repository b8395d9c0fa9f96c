/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "steward-workspace.h"

#define PACE 0.001

typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
} Fixture;

static gboolean
is_idle (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = steward_workspace_new (NULL);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  steward_workspace_set_pace (fixture->workspace, PACE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  steward_fleet_close (fixture->fleet);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->workspace);
  steward_test_simulator_free (fixture->simulator);
}

static void
connect_sample (Fixture  *fixture,
                gboolean  as_user)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_connect_simulator_async (fixture->workspace, fixture->simulator->url, as_user,
                                             NULL, steward_test_store_result, &result);
  steward_workspace_connect_simulator_finish (fixture->workspace,
                                              steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  steward_test_await (is_idle, fixture->fleet);
}

static StewardListingState
get_state (Fixture *fixture,
           guint    tenant)
{
  g_autoptr(StewardSession) session = NULL;

  session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), tenant);

  return steward_listing_get_state (steward_session_get_environments (session));
}

static void
test_as_application (Fixture       *fixture,
                     gconstpointer  data)
{
  connect_sample (fixture, FALSE);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (get_state (fixture, i), ==, STEWARD_LISTING_STATE_READY);
}

/* The tenant that has not consented is the only one that does not answer. */
static void
test_as_user (Fixture       *fixture,
              gconstpointer  data)
{
  connect_sample (fixture, TRUE);
  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpint (get_state (fixture, 1), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpint (get_state (fixture, 2), ==, STEWARD_LISTING_STATE_FAILED);
}

#define ADD(name, func) \
  g_test_add ("/connect/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("as-application", test_as_application);
  ADD ("as-user", test_as_user);

  return g_test_run ();
}
