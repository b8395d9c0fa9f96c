/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-redirect-listener.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-redirect.h"
#include "auth/steward-token.h"

#define READ_BYTES         1024
#define MAX_GUESTS         16
#define GUEST_TIMEOUT_SECS 10
#define BIND_TRIES         8

struct _StewardRedirectListener
{
  GObject         parent_instance;

  GSocketService *service;
  GTask          *task;     /* (nullable): while waiting */
  GSource        *limit;    /* (nullable): while waiting */
  GCancellable   *closing;
  guint16         port;
  guint           n_guests;
};

G_DEFINE_FINAL_TYPE (StewardRedirectListener, steward_redirect_listener, G_TYPE_OBJECT)

/* One connection. Has no say in what happens to the others. */
typedef struct
{
  StewardRedirectListener *listener;
  GSocketConnection       *connection;
  GString                 *text;
  char                    *answer;
} StewardRedirectGuest;

static void
steward_redirect_guest_free (StewardRedirectGuest *guest)
{
  guest->listener->n_guests--;
  g_io_stream_close (G_IO_STREAM (guest->connection), NULL, NULL);
  g_clear_object (&guest->connection);
  g_clear_object (&guest->listener);
  explicit_bzero (guest->text->str, guest->text->len);
  g_string_free (guest->text, TRUE);
  g_clear_pointer (&guest->answer, g_free);
  g_free (guest);
}

static void steward_redirect_guest_read (StewardRedirectGuest *guest);

static void
steward_redirect_guest_written_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, NULL);
  steward_redirect_guest_free (user_data);
}

/* Nothing of what came in goes out again. */
static void
steward_redirect_guest_answer (StewardRedirectGuest *guest,
                               const char           *status,
                               const char           *text)
{
  GOutputStream *stream = g_io_stream_get_output_stream (G_IO_STREAM (guest->connection));

  guest->answer = g_strdup_printf ("HTTP/1.1 %s\r\n"
                                   "Content-Type: text/html; charset=utf-8\r\n"
                                   "Content-Security-Policy: default-src 'none'\r\n"
                                   "Referrer-Policy: no-referrer\r\n"
                                   "Cache-Control: no-store\r\n"
                                   "Connection: close\r\n"
                                   "\r\n"
                                   "<!DOCTYPE html><meta charset=\"utf-8\"><title>Steward</title>"
                                   "<p>%s</p>\n",
                                   status, text);
  g_output_stream_write_all_async (stream, guest->answer, strlen (guest->answer),
                                   G_PRIORITY_DEFAULT, NULL,
                                   steward_redirect_guest_written_cb, guest);
}

static GTask *
steward_redirect_listener_end (StewardRedirectListener *self)
{
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  if (self->limit != NULL)
    g_source_destroy (self->limit);
  g_clear_pointer (&self->limit, g_source_unref);
  g_cancellable_cancel (self->closing);

  return g_steal_pointer (&self->task);
}

static void
steward_redirect_wipe (gpointer code)
{
  steward_wipe_string (code);
}

static void
steward_redirect_guest_judge (StewardRedirectGuest *guest)
{
  GTask *waiting = guest->listener->task;
  g_autoptr(GTask) task = NULL;
  g_autofree char *description = NULL;
  char *code = NULL;

  if (waiting == NULL)
    {
      steward_redirect_guest_answer (guest, "410 Gone", "This sign-in is over.");
      return;
    }

  switch (steward_redirect_parse (guest->text->str, guest->text->len,
                                  g_task_get_task_data (waiting), &code, &description))
    {
    case STEWARD_REDIRECT_INCOMPLETE:
      steward_redirect_guest_read (guest);
      break;

    case STEWARD_REDIRECT_TOO_LARGE:
      steward_redirect_guest_answer (guest, "431 Too Large", "The request is too large.");
      break;

    case STEWARD_REDIRECT_NOT_GET:
      steward_redirect_guest_answer (guest, "405 Method Not Allowed", "This cannot be done here.");
      break;

    case STEWARD_REDIRECT_CODE:
      task = steward_redirect_listener_end (guest->listener);
      steward_redirect_guest_answer (guest, "200 OK",
                                     "You are signed in. Close this page and return to Steward.");
      g_task_return_pointer (task, code, steward_redirect_wipe);
      break;

    case STEWARD_REDIRECT_ERROR:
      task = steward_redirect_listener_end (guest->listener);
      steward_redirect_guest_answer (guest, "200 OK",
                                     "You are not signed in. Close this page and return to "
                                     "Steward.");
      g_task_return_error (task, steward_auth_error_new_from_code (code, description));
      g_free (code);
      break;

    case STEWARD_REDIRECT_STRANGER:
    default:
      steward_redirect_guest_answer (guest, "400 Bad Request", "There is nothing here.");
      break;
    }
}

static void
steward_redirect_guest_read_cb (GObject      *object,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  StewardRedirectGuest *guest = user_data;
  g_autoptr(GBytes) bytes = NULL;

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, NULL);
  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    {
      steward_redirect_guest_free (guest);
      return;
    }

  g_string_append_len (guest->text, g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes));
  steward_redirect_guest_judge (guest);
}

static void
steward_redirect_guest_read (StewardRedirectGuest *guest)
{
  GInputStream *stream = g_io_stream_get_input_stream (G_IO_STREAM (guest->connection));

  g_input_stream_read_bytes_async (stream, READ_BYTES, G_PRIORITY_DEFAULT,
                                   guest->listener->closing,
                                   steward_redirect_guest_read_cb, guest);
}

static gboolean
steward_redirect_listener_incoming_cb (GSocketService          *service,
                                       GSocketConnection       *connection,
                                       GObject                 *source,
                                       StewardRedirectListener *self)
{
  StewardRedirectGuest *guest;

  if (self->n_guests >= MAX_GUESTS)
    {
      g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
      return TRUE;
    }

  guest = g_new0 (StewardRedirectGuest, 1);
  guest->listener = g_object_ref (self);
  guest->connection = g_object_ref (connection);
  guest->text = g_string_sized_new (STEWARD_REDIRECT_MAX_BYTES + READ_BYTES);
  self->n_guests++;
  g_socket_set_timeout (g_socket_connection_get_socket (connection), GUEST_TIMEOUT_SECS);
  steward_redirect_guest_read (guest);

  return TRUE;
}

static gboolean
steward_redirect_listener_bind (StewardRedirectListener  *self,
                                GSocketFamily             family,
                                guint16                   port,
                                GError                  **error)
{
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (family);
  g_autoptr(GSocketAddress) wanted = g_inet_socket_address_new (loopback, port);
  g_autoptr(GSocketAddress) bound = NULL;

  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), wanted,
                                      G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP,
                                      NULL, &bound, error))
    return FALSE;

  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));

  return TRUE;
}

/* "localhost" can be either address, so the same port is needed on both. */
static gboolean
steward_redirect_listener_bind_both (StewardRedirectListener  *self,
                                     GError                  **error)
{
  for (guint i = 0; i < BIND_TRIES; i++)
    {
      g_autoptr(GError) failure = NULL;

      if (!steward_redirect_listener_bind (self, G_SOCKET_FAMILY_IPV4, 0, error))
        return FALSE;
      if (steward_redirect_listener_bind (self, G_SOCKET_FAMILY_IPV6, self->port, &failure)
          || !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE))
        return TRUE;

      g_clear_object (&self->service);
      self->service = g_socket_service_new ();
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE,
                       "There is no free port for signing in");
  return FALSE;
}

static gboolean
steward_redirect_listener_limit_cb (gpointer user_data)
{
  StewardRedirectListener *self = user_data;
  g_autoptr(GTask) task = steward_redirect_listener_end (self);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_EXPIRED,
                             "The time for signing in is over");

  return G_SOURCE_REMOVE;
}

static void
steward_redirect_listener_dispose (GObject *object)
{
  StewardRedirectListener *self = STEWARD_REDIRECT_LISTENER (object);

  if (self->service != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->service, self);
      g_socket_service_stop (self->service);
      g_socket_listener_close (G_SOCKET_LISTENER (self->service));
    }
  g_clear_object (&self->service);
  g_clear_object (&self->closing);

  G_OBJECT_CLASS (steward_redirect_listener_parent_class)->dispose (object);
}

static void
steward_redirect_listener_class_init (StewardRedirectListenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_redirect_listener_dispose;
}

static void
steward_redirect_listener_init (StewardRedirectListener *self)
{
  self->service = g_socket_service_new ();
  self->closing = g_cancellable_new ();
}

/**
 * steward_redirect_listener_new:
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full): a listener on a free port of 127.0.0.1 and, where there is one, ::1
 */
StewardRedirectListener *
steward_redirect_listener_new (GError **error)
{
  g_autoptr(StewardRedirectListener) self = g_object_new (STEWARD_TYPE_REDIRECT_LISTENER, NULL);

  g_socket_service_stop (self->service);
  if (!steward_redirect_listener_bind_both (self, error))
    return NULL;

  g_signal_connect (self->service, "incoming",
                    G_CALLBACK (steward_redirect_listener_incoming_cb), self);

  return g_steal_pointer (&self);
}

/**
 * steward_redirect_listener_get_port:
 * @self: a listener
 *
 * Returns: the port of the loopback interface that it listens at
 */
guint16
steward_redirect_listener_get_port (StewardRedirectListener *self)
{
  g_return_val_if_fail (STEWARD_IS_REDIRECT_LISTENER (self), 0);

  return self->port;
}

/**
 * steward_redirect_listener_dup_uri:
 * @self: a listener
 *
 * Returns: (transfer full): where the browser has to come back to
 */
char *
steward_redirect_listener_dup_uri (StewardRedirectListener *self)
{
  g_return_val_if_fail (STEWARD_IS_REDIRECT_LISTENER (self), NULL);

  return g_strdup_printf ("http://localhost:%u", self->port);
}

/**
 * steward_redirect_listener_wait_async:
 * @self: a listener that has not waited before
 * @state: what the right redirection carries
 * @limit_ms: how long to wait
 * @cancellable: (nullable): gives up
 * @callback: called when the browser has come back
 * @user_data: for @callback
 *
 * Whoever else knocks is sent away without any effect. The port is closed afterwards.
 */
void
steward_redirect_listener_wait_async (StewardRedirectListener *self,
                                      const char              *state,
                                      guint                    limit_ms,
                                      GCancellable            *cancellable,
                                      GAsyncReadyCallback      callback,
                                      gpointer                 user_data)
{
  g_return_if_fail (STEWARD_IS_REDIRECT_LISTENER (self));
  g_return_if_fail (self->task == NULL);
  g_return_if_fail (state != NULL && state[0] != '\0');

  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, steward_redirect_listener_wait_async);
  g_task_set_task_data (self->task, g_strdup (state), g_free);

  self->limit = g_timeout_source_new (limit_ms);
  if (cancellable != NULL)
    {
      g_autoptr(GSource) cancelled = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (cancelled);
      g_source_add_child_source (self->limit, cancelled);
    }
  g_source_set_callback (self->limit, steward_redirect_listener_limit_cb, self, NULL);
  g_source_attach (self->limit, g_main_context_get_thread_default ());
  g_socket_service_start (self->service);
}

/**
 * steward_redirect_listener_wait_finish:
 * @self: a listener
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the code, to be freed with steward_wipe_string()
 */
char *
steward_redirect_listener_wait_finish (StewardRedirectListener  *self,
                                       GAsyncResult             *result,
                                       GError                  **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
