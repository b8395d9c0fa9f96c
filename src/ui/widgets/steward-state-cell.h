/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "widgets/steward-look-cell.h"

G_BEGIN_DECLS

/* Says how an entity is. Follows it, and the clock while it is on screen. */

#define STEWARD_TYPE_STATE_CELL (steward_state_cell_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardStateCell, steward_state_cell, STEWARD, STATE_CELL,
                          StewardLookCell)

/**
 * StewardStateCellClass:
 * @describe: says what to show of an entity; the default shows its status
 */
struct _StewardStateCellClass
{
  StewardLookCellClass parent_class;

  void (*describe) (StewardStateCell *self,
                    StewardEntity    *entity,
                    StewardStateText *text);
};

StewardEntity *steward_state_cell_get_entity (StewardStateCell *self);
void           steward_state_cell_set_entity (StewardStateCell *self,
                                              StewardEntity    *entity);

G_END_DECLS
