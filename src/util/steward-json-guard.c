/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-json.h"

#include <math.h>
#include <string.h>

/* The parser behind this guard can be crashed by deep nesting, reads what is not JSON, cuts
 * strings at \u0000 and bends numbers that do not fit. So every body is walked once by strict
 * rules first, and nothing reaches the parser that it could misread. */

#define NUMBER_MAX_LENGTH 24

typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
  GError     *error;
} StewardScan;

static gboolean steward_scan_value (StewardScan *scan);

static gboolean
steward_scan_fail (StewardScan      *scan,
                   StewardJsonError  code,
                   const char       *message)
{
  g_set_error_literal (&scan->error, STEWARD_JSON_ERROR, code, message);

  return FALSE;
}

static void
steward_scan_blanks (StewardScan *scan)
{
  while (scan->at < scan->end &&
         (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\n' || *scan->at == '\r'))
    scan->at++;
}

static char
steward_scan_peek (StewardScan *scan)
{
  return scan->at < scan->end ? *scan->at : '\0';
}

static gboolean
steward_scan_accept (StewardScan *scan,
                     char         c)
{
  if (steward_scan_peek (scan) != c)
    return FALSE;

  scan->at++;

  return TRUE;
}

static gboolean
steward_scan_word (StewardScan *scan,
                   const char  *word)
{
  for (; *word != '\0'; word++)
    {
      if (!steward_scan_accept (scan, *word))
        return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Unknown word");
    }

  return TRUE;
}

static gboolean
steward_scan_digits (StewardScan *scan)
{
  const char *start = scan->at;

  while (g_ascii_isdigit (steward_scan_peek (scan)))
    scan->at++;

  return scan->at > start;
}

static gboolean
steward_scan_number_fits (const char *start,
                          gsize       length,
                          gboolean    is_integer)
{
  char copy[NUMBER_MAX_LENGTH + 1];

  if (length > NUMBER_MAX_LENGTH)
    return FALSE;

  memcpy (copy, start, length);
  copy[length] = '\0';

  if (is_integer)
    return g_ascii_string_to_signed (copy, 10, -G_MAXINT64, G_MAXINT64, NULL, NULL);

  return isfinite (g_ascii_strtod (copy, NULL));
}

static gboolean
steward_scan_number (StewardScan *scan)
{
  const char *start = scan->at;
  gboolean is_integer = TRUE;
  gboolean is_valid;

  steward_scan_accept (scan, '-');
  is_valid = steward_scan_accept (scan, '0') || steward_scan_digits (scan);

  if (is_valid && steward_scan_accept (scan, '.'))
    {
      is_integer = FALSE;
      is_valid = steward_scan_digits (scan);
    }

  if (is_valid && (steward_scan_accept (scan, 'e') || steward_scan_accept (scan, 'E')))
    {
      is_integer = FALSE;
      if (!steward_scan_accept (scan, '+'))
        steward_scan_accept (scan, '-');
      is_valid = steward_scan_digits (scan);
    }

  if (!is_valid)
    return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Malformed number");
  if (!steward_scan_number_fits (start, scan->at - start, is_integer))
    return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Number out of range");

  return TRUE;
}

static gboolean
steward_scan_code_unit (StewardScan *scan,
                        gunichar    *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, scan->at++)
    {
      int digit = g_ascii_xdigit_value (steward_scan_peek (scan));

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (gunichar) digit;
    }

  return TRUE;
}

/* After "\u": one code unit, or a high and a low surrogate. */
static gboolean
steward_scan_unicode (StewardScan *scan)
{
  gunichar unit;

  if (!steward_scan_code_unit (scan, &unit) || unit == 0)
    return FALSE;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit > 0xdbff)
    return FALSE;

  return steward_scan_accept (scan, '\\') && steward_scan_accept (scan, 'u') &&
         steward_scan_code_unit (scan, &unit) && unit >= 0xdc00 && unit <= 0xdfff;
}

static gboolean
steward_scan_escape (StewardScan *scan)
{
  if (steward_scan_accept (scan, 'u'))
    return steward_scan_unicode (scan);

  for (const char *c = "\"\\/bfnrt"; *c != '\0'; c++)
    {
      if (steward_scan_accept (scan, *c))
        return TRUE;
    }

  return FALSE;
}

static gboolean
steward_scan_string (StewardScan *scan)
{
  if (!steward_scan_accept (scan, '"'))
    return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "String expected");

  while (scan->at < scan->end)
    {
      guchar c = (guchar) *scan->at++;

      if (c == '"')
        return TRUE;
      if (c < 0x20)
        return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Bare control character");
      if (c == '\\' && !steward_scan_escape (scan))
        return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Malformed escape");
    }

  return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "String without end");
}

static gboolean
steward_scan_member (StewardScan *scan)
{
  steward_scan_blanks (scan);
  if (!steward_scan_string (scan))
    return FALSE;

  steward_scan_blanks (scan);
  if (!steward_scan_accept (scan, ':'))
    return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Colon expected");

  return steward_scan_value (scan);
}

static gboolean
steward_scan_container (StewardScan *scan,
                        gboolean     is_object)
{
  char closing = is_object ? '}' : ']';

  if (++scan->depth > STEWARD_JSON_MAX_DEPTH)
    return steward_scan_fail (scan, STEWARD_JSON_ERROR_TOO_DEEP, "Nested too deeply");

  scan->at++;
  steward_scan_blanks (scan);
  if (!steward_scan_accept (scan, closing))
    {
      do
        {
          if (!(is_object ? steward_scan_member (scan) : steward_scan_value (scan)))
            return FALSE;
          steward_scan_blanks (scan);
        }
      while (steward_scan_accept (scan, ','));

      if (!steward_scan_accept (scan, closing))
        return steward_scan_fail (scan, STEWARD_JSON_ERROR_SYNTAX, "Comma or end expected");
    }

  scan->depth--;

  return TRUE;
}

static gboolean
steward_scan_value (StewardScan *scan)
{
  steward_scan_blanks (scan);

  switch (steward_scan_peek (scan))
    {
    case '{':
      return steward_scan_container (scan, TRUE);
    case '[':
      return steward_scan_container (scan, FALSE);
    case '"':
      return steward_scan_string (scan);
    case 't':
      return steward_scan_word (scan, "true");
    case 'f':
      return steward_scan_word (scan, "false");
    case 'n':
      return steward_scan_word (scan, "null");
    default:
      return steward_scan_number (scan);
    }
}

/**
 * steward_json_guard:
 * @data: (array length=length): a body
 * @length: its length in bytes
 * @error: return location for an error of %STEWARD_JSON_ERROR
 *
 * Checks that @data is strict JSON within the limits of this program. A key that comes twice
 * is let through; the parser takes the last one.
 *
 * Returns: %TRUE if @data may be given to the parser
 */
gboolean
steward_json_guard (const char  *data,
                    gsize        length,
                    GError     **error)
{
  StewardScan scan = { data, data + length, 0, NULL };

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (length > STEWARD_JSON_MAX_BYTES)
    steward_scan_fail (&scan, STEWARD_JSON_ERROR_TOO_LARGE, "Larger than 16 MiB");
  else if (length > 0 && !g_utf8_validate_len (data, length, NULL))
    steward_scan_fail (&scan, STEWARD_JSON_ERROR_ENCODING, "Not UTF-8");
  else
    {
      steward_scan_blanks (&scan);
      if (scan.at == scan.end)
        steward_scan_fail (&scan, STEWARD_JSON_ERROR_EMPTY, "Empty");
      else if (steward_scan_value (&scan))
        {
          steward_scan_blanks (&scan);
          if (scan.at < scan.end)
            steward_scan_fail (&scan, STEWARD_JSON_ERROR_SYNTAX, "Text after the end");
        }
    }

  if (scan.error == NULL)
    return TRUE;

  g_propagate_prefixed_error (error, scan.error, "Byte %" G_GSIZE_FORMAT ": ",
                              (gsize) (scan.at - data));

  return FALSE;
}
