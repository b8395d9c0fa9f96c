/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-timeline.h"

G_BEGIN_DECLS

/* A timeline in two sentences, for where it is only looked at. */
char *steward_timeline_summary_dup_title    (StewardTimeline *timeline,
                                             GTimeZone       *zone);
char *steward_timeline_summary_dup_subtitle (StewardTimeline *timeline,
                                             GTimeZone       *zone);

G_END_DECLS
