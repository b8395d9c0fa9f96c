/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-field.h"

G_BEGIN_DECLS

/* An object that is little more than its fields, and comes from no body of a service as an entity
 * does. Its class says which fields it has, and each instance begins with their fallbacks. */

#define STEWARD_TYPE_RECORD (steward_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardRecord, steward_record, STEWARD, RECORD, GObject)

struct _StewardRecordClass
{
  GObjectClass        parent_class;

  /*< private >*/
  const StewardField *fields;
  guint               n_fields;
};

void steward_record_class_install_fields (StewardRecordClass *klass,
                                          const StewardField *fields,
                                          guint               n_fields);
void steward_record_init_fields          (StewardRecord      *self);

G_END_DECLS
