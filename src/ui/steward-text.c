/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-text.h"

#include <glib/gi18n.h>

#include "steward-showing.h"

/* (transfer full): @date by the clock that the user goes by */
static GDateTime *
steward_text_dup_shown_time (GDateTime *date)
{
  return steward_showing_dup_time (steward_showing_get_default (), date);
}

static char *
steward_text_format (GDateTime  *date,
                     const char *format)
{
  g_autoptr(GDateTime) local = NULL;

  if (date == NULL)
    return g_strdup (STEWARD_TEXT_UNKNOWN);

  local = steward_text_dup_shown_time (date);

  return g_date_time_format (local, format);
}

/**
 * steward_text_dup_age:
 * @date: (nullable): when it happened
 * @now: the present
 *
 * Returns: (transfer full): how long ago @date was, in a few words
 */
char *
steward_text_dup_age (GDateTime *date,
                      GDateTime *now)
{
  gint64 minutes;

  g_return_val_if_fail (now != NULL, NULL);

  if (date == NULL)
    return g_strdup (_("never"));

  minutes = g_date_time_difference (now, date) / G_TIME_SPAN_MINUTE;
  if (minutes < 1)
    return g_strdup (_("just now"));
  if (minutes < 60)
    /* Translators: a short age, shown in a button */
    return g_strdup_printf (ngettext ("%d min ago", "%d min ago", (gulong) minutes), (int) minutes);
  if (minutes < 24 * 60)
    return g_strdup_printf (ngettext ("%d hour ago", "%d hours ago", (gulong) minutes / 60),
                            (int) minutes / 60);

  return steward_text_dup_day (date);
}

/**
 * steward_text_dup_elapsed:
 * @seconds: how long something has been running
 *
 * Returns: (transfer full): the time in its largest unit, such as "12 min"
 */
char *
steward_text_dup_elapsed (gint64 seconds)
{
  if (seconds < 60)
    return g_strdup (_("just now"));

  return steward_text_dup_duration (seconds);
}

/**
 * steward_text_dup_duration:
 * @seconds: how long something took, negative if that is not known
 *
 * Returns: (transfer full): the duration, such as "35 s", "12 min" or "2 h 5 min"
 */
char *
steward_text_dup_duration (gint64 seconds)
{
  gint64 minutes = seconds / 60;

  if (seconds < 0)
    return g_strdup (STEWARD_TEXT_UNKNOWN);
  if (seconds < 60)
    /* Translators: seconds */
    return g_strdup_printf (_("%d s"), (int) seconds);
  if (minutes < 60)
    /* Translators: minutes */
    return g_strdup_printf (_("%d min"), (int) minutes);
  if (minutes % 60 == 0 || minutes >= 24 * 60)
    /* Translators: hours */
    return g_strdup_printf (_("%d h"), (int) (minutes / 60));

  /* Translators: hours and minutes */
  return g_strdup_printf (_("%d h %d min"), (int) (minutes / 60), (int) (minutes % 60));
}

/**
 * steward_text_dup_day:
 * @date: (nullable): a date
 *
 * Returns: (transfer full): day and month, such as "5 Dec"
 */
char *
steward_text_dup_day (GDateTime *date)
{
  /* Translators: day and short month, as in "5 Dec" */
  return steward_text_format (date, _("%-d %b"));
}

/**
 * steward_text_dup_time:
 * @date: (nullable): a moment
 *
 * Returns: (transfer full): day and time, such as "25 Nov 22:03"
 */
char *
steward_text_dup_time (GDateTime *date)
{
  /* Translators: day, short month, hours and minutes, as in "25 Nov 22:03" */
  return steward_text_format (date, _("%-d %b %H:%M"));
}

/**
 * steward_text_dup_recent_time:
 * @date: (nullable): a moment
 * @now: the time
 *
 * Returns: (transfer full): the same; of today no more than the hours and minutes
 */
char *
steward_text_dup_recent_time (GDateTime *date,
                              GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;
  g_autoptr(GDateTime) today = NULL;

  g_return_val_if_fail (now != NULL, NULL);

  local = date != NULL ? steward_text_dup_shown_time (date) : NULL;
  today = steward_text_dup_shown_time (now);
  if (local == NULL || g_date_time_get_year (local) != g_date_time_get_year (today)
      || g_date_time_get_day_of_year (local) != g_date_time_get_day_of_year (today))
    return steward_text_dup_time (date);

  /* Translators: hours and minutes, as in "14:31" */
  return steward_text_format (date, _("%H:%M"));
}

/**
 * steward_text_dup_full_time:
 * @date: (nullable): a moment
 *
 * Returns: (transfer full): date and time to the second, such as "18 Nov 2025 09:41:02", and the
 *   time in UTC where that is another
 */
char *
steward_text_dup_full_time (GDateTime *date)
{
  /* Translators: day, short month, year and time, as in "18 Nov 2025 09:41:02" */
  g_autofree char *text = steward_text_format (date, _("%-d %b %Y %H:%M:%S"));
  g_autoptr(GDateTime) shown = date != NULL ? steward_text_dup_shown_time (date) : NULL;
  g_autoptr(GDateTime) utc = date != NULL ? g_date_time_to_utc (date) : NULL;
  g_autofree char *utc_clock = NULL;

  if (utc == NULL)
    return g_steal_pointer (&text);
  if (steward_showing_get_utc (steward_showing_get_default ()))
    /* Translators: a day and time in UTC */
    return g_strdup_printf (_("%s UTC"), text);
  if (g_date_time_get_utc_offset (shown) == 0)
    return g_steal_pointer (&text);

  /* Translators: hours, minutes and seconds, as in "08:41:02" */
  utc_clock = g_date_time_format (utc, _("%H:%M:%S"));

  /* Translators: a day and time, and in UTC, as in "18 Nov 2025 09:41:02 (08:41:02 UTC)" */
  return g_strdup_printf (_("%s (%s UTC)"), text, utc_clock);
}

/**
 * steward_text_finds:
 * @text: (nullable): what is looked into
 * @folded: what is looked for, without case
 *
 * Returns: whether @text contains @folded, in whatever case
 */
gboolean
steward_text_finds (const char *text,
                    const char *folded)
{
  g_autofree char *text_folded = NULL;

  g_return_val_if_fail (folded != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  text_folded = g_utf8_casefold (text, -1);

  return strstr (text_folded, folded) != NULL;
}

/**
 * steward_text_dup_weekday:
 * @date: (nullable): a date
 *
 * Returns: (transfer full): weekday, day and month, such as "Sat 6 Dec"
 */
char *
steward_text_dup_weekday (GDateTime *date)
{
  /* Translators: short weekday, day and short month, as in "Sat 6 Dec" */
  return steward_text_format (date, _("%a %-d %b"));
}

/**
 * steward_text_dup_long_weekday:
 * @date: (nullable): a date
 *
 * Returns: (transfer full): weekday, day and month in full, such as "Saturday 6 December"
 */
char *
steward_text_dup_long_weekday (GDateTime *date)
{
  /* Translators: weekday, day and month in full, as in "Saturday 6 December" */
  return steward_text_format (date, _("%A %-d %B"));
}

/**
 * steward_text_dup_long_day:
 * @date: (nullable): a date
 *
 * Returns: (transfer full): day and month in full, such as "5 December"
 */
char *
steward_text_dup_long_day (GDateTime *date)
{
  /* Translators: day and month in full, as in "5 December" */
  return steward_text_format (date, _("%-d %B"));
}

/**
 * steward_text_dup_moment:
 * @date: (nullable): a moment
 * @now: the present
 *
 * Returns: (transfer full): "today at 12:05", or the day and the time
 */
char *
steward_text_dup_moment (GDateTime *date,
                         GDateTime *now)
{
  g_autoptr(GDateTime) local = NULL;
  g_autoptr(GDateTime) today = NULL;

  g_return_val_if_fail (now != NULL, NULL);

  if (date == NULL)
    return g_strdup (STEWARD_TEXT_UNKNOWN);

  local = steward_text_dup_shown_time (date);
  today = steward_text_dup_shown_time (now);
  if (g_date_time_get_year (local) == g_date_time_get_year (today) &&
      g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (today))
    /* Translators: hours and minutes, as in "today at 12:05" */
    return g_date_time_format (local, _("today at %H:%M"));

  /* Translators: day, short month, hours and minutes, as in "24 Nov, 12:05" */
  return g_date_time_format (local, _("%-d %b, %H:%M"));
}

/**
 * steward_text_dup_size:
 * @kilobytes: a size as the service counts it, negative if that is not known
 *
 * Returns: (transfer full): the size in gigabytes, or megabytes below one
 */
char *
steward_text_dup_size (gint64 kilobytes)
{
  double megabytes = kilobytes / 1024.0;

  if (kilobytes < 0)
    return g_strdup (STEWARD_TEXT_UNKNOWN);
  if (megabytes < 100.0)
    /* Translators: megabytes */
    return g_strdup_printf (_("%.1f MB"), megabytes);

  /* Translators: gigabytes */
  return g_strdup_printf (_("%.1f GB"), megabytes / 1024.0);
}

/**
 * steward_text_dup_shown:
 * @n_shown: how many of a list are shown
 * @n_items: how many there are
 *
 * Returns: (transfer full): "14", or "4 of 14" where the others are filtered out
 */
char *
steward_text_dup_shown (guint n_shown,
                        guint n_items)
{
  if (n_shown >= n_items)
    return g_strdup_printf ("%u", n_items);

  /* Translators: so many are shown of those there are, as in "4 of 14" */
  return g_strdup_printf (_("%u of %u"), n_shown, n_items);
}
