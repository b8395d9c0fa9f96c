/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-redact.h"

#include <string.h>

#include "steward-util.h"

/* A member whose name holds one of these is not shown at all. */
static const char * const secret_names[] = {
  "assertion", "authorization", "cookie", "password", "secret", "signature", "token", "verifier",
};

static gboolean
steward_redact_is_secret_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (secret_names); i++)
    if (strstr (lower, secret_names[i]) != NULL)
      return TRUE;

  return g_str_has_suffix (lower, "key");
}

static gboolean
steward_redact_is_token_character (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.' || c == '=';
}

/* "eyJ" is how every signed token begins, "{\"" in base64. */
static void
steward_redact_tokens (GString *text)
{
  char *start = text->str;

  while ((start = strstr (start, "eyJ")) != NULL)
    {
      gssize position = start - text->str;
      gsize length = 0;

      while (steward_redact_is_token_character (start[length]))
        length++;
      g_string_erase (text, position, (gssize) length);
      g_string_insert (text, position, STEWARD_REDACTED);
      start = text->str + position + strlen (STEWARD_REDACTED);
    }
}

/**
 * steward_redact_text:
 * @text: (nullable): a text from a service
 *
 * Returns: (transfer full) (nullable): @text without tokens, fit to be shown
 */
char *
steward_redact_text (const char *text)
{
  g_autoptr(GString) shown = NULL;
  g_autofree char *display = NULL;

  if (text == NULL)
    return NULL;

  display = steward_dup_display_text (text);
  shown = g_string_new (display);
  steward_redact_tokens (shown);

  return g_strdup (shown->str);
}

static JsonNode *
steward_redact_object (JsonObject *object)
{
  g_autoptr(JsonObject) copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &member))
    {
      if (steward_redact_is_secret_name (name) && !JSON_NODE_HOLDS_NULL (member))
        json_object_set_string_member (copy, name, STEWARD_REDACTED);
      else
        json_object_set_member (copy, name, steward_redact_json (member));
    }

  return json_node_init_object (json_node_alloc (), copy);
}

static JsonNode *
steward_redact_array (JsonArray *array)
{
  g_autoptr(JsonArray) copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy, steward_redact_json (json_array_get_element (array, i)));

  return json_node_init_array (json_node_alloc (), copy);
}

/**
 * steward_redact_json:
 * @node: a tree from a service, no deeper than the guard lets through
 *
 * Returns: (transfer full): a copy of @node without secrets
 */
JsonNode *
steward_redact_json (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return steward_redact_object (json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return steward_redact_array (json_node_get_array (node));
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_autofree char *text = steward_redact_text (json_node_get_string (node));

      return json_node_init_string (json_node_alloc (), text);
    }

  return json_node_copy (node);
}
