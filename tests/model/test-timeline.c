/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-restore-period.h"
#include "steward-timeline.h"
#include "steward-util.h"

/* An environment that was updated twice within the 28 days before the 26 November 2025, 13:50
 * UTC: on the 4th to another major version, on the 18th to a minor one. From the 9th to the
 * 10th there is no backup, for no known reason. */

#define NOW "2025-11-26T13:50:00Z"

#define PERIODS \
  "[{'from':'2025-11-04T22:51:00Z','to':'2025-11-09T05:02:00Z'," \
  "'correspondingApplicationPackageVersion':'27.0.38460.0'}," \
  "{'from':'2025-11-10T10:34:00Z','to':'2025-11-18T01:12:00Z'," \
  "'correspondingApplicationPackageVersion':'27.0.38460.0'}," \
  "{'from':'2025-11-18T01:47:00Z','to':'2025-11-26T13:38:30Z'," \
  "'correspondingApplicationPackageVersion':'27.1.41698.0'}]"

#define OPERATIONS \
  "[{'id':'app','type':'environmentAppUpdate','status':'succeeded'," \
  "'environmentName':'Production','startedOn':'2025-11-18T08:05:20Z'," \
  "'completedOn':'2025-11-18T08:09:00Z'}," \
  "{'id':'failed','type':'environmentAppUpdate','status':'failed'," \
  "'environmentName':'production','createdOn':'2025-11-18T08:41:00Z'}," \
  "{'id':'update','type':'update','status':'succeeded','environmentName':'Production'," \
  "'startedOn':'2025-11-18T01:12:00Z','completedOn':'2025-11-18T01:47:00Z'," \
  "'parameters':{'sourceVersion':'27.0.38460.0','targetVersion':'27.1.41698.0'}}," \
  "{'id':'major','type':'update','status':'succeeded','environmentName':'Production'," \
  "'startedOn':'2025-11-04T22:16:00Z','completedOn':'2025-11-04T22:51:00Z'," \
  "'parameters':{'sourceVersion':'26.2.35179.0','targetVersion':'27.0.38460.0'}}," \
  "{'id':'other','type':'modify','status':'succeeded','environmentName':'UAT'," \
  "'startedOn':'2025-11-20T00:00:00Z'}," \
  "{'id':'waits','type':'update','status':'scheduled','environmentName':'Production'," \
  "'startedOn':'2025-11-21T00:00:00Z'}," \
  "{'id':'canceled','type':'update','status':'canceled','environmentName':'Production'," \
  "'startedOn':'2025-11-22T00:00:00Z'}," \
  "{'id':'ancient','type':'modify','status':'succeeded','environmentName':'Production'," \
  "'startedOn':'2025-10-01T00:00:00Z'}," \
  "{'id':'restore','type':'pitRestore','status':'succeeded'," \
  "'createdOn':'2025-11-13T16:00:00Z','environmentName':'Hotfix','parameters':{" \
  "'environmentName':'Hotfix','sourceEnvironmentName':'Production'}}," \
  "{'id':'restore2','type':'pitRestore','status':'running'," \
  "'createdOn':'2025-11-01T00:00:00Z','environmentName':'Production','parameters':{" \
  "'environmentName':'Else'}}," \
  "{'id':'restore3','type':'pitRestore','status':'failed'," \
  "'createdOn':'2025-11-14T16:00:00Z','environmentName':'Hotfix','parameters':{" \
  "'sourceEnvironmentName':'Production'}}," \
  "{'id':'restore4','type':'pitRestore','status':'succeeded'," \
  "'createdOn':'2025-10-31T23:59:59Z','environmentName':'Hotfix','parameters':{" \
  "'sourceEnvironmentName':'Production'}}]"

typedef struct
{
  StewardEnvironment *environment;
  GListStore         *periods;
  GListStore         *operations;
  StewardTimeline    *timeline;
} Fixture;

static void
set_up_with (Fixture    *fixture,
             const char *environment,
             const char *periods,
             const char *operations)
{
  g_autoptr(GDateTime) now = model_test_date (NOW);

  fixture->environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT, environment);
  fixture->periods = model_test_list (STEWARD_TYPE_RESTORE_PERIOD, periods);
  fixture->operations = model_test_list (STEWARD_TYPE_OPERATION, operations);
  fixture->timeline = steward_timeline_new (fixture->environment,
                                            G_LIST_MODEL (fixture->periods),
                                            G_LIST_MODEL (fixture->operations), now);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_with (fixture, "{'name':'Production','status':'Active','type':'Production'}",
               PERIODS, OPERATIONS);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->timeline));
  g_clear_object (&fixture->periods);
  g_clear_object (&fixture->operations);
  g_clear_object (&fixture->environment);
}

static char *
describe_segments (StewardTimeline *timeline)
{
  GListModel *segments = steward_timeline_get_segments (timeline);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);
      StewardOperation *operation = steward_timeline_segment_get_operation (segment);
      const char *version = steward_timeline_segment_get_version (segment);
      g_autofree char *from = NULL;

      from = g_date_time_format (steward_timeline_segment_get_from (segment), "%d %H:%M");
      g_string_append_printf (text, "%s %c %s %s\n", from,
                              "AGN"[steward_timeline_segment_get_kind (segment)],
                              version != NULL ? version : "-",
                              operation != NULL ? steward_operation_get_id (operation) : "-");
    }

  return g_string_free (text, FALSE);
}

static char *
describe_marks (StewardTimeline *timeline)
{
  GListModel *marks = steward_timeline_get_marks (timeline);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (marks, i);
      StewardOperation *operation = steward_timeline_mark_get_operation (mark);
      GDateTime *moment = steward_timeline_mark_get_moment (mark);
      g_autofree char *on = NULL;
      g_autofree char *before = NULL;

      on = g_date_time_format (steward_timeline_mark_get_on (mark), "%d %H:%M");
      before = moment != NULL ? g_date_time_format (moment, "%d %H:%M") : g_strdup ("-");
      g_string_append_printf (text, "%s %c %s %s\n", on,
                              "EOVL"[steward_timeline_mark_get_kind (mark)], before,
                              operation != NULL ? steward_operation_get_id (operation) : "-");
    }

  return g_string_free (text, FALSE);
}

static void
assert_joined (StewardTimeline *timeline)
{
  GListModel *segments = steward_timeline_get_segments (timeline);
  g_autoptr(GDateTime) cursor = g_date_time_ref (steward_timeline_get_start (timeline));

  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);
      GDateTime *from = steward_timeline_segment_get_from (segment);
      GDateTime *to = steward_timeline_segment_get_to (segment);

      g_assert_true (g_date_time_equal (from, cursor));
      g_assert_cmpint (g_date_time_compare (from, to), <, 0);
      g_clear_pointer (&cursor, g_date_time_unref);
      cursor = g_date_time_ref (to);
    }

  g_assert_true (g_date_time_equal (cursor, steward_timeline_get_now (timeline)));
}

static void
assert_moment (GDateTime  *date,
               const char *expected)
{
  g_autoptr(GDateTime) owned = date;
  g_autofree char *text = owned != NULL ? steward_date_time_format (owned) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_segments (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *segments = describe_segments (fixture->timeline);

  g_assert_cmpstr (segments, ==,
                   "29 13:50 N 26.2.35179.0 -\n"
                   "04 22:16 G - major\n"
                   "04 22:51 A 27.0.38460.0 -\n"
                   "09 05:02 G - -\n"
                   "10 10:34 A 27.0.38460.0 -\n"
                   "18 01:12 G - update\n"
                   "18 01:47 A 27.1.41698.0 -\n"
                   "26 13:38 G - -\n");
  assert_joined (fixture->timeline);
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *marks = describe_marks (fixture->timeline);

  g_assert_cmpstr (marks, ==,
                   "04 22:16 O - major\n"
                   "04 22:51 E 04 22:52 -\n"
                   "04 22:51 V - -\n"
                   "18 01:12 O 18 01:11 update\n"
                   "18 01:47 V 18 01:11 -\n"
                   "18 08:05 O 18 08:04 app\n"
                   "18 08:41 O 18 08:40 failed\n"
                   "26 13:38 L 26 13:38 -\n");
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  model_test_assert_date (steward_timeline_get_start (fixture->timeline),
                          "2025-10-29T13:50:00Z");
  model_test_assert_date (steward_timeline_get_earliest (fixture->timeline),
                          "2025-11-04T22:52:00Z");
  model_test_assert_date (steward_timeline_get_latest (fixture->timeline),
                          "2025-11-26T13:38:00Z");
}

static void
test_allowed (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *moment;
    gboolean    allowed;
    const char *nearest;
    const char *before;
    const char *after;
  } cases[] = {
    { "2025-11-18T08:02:00Z", TRUE, "2025-11-18T08:02:00Z", "2025-11-18T08:02:00Z",
      "2025-11-18T08:02:00Z" },
    { "2025-11-18T08:02:30Z", TRUE, "2025-11-18T08:02:30Z", "2025-11-18T08:02:00Z",
      "2025-11-18T08:03:00Z" },
    { "2025-11-18T09:30:00+08:00", FALSE, "2025-11-18T01:48:00Z", "2025-11-18T01:11:00Z",
      "2025-11-18T01:48:00Z" },
    { "2025-11-18T01:12:00Z", TRUE, "2025-11-18T01:12:00Z", "2025-11-18T01:11:00Z",
      "2025-11-18T01:48:00Z" },
    { "2025-11-18T01:12:01Z", FALSE, "2025-11-18T01:11:00Z", "2025-11-18T01:11:00Z",
      "2025-11-18T01:48:00Z" },
    { "2025-11-18T01:46:59Z", FALSE, "2025-11-18T01:48:00Z", "2025-11-18T01:11:00Z",
      "2025-11-18T01:48:00Z" },
    { "2025-11-01T00:00:00Z", FALSE, "2025-11-04T22:52:00Z", NULL, "2025-11-04T22:52:00Z" },
    { "2025-11-26T13:45:00Z", FALSE, "2025-11-26T13:38:00Z", "2025-11-26T13:38:00Z", NULL },
    { "2025-12-24T00:00:00Z", FALSE, "2025-11-26T13:38:00Z", "2025-11-26T13:38:00Z", NULL },
    { "2020-01-01T00:00:00Z", FALSE, "2025-11-04T22:52:00Z", NULL, "2025-11-04T22:52:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) moment = model_test_date (cases[i].moment);

      g_test_message ("%s", cases[i].moment);
      g_assert_cmpint (steward_timeline_allows (fixture->timeline, moment), ==,
                       cases[i].allowed);
      assert_moment (steward_timeline_dup_nearest (fixture->timeline, moment), cases[i].nearest);
      assert_moment (steward_timeline_dup_before (fixture->timeline, moment), cases[i].before);
      assert_moment (steward_timeline_dup_after (fixture->timeline, moment), cases[i].after);
    }
}

static void
assert_mark (StewardTimelineMark *mark,
             const char          *id)
{
  StewardOperation *operation = mark != NULL ? steward_timeline_mark_get_operation (mark) : NULL;

  g_assert_cmpstr (operation != NULL ? steward_operation_get_id (operation) : NULL, ==, id);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  StewardTimeline *timeline = fixture->timeline;
  g_autoptr(GDateTime) chosen = model_test_date ("2025-11-18T08:02:00Z");
  g_autoptr(GDateTime) minute = model_test_date ("2025-11-18T08:04:00Z");
  g_autoptr(GDateTime) long_ago = model_test_date ("2020-01-01T00:00:00Z");

  assert_mark (steward_timeline_find_mark_after (timeline, chosen), "app");
  assert_mark (steward_timeline_find_mark_after (timeline, minute), "failed");
  g_assert_nonnull (steward_timeline_find_mark_before (timeline, chosen));
  g_assert_null (steward_timeline_find_mark_before (timeline, long_ago));
  g_assert_cmpint (steward_timeline_mark_get_kind (
                     steward_timeline_find_mark_after (timeline, long_ago)), ==,
                   STEWARD_MARK_EARLIEST);
  g_assert_null (steward_timeline_find_mark_after (timeline,
                                                   steward_timeline_get_latest (timeline)));
}

/* One that succeeded, and one that runs; one failed, and one was in October. */
static void
test_restores_left (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GDateTime) december = model_test_date ("2025-12-01T00:00:00Z");

  g_assert_cmpuint (steward_timeline_get_restores_left (fixture->timeline), ==, 8);
  g_assert_false (steward_timeline_has_vague_restores (fixture->timeline));
  steward_timeline_set_now (fixture->timeline, december);
  g_assert_cmpuint (steward_timeline_get_restores_left (fixture->timeline), ==, 10);
}

static void
count_cb (StewardTimeline *timeline,
          guint           *count)
{
  (*count)++;
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GDateTime) moment = model_test_date ("2025-11-18T08:02:00Z");
  g_autoptr(GDateTime) later = model_test_date ("2025-11-26T14:00:00Z");
  g_autofree char *nothing = NULL;
  guint count = 0;

  g_signal_connect (fixture->timeline, "changed", G_CALLBACK (count_cb), &count);

  g_list_store_remove (fixture->periods, 2);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (steward_timeline_allows (fixture->timeline, moment));
  assert_joined (fixture->timeline);

  g_list_store_remove_all (fixture->periods);
  g_list_store_remove_all (fixture->operations);
  g_assert_cmpuint (count, ==, 3);
  nothing = describe_segments (fixture->timeline);
  g_assert_cmpstr (nothing, ==, "29 13:50 G - -\n");
  g_assert_null (steward_timeline_get_earliest (fixture->timeline));
  g_assert_null (steward_timeline_get_latest (fixture->timeline));
  g_assert_null (steward_timeline_dup_nearest (fixture->timeline, moment));

  steward_timeline_set_now (fixture->timeline, later);
  g_assert_cmpuint (count, ==, 4);
  assert_joined (fixture->timeline);
}

/* Whatever ran out is shown, but cannot be chosen. */
static void
test_grace_period (void)
{
  Fixture fixture = { NULL };
  g_autofree char *segments = NULL;

  set_up_with (&fixture,
               "{'name':'Production','applicationVersion':'27.0.1.0','versionDetails':{"
               "'gracePeriodStartDate':'2025-11-20T00:00:00Z'}}",
               PERIODS, "[]");
  segments = describe_segments (fixture.timeline);
  g_assert_cmpstr (segments, ==,
                   "29 13:50 G - -\n"
                   "04 22:51 N 27.0.38460.0 -\n"
                   "09 05:02 G - -\n"
                   "10 10:34 N 27.0.38460.0 -\n"
                   "18 01:12 G - -\n"
                   "18 01:47 A 27.1.41698.0 -\n"
                   "26 13:38 G - -\n");
  tear_down (&fixture, NULL);
}

/* As the service prints a restore, its environment is the new one: what it was made from may be
 * any of the tenant. */
static void
test_vague_restores (void)
{
  Fixture fixture = { NULL };

  set_up_with (&fixture, "{'name':'Production','type':'Production'}", "[]",
               "[{'id':'vague','type':'pitRestore','status':'succeeded',"
               "'createdOn':'2025-11-13T16:00:00Z','environmentName':'Hotfix',"
               "'parameters':{'environmentName':'Hotfix'}},"
               "{'id':'failed','type':'pitRestore','status':'failed',"
               "'createdOn':'2025-11-13T17:00:00Z','environmentName':'Else',"
               "'parameters':{'environmentName':'Else'}}]");
  g_assert_cmpuint (steward_timeline_get_restores_left (fixture.timeline), ==, 10);
  g_assert_true (steward_timeline_has_vague_restores (fixture.timeline));
  g_list_store_remove (fixture.operations, 0);
  g_assert_false (steward_timeline_has_vague_restores (fixture.timeline));
  tear_down (&fixture, NULL);
}

/* A young environment: the time before it existed is explained by what made it. */
static void
test_young_environment (void)
{
  Fixture fixture = { NULL };
  g_autofree char *segments = NULL;

  set_up_with (&fixture, "{'name':'Hotfix','applicationVersion':'27.1.1.0'}",
               "[{'from':'2025-11-13T17:20:00Z','to':'2025-11-26T13:40:00Z'}]",
               "[{'id':'birth','type':'pitRestore','status':'succeeded',"
               "'startedOn':'2025-11-13T16:00:00Z','completedOn':'2025-11-13T16:51:00Z',"
               "'environmentName':'Production','parameters':{'environmentName':'Hotfix'}}]");
  segments = describe_segments (fixture.timeline);
  g_assert_cmpstr (segments, ==,
                   "29 13:50 G - birth\n"
                   "13 17:20 A - -\n"
                   "26 13:40 G - -\n");
  tear_down (&fixture, NULL);
}

/* Periods of any kind, overlapping, unsorted, beyond the ends: the segments are joined, the
 * minutes offered are allowed, and the marks are in order. */
static void
test_random_periods (void)
{
  g_autoptr(GDateTime) now = model_test_date (NOW);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(GListStore) operations = model_test_list (STEWARD_TYPE_OPERATION, OPERATIONS);

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT, "{'name':'Production'}");
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(GString) text = g_string_new ("[");
      g_autoptr(GListStore) periods = NULL;
      g_autoptr(StewardTimeline) timeline = NULL;

      for (int j = g_test_rand_int_range (0, 6); j > 0; j--)
        {
          int from = g_test_rand_int_range (-40 * 86400, 86400);
          g_autoptr(GDateTime) begin = g_date_time_add_seconds (now, from);
          g_autoptr(GDateTime) end = NULL;
          g_autofree char *begin_text = steward_date_time_format (begin);
          g_autofree char *end_text = NULL;

          end = g_date_time_add_seconds (begin, g_test_rand_int_range (0, 10 * 86400));
          end_text = steward_date_time_format (end);
          g_string_append_printf (text, "%s{'from':'%s','to':'%s'}", text->len > 1 ? "," : "",
                                  begin_text, end_text);
        }
      g_string_append_c (text, ']');

      periods = model_test_list (STEWARD_TYPE_RESTORE_PERIOD, text->str);
      timeline = steward_timeline_new (environment, G_LIST_MODEL (periods),
                                       G_LIST_MODEL (operations), now);
      assert_joined (timeline);

      for (guint j = 0; j < 20; j++)
        {
          g_autoptr(GDateTime) moment = NULL;
          g_autoptr(GDateTime) nearest = NULL;

          moment = g_date_time_add_seconds (now, g_test_rand_int_range (-30 * 86400, 86400));
          nearest = steward_timeline_dup_nearest (timeline, moment);
          g_assert_true (nearest == NULL || steward_timeline_allows (timeline, nearest));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/timeline/segments", Fixture, NULL, set_up, test_segments, tear_down);
  g_test_add ("/timeline/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/timeline/ends", Fixture, NULL, set_up, test_ends, tear_down);
  g_test_add ("/timeline/allowed", Fixture, NULL, set_up, test_allowed, tear_down);
  g_test_add ("/timeline/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/timeline/restores-left", Fixture, NULL, set_up, test_restores_left, tear_down);
  g_test_add ("/timeline/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add_func ("/timeline/grace-period", test_grace_period);
  g_test_add_func ("/timeline/vague-restores", test_vague_restores);
  g_test_add_func ("/timeline/young-environment", test_young_environment);
  g_test_add_func ("/timeline/random-periods", test_random_periods);

  return g_test_run ();
}
