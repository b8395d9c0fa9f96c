/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-environment.h"

G_BEGIN_DECLS

/* How a timeline is made: pure functions from what the service says to segments and marks. */

GPtrArray *steward_timeline_build_segments    (StewardEnvironment *environment,
                                               GListModel         *periods,
                                               GListModel         *operations,
                                               GDateTime          *start,
                                               GDateTime          *now);
GPtrArray *steward_timeline_build_marks       (StewardEnvironment *environment,
                                               GListModel         *operations,
                                               GListModel         *segments);
GDateTime *steward_timeline_dup_minute_after  (GDateTime          *begin);
GDateTime *steward_timeline_dup_minute_before (GDateTime          *end);
GDateTime *steward_timeline_dup_last_minute   (GListModel         *segments,
                                               GDateTime          *moment);
GDateTime *steward_timeline_dup_first_minute  (GListModel         *segments,
                                               GDateTime          *moment);

G_END_DECLS
