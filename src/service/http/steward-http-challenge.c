/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-challenge.h"

#include <string.h>

#include "steward-json.h"

#define MAX_CLAIMS_BYTES (16 * 1024)

static const char *
steward_http_challenge_skip (const char *position,
                             const char *characters)
{
  return position + strspn (position, characters);
}

/* Leaves @position behind the value, which may be quoted. */
static char *
steward_http_challenge_read_value (const char **position)
{
  g_autoptr(GString) value = g_string_new (NULL);
  const char *next = *position;

  if (*next != '"')
    {
      gsize length = strcspn (next, ", \t");

      *position = next + length;
      return g_strndup (next, length);
    }

  for (next++; *next != '\0' && *next != '"'; next++)
    {
      if (*next == '\\' && next[1] != '\0')
        next++;
      g_string_append_c (value, *next);
    }
  *position = *next == '"' ? next + 1 : next;

  return g_strdup (value->str);
}

/**
 * steward_http_challenge_dup_parameter:
 * @header: (nullable): a WWW-Authenticate header
 * @name: the name of a parameter, in any casing
 *
 * Quotes and order do not matter.
 *
 * Returns: (transfer full) (nullable): the value of the first such parameter
 */
char *
steward_http_challenge_dup_parameter (const char *header,
                                      const char *name)
{
  const char *position = header != NULL ? header : "";

  g_return_val_if_fail (name != NULL, NULL);

  while (*position != '\0')
    {
      const char *start = position = steward_http_challenge_skip (position, " \t,");
      gsize length = strcspn (position, "=, \t\"");
      g_autofree char *value = NULL;

      position += length;
      position = steward_http_challenge_skip (position, " \t");
      if (*position == '=')
        {
          position = steward_http_challenge_skip (position + 1, " \t");
          value = steward_http_challenge_read_value (&position);
          if (strlen (name) == length && g_ascii_strncasecmp (start, name, length) == 0)
            return g_steal_pointer (&value);
        }
      else if (*position == '"')
        {
          value = steward_http_challenge_read_value (&position);
        }
    }

  return NULL;
}

/**
 * steward_http_challenge_dup_claims:
 * @header: (nullable): a WWW-Authenticate header
 *
 * Returns: (transfer full) (nullable): the claims of an "insufficient_claims" challenge as JSON
 *   text, ready for the next request of a token
 */
char *
steward_http_challenge_dup_claims (const char *header)
{
  g_autofree char *code = steward_http_challenge_dup_parameter (header, "error");
  g_autofree char *claims = steward_http_challenge_dup_parameter (header, "claims");
  g_autofree guchar *decoded = NULL;
  gsize length;

  if (code == NULL || claims == NULL || !g_str_equal (code, "insufficient_claims")
      || strlen (claims) > MAX_CLAIMS_BYTES)
    return NULL;

  /* The URL-safe alphabet is seen as well. */
  g_strdelimit (claims, "-", '+');
  g_strdelimit (claims, "_", '/');
  while (strlen (claims) % 4 != 0)
    {
      char *padded = g_strconcat (claims, "=", NULL);

      g_free (claims);
      claims = padded;
    }

  decoded = g_base64_decode (claims, &length);
  if (!steward_json_guard ((const char *) decoded, length, NULL))
    return NULL;

  return g_strndup ((const char *) decoded, length);
}
