/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-entity-table.h"

G_BEGIN_DECLS

/* What one column says of an entity. */

#define STEWARD_TYPE_ENTITY_CELL (steward_entity_cell_get_type ())

G_DECLARE_FINAL_TYPE (StewardEntityCell, steward_entity_cell, STEWARD, ENTITY_CELL,
                      StewardStateCell)

GtkWidget *steward_entity_cell_new (const StewardEntityColumn *column);

G_END_DECLS
