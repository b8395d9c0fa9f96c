/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-sign-in-view.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tenants-row.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

/* What is found out when tenants are connected: which of them there are, and the newest version
 * that the service speaks. */

/* Where “Find out” stands among the versions. */
#define FIND_OUT 1

static void
enter (GtkWidget  *parent,
       const char *name,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (application_test_get_child (parent, name)), text);
}

/* Returns: (transfer none): a dialog that lacks nothing */
static GtkWidget *
fill_in (StewardApplication *application,
         Fixture            *fixture,
         const char         *tenants,
         gboolean            finds_version)
{
  GtkWidget *dialog;
  GtkWidget *form;
  GtkWidget *service;

  steward_connect_dialog_present (application, NULL);
  dialog = steward_test_find_window (STEWARD_TYPE_CONNECT_DIALOG);
  form = application_test_get_child (dialog, "form");
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (application_test_get_child (form, "client_secret")), TRUE);
  service = application_test_get_child (form, "service");
  enter (service, "authority", fixture->simulator->url);
  enter (service, "service_url", fixture->simulator->url);
  if (finds_version)
    adw_combo_row_set_selected (ADW_COMBO_ROW (application_test_get_child (service, "version")),
                                FIND_OUT);
  enter (form, "client_id", connect_test_get_hello (fixture, "service", "id"));
  enter (form, "secret", connect_test_get_hello (fixture, "service", "secret"));
  steward_tenants_row_set_text (
    STEWARD_TENANTS_ROW (application_test_get_child (form, "several")), tenants);
  g_assert_true (gtk_widget_get_sensitive (application_test_get_child (dialog, "connect")));

  return dialog;
}

static void
connect_tenants (StewardApplication *application,
                 Fixture            *fixture,
                 const char         *tenants,
                 gboolean            finds_version)
{
  GtkWidget *dialog = fill_in (application, fixture, tenants, finds_version);

  g_signal_emit_by_name (application_test_get_child (dialog, "connect"), "clicked");
}

/* What other tenants let the application in is asked as soon as it is connected. */
static gboolean
is_offered (gpointer user_data)
{
  return steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG) != NULL;
}

/* The others are connected, and the window says which is missing, and nothing about it that nobody
 * said. */
static void
connect_unanswered (StewardApplication *application,
                    Fixture            *fixture)
{
  StewardWindow *window = application_test_open_window (application, fixture);

  steward_test_simulator_keep_fault (fixture->simulator, "GET",
                                     "/fabrikam.example/*/openid-configuration",
                                     "{\"status\":200,\"body\":\"[]\"}");
  connect_tenants (application, fixture, "contoso.example\nfabrikam.example", FALSE);
  steward_test_await (is_offered, NULL);
  g_assert_null (steward_test_find_window (STEWARD_TYPE_CONNECT_DIALOG));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);
  steward_test_assert_text (GTK_WIDGET (window), "Not added: fabrikam.example");
  gtk_window_destroy (steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_loaded (gpointer environments)
{
  return steward_listing_get_fetched_on (environments) != NULL;
}

/* From the newest on, and what answers is spoken from then on. */
static void
connect_older (StewardApplication *application,
               Fixture            *fixture)
{
  StewardWindow *window = application_test_open_window (application, fixture);
  g_autoptr(StewardSession) session = NULL;

  steward_test_simulator_keep_fault (fixture->simulator, "GET", "/admin/v2.29/*",
                                     "{\"status\":404}");
  steward_test_simulator_keep_fault (fixture->simulator, "GET", "/admin/v2.28/*",
                                     "{\"status\":404}");
  connect_tenants (application, fixture, "contoso.example", TRUE);
  steward_test_await (is_offered, NULL);
  session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), 0);
  g_assert_cmpstr (steward_session_get_api_version (session), ==, "2.27");
  steward_test_await (is_loaded, steward_session_get_environments (session));
  gtk_window_destroy (steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Return unfolds what unfolds, and signs in from elsewhere alone. */
static void
unfold_row (StewardApplication *application,
            Fixture            *fixture)
{
  StewardWindow *window = application_test_open_window (application, fixture);
  GtkWidget *dialog = fill_in (application, fixture, "contoso.example", FALSE);
  GtkWidget *form = application_test_get_child (dialog, "form");
  GtkWidget *service = application_test_get_child (form, "service");

  g_assert_true (gtk_widget_child_focus (service, GTK_DIR_TAB_FORWARD));
  g_signal_emit_by_name (dialog, "activate-default");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (service)));

  g_assert_true (gtk_widget_grab_focus (application_test_get_child (form, "client_secret")));
  g_signal_emit_by_name (dialog, "activate-default");
  steward_test_await (is_offered, NULL);
  gtk_window_destroy (steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
open_choice (StewardApplication *application,
             Fixture            *fixture)
{
  GtkWidget *dialog = fill_in (application, fixture, "contoso.example", FALSE);
  GtkWidget *form = application_test_get_child (dialog, "form");
  GtkWidget *service = application_test_get_child (form, "service");
  GtkWidget *version = application_test_get_child (service, "version");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (service), TRUE);
  g_assert_true (gtk_widget_grab_focus (version));
  g_signal_emit_by_name (dialog, "activate-default");
  g_assert_true (gtk_widget_get_visible (steward_test_find_widget (version, GTK_TYPE_POPOVER)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A code of the widest letters has room on a phone. */
static void
show_wide_code (StewardApplication *application,
                Fixture            *fixture)
{
  g_autoptr(StewardInteraction) interaction = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = g_object_new (STEWARD_TYPE_SIGN_IN_VIEW, NULL);
  int minimum;

  interaction = steward_interaction_new (STEWARD_INTERACTION_ENTER_CODE, "contoso.example",
                                         "https://example.com/device", "MWMWMWMWM", 900);
  gtk_window_set_child (GTK_WINDOW (window), view);
  steward_sign_in_view_show_interaction (STEWARD_SIGN_IN_VIEW (view), interaction, NULL);
  steward_test_assert_text (view, "MWM WMW MWM");
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  steward_interaction_end (interaction);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/connect-dialog/unfold", Fixture, unfold_row,
              connect_test_set_up, application_test_run, application_test_tear_down);

  g_test_add ("/connect-dialog/choice", Fixture, open_choice,
              connect_test_set_up, application_test_run, application_test_tear_down);

  g_test_add ("/connect-dialog/wide-code", Fixture, show_wide_code,
              connect_test_set_up, application_test_run, application_test_tear_down);

  g_test_add ("/connect-dialog/unanswered", Fixture, connect_unanswered,
              connect_test_set_up, application_test_run, application_test_tear_down);

  g_test_add ("/connect-dialog/older", Fixture, connect_older,
              connect_test_set_up, application_test_run, application_test_tear_down);

  return g_test_run ();
}
