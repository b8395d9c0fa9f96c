/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "auth/steward-memory-secret-store.h"
#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-sign-in-dialog.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tenants-row.h"
#include "pages/steward-instance-page.h"
#include "steward-confirm.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"
#include "steward-test-widgets.h"
#include "steward-window.h"

/* Windows that are closed while they wait: for an answer that does not come, or for a person.
 * They go at once, and what they waited for is given up. */

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* Longer than any test is patient. */
static void
hold_all (StewardTestSimulator *simulator)
{
  steward_test_simulator_keep_fault (simulator, "*", "*", "{\"delayMs\":3600000}");
}

static StewardWindow *
open_window (Fixture *fixture)
{
  StewardWindow *window;

  connect_test_connect_sample (fixture, FALSE);
  window = application_test_open_window (NULL, fixture);
  steward_test_await (connect_test_is_idle, fixture->fleet);

  return window;
}

static void
close_and_await (gpointer window)
{
  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (window);
  steward_test_await (is_gone, &window);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  const char * const pages[] = { "environments", "apps", "operations", "instances", "tenant" };
  StewardWindow *window = open_window (fixture);

  hold_all (fixture->simulator);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      steward_window_show_page (window, pages[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.refresh", NULL);
    }
  close_and_await (window);
}

static void
open_environment (StewardWindow *window,
                  Fixture       *fixture,
                  const char    *action,
                  const char    *name)
{
  StewardTenant *tenant = steward_session_get_tenant (connect_test_get_session (fixture, 0));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, "(ss)",
                                             steward_tenant_get_id (tenant), name));
}

static void
test_environment (Fixture       *fixture,
                  gconstpointer  data)
{
  StewardWindow *window = open_window (fixture);

  hold_all (fixture->simulator);
  open_environment (window, fixture, "win.open-environment", "Production");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.refresh", NULL);
  close_and_await (window);
}

static gboolean
has_instances (gpointer user_data)
{
  StewardListing *instances;

  instances = steward_session_get_instances (connect_test_get_session (user_data, 0));
  if (!steward_listing_get_busy (instances))
    steward_listing_refresh_async (instances, NULL, NULL, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (instances)) > 0;
}

static void
test_instance (Fixture       *fixture,
               gconstpointer  data)
{
  StewardWindow *window = open_window (fixture);
  g_autoptr(StewardInstance) instance = NULL;
  StewardListing *instances;

  steward_test_await (has_instances, fixture);
  instances = steward_session_get_instances (connect_test_get_session (fixture, 0));
  instance = g_list_model_get_item (G_LIST_MODEL (instances), 0);
  hold_all (fixture->simulator);
  steward_window_push (window,
                       steward_instance_page_new (steward_window_get_view_state (window),
                                                  instance));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.refresh", NULL);
  close_and_await (window);
}

static gboolean
is_not_asked (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL;
}

/* The question goes with the window that asks. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  StewardWindow *window = open_window (fixture);

  open_environment (window, fixture, "win.delete-environment", "Dev-Anna");
  g_assert_nonnull (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
  close_and_await (window);
  steward_test_await (is_not_asked, NULL);
}

/* What was sent is answered to nobody. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  StewardWindow *window = open_window (fixture);
  AdwMessageDialog *dialog;

  steward_test_simulator_add_fault (fixture->simulator, "DELETE", "*", "{\"delayMs\":200}");
  open_environment (window, fixture, "win.delete-environment", "Dev-Anna");
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (dialog, "verb");
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_and_await (window);
  steward_test_await (is_not_asked, NULL);
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

/* Nobody enters the code, which is good for a quarter of an hour. */
static void
await_code (GtkWidget *dialog)
{
  GtkWidget *view = application_test_get_child (dialog, "view");

  steward_test_await (is_mapped, application_test_get_child (view, "code"));
}

static void
test_sign_in (Fixture       *fixture,
              gconstpointer  data)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autoptr(StewardProfile) profile = NULL;
  GtkWidget *dialog;

  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_DEVICE_CODE, tenant);
  steward_workspace_open_profile (fixture->workspace, profile);
  steward_test_await (connect_test_is_idle, fixture->fleet);
  steward_sign_in_dialog_present (NULL, fixture->workspace, profile,
                                  steward_session_get_tenant (
                                    connect_test_get_session (fixture, 0)));
  dialog = steward_test_find_window (STEWARD_TYPE_SIGN_IN_DIALOG);
  await_code (dialog);
  close_and_await (dialog);
}

static void
enter (GtkWidget  *parent,
       const char *name,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (application_test_get_child (parent, name)), text);
}

static GtkWidget *
open_connect_dialog (StewardApplication *application,
                     const char         *method,
                     const char         *authority)
{
  GtkWidget *dialog;
  GtkWidget *form;
  GtkWidget *service;

  steward_connect_dialog_present (application, NULL);
  dialog = steward_test_find_window (STEWARD_TYPE_CONNECT_DIALOG);
  form = application_test_get_child (dialog, "form");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (application_test_get_child (form, method)), TRUE);
  service = application_test_get_child (form, "service");
  enter (service, "authority", authority);
  enter (service, "service_url", authority);

  return dialog;
}

static void
press_connect (GtkWidget *dialog)
{
  g_assert_true (gtk_widget_get_sensitive (application_test_get_child (dialog, "connect")));
  g_signal_emit_by_name (application_test_get_child (dialog, "connect"), "clicked");
}

static void
close_code (StewardApplication *application,
            Fixture            *fixture)
{
  GtkWidget *dialog = open_connect_dialog (application, "device_code", fixture->simulator->url);
  GtkWidget *form = application_test_get_child (dialog, "form");

  enter (form, "client_id", connect_test_get_hello (fixture, "public", "id"));
  press_connect (dialog);
  await_code (dialog);
  close_and_await (dialog);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
}

static gboolean
was_heard (gpointer user_data)
{
  return steward_test_server_get_n_heard (user_data) > 0;
}

/* The sign-in service neither answers nor hangs up: Cancel leads back to what was entered, and
 * then out. */
static void
close_held (StewardApplication *application,
            Fixture            *fixture)
{
  g_autoptr(StewardTestServer) server = steward_test_server_new ();
  GtkWidget *dialog;
  GtkWidget *form;

  steward_test_server_push (server, "", -1, STEWARD_TEST_ENDING_HOLD);
  dialog = open_connect_dialog (application, "client_secret",
                                steward_test_server_get_url (server));
  form = application_test_get_child (dialog, "form");
  enter (form, "client_id", connect_test_get_hello (fixture, "service", "id"));
  enter (form, "tenant", "contoso.example");
  enter (form, "secret", "not one");
  press_connect (dialog);
  steward_test_await (was_heard, server);
  g_assert_false (gtk_widget_get_visible (application_test_get_child (dialog, "connect")));
  steward_test_press (dialog, "Cancel");
  g_assert_true (gtk_widget_get_visible (application_test_get_child (dialog, "connect")));

  press_connect (dialog);
  close_and_await (dialog);
}

/* While the sign-in service is asked for the tenant that was entered. */
static void
close_tenants (StewardApplication *application,
               Fixture            *fixture)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autoptr(StewardProfile) profile = NULL;
  GtkWidget *dialog;
  GtkWidget *several;

  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_DEVICE_CODE, tenant);
  steward_workspace_open_profile (fixture->workspace, profile);
  hold_all (fixture->simulator);
  steward_tenants_dialog_present (application, profile);
  dialog = steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG);
  several = application_test_get_child (dialog, "several");
  steward_tenants_row_set_text (STEWARD_TENANTS_ROW (several), "fabrikam.example");
  g_assert_true (gtk_widget_get_sensitive (application_test_get_child (dialog, "add")));
  g_signal_emit_by_name (application_test_get_child (dialog, "add"), "clicked");
  g_assert_false (gtk_widget_get_sensitive (application_test_get_child (dialog, "add")));
  close_and_await (dialog);
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char     *name;
    void          (*func) (Fixture       *fixture,
                           gconstpointer  data);
    gconstpointer   data;
  } tests[] = {
    { "/closing/change", test_change },
    { "/closing/connect/code", application_test_run, close_code },
    { "/closing/connect/held", application_test_run, close_held },
    { "/closing/environment", test_environment },
    { "/closing/instance", test_instance },
    { "/closing/pages", test_pages },
    { "/closing/question", test_question },
    { "/closing/sign-in", test_sign_in },
    { "/closing/tenants", application_test_run, close_tenants },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, tests[i].data, connect_test_set_up, tests[i].func,
                application_test_tear_down);

  return g_test_run ();
}
