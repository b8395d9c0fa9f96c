/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-state-cell.h"

G_BEGIN_DECLS

/* How an installed app is. */

#define STEWARD_TYPE_APP_STATE_CELL (steward_app_state_cell_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppStateCell, steward_app_state_cell,
                      STEWARD, APP_STATE_CELL, StewardStateCell)

G_END_DECLS
