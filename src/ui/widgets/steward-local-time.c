/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-local-time.h"

#include <stdio.h>
#include <string.h>

#include "widgets/steward-time-axis.h"

/* No zone of the world changes its clocks twice within that time. */
#define NEAR (24 * 60 * 60)

static int
steward_local_time_get_offset (GTimeZone *zone,
                               gint64     time)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);

  return g_time_zone_get_offset (zone, interval);
}

/* The first second at which the clocks of @zone have changed, between @before and @after. */
static gint64
steward_local_time_find_change (GTimeZone *zone,
                                gint64     before,
                                gint64     after)
{
  int offset = steward_local_time_get_offset (zone, before);

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (steward_local_time_get_offset (zone, middle) == offset)
        before = middle;
      else
        after = middle;
    }

  return after;
}

/* The moments at which a clock in @zone shows @clock, which is given as the seconds that a clock
 * in UTC would need to show the same. For a skipped time: the moments just around the change. */
static StewardReading
steward_local_time_resolve (gint64     clock,
                            GTimeZone *zone,
                            gint64    *first,
                            gint64    *second)
{
  int before = steward_local_time_get_offset (zone, clock - NEAR);
  int after = steward_local_time_get_offset (zone, clock + NEAR);
  gboolean is_before = steward_local_time_get_offset (zone, clock - before) == before;
  gboolean is_after = steward_local_time_get_offset (zone, clock - after) == after;

  *first = is_before ? clock - before : clock - after;
  *second = is_after ? clock - after : clock - before;

  if (is_before && is_after)
    return *first == *second ? STEWARD_READING_ONCE : STEWARD_READING_TWICE;

  if (is_before || is_after)
    return STEWARD_READING_ONCE;

  *second = steward_local_time_find_change (zone, clock - NEAR, clock + NEAR);
  *first = *second - STEWARD_MINUTE;

  return STEWARD_READING_SKIPPED;
}

/* Of two moments the earlier one; of a skipped one the moment of the change. */
static gint64
steward_local_time_settle (gint64     clock,
                           GTimeZone *zone)
{
  gint64 first, second;

  if (steward_local_time_resolve (clock, zone, &first, &second) == STEWARD_READING_SKIPPED)
    return second;

  return first;
}

static gboolean
steward_local_time_scan (const char *text,
                         gint64     *clock)
{
  g_autoptr(GDateTime) parsed = NULL;
  g_autofree char *plain = g_strstrip (g_strdup (text));
  unsigned int year, month, day, hour, minute, second = 0;
  int length = 0;

  if (sscanf (plain, "%4u-%2u-%2u%*1[ T]%2u:%2u%n",
              &year, &month, &day, &hour, &minute, &length) != 5)
    return FALSE;

  if (plain[length] == ':')
    {
      int more = 0;

      if (sscanf (plain + length, ":%2u%n", &second, &more) != 1)
        return FALSE;
      length += more;
    }

  if (plain[length] != '\0' || year < 1970)
    return FALSE;

  parsed = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (parsed == NULL)
    return FALSE;

  *clock = g_date_time_to_unix (parsed);

  return TRUE;
}

GDateTime *
steward_local_time_new (gint64     time,
                        GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time);

  g_return_val_if_fail (zone != NULL, NULL);

  return g_date_time_to_timezone (utc, zone);
}

/* Reads "2025-11-18 09:02", with seconds or without. @first and @second are the moments meant;
 * the same one if there is only one, and those just around the change if the time is skipped. */
StewardReading
steward_local_time_read (const char  *text,
                         GTimeZone   *zone,
                         GDateTime  **first,
                         GDateTime  **second)
{
  gint64 clock, first_time, second_time;
  StewardReading kind;

  g_return_val_if_fail (text != NULL, STEWARD_READING_UNREADABLE);
  g_return_val_if_fail (zone != NULL, STEWARD_READING_UNREADABLE);
  g_return_val_if_fail (first != NULL && second != NULL, STEWARD_READING_UNREADABLE);

  *first = NULL;
  *second = NULL;
  if (!steward_local_time_scan (text, &clock))
    return STEWARD_READING_UNREADABLE;

  kind = steward_local_time_resolve (clock, zone, &first_time, &second_time);
  *first = g_date_time_new_from_unix_utc (first_time);
  *second = g_date_time_new_from_unix_utc (second_time);

  return kind;
}

char *
steward_local_time_dup_text (GDateTime *moment,
                             GTimeZone *zone)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  local = g_date_time_to_timezone (moment, zone);

  return g_date_time_format (local, g_date_time_get_second (local) != 0 ? "%Y-%m-%d %H:%M:%S"
                                                                        : "%Y-%m-%d %H:%M");
}

char *
steward_local_time_dup_offset (GDateTime *moment,
                               GTimeZone *zone)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  local = g_date_time_to_timezone (moment, zone);

  return g_date_time_format (local, "UTC%:z");
}

/* What a clock in UTC shows when the clocks of @zone show what they do at @time. */
gint64
steward_local_time_get_clock (gint64     time,
                              GTimeZone *zone)
{
  g_return_val_if_fail (zone != NULL, time);

  return time + steward_local_time_get_offset (zone, time);
}

/* The beginning of the local day that is @days after the one of @time. */
gint64
steward_local_time_get_day (gint64     time,
                            GTimeZone *zone,
                            int        days)
{
  gint64 clock;

  g_return_val_if_fail (zone != NULL, time);

  clock = steward_local_time_get_clock (time, zone);

  return steward_local_time_settle (clock - clock % STEWARD_DAY + days * STEWARD_DAY, zone);
}

/* The beginning of the part of the local day, @hours long on the clock, that is @blocks after
 * the one of @time. An hour is an hour even where the clock shows it twice. */
gint64
steward_local_time_get_block (gint64     time,
                              GTimeZone *zone,
                              int        hours,
                              int        blocks)
{
  gint64 clock;

  g_return_val_if_fail (zone != NULL, time);
  g_return_val_if_fail (hours > 0, time);

  clock = steward_local_time_get_clock (time, zone);
  if (hours == 1)
    return time - clock % STEWARD_HOUR + blocks * STEWARD_HOUR;

  clock -= clock % (hours * STEWARD_HOUR);

  return steward_local_time_settle (clock + (gint64) blocks * hours * STEWARD_HOUR, zone);
}

/* The same time on the clock, @days later. */
gint64
steward_local_time_same_clock (gint64     time,
                               GTimeZone *zone,
                               int        days)
{
  g_return_val_if_fail (zone != NULL, time);

  return steward_local_time_settle (steward_local_time_get_clock (time, zone) + days * STEWARD_DAY,
                                    zone);
}
