/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <stdlib.h>

#include "dialogs/steward-tenants-dialog.h"
#include "steward-test-directory.h"
#include "steward-test-keyring.h"
#include "tour.h"

/* A connection is made at one version of the service, and all that can be done to an environment
 * and its apps is done to its end: what a version does not have is not offered, or told why. */

#define TENANT "contoso.example"

#define CUSTOMS_CODES   "d3dbb986-f929-566e-9593-0c3f043b0ddc"
#define NORTHLIGHT_CORE "4b68c079-1d7d-5f70-9151-996514feec23"

static Tour tour;
static const char *version;

static gboolean
is_at_least (int minor)
{
  return atoi (strchr (version, '.') + 1) >= minor;
}

static void
choose_version (void)
{
  AdwComboRow *row = ADW_COMBO_ROW (tour_find (&tour, ADW_TYPE_COMBO_ROW, "API version"));
  GListModel *versions = adw_combo_row_get_model (row);
  guint n_items = g_list_model_get_n_items (versions);

  for (guint i = 0; i < n_items; i++)
    {
      if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (versions), i), version))
        adw_combo_row_set_selected (row, i);
    }
  tour_photograph (&tour, "connection");

  /* What was hidden is scrolled to when it has got its place. */
  gtk_widget_grab_focus (GTK_WIDGET (row));
  tour_photograph (&tour, "version");
}

static void
test_connect (void)
{
  tour_fill_in_connection (&tour, "Client secret", "service", TENANT);
  tour_type_text (&tour, "Client secret", tour_get_hello (&tour, "service", "secret"));
  choose_version ();
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  tour_find (&tour, STEWARD_TYPE_TENANTS_DIALOG, NULL);
  tour_close (&tour);
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_await_rest (&tour);
  tour_photograph (&tour, "environments");
}

/* As it is known to who has entered no more than its domain. */
static const char *
get_tenant_name (void)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (tour.window));
  GListModel *tenants = steward_view_state_get_tenants (state);
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, 0);

  return steward_tenant_get_name (tenant);
}

static void
act (const char *action,
     const char *environment)
{
  tour_activate (&tour, action, "(ss)", tour_get_tenant_id (&tour, get_tenant_name ()),
                 environment);
}

static void
act_on_app (const char *action,
            const char *app_id)
{
  tour_activate (&tour, action, "(sss)", tour_get_tenant_id (&tour, get_tenant_name ()),
                 "Production", app_id);
}

static void
test_copy (void)
{
  act ("win.copy-environment", "Dev-Anna");
  tour_type_text (&tour, "Name", "Copied");
  tour_leave_step (&tour, "Target", "copy");
  tour_finish_wizard (&tour, "Copy", NULL, "copy-review");
  tour_photograph (&tour, "copying");
  tour_follow (&tour, get_tenant_name (), "Copied");
}

static void
test_restore (void)
{
  act ("win.restore-environment", "Production");
  tour_leave_step (&tour, "Moment", "restore-moment");
  tour_type_text (&tour, "Name", "Restored");
  tour_leave_step (&tour, "Target", "restore");
  tour_finish_wizard (&tour, "Restore", NULL, "restore-review");
  tour_follow (&tour, get_tenant_name (), "Restored");
}

/* (nullable): by the beginning of its name */
static StewardEnvironment *
find_environment (const char *prefix)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (tour.window));
  GListModel *environments = steward_view_state_get_environments (state);
  guint n_items = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (g_str_has_prefix (steward_environment_get_name (environment), prefix))
        return environment;
    }

  return NULL;
}

/* From 2.18 on it stays for a while, as one that is deleted. */
static gboolean
is_gone (gpointer prefix)
{
  StewardEnvironment *environment = find_environment (prefix);

  if (!is_at_least (18))
    return environment == NULL;

  return environment != NULL && steward_environment_is_deleted (environment);
}

static gboolean
is_active (gpointer prefix)
{
  StewardEnvironment *environment = find_environment (prefix);

  return environment != NULL && steward_environment_get_status (environment) ==
                                STEWARD_ENVIRONMENT_STATUS_ACTIVE;
}

static void
test_rename (void)
{
  act ("win.rename-environment", "Copied");
  tour_type_text (&tour, "Name", "Renamed");
  tour_leave_step (&tour, "Name", "rename");
  tour_finish_wizard (&tour, "Rename", NULL, "rename-review");
  tour_follow (&tour, get_tenant_name (), "Renamed");
  g_assert_null (find_environment ("Copied"));
}

static void
answer (const char *action,
        const char *environment,
        const char *response,
        const char *picture)
{
  GtkWidget *question;

  act (action, environment);
  tour_find (&tour, ADW_TYPE_MESSAGE_DIALOG, "Cancel");
  question = tour_get_top (&tour);
  tour_photograph (&tour, picture);
  tour_press (&tour, GTK_TYPE_BUTTON, response);
  tour_await_gone (&tour, question);
}

static void
test_delete (void)
{
  answer ("win.delete-environment", "Renamed", "Delete Environment", "delete");
  steward_test_await (is_gone, (gpointer) "Renamed");
  tour_photograph (&tour, "deleted");
}

static void
test_recover (void)
{
  StewardEnvironment *deleted = find_environment ("Renamed");

  if (!is_at_least (18))
    {
      g_assert_null (deleted);
      answer ("win.recover-environment", "Dev-Anna", "Cancel", "recover-missing");
      return;
    }

  g_assert_nonnull (deleted);
  answer ("win.recover-environment", steward_environment_get_name (deleted), "Recover Environment",
          "recover");
  steward_test_await (is_active, (gpointer) "Renamed");
}

static gboolean
is_installed (gpointer user_data)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (tour.window));
  StewardFleet *fleet = steward_view_state_get_fleet (state);
  StewardEnvironment *environment = find_environment ("Production");
  StewardListing *apps;

  apps = steward_session_list_apps (
    steward_fleet_get_session_of (fleet, STEWARD_ENTITY (environment)), environment);
  steward_listing_ensure_loaded (apps);

  return steward_listing_find (apps, CUSTOMS_CODES) != NULL;
}

static gboolean
is_uninstalled (gpointer user_data)
{
  return !is_installed (NULL);
}

static void
test_install (void)
{
  act ("win.install-app", "Production");
  tour_type_text (&tour, "App ID", CUSTOMS_CODES);
  tour_press (&tour, ADW_TYPE_ACTION_ROW, "The publisher of the app");
  tour_leave_step (&tour, "App", "install");
  tour_finish_wizard (&tour, "Install", NULL, "install-review");
  steward_test_await (is_installed, NULL);
}

static void
test_update (void)
{
  act_on_app ("win.update-app", NORTHLIGHT_CORE);
  tour_press (&tour, ADW_TYPE_ACTION_ROW, "Northlight");
  tour_leave_step (&tour, "Plan", "update");
  tour_await_step (&tour, "Review");
  tour_photograph (&tour, "update-review");
  tour_press (&tour, GTK_TYPE_BUTTON, "Update");
  tour_find (&tour, GTK_TYPE_LABEL, "1 app was updated.");
  tour_photograph (&tour, "update-result");
  tour_close (&tour);
}

static void
test_uninstall (void)
{
  act_on_app ("win.uninstall-app", CUSTOMS_CODES);
  tour_leave_step (&tour, "Data", "uninstall");
  tour_finish_wizard (&tour, "Uninstall", NULL, "uninstall-review");
  steward_test_await (is_uninstalled, NULL);
}

/* What was done has left its lines. */
static void
test_operations (void)
{
  tour_activate (&tour, "win.show-page", "s", "operations");
  tour_await_rest (&tour);
  tour_photograph (&tour, "operations");
  tour_activate (&tour, "win.show-page", "s", "environments");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*visit) (void);
  } stops[] = {
    { "connect", test_connect },
    { "copy", test_copy },
    { "restore", test_restore },
    { "rename", test_rename },
    { "delete", test_delete },
    { "recover", test_recover },
    { "install", test_install },
    { "update", test_update },
    { "uninstall", test_uninstall },
    { "operations", test_operations },
  };
  g_autofree char *home = g_dir_make_tmp ("steward-versions-XXXXXX", NULL);
  StewardTestKeyring *keyring;
  int status;

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_unsetenv ("SECRET_BACKEND");
  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >=, 3);
  version = argv[1];
  tour.directory = argv[2];
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autofree char *path = g_strdup_printf ("/versions/%s/%s", version, stops[i].name);

      g_test_add_func (path, stops[i].visit);
    }

  keyring = steward_test_keyring_start (home, "password");
  if (keyring == NULL)
    return 77;

  status = tour_run (&tour);
  steward_test_keyring_leave (keyring);
  steward_test_remove_directory (home);

  return status;
}
