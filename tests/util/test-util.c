/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-util.h"

#include <string.h>

static void
test_set_str (void)
{
  g_autofree char *text = NULL;

  g_assert_false (steward_set_str (&text, NULL));
  g_assert_true (steward_set_str (&text, "a"));
  g_assert_false (steward_set_str (&text, "a"));
  g_assert_true (steward_set_str (&text, text + 1));
  g_assert_cmpstr (text, ==, "");
  g_assert_true (steward_set_str (&text, NULL));
  g_assert_null (text);
}

static void
test_set_date_time (void)
{
  g_autoptr(GDateTime) utc = g_date_time_new_utc (2025, 11, 18, 8, 2, 0);
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr(GDateTime) later = g_date_time_add_seconds (utc, 1);
  g_autoptr(GDateTime) date = NULL;

  g_assert_false (steward_set_date_time (&date, NULL));
  g_assert_true (steward_set_date_time (&date, utc));
  g_assert_false (steward_set_date_time (&date, local));
  g_assert_false (steward_set_date_time (&date, date));
  g_assert_true (steward_set_date_time (&date, later));
  g_assert_true (steward_set_date_time (&date, NULL));
  g_assert_null (date);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "2025-11-18T08:02:00Z", "2025-11-18T08:02:00Z" },
    { "2025-11-18T08:02:00", "2025-11-18T08:02:00Z" },
    { "2025-11-18T09:02:00+01:00", "2025-11-18T08:02:00Z" },
    { "2025-11-18T01:02:00.5-07:00", "2025-11-18T08:02:00.500Z" },
    { "2021-01-25T14:57:04.967Z", "2021-01-25T14:57:04.967Z" },
    { "2021-01-25T14:57:04.9Z", "2021-01-25T14:57:04.900Z" },
    { "2021-01-27T14:33:15.0007416Z", "2021-01-27T14:33:15Z" },
    { "2021-03-22T15:44:57.9067589Z", "2021-03-22T15:44:57.906Z" },
    { "2021-03-22T15:44:57.906758900000000000000000000001Z", "2021-03-22T15:44:57.906Z" },
    { "2021-03-22T15:44:57.9999999", "2021-03-22T15:44:57.999Z" },
    { "2026-09-07", "2026-09-07T00:00:00Z" },
    { "0800-12-25T00:00:00Z", "0800-12-25T00:00:00Z" },
    { "0001-01-01T00:00:00Z", NULL },
    { "0001-01-01T00:00:00", NULL },
    { "2025-11-18T08:02:00.Z", NULL },
    { "2025-11-18T25:02:00Z", NULL },
    { "2025-02-30T08:02:00Z", NULL },
    { "2025-11-18 08:02:00Z", NULL },
    { "tomorrow", NULL },
    { "T", NULL },
    { "", NULL },
    { NULL, NULL },
    { "2025-11-18T08:02:00Z                                             and more", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) date = steward_date_time_parse (cases[i].text);
      g_autofree char *text = date != NULL ? steward_date_time_format (date) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_parse_round_trip (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      gint64 unix_time = g_test_rand_int_range (0, G_MAXINT);
      g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (unix_time);
      g_autofree char *text = steward_date_time_format (date);
      g_autoptr(GDateTime) again = steward_date_time_parse (text);

      g_assert_true (steward_date_time_equal (date, again));
    }
}

static void
test_display_text (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { NULL, NULL },
    { "", "" },
    { "Payroll DK", "Payroll DK" },
    { "Løn & Gehälter ≥ 27", "Løn & Gehälter ≥ 27" },
    { "a\tb\rc\x01" "d\x7f" "e", "a b c d e" },
    { "two\nlines", "two\nlines" },
    { "evil\xe2\x80\xaetxt.exe", "eviltxt.exe" },
    { "zero\xe2\x80\x8bwidth\xef\xbb\xbf", "zerowidth" },
    { "\xe2\x81\xa6isolated\xe2\x81\xa9", "isolated" },
    { "nel\xc2\x85 csi\xc2\x9b", "nel  csi " },
    { "cut\xff here", "cut" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steward_dup_display_text (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_display_text_is_capped (void)
{
  g_autofree char *fits = g_strnfill (STEWARD_DISPLAY_MAX_CHARS, 'x');
  g_autofree char *too_long = g_strnfill (STEWARD_DISPLAY_MAX_CHARS + 1, 'x');
  g_autofree char *shown = steward_dup_display_text (fits);
  g_autofree char *cut = steward_dup_display_text (too_long);

  g_assert_cmpstr (shown, ==, fits);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, STEWARD_DISPLAY_MAX_CHARS + 1);
  g_assert_true (g_str_has_suffix (cut, "x…"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/util/set-str", test_set_str);
  g_test_add_func ("/util/set-date-time", test_set_date_time);
  g_test_add_func ("/util/date-time/parse", test_parse);
  g_test_add_func ("/util/date-time/round-trip", test_parse_round_trip);
  g_test_add_func ("/util/display-text", test_display_text);
  g_test_add_func ("/util/display-text/capped", test_display_text_is_capped);

  return g_test_run ();
}
