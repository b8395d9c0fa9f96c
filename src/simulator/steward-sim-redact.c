/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-redact.h"

#define MASK "***"

/* A JSON member with a string or plain value, and what looks like a JSON web token. */
#define MEMBER_PATTERN "\"((?:[^\"\\\\]++|\\\\.)*+)\"(\\s*:\\s*)" \
                       "(\"(?:[^\"\\\\]++|\\\\.)*+(?:\"|\\\\?$)|[^\\s\",:{}\\[\\]]+)"
#define KEY_PATTERN   "\"key(?:name|password|type)\"\\s*:"
#define TOKEN_PATTERN "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"

static gboolean
steward_sim_redact_is_secret (const char *name,
                              gboolean    in_form)
{
  static const char * const endings[] = {
    "accountkey", "assertion", "password", "passwd", "pwd", "sasuri", "secret", "token", "verifier",
  };
  static const char * const names[] = { "authorizationcode", "devicecode", "usercode" };
  g_autoptr(GString) plain = g_string_new (NULL);

  for (const char *cursor = name; *cursor != '\0'; cursor++)
    {
      if (g_ascii_isalnum (*cursor))
        g_string_append_c (plain, g_ascii_tolower (*cursor));
    }

  /* In JSON a "code" is one of a currency. */
  if (in_form && g_str_equal (plain->str, "code"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (plain->str, names[i]))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (plain->str, endings[i]))
        return TRUE;
    }

  return FALSE;
}

static char *
steward_sim_redact_tokens (const char *text)
{
  g_autoptr(GRegex) regex = g_regex_new (TOKEN_PATTERN, 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, MASK, 0, NULL);
}

static gboolean
steward_sim_redact_member_cb (const GMatchInfo *match,
                              GString          *result,
                              gpointer          user_data)
{
  const gboolean *has_key = user_data;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *name = g_match_info_fetch (match, 1);
  g_autofree char *colon = g_match_info_fetch (match, 2);
  g_autofree char *value = g_match_info_fetch (match, 3);

  if ((steward_sim_redact_is_secret (name, FALSE)
       || (*has_key && g_ascii_strcasecmp (name, "key") == 0))
      && !g_str_equal (value, "null"))
    g_string_append_printf (result, "\"%s\"%s\"" MASK "\"", name, colon);
  else
    g_string_append (result, whole);

  return FALSE;
}

/**
 * steward_sim_redact_form:
 * @text: a query or the body of a form
 *
 * Returns: (transfer full): the same without its secrets
 */
char *
steward_sim_redact_form (const char *text)
{
  g_auto(GStrv) fields = g_strsplit (text, "&", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      char *equals = strchr (fields[i], '=');
      g_autofree char *encoded = NULL;
      g_autofree char *name = NULL;

      if (equals == NULL)
        continue;
      encoded = g_strndup (fields[i], (gsize) (equals - fields[i]));
      name = g_uri_unescape_string (encoded, NULL);
      if (name == NULL || steward_sim_redact_is_secret (name, TRUE))
        {
          g_free (fields[i]);
          fields[i] = g_strconcat (encoded, "=" MASK, NULL);
        }
    }
  joined = g_strjoinv ("&", fields);

  return steward_sim_redact_tokens (joined);
}

/**
 * steward_sim_redact_json:
 * @text: a JSON body, damaged or not
 *
 * Returns: (transfer full): the same, character by character, without its secrets
 */
char *
steward_sim_redact_json (const char *text)
{
  g_autoptr(GRegex) regex = g_regex_new (MEMBER_PATTERN, 0, 0, NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *replaced = NULL;
  gboolean has_key;

  /* A key that is described is one that protects data; that of telemetry is no secret. */
  has_key = g_regex_match_simple (KEY_PATTERN, valid, G_REGEX_CASELESS, 0);
  replaced = g_regex_replace_eval (regex, valid, -1, 0, 0,
                                   steward_sim_redact_member_cb, &has_key, NULL);
  if (replaced == NULL)
    return g_strdup (MASK);

  return steward_sim_redact_tokens (replaced);
}

/**
 * steward_sim_redact_body:
 * @text: a body, whose type may have been named wrongly or not at all
 *
 * Returns: (transfer full): the same without its secrets
 */
char *
steward_sim_redact_body (const char *text)
{
  const char *start = text + strspn (text, " \t\r\n");

  /* What comes in parts starts with the dashes of a boundary. */
  if (*start == '{' || *start == '[' || *start == '"' || g_str_has_prefix (start, "--"))
    return steward_sim_redact_json (text);

  return steward_sim_redact_form (text);
}
