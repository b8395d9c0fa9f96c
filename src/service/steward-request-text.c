/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-request-text.h"

#include <string.h>

#include "http/steward-redact.h"
#include "steward-json.h"

/* A quote within single quotes: ended, written by itself, begun again; or doubled. */
static char *
steward_request_text_quote (const char *text,
                            const char *quote)
{
  g_auto(GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *joined = g_strjoinv (quote, parts);

  return g_strconcat ("'", joined, "'", NULL);
}

/* No blank before a colon, as people write it and as some versions of the library do. */
static char *
steward_request_text_tidy (const char *json)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *c = json; *c != '\0'; c++)
    {
      if (!quoted && g_str_has_prefix (c, " :"))
        continue;
      if (quoted && *c == '\\' && c[1] != '\0')
        g_string_append_c (text, *c++);
      else if (*c == '"')
        quoted = !quoted;
      g_string_append_c (text, *c);
    }

  return g_strdup (text->str);
}

static char *
steward_request_text_dup_body (StewardHttpRequest *request)
{
  GBytes *body = steward_http_request_get_body (request);
  g_autoptr(JsonNode) root = body != NULL ? steward_json_parse (body, NULL) : NULL;
  g_autoptr(JsonNode) clean = root != NULL ? steward_redact_json (root) : NULL;
  g_autofree char *text = clean != NULL ? steward_json_to_text (clean, TRUE) : NULL;

  return text != NULL ? steward_request_text_tidy (text) : NULL;
}

/* As it goes over the wire. */
static char *
steward_request_text_plain (const char *method,
                            const char *uri,
                            const char *body)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const char *host = strstr (uri, "://");
  const char *path;

  host = host != NULL ? host + strlen ("://") : uri;
  path = host + strcspn (host, "/");

  g_string_append_printf (text, "%s %s\nHost: %.*s\nAuthorization: Bearer %s\n", method, path,
                          (int) (path - host), host, STEWARD_REDACTED);
  if (body != NULL)
    g_string_append_printf (text, "Content-Type: application/json\n\n%s\n", body);

  return g_strdup (text->str);
}

static char *
steward_request_text_curl (const char *method,
                           const char *uri,
                           const char *body)
{
  g_autofree char *quoted_uri = steward_request_text_quote (uri, "'\\''");
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "curl --request %s %s \\\n"
                          "  --header \"Authorization: Bearer $TOKEN\"", method, quoted_uri);
  if (body != NULL)
    {
      g_autofree char *quoted_body = steward_request_text_quote (body, "'\\''");

      g_string_append_printf (text, " \\\n  --header 'Content-Type: application/json' \\\n"
                              "  --data %s", quoted_body);
    }

  return g_strdup (text->str);
}

static char *
steward_request_text_powershell (const char *method,
                                 const char *uri,
                                 const char *body)
{
  g_autofree char *quoted_uri = steward_request_text_quote (uri, "''");
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Invoke-RestMethod -Method %s -Uri %s `\n"
                          "  -Headers @{ Authorization = \"Bearer $Token\" }",
                          method, quoted_uri);
  if (body != NULL)
    {
      g_autofree char *quoted_body = steward_request_text_quote (body, "''");

      g_string_append_printf (text, " `\n  -ContentType 'application/json' `\n  -Body %s",
                              quoted_body);
    }

  return g_strdup (text->str);
}

/**
 * steward_request_text_new:
 * @request: a request
 * @base_uri: the service it is for
 * @style: for whom
 *
 * Returns: (transfer full) (nullable): the request as text without its token, or %NULL if it
 *   has no address
 */
char *
steward_request_text_new (StewardHttpRequest  *request,
                          const char          *base_uri,
                          StewardRequestStyle  style)
{
  const char *method;
  g_autofree char *uri = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (request), NULL);
  g_return_val_if_fail (base_uri != NULL, NULL);

  method = steward_http_request_get_method (request);
  uri = steward_http_request_dup_uri (request, base_uri, NULL);
  body = steward_request_text_dup_body (request);
  if (uri == NULL)
    return NULL;

  switch (style)
    {
    case STEWARD_REQUEST_STYLE_CURL:
      return steward_request_text_curl (method, uri, body);

    case STEWARD_REQUEST_STYLE_POWERSHELL:
      return steward_request_text_powershell (method, uri, body);

    case STEWARD_REQUEST_STYLE_PLAIN:
    default:
      return steward_request_text_plain (method, uri, body);
    }
}
