/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double bench_percentile (GArray     *values,
                         guint       percent);

/* Prints the ratio; the status of the program says whether it keeps the limit. */
int    bench_report     (const char *what,
                         double      ours_ms,
                         double      theirs_ms,
                         double      limit);

G_END_DECLS
