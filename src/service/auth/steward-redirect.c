/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-redirect.h"

#include <gnutls/gnutls.h>
#include <string.h>

static gboolean
steward_redirect_is_state (const char *given,
                           const char *state)
{
  gsize length = strlen (state);

  return given != NULL
         && strlen (given) == length
         && gnutls_memcmp (given, state, length) == 0;
}

static char *
steward_redirect_decode (const char *start,
                         gsize       length)
{
  g_autofree char *plain = g_strndup (start, length);

  g_strdelimit (plain, "+", ' ');

  return g_uri_unescape_string (plain, NULL);
}

/* A parameter that comes twice or is wrongly escaped spoils the whole query. */
static GHashTable *
steward_redirect_parse_query (const char *query)
{
  g_autoptr(GHashTable) parameters = NULL;
  g_auto(GStrv) pairs = g_strsplit (query, "&", -1);

  parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (equals == NULL)
        return NULL;
      name = steward_redirect_decode (pairs[i], (gsize) (equals - pairs[i]));
      value = steward_redirect_decode (equals + 1, strlen (equals + 1));
      if (name == NULL || value == NULL || g_hash_table_contains (parameters, name))
        return NULL;
      g_hash_table_insert (parameters, g_steal_pointer (&name), g_steal_pointer (&value));
    }

  return g_steal_pointer (&parameters);
}

static StewardRedirectOutcome
steward_redirect_parse_target (const char  *target,
                               const char  *state,
                               char       **code,
                               char       **description)
{
  g_autoptr(GHashTable) parameters = NULL;
  const char *given_code;
  const char *given_error;

  if (!g_str_has_prefix (target, "/?"))
    return STEWARD_REDIRECT_STRANGER;
  parameters = steward_redirect_parse_query (target + strlen ("/?"));
  if (parameters == NULL
      || !steward_redirect_is_state (g_hash_table_lookup (parameters, "state"), state))
    return STEWARD_REDIRECT_STRANGER;

  given_code = g_hash_table_lookup (parameters, "code");
  given_error = g_hash_table_lookup (parameters, "error");
  if (given_error != NULL && given_error[0] != '\0')
    {
      *code = g_strdup (given_error);
      *description = g_strdup (g_hash_table_lookup (parameters, "error_description"));
      return STEWARD_REDIRECT_ERROR;
    }
  if (given_code == NULL || given_code[0] == '\0')
    return STEWARD_REDIRECT_STRANGER;

  *code = g_strdup (given_code);

  return STEWARD_REDIRECT_CODE;
}

/**
 * steward_redirect_parse:
 * @text: what has been read so far
 * @length: how much that is
 * @state: what the right redirection carries
 * @code: (out) (nullable): the code, or what the `error` parameter says
 * @description: (out) (nullable): the `error_description` parameter
 *
 * Returns: what it is; only the last two outcomes come from whom we wait for
 */
StewardRedirectOutcome
steward_redirect_parse (const char  *text,
                        gsize        length,
                        const char  *state,
                        char       **code,
                        char       **description)
{
  g_autofree char *target = NULL;
  const char *end;
  const char *target_end;

  g_return_val_if_fail (text != NULL && state != NULL, STEWARD_REDIRECT_STRANGER);
  g_return_val_if_fail (code != NULL && description != NULL, STEWARD_REDIRECT_STRANGER);

  *code = NULL;
  *description = NULL;

  if (length > STEWARD_REDIRECT_MAX_BYTES)
    return STEWARD_REDIRECT_TOO_LARGE;
  if (memchr (text, '\0', length) != NULL)
    return STEWARD_REDIRECT_STRANGER;
  if (length >= 4 && strncmp (text, "GET ", 4) != 0)
    return STEWARD_REDIRECT_NOT_GET;
  if (g_strstr_len (text, (gssize) length, "\r\n\r\n") == NULL)
    return STEWARD_REDIRECT_INCOMPLETE;

  end = g_strstr_len (text, (gssize) length, "\r\n");
  target_end = memchr (text + 4, ' ', (gsize) (end - text - 4));
  if (target_end == NULL || !g_str_has_prefix (target_end, " HTTP/1."))
    return STEWARD_REDIRECT_STRANGER;

  target = g_strndup (text + 4, (gsize) (target_end - text - 4));

  return steward_redirect_parse_target (target, state, code, description);
}
