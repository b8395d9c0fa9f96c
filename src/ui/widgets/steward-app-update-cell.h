/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-state-cell.h"

G_BEGIN_DECLS

/* The newer version that an app can have, and how many others it needs. */

#define STEWARD_TYPE_APP_UPDATE_CELL (steward_app_update_cell_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppUpdateCell, steward_app_update_cell,
                      STEWARD, APP_UPDATE_CELL, StewardStateCell)

G_END_DECLS
