/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "sample-timeline.h"

#include "widgets/steward-local-time.h"
#include "widgets/steward-moment-choice.h"
#include "widgets/steward-time-axis.h"

typedef struct
{
  SampleTimeline      *sample;
  StewardMomentChoice *choice;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  fixture->sample = sample_timeline_new ();
  fixture->choice = steward_moment_choice_new ();
  steward_moment_choice_set_time_zone (fixture->choice, fixture->sample->time_zone);
  steward_moment_choice_set_timeline (fixture->choice, fixture->sample->timeline);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->choice);
  sample_timeline_free (fixture->sample);
}

static void
choose (Fixture    *fixture,
        const char *text)
{
  g_autoptr(GDateTime) moment = sample_timeline_dup_local (fixture->sample, text);

  steward_moment_choice_set_moment (fixture->choice, moment);
}

static void
assert_chosen (Fixture    *fixture,
               const char *text)
{
  g_autofree char *chosen =
    sample_timeline_dup_local_text (fixture->sample,
                                    steward_moment_choice_get_moment (fixture->choice));

  g_assert_cmpstr (chosen, ==, text);
}

static gint64
local (Fixture    *fixture,
       const char *text)
{
  g_autoptr(GDateTime) moment = sample_timeline_dup_local (fixture->sample, text);

  return g_date_time_to_unix (moment);
}

static void
test_begins_with_latest (Fixture       *fixture,
                         gconstpointer  user_data)
{
  assert_chosen (fixture, "2025-11-26 14:38");
  g_assert_true (steward_moment_choice_is_valid (fixture->choice));
}

static void
test_minutes (Fixture       *fixture,
              gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 09:02");
  steward_moment_choice_step (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 09:03");
  steward_moment_choice_step (fixture->choice, -15);
  assert_chosen (fixture, "2025-11-18 08:48");
  steward_moment_choice_step (fixture->choice, 60);
  assert_chosen (fixture, "2025-11-18 09:48");
  g_assert_null (steward_moment_choice_get_notice (fixture->choice));
}

static void
test_gap_is_jumped_onward (Fixture       *fixture,
                           gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 02:11");
  steward_moment_choice_step (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 02:48");
  g_assert_cmpstr (steward_moment_choice_get_notice (fixture->choice), ==,
                   "There is no backup for 02:12. The environment was being updated to "
                   "27.1.41698.0 from 02:12 to 02:47.");

  steward_moment_choice_step (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 02:49");
  g_assert_null (steward_moment_choice_get_notice (fixture->choice));
}

static void
test_gap_is_jumped_back (Fixture       *fixture,
                         gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 02:48");
  steward_moment_choice_step (fixture->choice, -1);
  assert_chosen (fixture, "2025-11-18 02:11");
  g_assert_nonnull (steward_moment_choice_get_notice (fixture->choice));

  choose (fixture, "2025-11-10 12:00");
  steward_moment_choice_step_days (fixture->choice, -1);
  assert_chosen (fixture, "2025-11-09 06:01");
}

static void
test_ends_hold (Fixture       *fixture,
                gconstpointer  user_data)
{
  steward_moment_choice_go_to_end (fixture->choice, TRUE);
  steward_moment_choice_step (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-26 14:38");
  steward_moment_choice_step_days (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-26 14:38");
  g_assert_nonnull (steward_moment_choice_get_notice (fixture->choice));

  steward_moment_choice_go_to_end (fixture->choice, FALSE);
  assert_chosen (fixture, "2025-11-04 23:52");
  steward_moment_choice_step (fixture->choice, -60);
  assert_chosen (fixture, "2025-11-04 23:52");
  g_assert_nonnull (strstr (steward_moment_choice_get_notice (fixture->choice), "26.2.35179.0"));
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 09:02");
  steward_moment_choice_step_marks (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 09:04");
  steward_moment_choice_step_marks (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 09:40");
  steward_moment_choice_step_marks (fixture->choice, -1);
  steward_moment_choice_step_marks (fixture->choice, -1);
  assert_chosen (fixture, "2025-11-18 02:11");
}

static void
test_press (Fixture       *fixture,
            gconstpointer  user_data)
{
  steward_moment_choice_press (fixture->choice, local (fixture, "2025-11-18 02:20"));
  assert_chosen (fixture, "2025-11-18 02:11");
  steward_moment_choice_press (fixture->choice, local (fixture, "2025-11-18 02:40"));
  assert_chosen (fixture, "2025-11-18 02:48");
  g_assert_nonnull (steward_moment_choice_get_notice (fixture->choice));

  steward_moment_choice_press_day (fixture->choice, local (fixture, "2025-11-20 19:30"));
  assert_chosen (fixture, "2025-11-20 02:48");
  steward_moment_choice_press_day (fixture->choice, local (fixture, "2025-11-01 10:00"));
  assert_chosen (fixture, "2025-11-04 23:52");
}

static void
test_typed_gap_stays (Fixture       *fixture,
                      gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 02:30");
  assert_chosen (fixture, "2025-11-18 02:30");
  g_assert_false (steward_moment_choice_is_valid (fixture->choice));

  steward_moment_choice_step (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 02:48");
  g_assert_true (steward_moment_choice_is_valid (fixture->choice));
}

static void
assert_span (Fixture    *fixture,
             const char *start,
             const char *end)
{
  g_assert_cmpint (steward_moment_choice_get_span_start (fixture->choice), ==,
                   local (fixture, start));
  g_assert_cmpint (steward_moment_choice_get_span_end (fixture->choice), ==, local (fixture, end));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 09:02");
  assert_span (fixture, "2025-11-18 00:00", "2025-11-19 00:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_HOURS);
  assert_span (fixture, "2025-11-18 06:00", "2025-11-18 12:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_HOUR);
  assert_span (fixture, "2025-11-18 09:00", "2025-11-18 10:00");
  steward_moment_choice_step_span (fixture->choice, 1);
  assert_chosen (fixture, "2025-11-18 10:02");
  assert_span (fixture, "2025-11-18 10:00", "2025-11-18 11:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_HOUR + 1);
  g_assert_cmpint (steward_moment_choice_get_zoom (fixture->choice), ==, STEWARD_ZOOM_HOUR);
}

/* Three days stay where they are while the moment is in them. */
static void
test_three_days_stay (Fixture       *fixture,
                      gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 09:02");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_DAYS);
  assert_span (fixture, "2025-11-17 00:00", "2025-11-20 00:00");
  steward_moment_choice_press (fixture->choice, local (fixture, "2025-11-19 12:00"));
  assert_span (fixture, "2025-11-17 00:00", "2025-11-20 00:00");
  steward_moment_choice_step_days (fixture->choice, 1);
  assert_span (fixture, "2025-11-19 00:00", "2025-11-22 00:00");
}

/* Whatever is done, what is chosen can be restored, and is shown. */
static void
test_moves_stay_valid (Fixture       *fixture,
                       gconstpointer  user_data)
{
  gint64 from = local (fixture, "2025-10-25 00:00");

  for (int i = 0; i < 3000; i++)
    {
      int amount = g_test_rand_int_range (-90, 90);
      gint64 time;

      switch (g_test_rand_int_range (0, 6))
        {
        case 0:
          steward_moment_choice_step (fixture->choice, amount);
          break;
        case 1:
          steward_moment_choice_step_days (fixture->choice, amount / 30);
          break;
        case 2:
          steward_moment_choice_step_marks (fixture->choice, amount);
          break;
        case 3:
          steward_moment_choice_press (fixture->choice,
                                       from + g_test_rand_int_range (0, 40 * STEWARD_DAY));
          break;
        case 4:
          steward_moment_choice_set_zoom (fixture->choice, g_test_rand_int_range (0, 4));
          break;
        default:
          steward_moment_choice_step_span (fixture->choice, amount > 0 ? 1 : -1);
          break;
        }

      time = steward_moment_choice_get_time (fixture->choice);
      g_assert_true (steward_moment_choice_is_valid (fixture->choice));
      g_assert_cmpint (time, >=, steward_moment_choice_get_span_start (fixture->choice));
      g_assert_cmpint (time, <, steward_moment_choice_get_span_end (fixture->choice));
    }
}

/* Around the change of clocks on 26 October 2025 in Copenhagen: 02:00 to 03:00 comes twice. */
static void
test_long_day (void)
{
  g_autoptr(SampleTimeline) sample =
    sample_timeline_new_at ("2025-11-10T12:00:00Z", "Europe/Copenhagen");
  Fixture fixture = { sample, steward_moment_choice_new () };

  sample_timeline_add_period (sample, "2025-10-20T00:00:00Z", "2025-11-10T12:00:00Z", "27.0.1.0");
  steward_moment_choice_set_time_zone (fixture.choice, sample->time_zone);
  steward_moment_choice_set_timeline (fixture.choice, sample->timeline);

  choose (&fixture, "2025-10-26 02:30");
  g_assert_cmpint (steward_moment_choice_get_span_end (fixture.choice)
                   - steward_moment_choice_get_span_start (fixture.choice), ==, 25 * STEWARD_HOUR);
  steward_moment_choice_step (fixture.choice, 60);
  assert_chosen (&fixture, "2025-10-26 02:30");
  steward_moment_choice_step (fixture.choice, 60);
  assert_chosen (&fixture, "2025-10-26 03:30");
  steward_moment_choice_step_days (fixture.choice, 1);
  assert_chosen (&fixture, "2025-10-27 03:30");
  steward_moment_choice_press_day (fixture.choice, local (&fixture, "2025-10-26 20:00"));
  assert_chosen (&fixture, "2025-10-26 03:30");

  g_assert_finalize_object (fixture.choice);
}

/* And on 30 March 2025, when 02:00 to 03:00 is skipped. */
static void
test_short_day (void)
{
  g_autoptr(SampleTimeline) sample =
    sample_timeline_new_at ("2025-04-10T12:00:00Z", "Europe/Copenhagen");
  Fixture fixture = { sample, steward_moment_choice_new () };

  sample_timeline_add_period (sample, "2025-03-20T00:00:00Z", "2025-04-10T12:00:00Z", "26.0.1.0");
  steward_moment_choice_set_time_zone (fixture.choice, sample->time_zone);
  steward_moment_choice_set_timeline (fixture.choice, sample->timeline);

  choose (&fixture, "2025-03-30 01:30");
  g_assert_cmpint (steward_moment_choice_get_span_end (fixture.choice)
                   - steward_moment_choice_get_span_start (fixture.choice), ==, 23 * STEWARD_HOUR);
  steward_moment_choice_step (fixture.choice, 60);
  assert_chosen (&fixture, "2025-03-30 03:30");
  choose (&fixture, "2025-03-29 02:30");
  steward_moment_choice_step_days (fixture.choice, 1);
  assert_chosen (&fixture, "2025-03-30 03:00");

  g_assert_finalize_object (fixture.choice);
}

static void
test_nothing_to_choose (void)
{
  g_autoptr(SampleTimeline) sample =
    sample_timeline_new_at ("2025-11-26T13:50:00Z", "Europe/Copenhagen");
  Fixture fixture = { sample, steward_moment_choice_new () };

  steward_moment_choice_set_time_zone (fixture.choice, sample->time_zone);
  steward_moment_choice_step (fixture.choice, 1);
  g_assert_null (steward_moment_choice_get_moment (fixture.choice));

  steward_moment_choice_set_timeline (fixture.choice, sample->timeline);
  steward_moment_choice_step (fixture.choice, 1);
  steward_moment_choice_step_marks (fixture.choice, 1);
  steward_moment_choice_go_to_end (fixture.choice, TRUE);
  g_assert_null (steward_moment_choice_get_moment (fixture.choice));
  g_assert_false (steward_moment_choice_is_valid (fixture.choice));

  sample_timeline_add_period (sample, "2025-11-20T00:00:00Z", "2025-11-26T13:38:30Z", "27.1.1.0");
  assert_chosen (&fixture, "2025-11-26 14:38");

  g_assert_finalize_object (fixture.choice);
}

#define ADD(path, func) \
  g_test_add ("/moment-choice/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("begins-with-latest", test_begins_with_latest);
  ADD ("minutes", test_minutes);
  ADD ("gap/onward", test_gap_is_jumped_onward);
  ADD ("gap/back", test_gap_is_jumped_back);
  ADD ("gap/typed", test_typed_gap_stays);
  ADD ("ends-hold", test_ends_hold);
  ADD ("marks", test_marks);
  ADD ("press", test_press);
  ADD ("zoom", test_zoom);
  ADD ("three-days-stay", test_three_days_stay);
  ADD ("moves-stay-valid", test_moves_stay_valid);
  g_test_add_func ("/moment-choice/day/25-hours", test_long_day);
  g_test_add_func ("/moment-choice/day/23-hours", test_short_day);
  g_test_add_func ("/moment-choice/nothing-to-choose", test_nothing_to_choose);

  return g_test_run ();
}
