/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-keyring.h"

#include "steward-test-loop.h"

#define DAEMON "gnome-keyring-daemon"

#define SECRETS_NAME      "org.freedesktop.secrets"
#define SECRETS_PATH      "/org/freedesktop/secrets"
#define SECRETS_INTERFACE "org.freedesktop.Secret.Service"
#define UNLOCK_INTERFACE  "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"

struct _StewardTestKeyring
{
  GTestDBus   *bus;
  GSubprocess *daemon; /* (nullable) */
  guint        name;   /* of who denies, or 0 */
};

static const char denying_introspection[] =
  "<node>"
  "  <interface name='" SECRETS_INTERFACE "'>"
  "    <method name='OpenSession'>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='v' direction='in'/>"
  "    </method>"
  "    <method name='SearchItems'>"
  "      <arg type='a{ss}' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

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
await_secrets (void)
{
  gboolean owned = FALSE;
  guint watch;

  watch = g_bus_watch_name (G_BUS_TYPE_SESSION, SECRETS_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                            name_appeared_cb, NULL, &owned, NULL);
  steward_test_await (is_owned, &owned);
  g_bus_unwatch_name (watch);
}

StewardTestKeyring *
steward_test_keyring_start_without (void)
{
  StewardTestKeyring *self = g_new0 (StewardTestKeyring, 1);

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);

  return self;
}

static void
deny_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *object_path,
         const char            *interface_name,
         const char            *method_name,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR,
                                                 G_DBUS_ERROR_ACCESS_DENIED, "Not for you");
}

StewardTestKeyring *
steward_test_keyring_start_denying (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = deny_cb };
  StewardTestKeyring *self = steward_test_keyring_start_without ();
  g_autoptr(GDBusConnection) connection = NULL;
  g_autoptr(GDBusNodeInfo) info = NULL;
  g_autoptr(GError) error = NULL;

  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  info = g_dbus_node_info_new_for_xml (denying_introspection, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (connection, SECRETS_PATH, info->interfaces[0], &vtable, NULL,
                                     NULL, &error);
  g_assert_no_error (error);
  self->name = g_bus_own_name_on_connection (connection, SECRETS_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                             NULL, NULL, NULL, NULL);
  await_secrets ();

  return self;
}

StewardTestKeyring *
steward_test_keyring_start (const char *home,
                            const char *password)
{
  StewardTestKeyring *self = NULL;
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = g_find_program_in_path (DAEMON);
  g_autofree char *control = g_strconcat ("--control-directory=", home, NULL);
  g_autoptr(GError) error = NULL;

  if (program == NULL)
    {
      g_test_skip ("There is no " DAEMON);
      return NULL;
    }

  self = steward_test_keyring_start_without ();
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

  await_secrets ();

  return self;
}

void
steward_test_keyring_kill (StewardTestKeyring *self)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_subprocess_force_exit (self->daemon);
  g_subprocess_wait_async (self->daemon, NULL, steward_test_store_result, &result);
  g_subprocess_wait_finish (self->daemon, steward_test_await_result (&result), NULL);
  g_clear_object (&self->daemon);
}

void
steward_test_keyring_leave (StewardTestKeyring *self)
{
  if (self->daemon != NULL)
    steward_test_keyring_kill (self);
  g_clear_handle_id (&self->name, g_bus_unown_name);
  g_test_dbus_stop (self->bus);
}

void
steward_test_keyring_stop (StewardTestKeyring *self)
{
  steward_test_keyring_leave (self);
  g_clear_object (&self->bus);
  g_free (self);
}

static GVariant *
call (const char *interface_name,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr(GDBusConnection) connection = NULL;
  g_autoptr(GError) error = NULL;
  GVariant *reply;

  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (connection, SECRETS_NAME, SECRETS_PATH, interface_name,
                                       method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                       &error);
  g_assert_no_error (error);

  return reply;
}

/* Its place is known by another name. */
static char *
dup_collection (void)
{
  g_autoptr(GVariant) reply = NULL;
  char *path;

  reply = call (SECRETS_INTERFACE, "ReadAlias", g_variant_new ("(s)", "default"));
  g_variant_get (reply, "(o)", &path);

  return path;
}

void
steward_test_keyring_lock (StewardTestKeyring *self)
{
  g_autofree char *collection = dup_collection ();
  const char *paths[] = { collection };
  g_autoptr(GVariant) reply = NULL;

  reply = call (SECRETS_INTERFACE, "Lock",
                g_variant_new ("(@ao)", g_variant_new_objv (paths, G_N_ELEMENTS (paths))));
}

/* As somebody does who answers the prompt. */
void
steward_test_keyring_unlock (StewardTestKeyring *self,
                             const char         *password)
{
  g_autofree char *collection = dup_collection ();
  g_autoptr(GVariant) session = NULL;
  g_autoptr(GVariant) reply = NULL;
  GVariant *secret;
  const char *path;

  session = call (SECRETS_INTERFACE, "OpenSession",
                  g_variant_new ("(sv)", "plain", g_variant_new_string ("")));
  g_variant_get (session, "(v&o)", NULL, &path);
  secret = g_variant_new ("(o@ay@ays)", path,
                          g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, "", 0, 1),
                          g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, password,
                                                     strlen (password), 1),
                          "text/plain");
  reply = call (UNLOCK_INTERFACE, "UnlockWithMasterPassword",
                g_variant_new ("(o@(oayays))", collection, secret));
}

guint
steward_test_keyring_count_items (StewardTestKeyring *self)
{
  g_autoptr(GVariant) reply = NULL;
  g_autoptr(GVariant) unlocked = NULL;
  g_autoptr(GVariant) locked = NULL;

  reply = call (SECRETS_INTERFACE, "SearchItems", g_variant_new ("(a{ss})", NULL));
  g_variant_get (reply, "(@ao@ao)", &unlocked, &locked);

  return g_variant_n_children (unlocked) + g_variant_n_children (locked);
}
