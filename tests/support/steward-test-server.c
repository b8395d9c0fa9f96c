/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-server.h"

#include <string.h>

#define READ_BYTES 4096

struct _StewardTestServer
{
  GSocketService *service;
  char           *url;
  GPtrArray      *scripts;     /* of StewardTestScript, in order */
  GPtrArray      *matches;     /* of StewardTestScript, with a text */
  GPtrArray      *heard;       /* of char * */
  GPtrArray      *connections; /* of StewardTestConnection, open ones */
};

typedef struct
{
  char              *text; /* (nullable): what a request has to contain */
  char              *answer;
  gsize              n_bytes;
  StewardTestEnding  ending;
} StewardTestScript;

typedef struct
{
  StewardTestServer *server; /* (nullable): once the server is gone */
  GIOStream         *stream;
  GString           *text;
  GCancellable      *cancellable;
  StewardTestEnding  ending;
} StewardTestConnection;

static void
steward_test_script_free (gpointer data)
{
  StewardTestScript *script = data;

  g_free (script->text);
  g_free (script->answer);
  g_free (script);
}

static void
steward_test_connection_free (StewardTestConnection *connection)
{
  if (connection->server != NULL)
    g_ptr_array_remove_fast (connection->server->connections, connection);
  g_io_stream_close (connection->stream, NULL, NULL);
  g_clear_object (&connection->stream);
  g_clear_object (&connection->cancellable);
  g_string_free (connection->text, TRUE);
  g_free (connection);
}

static void steward_test_connection_read (StewardTestConnection *connection);

static void
steward_test_connection_written_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  StewardTestConnection *connection = user_data;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, NULL)
      || connection->ending == STEWARD_TEST_ENDING_DROP)
    steward_test_connection_free (connection);
  else
    /* Held connections read on as well, to notice when the other side leaves. */
    steward_test_connection_read (connection);
}

static StewardTestScript *
steward_test_server_choose (StewardTestServer *self)
{
  const char *heard = g_ptr_array_index (self->heard, self->heard->len - 1);

  for (guint i = 0; i < self->matches->len; i++)
    {
      StewardTestScript *script = g_ptr_array_index (self->matches, i);

      if (strstr (heard, script->text) != NULL)
        return script;
    }

  g_assert_cmpuint (self->scripts->len, >, 0);

  return g_ptr_array_index (self->scripts, MIN (self->heard->len, self->scripts->len) - 1);
}

static void
steward_test_connection_answer (StewardTestConnection *connection)
{
  StewardTestScript *script = steward_test_server_choose (connection->server);

  connection->ending = script->ending;
  g_output_stream_write_all_async (g_io_stream_get_output_stream (connection->stream),
                                   script->answer, script->n_bytes, G_PRIORITY_DEFAULT,
                                   connection->cancellable,
                                   steward_test_connection_written_cb, connection);
}

static gsize
steward_test_connection_get_body_length (const char *head)
{
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *length = strstr (lower, "\r\ncontent-length:");

  return length != NULL ? g_ascii_strtoull (length + strlen ("\r\ncontent-length:"), NULL, 10)
                        : 0;
}

static gboolean
steward_test_connection_is_complete (StewardTestConnection *connection)
{
  const char *end = strstr (connection->text->str, "\r\n\r\n");

  return end != NULL
         && connection->text->len - (gsize) (end + 4 - connection->text->str)
              >= steward_test_connection_get_body_length (connection->text->str);
}

static void
steward_test_connection_read_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  StewardTestConnection *connection = user_data;
  g_autoptr(GBytes) bytes = NULL;

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, NULL);
  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    {
      steward_test_connection_free (connection);
      return;
    }

  g_string_append_len (connection->text, g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes));
  if (!steward_test_connection_is_complete (connection))
    {
      steward_test_connection_read (connection);
      return;
    }

  g_ptr_array_add (connection->server->heard, g_strdup (connection->text->str));
  g_string_truncate (connection->text, 0);
  steward_test_connection_answer (connection);
}

static void
steward_test_connection_read (StewardTestConnection *connection)
{
  g_input_stream_read_bytes_async (g_io_stream_get_input_stream (connection->stream),
                                   READ_BYTES, G_PRIORITY_DEFAULT, connection->cancellable,
                                   steward_test_connection_read_cb, connection);
}

static gboolean
steward_test_server_incoming_cb (GSocketService    *service,
                                 GSocketConnection *stream,
                                 GObject           *source,
                                 StewardTestServer *self)
{
  StewardTestConnection *connection = g_new0 (StewardTestConnection, 1);

  connection->server = self;
  connection->stream = g_object_ref (G_IO_STREAM (stream));
  connection->text = g_string_new (NULL);
  connection->cancellable = g_cancellable_new ();
  g_ptr_array_add (self->connections, connection);
  steward_test_connection_read (connection);

  return TRUE;
}

StewardTestServer *
steward_test_server_new (void)
{
  StewardTestServer *self = g_new0 (StewardTestServer, 1);
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr(GSocketAddress) wanted = g_inet_socket_address_new (loopback, 0);
  g_autoptr(GSocketAddress) bound = NULL;
  g_autoptr(GError) error = NULL;

  self->scripts = g_ptr_array_new_with_free_func (steward_test_script_free);
  self->matches = g_ptr_array_new_with_free_func (steward_test_script_free);
  self->heard = g_ptr_array_new_with_free_func (g_free);
  self->connections = g_ptr_array_new ();
  self->service = g_socket_service_new ();
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), wanted,
                                 G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP,
                                 NULL, &bound, &error);
  g_assert_no_error (error);
  self->url = g_strdup_printf ("http://127.0.0.1:%u",
                               g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound)));
  g_signal_connect (self->service, "incoming",
                    G_CALLBACK (steward_test_server_incoming_cb), self);
  g_socket_service_start (self->service);

  return self;
}

void
steward_test_server_free (StewardTestServer *self)
{
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));

  for (guint i = 0; i < self->connections->len; i++)
    {
      StewardTestConnection *connection = g_ptr_array_index (self->connections, i);

      connection->server = NULL;
      g_cancellable_cancel (connection->cancellable);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_clear_object (&self->service);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->scripts, g_ptr_array_unref);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->heard, g_ptr_array_unref);
  g_clear_pointer (&self->connections, g_ptr_array_unref);
  g_free (self);
}

const char *
steward_test_server_get_url (StewardTestServer *self)
{
  return self->url;
}

static StewardTestScript *
steward_test_script_new (const char        *answer,
                         gssize             n_bytes,
                         StewardTestEnding  ending)
{
  StewardTestScript *script = g_new0 (StewardTestScript, 1);
  gsize length = strlen (answer);

  script->answer = g_strdup (answer);
  script->n_bytes = n_bytes < 0 ? length : MIN ((gsize) n_bytes, length);
  script->ending = ending;

  return script;
}

void
steward_test_server_push (StewardTestServer *self,
                          const char        *answer,
                          gssize             n_bytes,
                          StewardTestEnding  ending)
{
  g_ptr_array_add (self->scripts, steward_test_script_new (answer, n_bytes, ending));
}

void
steward_test_server_push_bytes (StewardTestServer *self,
                                GBytes            *answer,
                                StewardTestEnding  ending)
{
  StewardTestScript *script = g_new0 (StewardTestScript, 1);
  gconstpointer data = g_bytes_get_data (answer, &script->n_bytes);

  script->answer = g_memdup2 (data, script->n_bytes);
  script->ending = ending;
  g_ptr_array_add (self->scripts, script);
}

char *
steward_test_dup_answer (guint       status,
                         const char *headers,
                         const char *body)
{
  return g_strdup_printf ("HTTP/1.1 %u Test\r\n"
                          "Content-Type: application/json\r\n"
                          "Content-Length: %zu\r\n"
                          "%s\r\n"
                          "%s",
                          status, strlen (body), headers != NULL ? headers : "", body);
}

void
steward_test_server_push_answer (StewardTestServer *self,
                                 guint              status,
                                 const char        *headers,
                                 const char        *body)
{
  g_autofree char *answer = steward_test_dup_answer (status, headers, body);

  steward_test_server_push (self, answer, -1, STEWARD_TEST_ENDING_KEEP);
}

void
steward_test_server_answer_to (StewardTestServer *self,
                               const char        *text,
                               guint              status,
                               const char        *headers,
                               const char        *body)
{
  g_autofree char *answer = steward_test_dup_answer (status, headers, body);
  StewardTestScript *script = steward_test_script_new (answer, -1, STEWARD_TEST_ENDING_KEEP);

  script->text = g_strdup (text);
  g_ptr_array_add (self->matches, script);
}

guint
steward_test_server_get_n_heard (StewardTestServer *self)
{
  return self->heard->len;
}

const char *
steward_test_server_get_heard (StewardTestServer *self,
                               guint              position)
{
  g_assert_cmpuint (position, <, self->heard->len);

  return g_ptr_array_index (self->heard, position);
}

guint
steward_test_server_count_heard (StewardTestServer *self,
                                 const char        *beginning)
{
  guint count = 0;

  for (guint i = 0; i < self->heard->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (self->heard, i), beginning))
      count++;

  return count;
}

/* Forgets what was heard and what was to be said. */
void
steward_test_server_forget (StewardTestServer *self)
{
  g_ptr_array_set_size (self->scripts, 0);
  g_ptr_array_set_size (self->matches, 0);
  g_ptr_array_set_size (self->heard, 0);
}
