/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* Takes the place of the desktop, so that notifications arrive somewhere. */

#define BUS_NAME    "org.freedesktop.Notifications"
#define OBJECT_PATH "/org/freedesktop/Notifications"

static const char introspection[] =
  "<node>"
  "  <interface name='" BUS_NAME "'>"
  "    <method name='Notify'>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='u' direction='in'/>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='as' direction='in'/>"
  "      <arg type='a{sv}' direction='in'/>"
  "      <arg type='i' direction='in'/>"
  "      <arg type='u' direction='out'/>"
  "    </method>"
  "    <method name='CloseNotification'>"
  "      <arg type='u' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

static void
tour_notices_call_cb (GDBusConnection       *connection,
                      const char            *sender,
                      const char            *object_path,
                      const char            *interface_name,
                      const char            *method_name,
                      GVariant              *parameters,
                      GDBusMethodInvocation *invocation,
                      gpointer               user_data)
{
  Tour *self = user_data;
  const char *title;
  const char *body;

  if (!g_str_equal (method_name, "Notify"))
    {
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  g_variant_get_child (parameters, 3, "&s", &title);
  g_variant_get_child (parameters, 4, "&s", &body);
  g_ptr_array_add (self->notices, g_strdup_printf ("%s: %s", title, body));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", self->notices->len));
}

void
tour_watch_notices (Tour *self)
{
  static const GDBusInterfaceVTable vtable = { .method_call = tour_notices_call_cb };
  GDBusConnection *connection =
    g_application_get_dbus_connection (G_APPLICATION (self->application));
  g_autoptr(GDBusNodeInfo) info = NULL;
  g_autoptr(GVariant) reply = NULL;
  g_autoptr(GError) error = NULL;

  self->notices = g_ptr_array_new_with_free_func (g_free);
  info = g_dbus_node_info_new_for_xml (introspection, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (connection, OBJECT_PATH, info->interfaces[0], &vtable, self,
                                     NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", BUS_NAME, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  Tour       *tour;
  const char *text;
} TourNotice;

static gboolean
tour_is_noticed (gpointer user_data)
{
  TourNotice *notice = user_data;

  for (guint i = 0; i < notice->tour->notices->len; i++)
    {
      if (strstr (g_ptr_array_index (notice->tour->notices, i), notice->text) != NULL)
        return TRUE;
    }

  return FALSE;
}

void
tour_await_notice (Tour       *self,
                   const char *text)
{
  TourNotice notice = { self, text };

  g_test_message ("waiting for a notification about “%s”", text);
  steward_test_await (tour_is_noticed, &notice);
}
