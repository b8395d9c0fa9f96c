/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-log.h"

/**
 * steward_http_log_try:
 * @request: what was sent
 * @base_uri: where to
 * @tries: which try it was
 * @status: the status of the answer, or 0
 * @failure: (nullable): why there is no answer
 * @elapsed_us: how long it took
 *
 * Prints one line that can be shown to anybody: the endpoint stands for the path, and neither
 * headers, queries nor bodies appear.
 */
void
steward_http_log_try (StewardHttpRequest *request,
                      const char         *base_uri,
                      guint               tries,
                      guint               status,
                      const GError       *failure,
                      gint64              elapsed_us)
{
  g_autoptr(GUri) base = NULL;
  g_autofree char *outcome = NULL;

  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (request));
  g_return_if_fail (base_uri != NULL);

  base = g_uri_parse (base_uri, G_URI_FLAGS_ENCODED, NULL);
  if (failure != NULL)
    outcome = g_strdup_printf ("%s %d", g_quark_to_string (failure->domain), failure->code);
  else
    outcome = g_strdup_printf ("%u", status);

  g_debug ("%s %s %s: %s after %" G_GINT64_FORMAT " ms, try %u, request %s",
           steward_http_request_get_method (request),
           base != NULL ? g_uri_get_host (base) : "?",
           steward_http_request_get_endpoint (request),
           outcome,
           elapsed_us / 1000,
           tries,
           steward_http_request_get_id (request));
}
