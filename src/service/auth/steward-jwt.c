/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-jwt.h"

#include <string.h>

#include "steward-json.h"

#define MAX_TOKEN_BYTES (64 * 1024)

/**
 * steward_base64url_encode:
 * @data: some bytes
 * @length: how many
 *
 * Returns: (transfer full): @data in the URL-safe alphabet, without padding
 */
char *
steward_base64url_encode (const guint8 *data,
                          gsize         length)
{
  char *text;
  char *padding;

  g_return_val_if_fail (data != NULL, NULL);

  text = g_base64_encode (data, length);
  padding = strchr (text, '=');
  if (padding != NULL)
    *padding = '\0';
  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');

  return text;
}

static guchar *
steward_base64url_decode (const char *text,
                          gsize       text_length,
                          gsize      *length)
{
  static const char padding[] = "===";
  g_autoptr(GString) plain = g_string_new_len (text, (gssize) text_length);

  g_strdelimit (plain->str, "-", '+');
  g_strdelimit (plain->str, "_", '/');
  g_string_append_len (plain, padding, (gssize) ((4 - plain->len % 4) % 4));

  return g_base64_decode (plain->str, length);
}

/**
 * steward_jwt_read_claims:
 * @token: (nullable): an access or identity token
 *
 * Returns: (transfer full) (nullable): the claims, or %NULL if @token keeps them to itself
 */
JsonObject *
steward_jwt_read_claims (const char *token)
{
  const char *payload = token != NULL ? strchr (token, '.') : NULL;
  const char *end = payload != NULL ? strchr (payload + 1, '.') : NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) root = NULL;
  guchar *decoded;
  gsize length;

  if (end == NULL || end - payload > MAX_TOKEN_BYTES)
    return NULL;

  decoded = steward_base64url_decode (payload + 1, (gsize) (end - payload - 1), &length);
  bytes = g_bytes_new_take (decoded, length);
  root = steward_json_parse (bytes, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  return json_node_dup_object (root);
}
