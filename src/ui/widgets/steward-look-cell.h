/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-state-text.h"

G_BEGIN_DECLS

/* Icon or spinner, word and quiet detail. As a column it "fills": a text that nothing follows is
 * not measured. */

#define STEWARD_TYPE_LOOK_CELL (steward_look_cell_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardLookCell, steward_look_cell, STEWARD, LOOK_CELL, GtkWidget)

struct _StewardLookCellClass
{
  GtkWidgetClass parent_class;
};

GtkWidget *steward_look_cell_new        (void);
void       steward_look_cell_drop_slot  (StewardLookCell        *self);
void       steward_look_cell_keep_whole (StewardLookCell        *self);
void       steward_look_cell_show       (StewardLookCell        *self,
                                         const StewardStateText *shown);
void       steward_look_cell_show_look  (StewardLookCell        *self,
                                         const StewardLook      *look,
                                         const char             *text,
                                         const char             *detail);

G_END_DECLS
