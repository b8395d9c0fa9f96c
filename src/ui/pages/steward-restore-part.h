/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-session.h"

G_BEGIN_DECLS

/* To which moments of the last month an environment can be restored, to look at; opens the
 * wizard that restores it. */

#define STEWARD_TYPE_RESTORE_PART (steward_restore_part_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestorePart, steward_restore_part, STEWARD, RESTORE_PART, AdwBin)

void steward_restore_part_follow (StewardRestorePart *self,
                                  StewardSession     *session,
                                  StewardEnvironment *environment);

G_END_DECLS
