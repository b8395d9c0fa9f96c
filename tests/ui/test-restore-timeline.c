/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "sample-timeline.h"
#include "steward-test-loop.h"

#include "widgets/steward-jump-list.h"
#include "widgets/steward-mark-button.h"
#include "widgets/steward-month-strip.h"
#include "widgets/steward-restore-timeline.h"
#include "widgets/steward-span-header.h"
#include "widgets/steward-timeline-handle.h"

typedef struct
{
  SampleTimeline         *sample;
  GtkWidget              *window;
  StewardRestoreTimeline *timeline;
  StewardMomentChoice    *choice;
  GtkWidget              *handle;
} Fixture;

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
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

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  fixture->sample = sample_timeline_new ();
  fixture->timeline = STEWARD_RESTORE_TIMELINE (steward_restore_timeline_new ());
  fixture->choice = steward_restore_timeline_get_choice (fixture->timeline);
  steward_moment_choice_set_time_zone (fixture->choice, fixture->sample->time_zone);
  steward_restore_timeline_set_timeline (fixture->timeline, fixture->sample->timeline);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 880, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->handle = find (GTK_WIDGET (fixture->timeline), STEWARD_TYPE_TIMELINE_HANDLE);
  choose (fixture, "2025-11-18 09:02");
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->timeline), (gpointer *) &fixture->timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->timeline);
  sample_timeline_free (fixture->sample);
}

/* Activates what a key is bound to, as pressing it on the handle would. */
static void
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (fixture->handle);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autoptr(GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (keyval, modifiers);

          if (!gtk_shortcut_trigger_equal (trigger, gtk_shortcut_get_trigger (shortcut)))
            continue;

          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                       fixture->handle,
                                                       gtk_shortcut_get_arguments (shortcut)));
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  user_data)
{
  press (fixture, GDK_KEY_Right, 0);
  assert_chosen (fixture, "2025-11-18 09:03");
  press (fixture, GDK_KEY_KP_Left, 0);
  assert_chosen (fixture, "2025-11-18 09:02");
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_chosen (fixture, "2025-11-18 09:17");
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_chosen (fixture, "2025-11-18 10:02");
  press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Page_Up, 0);
  assert_chosen (fixture, "2025-11-19 09:02");
  press (fixture, GDK_KEY_Page_Down, 0);
  assert_chosen (fixture, "2025-11-18 09:02");
  press (fixture, GDK_KEY_Up, 0);
  assert_chosen (fixture, "2025-11-18 09:04");
  press (fixture, GDK_KEY_Down, 0);
  assert_chosen (fixture, "2025-11-18 02:11");
  press (fixture, GDK_KEY_Home, 0);
  assert_chosen (fixture, "2025-11-04 23:52");
  press (fixture, GDK_KEY_End, 0);
  assert_chosen (fixture, "2025-11-26 14:38");
}

static void
test_zoom_keys (Fixture       *fixture,
                gconstpointer  user_data)
{
  press (fixture, GDK_KEY_plus, 0);
  g_assert_cmpint (steward_moment_choice_get_zoom (fixture->choice), ==, STEWARD_ZOOM_HOURS);
  press (fixture, GDK_KEY_KP_Add, 0);
  g_assert_cmpint (steward_moment_choice_get_zoom (fixture->choice), ==, STEWARD_ZOOM_HOUR);
  press (fixture, GDK_KEY_0, 0);
  g_assert_cmpint (steward_moment_choice_get_zoom (fixture->choice), ==, STEWARD_ZOOM_DAY);
  press (fixture, GDK_KEY_minus, 0);
  g_assert_cmpint (steward_moment_choice_get_zoom (fixture->choice), ==, STEWARD_ZOOM_DAYS);
}

/* Time follows the text, and so do the keys that go along it. */
static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  user_data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->timeline), GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_Right, 0);
  assert_chosen (fixture, "2025-11-18 09:01");
  press (fixture, GDK_KEY_Page_Up, 0);
  assert_chosen (fixture, "2025-11-19 09:01");
}

static void
test_accessible_slider (Fixture       *fixture,
                        gconstpointer  user_data)
{
  const char *text = "Tuesday 18 November 2025, 09:02, version 27.1.41698.0, "
                     "3 minutes before Document Capture was updated";
  double now = g_date_time_to_unix (steward_moment_choice_get_moment (fixture->choice)) / 60.0;
  double end =
    g_date_time_to_unix (steward_timeline_get_now (fixture->sample->timeline)) / 60.0;

  gtk_test_accessible_assert_role (fixture->handle, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Moment");
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, now);
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, end);
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                       end - STEWARD_TIMELINE_DAYS * 24 * 60);
  gtk_test_accessible_assert_state (fixture->handle, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);

  press (fixture, GDK_KEY_Right, 0);
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       now + 1);
}

static void
test_accessible_gap (Fixture       *fixture,
                     gconstpointer  user_data)
{
  choose (fixture, "2025-11-18 02:30");
  gtk_test_accessible_assert_state (fixture->handle, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (fixture->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Tuesday 18 November 2025, 02:30, "
                                       "There is no backup for 02:30");
  g_assert_true (gtk_widget_has_css_class (fixture->handle, "invalid"));
}

static void
test_handle_has_first_focus (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_assert_true (steward_restore_timeline_focus_moment (fixture->timeline));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->handle);
}

/* Neither are they passed by, nor do they keep who goes back. */
static void
test_tab_leads_to_buttons (Fixture       *fixture,
                           gconstpointer  user_data)
{
  GtkWidget *timeline = GTK_WIDGET (fixture->timeline);
  GtkWidget *focus;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (timeline, GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, STEWARD_TYPE_SPAN_HEADER));
  g_assert_false (gtk_widget_child_focus (timeline, GTK_DIR_TAB_BACKWARD));
}

static void
test_mark_takes_minute_before (Fixture       *fixture,
                               gconstpointer  user_data)
{
  GtkWidget *first = find (GTK_WIDGET (fixture->timeline), STEWARD_TYPE_MARK_BUTTON);

  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "02:12 Updated to 27.1");
  g_signal_emit_by_name (first, "clicked");
  assert_chosen (fixture, "2025-11-18 02:11");
}

static void
test_month_keeps_time_of_day (Fixture       *fixture,
                              gconstpointer  user_data)
{
  GtkWidget *strip = find (GTK_WIDGET (fixture->timeline), STEWARD_TYPE_MONTH_STRIP);
  g_autoptr(GDateTime) picked = sample_timeline_dup_local (fixture->sample, "2025-11-21 17:00");

  g_signal_emit_by_name (strip, "picked", g_date_time_to_unix (picked));
  assert_chosen (fixture, "2025-11-21 09:02");
}

static GtkWidget *
find_part (GtkWidget  *widget,
           const char *css_name)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), css_name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, css_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_width (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* Until the shade of the month strip is laid out, which takes a few frames. */
static GtkWidget *
await_shade (Fixture *fixture)
{
  GtkWidget *shade = find_part (GTK_WIDGET (fixture->timeline), "shade");

  steward_test_await (has_width, shade);

  return shade;
}

/* What changes in the timeline takes nothing from what is chosen, nor from how it is shown. */
static void
test_time_goes_on (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr(GDateTime) later = sample_timeline_dup_local (fixture->sample, "2025-11-26 15:20");
  int width;

  width = gtk_widget_get_width (await_shade (fixture));
  steward_timeline_set_now (fixture->sample->timeline, later);
  /* The strip moves on by half an hour, so that its edges may be rounded otherwise. */
  g_assert_cmpint (ABS (gtk_widget_get_width (await_shade (fixture)) - width), <=, 1);
  assert_chosen (fixture, "2025-11-18 09:02");
}

static GtkWidget *
find_day (GtkWidget  *widget,
          const char *number)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "day")
      && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), number))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_day (child, number);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* From where the earlier one ends to where the later one begins. */
static double
get_distance (Fixture    *fixture,
              const char *earlier,
              const char *later)
{
  GtkWidget *strip = find (GTK_WIDGET (fixture->timeline), STEWARD_TYPE_MONTH_STRIP);
  GtkWidget *before = find_day (strip, earlier);
  GtkWidget *after = find_day (strip, later);
  graphene_rect_t first, second;

  if (!gtk_widget_get_child_visible (before) || !gtk_widget_get_child_visible (after))
    return -1;

  g_assert_true (gtk_widget_compute_bounds (before, strip, &first));
  g_assert_true (gtk_widget_compute_bounds (after, strip, &second));

  return second.origin.x - first.origin.x - first.size.width;
}

static gboolean
has_today_chosen (gpointer timeline)
{
  GtkWidget *today = find_day (timeline, "26");

  return gtk_widget_has_css_class (today, "chosen") && gtk_widget_get_child_visible (today)
         && gtk_widget_get_width (today) > 0;
}

/* Of a day that has just begun there is less than its number needs: those before it make room. */
static void
test_day_begins (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr(SampleTimeline) night =
    sample_timeline_new_at ("2025-11-26T00:20:00Z", "Europe/Copenhagen");

  sample_timeline_add_period (night, "2025-11-01T00:00:00Z", "2025-11-26T00:20:00Z", "27.0.1.0");
  steward_restore_timeline_set_timeline (fixture->timeline, night->timeline);
  steward_moment_choice_go_to_end (fixture->choice, TRUE);
  steward_test_await (has_today_chosen, fixture->timeline);

  g_assert_cmpfloat (get_distance (fixture, "25", "26"), >=, 2);
  g_assert_cmpfloat (get_distance (fixture, "24", "25"), >=, 2);
  g_assert_cmpfloat (get_distance (fixture, "23", "24"), >=, 2);
}

static void
collect_hours (GtkWidget *widget,
               GString   *hours)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "hour"))
    g_string_append_printf (hours, "%s%s", hours->len > 0 ? " " : "",
                            gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_hours (child, hours);
}

static void
assert_hours (Fixture    *fixture,
              const char *expected)
{
  g_autoptr(GString) hours = g_string_new (NULL);

  collect_hours (GTK_WIDGET (fixture->timeline), hours);
  g_assert_cmpstr (hours->str, ==, expected);
}

static void
test_hours (Fixture       *fixture,
            gconstpointer  user_data)
{
  assert_hours (fixture, "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 24:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_HOURS);
  assert_hours (fixture, "06:00 07:00 08:00 09:00 10:00 11:00 12:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_HOUR);
  assert_hours (fixture, "09:00 09:10 09:20 09:30 09:40 09:50 10:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_DAYS);
  assert_hours (fixture, "Mon 17 Nov 12:00 Tue 18 Nov 12:00 Wed 19 Nov 12:00 Thu 20 Nov");
}

/* The hours are those of the clock, also on the days it is changed on. */
static void
test_hours_of_clock_change (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autoptr(SampleTimeline) autumn =
    sample_timeline_new_at ("2025-11-10T12:00:00Z", "Europe/Copenhagen");
  g_autoptr(SampleTimeline) spring =
    sample_timeline_new_at ("2025-04-10T12:00:00Z", "Europe/Copenhagen");

  sample_timeline_add_period (autumn, "2025-10-20T00:00:00Z", "2025-11-10T12:00:00Z", "27.0.1.0");
  steward_restore_timeline_set_timeline (fixture->timeline, autumn->timeline);
  choose (fixture, "2025-10-26 01:30");
  assert_hours (fixture, "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 24:00");
  steward_moment_choice_set_zoom (fixture->choice, STEWARD_ZOOM_HOURS);
  assert_hours (fixture, "00:00 01:00 02:00 02:00 03:00 04:00 05:00 06:00");

  sample_timeline_add_period (spring, "2025-03-20T00:00:00Z", "2025-04-10T12:00:00Z", "26.0.1.0");
  steward_restore_timeline_set_timeline (fixture->timeline, spring->timeline);
  choose (fixture, "2025-03-30 01:30");
  assert_hours (fixture, "00:00 01:00 03:00 04:00 05:00 06:00");
}

/* After the present there are hours, and its name. */
static void
test_hours_of_today (Fixture       *fixture,
                     gconstpointer  user_data)
{
  steward_moment_choice_go_to_end (fixture->choice, TRUE);
  assert_hours (fixture, "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 24:00 Now");
}

static guint
count_shown_rows (GtkWidget *list)
{
  guint n_rows = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows += GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row);

  return n_rows;
}

static void
test_jump_list (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget *list = find (GTK_WIDGET (fixture->timeline), STEWARD_TYPE_JUMP_LIST);
  GtkWidget *entry = find (list, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *rows = find (list, GTK_TYPE_LIST_BOX);

  steward_restore_timeline_popup_list (fixture->timeline);
  g_assert_cmpuint (count_shown_rows (rows), ==, 11);

  gtk_editable_set_text (GTK_EDITABLE (entry), "payroll");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (count_shown_rows (rows), ==, 1);
  g_signal_emit_by_name (entry, "activate");
  assert_chosen (fixture, "2025-11-18 09:40");

  gtk_editable_set_text (GTK_EDITABLE (entry), "no such thing");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (count_shown_rows (rows), ==, 0);

  steward_restore_timeline_popup_list (fixture->timeline);
  g_assert_true (gtk_widget_get_visible (list));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (gtk_widget_get_visible (list));
}

/* The strip can be looked at alone, and then picks nothing. */
static void
test_strip_alone (void)
{
  g_autoptr(SampleTimeline) sample = sample_timeline_new ();
  GtkWidget *strip = g_object_ref_sink (steward_month_strip_new ());

  steward_month_strip_set_time_zone (STEWARD_MONTH_STRIP (strip), sample->time_zone);
  steward_month_strip_set_timeline (STEWARD_MONTH_STRIP (strip), sample->timeline);
  g_assert_false (steward_month_strip_get_interactive (STEWARD_MONTH_STRIP (strip)));
  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Backups since 4 November 23:52");

  g_assert_finalize_object (strip);
}

#define ADD(path, func) \
  g_test_add ("/restore-timeline/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("keys", test_keys);
  ADD ("keys/zoom", test_zoom_keys);
  ADD ("keys/right-to-left", test_right_to_left);
  ADD ("accessible/slider", test_accessible_slider);
  ADD ("accessible/gap", test_accessible_gap);
  ADD ("day-begins", test_day_begins);
  ADD ("handle-has-first-focus", test_handle_has_first_focus);
  ADD ("tab-leads-to-buttons", test_tab_leads_to_buttons);
  ADD ("mark-takes-minute-before", test_mark_takes_minute_before);
  ADD ("month-keeps-time-of-day", test_month_keeps_time_of_day);
  ADD ("hours", test_hours);
  ADD ("hours/clock-change", test_hours_of_clock_change);
  ADD ("hours/today", test_hours_of_today);
  ADD ("jump-list", test_jump_list);
  ADD ("time-goes-on", test_time_goes_on);
  g_test_add_func ("/restore-timeline/strip-alone", test_strip_alone);

  return g_test_run ();
}
