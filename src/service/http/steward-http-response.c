/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-response.h"

struct _StewardHttpResponse
{
  GObject     parent_instance;

  guint       status;
  GBytes     *body;
  JsonNode   *json;    /* (nullable) */
  GHashTable *headers; /* name in lower case → value */
};

G_DEFINE_FINAL_TYPE (StewardHttpResponse, steward_http_response, G_TYPE_OBJECT)

/* In the order of how well support can use them. */
static const char * const correlation_headers[] = {
  "ms-correlation-x",
  "x-ms-correlation-request-id",
  "x-ms-correlation-id",
  "request-id",
  "x-ms-request-id",
  "requestid",
  "x-ms-activity-id",
};

static void
steward_http_response_finalize (GObject *object)
{
  StewardHttpResponse *self = STEWARD_HTTP_RESPONSE (object);

  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->json, json_node_unref);
  g_clear_pointer (&self->headers, g_hash_table_unref);

  G_OBJECT_CLASS (steward_http_response_parent_class)->finalize (object);
}

static void
steward_http_response_class_init (StewardHttpResponseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_http_response_finalize;
}

static void
steward_http_response_init (StewardHttpResponse *self)
{
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * steward_http_response_new:
 * @status: the status
 * @body: the whole body, decoded
 *
 * Returns: (transfer full): a new answer without headers
 */
StewardHttpResponse *
steward_http_response_new (guint   status,
                           GBytes *body)
{
  StewardHttpResponse *self;

  g_return_val_if_fail (body != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_HTTP_RESPONSE, NULL);
  self->status = status;
  self->body = g_bytes_ref (body);

  return self;
}

/**
 * steward_http_response_get_status:
 * @self: a response
 *
 * Returns: its status
 */
guint
steward_http_response_get_status (StewardHttpResponse *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (self), 0);

  return self->status;
}

/**
 * steward_http_response_get_body:
 * @self: a response
 *
 * Returns: (transfer none): its body as it came, which may be empty
 */
GBytes *
steward_http_response_get_body (StewardHttpResponse *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (self), NULL);

  return self->body;
}

/**
 * steward_http_response_get_json:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the root of the body, or %NULL if the body is empty
 */
JsonNode *
steward_http_response_get_json (StewardHttpResponse *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (self), NULL);

  return self->json;
}

/**
 * steward_http_response_get_object:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the root of the body if it is an object
 */
JsonObject *
steward_http_response_get_object (StewardHttpResponse *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (self), NULL);

  if (self->json == NULL || !JSON_NODE_HOLDS_OBJECT (self->json))
    return NULL;

  return json_node_get_object (self->json);
}

/**
 * steward_http_response_take_json:
 * @self: a response
 * @json: (transfer full) (nullable): its body, decoded
 *
 * For the client.
 */
void
steward_http_response_take_json (StewardHttpResponse *self,
                                 JsonNode            *json)
{
  g_return_if_fail (STEWARD_IS_HTTP_RESPONSE (self));

  g_clear_pointer (&self->json, json_node_unref);
  self->json = json;
}

/**
 * steward_http_response_get_header:
 * @self: an answer
 * @name: the name of a header, in any casing
 *
 * Returns: (transfer none) (nullable): its value; of a repeated header, the first
 */
const char *
steward_http_response_get_header (StewardHttpResponse *self,
                                  const char          *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  key = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (self->headers, key);
}

/**
 * steward_http_response_add_header:
 * @self: a response
 * @name: the name of a header, in whatever case
 * @value: its value
 *
 * For the transport. Of a header that comes twice, the first one counts.
 */
void
steward_http_response_add_header (StewardHttpResponse *self,
                                  const char          *name,
                                  const char          *value)
{
  g_autofree char *key = NULL;

  g_return_if_fail (STEWARD_IS_HTTP_RESPONSE (self));
  g_return_if_fail (name != NULL && value != NULL);

  key = g_ascii_strdown (name, -1);
  if (!g_hash_table_contains (self->headers, key))
    g_hash_table_insert (self->headers, g_steal_pointer (&key), g_strdup (value));
}

/**
 * steward_http_response_get_correlation_id:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the id under which the service logged the request
 */
const char *
steward_http_response_get_correlation_id (StewardHttpResponse *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (correlation_headers); i++)
    {
      const char *value = steward_http_response_get_header (self, correlation_headers[i]);

      if (value != NULL && value[0] != '\0')
        return value;
    }

  return NULL;
}
