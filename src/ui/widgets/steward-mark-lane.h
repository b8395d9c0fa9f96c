/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-timeline.h"

G_BEGIN_DECLS

/* The operations of the shown time in two rows, filled from the start; what has no room is
 * counted. Where there is little room, icons with counts. "activated" carries the mark. */

#define STEWARD_TYPE_MARK_LANE (steward_mark_lane_get_type ())

G_DECLARE_FINAL_TYPE (StewardMarkLane, steward_mark_lane, STEWARD, MARK_LANE, GtkWidget)

GtkWidget *steward_mark_lane_new        (void);
void       steward_mark_lane_show       (StewardMarkLane *self,
                                         StewardTimeline *timeline,
                                         GTimeZone       *time_zone,
                                         double           start,
                                         double           end);
void       steward_mark_lane_set_narrow (StewardMarkLane *self,
                                         gboolean         narrow);

G_END_DECLS
