/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-page.h"
#include "steward-app-draft.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "version-test.h"

/* What calls off a change, and what clears away one that failed, at a strict simulator. */

static gboolean
is_asking (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static AdwMessageDialog *
await_dialog (void)
{
  steward_test_await (is_asking, NULL);

  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

typedef struct
{
  AdwMessageDialog *dialog;
  const char       *response;
} Answer;

static gboolean
is_possible (gpointer user_data)
{
  Answer *answer = user_data;

  return adw_message_dialog_get_response_enabled (answer->dialog, answer->response);
}

static void
respond (AdwMessageDialog *dialog,
         const char       *response)
{
  Answer answer = { dialog, response };

  steward_test_await (is_possible, &answer);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The question is there, and cannot be answered with yes. */
static void
refuse (const char *reason)
{
  AdwMessageDialog *dialog = await_dialog ();

  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "verb"));
  window_test_await_shown (dialog, reason);
  respond (dialog, "cancel");
}

static gboolean
is_canceled (gpointer user_data)
{
  return steward_operation_get_status (user_data) == STEWARD_OPERATION_STATUS_CANCELED;
}

static gboolean
is_installed (gpointer user_data)
{
  return steward_app_get_state (user_data) == STEWARD_APP_STATE_INSTALLED;
}

static StewardOperation *
schedule_update (VersionTest        *self,
                 StewardEnvironment *environment,
                 StewardApp         *app)
{
  g_autoptr(StewardDraft) update = NULL;
  g_autoptr(GError) error = NULL;
  StewardOperation *waiting;

  simulator_session_close_window (self->session, "Production");
  update = steward_app_draft_new_update (environment, app, steward_app_get_available_update (app));
  g_object_set (update, "in-update-window", TRUE, NULL);
  waiting = simulator_session_submit (self->session, update, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_operation_get_status (waiting), ==,
                   STEWARD_OPERATION_STATUS_SCHEDULED);

  return waiting;
}

/* What waits for the update window is called off; then there is nothing to call off. */
static void
test_app_update (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", FALSE);
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  g_autoptr(StewardApp) app = g_object_ref (version_test_find_app (self, environment,
                                                                   "Havn Core"));
  g_autoptr(StewardOperation) waiting = schedule_update (self, environment, app);
  AdwMessageDialog *dialog;

  version_test_find_app (self, environment, "Havn Core");
  g_assert_cmpint (steward_app_get_state (app), ==, STEWARD_APP_STATE_UPDATE_PENDING);
  version_test_act_on_app (self, "win.cancel-app-update", "Production", app);
  dialog = await_dialog ();
  window_test_await_shown (dialog, "Cancel the Update of “Havn Core”?");
  respond (dialog, "verb");
  window_test_await_shown (self->window.window,
                           "Canceling the update of Havn Core on Production");
  steward_test_await (is_canceled, waiting);
  steward_test_await (is_installed, app);

  version_test_act_on_app (self, "win.cancel-app-update", "Production", app);
  refuse ("There is no update that waits. It may have begun meanwhile.");
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/update/cancel"), ==, 1);
}

typedef struct
{
  GtkWidget  *page;
  StewardApp *app;
} Row;

/* (transfer none) (nullable): the button that calls off the update of an app */
static GtkWidget *
find_cancel_button (GtkWidget  *widget,
                    StewardApp *app)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                    "win.cancel-app-update") == 0)
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
      const char *app_id;

      g_variant_get_child (target, 2, "&s", &app_id);
      return g_str_equal (app_id, steward_app_get_id (app)) ? widget : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cancel_button (child, app);

  return found;
}

static gboolean
has_cancel_button (gpointer user_data)
{
  Row *row = user_data;

  return find_cancel_button (row->page, row->app) != NULL;
}

/* Versions before 2.25 do not tell what kind of app it is, and call off its update all the same. */
static void
test_app_row (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  g_autoptr(StewardApp) app = g_object_ref (version_test_find_app (self, environment,
                                                                   "Havn Core"));
  g_autoptr(StewardOperation) waiting = schedule_update (self, environment, app);
  Row row = { NULL, app };

  version_test_find_app (self, environment, "Havn Core");
  version_test_act (self, "win.open-environment", "Production");
  row.page = steward_test_find_widget (GTK_WIDGET (self->window.window),
                                       STEWARD_TYPE_ENVIRONMENT_PAGE);
  gtk_widget_activate_action (row.page, "page.tab", "s", "apps");
  steward_test_await (has_cancel_button, &row);
  g_signal_emit_by_name (find_cancel_button (row.page, app), "clicked");
  respond (await_dialog (), "verb");
  steward_test_await (is_canceled, waiting);
}

typedef struct
{
  VersionTest      *test;
  StewardOperation *operation;
} Listed;

static gboolean
is_listed (gpointer user_data)
{
  Listed *listed = user_data;
  GListModel *operations = steward_view_state_get_operations (listed->test->window.view_state);
  guint n_items = g_list_model_get_n_items (operations);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (operation == listed->operation)
        return TRUE;
    }

  return FALSE;
}

/* As soon as its row is there. */
static void
cancel_operation (VersionTest      *self,
                  StewardOperation *operation)
{
  Listed listed = { self, operation };

  steward_test_await (is_listed, &listed);
  version_test_act (self, "win.cancel-operation",
                    steward_entity_get_key (STEWARD_ENTITY (operation)));
}

/* What is not known cannot be asked about; why it is not known is told. */
static void
test_unknown (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", FALSE);
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  StewardApp *app = version_test_find_app (self, environment, "Havn Core");
  AdwMessageDialog *dialog;

  steward_test_simulator_keep_fault (self->session->simulator, "GET", "*/apps",
                                     "{\"status\":403}");
  version_test_act_on_app (self, "win.cancel-app-update", "Production", app);
  window_test_await_shown (self->window.window, "Your Account Needs Another Role");
  window_test_press (self->window.window, "Details");
  dialog = await_dialog ();
  window_test_await_shown (dialog, "Ask an administrator for the role");
  window_test_await_shown (dialog, "403");
  respond (dialog, "cancel");
}

/* From the list of operations, where it is the update of an app that waits. */
static void
test_waiting_operation (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", FALSE);
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  StewardApp *app = version_test_find_app (self, environment, "Havn Core");
  g_autoptr(StewardOperation) waiting = schedule_update (self, environment, app);

  cancel_operation (self, waiting);
  respond (await_dialog (), "verb");
  steward_test_await (is_canceled, waiting);
}

static void
test_app_update_too_old (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.11", FALSE);
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  StewardApp *app = version_test_find_app (self, environment, "Havn Core");
  g_autoptr(StewardOperation) waiting = schedule_update (self, environment, app);

  version_test_act_on_app (self, "win.cancel-app-update", "Production", app);
  refuse ("The connection uses a version of the service without it.");
  cancel_operation (self, waiting);
  refuse ("The connection uses a version of the service without it.");
}

/* (transfer full): the update of an environment that runs */
static StewardOperation *
find_running_update (WindowTest *test)
{
  GListModel *operations = steward_view_state_get_all_operations (test->view_state);

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (steward_operation_get_operation_type (operation) == STEWARD_OPERATION_TYPE_UPDATE &&
          steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_RUNNING)
        return g_steal_pointer (&operation);
    }

  g_assert_not_reached ();
}

/* It is said what is undone before it is; the operation that is shown is the one that ends. */
static void
test_operation (WindowTest    *test,
                gconstpointer  quirks)
{
  g_autoptr(StewardOperation) operation = find_running_update (test);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  const char *environment = steward_operation_get_environment_name (operation);
  const char *id = steward_operation_get_id (operation);
  AdwMessageDialog *dialog;
  g_autofree char *effect = NULL;
  g_autofree char *toast = NULL;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-operation", "(ss)",
                              steward_tenant_get_id (tenant), id);
  window_test_press (test->window, "Cancel Operation…");
  dialog = await_dialog ();
  effect = g_strdup_printf ("%s goes back to the version before", environment);
  window_test_await_shown (dialog, effect);
  toast = g_strdup_printf ("Canceling the update of %s of %s", environment,
                           steward_tenant_get_name (tenant));
  respond (dialog, "verb");
  window_test_await_shown (test->window, toast);
  steward_test_simulator_advance (test->simulator, "PT4H");
  steward_test_await (is_canceled, operation);
  g_assert_null (window_test_find_button (test->window, "Cancel Operation…"));
  g_assert_cmpuint (window_test_count (test, "POST", "/cancel"), ==, 1);
}

/* (transfer none): what is followed in a tenant */
static GListModel *
get_tracked (WindowTest    *test,
             StewardTenant *tenant)
{
  StewardFleet *fleet = steward_view_state_get_fleet (test->view_state);
  StewardSession *session = steward_fleet_find_session (fleet, tenant);

  return G_LIST_MODEL (steward_session_get_tracker (session));
}

static gboolean
has_ended (gpointer operation)
{
  return steward_operation_is_finished (operation);
}

/* That the answer was lost is said; the operation itself tells whether it ends. */
static void
lose_cancel (WindowTest             *test,
             const char             *fault,
             StewardOperationStatus  end)
{
  g_autoptr(StewardOperation) operation = find_running_update (test);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  GListModel *tracked = get_tracked (test, tenant);
  guint n_tracked = g_list_model_get_n_items (tracked);

  steward_test_simulator_add_fault (test->simulator, "POST", "*/cancel", fault);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-operation", "(ss)",
                              steward_tenant_get_id (tenant),
                              steward_operation_get_id (operation));
  window_test_press (test->window, "Cancel Operation…");
  respond (await_dialog (), "verb");
  window_test_await_shown (test->window, "The answer was lost.");
  g_assert_cmpuint (g_list_model_get_n_items (tracked), ==, n_tracked);
  steward_test_simulator_advance (test->simulator, "PT4H");
  steward_test_await (has_ended, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==, end);
  g_assert_cmpuint (window_test_count (test, "POST", "/cancel"), ==, 1);
}

static void
test_answer_lost (WindowTest    *test,
                  gconstpointer  quirks)
{
  lose_cancel (test, "{\"drop\":\"after\"}", STEWARD_OPERATION_STATUS_CANCELED);
}

static void
test_request_lost (WindowTest    *test,
                   gconstpointer  quirks)
{
  lose_cancel (test, "{\"drop\":\"before\"}", STEWARD_OPERATION_STATUS_SUCCEEDED);
}

static GtkWidget *
find_tooltip (GtkWidget  *widget,
              const char *tooltip)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0 &&
      gtk_widget_get_visible (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_tooltip (child, tooltip);

  return found;
}

static gboolean
has_running_row (gpointer window)
{
  return find_tooltip (window, "Cancel Operation…") != NULL;
}

/* Only what can be called off has the button. */
static void
test_running_row (WindowTest    *test,
                  gconstpointer  quirks)
{
  GtkWidget *button;

  steward_window_show_page (test->window, "operations");
  steward_test_await (has_running_row, test->window);
  button = find_tooltip (GTK_WIDGET (test->window), "Cancel Operation…");
  g_signal_emit_by_name (button, "clicked");
  respond (await_dialog (), "cancel");
  g_assert_cmpuint (window_test_count (test, "POST", "/cancel"), ==, 0);
}

/* (transfer none) (nullable): the environment whose creation failed, by whatever name */
static StewardEnvironment *
find_failed_creation (WindowTest *test)
{
  GListModel *environments = steward_view_state_get_environments (test->view_state);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);
      const char *name = steward_environment_get_name (environment);

      if (g_str_has_prefix (name, "Migration"))
        return environment;
    }

  return NULL;
}

static gboolean
is_being_removed (gpointer user_data)
{
  StewardEnvironment *environment = find_failed_creation (user_data);

  return environment != NULL && steward_environment_get_status (environment) ==
                                  STEWARD_ENVIRONMENT_STATUS_REMOVING;
}

static gboolean
is_gone (gpointer user_data)
{
  return find_failed_creation (user_data) == NULL;
}

/* What never came to life is not kept, not even by another name, and the question says so. */
static void
test_failed_creation (WindowTest    *test,
                      gconstpointer  quirks)
{
  StewardTenant *tenant = window_test_get_tenant (test, "Adventure Works");
  AdwMessageDialog *dialog;

  g_assert_cmpint (steward_environment_get_status (find_failed_creation (test)), ==,
                   STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.delete-environment", "(ss)",
                              steward_tenant_get_id (tenant), "Migration");
  dialog = await_dialog ();
  window_test_await_shown (dialog, "“Migration” is deleted for good");
  window_test_await_shown (dialog, "It cannot be recovered.");
  respond (dialog, "verb");
  steward_test_await (is_being_removed, test);
  steward_test_simulator_advance (test->simulator, "PT4H");
  steward_test_await (is_gone, test);
  g_assert_cmpuint (window_test_count (test, "DELETE", "/Migration"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/window-cancel/app-update", test_app_update);
  g_test_add_data_func ("/window-cancel/app-row-2.24", "2.24", test_app_row);
  g_test_add_data_func ("/window-cancel/app-row", "2.29", test_app_row);
  g_test_add_func ("/window-cancel/app-update-too-old", test_app_update_too_old);
  g_test_add_func ("/window-cancel/unknown", test_unknown);
  g_test_add_func ("/window-cancel/waiting-operation", test_waiting_operation);
  g_test_add ("/window-cancel/operation", WindowTest, NULL, window_test_set_up, test_operation,
              window_test_tear_down);
  g_test_add ("/window-cancel/answer-lost", WindowTest, NULL, window_test_set_up,
              test_answer_lost, window_test_tear_down);
  g_test_add ("/window-cancel/request-lost", WindowTest, NULL, window_test_set_up,
              test_request_lost, window_test_tear_down);
  g_test_add ("/window-cancel/running-row", WindowTest, NULL, window_test_set_up,
              test_running_row, window_test_tear_down);
  g_test_add ("/window-cancel/failed-creation", WindowTest, NULL, window_test_set_up,
              test_failed_creation, window_test_tear_down);

  return g_test_run ();
}
