/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"
#include "version-test.h"

/* Ties to Power Platform, made and cut in the window at a strict simulator: it does not tell of
 * them, as the documents do not. */

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

  return g_test_run ();
}
