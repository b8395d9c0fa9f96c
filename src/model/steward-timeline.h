/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-environment.h"
#include "steward-timeline-mark.h"
#include "steward-timeline-segment.h"

G_BEGIN_DECLS

#define STEWARD_TIMELINE_DAYS      28
#define STEWARD_RESTORES_PER_MONTH 10

/* What can be chosen when an environment is restored: the last 28 days as segments without
 * holes, and the marks among them, both in order of time. Follows the models of restore periods
 * and operations it was made from, emitting "changed" after each change. */
#define STEWARD_TYPE_TIMELINE (steward_timeline_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimeline, steward_timeline, STEWARD, TIMELINE, GObject)

StewardTimeline        *steward_timeline_new               (StewardEnvironment *environment,
                                                            GListModel         *periods,
                                                            GListModel         *operations,
                                                            GDateTime          *now);
StewardEnvironment     *steward_timeline_get_environment   (StewardTimeline    *self);
GDateTime              *steward_timeline_get_start         (StewardTimeline    *self);
GDateTime              *steward_timeline_get_now           (StewardTimeline    *self);
void                    steward_timeline_set_now           (StewardTimeline    *self,
                                                            GDateTime          *now);
GListModel             *steward_timeline_get_segments      (StewardTimeline    *self);
GListModel             *steward_timeline_get_marks         (StewardTimeline    *self);
guint                   steward_timeline_get_restores_left (StewardTimeline    *self);
gboolean                steward_timeline_has_vague_restores (StewardTimeline   *self);
GDateTime              *steward_timeline_get_earliest      (StewardTimeline    *self);
GDateTime              *steward_timeline_get_latest        (StewardTimeline    *self);
gboolean                steward_timeline_allows            (StewardTimeline    *self,
                                                            GDateTime          *moment);
GDateTime              *steward_timeline_dup_nearest       (StewardTimeline    *self,
                                                            GDateTime          *moment);
GDateTime              *steward_timeline_dup_before        (StewardTimeline    *self,
                                                            GDateTime          *moment);
GDateTime              *steward_timeline_dup_after         (StewardTimeline    *self,
                                                            GDateTime          *moment);
StewardTimelineSegment *steward_timeline_find_segment      (StewardTimeline    *self,
                                                            GDateTime          *moment);
StewardTimelineMark    *steward_timeline_find_mark_before  (StewardTimeline    *self,
                                                            GDateTime          *moment);
StewardTimelineMark    *steward_timeline_find_mark_after   (StewardTimeline    *self,
                                                            GDateTime          *moment);

G_END_DECLS
