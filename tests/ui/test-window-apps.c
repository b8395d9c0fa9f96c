/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-plan.h"
#include "steward-environment-menu.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "version-test.h"
#include "wizards/apps/steward-app-chooser.h"
#include "wizards/apps/steward-app-terms-row.h"

/* Several apps of one environment, changed in the window at a strict simulator. */

#define FREIGHT_TABLES "e358182f-c856-52e2-a251-a04a9c5539b3"
#define PAYROLL        "bfe313fd-a1c0-517b-a151-94f745eade50"

#define READING "The service is being asked for the apps and their updates."

static StewardAppPlan *
get_plan (VersionTest *self)
{
  return STEWARD_APP_PLAN (steward_wizard_get_draft (self->window.wizard.wizard));
}

static gboolean
is_settled (gpointer user_data)
{
  GListModel *steps = steward_app_plan_get_steps (get_plan (user_data));
  guint n_items = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      if (steward_app_step_get_state (step) < STEWARD_APP_STEP_SUCCEEDED)
        return FALSE;
    }

  return n_items > 0;
}

/* What is planned, in order, or what became of it. */
static void
assert_steps (VersionTest *self,
              gboolean     with_state,
              const char  *expected)
{
  GListModel *steps = steward_app_plan_get_steps (get_plan (self));
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_items;
  static const char * const states[] = {
    "waiting", "sending", "running", "scheduled", "succeeded", "failed", "skipped",
  };

  window_test_await_gone (self->window.wizard.wizard, READING);
  n_items = g_list_model_get_n_items (steps);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);
      const char *name = steward_app_draft_get_app_name (steward_app_step_get_draft (step));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
      if (with_state)
        g_string_append_printf (text, " %s", states[steward_app_step_get_state (step)]);
      g_assert_true (window_test_shows (self->window.wizard.wizard, name));
    }

  g_assert_cmpstr (text->str, ==, expected);
}

/* What was accepted before for as many apps stays accepted. */
static void
accept_all (GtkWidget *widget)
{
  if (STEWARD_IS_APP_TERMS_ROW (widget))
    {
      gtk_check_button_set_active (wizard_test_find (widget, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    accept_all (child);
}

static void
choose (VersionTest        *self,
        const char * const *names)
{
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  GVariant *target;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) steward_app_get_id (
                            version_test_find_app (self, environment, names[i])));
  target = steward_environment_menu_new_apps_target (
    environment, g_variant_new_strv ((const char * const *) ids->pdata, ids->len));
  gtk_widget_activate_action_variant (GTK_WIDGET (self->window.window), "win.update-apps",
                                      g_variant_new_array (NULL, &target, 1));
  window_test_take_wizard (&self->window);
}

/* From the plan to the result; nothing is accepted but by the user. */
static void
carry_out (VersionTest *self)
{
  WizardTest *wizard = &self->window.wizard;

  g_assert_true (wizard_test_is_on (wizard, "Plan"));
  g_assert_nonnull (wizard_test_get_lack (wizard));
  accept_all (GTK_WIDGET (wizard->wizard));
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
}

/* The ids of the apps in the order in which their updates were sent. */
static char *
dup_sent (VersionTest *self)
{
  g_autoptr(JsonArray) requests = simulator_session_list_requests (self->session);
  guint length = json_array_get_length (requests);
  g_autoptr(GString) sent = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);
      const char *path = json_object_get_string_member (request, "path");
      g_auto(GStrv) segments = g_strsplit (path, "/", -1);
      guint n_segments = g_strv_length (segments);

      if (g_str_has_suffix (path, "/update"))
        g_string_append_printf (sent, "%s%s", sent->len > 0 ? " " : "", segments[n_segments - 2]);
    }

  return g_string_free (g_steal_pointer (&sent), FALSE);
}

static void
assert_sent (VersionTest        *self,
             const char * const *names)
{
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  g_autofree char *sent = dup_sent (self);
  g_autoptr(GString) expected = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (expected, "%s%s", i > 0 ? " " : "", steward_app_get_id (
                              version_test_find_app (self, environment, names[i])));
  g_assert_cmpstr (sent, ==, expected->str);
}

static const char * const three[] = {
  "Payroll DK", "Northlight Core", "Document Capture", NULL,
};

static const char * const four[] = {
  "Havn Core", "Payroll DK", "Northlight Core", "Document Capture", NULL,
};

/* Three apps, one of which needs a fourth. */
static void
test_three (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);

  choose (self, three);
  assert_steps (self, FALSE, "Havn Core, Payroll DK, Northlight Core, Document Capture");
  window_test_await_shown (self->window.wizard.wizard, "You chose 3 apps. 1 more comes first.");
  carry_out (self);
  wizard_test_await_page (&self->window.wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Havn Core succeeded, Payroll DK succeeded, "
                            "Northlight Core succeeded, Document Capture succeeded");
  window_test_await_shown (self->window.wizard.wizard, "4 apps were updated.");
  g_assert_null (window_test_find_button (self->window.wizard.wizard, "Plan the Rest…"));
  assert_sent (self, four);
}

/* What is being updated already is not offered beside what is chosen. */
static void
test_choice (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  GtkWidget *chooser;

  choose (self, three);
  chooser = steward_test_find_widget (GTK_WIDGET (self->window.wizard.wizard),
                                      STEWARD_TYPE_APP_CHOOSER);
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (chooser)));
  window_test_await_shown (chooser, "Payroll DK 12.4.1.0");
  window_test_await_shown (chooser, "Havn Core 4.3.1.0");
  g_assert_false (window_test_shows (chooser, "Shipping Agent 27.1.8.0"));
}

/* What needs the app that failed is left out, and the others are not. The rest can be planned. */
static void
test_one_fails (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  gpointer question;

  steward_test_simulator_add_fault (self->window.simulator, "POST",
                                    "*/apps/794bed53-82ad-5030-ad4e-23d0b5f50a08/update",
                                    "{\"error\":{\"code\":\"Unknown\"}}");
  choose (self, three);
  carry_out (self);
  wizard_test_await_page (&self->window.wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Havn Core failed, Payroll DK skipped, "
                            "Northlight Core succeeded, Document Capture succeeded");
  window_test_await_shown (self->window.wizard.wizard, "2 of 4 apps did not succeed.");
  g_assert_true (window_test_shows (self->window.wizard.wizard,
                                    "Havn Payroll — The service failed"));
  window_test_press (self->window.wizard.wizard, "Details");
  question = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  window_test_await_shown (question, "Code: Unknown");
  window_test_press (question, "Close");

  window_test_press (self->window.wizard.wizard, "Plan the Rest…");
  window_test_take_wizard (&self->window);
  assert_steps (self, FALSE, "Havn Core, Payroll DK");
  carry_out (self);
  wizard_test_await_page (&self->window.wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Havn Core succeeded, Payroll DK succeeded");
}

static void
unsettle_cb (StewardAppStep *step)
{
  steward_operation_set_status (steward_app_step_get_operation (step),
                                STEWARD_OPERATION_STATUS_UNSETTLED);
}

/* What became of an app may never be known; that it failed is not said. */
static void
test_unsettled (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  g_autoptr(StewardAppStep) step = NULL;

  choose (self, three);
  assert_steps (self, FALSE, "Havn Core, Payroll DK, Northlight Core, Document Capture");
  step = g_list_model_get_item (steward_app_plan_get_steps (get_plan (self)), 0);
  g_signal_connect (step, "notify::operation", G_CALLBACK (unsettle_cb), NULL);
  carry_out (self);
  wizard_test_await_page (&self->window.wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Havn Core failed, Payroll DK skipped, "
                            "Northlight Core succeeded, Document Capture succeeded");
  window_test_await_shown (self->window.wizard.wizard, "2 of 4 apps did not succeed.");
  window_test_await_shown (self->window.wizard.wizard, "Havn Payroll — outcome not known");
  window_test_await_shown (self->window.wizard.wizard, "Not known");
  g_assert_false (window_test_shows (self->window.wizard.wizard, "Failed"));
}

/* The service refuses to install what lacks something; the plan it makes of that is accepted. */
static void
test_install_needs (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;

  version_test_act (self, "win.install-app", "Production");
  window_test_take_wizard (&self->window);
  wizard_test_type (wizard, FREIGHT_TABLES);
  accept_all (GTK_WIDGET (wizard->wizard));
  g_object_set (steward_wizard_get_draft (wizard->wizard),
                "language-id", "da-DK",
                "with-needed", FALSE,
                NULL);
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  window_test_await_shown (wizard->wizard, "Customs Codes");
  window_test_press (wizard->wizard, "Show the Plan");

  window_test_take_wizard (&self->window);
  assert_steps (self, FALSE, "Customs Codes, " FREIGHT_TABLES);
  carry_out (self);
  wizard_test_await_page (wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Customs Codes succeeded, " FREIGHT_TABLES " succeeded");
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/install"), ==, 3);
}

/* A refusal of a plan goes back to the plan, with one app more. */
static void
test_update_needs (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  const char *names[] = { "Northlight Core", NULL };
  WizardTest *wizard = &self->window.wizard;

  steward_test_simulator_add_fault (
    self->window.simulator, "POST", "*/update",
    "{\"status\":400,\"body\":\"{\\\"code\\\":\\\"EntityValidationFailed\\\","
    "\\\"message\\\":\\\"\\\",\\\"data\\\":{\\\"requirements\\\":[{"
    "\\\"appId\\\":\\\"794bed53-82ad-5030-ad4e-23d0b5f50a08\\\","
    "\\\"name\\\":\\\"Havn Core\\\",\\\"publisher\\\":\\\"Havn Payroll\\\","
    "\\\"version\\\":\\\"4.3.1.0\\\",\\\"type\\\":\\\"update\\\"}]}}\"}");
  choose (self, names);
  assert_steps (self, FALSE, "Northlight Core");
  carry_out (self);
  window_test_press (wizard->wizard, "Show the Plan");
  assert_steps (self, FALSE, "Havn Core, Northlight Core");
  g_assert_cmpstr (wizard_test_get_lack (wizard), ==,
                   "Accept the terms of the publisher to continue.");
  carry_out (self);
  wizard_test_await_page (wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Havn Core succeeded, Northlight Core succeeded");
}

/* Before 2.25 the refusal is the first that tells what needs an app; all of it is named before it
 * goes along. */
static void
test_uninstall_needs (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  StewardApp *app = version_test_find_app (self, environment, "Havn Core");

  version_test_act_on_app (self, "win.uninstall-app", "Production", app);
  window_test_take_wizard (&self->window);
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  window_test_await_shown (wizard->wizard, "Other Apps Come First");

  window_test_press (wizard->wizard, "Show the Apps");
  wizard_test_await_page (wizard, "Data");
  window_test_await_shown (wizard->wizard, "Payroll DK");
  adw_action_row_activate (wizard_test_find (wizard->wizard, ADW_TYPE_ACTION_ROW,
                                             "Uninstall them as well"));
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  window_test_await_shown (wizard->wizard, "Payroll DK is uninstalled from Production");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_closed (wizard);
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/uninstall"), ==, 2);
}

static void
update_unread (VersionTest *self,
               const char  *app_id)
{
  gtk_widget_activate_action (
    GTK_WIDGET (self->window.window), "win.update-app", "(sss)",
    steward_tenant_get_id (steward_session_get_tenant (self->session->session)), "Production",
    app_id);
  window_test_take_wizard (&self->window);
}

/* As from the operation of an update that failed: the apps of the environment are read first. */
static void
test_unread (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;

  update_unread (self, PAYROLL);
  g_assert_cmpstr (wizard_test_get_lack (wizard), ==, READING);
  window_test_await_shown (wizard->wizard, "You chose 1 app. 1 more comes first.");
  carry_out (self);
  wizard_test_await_page (wizard, "Result");
  steward_test_await (is_settled, self);
  assert_steps (self, TRUE, "Havn Core succeeded, Payroll DK succeeded");
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/update"), ==, 2);
}

/* What cannot be read is told, and read when it is tried again. */
static void
test_unreadable (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;

  steward_test_simulator_add_fault (self->window.simulator, "GET", "*/availableUpdates",
                                    "{\"status\":403}");
  update_unread (self, PAYROLL);
  window_test_await_shown (wizard->wizard, "Your Account Needs Another Role");
  accept_all (GTK_WIDGET (wizard->wizard));
  g_assert_cmpstr (wizard_test_get_lack (wizard), ==,
                   "Whether Payroll DK can be updated is not known.");
  g_assert_false (window_test_shows (wizard->wizard, "newest"));
  window_test_press (wizard->wizard, "Try Again");
  window_test_await_shown (wizard->wizard, "You chose 1 app. 1 more comes first.");
}

/* What is not there any more is not installed instead. */
static void
test_uninstalled (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;

  update_unread (self, FREIGHT_TABLES);
  window_test_await_shown (wizard->wizard, "chosen");
  accept_all (GTK_WIDGET (wizard->wizard));
  g_assert_cmpstr (wizard_test_get_lack (wizard), ==,
                   "The service offers no update of " FREIGHT_TABLES ". Choose another app.");
}

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *name)
{
  GtkWidget *found = g_str_equal (gtk_widget_get_name (widget), name) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, name);

  return found;
}

/* The apps that can be updated are counted beside the name of their page, once they are read, and
 * counted again when one is updated. */
static void
test_count (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  GtkWidget *window = GTK_WIDGET (self->window.window);
  GtkWidget *row = find_named (window, "apps");
  const char *names[] = { "Document Capture", NULL };

  g_assert_false (window_test_shows (row, "4"));
  gtk_widget_activate_action (window, "win.show-page", "s", "apps");
  window_test_await_shown (row, "4");
  gtk_widget_activate_action (window, "win.show-page", "s", "environments");
  g_assert_true (window_test_shows (row, "4"));

  choose (self, names);
  carry_out (self);
  wizard_test_await_page (&self->window.wizard, "Result");
  steward_test_await (is_settled, self);
  window_test_await_shown (row, "3");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/window-apps/three", "2.29", test_three);
  g_test_add_data_func ("/window-apps/three-2.11", "2.11", test_three);
  g_test_add_data_func ("/window-apps/three-2.8", "2.8", test_three);
  g_test_add_data_func ("/window-apps/choice", "2.29", test_choice);
  g_test_add_data_func ("/window-apps/one-fails", "2.29", test_one_fails);
  g_test_add_data_func ("/window-apps/one-fails-2.11", "2.11", test_one_fails);
  g_test_add_data_func ("/window-apps/unsettled", "2.29", test_unsettled);
  g_test_add_data_func ("/window-apps/install-needs", "2.29", test_install_needs);
  g_test_add_data_func ("/window-apps/install-needs-2.11", "2.11", test_install_needs);
  g_test_add_data_func ("/window-apps/update-needs", "2.29", test_update_needs);
  g_test_add_data_func ("/window-apps/uninstall-needs-2.24", "2.24", test_uninstall_needs);
  g_test_add_data_func ("/window-apps/uninstall-needs-2.8", "2.8", test_uninstall_needs);
  g_test_add_data_func ("/window-apps/unread", "2.29", test_unread);
  g_test_add_data_func ("/window-apps/unread-2.8", "2.8", test_unread);
  g_test_add_data_func ("/window-apps/unreadable", "2.29", test_unreadable);
  g_test_add_data_func ("/window-apps/uninstalled", "2.29", test_uninstalled);
  g_test_add_data_func ("/window-apps/count", "2.29", test_count);

  return g_test_run ();
}
