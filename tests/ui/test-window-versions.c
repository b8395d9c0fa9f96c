/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "version-test.h"
#include "wizards/apps/steward-app-terms-row.h"

/* What a new user does first, done in the window to its end, at old versions and the newest. What
 * a version does not have is offered with the reason why it cannot be done. */

#define BANK_FEEDS "fff15714-383a-5bb1-a91f-29f1b808e4b3"

typedef struct
{
  VersionTest *test;
  const char  *name;
  gboolean     active;   /* or gone, or deleted and kept */
} Wanted;

static gboolean
is_so (gpointer user_data)
{
  Wanted *wanted = user_data;
  GListModel *environments = steward_view_state_get_environments (wanted->test->window.view_state);
  guint n_items = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (g_strcmp0 (steward_environment_get_name (environment), wanted->name) == 0)
        return wanted->active && steward_environment_get_status (environment) ==
                                   STEWARD_ENVIRONMENT_STATUS_ACTIVE;
    }

  return !wanted->active;
}

static void
await_environment (VersionTest *self,
                   const char  *name,
                   gboolean     active)
{
  Wanted wanted = { self, name, active };

  steward_test_await (is_so, &wanted);
}

static void
open_wizard (VersionTest *self,
             const char  *action,
             const char  *environment)
{
  version_test_act (self, action, environment);
  window_test_take_wizard (&self->window);
}

static void
finish (VersionTest *self)
{
  WizardTest *wizard = &self->window.wizard;

  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_closed (wizard);
}

static void
test_copy (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);

  open_wizard (self, "win.copy-environment", "Dev-Anna");
  wizard_test_type (&self->window.wizard, "Dev-Twin");
  finish (self);
  await_environment (self, "Dev-Twin", TRUE);
}

/* What older versions cannot leave out cannot be chosen; how much it would be none of them tells
 * that does not know what kind of app each is. */
static void
assert_options (VersionTest *self)
{
  StewardWizard *wizard = self->window.wizard.wizard;
  GtkWidget *row = wizard_test_find (wizard, ADW_TYPE_ACTION_ROW, "Clean-up of integrations");
  gboolean all = window_test_shows (wizard, "a version of the service that restores everything");

  g_assert_cmpint (all, ==, self->session->minor < 18);
  g_assert_cmpint (gtk_widget_is_sensitive (row), ==, !all);
  if (self->session->minor < 25)
    window_test_await_shown (wizard, "They can be published again later.");
  else
    window_test_await_shown (wizard, "No app made for Contoso is installed now.");
}

static void
test_restore (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;

  version_test_find_app (self, version_test_find_environment (self, "Dev-Anna"), "Bank Feeds");
  open_wizard (self, "win.restore-environment", "Dev-Anna");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Target");
  assert_options (self);
  wizard_test_type (wizard, "Dev-Before");
  finish (self);
  await_environment (self, "Dev-Before", TRUE);
}

/* What its page is refreshed to is later than what the list of all said. */
#define STORAGE_KB 104857600

static gboolean
has_storage (gpointer environment)
{
  return steward_environment_get_storage_kb (environment) == STORAGE_KB;
}

static void
test_storage (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  StewardEnvironment *environment = version_test_find_environment (self, "Production");

  steward_test_simulator_keep_fault (
    self->window.simulator, "GET", "*/environments/Production/usedstorage",
    "{\"status\":200,\"body\":\"{\\\"environmentName\\\":\\\"Production\\\","
    "\\\"databaseStorageInKilobytes\\\":104857600}\"}");
  version_test_act (self, "win.open-environment", "Production");
  gtk_widget_activate_action (GTK_WIDGET (self->window.window), "win.refresh", NULL);
  steward_test_await (has_storage, environment);
  window_test_await_shown (self->window.window, "100.0 GB");
}

static gboolean
shows_next_update (gpointer window)
{
  return wizard_test_find (window, GTK_TYPE_WIDGET, "27.2") != NULL;
}

/* Older versions tell more numbers than there is room for. */
static void
test_next_update (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);

  steward_test_await (shows_next_update, self->window.window);
}

static void
test_rename (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);

  open_wizard (self, "win.rename-environment", "Dev-Anna");
  wizard_test_type (&self->window.wizard, "Dev-Berta");
  finish (self);
  await_environment (self, "Dev-Berta", TRUE);
  await_environment (self, "Dev-Anna", FALSE);
}

static gboolean
is_asking (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
respond (const char *response)
{
  AdwMessageDialog *dialog;

  steward_test_await (is_asking, NULL);
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, response));
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* From 2.18 on the environment stays for a while, by another name. */
static void
test_delete (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);

  version_test_act (self, "win.delete-environment", "Dev-Anna");
  steward_test_await (is_asking, NULL);
  respond ("verb");
  await_environment (self, "Dev-Anna", FALSE);
  g_assert_cmpuint (window_test_count (&self->window, "DELETE", "/Dev-Anna"), ==, 1);
}

/* (transfer full): one that is deleted and kept */
static StewardEnvironment *
find_deleted (VersionTest *self)
{
  GListModel *environments = steward_view_state_get_environments (self->window.view_state);
  guint n_items = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (steward_environment_is_deleted (environment))
        return g_steal_pointer (&environment);
    }

  return NULL;
}

/* It keeps the name that it was given when it was deleted. */
static void
test_recover (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  g_autoptr(StewardEnvironment) deleted = find_deleted (self);
  g_autofree char *name = g_strdup (steward_environment_get_name (deleted));

  version_test_act (self, "win.recover-environment", name);
  respond ("verb");
  await_environment (self, name, TRUE);
}

/* Of older versions the question says why. */
static void
test_no_recover (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  AdwMessageDialog *dialog;

  version_test_act (self, "win.recover-environment", "Dev-Anna");
  steward_test_await (is_asking, NULL);
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "verb"));
  window_test_await_shown (dialog, "The connection uses a version of the service without it.");
  respond ("cancel");
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/recover"), ==, 0);
}

typedef struct
{
  VersionTest        *test;
  StewardEnvironment *environment;
  const char         *app_id;
  gboolean            installed;
} WantedApp;

static gboolean
is_app_so (gpointer user_data)
{
  WantedApp *wanted = user_data;
  StewardListing *apps = steward_session_list_apps (wanted->test->session->session,
                                                    wanted->environment);

  return (steward_listing_find (apps, wanted->app_id) != NULL) == wanted->installed;
}

static void
uninstall (VersionTest *self,
           WantedApp   *wanted)
{
  StewardApp *app = version_test_find_app (self, wanted->environment, "Bank Feeds");

  version_test_act_on_app (self, "win.uninstall-app", "Production", app);
  window_test_take_wizard (&self->window);
  finish (self);
  wanted->installed = FALSE;
  steward_test_await (is_app_so, wanted);
}

static void
install (VersionTest *self,
         WantedApp   *wanted)
{
  WizardTest *wizard = &self->window.wizard;

  open_wizard (self, "win.install-app", "Production");
  wizard_test_type (wizard, BANK_FEEDS);
  adw_action_row_activate (wizard_test_find (wizard->wizard, STEWARD_TYPE_APP_TERMS_ROW, NULL));
  finish (self);
  wanted->installed = TRUE;
  steward_test_await (is_app_so, wanted);
}

/* An app goes and comes again. */
static void
test_apps (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WantedApp wanted = { self, version_test_find_environment (self, "Production"), BANK_FEEDS };

  uninstall (self, &wanted);
  install (self, &wanted);
}

/* The result stays until it is closed. */
static void
test_update (gconstpointer version)
{
  g_autoptr(VersionTest) self = version_test_new (version, FALSE);
  WizardTest *wizard = &self->window.wizard;
  StewardEnvironment *environment = version_test_find_environment (self, "Production");
  StewardApp *app = version_test_find_app (self, environment, "Northlight Core");
  g_autofree char *target = g_strdup (steward_app_update_get_version (
                                        steward_app_get_available_update (app)));

  version_test_act_on_app (self, "win.update-app", "Production", app);
  window_test_take_wizard (&self->window);
  g_assert_nonnull (wizard_test_get_lack (wizard));
  adw_action_row_activate (wizard_test_find (wizard->wizard, STEWARD_TYPE_APP_TERMS_ROW, NULL));
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Result");
  window_test_await_shown (wizard->wizard, "1 app was updated.");
  wizard_test_next (wizard);
  wizard_test_await_closed (wizard);
  app = version_test_find_app (self, environment, "Northlight Core");
  g_assert_cmpstr (steward_app_get_version (app), ==, target);
  g_assert_cmpuint (window_test_count (&self->window, "POST", "/update"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const versions[] = { "2.8", "2.11", "2.24", "2.29" };
  static const struct
  {
    const char    *name;
    GTestDataFunc  func;
  } tests[] = {
    { "copy", test_copy },
    { "restore", test_restore },
    { "storage", test_storage },
    { "next-update", test_next_update },
    { "rename", test_rename },
    { "delete", test_delete },
    { "apps", test_apps },
    { "update", test_update },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      gboolean keeps = i > 1;
      g_autofree char *recover = g_strdup_printf ("/window-versions/%s/recover", versions[i]);

      for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path = NULL;

          path = g_strdup_printf ("/window-versions/%s/%s", versions[i], tests[j].name);
          g_test_add_data_func (path, versions[i], tests[j].func);
        }
      g_test_add_data_func (recover, versions[i], keeps ? test_recover : test_no_recover);
    }

  return g_test_run ();
}
