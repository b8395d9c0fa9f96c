/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "pages/steward-environment-page.h"
#include "steward-application-private.h"
#include "steward-showing.h"
#include "steward-test-loop.h"
#include "steward-text.h"
#include "steward-window-private.h"

/* What is chosen in the preferences has its effect in a window that is open. */

typedef struct
{
  StewardWindow *window;
  const char    *text;
} Text;

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return gtk_widget_get_mapped (widget);
  if (GTK_IS_INSCRIPTION (widget)
      && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (gpointer user_data)
{
  Text *text = user_data;

  return says (GTK_WIDGET (text->window), text->text);
}

/* (transfer none) (nullable): when the last of the operations that are over began */
static GDateTime *
find_start (gpointer history)
{
  GDateTime *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (history); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (history, i);
      GDateTime *started = steward_operation_get_started_on (operation);

      if (steward_operation_is_finished (operation) && started != NULL
          && (last == NULL || g_date_time_compare (started, last) > 0))
        last = started;
    }

  return last;
}

static gboolean
has_ended (gpointer history)
{
  return find_start (history) != NULL;
}

/* As the program opens it. */
static StewardWindow *
open_again (StewardApplication *application,
            Fixture            *fixture)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (application->settings);
  StewardWindow *window;

  steward_view_state_set_fleet (view_state, fixture->fleet);
  window = steward_window_new (GTK_APPLICATION (application), view_state);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static StewardWindow *
open_window (StewardApplication *application,
             Fixture            *fixture)
{
  StewardWindow *window;

  connect_test_connect_sample (fixture, FALSE);
  window = application_test_open_window (application, fixture);
  steward_test_await (has_ended, steward_view_state_get_history (window->view_state));

  return window;
}

static void
show_utc (StewardApplication *application,
          gboolean            utc)
{
  g_settings_set_boolean (application->settings, "show-utc", utc);
  g_assert_cmpint (steward_showing_get_utc (steward_showing_get_default ()), ==, utc);
}

/* Here it is five hours later. */
static void
show_times (StewardApplication *application,
            Fixture            *fixture)
{
  StewardWindow *window = open_window (application, fixture);
  g_autofree char *local = NULL;
  g_autofree char *utc = NULL;
  GDateTime *started;

  started = find_start (steward_view_state_get_history (window->view_state));
  local = steward_text_dup_time (started);
  steward_window_show_page (window, "operations");
  steward_test_await (is_shown, &((Text) { window, local }));

  show_utc (application, TRUE);
  utc = steward_text_dup_time (started);
  g_assert_cmpstr (utc, !=, local);
  steward_test_await (is_shown, &((Text) { window, utc }));
  g_assert_cmpstr (window->page_name, ==, "operations");

  show_utc (application, FALSE);
  steward_test_await (is_shown, &((Text) { window, local }));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One is still where one was. */
static void
stay (StewardApplication *application,
      Fixture            *fixture)
{
  StewardWindow *window = open_window (application, fixture);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autofree char *tab = NULL;
  StewardPage *page;

  environment = g_list_model_get_item (steward_view_state_get_environments (window->view_state),
                                       0);
  steward_window_push (window, steward_environment_page_new (window->view_state, environment));
  g_object_set (window->pushed, "tab", "operations", NULL);
  page = window->pushed;

  show_utc (application, TRUE);
  g_assert_true (STEWARD_IS_ENVIRONMENT_PAGE (window->pushed));
  g_assert_true (window->pushed != page);
  g_object_get (window->pushed, "tab", &tab, NULL);
  g_assert_cmpstr (tab, ==, "operations");
  g_assert_true (gtk_stack_get_visible_child (window->pages) == GTK_WIDGET (window->pushed));
  show_utc (application, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
open_with (StewardApplication *application,
           Fixture            *fixture)
{
  StewardWindow *window = open_window (application, fixture);

  gtk_window_destroy (GTK_WINDOW (window));
  window = open_again (application, fixture);
  steward_window_show_page (window, "operations");
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_again (application, fixture);
  g_assert_cmpstr (window->page_name, ==, "operations");
  gtk_window_destroy (GTK_WINDOW (window));

  g_settings_set_string (application->settings, "page", "operations");
  g_settings_set_boolean (application->settings, "restore-page", FALSE);
  window = open_again (application, fixture);
  g_assert_cmpstr (window->page_name, ==, "environments");
  gtk_window_destroy (GTK_WINDOW (window));
  g_settings_reset (application->settings, "restore-page");
}

/* (nullable): the first row of the first table */
static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_css_name (widget), "row")
      && gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL
      && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child);

  return found;
}

typedef struct
{
  StewardWindow *window;
  int            least;
  int            most;
} Height;

static gboolean
is_high (gpointer user_data)
{
  Height *height = user_data;
  GtkWidget *row = find_row (GTK_WIDGET (height->window));

  return row != NULL && gtk_widget_get_height (row) >= height->least
         && gtk_widget_get_height (row) <= height->most;
}

static void
make_dense (StewardApplication *application,
            Fixture            *fixture)
{
  StewardWindow *window = open_window (application, fixture);
  const char *pages[] = { "environments", "apps", "operations", "instances" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i]);
      steward_window_show_page (window, pages[i]);
      steward_test_await (is_high, &((Height) { window, 36, 60 }));
      g_settings_set_boolean (application->settings, "dense-tables", TRUE);
      steward_test_await (is_high, &((Height) { window, 20, 29 }));
      g_settings_set_boolean (application->settings, "dense-tables", FALSE);
      steward_test_await (is_high, &((Height) { window, 36, 60 }));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "HERE-5", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/window-showing/times", Fixture, show_times,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/window-showing/open-with", Fixture, open_with,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/window-showing/dense", Fixture, make_dense,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/window-showing/stay", Fixture, stay,
              connect_test_set_up, application_test_run, application_test_tear_down);

  return g_test_run ();
}
