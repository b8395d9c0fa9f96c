/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-portal.h"

#include <gio/gunixfdlist.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

#define KEY_SIZE  64
#define REPEAT_MS 10

struct _StewardTestPortal
{
  GThread         *thread;
  GMainContext    *context;
  GMainLoop       *loop;
  GDBusConnection *connection;
  guint8           key[KEY_SIZE];

  GMutex           mutex;
  GCond            ready;
  gboolean         owned;
  guint            response;
  guint            n_calls;
};

/* Somebody who was told where to listen for an answer. */
typedef struct
{
  StewardTestPortal *portal;
  char              *client;
  char              *path;
  guint              response;
  int                fd;
} StewardTestRequest;

static const char introspection[] =
  "<node>"
  "  <interface name='org.freedesktop.portal.Secret'>"
  "    <method name='RetrieveSecret'>"
  "      <arg type='h' direction='in'/>"
  "      <arg type='a{sv}' direction='in'/>"
  "      <arg type='o' direction='out'/>"
  "    </method>"
  "    <property name='version' type='u' access='read'/>"
  "  </interface>"
  "  <interface name='org.freedesktop.portal.ProxyResolver'>"
  "    <method name='Lookup'>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='as' direction='out'/>"
  "    </method>"
  "    <property name='version' type='u' access='read'/>"
  "  </interface>"
  "</node>";

static void
steward_test_request_free (gpointer data)
{
  StewardTestRequest *request = data;

  close (request->fd);
  g_free (request->client);
  g_free (request->path);
  g_free (request);
}

/* Nothing is left to be read, or nobody is there who would. */
static gboolean
steward_test_request_is_over (StewardTestRequest *request)
{
  GPollFD poll = { request->fd, G_IO_ERR, 0 };
  int n_left = 0;

  if (g_poll (&poll, 1, 0) == 1 && (poll.revents & G_IO_ERR))
    return TRUE;

  return request->response == STEWARD_TEST_PORTAL_DONE
         && ioctl (request->fd, FIONREAD, &n_left) == 0 && n_left == 0;
}

/* An older libsecret listens only when it has heard where, and what was said before is lost. */
static gboolean
steward_test_request_answer_cb (gpointer data)
{
  StewardTestRequest *request = data;

  if (steward_test_request_is_over (request))
    return G_SOURCE_REMOVE;

  g_dbus_connection_emit_signal (request->portal->connection, request->client, request->path,
                                 "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", request->response, NULL), NULL);

  return G_SOURCE_CONTINUE;
}

static guint
steward_test_portal_take_call (StewardTestPortal *self)
{
  guint response;

  g_mutex_lock (&self->mutex);
  self->n_calls++;
  response = self->response;
  g_mutex_unlock (&self->mutex);

  return response;
}

static int
steward_test_portal_get_pipe (GDBusMethodInvocation *invocation,
                              GVariant              *parameters)
{
  GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
  g_autoptr(GError) error = NULL;
  int index, fd;

  g_variant_get (parameters, "(h@a{sv})", &index, NULL);
  fd = g_unix_fd_list_get (g_dbus_message_get_unix_fd_list (message), index, &error);
  g_assert_no_error (error);

  return fd;
}

/* Where the answer comes, which a newer libsecret chooses itself. */
static char *
steward_test_portal_dup_path (StewardTestPortal *self,
                              const char        *client,
                              GVariant          *parameters)
{
  g_autofree char *sender = g_strdelimit (g_strdup (client + 1), ".", '_');
  g_autoptr(GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *token = NULL;

  if (!g_variant_lookup (options, "handle_token", "s", &token))
    token = g_strdup_printf ("t%u", self->n_calls);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
}

static void
steward_test_portal_call_cb (GDBusConnection       *connection,
                             const char            *sender,
                             const char            *object_path,
                             const char            *interface_name,
                             const char            *method_name,
                             GVariant              *parameters,
                             GDBusMethodInvocation *invocation,
                             gpointer               user_data)
{
  StewardTestPortal *self = user_data;
  StewardTestRequest *request = g_new0 (StewardTestRequest, 1);
  g_autoptr(GSource) source = g_timeout_source_new (REPEAT_MS);

  request->portal = self;
  request->client = g_strdup (sender);
  request->response = steward_test_portal_take_call (self);
  request->fd = steward_test_portal_get_pipe (invocation, parameters);
  request->path = steward_test_portal_dup_path (self, sender, parameters);
  if (request->response == STEWARD_TEST_PORTAL_DONE)
    g_assert_cmpint (write (request->fd, self->key, KEY_SIZE), ==, KEY_SIZE);

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request->path));
  g_source_set_callback (source, steward_test_request_answer_cb, request,
                         steward_test_request_free);
  g_source_attach (source, self->context);
}

/* Newer systems have libproxy ask here how to get out of the sandbox, which warns if it cannot. */
static void
steward_test_portal_look_up_cb (GDBusConnection       *connection,
                                const char            *sender,
                                const char            *object_path,
                                const char            *interface_name,
                                const char            *method_name,
                                GVariant              *parameters,
                                GDBusMethodInvocation *invocation,
                                gpointer               user_data)
{
  const char * const proxies[] = { "direct://", NULL };

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", proxies));
}

static GVariant *
steward_test_portal_get_cb (GDBusConnection  *connection,
                            const char       *sender,
                            const char       *object_path,
                            const char       *interface_name,
                            const char       *property_name,
                            GError          **error,
                            gpointer          user_data)
{
  return g_variant_new_uint32 (1);
}

static void
steward_test_portal_owned_cb (GDBusConnection *connection,
                              const char      *name,
                              gpointer         user_data)
{
  StewardTestPortal *self = user_data;

  g_mutex_lock (&self->mutex);
  self->owned = TRUE;
  g_cond_signal (&self->ready);
  g_mutex_unlock (&self->mutex);
}

static GDBusConnection *
steward_test_portal_connect (void)
{
  g_autofree char *address = NULL;
  g_autoptr(GError) error = NULL;
  GDBusConnection *connection;

  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  connection = g_dbus_connection_new_for_address_sync (
    address,
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);

  return connection;
}

static void
steward_test_portal_register (StewardTestPortal *self)
{
  static const GDBusInterfaceVTable vtables[] = {
    { steward_test_portal_call_cb, steward_test_portal_get_cb, NULL, { NULL } },
    { steward_test_portal_look_up_cb, steward_test_portal_get_cb, NULL, { NULL } },
  };
  g_autoptr(GDBusNodeInfo) info = NULL;
  g_autoptr(GError) error = NULL;

  info = g_dbus_node_info_new_for_xml (introspection, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (vtables); i++)
    {
      g_dbus_connection_register_object (self->connection, PORTAL_PATH, info->interfaces[i],
                                         &vtables[i], self, NULL, &error);
      g_assert_no_error (error);
    }
}

static gpointer
steward_test_portal_run (gpointer data)
{
  StewardTestPortal *self = data;
  guint name;

  g_main_context_push_thread_default (self->context);
  self->connection = steward_test_portal_connect ();
  steward_test_portal_register (self);
  name = g_bus_own_name_on_connection (self->connection, PORTAL_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                       steward_test_portal_owned_cb, NULL, self, NULL);
  g_main_loop_run (self->loop);

  g_bus_unown_name (name);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_clear_object (&self->connection);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

void
steward_test_portal_enter_sandbox (void)
{
  g_setenv ("SNAP_NAME", "steward", TRUE);
  g_unsetenv ("SECRET_BACKEND");
}

StewardTestPortal *
steward_test_portal_start (void)
{
  StewardTestPortal *self = g_new0 (StewardTestPortal, 1);

  steward_test_portal_enter_sandbox ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->ready);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  for (guint i = 0; i < KEY_SIZE; i++)
    self->key[i] = (guint8) g_random_int ();

  self->thread = g_thread_new ("portal", steward_test_portal_run, self);
  g_mutex_lock (&self->mutex);
  while (!self->owned)
    g_cond_wait (&self->ready, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return self;
}

static gboolean
steward_test_portal_quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

void
steward_test_portal_stop (StewardTestPortal *self)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_callback (source, steward_test_portal_quit_cb, self->loop, NULL);
  g_source_attach (source, self->context);
  g_thread_join (self->thread);

  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->ready);
  g_free (self);
}

void
steward_test_portal_set_response (StewardTestPortal         *self,
                                  StewardTestPortalResponse  response)
{
  g_mutex_lock (&self->mutex);
  self->response = response;
  g_mutex_unlock (&self->mutex);
}

guint
steward_test_portal_count_calls (StewardTestPortal *self)
{
  guint n_calls;

  g_mutex_lock (&self->mutex);
  n_calls = self->n_calls;
  g_mutex_unlock (&self->mutex);

  return n_calls;
}
