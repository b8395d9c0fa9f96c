/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-state-cell.h"

G_BEGIN_DECLS

/* The icon or spinner of a state, beside a sentence that says it in words. */

#define STEWARD_TYPE_STATE_ICON (steward_state_icon_get_type ())

G_DECLARE_FINAL_TYPE (StewardStateIcon, steward_state_icon, STEWARD, STATE_ICON, StewardStateCell)

G_END_DECLS
