/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-record.h"
#include "steward-types.h"

G_BEGIN_DECLS

/* Something to steer by on the restore timeline: what happened when, and the last minute before
 * it that can be restored. The earliest and the latest minute are marks too. */
typedef enum
{
  STEWARD_MARK_EARLIEST,
  STEWARD_MARK_OPERATION,
  STEWARD_MARK_VERSION,
  STEWARD_MARK_LATEST,
} StewardMarkKind;

#define STEWARD_TYPE_MARK_KIND (steward_mark_kind_get_type ())
GType steward_mark_kind_get_type (void);

#define STEWARD_TYPE_TIMELINE_MARK (steward_timeline_mark_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimelineMark, steward_timeline_mark,
                      STEWARD, TIMELINE_MARK, StewardRecord)

StewardTimelineMark *steward_timeline_mark_new           (StewardMarkKind      kind,
                                                          GDateTime           *on,
                                                          GDateTime           *moment,
                                                          const char          *version,
                                                          StewardOperation    *operation);
StewardMarkKind      steward_timeline_mark_get_kind      (StewardTimelineMark *self);
GDateTime           *steward_timeline_mark_get_on        (StewardTimelineMark *self);
GDateTime           *steward_timeline_mark_get_moment    (StewardTimelineMark *self);
const char          *steward_timeline_mark_get_version   (StewardTimelineMark *self);
StewardOperation    *steward_timeline_mark_get_operation (StewardTimelineMark *self);

G_END_DECLS
