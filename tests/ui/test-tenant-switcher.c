/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "window-test.h"

/* Lets the secret or certificate of Contoso end and looks where tenants are chosen. */
static void
open_switcher (WindowTest          *test,
               StewardSignInMethod  method,
               int                  days)
{
  StewardFleet *fleet = steward_workspace_get_fleet (test->workspace);
  StewardTenant *tenant = window_test_get_tenant (test, "Contoso");
  StewardSession *session = steward_fleet_find_session (fleet, tenant);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) end = g_date_time_add_days (now, days);

  g_object_set (steward_session_get_profile (session),
                "credential-expires-on", end,
                "method", method,
                NULL);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.switch-tenant", NULL);
}

static void
test_ending (WindowTest    *test,
             gconstpointer  data)
{
  open_switcher (test, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, 3);
  window_test_await_shown (test->window, "Secret ends on ");
}

static void
test_ended (WindowTest    *test,
            gconstpointer  data)
{
  open_switcher (test, STEWARD_SIGN_IN_METHOD_CERTIFICATE, -3);
  window_test_await_shown (test->window, "Certificate ended on ");
}

/* What is good for long is no reason for a warning. */
static void
test_good (WindowTest    *test,
           gconstpointer  data)
{
  open_switcher (test, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, 300);
  window_test_await_shown (test->window, "All Tenants");
  g_assert_false (window_test_shows (test->window, "Secret ends on "));
}

#define ADD(name, func) \
  g_test_add ("/tenant-switcher/" name, WindowTest, NULL, window_test_set_up, func, \
              window_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("ended", test_ended);
  ADD ("ending", test_ending);
  ADD ("good", test_good);

  return g_test_run ();
}
