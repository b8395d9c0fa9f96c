/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-json.h"

#include <math.h>

#define MAX_SECONDS (1000.0 * 365 * 86400)

char *
steward_sim_time_format (gint64 time)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autofree char *seconds = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  seconds = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, (int) (time % G_USEC_PER_SEC / 1000));
}

gboolean
steward_sim_time_parse (const char *text,
                        gint64     *time)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  if (moment == NULL)
    return FALSE;

  *time = g_date_time_to_unix (moment) * G_USEC_PER_SEC + g_date_time_get_microsecond (moment);

  return TRUE;
}

static double
steward_sim_duration_unit (char     unit,
                           gboolean in_time)
{
  switch (unit)
    {
    case 'Y':
      return in_time ? 0 : 365 * 86400.0;
    case 'M':
      return in_time ? 60 : 30 * 86400.0;
    case 'W':
      return in_time ? 0 : 7 * 86400.0;
    case 'D':
      return in_time ? 0 : 86400.0;
    case 'H':
      return in_time ? 3600 : 0;
    case 'S':
      return in_time ? 1 : 0;
    default:
      return 0;
    }
}

/* One part such as "3D"; the cursor moves behind it. */
static gboolean
steward_sim_duration_parse_part (const char **cursor,
                                 gboolean     in_time,
                                 double      *seconds)
{
  char *end = NULL;
  double number;
  double unit;

  if (!g_ascii_isdigit (**cursor))
    return FALSE;

  number = g_ascii_strtod (*cursor, &end);
  unit = steward_sim_duration_unit (*end, in_time);
  if (unit <= 0 || !isfinite (number))
    return FALSE;

  *seconds += number * unit;
  *cursor = end + 1;

  return TRUE;
}

/* ISO 8601 durations such as "PT1H" and "-P3DT2H"; a month has 30 days and a year 365. */
gboolean
steward_sim_duration_parse (const char *text,
                            gint64     *duration)
{
  const char *cursor = text;
  double sign = 1;
  double seconds = 0;
  gboolean in_time = FALSE;
  gboolean has_part = FALSE;

  if (*cursor == '-' || *cursor == '+')
    sign = *cursor++ == '-' ? -1 : 1;
  if (*cursor++ != 'P')
    return FALSE;

  while (*cursor != '\0')
    {
      if (*cursor == 'T' && !in_time)
        {
          in_time = TRUE;
          has_part = FALSE;
          cursor++;
        }
      else if (steward_sim_duration_parse_part (&cursor, in_time, &seconds))
        has_part = TRUE;
      else
        return FALSE;
    }

  if (!has_part || seconds > MAX_SECONDS)
    return FALSE;

  *duration = (gint64) (sign * seconds * G_USEC_PER_SEC);

  return TRUE;
}
