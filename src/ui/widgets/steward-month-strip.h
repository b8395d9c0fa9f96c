/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-timeline.h"

G_BEGIN_DECLS

/* The last 28 days in one line: versions, what can be restored, operations, days. To look at,
 * or, when interactive, to pick a day: "picked" carries the time in seconds since 1970. */

#define STEWARD_TYPE_MONTH_STRIP (steward_month_strip_get_type ())

G_DECLARE_FINAL_TYPE (StewardMonthStrip, steward_month_strip, STEWARD, MONTH_STRIP, GtkWidget)

GtkWidget       *steward_month_strip_new             (void);
void             steward_month_strip_set_timeline    (StewardMonthStrip *self,
                                                      StewardTimeline   *timeline);
GTimeZone       *steward_month_strip_get_time_zone   (StewardMonthStrip *self);
void             steward_month_strip_set_time_zone   (StewardMonthStrip *self,
                                                      GTimeZone         *time_zone);
gboolean         steward_month_strip_get_interactive (StewardMonthStrip *self);
void             steward_month_strip_set_interactive (StewardMonthStrip *self,
                                                      gboolean           interactive);
void             steward_month_strip_set_narrow      (StewardMonthStrip *self,
                                                      gboolean           narrow);
void             steward_month_strip_choose          (StewardMonthStrip *self,
                                                      gint64             time,
                                                      gboolean           valid);
void             steward_month_strip_show_span       (StewardMonthStrip *self,
                                                      double             start,
                                                      double             end,
                                                      double             cursor);

G_END_DECLS
