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

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* A size that is asked for while a window is being shown can get lost. */
static gboolean
is_narrow (gpointer window)
{
  if (gtk_widget_get_width (window) > 0 && gtk_widget_get_width (window) <= 360)
    return TRUE;

  gtk_window_set_default_size (window, 360, 640);

  return FALSE;
}

static gboolean
is_laid_out (gpointer label)
{
  return gtk_widget_get_width (label) > 0;
}

/* Returns: (transfer none): the title of a toast, which is shown whole */
static GtkWidget *
add_toast (StewardWindow *window,
           const char    *text)
{
  GtkWidget *label;

  steward_window_add_toast (window, text, "Turn Off…", "win.refresh", NULL);
  label = find_label (GTK_WIDGET (window), text);
  g_assert_nonnull (label);
  steward_test_await (is_laid_out, label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));

  return label;
}

static GtkWidget *
find_toast (GtkWidget *label)
{
  GtkWidget *toast = gtk_widget_get_parent (label);

  while (GTK_IS_WIDGET (toast) && !g_str_equal (gtk_widget_get_css_name (toast), "toast"))
    toast = gtk_widget_get_parent (toast);

  return toast;
}

/* A narrow window has little room beside the button of a toast. */
static void
read_toast (StewardApplication *application,
            Fixture            *fixture)
{
  const char *text = "Contoso › Contoso US Test: restored <from> a backup & in administration mode";
  StewardWindow *window = application_test_open_window (application, fixture);
  GtkWidget *label;
  graphene_rect_t bounds;

  steward_test_await (is_narrow, window);
  label = add_toast (window, text);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (find_toast (label)),
                                            GTK_WIDGET (window), &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A wide window does not make a toast wider than what it says, in one line. */
static void
read_short_toast (StewardApplication *application,
                  Fixture            *fixture)
{
  StewardWindow *window = application_test_open_window (application, fixture);
  GtkWidget *label;

  steward_test_await (is_laid_out, window);
  label = add_toast (window, "Deleting Production of Contoso");
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 1);
  g_assert_cmpint (gtk_widget_get_width (find_toast (label)), <,
                   gtk_widget_get_width (GTK_WIDGET (window)) / 2);
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
  g_test_add ("/window-view/toast", Fixture, read_toast,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/window-view/short-toast", Fixture, read_short_toast,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/window-view/samples", Fixture, connect_samples,
              connect_test_set_up, application_test_run, application_test_tear_down);

  return g_test_run ();
}
