/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-keyring.h"

#include <glib/gstdio.h>
#include <string.h>

#include "auth/steward-token.h"
#include "steward-test-loop.h"

#define DAEMON "gnome-keyring-daemon"

/* A keyring of its own on a bus of its own: nothing of the user is touched. */
typedef struct
{
  GTestDBus   *bus;
  GSubprocess *daemon;
} Keyring;

static void
name_appeared_cb (GDBusConnection *connection,
                  const char      *name,
                  const char      *owner,
                  gpointer         user_data)
{
  gboolean *owned = user_data;

  *owned = TRUE;
}

static gboolean
is_owned (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static void
keyring_start (Keyring    *keyring,
               const char *home,
               const char *password)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autofree char *control = g_strconcat ("--control-directory=", home, NULL);
  g_autoptr(GError) error = NULL;
  gboolean owned = FALSE;
  guint watch;

  keyring->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (keyring->bus);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                        | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  /* Its warnings are not ours. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  keyring->daemon = g_subprocess_launcher_spawn (launcher, &error, DAEMON, "--foreground",
                                                 "--components=secrets", control,
                                                 password != NULL ? "--unlock" : NULL, NULL);
  g_assert_no_error (error);
  if (password != NULL)
    g_output_stream_write_all (g_subprocess_get_stdin_pipe (keyring->daemon),
                               password, strlen (password), NULL, NULL, &error);
  g_output_stream_close (g_subprocess_get_stdin_pipe (keyring->daemon), NULL, NULL);
  g_assert_no_error (error);

  watch = g_bus_watch_name (G_BUS_TYPE_SESSION, "org.freedesktop.secrets",
                            G_BUS_NAME_WATCHER_FLAGS_NONE, name_appeared_cb, NULL, &owned, NULL);
  steward_test_await (is_owned, &owned);
  g_bus_unwatch_name (watch);
}

static void
keyring_stop (Keyring *keyring)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_subprocess_force_exit (keyring->daemon);
  g_subprocess_wait_async (keyring->daemon, NULL, steward_test_store_result, &result);
  g_subprocess_wait_finish (keyring->daemon, steward_test_await_result (&result), NULL);
  g_clear_object (&keyring->daemon);
  g_test_dbus_stop (keyring->bus);
  g_clear_object (&keyring->bus);
}

static char *
lookup (StewardSecretStore  *store,
        GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_lookup_async (store, "profile", STEWARD_SECRET_KIND_SECRET, NULL,
                                     steward_test_store_result, &result);

  return steward_secret_store_lookup_finish (store, steward_test_await_result (&result), error);
}

static gboolean
unlock (StewardSecretStore  *store,
        GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_unlock_async (store, NULL, steward_test_store_result, &result);

  return steward_secret_store_unlock_finish (store, steward_test_await_result (&result), error);
}

static void
check_unlocked (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GAsyncResult) stored = NULL;
  g_autoptr(GError) error = NULL;
  char *secret;

  g_assert_null (lookup (store, &error));
  g_assert_no_error (error);
  steward_secret_store_store_async (store, "profile", STEWARD_SECRET_KIND_SECRET, "s3cret", NULL,
                                    steward_test_store_result, &stored);
  g_assert_true (steward_secret_store_store_finish (store, steward_test_await_result (&stored),
                                                    &error));
  g_assert_no_error (error);
  secret = lookup (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, "s3cret");
  steward_wipe_string (secret);
  g_assert_true (unlock (store, &error));
}

/* The same keyring, not unlocked, and nobody there to ask. */
static void
check_locked (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GAsyncResult) cleared = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (lookup (store, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_false (unlock (store, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_DISMISSED);
}

static void
run_part (const char *part)
{
  g_autofree char *path = g_strconcat ("/keyring/", part, NULL);

  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

/* Each part runs in a process of its own, since libsecret keeps its connection. */
static void
test_locking (void)
{
  g_autofree char *daemon = g_find_program_in_path (DAEMON);
  g_autofree char *home = NULL;
  Keyring keyring;

  if (daemon == NULL)
    {
      g_test_skip ("There is no " DAEMON);
      return;
    }

  home = g_dir_make_tmp ("steward-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  keyring_start (&keyring, home, "password");
  run_part ("unlocked/subprocess");
  keyring_stop (&keyring);

  keyring_start (&keyring, home, NULL);
  run_part ("locked/subprocess");
  keyring_stop (&keyring);
  remove_folder (home);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SECRET_BACKEND");

  g_test_add_func ("/keyring/locking", test_locking);
  g_test_add_func ("/keyring/unlocked/subprocess", check_unlocked);
  g_test_add_func ("/keyring/locked/subprocess", check_locked);

  return g_test_run ();
}
