/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-time-axis.h"

#include <math.h>

#define START 1763420400.0

static StewardTimeAxis
random_axis (void)
{
  StewardTimeAxis axis = {
    .start = START + g_test_rand_int_range (0, 40000) * STEWARD_MINUTE,
    .width = g_test_rand_int_range (1, 4000),
    .mirrored = g_test_rand_bit (),
  };

  axis.end = axis.start + g_test_rand_int_range (1, 28 * 24 * 60) * STEWARD_MINUTE;

  return axis;
}

static void
test_ends (void)
{
  StewardTimeAxis axis = { START, START + STEWARD_DAY, 804, FALSE };

  g_assert_cmpfloat (steward_time_axis_to_x (&axis, START), ==, 0);
  g_assert_cmpfloat (steward_time_axis_to_x (&axis, START + STEWARD_DAY / 2), ==, 402);
  g_assert_cmpfloat (steward_time_axis_to_x (&axis, START + STEWARD_DAY), ==, 804);

  axis.mirrored = TRUE;
  g_assert_cmpfloat (steward_time_axis_to_x (&axis, START), ==, 804);
  g_assert_cmpfloat (steward_time_axis_to_x (&axis, START + STEWARD_DAY), ==, 0);
}

static void
test_there_and_back (void)
{
  for (int i = 0; i < 5000; i++)
    {
      StewardTimeAxis axis = random_axis ();
      double time = axis.start + g_test_rand_double () * (axis.end - axis.start);
      double x = steward_time_axis_to_x (&axis, time);

      g_assert_cmpfloat (x, >=, -1e-6);
      g_assert_cmpfloat (x, <=, axis.width + 1e-6);
      g_assert_cmpfloat_with_epsilon (steward_time_axis_to_time (&axis, x), time, 1e-3);
    }
}

static void
test_order (void)
{
  for (int i = 0; i < 2000; i++)
    {
      StewardTimeAxis axis = random_axis ();
      double first = g_test_rand_double_range (axis.start, axis.end);
      double second = g_test_rand_double_range (axis.start, axis.end);
      double distance = steward_time_axis_to_x (&axis, second)
                        - steward_time_axis_to_x (&axis, first);

      g_assert_true (axis.mirrored == (distance < 0) ? second >= first : second <= first);
    }
}

static void
test_minutes_stay_inside (void)
{
  for (int i = 0; i < 5000; i++)
    {
      StewardTimeAxis axis = random_axis ();
      gint64 minute = steward_time_axis_to_minute (&axis, g_test_rand_double_range (-100, 4100));

      g_assert_cmpint (minute % STEWARD_MINUTE, ==, 0);
      g_assert_true (steward_time_axis_shows (&axis, minute));
    }
}

static void
test_every_minute_is_reached (void)
{
  StewardTimeAxis axis = { START, START + STEWARD_DAY, 1440, FALSE };

  for (int i = 0; i <= 1440; i++)
    {
      double minute = START + i * STEWARD_MINUTE;

      g_assert_cmpint (steward_time_axis_to_minute (&axis, steward_time_axis_to_x (&axis, minute)),
                       ==, (gint64) minute);
    }
}

static void
test_without_room (void)
{
  StewardTimeAxis no_width = { START, START + STEWARD_DAY, 0, FALSE };
  StewardTimeAxis no_length = { START, START, 800, FALSE };

  g_assert_cmpfloat (steward_time_axis_to_time (&no_width, 10), ==, START);
  g_assert_cmpfloat (steward_time_axis_to_x (&no_length, START + 60), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-axis/ends", test_ends);
  g_test_add_func ("/time-axis/there-and-back", test_there_and_back);
  g_test_add_func ("/time-axis/order", test_order);
  g_test_add_func ("/time-axis/minutes-stay-inside", test_minutes_stay_inside);
  g_test_add_func ("/time-axis/every-minute-is-reached", test_every_minute_is_reached);
  g_test_add_func ("/time-axis/without-room", test_without_room);

  return g_test_run ();
}
