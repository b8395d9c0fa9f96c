/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "sample-timeline.h"

#include "widgets/steward-moment-row.h"
#include "widgets/steward-restore-moment.h"
#include "widgets/steward-time-row.h"

typedef struct
{
  SampleTimeline       *sample;
  StewardRestoreDraft  *draft;
  GtkWidget            *window;
  StewardRestoreMoment *page;
  StewardMomentChoice  *choice;
  GPtrArray            *time_rows;
} Fixture;

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkEditable *
get_local (Fixture *fixture)
{
  return g_ptr_array_index (fixture->time_rows, 0);
}

static GtkEditable *
get_utc (Fixture *fixture)
{
  return g_ptr_array_index (fixture->time_rows, 1);
}

static void
fixture_open (Fixture        *fixture,
              SampleTimeline *sample)
{
  fixture->sample = sample;
  fixture->draft = STEWARD_RESTORE_DRAFT (steward_restore_draft_new (sample->environment));
  fixture->page = STEWARD_RESTORE_MOMENT (steward_restore_moment_new ());
  fixture->choice = steward_restore_moment_get_choice (fixture->page);
  steward_moment_choice_set_time_zone (fixture->choice, sample->time_zone);
  steward_restore_moment_set_draft (fixture->page, fixture->draft);
  steward_restore_moment_set_timeline (fixture->page, sample->timeline);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  fixture->time_rows = g_ptr_array_new ();
  collect (GTK_WIDGET (fixture->page), STEWARD_TYPE_TIME_ROW, fixture->time_rows);
  g_assert_cmpuint (fixture->time_rows->len, ==, 2);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  fixture_open (fixture, sample_timeline_new ());
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_ptr_array_unref (fixture->time_rows);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->draft);
  sample_timeline_free (fixture->sample);
}

/* The texts of all labels and buttons in the rows that are shown, joined by "|". */
static char *
dup_notes (Fixture *fixture)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  collect (GTK_WIDGET (fixture->page), STEWARD_TYPE_MOMENT_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(GPtrArray) labels = g_ptr_array_new ();

      if (!gtk_widget_get_visible (g_ptr_array_index (rows, i)))
        continue;

      collect (g_ptr_array_index (rows, i), GTK_TYPE_LABEL, labels);
      for (guint j = 0; j < labels->len; j++)
        {
          if (gtk_widget_get_visible (g_ptr_array_index (labels, j)))
            g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "",
                                    gtk_label_get_text (g_ptr_array_index (labels, j)));
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_notes (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *notes = dup_notes (fixture);

  g_assert_cmpstr (notes, ==, expected);
}

static void
click (Fixture    *fixture,
       const char *label)
{
  g_autoptr(GPtrArray) buttons = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkButton *button = g_ptr_array_index (buttons, i);

      if (g_strcmp0 (gtk_button_get_label (button), label) == 0)
        {
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }

  g_assert_not_reached ();
}

static void
assert_texts (Fixture    *fixture,
              const char *local,
              const char *utc)
{
  g_assert_cmpstr (gtk_editable_get_text (get_local (fixture)), ==, local);
  g_assert_cmpstr (gtk_editable_get_text (get_utc (fixture)), ==, utc);
}

static void
test_explains (Fixture       *fixture,
               gconstpointer  user_data)
{
  gtk_editable_set_text (get_local (fixture), "2025-11-18 09:02");
  assert_texts (fixture, "2025-11-18 09:02", "2025-11-18 08:02");
  assert_notes (fixture,
                "Goes back 8 days and 5 hours|"
                "Everything entered after 18 November 09:02 will be missing from the new "
                "environment. Production itself keeps it.|"
                "3 minutes before “Document Capture” was updated|"
                "6 h 15 min after the update to 27.1.41698.0. The new environment starts with "
                "this version.");
  g_assert_true (steward_restore_moment_is_complete (fixture->page));
  g_assert_null (steward_restore_moment_get_lack (fixture->page));
}

static void
test_writes_draft (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr(GDateTime) expected = sample_timeline_dup_local (fixture->sample, "2025-11-18 09:02");

  g_assert_nonnull (steward_restore_draft_get_moment (fixture->draft));
  gtk_editable_set_text (get_utc (fixture), "2025-11-18 08:02:00");
  g_assert_true (g_date_time_equal (steward_restore_draft_get_moment (fixture->draft), expected));
  g_assert_cmpstr (gtk_editable_get_text (get_local (fixture)), ==, "2025-11-18 09:02");
}

static void
test_reads_draft (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr(StewardRestoreDraft) draft = NULL;
  g_autoptr(GDateTime) moment = sample_timeline_dup_local (fixture->sample, "2025-11-20 10:00");

  draft = STEWARD_RESTORE_DRAFT (steward_restore_draft_new (fixture->sample->environment));
  steward_restore_draft_set_moment (draft, moment);
  steward_restore_moment_set_draft (fixture->page, draft);
  g_assert_cmpstr (gtk_editable_get_text (get_local (fixture)), ==, "2025-11-20 10:00");
  steward_restore_moment_set_draft (fixture->page, NULL);
}

static void
test_seconds (Fixture       *fixture,
              gconstpointer  user_data)
{
  gtk_editable_set_text (get_local (fixture), "2025-11-18 09:02:30");
  assert_texts (fixture, "2025-11-18 09:02:30", "2025-11-18 08:02:30");
  g_assert_true (steward_restore_moment_is_complete (fixture->page));
}

static void
test_gap_stays (Fixture       *fixture,
                gconstpointer  user_data)
{
  gtk_editable_set_text (get_local (fixture), "2025-11-18 02:30");
  assert_texts (fixture, "2025-11-18 02:30", "2025-11-18 01:30");
  assert_notes (fixture,
                "There is no backup for 02:30|"
                "The environment was being updated to 27.1.41698.0 from 02:12 to 02:47.|"
                "Use 02:11|Use 02:48");
  g_assert_false (steward_restore_moment_is_complete (fixture->page));
  g_assert_cmpstr (steward_restore_moment_get_lack (fixture->page), ==,
                   "Choose a moment that has a backup to continue.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_local (fixture)), "error"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_utc (fixture)), "error"));
  gtk_test_accessible_assert_state (get_local (fixture), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  click (fixture, "Use 02:48");
  assert_texts (fixture, "2025-11-18 02:48", "2025-11-18 01:48");
  g_assert_true (steward_restore_moment_is_complete (fixture->page));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_local (fixture)), "error"));
}

static void
test_future_and_past (Fixture       *fixture,
                      gconstpointer  user_data)
{
  gtk_editable_set_text (get_local (fixture), "2025-11-26 15:00");
  assert_notes (fixture, "15:00 has not come yet|The latest possible moment is 26 November 14:38.|"
                         "Use 14:38");
  gtk_editable_set_text (get_local (fixture), "2025-11-01 15:00");
  assert_notes (fixture, "Version 26.2.35179.0 cannot be restored|"
                         "The service does not restore this version any more.|"
                         "Use 4 Nov 23:52");
  gtk_editable_set_text (get_local (fixture), "2025-10-01 15:00");
  assert_notes (fixture, "Backups reach back 28 days|"
                         "The earliest possible moment is 4 November 23:52.|Use 4 Nov 23:52");
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  user_data)
{
  gtk_editable_set_text (get_local (fixture), "2025-11-18 09:02");
  gtk_editable_set_text (get_local (fixture), "2025-11-18 09:");
  assert_texts (fixture, "2025-11-18 09:", "2025-11-18 08:02");
  assert_notes (fixture, "This is not a date and time|Write it as in “2025-11-18 09:02”.");
  g_assert_false (steward_restore_moment_is_complete (fixture->page));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_local (fixture)), "error"));

  /* Any other way of choosing is a way out. */
  steward_moment_choice_step (fixture->choice, 1);
  assert_texts (fixture, "2025-11-18 09:03", "2025-11-18 08:03");
  g_assert_true (steward_restore_moment_is_complete (fixture->page));
}

static void
test_clocks_go_back (void)
{
  Fixture fixture = { 0, };

  fixture_open (&fixture, sample_timeline_new_at ("2025-11-10T12:00:00Z", "Europe/Copenhagen"));
  sample_timeline_add_period (fixture.sample, "2025-10-20T00:00:00Z", "2025-11-10T12:00:00Z",
                              "27.0.1.0");

  gtk_editable_set_text (get_local (&fixture), "2025-10-26 02:30");
  assert_texts (&fixture, "2025-10-26 02:30", "2025-10-26 00:30");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_local (&fixture))), ==,
                   "Local time (UTC+02:00)");

  click (&fixture, "Use UTC+01:00");
  assert_texts (&fixture, "2025-10-26 02:30", "2025-10-26 01:30");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_local (&fixture))), ==,
                   "Local time (UTC+01:00)");
  click (&fixture, "Use UTC+02:00");
  assert_texts (&fixture, "2025-10-26 02:30", "2025-10-26 00:30");
  g_assert_true (steward_restore_moment_is_complete (fixture.page));

  fixture_tear_down (&fixture, NULL);
}

static void
test_clocks_go_forward (void)
{
  Fixture fixture = { 0, };

  fixture_open (&fixture, sample_timeline_new_at ("2025-04-10T12:00:00Z", "Europe/Copenhagen"));
  sample_timeline_add_period (fixture.sample, "2025-03-20T00:00:00Z", "2025-04-10T12:00:00Z",
                              "26.0.1.0");

  gtk_editable_set_text (get_local (&fixture), "2025-03-30 02:30");
  assert_notes (&fixture, "There is no 2025-03-30 02:30|"
                          "The clocks go forward, and skip that time.|Use 01:59|Use 03:00");
  g_assert_false (steward_restore_moment_is_complete (fixture.page));
  click (&fixture, "Use 03:00");
  assert_texts (&fixture, "2025-03-30 03:00", "2025-03-30 01:00");
  g_assert_true (steward_restore_moment_is_complete (fixture.page));

  fixture_tear_down (&fixture, NULL);
}

static void
test_no_period_yet (void)
{
  Fixture fixture = { 0, };

  fixture_open (&fixture, sample_timeline_new_at ("2025-11-26T13:50:00Z", "Europe/Copenhagen"));
  assert_notes (&fixture, "Nothing can be restored yet|"
                          "A new environment has its first backup about 30 minutes after "
                          "creation.");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_local (&fixture))));
  g_assert_false (steward_restore_moment_is_complete (fixture.page));

  steward_restore_moment_set_loading (fixture.page, TRUE);
  assert_notes (&fixture, "Asking what can be restored…");
  sample_timeline_add_period (fixture.sample, "2025-11-20T00:00:00Z", "2025-11-26T13:38:30Z",
                              "27.1.1.0");
  g_assert_false (steward_restore_moment_is_complete (fixture.page));
  steward_restore_moment_set_loading (fixture.page, FALSE);
  g_assert_true (steward_restore_moment_is_complete (fixture.page));
  assert_texts (&fixture, "2025-11-26 14:38", "2025-11-26 13:38");

  fixture_tear_down (&fixture, NULL);
}

static void
test_none_left (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *notes = NULL;

  for (int i = 0; i < 8; i++)
    {
      g_autofree char *operation =
        g_strdup_printf ("{\"id\":\"r%d\",\"type\":\"pitRestore\",\"status\":\"succeeded\","
                         "\"createdOn\":\"2025-11-21T10:0%d:00Z\",\"parameters\":{"
                         "\"sourceEnvironmentName\":\"Production\","
                         "\"destinationEnvironmentName\":\"Copy-%d\"}}", i, i, i);

      sample_timeline_add_operation (fixture->sample, operation);
    }

  notes = dup_notes (fixture);
  g_assert_true (g_str_has_prefix (notes, "No restores are left in November|"));
  g_assert_false (steward_restore_moment_is_complete (fixture->page));
}

#define ADD(path, func) \
  g_test_add ("/restore-moment/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("explains", test_explains);
  ADD ("writes-draft", test_writes_draft);
  ADD ("reads-draft", test_reads_draft);
  ADD ("typed/seconds", test_seconds);
  ADD ("typed/gap-stays", test_gap_stays);
  ADD ("typed/future-and-past", test_future_and_past);
  ADD ("typed/unreadable", test_unreadable);
  ADD ("none-left", test_none_left);
  g_test_add_func ("/restore-moment/clocks/back", test_clocks_go_back);
  g_test_add_func ("/restore-moment/clocks/forward", test_clocks_go_forward);
  g_test_add_func ("/restore-moment/no-period-yet", test_no_period_yet);

  return g_test_run ();
}
