/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-local-time.h"
#include "widgets/steward-time-axis.h"

static GTimeZone *
new_copenhagen (void)
{
  GTimeZone *zone = g_time_zone_new_identifier ("Europe/Copenhagen");

  g_assert_nonnull (zone);

  return zone;
}

static gint64
utc (const char *text)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) first = NULL;
  g_autoptr(GDateTime) second = NULL;

  g_assert_cmpint (steward_local_time_read (text, zone, &first, &second), ==, STEWARD_READING_ONCE);

  return g_date_time_to_unix (first);
}

static void
assert_read (const char     *text,
             StewardReading  kind,
             const char     *first_utc,
             const char     *second_utc)
{
  g_autoptr(GTimeZone) zone = new_copenhagen ();
  g_autoptr(GDateTime) first = NULL;
  g_autoptr(GDateTime) second = NULL;

  g_assert_cmpint (steward_local_time_read (text, zone, &first, &second), ==, kind);
  g_assert_cmpint (g_date_time_to_unix (first), ==, utc (first_utc));
  g_assert_cmpint (g_date_time_to_unix (second), ==, utc (second_utc));
}

static void
test_read_once (void)
{
  assert_read ("2025-11-18 09:02", STEWARD_READING_ONCE, "2025-11-18 08:02", "2025-11-18 08:02");
  assert_read ("2025-11-18T09:02", STEWARD_READING_ONCE, "2025-11-18 08:02", "2025-11-18 08:02");
  assert_read (" 2025-07-01 09:02:07 ", STEWARD_READING_ONCE,
               "2025-07-01 07:02:07", "2025-07-01 07:02:07");
}

static void
test_read_twice (void)
{
  assert_read ("2025-10-26 01:59", STEWARD_READING_ONCE, "2025-10-25 23:59", "2025-10-25 23:59");
  assert_read ("2025-10-26 02:00", STEWARD_READING_TWICE, "2025-10-26 00:00", "2025-10-26 01:00");
  assert_read ("2025-10-26 02:59", STEWARD_READING_TWICE, "2025-10-26 00:59", "2025-10-26 01:59");
  assert_read ("2025-10-26 03:00", STEWARD_READING_ONCE, "2025-10-26 02:00", "2025-10-26 02:00");
}

static void
test_read_skipped (void)
{
  assert_read ("2025-03-30 01:59", STEWARD_READING_ONCE, "2025-03-30 00:59", "2025-03-30 00:59");
  assert_read ("2025-03-30 02:00", STEWARD_READING_SKIPPED, "2025-03-30 00:59", "2025-03-30 01:00");
  assert_read ("2025-03-30 02:59", STEWARD_READING_SKIPPED, "2025-03-30 00:59", "2025-03-30 01:00");
  assert_read ("2025-03-30 03:00", STEWARD_READING_ONCE, "2025-03-30 01:00", "2025-03-30 01:00");
}

static void
test_read_unreadable (void)
{
  const char *texts[] = {
    "", "now", "2025-11-18", "2025-11-18 9", "2025-13-18 09:02", "2025-02-30 09:02",
    "2025-11-18 24:02", "2025-11-18 09:60", "2025-11-18 09:02:61", "2025-11-18 09:02:",
    "2025-11-18 09:02x", "2025-11-18x09:02", "1825-11-18 09:02", "-2025-11-18 09:02",
  };
  g_autoptr(GTimeZone) zone = new_copenhagen ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GDateTime) first = NULL;
      g_autoptr(GDateTime) second = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_cmpint (steward_local_time_read (texts[i], zone, &first, &second),
                       ==, STEWARD_READING_UNREADABLE);
      g_assert_null (first);
      g_assert_null (second);
    }
}

static void
test_write_and_read (void)
{
  g_autoptr(GTimeZone) zone = new_copenhagen ();
  gint64 from = utc ("2025-10-20 00:00");

  for (int i = 0; i < 2000; i++)
    {
      gint64 time = from + g_test_rand_int_range (0, 200 * STEWARD_DAY);
      g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (time);
      g_autofree char *text = steward_local_time_dup_text (moment, zone);
      g_autoptr(GDateTime) first = NULL;
      g_autoptr(GDateTime) second = NULL;

      g_assert_cmpint (steward_local_time_read (text, zone, &first, &second),
                       >=, STEWARD_READING_ONCE);
      g_assert_true (g_date_time_equal (moment, first) || g_date_time_equal (moment, second));
    }
}

static void
test_days (void)
{
  g_autoptr(GTimeZone) zone = new_copenhagen ();
  gint64 noon = utc ("2025-10-26 11:00");
  gint64 spring = utc ("2025-03-30 10:00");

  g_assert_cmpint (steward_local_time_get_day (noon, zone, 0), ==, utc ("2025-10-25 22:00"));
  g_assert_cmpint (steward_local_time_get_day (noon, zone, 1)
                   - steward_local_time_get_day (noon, zone, 0), ==, 25 * STEWARD_HOUR);
  g_assert_cmpint (steward_local_time_get_day (spring, zone, 1)
                   - steward_local_time_get_day (spring, zone, 0), ==, 23 * STEWARD_HOUR);
  g_assert_cmpint (steward_local_time_same_clock (noon, zone, -1), ==, utc ("2025-10-25 10:00"));
}

static void
test_midnight_skipped (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Africa/Cairo");
  gint64 noon = utc ("2025-04-25 09:00");

  g_assert_nonnull (zone);
  g_assert_cmpint (steward_local_time_get_day (noon, zone, 0), ==, utc ("2025-04-24 22:00"));
}

static void
test_blocks (void)
{
  g_autoptr(GTimeZone) zone = new_copenhagen ();
  gint64 morning = utc ("2025-11-18 08:02");
  gint64 second_two = utc ("2025-10-26 01:30");

  g_assert_cmpint (steward_local_time_get_block (morning, zone, 6, 0),
                   ==, utc ("2025-11-18 05:00"));
  g_assert_cmpint (steward_local_time_get_block (morning, zone, 6, 1),
                   ==, utc ("2025-11-18 11:00"));
  g_assert_cmpint (steward_local_time_get_block (morning, zone, 1, 0),
                   ==, utc ("2025-11-18 08:00"));
  g_assert_cmpint (steward_local_time_get_block (second_two, zone, 1, 0),
                   ==, utc ("2025-10-26 01:00"));
  g_assert_cmpint (steward_local_time_get_block (second_two, zone, 6, 1)
                   - steward_local_time_get_block (second_two, zone, 6, 0), ==, 7 * STEWARD_HOUR);
}

static void
test_offset (void)
{
  g_autoptr(GTimeZone) zone = new_copenhagen ();
  g_autoptr(GDateTime) winter = g_date_time_new_from_unix_utc (utc ("2025-11-18 08:02"));
  g_autoptr(GDateTime) summer = g_date_time_new_from_unix_utc (utc ("2025-07-18 08:02"));
  g_autofree char *winter_text = steward_local_time_dup_offset (winter, zone);
  g_autofree char *summer_text = steward_local_time_dup_offset (summer, zone);

  g_assert_cmpstr (winter_text, ==, "UTC+01:00");
  g_assert_cmpstr (summer_text, ==, "UTC+02:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/local-time/read/once", test_read_once);
  g_test_add_func ("/local-time/read/twice", test_read_twice);
  g_test_add_func ("/local-time/read/skipped", test_read_skipped);
  g_test_add_func ("/local-time/read/unreadable", test_read_unreadable);
  g_test_add_func ("/local-time/write-and-read", test_write_and_read);
  g_test_add_func ("/local-time/days", test_days);
  g_test_add_func ("/local-time/midnight-skipped", test_midnight_skipped);
  g_test_add_func ("/local-time/blocks", test_blocks);
  g_test_add_func ("/local-time/offset", test_offset);

  return g_test_run ();
}
