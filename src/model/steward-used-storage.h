/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_USED_STORAGE (steward_used_storage_get_type ())

G_DECLARE_FINAL_TYPE (StewardUsedStorage, steward_used_storage,
                      STEWARD, USED_STORAGE, StewardEntity)

const char *steward_used_storage_get_environment_name (StewardUsedStorage *self);
gint64      steward_used_storage_get_storage_kb       (StewardUsedStorage *self);

G_END_DECLS
