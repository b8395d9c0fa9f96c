/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-delivery.h"

#include "steward-sim-exchange.h"
#include "steward-sim-fault.h"
#include "steward-sim-identity.h"
#include "steward-sim-json.h"

struct _StewardSimDelivery
{
  GObject           parent_instance;

  StewardSimWorld  *world;
  StewardSimRouter *router;
  GPtrArray        *late; /* sources of the answers that wait */
  guint             latency_ms;
};

G_DEFINE_FINAL_TYPE (StewardSimDelivery, steward_sim_delivery, G_TYPE_OBJECT)

/* A request that was carried out, or not, on the way back. */
typedef struct
{
  StewardSimDelivery *self;    /* (unowned) */
  SoupServerMessage  *message;
  StewardSimRequest  *request;
  JsonObject         *fault;   /* (nullable) */
  GSource            *source;  /* (unowned) (nullable) */
} StewardSimParcel;

static void
steward_sim_parcel_free (gpointer data)
{
  StewardSimParcel *parcel = data;

  g_clear_object (&parcel->message);
  g_clear_pointer (&parcel->request, steward_sim_request_free);
  g_clear_pointer (&parcel->fault, json_object_unref);
  g_free (parcel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardSimParcel, steward_sim_parcel_free)

static void
steward_sim_delivery_destroy_source (gpointer data)
{
  GSource *source = data;

  g_source_destroy (source);
  g_source_unref (source);
}

static void
steward_sim_delivery_finalize (GObject *object)
{
  StewardSimDelivery *self = STEWARD_SIM_DELIVERY (object);

  g_clear_pointer (&self->late, g_ptr_array_unref);
  g_clear_object (&self->world);
  g_clear_object (&self->router);

  G_OBJECT_CLASS (steward_sim_delivery_parent_class)->finalize (object);
}

static void
steward_sim_delivery_class_init (StewardSimDeliveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_sim_delivery_finalize;
}

static void
steward_sim_delivery_init (StewardSimDelivery *self)
{
  self->late = g_ptr_array_new_with_free_func (steward_sim_delivery_destroy_source);
}

StewardSimDelivery *
steward_sim_delivery_new (StewardSimWorld  *world,
                          StewardSimRouter *router,
                          guint             latency_ms)
{
  StewardSimDelivery *self = g_object_new (STEWARD_TYPE_SIM_DELIVERY, NULL);

  self->world = g_object_ref (world);
  self->router = g_object_ref (router);
  self->latency_ms = latency_ms;

  return self;
}

static void
steward_sim_delivery_drop (SoupServerMessage *message)
{
  g_autoptr(GIOStream) stream = soup_server_message_steal_connection (message);

  if (stream != NULL)
    g_io_stream_close (stream, NULL, NULL);
}

static void
steward_sim_delivery_written_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(GIOStream) stream = user_data;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
  g_io_stream_close (stream, NULL, NULL);
}

/* Announces the whole body, sends a part of it and closes. */
static void
steward_sim_delivery_truncate (SoupServerMessage *message,
                               StewardSimRequest *request,
                               gsize              n_bytes)
{
  GIOStream *stream = soup_server_message_steal_connection (message);
  GString *text = g_string_new (NULL);
  g_autoptr(GBytes) bytes = NULL;
  SoupMessageHeadersIter iter;
  const char *name;
  const char *value;
  gsize size = 0;
  const char *body = NULL;
  GOutputStream *output;

  if (request->answer_body != NULL)
    body = g_bytes_get_data (request->answer_body, &size);

  g_string_append_printf (text, "HTTP/1.1 %u %s\r\n", request->status,
                          steward_sim_request_get_phrase (request));
  soup_message_headers_iter_init (&iter, request->answer_headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    g_string_append_printf (text, "%s: %s\r\n", name, value);
  g_string_append_printf (text, "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", size);
  g_string_append_len (text, body, (gssize) MIN (n_bytes, size));

  bytes = g_string_free_to_bytes (text);
  output = g_io_stream_get_output_stream (stream);
  g_object_set_data_full (G_OBJECT (stream), "steward-answer", g_bytes_ref (bytes),
                          (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (output, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), G_PRIORITY_DEFAULT, NULL,
                                   steward_sim_delivery_written_cb, stream);
}

/* TRUE when the message is still the server's to send. */
static gboolean
steward_sim_parcel_deliver (StewardSimParcel *parcel)
{
  switch (steward_sim_fault_get_kind (parcel->fault))
    {
    case STEWARD_SIM_FAULT_DROP_BEFORE:
    case STEWARD_SIM_FAULT_DROP_AFTER:
      steward_sim_delivery_drop (parcel->message);
      return FALSE;

    case STEWARD_SIM_FAULT_TRUNCATE:
      steward_sim_delivery_truncate (parcel->message, parcel->request,
                                     (gsize) steward_sim_json_get_int (parcel->fault,
                                                                       "truncate", 0));
      return FALSE;

    case STEWARD_SIM_FAULT_NONE:
    case STEWARD_SIM_FAULT_ANSWER:
    case STEWARD_SIM_FAULT_DELAY:
    case STEWARD_SIM_FAULT_EXPIRE_TOKEN:
    default:
      steward_sim_exchange_write (parcel->request, parcel->message);
      return TRUE;
    }
}

static gboolean
steward_sim_delivery_late_cb (gpointer user_data)
{
  StewardSimParcel *parcel = user_data;

  if (steward_sim_parcel_deliver (parcel))
    soup_server_message_unpause (parcel->message);
  g_ptr_array_remove_fast (parcel->self->late, parcel->source);

  return G_SOURCE_REMOVE;
}

static void
steward_sim_delivery_send (StewardSimDelivery *self,
                           StewardSimParcel   *parcel)
{
  g_autoptr(StewardSimParcel) owned = parcel;
  gint64 fault_ms = steward_sim_json_get_int (owned->fault, "delayMs", 0);
  guint delay_ms = self->latency_ms + (guint) CLAMP (fault_ms, 0, G_MAXINT / 2);

  if (delay_ms == 0)
    {
      steward_sim_parcel_deliver (owned);
      return;
    }

  soup_server_message_pause (owned->message);
  owned->source = g_timeout_source_new (delay_ms);
  g_ptr_array_add (self->late, owned->source);
  g_source_set_callback (owned->source, steward_sim_delivery_late_cb, owned,
                         steward_sim_parcel_free);
  g_source_attach (g_steal_pointer (&owned)->source, g_main_context_get_thread_default ());
}

static void
steward_sim_delivery_carry_out (StewardSimDelivery *self,
                                StewardSimRequest  *request,
                                JsonObject         *fault)
{
  switch (steward_sim_fault_get_kind (fault))
    {
    case STEWARD_SIM_FAULT_ANSWER:
    case STEWARD_SIM_FAULT_DROP_BEFORE:
      /* Only for the log, which names the tenant of the token. */
      if (request->api != STEWARD_SIM_API_IDENTITY)
        steward_sim_identity_authenticate (request);
      steward_sim_request_forget_answer (request);
      if (steward_sim_fault_get_kind (fault) == STEWARD_SIM_FAULT_ANSWER)
        steward_sim_fault_answer (fault, request);
      return;

    case STEWARD_SIM_FAULT_EXPIRE_TOKEN:
      steward_sim_identity_expire_token (request);
      break;

    case STEWARD_SIM_FAULT_NONE:
    case STEWARD_SIM_FAULT_DELAY:
    case STEWARD_SIM_FAULT_DROP_AFTER:
    case STEWARD_SIM_FAULT_TRUNCATE:
    default:
      break;
    }

  steward_sim_exchange_carry_out (self->router, request);
}

/* Both services tell which of their requests an answer belongs to. */
static void
steward_sim_delivery_add_correlation (StewardSimRequest *request)
{
  g_autofree char *id = g_uuid_string_random ();

  if (request->api == STEWARD_SIM_API_BUSINESS_CENTRAL
      || request->api == STEWARD_SIM_API_ONLINE_MANAGEMENT)
    steward_sim_request_set_header (request, "x-ms-correlation-id", id);
}

/**
 * steward_sim_delivery_handle:
 * @self: the delivery
 * @message: a message whose body has arrived
 *
 * Answers the message, now or later.
 */
void
steward_sim_delivery_handle (StewardSimDelivery *self,
                             SoupServerMessage  *message)
{
  g_autoptr(StewardSimParcel) parcel = g_new0 (StewardSimParcel, 1);

  g_return_if_fail (STEWARD_IS_SIM_DELIVERY (self));

  steward_sim_world_advance (self->world);

  parcel->self = self;
  parcel->message = g_object_ref (message);
  parcel->request = steward_sim_exchange_read (self->world, message);
  if (parcel->request->api != STEWARD_SIM_API_CONTROL)
    parcel->fault = steward_sim_faults_take (steward_sim_world_get_faults (self->world),
                                             parcel->request->method, parcel->request->path);

  steward_sim_delivery_carry_out (self, parcel->request, parcel->fault);
  steward_sim_delivery_add_correlation (parcel->request);
  if (parcel->request->api != STEWARD_SIM_API_CONTROL)
    steward_sim_exchange_log (parcel->request);

  steward_sim_delivery_send (self, g_steal_pointer (&parcel));
}

/* Forgets the answers that wait. */
void
steward_sim_delivery_cancel (StewardSimDelivery *self)
{
  g_return_if_fail (STEWARD_IS_SIM_DELIVERY (self));

  g_ptr_array_set_size (self->late, 0);
}
