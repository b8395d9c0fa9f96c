/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RESTORE_PERIOD (steward_restore_period_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestorePeriod, steward_restore_period,
                      STEWARD, RESTORE_PERIOD, StewardEntity)

GDateTime  *steward_restore_period_get_from    (StewardRestorePeriod *self);
GDateTime  *steward_restore_period_get_to      (StewardRestorePeriod *self);
const char *steward_restore_period_get_version (StewardRestorePeriod *self);
gboolean    steward_restore_period_contains    (StewardRestorePeriod *self,
                                                GDateTime            *moment);

G_END_DECLS
