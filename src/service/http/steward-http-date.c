/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-date.h"

#include <libsoup/soup.h>

/**
 * steward_http_date_parse:
 * @text: the value of a header that holds a date
 * @seconds: (out): seconds since 1970
 *
 * Returns: %FALSE if @text is not a date
 */
gboolean
steward_http_date_parse (const char *text,
                         gint64     *seconds)
{
  g_autoptr(GDateTime) date = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  date = soup_date_time_new_from_http_string (text);
  if (date == NULL)
    return FALSE;

  *seconds = g_date_time_to_unix (date);
  return TRUE;
}
