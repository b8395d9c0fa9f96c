/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-record.h"
#include "steward-types.h"

G_BEGIN_DECLS

/* A stretch of the restore timeline, from its first moment up to, not including, its last. */
typedef enum
{
  STEWARD_SEGMENT_AVAILABLE,
  STEWARD_SEGMENT_GAP,
  STEWARD_SEGMENT_NOT_RESTORABLE,
} StewardSegmentKind;

#define STEWARD_TYPE_SEGMENT_KIND (steward_segment_kind_get_type ())
GType steward_segment_kind_get_type (void);

#define STEWARD_TYPE_TIMELINE_SEGMENT (steward_timeline_segment_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimelineSegment, steward_timeline_segment,
                      STEWARD, TIMELINE_SEGMENT, StewardRecord)

StewardTimelineSegment *steward_timeline_segment_new           (StewardSegmentKind      kind,
                                                                GDateTime              *from,
                                                                GDateTime              *to,
                                                                const char             *version,
                                                                StewardOperation       *operation);
StewardSegmentKind      steward_timeline_segment_get_kind      (StewardTimelineSegment *self);
GDateTime              *steward_timeline_segment_get_from      (StewardTimelineSegment *self);
GDateTime              *steward_timeline_segment_get_to        (StewardTimelineSegment *self);
const char             *steward_timeline_segment_get_version   (StewardTimelineSegment *self);
StewardOperation       *steward_timeline_segment_get_operation (StewardTimelineSegment *self);

G_END_DECLS
