/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-retry-policy.h"

#include "http/steward-http-date.h"

#define FIRST_STEP_MS         800
#define RETRY_AFTER_SPREAD_MS 500
#define MAX_DIGITS            9

static gboolean
steward_retry_policy_status_passes (guint status)
{
  switch (status)
    {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return TRUE;

    default:
      return FALSE;
    }
}

/* A certificate does not mend itself, and a cancelled call is not wanted any more. */
static gboolean
steward_retry_policy_failure_passes (const GError *failure)
{
  return failure != NULL
         && failure->domain != G_TLS_ERROR
         && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
         && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE)
         && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PROXY_NEED_AUTH)
         && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PROXY_AUTH_FAILED);
}

/**
 * steward_retry_policy_parse_retry_after:
 * @text: the value of a Retry-After header
 * @now: seconds since 1970
 * @seconds: (out): how long to wait
 *
 * Both forms are read: a number of seconds, and a date. What lies in the past is zero.
 *
 * Returns: %FALSE if @text is neither
 */
gboolean
steward_retry_policy_parse_retry_after (const char *text,
                                        gint64      now,
                                        gint64     *seconds)
{
  g_autofree char *trimmed = NULL;
  const char *digits;
  gint64 date;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  digits = trimmed[0] == '-' ? trimmed + 1 : trimmed;
  if (digits[0] != '\0' && strspn (digits, "0123456789") == strlen (digits))
    {
      gint64 value = strlen (digits) > MAX_DIGITS ? G_MAXINT32
                                                  : g_ascii_strtoll (digits, NULL, 10);

      *seconds = digits == trimmed ? value : 0;
      return TRUE;
    }

  if (!steward_http_date_parse (trimmed, &date))
    return FALSE;

  *seconds = MAX (0, date - now);
  return TRUE;
}

static guint
steward_retry_policy_back_off (guint  tries,
                               double random)
{
  guint steps = (1u << MIN (tries, 10)) - 1;

  return (guint) (steps * FIRST_STEP_MS * (0.8 + 0.5 * random));
}

/**
 * steward_retry_policy_decide:
 * @retry_case: what happened
 * @wait_ms: (out): how long to wait before the next try
 *
 * Only what merely reads is ever repeated. A longer wait than %STEWARD_RETRY_MAX_WAIT_MS is
 * for the user to know about rather than for the program to sit out.
 *
 * Returns: %FALSE to give up
 */
gboolean
steward_retry_policy_decide (const StewardRetryCase *retry_case,
                             guint                  *wait_ms)
{
  gint64 seconds = 0;
  gint64 wait;

  g_return_val_if_fail (retry_case != NULL && retry_case->tries > 0, FALSE);
  g_return_val_if_fail (wait_ms != NULL, FALSE);

  if (retry_case->request_class != STEWARD_HTTP_CLASS_SAFE
      || retry_case->tries >= STEWARD_RETRY_MAX_TRIES)
    return FALSE;
  if (retry_case->status != 0
      ? !steward_retry_policy_status_passes (retry_case->status)
      : !steward_retry_policy_failure_passes (retry_case->failure))
    return FALSE;

  wait = steward_retry_policy_back_off (retry_case->tries, retry_case->random);
  if (retry_case->status != 0 && retry_case->retry_after != NULL
      && steward_retry_policy_parse_retry_after (retry_case->retry_after, retry_case->now,
                                                 &seconds))
    wait = MAX (wait, seconds * 1000 + (gint64) (RETRY_AFTER_SPREAD_MS * retry_case->random));
  if (seconds * 1000 > STEWARD_RETRY_MAX_WAIT_MS)
    return FALSE;

  *wait_ms = (guint) MIN (wait, STEWARD_RETRY_MAX_WAIT_MS + RETRY_AFTER_SPREAD_MS);
  return TRUE;
}
