/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-error-items.h"

#include <string.h>

#include "http/steward-api-error.h"
#include "steward-json.h"
#include "steward-util.h"

/**
 * steward_error_items_dup_text:
 * @object: a status of an operation
 * @member: the name of a list of items
 *
 * Returns: (transfer full) (nullable): "Subject: Description" of each item, a line for each
 */
char *
steward_error_items_dup_text (JsonObject *object,
                              const char *member)
{
  JsonArray *items;
  guint length;
  g_autoptr(GString) text = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  items = steward_json_get_array (object, member);
  length = items != NULL ? json_array_get_length (items) : 0;
  text = g_string_new (NULL);
  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (items, i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *subject = item != NULL ? steward_json_get_string (item, "Subject") : NULL;
      const char *description = item != NULL ? steward_json_get_string (item, "Description") : NULL;

      if (subject == NULL && description == NULL)
        continue;
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "",
                              subject != NULL ? subject : "",
                              subject != NULL && description != NULL ? ": " : "",
                              description != NULL ? description : "");
    }

  shown = steward_dup_display_text (text->str);

  return shown != NULL && *shown != '\0' ? g_steal_pointer (&shown) : NULL;
}

/**
 * steward_error_items_parse_details:
 * @error: (nullable): any error
 *
 * Returns: (transfer full) (nullable): what the answer says besides code and message, if it is an
 *   object
 */
JsonNode *
steward_error_items_parse_details (const GError *error)
{
  const char *details = steward_api_error_get_details (error);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) root = NULL;

  if (details == NULL)
    return NULL;

  bytes = g_bytes_new_static (details, strlen (details));
  root = steward_json_parse (bytes, NULL);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? g_steal_pointer (&root) : NULL;
}

/**
 * steward_error_items_dup_all:
 * @error: (nullable): any error
 *
 * Returns: (transfer full) (nullable): what the status says went wrong, a line for each, if
 *   @error was made of one
 */
char *
steward_error_items_dup_all (const GError *error)
{
  g_autoptr(JsonNode) root = steward_error_items_parse_details (error);

  return root != NULL ? steward_error_items_dup_text (json_node_get_object (root), "Errors") : NULL;
}
