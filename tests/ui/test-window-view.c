/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "steward-application-private.h"
#include "steward-test-loop.h"

/* What the window shows of all: the welcome is for who has no tenant, and not for who waits for
 * the tenants of a simulator. */

typedef struct
{
  GtkStack   *stack;
  const char *name;
} View;

static gboolean
is_shown (gpointer user_data)
{
  View *view = user_data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (view->stack), view->name) == 0;
}

static void
await_shown (StewardWindow *window,
             const char    *name)
{
  View view = { GTK_STACK (application_test_get_child (window, "stack")), name };

  steward_test_await (is_shown, &view);
}

static void
assert_shown (StewardWindow *window,
              const char    *name)
{
  GtkWidget *stack = application_test_get_child (window, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, name);
}

static void
connect_samples (StewardApplication *application,
                 Fixture            *fixture)
{
  StewardWindow *window = application_test_open_window (application, fixture);

  assert_shown (window, "welcome");
  steward_application_connect_simulator (application, fixture->simulator->url);
  assert_shown (window, "connecting");
  await_shown (window, "content");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
connect_nobody (StewardApplication *application,
                Fixture            *fixture)
{
  StewardWindow *window;

  steward_application_connect_simulator (application, "http://127.0.0.1:1");
  window = application_test_open_window (application, fixture);
  assert_shown (window, "connecting");
  await_shown (window, "welcome");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/window-view/nobody", Fixture, connect_nobody,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/window-view/samples", Fixture, connect_samples,
              connect_test_set_up, application_test_run, application_test_tear_down);

  return g_test_run ();
}
