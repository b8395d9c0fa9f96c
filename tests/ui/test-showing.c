/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <json-glib/json-glib.h>
#include <locale.h>

#include "dialogs/steward-connect-check.h"
#include "steward-showing.h"
#include "steward-text.h"
#include "steward-update-window-text.h"
#include "widgets/steward-moment-choice.h"
#include "wizards/steward-review-text-private.h"

/* Each time that is shown is one of the clock that was chosen. This computer is three hours ahead
 * of UTC, and a moment shortly before midnight there is on the next day here. */

typedef struct
{
  GDateTime           *moment;
  GDateTime           *now;
  StewardUpdateWindow *window;
} Moments;

static char *
dup_day (Moments *moments)
{
  return steward_text_dup_day (moments->moment);
}

static char *
dup_long_day (Moments *moments)
{
  return steward_text_dup_long_day (moments->moment);
}

static char *
dup_weekday (Moments *moments)
{
  return steward_text_dup_weekday (moments->moment);
}

static char *
dup_long_weekday (Moments *moments)
{
  return steward_text_dup_long_weekday (moments->moment);
}

static char *
dup_time (Moments *moments)
{
  return steward_text_dup_time (moments->moment);
}

static char *
dup_full_time (Moments *moments)
{
  return steward_text_dup_full_time (moments->moment);
}

static char *
dup_recent_time (Moments *moments)
{
  return steward_text_dup_recent_time (moments->moment, moments->now);
}

static char *
dup_moment (Moments *moments)
{
  return steward_text_dup_moment (moments->moment, moments->now);
}

static char *
dup_window (Moments *moments)
{
  return steward_update_window_text_dup_span (moments->window, moments->now);
}

static char *
dup_when (Moments *moments)
{
  g_autoptr(GDateTime) opening = g_date_time_add_hours (moments->moment, 2);

  return steward_update_window_text_dup_when (opening, moments->moment);
}

static char *
dup_range (Moments *moments)
{
  return steward_review_text_dup_range (moments->moment, moments->now);
}

static char *
dup_typed_day (Moments *moments)
{
  g_autoptr(GDateTime) day = steward_connect_check_new_day ("2025-11-27");
  g_autoptr(GDateTime) utc = g_date_time_to_utc (day);

  return g_date_time_format_iso8601 (utc);
}

/* Where backups are chosen; what is typed beside UTC stays the time of this computer. */
static char *
dup_zones (Moments *moments)
{
  g_autoptr(StewardMomentChoice) choice = steward_moment_choice_new ();
  g_autoptr(GTimeZone) typed = steward_moment_choice_dup_local_zone (choice);

  return g_strdup_printf ("%d %d",
                          g_time_zone_get_offset (steward_moment_choice_get_time_zone (choice), 0),
                          g_time_zone_get_offset (typed, 0));
}

static const struct
{
  char       *(*dup_text) (Moments *moments);
  const char *local;
  const char *utc;
} texts[] = {
  { dup_day, "27 Nov", "26 Nov" },
  { dup_long_day, "27 November", "26 November" },
  { dup_weekday, "Thu 27 Nov", "Wed 26 Nov" },
  { dup_long_weekday, "Thursday 27 November", "Wednesday 26 November" },
  { dup_time, "27 Nov 01:30", "26 Nov 22:30" },
  { dup_full_time, "27 Nov 2025 01:30:05 (22:30:05 UTC)", "26 Nov 2025 22:30:05 UTC" },
  { dup_recent_time, "01:30", "26 Nov 22:30" },
  { dup_moment, "today at 01:30", "26 Nov, 22:30" },
  { dup_window, "Between 23:00 and 07:00 by your clock.", "Between 20:00 and 04:00 UTC." },
  { dup_when, "27 Nov", "27 Nov" },
  { dup_range, "27 November 01:30 – 27 November 05:00", "26 November 22:30 – 27 November 02:00" },
  { dup_typed_day, "2025-11-26T21:00:00Z", "2025-11-27T00:00:00Z" },
  { dup_zones, "10800 10800", "0 10800" },
};

static void
test_texts (void)
{
  g_autoptr(GDateTime) moment = g_date_time_new_utc (2025, 11, 26, 22, 30, 5);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2025, 11, 27, 2, 0, 0);
  g_autoptr(StewardUpdateWindow) window = g_object_new (STEWARD_TYPE_UPDATE_WINDOW, NULL);
  g_autoptr(JsonNode) root = json_from_string (
    "{\"preferredStartTimeUtc\":\"2000-01-01T20:00:00Z\","
    "\"preferredEndTimeUtc\":\"2000-01-02T04:00:00Z\"}", NULL);
  Moments moments = { moment, now, window };

  steward_entity_update (STEWARD_ENTITY (window), json_node_get_object (root));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *local = texts[i].dup_text (&moments);
      g_autofree char *utc = NULL;

      g_object_set (steward_showing_get_default (), "utc", TRUE, NULL);
      utc = texts[i].dup_text (&moments);
      g_object_set (steward_showing_get_default (), "utc", FALSE, NULL);
      g_assert_cmpstr (local, ==, texts[i].local);
      g_assert_cmpstr (utc, ==, texts[i].utc);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_setenv ("TZ", "HERE-3", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/showing/texts", test_texts);

  return g_test_run ();
}
