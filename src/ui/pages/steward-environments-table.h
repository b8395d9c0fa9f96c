/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-folding-table.h"

G_BEGIN_DECLS

/* Environments as a table, or as rows of two lines where it is narrow. */

#define STEWARD_TYPE_ENVIRONMENTS_TABLE (steward_environments_table_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentsTable, steward_environments_table,
                      STEWARD, ENVIRONMENTS_TABLE, StewardFoldingTable)

GtkSelectionModel *steward_environments_table_get_selection  (StewardEnvironmentsTable *self);
void               steward_environments_table_show_tenants   (StewardEnvironmentsTable *self,
                                                              gboolean                  show);
void               steward_environments_table_follow_tenants (StewardEnvironmentsTable *self,
                                                              GListModel               *tenants);
void               steward_environments_table_bind_sort      (StewardEnvironmentsTable *self,
                                                              GSettings                *settings);
void               steward_environments_table_select         (StewardEnvironmentsTable *self,
                                                              guint                     position);

G_END_DECLS
