/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-json.h"

#include "steward-util.h"

G_DEFINE_QUARK (steward-json-error-quark, steward_json_error)

/**
 * steward_json_parse:
 * @bytes: a body
 * @error: return location for an error of %STEWARD_JSON_ERROR
 *
 * Returns: (transfer full): the root of the body, which has passed steward_json_guard()
 */
JsonNode *
steward_json_parse (GBytes  *bytes,
                    GError **error)
{
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GError) parser_error = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!steward_json_guard (data, length, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, length, &parser_error))
    {
      g_set_error_literal (error, STEWARD_JSON_ERROR, STEWARD_JSON_ERROR_SYNTAX,
                           parser_error->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * steward_json_get_node:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 *
 * The services are not faithful to one casing. A member spelled as asked for wins over one
 * that differs in case only.
 *
 * Returns: (transfer none) (nullable): the member, or %NULL if it is missing or null
 */
JsonNode *
steward_json_get_node (JsonObject *object,
                       const char *name)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  g_return_val_if_fail (name != NULL, NULL);

  if (object == NULL)
    return NULL;

  node = json_object_get_member (object, name);
  if (node == NULL)
    {
      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, &member, &node))
        {
          if (g_ascii_strcasecmp (member, name) == 0)
            break;
          node = NULL;
        }
    }

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static JsonNode *
steward_json_get_value (JsonObject *object,
                        const char *name,
                        GType       type)
{
  JsonNode *node = steward_json_get_node (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    return NULL;

  return node;
}

/**
 * steward_json_get_string:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 *
 * Returns: (transfer none) (nullable): the text, or %NULL if there is no such text
 */
const char *
steward_json_get_string (JsonObject *object,
                         const char *name)
{
  JsonNode *node = steward_json_get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/**
 * steward_json_get_int64:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 * @fallback: what a missing member means
 *
 * Returns: the integer, or @fallback if there is no such integer
 */
gint64
steward_json_get_int64 (JsonObject *object,
                        const char *name,
                        gint64      fallback)
{
  JsonNode *node = steward_json_get_value (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : fallback;
}

/**
 * steward_json_get_boolean:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 * @fallback: what a missing member means
 *
 * Returns: the boolean, or @fallback if there is no such boolean
 */
gboolean
steward_json_get_boolean (JsonObject *object,
                          const char *name,
                          gboolean    fallback)
{
  JsonNode *node = steward_json_get_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL ? json_node_get_boolean (node) : fallback;
}

/**
 * steward_json_get_object:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 *
 * Returns: (transfer none) (nullable): the object, or %NULL if there is no such object
 */
JsonObject *
steward_json_get_object (JsonObject *object,
                         const char *name)
{
  JsonNode *node = steward_json_get_node (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * steward_json_get_array:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 *
 * Returns: (transfer none) (nullable): the array, or %NULL if there is no such array
 */
JsonArray *
steward_json_get_array (JsonObject *object,
                        const char *name)
{
  JsonNode *node = steward_json_get_node (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * steward_json_get_date_time:
 * @object: (nullable): a JSON object
 * @name: the name of a member, in any casing
 *
 * Returns: (transfer full) (nullable): the moment in UTC, or %NULL if there is no such moment
 */
GDateTime *
steward_json_get_date_time (JsonObject *object,
                            const char *name)
{
  return steward_date_time_parse (steward_json_get_string (object, name));
}

/**
 * steward_json_to_text:
 * @node: a JSON node
 * @pretty: whether to indent by two spaces, for people
 *
 * Returns: (transfer full): @node as JSON text
 */
char *
steward_json_to_text (JsonNode *node,
                      gboolean  pretty)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();

  g_return_val_if_fail (node != NULL, NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, pretty);

  return json_generator_to_data (generator, NULL);
}
