/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-browser.h"

#define INPUT_PATTERN "<input [^>]*name=\"([^\"]*)\"(?:[^>]*value=\"([^\"]*)\")?[^>]*>"
#define FORM_PATTERN  "<form method=\"post\" action=\"([^\"]*)\">"

static char *
steward_test_browser_unescape (const char *text)
{
  g_autoptr(GString) plain = g_string_new (text);

  g_string_replace (plain, "&quot;", "\"", 0);
  g_string_replace (plain, "&#39;", "'", 0);
  g_string_replace (plain, "&apos;", "'", 0);
  g_string_replace (plain, "&lt;", "<", 0);
  g_string_replace (plain, "&gt;", ">", 0);
  g_string_replace (plain, "&amp;", "&", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static GHashTable *
steward_test_browser_read_fields (const char *page)
{
  g_autoptr(GRegex) regex = g_regex_new (INPUT_PATTERN, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_regex_match (regex, page, 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *value = g_match_info_fetch (match, 2);

      g_hash_table_replace (fields, steward_test_browser_unescape (name),
                            steward_test_browser_unescape (value != NULL ? value : ""));
      g_match_info_next (match, NULL);
    }

  return fields;
}

static char *
steward_test_browser_dup_action (const char *address,
                                 const char *page)
{
  g_autoptr(GRegex) regex = g_regex_new (FORM_PATTERN, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *action = NULL;
  g_autofree char *plain = NULL;

  g_assert_true (g_regex_match (regex, page, 0, &match));
  action = g_match_info_fetch (match, 1);
  plain = steward_test_browser_unescape (action);

  return g_uri_resolve_relative (address, plain, G_URI_FLAGS_ENCODED, NULL);
}

StewardTestAnswer *
steward_test_browser_enter_code (const char *address,
                                 const char *user_code,
                                 const char *username,
                                 const char *password,
                                 const char *decision)
{
  g_autoptr(StewardTestAnswer) page = NULL;
  g_autoptr(GHashTable) fields = NULL;
  g_autofree char *action = NULL;
  g_autofree char *form = NULL;

  page = steward_test_http_send ("GET", address, NULL, NULL, NULL);
  g_assert_no_error (page->error);
  g_assert_cmpuint (page->status, ==, 200);

  fields = steward_test_browser_read_fields (page->text);
  action = steward_test_browser_dup_action (address, page->text);
  g_assert_true (g_hash_table_contains (fields, "username"));
  g_assert_true (g_hash_table_contains (fields, "password"));
  if (user_code != NULL)
    {
      g_assert_true (g_hash_table_contains (fields, "user_code"));
      g_hash_table_replace (fields, g_strdup ("user_code"), g_strdup (user_code));
    }
  g_hash_table_replace (fields, g_strdup ("username"), g_strdup (username));
  g_hash_table_replace (fields, g_strdup ("password"), g_strdup (password));
  g_hash_table_replace (fields, g_strdup ("decision"), g_strdup (decision));
  form = soup_form_encode_hash (fields);

  return steward_test_http_send ("POST", action, NULL, "application/x-www-form-urlencoded", form);
}

StewardTestAnswer *
steward_test_browser_fill_in (const char *address,
                              const char *username,
                              const char *password,
                              const char *decision)
{
  return steward_test_browser_enter_code (address, NULL, username, password, decision);
}

const char *
steward_test_browser_get_target (StewardTestAnswer *answer)
{
  if (answer->status != 302)
    return NULL;

  return soup_message_headers_get_one (answer->headers, "Location");
}

char *
steward_test_browser_dup_field (StewardTestAnswer *answer,
                                const char        *field)
{
  const char *target = steward_test_browser_get_target (answer);
  const char *query = target != NULL ? strchr (target, '?') : NULL;
  g_autoptr(GHashTable) fields = query != NULL ? soup_form_decode (query + 1) : NULL;

  return fields != NULL ? g_strdup (g_hash_table_lookup (fields, field)) : NULL;
}
