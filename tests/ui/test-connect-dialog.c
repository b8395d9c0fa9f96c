/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tenants-row.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

/* Connecting several tenants of which one is not found out: the others are connected, and the
 * window says which is missing, and nothing about it that nobody said. */

static void
enter (GtkWidget  *parent,
       const char *name,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (application_test_get_child (parent, name)), text);
}

static void
connect_tenants (StewardApplication *application,
                 Fixture            *fixture,
                 const char         *tenants)
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
  enter (form, "client_id", connect_test_get_hello (fixture, "service", "id"));
  enter (form, "secret", connect_test_get_hello (fixture, "service", "secret"));
  steward_tenants_row_set_text (
    STEWARD_TENANTS_ROW (application_test_get_child (form, "several")), tenants);
  g_assert_true (gtk_widget_get_sensitive (application_test_get_child (dialog, "connect")));
  g_signal_emit_by_name (application_test_get_child (dialog, "connect"), "clicked");
}

/* What other tenants let the application in is asked as soon as it is connected. */
static gboolean
is_offered (gpointer user_data)
{
  return steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG) != NULL;
}

static void
connect_unanswered (StewardApplication *application,
                    Fixture            *fixture)
{
  StewardWindow *window = application_test_open_window (application, fixture);

  steward_test_simulator_keep_fault (fixture->simulator, "GET",
                                     "/fabrikam.example/*/openid-configuration",
                                     "{\"status\":200,\"body\":\"[]\"}");
  connect_tenants (application, fixture, "contoso.example\nfabrikam.example");
  steward_test_await (is_offered, NULL);
  g_assert_null (steward_test_find_window (STEWARD_TYPE_CONNECT_DIALOG));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);
  steward_test_assert_text (GTK_WIDGET (window), "Not added: fabrikam.example");
  gtk_window_destroy (steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/connect-dialog/unanswered", Fixture, connect_unanswered,
              connect_test_set_up, application_test_run, application_test_tear_down);

  return g_test_run ();
}
