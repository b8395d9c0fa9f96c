/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-page.h"
#include "steward-rename-draft.h"
#include "steward-test-loop.h"
#include "window-test.h"

/* A page that is about one environment when it goes away, and what is said then. */

#define NAME   "Dev-Anna"
#define REASON NAME " of Contoso is no longer listed."

static void
rename_environment (StewardFleet *fleet)
{
  g_autoptr(StewardDraft) draft = steward_rename_draft_new (
    window_test_await_named (steward_fleet_get_environments (fleet), NAME));

  g_object_set (draft, "name", "Dev-Other", NULL);
  window_test_submit (fleet, draft);
}

static void
open_page (WindowTest *test)
{
  StewardFleet *fleet = steward_view_state_get_fleet (test->view_state);
  StewardTenant *tenant = window_test_get_tenant (test, "Contoso");

  window_test_await_named (steward_fleet_get_environments (fleet), NAME);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-environment", "(ss)",
                              steward_tenant_get_id (tenant), NAME);
  g_assert_nonnull (wizard_test_find (test->window, STEWARD_TYPE_ENVIRONMENT_PAGE, NULL));
}

static void
finish_rename (WindowTest *test)
{
  StewardFleet *fleet = steward_view_state_get_fleet (test->view_state);
  StewardTenant *tenant = window_test_get_tenant (test, "Contoso");
  StewardSession *session = steward_fleet_find_session (fleet, tenant);

  steward_test_simulator_advance (test->simulator, "PT2H");
  steward_listing_renew (steward_session_get_environments (session));
  window_test_await_named (steward_fleet_get_environments (fleet), "Dev-Other");
}

static gboolean
is_left (gpointer user_data)
{
  WindowTest *test = user_data;

  return wizard_test_find (test->window, STEWARD_TYPE_ENVIRONMENT_PAGE, NULL) == NULL;
}

static void
test_elsewhere (WindowTest    *test,
                gconstpointer  quirks)
{
  open_page (test);
  window_test_act_elsewhere (test, rename_environment);
  finish_rename (test);
  steward_test_await (is_left, test);
  window_test_await_shown (test->window, REASON);
}

/* Of what is done here the end is told, and nothing else. */
static void
test_here (WindowTest    *test,
           gconstpointer  quirks)
{
  open_page (test);
  rename_environment (steward_view_state_get_fleet (test->view_state));
  finish_rename (test);
  steward_test_await (is_left, test);
  g_assert_false (window_test_shows (test->window, REASON));
}

/* With a tenant its environments go, whatever the service lists. */
static void
test_forgotten (WindowTest    *test,
                gconstpointer  quirks)
{
  g_autoptr(StewardProfile) profile = g_list_model_get_item (
    steward_workspace_get_profiles (test->workspace), 0);

  open_page (test);
  steward_workspace_forget_tenant_async (test->workspace, profile,
                                         window_test_get_tenant (test, "Contoso"),
                                         NULL, NULL, NULL);
  steward_test_await (is_left, test);
  g_assert_false (window_test_shows (test->window, REASON));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (WindowTest *, gconstpointer);
  } tests[] = {
    { "/window-leave/elsewhere", test_elsewhere },
    { "/window-leave/here", test_here },
    { "/window-leave/forgotten", test_forgotten },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WindowTest, NULL, window_test_set_up, tests[i].func,
                window_test_tear_down);

  return g_test_run ();
}
