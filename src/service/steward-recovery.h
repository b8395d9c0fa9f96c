/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-listing.h"

G_BEGIN_DECLS

/* Tries a list again, quietly and ever more seldom, while the service does not answer, and at
 * once when the network changes. */

#define STEWARD_TYPE_RECOVERY (steward_recovery_get_type ())

G_DECLARE_FINAL_TYPE (StewardRecovery, steward_recovery, STEWARD, RECOVERY, GObject)

StewardRecovery *steward_recovery_new  (StewardListing  *listing,
                                        guint            first_wait_ms);
void             steward_recovery_stop (StewardRecovery *self);

G_END_DECLS
