/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-transport.h"

#include <libsoup/soup.h>

#include "steward-sleep.h"

#define CONNECT_TIMEOUT_MS    (15 * 1000)
#define IO_TIMEOUT_SECONDS    60
#define MAX_CONNECTIONS       24
#define MAX_CONNECTIONS_HOST  6
#define READ_BYTES            (64 * 1024)

struct _StewardHttpTransport
{
  GObject      parent_instance;

  SoupSession *session;     /* for what reads */
  SoupSession *changes;     /* for what does not: no list that hangs may keep it waiting */
  guint        n_running;
  gint64       asleep_usec; /* how long the machine had slept when connections were last dropped */
};

G_DEFINE_FINAL_TYPE (StewardHttpTransport, steward_http_transport, G_TYPE_OBJECT)

typedef struct
{
  /* Input */
  StewardHttpTransport *transport;
  StewardHttpRequest   *request;

  /* In progress */
  SoupMessage          *message;
  GInputStream         *stream;
  GCancellable         *cancellable;
  gulong                cancelled_id;
  guint                 connect_id;
  guint                 deadline_id;
  gboolean              timed_out;
  GByteArray           *body;
} StewardHttpExchange;

static void
steward_http_exchange_free (gpointer data)
{
  StewardHttpExchange *exchange = data;

  g_clear_handle_id (&exchange->connect_id, g_source_remove);
  g_clear_handle_id (&exchange->deadline_id, g_source_remove);
  g_clear_object (&exchange->request);
  g_clear_object (&exchange->message);
  g_clear_object (&exchange->stream);
  g_clear_object (&exchange->cancellable);
  g_clear_pointer (&exchange->body, g_byte_array_unref);
  exchange->transport->n_running--;
  g_object_unref (exchange->transport);
  g_free (exchange);
}

static void steward_http_transport_send_done_cb (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);
static void steward_http_transport_read_done_cb (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);

static void
steward_http_exchange_cancelled_cb (GCancellable *cancellable,
                                    GCancellable *inner)
{
  g_cancellable_cancel (inner);
}

static gboolean
steward_http_exchange_connect_timeout_cb (gpointer user_data)
{
  StewardHttpExchange *exchange = user_data;

  exchange->connect_id = 0;
  exchange->timed_out = TRUE;
  g_cancellable_cancel (exchange->cancellable);

  return G_SOURCE_REMOVE;
}

static gboolean
steward_http_exchange_deadline_cb (gpointer user_data)
{
  StewardHttpExchange *exchange = user_data;

  exchange->deadline_id = 0;
  exchange->timed_out = TRUE;
  g_cancellable_cancel (exchange->cancellable);

  return G_SOURCE_REMOVE;
}

/* Waiting for a free connection is not counted: that is our own limit. */
static void
steward_http_exchange_network_event_cb (SoupMessage         *message,
                                        GSocketClientEvent   event,
                                        GIOStream           *connection,
                                        StewardHttpExchange *exchange)
{
  if (exchange->connect_id == 0 && event == G_SOCKET_CLIENT_RESOLVING)
    exchange->connect_id = g_timeout_add (CONNECT_TIMEOUT_MS,
                                          steward_http_exchange_connect_timeout_cb, exchange);
}

/* Emitted when there is a connection, before the first byte is written to it. */
static void
steward_http_exchange_starting_cb (SoupMessage         *message,
                                   StewardHttpExchange *exchange)
{
  g_clear_handle_id (&exchange->connect_id, g_source_remove);
  if (exchange->deadline_id == 0)
    exchange->deadline_id =
      g_timeout_add (steward_http_request_get_deadline_ms (exchange->request),
                     steward_http_exchange_deadline_cb, exchange);
  steward_http_request_set_progress (exchange->request, STEWARD_HTTP_PROGRESS_SENT);
}

/* The signals of a message must not reach an exchange that is gone. */
static void
steward_http_exchange_end (GTask *task)
{
  StewardHttpExchange *exchange = g_task_get_task_data (task);

  g_signal_handlers_disconnect_by_data (exchange->message, exchange);
  g_clear_handle_id (&exchange->connect_id, g_source_remove);
  g_clear_handle_id (&exchange->deadline_id, g_source_remove);
  if (exchange->cancelled_id != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task), exchange->cancelled_id);
  exchange->cancelled_id = 0;
}

static void
steward_http_exchange_fail (GTask  *task,
                            GError *error)
{
  StewardHttpExchange *exchange = g_task_get_task_data (task);

  steward_http_exchange_end (task);
  if (exchange->timed_out && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&error);
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                                   "The service did not answer in time");
    }
  g_task_return_error (task, error);
}

static void
steward_http_exchange_add_header (const char *name,
                                  const char *value,
                                  gpointer    user_data)
{
  steward_http_response_add_header (user_data, name, value);
}

/* libsoup takes headers that end with the connection for whole ones. Then the length of the body
 * can be missing, and an answer of which little came looks like one without a body. */
static gboolean
steward_http_exchange_is_complete (StewardHttpExchange *exchange)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (exchange->message);
  guint status = soup_message_get_status (exchange->message);

  if (soup_message_get_http_version (exchange->message) == SOUP_HTTP_2_0
      || status == SOUP_STATUS_NO_CONTENT || status == SOUP_STATUS_NOT_MODIFIED
      || soup_message_headers_get_encoding (headers) != SOUP_ENCODING_EOF)
    return TRUE;

  return exchange->body->len > 0
         && soup_message_headers_header_contains (headers, "Connection", "close");
}

static void
steward_http_exchange_succeed (GTask *task)
{
  StewardHttpExchange *exchange = g_task_get_task_data (task);
  g_autoptr(GBytes) body = NULL;
  StewardHttpResponse *response;

  if (!steward_http_exchange_is_complete (exchange))
    {
      steward_http_exchange_fail (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT,
                                                             "The answer is not complete"));
      return;
    }

  steward_http_exchange_end (task);
  body = g_byte_array_free_to_bytes (g_steal_pointer (&exchange->body));
  steward_http_request_set_progress (exchange->request, STEWARD_HTTP_PROGRESS_ANSWERED);
  response = steward_http_response_new (soup_message_get_status (exchange->message), body);
  soup_message_headers_foreach (soup_message_get_response_headers (exchange->message),
                                steward_http_exchange_add_header, response);
  g_task_return_pointer (task, response, g_object_unref);
}

static void
steward_http_exchange_read (GTask *task)
{
  StewardHttpExchange *exchange = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (exchange->stream, READ_BYTES, G_PRIORITY_DEFAULT,
                                   exchange->cancellable,
                                   steward_http_transport_read_done_cb, g_object_ref (task));
}

static void
steward_http_transport_read_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardHttpExchange *exchange = g_task_get_task_data (task);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);
  if (bytes == NULL)
    {
      steward_http_exchange_fail (task, g_steal_pointer (&error));
      return;
    }
  if (g_bytes_get_size (bytes) == 0)
    {
      steward_http_exchange_succeed (task);
      return;
    }

  g_byte_array_append (exchange->body, g_bytes_get_data (bytes, NULL),
                       (guint) g_bytes_get_size (bytes));
  if (exchange->body->len > STEWARD_HTTP_MAX_BODY_BYTES)
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                                   "The answer is too large");
      g_cancellable_cancel (exchange->cancellable);
      steward_http_exchange_fail (task, g_steal_pointer (&error));
      return;
    }

  steward_http_exchange_read (task);
}

static void
steward_http_transport_send_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardHttpExchange *exchange = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  exchange->stream = soup_session_send_finish (SOUP_SESSION (object), result, &error);
  if (exchange->stream == NULL)
    {
      steward_http_exchange_fail (task, g_steal_pointer (&error));
      return;
    }

  exchange->body = g_byte_array_new ();
  steward_http_exchange_read (task);
}

static SoupMessage *
steward_http_transport_build (StewardHttpRequest *request,
                              const char         *uri,
                              const char         *token)
{
  SoupMessage *message = soup_message_new (steward_http_request_get_method (request), uri);
  SoupMessageHeaders *headers;
  GBytes *body = steward_http_request_get_body (request);

  if (message == NULL)
    return NULL;

  /* On a kept connection that turns out to be dead, libsoup sends PUT and DELETE once more by
   * itself; on a new one it cannot. */
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  if (steward_http_request_get_class (request) != STEWARD_HTTP_CLASS_SAFE)
    soup_message_add_flags (message, SOUP_MESSAGE_NEW_CONNECTION);

  headers = soup_message_get_request_headers (message);
  soup_message_headers_replace (headers, "Accept", "application/json");
  soup_message_headers_replace (headers, "client-request-id",
                                steward_http_request_get_id (request));
  if (body != NULL)
    soup_message_set_request_body_from_bytes (message,
                                              steward_http_request_get_content_type (request),
                                              body);
  if (token != NULL)
    {
      char *authorization = g_strconcat ("Bearer ", token, NULL);

      soup_message_headers_replace (headers, "Authorization", authorization);
      explicit_bzero (authorization, strlen (authorization));
      g_free (authorization);
    }

  return message;
}

/* Who was on the other end has hung up long ago, and on a connection that was kept nobody would say
 * so: the request would wait in vain. What is on its way ends by its own deadline. */
static void
steward_http_transport_forget_slept (StewardHttpTransport *self)
{
  gint64 asleep_usec = steward_sleep_get_usec ();

  if (asleep_usec - self->asleep_usec < STEWARD_SLEEP_USEC || self->n_running > 0)
    return;

  self->asleep_usec = asleep_usec;
  soup_session_abort (self->session);
  soup_session_abort (self->changes);
}

static SoupSession *
steward_http_transport_new_session (int max_connections_host)
{
  return soup_session_new_with_options ("accept-language-auto", TRUE,
                                        "max-conns", MAX_CONNECTIONS,
                                        "max-conns-per-host", max_connections_host,
                                        "timeout", IO_TIMEOUT_SECONDS,
                                        "user-agent", "Steward/" APP_VERSION,
                                        NULL);
}

static void
steward_http_transport_clear_session (SoupSession **session)
{
  if (*session != NULL)
    soup_session_abort (*session);
  g_clear_object (session);
}

static void
steward_http_transport_dispose (GObject *object)
{
  StewardHttpTransport *self = STEWARD_HTTP_TRANSPORT (object);

  steward_http_transport_clear_session (&self->session);
  steward_http_transport_clear_session (&self->changes);

  G_OBJECT_CLASS (steward_http_transport_parent_class)->dispose (object);
}

static void
steward_http_transport_class_init (StewardHttpTransportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_http_transport_dispose;
}

static void
steward_http_transport_init (StewardHttpTransport *self)
{
  self->asleep_usec = steward_sleep_get_usec ();
  self->session = steward_http_transport_new_session (MAX_CONNECTIONS_HOST);
  self->changes = steward_http_transport_new_session (MAX_CONNECTIONS);
}

/**
 * steward_http_transport_new:
 *
 * Returns: (transfer full): a transport without connections
 */
StewardHttpTransport *
steward_http_transport_new (void)
{
  return g_object_new (STEWARD_TYPE_HTTP_TRANSPORT, NULL);
}

/**
 * steward_http_transport_send_async:
 * @self: a transport
 * @request: what to send
 * @uri: its whole address
 * @token: (nullable): a bearer token
 * @cancellable: (nullable): gives up; the service may have received the request all the same
 * @callback: called when the answer is complete or will never be
 * @user_data: for @callback
 *
 * Sends once. The progress of @request is kept up to date from here.
 */
void
steward_http_transport_send_async (StewardHttpTransport *self,
                                   StewardHttpRequest   *request,
                                   const char           *uri,
                                   const char           *token,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardHttpExchange *exchange;

  g_return_if_fail (STEWARD_IS_HTTP_TRANSPORT (self));
  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (request));
  g_return_if_fail (uri != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_http_transport_send_async);
  g_task_set_check_cancellable (task, FALSE);
  steward_http_request_set_progress (request, STEWARD_HTTP_PROGRESS_NOT_SENT);
  if (g_task_return_error_if_cancelled (task))
    return;

  steward_http_transport_forget_slept (self);
  exchange = g_new0 (StewardHttpExchange, 1);
  exchange->transport = g_object_ref (self);
  self->n_running++;
  exchange->request = g_object_ref (request);
  exchange->cancellable = g_cancellable_new ();
  exchange->message = steward_http_transport_build (request, uri, token);
  g_task_set_task_data (task, exchange, steward_http_exchange_free);
  if (exchange->message == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               "The address of the service cannot be used");
      return;
    }

  g_signal_connect (exchange->message, "network-event",
                    G_CALLBACK (steward_http_exchange_network_event_cb), exchange);
  g_signal_connect (exchange->message, "starting",
                    G_CALLBACK (steward_http_exchange_starting_cb), exchange);
  if (cancellable != NULL)
    exchange->cancelled_id = g_cancellable_connect (cancellable,
                                                    G_CALLBACK (steward_http_exchange_cancelled_cb),
                                                    g_object_ref (exchange->cancellable),
                                                    g_object_unref);

  soup_session_send_async (steward_http_request_get_class (request) == STEWARD_HTTP_CLASS_SAFE
                             ? self->session : self->changes,
                           exchange->message, G_PRIORITY_DEFAULT,
                           exchange->cancellable,
                           steward_http_transport_send_done_cb, g_object_ref (task));
}

/**
 * steward_http_transport_send_finish:
 * @self: a transport
 * @result: from the callback
 * @error: return location for an error of the connection, not of the service
 *
 * Returns: (transfer full): the answer, whatever its status
 */
StewardHttpResponse *
steward_http_transport_send_finish (StewardHttpTransport  *self,
                                    GAsyncResult          *result,
                                    GError               **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
