/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-json.h"
#include "steward-sim-world.h"

#define HOUR (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

static GString *carried_out;

static void
test_time (void)
{
  g_autofree char *text = NULL;
  gint64 time = 0;

  g_assert_true (steward_sim_time_parse ("2026-11-24T10:00:00.5Z", &time));
  text = steward_sim_time_format (time);
  g_assert_cmpstr (text, ==, "2026-11-24T10:00:00.500Z");
  g_assert_true (steward_sim_time_parse ("2026-11-24T11:00:00.5+01:00", &time));
  g_free (text);
  text = steward_sim_time_format (time);
  g_assert_cmpstr (text, ==, "2026-11-24T10:00:00.500Z");
  g_assert_false (steward_sim_time_parse ("2026-11-24T10:00:00", &time));
  g_assert_false (steward_sim_time_parse ("soon", &time));
}

static void
test_duration (void)
{
  static const struct
  {
    const char *text;
    double      seconds;
  } good[] = {
    { "PT1H", 3600 },
    { "P1D", 86400 },
    { "-P3DT2H", -(3 * 86400 + 7200) },
    { "+P12D", 12 * 86400 },
    { "PT0.5S", 0.5 },
    { "P1W", 7 * 86400 },
    { "P1M", 30 * 86400 },
    { "PT1M", 60 },
    { "P1Y", 365 * 86400 },
    { "PT0S", 0 },
  };
  static const char * const bad[] = {
    "", "P", "PT", "1H", "PT1", "P1H", "PT1D", "PT-1H", "PTInfS", "P1D ", "PT1HT1M", "PT1e99S",
  };
  gint64 duration = 0;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i].text);
      g_assert_true (steward_sim_duration_parse (good[i].text, &duration));
      g_assert_cmpfloat ((double) duration / G_USEC_PER_SEC, ==, good[i].seconds);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (steward_sim_duration_parse (bad[i], &duration));
    }
}

static void
test_clock (void)
{
  g_autoptr(StewardSimClock) clock = steward_sim_clock_new ();
  gint64 before = g_get_real_time ();
  gint64 now = steward_sim_clock_get_now (clock);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time ());

  steward_sim_clock_advance (clock, HOUR);
  g_assert_cmpint (steward_sim_clock_get_now (clock), >=, before + HOUR);
  g_assert_cmpint (steward_sim_clock_get_offset (clock), ==, HOUR);

  steward_sim_clock_hold (clock, 42);
  g_assert_cmpint (steward_sim_clock_get_now (clock), ==, 42);
  steward_sim_clock_release (clock);
  g_assert_cmpint (steward_sim_clock_get_now (clock), >, 42);
}

static void
note_timer (StewardSimWorld *world,
            JsonObject      *timer)
{
  gint64 now = steward_sim_world_get_now (world);

  g_assert_cmpint (now, ==, steward_sim_json_get_time (timer, "at"));
  g_string_append (carried_out, json_object_get_string_member (timer, "name"));
  if (json_object_has_member (timer, "adds"))
    {
      JsonObject *next = json_object_new ();

      json_object_set_string_member (next, "name", "+");
      steward_sim_world_add_timer (world, "note", now + G_USEC_PER_SEC, next);
    }
}

static JsonObject *
add_note (StewardSimWorld *world,
          const char      *name,
          gint64           seconds)
{
  JsonObject *timer = json_object_new ();

  json_object_set_string_member (timer, "name", name);
  steward_sim_world_add_timer (world, "note",
                               steward_sim_world_get_now (world) + seconds * G_USEC_PER_SEC, timer);

  return timer;
}

static void
test_timers (void)
{
  g_autoptr(StewardSimWorld) world = steward_sim_world_new ();

  carried_out = g_string_new (NULL);
  steward_sim_world_connect_timer (world, "note", note_timer);
  add_note (world, "c", 300);
  json_object_set_boolean_member (add_note (world, "a", 100), "adds", TRUE);
  add_note (world, "b", 200);
  add_note (world, "x", 250);
  steward_sim_world_remove_timers (world, "name", "x");

  steward_sim_world_advance (world);
  g_assert_cmpstr (carried_out->str, ==, "");

  steward_sim_clock_advance (steward_sim_world_get_clock (world), 150 * G_USEC_PER_SEC);
  steward_sim_world_advance (world);
  g_assert_cmpstr (carried_out->str, ==, "a+");

  steward_sim_clock_advance (steward_sim_world_get_clock (world), 500 * G_USEC_PER_SEC);
  steward_sim_world_advance (world);
  g_assert_cmpstr (carried_out->str, ==, "a+bc");

  steward_sim_world_advance (world);
  g_assert_cmpstr (carried_out->str, ==, "a+bc");
  g_string_free (carried_out, TRUE);
}

static void
test_speed (void)
{
  g_autoptr(StewardSimWorld) world = steward_sim_world_new ();

  g_assert_cmpint (steward_sim_world_get_operation_time (world, 600), ==, 10 * G_USEC_PER_SEC);
  steward_sim_world_set_speed (world, 0.5);
  g_assert_cmpint (steward_sim_world_get_operation_time (world, 600), ==, 1200 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/simulator/clock/time", test_time);
  g_test_add_func ("/simulator/clock/duration", test_duration);
  g_test_add_func ("/simulator/clock/clock", test_clock);
  g_test_add_func ("/simulator/clock/timers", test_timers);
  g_test_add_func ("/simulator/clock/speed", test_speed);

  return g_test_run ();
}
