/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-keyring.h"

#include "steward-test-loop.h"

#define DAEMON "gnome-keyring-daemon"

struct _StewardTestKeyring
{
  GTestDBus   *bus;
  GSubprocess *daemon;
};

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

/* NULL when there is no daemon on this machine; then the test is skipped. Without a password the
 * keyring stays locked. */
StewardTestKeyring *
steward_test_keyring_start (const char *home,
                            const char *password)
{
  StewardTestKeyring *self = NULL;
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = g_find_program_in_path (DAEMON);
  g_autofree char *control = g_strconcat ("--control-directory=", home, NULL);
  g_autoptr(GError) error = NULL;
  gboolean owned = FALSE;
  guint watch;

  if (program == NULL)
    {
      g_test_skip ("There is no " DAEMON);
      return NULL;
    }

  self = g_new0 (StewardTestKeyring, 1);
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                        | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  /* Its warnings are not ours. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  self->daemon = g_subprocess_launcher_spawn (launcher, &error, DAEMON, "--foreground",
                                                 "--components=secrets", control,
                                                 password != NULL ? "--unlock" : NULL, NULL);
  g_assert_no_error (error);
  if (password != NULL)
    g_output_stream_write_all (g_subprocess_get_stdin_pipe (self->daemon),
                               password, strlen (password), NULL, NULL, &error);
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->daemon), NULL, NULL);
  g_assert_no_error (error);

  watch = g_bus_watch_name (G_BUS_TYPE_SESSION, "org.freedesktop.secrets",
                            G_BUS_NAME_WATCHER_FLAGS_NONE, name_appeared_cb, NULL, &owned, NULL);
  steward_test_await (is_owned, &owned);
  g_bus_unwatch_name (watch);

  return self;
}

void
steward_test_keyring_stop (StewardTestKeyring *self)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_subprocess_force_exit (self->daemon);
  g_subprocess_wait_async (self->daemon, NULL, steward_test_store_result, &result);
  g_subprocess_wait_finish (self->daemon, steward_test_await_result (&result), NULL);
  g_clear_object (&self->daemon);
  g_test_dbus_stop (self->bus);
  g_clear_object (&self->bus);
  g_free (self);
}
