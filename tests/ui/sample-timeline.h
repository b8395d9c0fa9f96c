/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-timeline.h"

G_BEGIN_DECLS

/* An environment in Copenhagen on 26 November 2025, 14:50: it was updated twice within 28 days,
 * and once the service took no backups for a day. */
typedef struct
{
  StewardEnvironment *environment;
  GListStore         *periods;
  GListStore         *operations;
  StewardTimeline    *timeline;
  GTimeZone          *time_zone;
} SampleTimeline;

SampleTimeline *sample_timeline_new            (void);
SampleTimeline *sample_timeline_new_at         (const char     *now,
                                                const char     *time_zone);
void            sample_timeline_free           (SampleTimeline *self);
void            sample_timeline_add_period     (SampleTimeline *self,
                                                const char     *from,
                                                const char     *to,
                                                const char     *version);
void            sample_timeline_add_operation  (SampleTimeline *self,
                                                const char     *json);
GDateTime      *sample_timeline_dup_local      (SampleTimeline *self,
                                                const char     *text);
char           *sample_timeline_dup_local_text (SampleTimeline *self,
                                                GDateTime      *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleTimeline, sample_timeline_free)

G_END_DECLS
