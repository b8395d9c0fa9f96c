/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-entity.h"
#include "steward-look.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* Icon or spinner, word and quiet detail. Follows the entity it shows, and the clock while it
 * is on screen. As a column it "fills": a text that nothing follows is not measured. */

typedef struct
{
  const StewardLook *look;   /* (nullable): an empty slot for the icon */
  char              *text;   /* (nullable) */
  char              *detail; /* (nullable) */
  gboolean           strong;
  gboolean           dim;    /* also where the look is not */
} StewardStateText;

#define STEWARD_TYPE_STATE_CELL (steward_state_cell_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardStateCell, steward_state_cell, STEWARD, STATE_CELL, GtkWidget)

/**
 * StewardStateCellClass:
 * @describe: says what to show of an entity; the default shows its status
 */
struct _StewardStateCellClass
{
  GtkWidgetClass parent_class;

  void (*describe) (StewardStateCell *self,
                    StewardEntity    *entity,
                    StewardStateText *text);
};

GtkWidget     *steward_state_cell_new         (void);
StewardEntity *steward_state_cell_get_entity  (StewardStateCell  *self);
void           steward_state_cell_set_entity  (StewardStateCell  *self,
                                               StewardEntity     *entity);
void           steward_state_cell_drop_slot   (StewardStateCell  *self);
void           steward_state_cell_keep_whole  (StewardStateCell  *self);
void           steward_state_cell_show_look   (StewardStateCell  *self,
                                               const StewardLook *look,
                                               const char        *text,
                                               const char        *detail);
gint64         steward_state_cell_get_age     (StewardStateCell  *self,
                                               GDateTime         *date);
char          *steward_state_cell_dup_elapsed (StewardStateCell  *self,
                                               StewardOperation  *operation);

G_END_DECLS
