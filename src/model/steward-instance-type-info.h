/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "steward-instance-enums.h"

G_BEGIN_DECLS

/* How many instances of a type a tenant may have, and has. */

#define STEWARD_TYPE_INSTANCE_TYPE_INFO (steward_instance_type_info_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceTypeInfo, steward_instance_type_info, STEWARD,
                      INSTANCE_TYPE_INFO, StewardEntity)

StewardInstanceType  steward_instance_type_info_get_instance_type (StewardInstanceTypeInfo *self);
const char          *steward_instance_type_info_get_type_text     (StewardInstanceTypeInfo *self);
gint64               steward_instance_type_info_get_total         (StewardInstanceTypeInfo *self);
gint64               steward_instance_type_info_get_consumed      (StewardInstanceTypeInfo *self);

G_END_DECLS
