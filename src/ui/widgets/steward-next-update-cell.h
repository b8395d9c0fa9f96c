/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-state-cell.h"

G_BEGIN_DECLS

/* The version an environment goes to next, and when: quiet while there is time, a warning from
 * the moment there is a deadline. */

#define STEWARD_TYPE_NEXT_UPDATE_CELL (steward_next_update_cell_get_type ())

G_DECLARE_FINAL_TYPE (StewardNextUpdateCell, steward_next_update_cell,
                      STEWARD, NEXT_UPDATE_CELL, StewardStateCell)

G_END_DECLS
