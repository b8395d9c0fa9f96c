/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-tenant-switcher.h"
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

static GtkWidget *
get_child (WindowTest *test,
           const char *name)
{
  GtkWidget *switcher = steward_test_find_widget (GTK_WIDGET (test->window),
                                                  STEWARD_TYPE_TENANT_SWITCHER);

  return GTK_WIDGET (gtk_widget_get_template_child (switcher, STEWARD_TYPE_TENANT_SWITCHER, name));
}

/* Nobody has to open the list to be warned. */
static void
test_face (WindowTest    *test,
           gconstpointer  data)
{
  GtkWidget *trouble = get_child (test, "trouble");

  g_assert_false (gtk_widget_get_visible (trouble));
  open_switcher (test, STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, 3);
  steward_view_state_set_tenant (test->view_state, window_test_get_tenant (test, "Contoso"));
  g_assert_true (gtk_widget_get_visible (trouble));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (trouble),
                                   "Contoso: Secret ends on "));
}

static void
assert_first (WindowTest    *test,
              StewardTenant *expected)
{
  GListModel *found = G_LIST_MODEL (gtk_widget_get_template_child (
    steward_test_find_widget (GTK_WIDGET (test->window), STEWARD_TYPE_TENANT_SWITCHER),
    STEWARD_TYPE_TENANT_SWITCHER, "found"));
  g_autoptr(StewardTenant) first = NULL;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.switch-tenant", NULL);
  first = g_list_model_get_item (found, 0);
  g_assert_cmpstr (steward_tenant_get_name (first), ==, steward_tenant_get_name (expected));
  gtk_popover_popdown (GTK_POPOVER (get_child (test, "popover")));
}

/* What a tenant is called, and whether it is a favourite, is seen the next time. */
static void
test_order (WindowTest    *test,
            gconstpointer  data)
{
  StewardTenant *contoso = window_test_get_tenant (test, "Contoso");
  StewardTenant *fabrikam = window_test_get_tenant (test, "Fabrikam");

  assert_first (test, window_test_get_tenant (test, "Adventure Works"));
  steward_tenant_set_favourite (fabrikam, TRUE);
  assert_first (test, fabrikam);
  steward_tenant_set_favourite (fabrikam, FALSE);
  steward_tenant_set_name (contoso, "Aardvark");
  assert_first (test, contoso);
}

/* The list and the switcher follow what a tenant is called. */
static void
test_name (WindowTest    *test,
           gconstpointer  data)
{
  StewardTenant *contoso = window_test_get_tenant (test, "Contoso");

  steward_view_state_set_tenant (test->view_state, contoso);
  steward_tenant_set_name (contoso, "Aardvark");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (test, "name"))), ==, "Aardvark");
  steward_view_state_set_tenant (test->view_state, NULL);
  window_test_await_shown (test->window, "Aardvark");
}

static gboolean
is_found_alone (gpointer user_data)
{
  WindowTest *test = user_data;
  GListModel *found = G_LIST_MODEL (gtk_widget_get_template_child (
    steward_test_find_widget (GTK_WIDGET (test->window), STEWARD_TYPE_TENANT_SWITCHER),
    STEWARD_TYPE_TENANT_SWITCHER, "found"));
  g_autoptr(StewardTenant) first = g_list_model_get_item (found, 0);

  return g_list_model_get_n_items (found) == 1
         && g_str_equal (steward_tenant_get_name (first), "Fabrikam");
}

static gboolean
has_failed (gpointer listing)
{
  return steward_listing_get_error (listing) != NULL;
}

/* A tenant that cannot be refreshed says why, and is found by it. */
static void
test_trouble (WindowTest    *test,
              gconstpointer  data)
{
  StewardFleet *fleet = steward_workspace_get_fleet (test->workspace);
  StewardTenant *fabrikam = window_test_get_tenant (test, "Fabrikam");
  StewardSession *session = steward_fleet_find_session (fleet, fabrikam);

  steward_test_simulator_add_fault (test->simulator, "GET", "*/environments", "{\"status\":403}");
  steward_session_refresh (session);
  steward_test_await (has_failed, steward_session_get_environments (session));

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.switch-tenant", NULL);
  window_test_await_shown (test->window, "Your Account Needs Another Role");
  gtk_editable_set_text (GTK_EDITABLE (get_child (test, "search")), "another role");
  steward_test_await (is_found_alone, test);
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
  ADD ("face", test_face);
  ADD ("good", test_good);
  ADD ("name", test_name);
  ADD ("order", test_order);
  ADD ("trouble", test_trouble);

  return g_test_run ();
}
