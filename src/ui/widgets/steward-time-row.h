/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "widgets/steward-local-time.h"
#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

/* The chosen moment as text, in local time or UTC. What is typed is taken at once; what cannot
 * be taken stays as it is, and the row tells why. */

#define STEWARD_TYPE_TIME_ROW (steward_time_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimeRow, steward_time_row, STEWARD, TIME_ROW, AdwEntryRow)

StewardReading  steward_time_row_get_reading (StewardTimeRow      *self);
GDateTime      *steward_time_row_get_first   (StewardTimeRow      *self);
GDateTime      *steward_time_row_get_second  (StewardTimeRow      *self);
void            steward_time_row_restore     (StewardTimeRow      *self);

G_END_DECLS
