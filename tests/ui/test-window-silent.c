/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-page-private.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "window-test.h"

/* Tenants that refuse to tell what they have, from the start on. */

static gboolean
cannot_create (gpointer user_data)
{
  WindowTest *test = user_data;

  return !gtk_widget_is_sensitive (window_test_find_button (test->window, "New Environment…"));
}

static gboolean
can_create (gpointer user_data)
{
  return !cannot_create (user_data);
}

static gboolean
has_wizard (gpointer user_data)
{
  return steward_test_find_window (STEWARD_TYPE_WIZARD) != NULL;
}

static void
refresh_tenant (WindowTest *test,
                const char *name)
{
  StewardFleet *fleet = steward_view_state_get_fleet (test->view_state);

  steward_session_refresh (steward_fleet_find_session (fleet,
                                                       window_test_get_tenant (test, name)));
}

/* Nothing can be made where no tenant tells what it has; then it is offered where one does. */
static void
test_silent (WindowTest    *test,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  StewardDraft *draft;

  window_test_close (test);
  steward_test_simulator_keep_fault (test->simulator, "GET", "*/environments", "{\"status\":403}");
  test->directory = steward_test_make_directory ();
  window_test_open_at (test, test->simulator->url);
  steward_test_await (cannot_create, test);
  window_test_await_shown (test->window, "3 tenants");
  g_assert_false (window_test_shows (test->window, "0 in 3 tenants"));

  answer = steward_test_simulator_send (test->simulator, "DELETE", "/simulator/faults", NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  refresh_tenant (test, "Fabrikam");
  steward_test_await (can_create, test);
  window_test_await_shown (test->window, "in 1 tenant");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new-environment", NULL);
  steward_test_await (has_wizard, NULL);
  window_test_take_wizard (test);
  draft = steward_wizard_get_draft (test->wizard.wizard);
  g_assert_true (steward_draft_get_tenant (draft) == window_test_get_tenant (test, "Fabrikam"));
}

/* Two of three lists are there, and were counted: versions are, at last. */
static gboolean
has_counted_two (gpointer user_data)
{
  WindowTest *test = user_data;
  GListModel *listings = steward_view_state_get_listings (test->view_state);
  GtkWidget *page = steward_test_find_widget (GTK_WIDGET (test->window),
                                              STEWARD_TYPE_ENVIRONMENTS_PAGE);
  GtkDropDown *versions = STEWARD_ENVIRONMENTS_PAGE (page)->versions;
  guint n_answered = 0;

  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr(StewardListing) listing = g_list_model_get_item (listings, i);

      n_answered += steward_listing_get_fetched_on (listing) != NULL;
    }

  return n_answered == 2 && g_list_model_get_n_items (gtk_drop_down_get_model (versions)) > 2;
}

/* What goes on to be counted is not told in between. */
static void
test_late (WindowTest    *test,
           gconstpointer  data)
{
  StewardEnvironmentsPage *page;

  window_test_close (test);
  steward_test_simulator_add_fault (test->simulator, "GET", "*/environments",
                                    "{\"delayMs\":3600000}");
  test->directory = steward_test_make_directory ();
  window_test_start_at (test, test->simulator->url);
  steward_test_await (has_counted_two, test);

  page = STEWARD_ENVIRONMENTS_PAGE (steward_test_find_widget (GTK_WIDGET (test->window),
                                                              STEWARD_TYPE_ENVIRONMENTS_PAGE));
  g_assert_cmpstr (adw_window_title_get_subtitle (page->window_title), ==, "3 tenants");
  steward_test_assert_text (GTK_WIDGET (page->attention), "–");
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (page->attention)));
}

static gboolean
is_at_rest (gpointer user_data)
{
  WindowTest *test = user_data;

  return !steward_fleet_get_busy (steward_workspace_get_fleet (test->workspace));
}

static guint
count_refused (WindowTest *test)
{
  StewardTenant *fabrikam = window_test_get_tenant (test, "Fabrikam");
  g_autofree char *path = g_strdup_printf ("/%s/oauth2/v2.0/token",
                                           steward_tenant_get_id (fabrikam));

  return window_test_count (test, "POST", path);
}

/* The next token is not given. */
static void
refuse_fabrikam (WindowTest *test)
{
  StewardTenant *fabrikam = window_test_get_tenant (test, "Fabrikam");
  g_autofree char *path = g_strdup_printf ("/%s/*", steward_tenant_get_id (fabrikam));

  steward_test_await (is_at_rest, test);
  steward_test_simulator_keep_fault (test->simulator, "POST", path,
                                     "{\"error\":{\"code\":\"consent_required\"}}");
  steward_test_simulator_add_fault (test->simulator, "GET", "*/environments",
                                    "{\"expireToken\":true}");
  refresh_tenant (test, "Fabrikam");
}

/* A tenant that refused the sign-in is left alone, until somebody asks: they may have got the
 * consent meanwhile. */
static void
test_consent (WindowTest    *test,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  StewardFleet *fleet = steward_workspace_get_fleet (test->workspace);
  guint n_asked;

  refuse_fabrikam (test);
  window_test_await_shown (test->window, "Fabrikam could not be refreshed.");
  steward_test_await (is_at_rest, test);
  n_asked = count_refused (test);
  answer = steward_test_simulator_send (test->simulator, "DELETE", "/simulator/faults", NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  steward_fleet_refresh (fleet);
  steward_test_await (is_at_rest, test);
  g_assert_cmpuint (count_refused (test), ==, n_asked);
  window_test_await_shown (test->window, "Fabrikam could not be refreshed.");

  window_test_press (test->window, "Try Again");
  window_test_await_gone (test->window, "Fabrikam could not be refreshed.");
  g_assert_cmpuint (count_refused (test), >, n_asked);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/window-silent/create", WindowTest, NULL,
              window_test_set_up, test_silent, window_test_tear_down);

  g_test_add ("/window-silent/late", WindowTest, NULL,
              window_test_set_up, test_late, window_test_tear_down);

  g_test_add ("/window-silent/consent", WindowTest, NULL,
              window_test_set_up, test_consent, window_test_tear_down);

  return g_test_run ();
}
