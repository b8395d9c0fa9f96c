/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-timeline-segment.h"

#include "steward-operation.h"

G_DEFINE_ENUM_TYPE (StewardSegmentKind, steward_segment_kind,
  G_DEFINE_ENUM_VALUE (STEWARD_SEGMENT_AVAILABLE, "available"),
  G_DEFINE_ENUM_VALUE (STEWARD_SEGMENT_GAP, "gap"),
  G_DEFINE_ENUM_VALUE (STEWARD_SEGMENT_NOT_RESTORABLE, "not-restorable"))

struct _StewardTimelineSegment
{
  StewardRecord parent_instance;

  StewardSegmentKind kind;
  GDateTime         *from;
  GDateTime         *to;
  char              *version;
  StewardOperation  *operation;
};

G_DEFINE_FINAL_TYPE (StewardTimelineSegment, steward_timeline_segment, STEWARD_TYPE_RECORD)

enum
{
  FIELD_KIND,
  FIELD_FROM,
  FIELD_TO,
  FIELD_VERSION,
  FIELD_OPERATION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_KIND] = STEWARD_FIELD (
    "kind", WORD, StewardTimelineSegment, kind, .get_type = steward_segment_kind_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_FROM] = STEWARD_FIELD (
    "from", DATE, StewardTimelineSegment, from, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_TO] = STEWARD_FIELD (
    "to", DATE, StewardTimelineSegment, to, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardTimelineSegment, version, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_OPERATION] = STEWARD_FIELD (
    "operation", OBJECT, StewardTimelineSegment, operation,
    .get_type = steward_operation_get_type, .flags = STEWARD_FIELD_IDENTITY),
};

static void
steward_timeline_segment_class_init (StewardTimelineSegmentClass *klass)
{
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_timeline_segment_init (StewardTimelineSegment *self)
{
  steward_record_init_fields (STEWARD_RECORD (self));
}

/**
 * steward_timeline_segment_new:
 * @kind: whether its moments can be restored
 * @from: its first moment
 * @to: where it ends
 * @version: (nullable): the version the environment had
 * @operation: (nullable): the reason for a gap
 *
 * Returns: (transfer full): a new segment
 */
StewardTimelineSegment *
steward_timeline_segment_new (StewardSegmentKind  kind,
                              GDateTime          *from,
                              GDateTime          *to,
                              const char         *version,
                              StewardOperation   *operation)
{
  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  return g_object_new (STEWARD_TYPE_TIMELINE_SEGMENT,
                       "kind", kind,
                       "from", from,
                       "to", to,
                       "version", version,
                       "operation", operation,
                       NULL);
}

/**
 * steward_timeline_segment_get_kind:
 * @self: a #StewardTimelineSegment
 *
 * Returns: whether its moments can be restored
 */
StewardSegmentKind
steward_timeline_segment_get_kind (StewardTimelineSegment *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_SEGMENT (self), 0);

  return self->kind;
}

/**
 * steward_timeline_segment_get_from:
 * @self: a #StewardTimelineSegment
 *
 * Returns: (transfer none): its first moment
 */
GDateTime *
steward_timeline_segment_get_from (StewardTimelineSegment *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_SEGMENT (self), NULL);

  return self->from;
}

/**
 * steward_timeline_segment_get_to:
 * @self: a #StewardTimelineSegment
 *
 * Returns: (transfer none): where it ends
 */
GDateTime *
steward_timeline_segment_get_to (StewardTimelineSegment *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_SEGMENT (self), NULL);

  return self->to;
}

/**
 * steward_timeline_segment_get_version:
 * @self: a #StewardTimelineSegment
 *
 * Returns: (transfer none) (nullable): the version the environment had
 */
const char *
steward_timeline_segment_get_version (StewardTimelineSegment *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_SEGMENT (self), NULL);

  return self->version;
}

/**
 * steward_timeline_segment_get_operation:
 * @self: a #StewardTimelineSegment
 *
 * Returns: (transfer none) (nullable): the operation that is the reason for a gap
 */
StewardOperation *
steward_timeline_segment_get_operation (StewardTimelineSegment *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_SEGMENT (self), NULL);

  return self->operation;
}
