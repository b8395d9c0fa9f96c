/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-record.h"

G_DEFINE_ABSTRACT_TYPE (StewardRecord, steward_record, G_TYPE_OBJECT)

static void
steward_record_finalize (GObject *object)
{
  StewardRecordClass *klass = STEWARD_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    steward_field_clear (&klass->fields[i], object);

  G_OBJECT_CLASS (steward_record_parent_class)->finalize (object);
}

static void
steward_record_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StewardRecordClass *klass = STEWARD_RECORD_GET_CLASS (object);

  steward_field_get (&klass->fields[prop_id - 1], object, value);
}

static void
steward_record_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StewardRecordClass *klass = STEWARD_RECORD_GET_CLASS (object);

  if (steward_field_set (&klass->fields[prop_id - 1], object, value))
    g_object_notify_by_pspec (object, pspec);
}

static void
steward_record_class_init (StewardRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_record_finalize;
}

static void
steward_record_init (StewardRecord *self)
{
}

/**
 * steward_record_class_install_fields:
 * @klass: the class of a record
 * @fields: (array length=n_fields): its fields, which stay where they are
 * @n_fields: their number
 *
 * Makes a property of each field. To be called once, from class_init.
 */
void
steward_record_class_install_fields (StewardRecordClass *klass,
                                     const StewardField *fields,
                                     guint               n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;

  /* Not inherited: each class has its own. */
  object_class->get_property = steward_record_get_property;
  object_class->set_property = steward_record_set_property;
  steward_field_install (object_class, fields, n_fields, 1);
}

/**
 * steward_record_init_fields:
 * @self: a record
 *
 * Gives each field its fallback. To be called from the init of the class that has the fields: what
 * is above it does not know them, and afterwards properties are set.
 */
void
steward_record_init_fields (StewardRecord *self)
{
  StewardRecordClass *klass;

  g_return_if_fail (STEWARD_IS_RECORD (self));

  klass = STEWARD_RECORD_GET_CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    steward_field_init (&klass->fields[i], self);
}
