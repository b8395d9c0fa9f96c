/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "version-test.h"

/* Ties to Power Platform, made and cut in the window at a strict simulator: it does not tell of
 * them, as the documents do not. Where the service tells, what is tied is deleted in one go. */

#define CONTOSO     "50377cd8-1829-57e9-8972-4a7b8d94fba3"
#define CONTOSO_UAT "1c91ec1f-8ffd-536a-a0bd-652438d9719f"
#define CONTOSO_US  "235675aa-fb4f-513a-a21b-f749a8a99afe"

/* (transfer full) (nullable): what the simulator has noted down */
static char *
dup_link (VersionTest *self,
          const char  *name)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonArray *tenants;
  JsonArray *environments;

  answer = steward_test_simulator_send (self->window.simulator, "GET", "/simulator/state", NULL);
  tenants = json_node_get_array (steward_test_answer_get (answer, "tenants"));
  environments = json_object_get_array_member (json_array_get_object_element (tenants, 0),
                                               "environments");
  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if (g_str_equal (json_object_get_string_member (environment, "name"), name))
        return g_strdup (json_object_get_string_member_with_default (
          environment, "linkedPowerPlatformEnvironmentId", NULL));
    }

  g_assert_not_reached ();
}

static void
open_wizard (VersionTest *self,
             const char  *action,
             const char  *environment)
{
  version_test_act (self, action, environment);
  window_test_take_wizard (&self->window);
  g_assert_cmpstr (wizard_test_get_lack (&self->window.wizard), ==,
                   "Enter the ID of the Power Platform environment to continue.");
}

static void
go_to_review (VersionTest *self)
{
  wizard_test_await_ready (&self->window.wizard);
  wizard_test_next (&self->window.wizard);
  wizard_test_await_page (&self->window.wizard, "Review");
}

static void
finish (VersionTest *self)
{
  go_to_review (self);
  wizard_test_await_ready (&self->window.wizard);
  wizard_test_next (&self->window.wizard);
}

/* The conditions are said before an id is asked for. */
static void
test_link (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", TRUE);
  WizardTest *wizard = &self->window.wizard;
  g_autofree char *link = NULL;

  open_wizard (self, "win.link-environment", "Dev-Anna");
  window_test_await_shown (wizard->wizard, "has to match in type and geography");
  wizard_test_type (wizard, "Dev");
  g_assert_cmpstr (wizard_test_get_lack (wizard), ==,
                   "The ID of an environment looks like 00000000-0000-0000-0000-000000000000.");
  wizard_test_type (wizard, " " CONTOSO_UAT " ");
  go_to_review (self);
  window_test_await_shown (wizard->wizard, "Its ID is " CONTOSO_UAT ".");
  window_test_await_shown (wizard->wizard, "Whether type and geography match is not known");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_closed (wizard);
  window_test_await_shown (self->window.window, "Dev-Anna of Contoso is linked to Power Platform");
  link = dup_link (self, "Dev-Anna");
  g_assert_cmpstr (link, ==, CONTOSO_UAT);
}

static gboolean
has_error (gpointer user_data)
{
  return steward_wizard_page_get_error (steward_wizard_get_page (user_data)) != NULL;
}

/* What does not match is refused by the service; what was entered stays. */
static void
test_mismatch (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", TRUE);
  WizardTest *wizard = &self->window.wizard;
  g_autofree char *link = NULL;

  open_wizard (self, "win.link-environment", "Dev-Anna");
  wizard_test_type (wizard, CONTOSO_US);
  finish (self);
  steward_test_await (has_error, wizard->wizard);
  window_test_await_shown (wizard->wizard, "They Cannot Be Linked or Unlinked");
  link = dup_link (self, "Dev-Anna");
  g_assert_null (link);
}

static void
test_unlink (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", TRUE);
  WizardTest *wizard = &self->window.wizard;
  g_autofree char *before = dup_link (self, "Production");
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, CONTOSO);
  open_wizard (self, "win.unlink-environment", "Production");
  window_test_await_shown (wizard->wizard, "does not tell what the environment is linked to");
  wizard_test_type (wizard, CONTOSO);
  finish (self);
  wizard_test_await_closed (wizard);
  window_test_await_shown (self->window.window,
                           "Production of Contoso is no longer linked to Power Platform");
  steward_window_show_page (STEWARD_WINDOW (self->window.window), "operations");
  window_test_await_shown (self->window.window, "Unlink Production from Power Platform");
  after = dup_link (self, "Production");
  g_assert_null (after);
}

/* An application is told that it cannot, why, and what to do; nothing is sent. */
static void
test_application (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.29", FALSE);
  WizardTest *wizard = &self->window.wizard;

  open_wizard (self, "win.link-environment", "Dev-Anna");
  wizard_test_type (wizard, CONTOSO_UAT);
  go_to_review (self);
  window_test_await_shown (wizard->wizard, "The service lets only people do this");
  window_test_await_shown (wizard->wizard, "Connect the tenant as a person.");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (wizard)));
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/linkEnvironment"), ==, 0);
}

static void
test_too_old (void)
{
  g_autoptr(VersionTest) self = version_test_new ("2.11", TRUE);
  WizardTest *wizard = &self->window.wizard;

  open_wizard (self, "win.link-environment", "Dev-Anna");
  wizard_test_type (wizard, CONTOSO_UAT);
  go_to_review (self);
  window_test_await_shown (wizard->wizard,
                           "The connection uses a version of the service without it.");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (wizard)));
}

static GtkWidget *
ask (VersionTest *self)
{
  GtkWidget *question;

  version_test_act (self, "win.delete-environment", "Production");
  question = GTK_WIDGET (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (question);

  return question;
}

static void
confirm (GtkWidget *question)
{
  window_test_fill (question, "Type “Production” to confirm", "Production");
  window_test_press (question, "Delete Environment");
}

static gboolean
explains (gpointer text)
{
  GtkWindow *explanation = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);

  return explanation != NULL && window_test_shows (explanation, text);
}

static GtkWidget *
await_explanation (const char *text)
{
  steward_test_await (explains, (gpointer) text);

  return GTK_WIDGET (steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

static void
assert_sent (VersionTest *self,
             guint        n_unlinked,
             guint        n_deleted)
{
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/unlinkEnvironment"), ==,
                    n_unlinked);
  g_assert_cmpuint (window_test_count (&self->window, "DELETE", "/Production"), ==, n_deleted);
}

/* One question for both changes. */
static void
test_delete (void)
{
  g_autoptr(VersionTest) self = version_test_new_telling ("2.29", TRUE);
  GtkWidget *question = ask (self);

  window_test_await_shown (question, "Unlinked from Power Platform first");
  window_test_await_shown (question, "The Power Platform environment itself stays. Its ID is "
                           CONTOSO ".");
  confirm (question);
  window_test_await_shown (self->window.window, "Deleting Production of Contoso");
  assert_sent (self, 1, 1);
}

/* What happened, why, and what to do; "Try Again" sends both. */
static void
test_delete_refused (void)
{
  g_autoptr(VersionTest) self = version_test_new_telling ("2.29", TRUE);
  GtkWidget *explanation;

  steward_test_simulator_add_fault (self->window.simulator, "POST", "*/unlinkEnvironment",
                                    "{\"error\":{\"code\":\"BadArgument\"}}");
  confirm (ask (self));
  explanation = await_explanation ("“Production” Is Not Deleted");
  window_test_await_shown (explanation, "It could not be unlinked from Power Platform, which comes "
                           "first.");
  window_test_await_shown (explanation, "they are not linked to each other. Nothing was changed in "
                           "Contoso.");
  window_test_await_shown (explanation, "Power Platform admin center");
  assert_sent (self, 1, 0);

  window_test_press (explanation, "Try Again");
  window_test_await_shown (self->window.window, "Deleting Production of Contoso");
  assert_sent (self, 2, 1);
}

static void
test_delete_lost (void)
{
  g_autoptr(VersionTest) self = version_test_new_telling ("2.29", TRUE);
  GtkWidget *explanation;
  g_autofree char *link = NULL;

  steward_test_simulator_add_fault (self->window.simulator, "POST", "*/unlinkEnvironment",
                                    "{\"drop\":\"after\"}");
  confirm (ask (self));
  explanation = await_explanation ("“Production” Is Not Deleted");
  window_test_await_shown (explanation, "the answer to that was lost. Nothing was deleted.");
  window_test_press (explanation, "Cancel");
  link = dup_link (self, "Production");
  g_assert_null (link);
  assert_sent (self, 1, 0);
}

/* The second of the two is refused: the first was done. */
static void
test_delete_halfway (void)
{
  g_autoptr(VersionTest) self = version_test_new_telling ("2.29", TRUE);
  GtkWidget *explanation;

  steward_test_simulator_add_fault (self->window.simulator, "DELETE", "*",
                                    "{\"error\":{\"code\":\"invalidStatusCannotDeleteTenant\"}}");
  confirm (ask (self));
  explanation = await_explanation ("It Cannot Be Deleted Now");
  window_test_await_shown (explanation, "“Production” was unlinked from Power Platform, and stays "
                           "unlinked.");
  window_test_press (explanation, "Try Again");
  window_test_await_shown (self->window.window, "Deleting Production of Contoso");
  assert_sent (self, 1, 2);
}

static void
test_delete_application (void)
{
  g_autoptr(VersionTest) self = version_test_new_telling ("2.29", FALSE);
  GtkWidget *question = ask (self);

  window_test_await_shown (question, "and only people can unlink it");
  window_test_await_shown (question, "Connect the tenant as a person, or unlink it in the Power "
                           "Platform admin center.");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "verb"));
  window_test_press (question, "Cancel");
  assert_sent (self, 0, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/window-link/link", test_link);
  g_test_add_func ("/window-link/mismatch", test_mismatch);
  g_test_add_func ("/window-link/unlink", test_unlink);
  g_test_add_func ("/window-link/application", test_application);
  g_test_add_func ("/window-link/too-old", test_too_old);
  g_test_add_func ("/window-link/delete", test_delete);
  g_test_add_func ("/window-link/delete/refused", test_delete_refused);
  g_test_add_func ("/window-link/delete/lost", test_delete_lost);
  g_test_add_func ("/window-link/delete/halfway", test_delete_halfway);
  g_test_add_func ("/window-link/delete/application", test_delete_application);

  return g_test_run ();
}
