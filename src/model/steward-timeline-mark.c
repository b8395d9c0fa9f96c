/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-timeline-mark.h"

#include "steward-operation.h"

G_DEFINE_ENUM_TYPE (StewardMarkKind, steward_mark_kind,
  G_DEFINE_ENUM_VALUE (STEWARD_MARK_EARLIEST, "earliest"),
  G_DEFINE_ENUM_VALUE (STEWARD_MARK_OPERATION, "operation"),
  G_DEFINE_ENUM_VALUE (STEWARD_MARK_VERSION, "version"),
  G_DEFINE_ENUM_VALUE (STEWARD_MARK_LATEST, "latest"))

struct _StewardTimelineMark
{
  StewardRecord parent_instance;

  StewardMarkKind   kind;
  GDateTime        *on;
  GDateTime        *moment;
  char             *version;
  StewardOperation *operation;
};

G_DEFINE_FINAL_TYPE (StewardTimelineMark, steward_timeline_mark, STEWARD_TYPE_RECORD)

enum
{
  FIELD_KIND,
  FIELD_ON,
  FIELD_MOMENT,
  FIELD_VERSION,
  FIELD_OPERATION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_KIND] = STEWARD_FIELD (
    "kind", WORD, StewardTimelineMark, kind, .get_type = steward_mark_kind_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_ON] = STEWARD_FIELD (
    "on", DATE, StewardTimelineMark, on, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_MOMENT] = STEWARD_FIELD (
    "moment", DATE, StewardTimelineMark, moment, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardTimelineMark, version, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_OPERATION] = STEWARD_FIELD (
    "operation", OBJECT, StewardTimelineMark, operation, .get_type = steward_operation_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
};

static void
steward_timeline_mark_class_init (StewardTimelineMarkClass *klass)
{
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_timeline_mark_init (StewardTimelineMark *self)
{
  steward_record_init_fields (STEWARD_RECORD (self));
}

/**
 * steward_timeline_mark_new:
 * @kind: what it marks
 * @on: when it happened
 * @moment: (nullable): the last minute before it that can be restored
 * @version: (nullable): the version the environment had from then on
 * @operation: (nullable): the operation that began
 *
 * Returns: (transfer full): a new mark
 */
StewardTimelineMark *
steward_timeline_mark_new (StewardMarkKind   kind,
                           GDateTime        *on,
                           GDateTime        *moment,
                           const char       *version,
                           StewardOperation *operation)
{
  g_return_val_if_fail (on != NULL, NULL);

  return g_object_new (STEWARD_TYPE_TIMELINE_MARK,
                       "kind", kind,
                       "on", on,
                       "moment", moment,
                       "version", version,
                       "operation", operation,
                       NULL);
}

/**
 * steward_timeline_mark_get_kind:
 * @self: a #StewardTimelineMark
 *
 * Returns: what it marks
 */
StewardMarkKind
steward_timeline_mark_get_kind (StewardTimelineMark *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (self), 0);

  return self->kind;
}

/**
 * steward_timeline_mark_get_on:
 * @self: a #StewardTimelineMark
 *
 * Returns: (transfer none): when it happened
 */
GDateTime *
steward_timeline_mark_get_on (StewardTimelineMark *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (self), NULL);

  return self->on;
}

/**
 * steward_timeline_mark_get_moment:
 * @self: a #StewardTimelineMark
 *
 * Returns: (transfer none) (nullable): the last minute before it that can be restored
 */
GDateTime *
steward_timeline_mark_get_moment (StewardTimelineMark *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (self), NULL);

  return self->moment;
}

/**
 * steward_timeline_mark_get_version:
 * @self: a #StewardTimelineMark
 *
 * Returns: (transfer none) (nullable): the version the environment had from then on
 */
const char *
steward_timeline_mark_get_version (StewardTimelineMark *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (self), NULL);

  return self->version;
}

/**
 * steward_timeline_mark_get_operation:
 * @self: a #StewardTimelineMark
 *
 * Returns: (transfer none) (nullable): the operation that began
 */
StewardOperation *
steward_timeline_mark_get_operation (StewardTimelineMark *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (self), NULL);

  return self->operation;
}
