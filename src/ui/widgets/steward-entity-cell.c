/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-entity-cell.h"

struct _StewardEntityCell
{
  StewardStateCell           parent_instance;

  const StewardEntityColumn *column; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardEntityCell, steward_entity_cell, STEWARD_TYPE_STATE_CELL)

static void
steward_entity_cell_describe (StewardStateCell *cell,
                              StewardEntity    *entity,
                              StewardStateText *text)
{
  StewardEntityCell *self = STEWARD_ENTITY_CELL (cell);

  if (self->column != NULL)
    self->column->describe (entity, text);
}

static void
steward_entity_cell_class_init (StewardEntityCellClass *klass)
{
  STEWARD_STATE_CELL_CLASS (klass)->describe = steward_entity_cell_describe;
}

static void
steward_entity_cell_init (StewardEntityCell *self)
{
}

/**
 * steward_entity_cell_new:
 * @column: a column; lives as long as the program
 *
 * Returns: (transfer floating): a cell of it
 */
GtkWidget *
steward_entity_cell_new (const StewardEntityColumn *column)
{
  StewardEntityCell *self;

  g_return_val_if_fail (column != NULL && column->describe != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_ENTITY_CELL, NULL);
  self->column = column;
  if (!column->has_icon)
    steward_look_cell_drop_slot (STEWARD_LOOK_CELL (self));

  return GTK_WIDGET (self);
}
