/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench-window.h"

/* The parent says when it started this process; the answer is a line with milliseconds. */

static void
bench_painted_cb (GdkFrameClock *clock,
                  gpointer       user_data)
{
  const char *start = g_getenv (BENCH_START);

  g_print ("%.3f\n", (g_get_monotonic_time () - g_ascii_strtoll (start, NULL, 10)) / 1000.0);
  exit (0);
}

static void
bench_realize_cb (GtkWidget *window,
                  gpointer   user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (bench_painted_cb), NULL);
}

static void
bench_window_added_cb (GtkApplication *application,
                       GtkWindow      *window,
                       gpointer        user_data)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (bench_realize_cb), NULL);
}

/* Runs the application until its first window is painted for the first time. */
int
bench_window_run (GApplication *application,
                  int           argc,
                  char        **argv)
{
  g_signal_connect (application, "window-added", G_CALLBACK (bench_window_added_cb), NULL);

  return g_application_run (application, argc, argv);
}
