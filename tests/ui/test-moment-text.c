/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "sample-timeline.h"

#include "widgets/steward-mark-text.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-timeline-summary.h"

static void
test_durations (void)
{
  const struct
  {
    gint64      seconds;
    const char *text;
  } durations[] = {
    { 0, "0 minutes" }, { 60, "1 minute" }, { 180, "3 minutes" }, { 209, "3 minutes" },
    { 3600, "1 hour" }, { 22500, "6 h 15 min" }, { 7200, "2 hours" },
    { 86400, "1 day" }, { 709200, "8 days and 5 hours" }, { 90000, "1 day and 1 hour" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autofree char *text = steward_moment_text_dup_duration (durations[i].seconds);

      g_assert_cmpstr (text, ==, durations[i].text);
    }
}

/* All marks of the sample in the words of the list, in order of time. */
static void
test_marks (void)
{
  const char *expected[] = {
    "Environment restarted", "Updated to 27.0", "Shipping Agent installed", "Settings changed",
    "Bank Feeds updated", "Updated to 27.1", "Document Capture updated",
    "Payroll DK update failed", "Telemetry key set", "Settings changed", "Bank Feeds updated",
  };
  g_autoptr(SampleTimeline) sample = sample_timeline_new ();
  GListModel *marks = steward_timeline_get_marks (sample->timeline);
  guint n_operations = 0;

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      g_autofree char *label = steward_mark_text_dup_label (mark);
      g_autofree char *before = steward_mark_text_dup_before (mark);

      g_assert_null (strchr (label, '{'));
      g_assert_null (strchr (before, '{'));
      if (steward_timeline_mark_get_kind (mark) != STEWARD_MARK_OPERATION)
        continue;

      g_assert_cmpuint (n_operations, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (label, ==, expected[n_operations]);
      g_assert_cmpint (g_str_has_suffix (label, "failed"), ==, steward_mark_text_is_failure (mark));
      n_operations++;
    }

  g_assert_cmpuint (n_operations, ==, G_N_ELEMENTS (expected));
}

/* A name that is not known is no reason to begin a sentence with a small letter. */
static void
test_unknown_app (void)
{
  g_autoptr(SampleTimeline) sample =
    sample_timeline_new_at ("2025-11-26T13:50:00Z", "Europe/Copenhagen");
  g_autoptr(StewardTimelineMark) mark = NULL;
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;

  sample_timeline_add_period (sample, "2025-11-20T00:00:00Z", "2025-11-26T13:38:30Z", "27.1.1.0");
  sample_timeline_add_operation (sample, "{\"id\":\"1\",\"type\":\"environmentAppUpdate\","
                                         "\"status\":\"succeeded\","
                                         "\"startedOn\":\"2025-11-21T09:30:00Z\"}");
  mark = g_list_model_get_item (steward_timeline_get_marks (sample->timeline), 1);
  label = steward_mark_text_dup_label (mark);
  before = steward_mark_text_dup_before (mark);

  g_assert_cmpstr (label, ==, "An app updated");
  g_assert_cmpstr (before, ==, "Before an app was updated");
}

static void
test_distance (void)
{
  g_autoptr(SampleTimeline) sample = sample_timeline_new ();
  g_autoptr(GDateTime) after = sample_timeline_dup_local (sample, "2025-11-18 09:50");
  StewardTimelineMark *mark = steward_moment_text_find_nearest (sample->timeline, after);
  g_autofree char *text = steward_mark_text_dup_distance (mark, after, TRUE);
  g_autoptr(GDateTime) far_away = sample_timeline_dup_local (sample, "2025-11-22 12:00");

  g_assert_cmpstr (text, ==, "9 minutes after the update of “Payroll DK” failed");
  g_assert_null (steward_moment_text_find_nearest (sample->timeline, far_away));
}

static void
test_causes (void)
{
  g_autoptr(SampleTimeline) sample = sample_timeline_new ();
  g_autoptr(GDateTime) gap = sample_timeline_dup_local (sample, "2025-11-09 20:00");
  g_autofree char *cause =
    steward_moment_text_dup_cause (sample->timeline, gap, sample->time_zone);

  g_assert_cmpstr (cause, ==,
                   "The service has no backup from 9 November 06:02 to 10 November 11:34.");
}

static void
test_summary (void)
{
  g_autoptr(SampleTimeline) sample = sample_timeline_new ();
  g_autoptr(SampleTimeline) empty =
    sample_timeline_new_at ("2025-11-26T13:50:00Z", "Europe/Copenhagen");
  g_autofree char *title = steward_timeline_summary_dup_title (sample->timeline, sample->time_zone);
  g_autofree char *subtitle =
    steward_timeline_summary_dup_subtitle (sample->timeline, sample->time_zone);
  g_autofree char *nothing = steward_timeline_summary_dup_title (empty->timeline, empty->time_zone);

  g_assert_cmpstr (title, ==, "Any moment since 4 November 23:52");
  g_assert_cmpstr (subtitle, ==,
                   "Except 9 November 06:02 – 10 November 11:34 and 1 update. "
                   "8 of 10 restores left in November.");
  g_assert_cmpstr (nothing, ==, "Nothing can be restored yet");
}

/* Who does not know what a restore was made from cannot say how many are left. */
static void
test_vague_restores (void)
{
  g_autoptr(SampleTimeline) sample = sample_timeline_new ();
  g_autofree char *left = NULL;

  sample_timeline_add_operation (sample, "{\"id\":\"vague\",\"type\":\"pitRestore\","
                                         "\"status\":\"succeeded\","
                                         "\"createdOn\":\"2025-11-21T09:30:00Z\","
                                         "\"environmentName\":\"Else\"}");
  left = steward_moment_text_dup_restores_left (sample->timeline);

  g_assert_cmpstr (left, ==, "At most 8 restores left in November.");
}

/* Not the same as a new environment that has no backup yet. */
static void
test_outdated (void)
{
  g_autoptr(SampleTimeline) sample =
    sample_timeline_new_at ("2025-11-26T13:50:00Z", "Europe/Copenhagen");
  g_autoptr(JsonNode) grace = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  grace = json_from_string ("{\"name\":\"Production\",\"applicationVersion\":\"27.1.41698.0\","
                            "\"versionDetails\":{"
                            "\"gracePeriodStartDate\":\"2025-11-20T00:00:00Z\"}}", NULL);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (sample->environment),
                                        json_node_get_object (grace)));
  sample_timeline_add_period (sample, "2025-11-04T22:51:20Z", "2025-11-26T13:00:00Z",
                              "27.1.41698.0");
  title = steward_timeline_summary_dup_title (sample->timeline, sample->time_zone);
  subtitle = steward_timeline_summary_dup_subtitle (sample->timeline, sample->time_zone);
  g_assert_cmpstr (title, ==, "Nothing can be restored");
  g_assert_cmpstr (subtitle, ==, "All backups are of versions that cannot be restored.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment-text/durations", test_durations);
  g_test_add_func ("/moment-text/marks", test_marks);
  g_test_add_func ("/moment-text/unknown-app", test_unknown_app);
  g_test_add_func ("/moment-text/distance", test_distance);
  g_test_add_func ("/moment-text/causes", test_causes);
  g_test_add_func ("/moment-text/vague-restores", test_vague_restores);
  g_test_add_func ("/moment-text/outdated", test_outdated);
  g_test_add_func ("/moment-text/summary", test_summary);

  return g_test_run ();
}
