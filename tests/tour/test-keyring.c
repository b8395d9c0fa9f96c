/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-keyring.h"
#include "dialogs/steward-tenants-dialog.h"
#include "steward-test-directory.h"
#include "steward-test-keyring.h"
#include "steward-test-portal.h"
#include "tour-browser.h"

/* What the window says of a keyring that is locked, stays so, opens, goes, or refuses, and of one
 * behind the portal of a sandbox. */

#define PASSWORD "password"

static Tour tour;
static StewardTestKeyring *keyring;
static StewardTestPortal *portal; /* (nullable) */

static StewardWorkspace *
get_workspace (void)
{
  return steward_application_get_workspace (tour.application);
}

/* As the program finds it on the day after somebody has connected. */
static void
open_yesterdays_connection (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward");
  g_autoptr(StewardProfile) profile = steward_profile_new ("p1");
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_secret_store_store_async (store, "p1", STEWARD_SECRET_KIND_SECRET,
                                    tour_get_hello (&tour, "service", "secret"), NULL,
                                    steward_test_store_result, &result);
  steward_secret_store_store_finish (store, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  steward_test_keyring_lock (keyring);

  tenant = steward_tenant_new (steward_test_simulator_get_tenant_id (tour.simulator, 0),
                               "contoso.example", "Contoso");
  g_object_set (profile,
                "authority", tour.simulator->url,
                "client-id", tour_get_hello (&tour, "service", "id"),
                "method", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                "service-url", tour.simulator->url,
                NULL);
  steward_profile_add_tenant (profile, tenant);
  steward_workspace_open_profile (get_workspace (), profile);
}

/* The next call needs a new token, and for it what is in the keyring. */
static void
end_token (void)
{
  tour_control (&tour, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"GET\",\"path\":\"*\"},"
                "\"fault\":{\"expireToken\":true},\"times\":1}");
  tour_activate (&tour, "win.refresh", NULL);
  tour_await_rest (&tour);
  tour_activate (&tour, "win.refresh", NULL);
}

static gboolean
is_insensitive (gpointer widget)
{
  return !gtk_widget_is_sensitive (widget);
}

/* Nothing is counted, and nothing made, where nothing is known. */
static void
test_locked (void)
{
  open_yesterdays_connection ();
  tour_find (&tour, ADW_TYPE_STATUS_PAGE, "The Keyring Is Locked");
  tour_find (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  steward_test_await (is_insensitive, tour_find (&tour, GTK_TYPE_BUTTON, "New Environment…"));
  g_assert_null (tour_look_for (&tour, GTK_TYPE_LABEL, "0 in 1 tenant"));
  tour_photograph (&tour, "locked");
  tour_portray (&tour, "keyring-locked", 1040, 640);
}

/* Nobody answers the prompt: there is no program for prompts on this bus. */
static void
test_dismissed (void)
{
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_find (&tour, GTK_TYPE_LABEL, "The Keyring Stayed Locked");
  tour_find (&tour, ADW_TYPE_STATUS_PAGE, "The Keyring Is Locked");
  tour_photograph (&tour, "dismissed");
}

static void
test_unlocked (void)
{
  steward_test_keyring_unlock (keyring, PASSWORD);
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_activate (&tour, "win.show-page", "s", "tenant");
  tour_find (&tour, GTK_TYPE_LABEL, "client secret");
  tour_await_rest (&tour);
  tour_photograph (&tour, "unlocked");
  tour_activate (&tour, "win.show-page", "s", "environments");
}

/* What was known stays. */
static void
test_locked_again (void)
{
  steward_test_keyring_lock (keyring);
  end_token ();
  tour_await_failure (&tour, TRUE);
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_find (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_photograph (&tour, "locked-with-old-data");

  steward_test_keyring_unlock (keyring, PASSWORD);
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_await_failure (&tour, FALSE);
}

/* Where one looks what is kept, one is told why that cannot be seen, and can open it there. What
 * was waited for comes with it. */
static void
test_stored (void)
{
  steward_test_keyring_lock (keyring);
  end_token ();
  tour_await_failure (&tour, TRUE);
  tour_activate (&tour, "app.preferences", NULL);
  tour_find (&tour, GTK_TYPE_LABEL, "In the window");
  tour_press (&tour, GTK_TYPE_TOGGLE_BUTTON, "Stored Data");
  tour_find (&tour, GTK_TYPE_LABEL, "The Keyring Is Locked");
  g_assert_null (tour_look_for (&tour, GTK_TYPE_BUTTON, "Sign Out…"));
  tour_photograph (&tour, "stored-locked");

  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock");
  tour_find (&tour, GTK_TYPE_LABEL, "The Keyring Stayed Locked");
  steward_test_keyring_unlock (keyring, PASSWORD);
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock");
  tour_find (&tour, GTK_TYPE_LABEL, "Of 1 connection. The keyring is open.");
  tour_find (&tour, GTK_TYPE_BUTTON, "Sign Out…");
  tour_photograph (&tour, "stored-open");
  tour_close (&tour);
  tour_await_failure (&tour, FALSE);
}

/* What cannot be kept lasts as long as the program, and the window says so. */
static void
assert_memory_only (void)
{
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_await_rest (&tour);
  tour_photograph (&tour, "memory-only");
  tour_activate (&tour, "win.show-page", "s", "tenant");
  tour_find (&tour, GTK_TYPE_LABEL,
             "There is no keyring. The sign-in ends with Steward.  "
             "Until then its secrets are in the memory of Steward only.");
  tour_find (&tour, GTK_TYPE_LABEL, "nothing");
  tour_photograph (&tour, "memory-only-identity");
  tour_activate (&tour, "win.show-page", "s", "environments");
}

static void
test_gone (void)
{
  GtkWidget *dialog;

  steward_test_keyring_kill (keyring);
  end_token ();
  tour_await_failure (&tour, TRUE);
  tour_photograph (&tour, "gone");

  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In…");
  dialog = tour_get_top (&tour);
  tour_type_text (&tour, "Client secret", tour_get_hello (&tour, "service", "secret"));
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  tour_await_gone (&tour, dialog);
  assert_memory_only ();
}

static void
connect_person (void)
{
  tour_fill_in_connection (&tour, "Device code", "public", "contoso.example");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  tour_enter_code (&tour);
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_await_rest (&tour);
}

static void
test_missing (void)
{
  tour_connect_with_secret (&tour, "contoso.example");
  tour_find (&tour, STEWARD_TYPE_TENANTS_DIALOG, NULL);
  tour_close (&tour);
  assert_memory_only ();
}

static gboolean
tells_no_more_of_memory (gpointer user_data)
{
  return tour_look_for (&tour, GTK_TYPE_LABEL,
                        "There is no keyring. The sign-in ends with Steward.  "
                        "Until then its secrets are in the memory of Steward only.") == NULL;
}

/* Whoever has signed out has nothing in memory either. */
static void
test_signed_out (void)
{
  connect_person ();
  assert_memory_only ();
  tour_activate (&tour, "win.show-page", "s", "tenant");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign Out…");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign Out");
  tour_find (&tour, GTK_TYPE_BUTTON, "Sign In…");
  steward_test_await (tells_no_more_of_memory, NULL);
  tour_photograph (&tour, "signed-out");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In…");
  tour_enter_code (&tour);
  tour_find (&tour, GTK_TYPE_BUTTON, "Sign Out…");
}

/* Nor is there anything to remove where nothing was kept. */
static void
test_forgotten (void)
{
  tour_press (&tour, GTK_TYPE_BUTTON, "Forget contoso.example…");
  tour_press (&tour, GTK_TYPE_BUTTON, "Forget");
  tour_find (&tour, GTK_TYPE_BUTTON, "Connect a Tenant…");
  tour_activate (&tour, "win.show-page", "s", "environments");
}

/* What it was asked to keep is not kept elsewhere. */
static void
test_denied (void)
{
  tour_connect_with_secret (&tour, "contoso.example");
  tour_find (&tour, ADW_TYPE_STATUS_PAGE, "The Keyring Refused");
  tour_photograph (&tour, "denied");
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (get_workspace ())),
                    ==, 0);
  tour_close (&tour);
}

/* Nobody is asked to sign in for what a password of the keyring opens. */
static void
unlock_for_person (void)
{
  steward_test_keyring_unlock (keyring, PASSWORD);
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_await_failure (&tour, FALSE);
  g_assert_true (tour_get_top (&tour) == tour.window);
  g_assert_cmpuint (steward_test_keyring_count_items (keyring), ==, 1);
}

/* The sign-in of the day before is in the keyring, which opens with the first call. */
static void
test_person (void)
{
  g_autoptr(StewardProfile) profile = NULL;

  connect_person ();
  profile = g_list_model_get_item (steward_workspace_get_profiles (get_workspace ()), 0);
  steward_workspace_close_profile (get_workspace (), profile);
  steward_test_keyring_lock (keyring);
  steward_workspace_open_profile (get_workspace (), profile);
  tour_await_failure (&tour, TRUE);
  tour_photograph (&tour, "locked");
  unlock_for_person ();
}

/* Each use changes the sign-in. What the keyring does not take meanwhile, it gets when it opens. */
static void
test_rotation (void)
{
  steward_test_keyring_lock (keyring);
  end_token ();
  tour_find (&tour, GTK_TYPE_LABEL, "The keyring did not take the sign-in. It ends with Steward.");
  tour_activate (&tour, "win.show-page", "s", "tenant");
  tour_find (&tour, GTK_TYPE_LABEL,
             "The keyring did not take the sign-in. It ends with Steward.  "
             "Until then its secrets are in the memory of Steward only.");
  tour_await_rest (&tour);
  tour_photograph (&tour, "rotated");

  steward_test_keyring_unlock (keyring, PASSWORD);
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_find (&tour, GTK_TYPE_LABEL, "sign-in");
  tour_photograph (&tour, "kept-again");
  tour_activate (&tour, "win.show-page", "s", "environments");
}

/* In a sandbox a keyring that stays locked is known by the portal only. */
static void
test_sandbox_dismissed (void)
{
  steward_test_portal_set_response (portal, STEWARD_TEST_PORTAL_DISMISSED);
  tour_connect_with_secret (&tour, "contoso.example");
  tour_find (&tour, ADW_TYPE_STATUS_PAGE, "The Keyring Stayed Locked");
  tour_photograph (&tour, "sandbox-dismissed");
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (get_workspace ())),
                    ==, 0);
}

static void
test_sandbox_kept (void)
{
  steward_test_portal_set_response (portal, STEWARD_TEST_PORTAL_DONE);
  tour_press (&tour, GTK_TYPE_BUTTON, "Unlock Keyring…");
  tour_find (&tour, STEWARD_TYPE_TENANTS_DIALOG, NULL);
  tour_close (&tour);
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_activate (&tour, "win.show-page", "s", "tenant");
  tour_find (&tour, GTK_TYPE_LABEL, "client secret");
  tour_await_rest (&tour);
  tour_photograph (&tour, "sandbox-kept");
}

static gboolean
has_no_profile (gpointer user_data)
{
  return g_list_model_get_n_items (steward_workspace_get_profiles (get_workspace ())) == 0;
}

/* The file stays, without what was in it. */
static void
test_sandbox_forgotten (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "keyrings", "default.keyring",
                                            NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  g_assert_true (g_file_get_contents (path, &before, &size_before, NULL));
  tour_press (&tour, GTK_TYPE_BUTTON, "Forget contoso.example…");
  tour_press (&tour, GTK_TYPE_BUTTON, "Forget");
  steward_test_await (has_no_profile, NULL);
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpuint (size_after + strlen (tour_get_hello (&tour, "service", "secret")),
                    <, size_before);
}

static void
add_tests (const char *state)
{
  if (g_str_equal (state, "missing"))
    {
      g_test_add_func ("/keyring-window/signed-out", test_signed_out);
      g_test_add_func ("/keyring-window/forgotten", test_forgotten);
      g_test_add_func ("/keyring-window/missing", test_missing);
    }
  else if (g_str_equal (state, "sandbox"))
    {
      g_test_add_func ("/keyring-window/sandbox-dismissed", test_sandbox_dismissed);
      g_test_add_func ("/keyring-window/sandbox-kept", test_sandbox_kept);
      g_test_add_func ("/keyring-window/sandbox-forgotten", test_sandbox_forgotten);
    }
  else if (g_str_equal (state, "denied"))
    {
      g_test_add_func ("/keyring-window/denied", test_denied);
    }
  else if (g_str_equal (state, "person"))
    {
      g_test_add_func ("/keyring-window/person", test_person);
      g_test_add_func ("/keyring-window/rotation", test_rotation);
    }
  else
    {
      g_test_add_func ("/keyring-window/locked", test_locked);
      g_test_add_func ("/keyring-window/dismissed", test_dismissed);
      g_test_add_func ("/keyring-window/unlocked", test_unlocked);
      g_test_add_func ("/keyring-window/locked-again", test_locked_again);
      g_test_add_func ("/keyring-window/stored", test_stored);
      g_test_add_func ("/keyring-window/gone", test_gone);
    }
}

static StewardTestKeyring *
start_keyring (const char *state,
               const char *home)
{
  if (g_str_equal (state, "missing") || g_str_equal (state, "sandbox"))
    return steward_test_keyring_start_without ();
  if (g_str_equal (state, "denied"))
    return steward_test_keyring_start_denying ();

  return steward_test_keyring_start (home, PASSWORD);
}

int
main (int   argc,
      char *argv[])
{
  const char *state = argc > 1 ? argv[1] : "real";
  g_autofree char *home = g_dir_make_tmp ("steward-keyring-XXXXXX", NULL);
  int status;

  tour.directory = argc > 2 ? argv[2] : home;
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_unsetenv ("SECRET_BACKEND");
  gtk_test_init (&argc, &argv, NULL);
  add_tests (state);

  keyring = start_keyring (state, home);
  if (keyring == NULL)
    return 77;
  if (g_str_equal (state, "sandbox"))
    portal = steward_test_portal_start ();

  status = tour_run (&tour);
  g_clear_pointer (&portal, steward_test_portal_stop);
  steward_test_keyring_leave (keyring);
  steward_test_remove_directory (home);

  return status;
}
