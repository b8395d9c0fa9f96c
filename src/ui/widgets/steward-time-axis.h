/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STEWARD_MINUTE 60
#define STEWARD_HOUR   (60 * STEWARD_MINUTE)
#define STEWARD_DAY    (24 * STEWARD_HOUR)

/* A stretch of time laid out along a line, linear in seconds since 1970. Mirrored where text
 * runs from right to left, because time follows the text. */
typedef struct
{
  double   start;
  double   end;
  double   width;
  gboolean mirrored;
} StewardTimeAxis;

double   steward_time_axis_to_x      (const StewardTimeAxis *axis,
                                      double                 time);
double   steward_time_axis_to_time   (const StewardTimeAxis *axis,
                                      double                 x);
gint64   steward_time_axis_to_minute (const StewardTimeAxis *axis,
                                      double                 x);
gboolean steward_time_axis_shows     (const StewardTimeAxis *axis,
                                      double                 time);

G_END_DECLS
