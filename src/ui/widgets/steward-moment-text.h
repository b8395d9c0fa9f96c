/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-timeline.h"

G_BEGIN_DECLS

/* How moments are written. Those of the first group give the time of a zone. */
char *steward_moment_text_dup_clock         (GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_minute_clock  (GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_short         (GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_long          (GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_day           (GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_short_day     (GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_month         (StewardTimeline *timeline);
char *steward_moment_text_dup_restores_left (StewardTimeline *timeline);
char *steward_moment_text_dup_duration      (gint64           seconds);

/* Why a moment cannot be chosen: a title, and what is known about it. */
char *steward_moment_text_dup_refusal       (StewardTimeline *timeline,
                                             GDateTime       *moment,
                                             GTimeZone       *zone);
char *steward_moment_text_dup_cause         (StewardTimeline *timeline,
                                             GDateTime       *moment,
                                             GTimeZone       *zone);

/* What is read out for a moment. */
char                *steward_moment_text_dup_value    (StewardTimeline *timeline,
                                                       GDateTime       *moment,
                                                       GTimeZone       *zone);
char                *steward_moment_text_dup_version  (StewardTimeline *timeline,
                                                       GDateTime       *moment);
StewardTimelineMark *steward_moment_text_find_nearest (StewardTimeline *timeline,
                                                       GDateTime       *moment);

G_END_DECLS
