/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-util.h"

#include <string.h>

/* What GDateTime keeps; more digits of a fraction only make its parser refuse them. */
#define FRACTION_DIGITS 6

/**
 * steward_set_str:
 * @target: (inout) (nullable): the string to replace
 * @value: (nullable): the new text, copied
 *
 * Replaces an owned string unless it already holds @value, so that property setters can
 * notify only when something changed.
 *
 * Returns: %TRUE if @target changed
 */
gboolean
steward_set_str (char       **target,
                 const char  *value)
{
  char *copy;

  g_return_val_if_fail (target != NULL, FALSE);

  if (g_strcmp0 (*target, value) == 0)
    return FALSE;

  copy = g_strdup (value);
  g_free (*target);
  *target = copy;

  return TRUE;
}

/**
 * steward_set_date_time:
 * @target: (inout) (nullable): the moment to replace
 * @value: (nullable): the new moment, referenced
 *
 * Does for moments what steward_set_str() does for text. The same instant in another time
 * zone is no change.
 *
 * Returns: %TRUE if @target changed
 */
gboolean
steward_set_date_time (GDateTime **target,
                       GDateTime  *value)
{
  GDateTime *old;

  g_return_val_if_fail (target != NULL, FALSE);

  if (steward_date_time_equal (*target, value))
    return FALSE;

  old = *target;
  *target = value != NULL ? g_date_time_ref (value) : NULL;
  g_clear_pointer (&old, g_date_time_unref);

  return TRUE;
}

/**
 * steward_date_time_equal:
 * @first: (nullable): a moment
 * @second: (nullable): another one
 *
 * Returns: %TRUE if both are the same instant, or both are %NULL
 */
gboolean
steward_date_time_equal (GDateTime *first,
                         GDateTime *second)
{
  if (first == NULL || second == NULL)
    return first == second;

  return g_date_time_equal (first, second);
}

static const char *
steward_date_time_skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;

  return text;
}

/**
 * steward_date_time_parse:
 * @text: (nullable): a moment in ISO 8601
 *
 * Reads what the services write: any number of fraction digits, "Z", an offset or neither
 * (which means UTC), and dates alone, which mean their first moment. The first of January in
 * the year 1 is how they write that there is no date.
 *
 * Returns: (transfer full) (nullable): the moment in UTC, or %NULL if @text is none
 */
GDateTime *
steward_date_time_parse (const char *text)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) parsed = NULL;
  g_autofree char *plain = NULL;
  const char *fraction;

  if (text == NULL || strlen (text) > 64)
    return NULL;

  if (strchr (text, 'T') == NULL)
    plain = g_strconcat (text, "T00:00:00Z", NULL);
  else if ((fraction = strchr (text, '.')) != NULL)
    {
      const char *end = steward_date_time_skip_digits (fraction + 1);
      gsize digits = MIN (end - fraction - 1, FRACTION_DIGITS);

      if (digits == 0)
        return NULL;
      plain = g_strdup_printf ("%.*s%s", (int) (fraction + 1 + digits - text), text, end);
    }
  else
    plain = g_strdup (text);

  parsed = g_date_time_new_from_iso8601 (plain, utc);

  if (parsed == NULL || g_date_time_get_year (parsed) == 1)
    return NULL;

  return g_date_time_to_utc (parsed);
}

/**
 * steward_date_time_format:
 * @date_time: a moment
 *
 * Returns: (transfer full): @date_time in UTC as the services want it, "2025-11-18T08:02:00Z",
 *   with milliseconds only if there are any
 */
char *
steward_date_time_format (GDateTime *date_time)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autofree char *seconds = NULL;
  int milliseconds;

  g_return_val_if_fail (date_time != NULL, NULL);

  utc = g_date_time_to_utc (date_time);
  seconds = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d",
                             g_date_time_get_year (utc),
                             g_date_time_get_month (utc),
                             g_date_time_get_day_of_month (utc),
                             g_date_time_get_hour (utc),
                             g_date_time_get_minute (utc),
                             g_date_time_get_second (utc));
  milliseconds = g_date_time_get_microsecond (utc) / 1000;

  if (milliseconds == 0)
    return g_strconcat (seconds, "Z", NULL);

  return g_strdup_printf ("%s.%03dZ", seconds, milliseconds);
}

/* Marks that turn the direction of what follows, or join and hide characters: they let one
 * name look like another. */
static gboolean
steward_is_deceptive (gunichar c)
{
  return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x206f) || c == 0x061c || c == 0xfeff;
}

/* Nearly all text is, and needs no closer look. */
static gboolean
steward_is_plain (const char *text)
{
  gsize length = 0;

  for (; text[length] >= ' ' && text[length] <= '~'; length++);

  return text[length] == '\0' && length <= STEWARD_DISPLAY_MAX_CHARS;
}

/**
 * steward_dup_display_text:
 * @text: (nullable): text of a service, meant for the screen
 *
 * Makes text harmless to look at: control characters become blanks, characters that turn or
 * hide their neighbours are left out, and what is longer than %STEWARD_DISPLAY_MAX_CHARS is
 * cut. Line feeds stay.
 *
 * Returns: (transfer full) (nullable): the harmless text
 */
char *
steward_dup_display_text (const char *text)
{
  g_autoptr(GString) result = NULL;
  gsize chars = 0;

  if (text == NULL || steward_is_plain (text))
    return g_strdup (text);

  result = g_string_sized_new (64);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        break;
      if (steward_is_deceptive (c))
        continue;
      if (chars++ == STEWARD_DISPLAY_MAX_CHARS)
        {
          g_string_append (result, "…");
          break;
        }
      g_string_append_unichar (result, g_unichar_iscntrl (c) && c != '\n' ? ' ' : c);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/**
 * steward_id_is_zero:
 * @id: (nullable): a GUID
 *
 * Services write "none" as a GUID of zeros.
 *
 * Returns: whether @id identifies nothing
 */
gboolean
steward_id_is_zero (const char *id)
{
  return id == NULL || id[strspn (id, "0-{}")] == '\0';
}
