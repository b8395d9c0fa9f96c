/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench-window.h"
#include "bench.h"

/* From the start of the process to the first frame: the demo against a bare window. */

#define N_RUNS 15
#define LIMIT  1.6

static double
start (const char *program)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *argv[] = { program, NULL };
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (launcher, BENCH_START, now, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_ascii_strtod (output, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) demo = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_cmpint (argc, ==, 3);

  /* In turns, so that both meet the same machine; the first of each only warms it up. */
  for (guint i = 0; i <= N_RUNS; i++)
    {
      double bare_ms = start (argv[1]);
      double demo_ms = start (argv[2]);

      if (i == 0)
        continue;

      g_array_append_val (bare, bare_ms);
      g_array_append_val (demo, demo_ms);
    }

  return bench_report ("First frame: demo against bare window", bench_percentile (demo, 50),
                       bench_percentile (bare, 50), LIMIT);
}
