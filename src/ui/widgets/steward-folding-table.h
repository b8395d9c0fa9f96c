/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A table, and the rows of two lines that stand in for it where it is folded. Its child is a stack
 * of the two, in this order. "matches" is what there is to show, in any order. */

#define STEWARD_TYPE_FOLDING_TABLE (steward_folding_table_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardFoldingTable, steward_folding_table,
                          STEWARD, FOLDING_TABLE, AdwBin)

/**
 * StewardFoldingTableClass:
 * @follow: sorts anew from now on when one of @matches changes
 */
struct _StewardFoldingTableClass
{
  AdwBinClass parent_class;

  void      (*follow) (StewardFoldingTable *self,
                       GListModel          *matches);
};

void steward_folding_table_focus (StewardFoldingTable *self);

G_END_DECLS
