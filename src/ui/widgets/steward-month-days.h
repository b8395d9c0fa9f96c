/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-time-layout.h"

G_BEGIN_DECLS

/* The days below the month strip: all of them where there is room, else Mondays only, and
 * always the chosen one; today if none is. */
typedef struct _StewardMonthDays StewardMonthDays;

#define STEWARD_MONTH_DAYS_LANES 4

void              steward_month_days_add_lanes (StewardTimeLayout *layout);
StewardMonthDays *steward_month_days_new       (GtkWidget         *parent,
                                                StewardTimeLayout *layout,
                                                GTimeZone         *time_zone,
                                                guint              first_lane);
void              steward_month_days_free      (StewardMonthDays  *self);
void              steward_month_days_fit       (StewardMonthDays  *self,
                                                int                width);
void              steward_month_days_choose    (StewardMonthDays  *self,
                                                gint64             time);

G_END_DECLS
