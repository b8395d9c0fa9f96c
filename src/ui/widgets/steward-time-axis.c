/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-time-axis.h"

#include <math.h>

static double
steward_time_axis_mirror (const StewardTimeAxis *axis,
                          double                 x)
{
  return axis->mirrored ? axis->width - x : x;
}

double
steward_time_axis_to_x (const StewardTimeAxis *axis,
                        double                 time)
{
  double length;

  g_return_val_if_fail (axis != NULL, 0);

  length = axis->end - axis->start;
  if (length <= 0)
    return steward_time_axis_mirror (axis, 0);

  return steward_time_axis_mirror (axis, (time - axis->start) * axis->width / length);
}

/* Positions beyond the ends of the line count as its ends. */
double
steward_time_axis_to_time (const StewardTimeAxis *axis,
                           double                 x)
{
  g_return_val_if_fail (axis != NULL, 0);

  if (axis->width <= 0)
    return axis->start;

  x = CLAMP (steward_time_axis_mirror (axis, x), 0, axis->width);

  return axis->start + x * (axis->end - axis->start) / axis->width;
}

/* The whole minute nearest to a position, never outside the line. */
gint64
steward_time_axis_to_minute (const StewardTimeAxis *axis,
                             double                 x)
{
  double minute;

  g_return_val_if_fail (axis != NULL, 0);

  minute = round (steward_time_axis_to_time (axis, x) / STEWARD_MINUTE) * STEWARD_MINUTE;
  if (minute < axis->start)
    minute += STEWARD_MINUTE;
  else if (minute > axis->end)
    minute -= STEWARD_MINUTE;

  return (gint64) minute;
}

gboolean
steward_time_axis_shows (const StewardTimeAxis *axis,
                         double                 time)
{
  g_return_val_if_fail (axis != NULL, FALSE);

  return time >= axis->start && time <= axis->end;
}
