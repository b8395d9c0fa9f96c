/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench.h"

static int
bench_compare (gconstpointer a,
               gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

double
bench_percentile (GArray *values,
                  guint   percent)
{
  g_assert_cmpuint (values->len, >, 0);
  g_array_sort (values, bench_compare);

  return g_array_index (values, double, MIN (values->len * percent / 100, values->len - 1));
}

int
bench_report (const char *what,
              double      ours_ms,
              double      theirs_ms,
              double      limit)
{
  double ratio = ours_ms / theirs_ms;

  g_print ("%s: %.1f ms / %.1f ms = %.2f (at most %.2f)\n", what, ours_ms, theirs_ms, ratio,
           limit);

  return ratio <= limit ? 0 : 1;
}
