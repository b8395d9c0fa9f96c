/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-folding-table.h"

G_BEGIN_DECLS

/* Operations as a table, or as rows of two lines where it is narrow. "activated" tells which one is
 * asked for. */

#define STEWARD_TYPE_OPERATIONS_TABLE (steward_operations_table_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationsTable, steward_operations_table,
                      STEWARD, OPERATIONS_TABLE, StewardFoldingTable)

GtkSingleSelection *steward_operations_table_get_selection     (StewardOperationsTable *self);
void                steward_operations_table_show_environments (StewardOperationsTable *self,
                                                                gboolean                show);
void                steward_operations_table_bind_sort         (StewardOperationsTable *self,
                                                                GSettings              *settings);

G_END_DECLS
