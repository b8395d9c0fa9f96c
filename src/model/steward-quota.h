/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_QUOTA (steward_quota_get_type ())

G_DECLARE_FINAL_TYPE (StewardQuota, steward_quota, STEWARD, QUOTA, StewardEntity)

gint64 steward_quota_get_production         (StewardQuota *self);
gint64 steward_quota_get_sandbox            (StewardQuota *self);
gint64 steward_quota_get_storage_kb         (StewardQuota *self);
gint64 steward_quota_get_license_storage_kb (StewardQuota *self);

G_END_DECLS
