/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-json.h"

#include <string.h>

#define MAX_DEPTH 64

JsonNode *
steward_sim_json_lookup (JsonObject *object,
                         const char *name)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (object == NULL)
    return NULL;

  node = json_object_get_member (object, name);
  if (node != NULL)
    return node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, &node))
    {
      if (g_ascii_strcasecmp (member, name) == 0)
        return node;
    }

  return NULL;
}

gboolean
steward_sim_json_has (JsonObject *object,
                      const char *name)
{
  JsonNode *node = steward_sim_json_lookup (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

static JsonNode *
steward_sim_json_lookup_value (JsonObject *object,
                               const char *name,
                               GType       type)
{
  JsonNode *node = steward_sim_json_lookup (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    return NULL;

  return node;
}

const char *
steward_sim_json_get_string (JsonObject *object,
                             const char *name,
                             const char *fallback)
{
  JsonNode *node = steward_sim_json_lookup_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : fallback;
}

gint64
steward_sim_json_get_int (JsonObject *object,
                          const char *name,
                          gint64      fallback)
{
  JsonNode *node = steward_sim_json_lookup_value (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : fallback;
}

gboolean
steward_sim_json_get_boolean (JsonObject *object,
                              const char *name,
                              gboolean    fallback)
{
  JsonNode *node = steward_sim_json_lookup_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL ? json_node_get_boolean (node) : fallback;
}

JsonObject *
steward_sim_json_get_object (JsonObject *object,
                             const char *name)
{
  JsonNode *node = steward_sim_json_lookup (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
steward_sim_json_get_array (JsonObject *object,
                            const char *name)
{
  JsonNode *node = steward_sim_json_lookup (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* 0 when there is no time. */
gint64
steward_sim_json_get_time (JsonObject *object,
                           const char *name)
{
  const char *text = steward_sim_json_get_string (object, name, NULL);
  gint64 time = 0;

  if (text == NULL || !steward_sim_time_parse (text, &time))
    return 0;

  return time;
}

JsonObject *
steward_sim_json_ensure_object (JsonObject *object,
                                const char *name)
{
  JsonObject *member = steward_sim_json_get_object (object, name);

  if (member == NULL)
    {
      member = json_object_new ();
      json_object_set_object_member (object, name, member);
    }

  return member;
}

JsonArray *
steward_sim_json_ensure_array (JsonObject *object,
                               const char *name)
{
  JsonArray *member = steward_sim_json_get_array (object, name);

  if (member == NULL)
    {
      member = json_array_new ();
      json_object_set_array_member (object, name, member);
    }

  return member;
}

void
steward_sim_json_set_time (JsonObject *object,
                           const char *name,
                           gint64      time)
{
  g_autofree char *text = steward_sim_time_format (time);

  json_object_set_string_member (object, name, text);
}

static JsonNode *
steward_sim_json_copy_node (JsonNode *node,
                            gboolean  only_public)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonNode *copy = json_node_new (JSON_NODE_OBJECT);
      JsonObject *object = json_object_new ();
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &member, &value))
        {
          if (!only_public || member[0] != '$')
            json_object_set_member (object, member,
                                    steward_sim_json_copy_node (value, only_public));
        }
      json_node_take_object (copy, object);

      return copy;
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonNode *copy = json_node_new (JSON_NODE_ARRAY);
      JsonArray *source = json_node_get_array (node);
      JsonArray *array = json_array_sized_new (json_array_get_length (source));

      for (guint i = 0; i < json_array_get_length (source); i++)
        json_array_add_element (array,
                                steward_sim_json_copy_node (json_array_get_element (source, i),
                                                            only_public));
      json_node_take_array (copy, array);

      return copy;
    }

  return json_node_copy (node);
}

static JsonObject *
steward_sim_json_copy_object (JsonObject *object,
                              gboolean    only_public)
{
  g_autoptr(JsonNode) node = json_node_alloc ();
  g_autoptr(JsonNode) copy = NULL;

  json_node_init_object (node, object);
  copy = steward_sim_json_copy_node (node, only_public);

  return json_node_dup_object (copy);
}

JsonObject *
steward_sim_json_copy (JsonObject *object)
{
  return steward_sim_json_copy_object (object, FALSE);
}

/* A copy without the notes that the simulator keeps for itself. */
JsonObject *
steward_sim_json_copy_public (JsonObject *object)
{
  return steward_sim_json_copy_object (object, TRUE);
}

/* Takes the object. */
JsonNode *
steward_sim_json_wrap (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

JsonObject *
steward_sim_json_find (JsonArray  *array,
                       const char *member,
                       const char *value)
{
  if (array == NULL || value == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);
      const char *text = steward_sim_json_get_string (element, member, NULL);

      if (text != NULL && g_ascii_strcasecmp (text, value) == 0)
        return element;
    }

  return NULL;
}

void
steward_sim_json_remove (JsonArray  *array,
                         JsonObject *element)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (json_array_get_object_element (array, i) == element)
        {
          json_array_remove_element (array, i);
          return;
        }
    }
}

/* The parser recurses, so a body nested too deeply would end the process. */
static gboolean
steward_sim_json_is_shallow (const char *text,
                             gsize       length)
{
  gboolean quoted = FALSE;
  gsize depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '[' || text[i] == '{'))
        depth++;
      else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;

      if (depth > MAX_DEPTH)
        return FALSE;
    }

  return TRUE;
}

JsonNode *
steward_sim_json_parse (const char  *text,
                        gssize       length,
                        GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (!g_utf8_validate_len (text, size, NULL) || !steward_sim_json_is_shallow (text, size))
    {
      g_set_error (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, "This is not JSON text");
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) size, error))
    return NULL;
  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, "The text is empty");
      return NULL;
    }

  return json_parser_steal_root (parser);
}

char *
steward_sim_json_print (JsonNode *node)
{
  return json_to_string (node, FALSE);
}
