/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"

#include "steward-application-private.h"
#include "steward-test-loop.h"

static void
application_test_activate_cb (StewardApplication *application,
                              Fixture            *fixture)
{
  ApplicationTestFunc func = g_object_get_data (G_OBJECT (application), "func");

  g_set_object (&application->workspace, fixture->workspace);
  func (application, fixture);
  g_application_quit (G_APPLICATION (application));
  g_signal_stop_emission_by_name (application, "activate");
}

void
application_test_run (Fixture       *fixture,
                      gconstpointer  func)
{
  StewardApplication *application = steward_application_new (NULL);

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_object_set_data (G_OBJECT (application), "func", (gpointer) func);
  g_signal_connect (application, "activate", G_CALLBACK (application_test_activate_cb), fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_finalize_object (application);
}

static gboolean
application_test_is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
application_test_tear_down (Fixture       *fixture,
                            gconstpointer  func)
{
  gpointer workspace = fixture->workspace;

  g_object_add_weak_pointer (workspace, &workspace);
  connect_test_tear_down (fixture, func);
  steward_test_await (application_test_is_gone, &workspace);
}

GtkWidget *
application_test_get_child (gpointer    widget,
                            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

/* A window of @application, or of none, over what the fixture has connected. */
StewardWindow *
application_test_open_window (StewardApplication *application,
                              Fixture            *fixture)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (NULL);
  StewardWindow *window;

  steward_view_state_set_fleet (view_state, fixture->fleet);
  window = steward_window_new (GTK_APPLICATION (application), view_state);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
