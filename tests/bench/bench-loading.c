/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench.h"
#include "steward-test-loop.h"
#include "steward-test-process.h"
#include "steward-workspace.h"

/* A refresh of 2,000 environments, until each row is up to date, against curl, which only fetches
 * the same bytes. */

#define N_ROWS 2000
#define N_RUNS 15
#define LIMIT  3.0
#define PATH   "/admin/v2.29/applications/environments"
#define SCOPE  "https://api.businesscentral.dynamics.com/.default"

static gboolean
is_loaded (gpointer user_data)
{
  return g_list_model_get_n_items (steward_fleet_get_environments (user_data)) == N_ROWS
         && !steward_fleet_get_busy (user_data);
}

static StewardSession *
connect_to (StewardWorkspace   *workspace,
            StewardTestProcess *simulator)
{
  StewardFleet *fleet = steward_workspace_get_fleet (workspace);
  g_autoptr(StewardSession) session = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_connect_simulator_async (workspace, steward_test_process_get_url (simulator),
                                             FALSE, NULL, steward_test_store_result, &result);
  steward_workspace_connect_simulator_finish (workspace, steward_test_await_result (&result),
                                              &error);
  g_assert_no_error (error);
  steward_test_await (is_loaded, fleet);
  session = g_list_model_get_item (G_LIST_MODEL (fleet), 0);

  return session;
}

static double
refresh (StewardListing *listing)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_listing_refresh_async (listing, NULL, steward_test_store_result, &result);
  steward_listing_refresh_finish (listing, steward_test_await_result (&result), &error);
  g_assert_no_error (error);

  return (g_get_monotonic_time () - begin) / 1000.0;
}

static char *
dup_header (StewardTestProcess *simulator)
{
  g_autoptr(StewardTestAnswer) hello = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *url = NULL;
  g_autofree char *form = NULL;

  hello = steward_test_process_send (simulator, "GET", "/simulator/hello", NULL);
  url = g_strdup_printf ("%s/%s/oauth2/v2.0/token", steward_test_process_get_url (simulator),
                         steward_test_answer_get_string (hello, "tenants.0.id"));
  form = soup_form_encode ("grant_type", "client_credentials",
                           "client_id",
                           steward_test_answer_get_string (hello, "clients.service.id"),
                           "client_secret",
                           steward_test_answer_get_string (hello, "clients.service.secret"),
                           "scope", SCOPE,
                           NULL);
  answer = steward_test_http_send ("POST", url, NULL, "application/x-www-form-urlencoded", form);
  g_assert_cmpuint (answer->status, ==, 200);

  return g_strconcat ("Authorization: Bearer ",
                      steward_test_answer_get_string (answer, "access_token"), NULL);
}

static double
run_curl (const char *url,
          const char *header)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "curl", "--silent", "--fail",
                              "--output", "/dev/null", "--header", header, url, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));

  return (g_get_monotonic_time () - begin) / 1000.0;
}

int
main (int   argc,
      char *argv[])
{
  const char *options[] = { "--scenario=fleet", "--tenants=1", "--environments=2000",
                            "--apps=0", "--operations=0", NULL };
  g_autoptr(StewardTestProcess) simulator = steward_test_process_new (argv[1], options);
  g_autoptr(StewardWorkspace) workspace = steward_workspace_new (NULL);
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) curl = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *header = dup_header (simulator);
  g_autofree char *url = g_strconcat (steward_test_process_get_url (simulator), PATH, NULL);
  StewardListing *listing = steward_session_get_environments (connect_to (workspace, simulator));

  for (guint i = 0; i < N_RUNS; i++)
    {
      double ours_ms = refresh (listing);
      double curl_ms = run_curl (url, header);

      g_array_append_val (ours, ours_ms);
      g_array_append_val (curl, curl_ms);
    }

  steward_fleet_close (steward_workspace_get_fleet (workspace));

  return bench_report ("Refreshing 2,000 environments: program against curl",
                       bench_percentile (ours, 50), bench_percentile (curl, 50), LIMIT);
}
