/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-tally.h"

/* What is said of how apps fared is true in every case, and reads well for one and for several. */

static void
assert_texts (StewardAppTally  tally,
              const char      *apps,
              const char      *environments)
{
  g_autofree char *of_apps = steward_app_tally_dup_apps (&tally);
  g_autofree char *of_environments = steward_app_tally_dup_environments (&tally);

  g_assert_cmpstr (of_apps, ==, apps);
  g_assert_cmpstr (of_environments, ==, environments);
}

static void
test_under_way (void)
{
  assert_texts ((StewardAppTally) { .n_all = 1 },
                "0 of 1 app done so far.", "Done in 0 of 1 environment so far.");
  assert_texts ((StewardAppTally) { .n_all = 3, .n_good = 1, .n_bad = 1 },
                "2 of 3 apps done so far.", "Done in 2 of 3 environments so far.");
}

static void
test_succeeded (void)
{
  assert_texts ((StewardAppTally) { .n_all = 0 },
                "0 apps were updated.", "Apps of 0 environments were updated.");
  assert_texts ((StewardAppTally) { .n_all = 1, .n_good = 1 },
                "1 app was updated.", "Apps of 1 environment were updated.");
  assert_texts ((StewardAppTally) { .n_all = 2, .n_good = 2 },
                "2 apps were updated.", "Apps of 2 environments were updated.");
  assert_texts ((StewardAppTally) { .n_all = 2, .n_good = 2, .n_installed = 1 },
                "2 apps were installed or updated.", "Apps of 2 environments were updated.");
  assert_texts ((StewardAppTally) { .n_all = 2, .n_good = 2, .n_installed = 2 },
                "2 apps were installed.", "Apps of 2 environments were updated.");
}

/* Nothing has happened yet. */
static void
test_waiting (void)
{
  assert_texts ((StewardAppTally) { .n_all = 1, .n_good = 1, .n_waiting = 1 },
                "1 app waits for the update window.",
                "Apps of 1 environment wait for its update window.");
  assert_texts ((StewardAppTally) { .n_all = 2, .n_good = 2, .n_waiting = 2, .n_installed = 1 },
                "2 apps wait for the update window.",
                "Apps of 2 environments wait for their update windows.");
  assert_texts ((StewardAppTally) { .n_all = 2, .n_good = 2, .n_waiting = 1 },
                "1 of 2 apps waits for the update window.",
                "Apps of 1 of 2 environments wait for its update window.");
}

static void
test_failed (void)
{
  assert_texts ((StewardAppTally) { .n_all = 1, .n_bad = 1 },
                "1 app did not succeed.", "Not everything succeeded in 1 environment.");
  assert_texts ((StewardAppTally) { .n_all = 2, .n_bad = 2 },
                "2 apps did not succeed.", "Not everything succeeded in 2 environments.");
  assert_texts ((StewardAppTally) { .n_all = 4, .n_good = 3, .n_bad = 1, .n_waiting = 1 },
                "1 of 4 apps did not succeed.", "Not everything succeeded in 1 of 4 environments.");
}

static void
test_states (void)
{
  StewardAppTally tally = { 0 };

  steward_app_tally_add (&tally, STEWARD_APP_STEP_SUCCEEDED, FALSE);
  steward_app_tally_add (&tally, STEWARD_APP_STEP_SCHEDULED, TRUE);
  steward_app_tally_add (&tally, STEWARD_APP_STEP_SKIPPED, FALSE);
  g_assert_true (steward_app_tally_is_settled (&tally));
  steward_app_tally_add (&tally, STEWARD_APP_STEP_SCHEDULED, FALSE);
  g_assert_false (steward_app_tally_is_settled (&tally));
  g_assert_cmpuint (tally.n_all, ==, 4);
  g_assert_cmpuint (tally.n_good, ==, 2);
  g_assert_cmpuint (tally.n_waiting, ==, 1);
  g_assert_cmpuint (tally.n_bad, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app-tally/under-way", test_under_way);
  g_test_add_func ("/app-tally/succeeded", test_succeeded);
  g_test_add_func ("/app-tally/waiting", test_waiting);
  g_test_add_func ("/app-tally/failed", test_failed);
  g_test_add_func ("/app-tally/states", test_states);

  return g_test_run ();
}
