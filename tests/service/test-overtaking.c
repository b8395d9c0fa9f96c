/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "simulator-session.h"
#include "steward-delete-draft.h"
#include "steward-test-loop.h"

/* A change does not wait for lists that hang, however many there are. */

/* As many connections there are for lists. */
#define N_CONNECTIONS 6

typedef StewardListing *(*Read) (StewardSession     *session,
                                 StewardEnvironment *environment);

static const Read reads[] = {
  steward_session_list_apps,
  steward_session_list_app_updates,
  steward_session_list_operations_of,
  steward_session_list_restore_periods,
};

typedef struct
{
  SimulatorSession *session;
  GPtrArray        *lists;
  guint             n_before; /* requests that the simulator had received before they hung */
} Crowd;

static guint
count_received (SimulatorSession *session)
{
  g_autoptr(JsonArray) requests = simulator_session_list_requests (session);

  return json_array_get_length (requests);
}

static gboolean
hangs (gpointer user_data)
{
  Crowd *crowd = user_data;

  return count_received (crowd->session) == crowd->n_before + N_CONNECTIONS;
}

/* What the session reads of its own accord would be received among those that hang. */
static gboolean
is_quiet (gpointer user_data)
{
  StewardSession *session = user_data;
  GListModel *environments = G_LIST_MODEL (steward_session_get_environments (session));
  guint n_environments = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_environments; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);
      StewardListing *updates = steward_session_list_environment_updates (session, environment);
      StewardEnvironmentStatus status = steward_environment_get_status (environment);

      if ((status == STEWARD_ENVIRONMENT_STATUS_ACTIVE ||
           status == STEWARD_ENVIRONMENT_STATUS_UPGRADING) &&
          steward_listing_get_state (updates) != STEWARD_LISTING_STATE_READY)
        return FALSE;
    }

  return TRUE;
}

/* As many as there can be at a time hang at the service, and the rest behind them. */
static void
hang (Crowd *crowd)
{
  static const char * const names[] = { "Production", "Dev-Anna", "UAT" };
  SimulatorSession *session = crowd->session;

  for (guint i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (reads); i++)
    {
      StewardEnvironment *environment;
      StewardListing *list;

      environment = simulator_session_find_environment (session, names[i % G_N_ELEMENTS (names)]);
      list = reads[i / G_N_ELEMENTS (names)] (session->session, environment);
      g_ptr_array_add (crowd->lists, g_object_ref (list));
    }

  steward_test_await (is_quiet, session->session);
  crowd->n_before = count_received (session);
  steward_test_simulator_keep_fault (session->simulator, "GET", "/admin/*",
                                     "{\"delayMs\":3600000}");
  for (guint i = 0; i < crowd->lists->len; i++)
    steward_listing_ensure_loaded (crowd->lists->pdata[i]);
  steward_test_await (hangs, crowd);
}

/* What would have ended in time and been asked for again would have been received again. */
static void
test_change (void)
{
  g_autoptr(SimulatorSession) session = simulator_session_new ("2.29", FALSE);
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  Crowd crowd = { session, lists };
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  draft = steward_delete_draft_new (simulator_session_find_environment (session, "Dev-Anna"));
  hang (&crowd);
  operation = simulator_session_submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_nonnull (operation);
  g_assert_cmpuint (count_received (session), ==, crowd.n_before + N_CONNECTIONS + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overtaking/change", test_change);

  return g_test_run ();
}
