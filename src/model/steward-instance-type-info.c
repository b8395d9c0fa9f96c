/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-type-info.h"

struct _StewardInstanceTypeInfo
{
  StewardEntity parent_instance;

  StewardInstanceType  instance_type;
  char                *type_text;
  gint64               total;
  gint64               consumed;
};

G_DEFINE_FINAL_TYPE (StewardInstanceTypeInfo, steward_instance_type_info, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_INSTANCE_TYPE,
  FIELD_TYPE_TEXT,
  FIELD_TOTAL,
  FIELD_CONSUMED,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_INSTANCE_TYPE] = STEWARD_FIELD (
    "instance-type", WORD, StewardInstanceTypeInfo, instance_type, .members = "Type",
    .get_type = steward_instance_type_get_type, .numbered = TRUE),
  [FIELD_TYPE_TEXT] = STEWARD_FIELD (
    "type-text", TEXT, StewardInstanceTypeInfo, type_text, .members = "Type", .numbered = TRUE),
  [FIELD_TOTAL] = STEWARD_FIELD (
    "total", NUMBER, StewardInstanceTypeInfo, total, .members = "Total", .fallback = -1),
  [FIELD_CONSUMED] = STEWARD_FIELD (
    "consumed", NUMBER, StewardInstanceTypeInfo, consumed, .members = "Consumed", .fallback = -1),
};

static void
steward_instance_type_info_class_init (StewardInstanceTypeInfoClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_TYPE_TEXT);
}

static void
steward_instance_type_info_init (StewardInstanceTypeInfo *self)
{
}

/**
 * steward_instance_type_info_get_instance_type:
 * @self: a #StewardInstanceTypeInfo
 *
 * Returns: the type
 */
StewardInstanceType
steward_instance_type_info_get_instance_type (StewardInstanceTypeInfo *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TYPE_INFO (self), 0);

  return self->instance_type;
}

/**
 * steward_instance_type_info_get_type_text:
 * @self: a #StewardInstanceTypeInfo
 *
 * Returns: (transfer none) (nullable): the same, as the service words or numbers it
 */
const char *
steward_instance_type_info_get_type_text (StewardInstanceTypeInfo *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TYPE_INFO (self), NULL);

  return self->type_text;
}

/**
 * steward_instance_type_info_get_total:
 * @self: a #StewardInstanceTypeInfo
 *
 * Returns: how many it may have, or -1
 */
gint64
steward_instance_type_info_get_total (StewardInstanceTypeInfo *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TYPE_INFO (self), 0);

  return self->total;
}

/**
 * steward_instance_type_info_get_consumed:
 * @self: a #StewardInstanceTypeInfo
 *
 * Returns: how many it has, or -1
 */
gint64
steward_instance_type_info_get_consumed (StewardInstanceTypeInfo *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TYPE_INFO (self), 0);

  return self->consumed;
}
