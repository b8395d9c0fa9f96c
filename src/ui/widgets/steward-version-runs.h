/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-timeline.h"

G_BEGIN_DECLS

/* How long an environment was on one version, as far as the timeline reaches. */
typedef struct
{
  gint64    from;
  gint64    to;
  char     *version;
  gboolean  is_locked;
  gboolean  is_change;
} StewardVersionRun;

GPtrArray  *steward_version_runs_new           (StewardTimeline        *timeline,
                                                gboolean                joined);
const char *steward_version_runs_get_css_class (StewardTimelineSegment *segment);

G_END_DECLS
