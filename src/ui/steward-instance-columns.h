/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-entity-table.h"

G_BEGIN_DECLS

/* The tables of Dataverse, and how its instances read. */

typedef enum
{
  STEWARD_INSTANCE_TABLE_INSTANCES,
  STEWARD_INSTANCE_TABLE_BACKUPS,
  STEWARD_INSTANCE_TABLE_TYPES,
  STEWARD_INSTANCE_TABLE_TEMPLATES,
  STEWARD_INSTANCE_TABLE_RELEASES,
  STEWARD_INSTANCE_TABLE_LANGUAGES,
  STEWARD_INSTANCE_TABLE_CURRENCIES,
  STEWARD_INSTANCE_TABLE_IDENTITIES,
} StewardInstanceTable;

/* Of the table of instances */
#define STEWARD_INSTANCE_COLUMN_TENANT 1
#define STEWARD_INSTANCE_COLUMN_TYPE   2
#define STEWARD_INSTANCE_COLUMN_STATE  3

/* Of the table of backups */
#define STEWARD_BACKUP_COLUMN_CREATED 1

GtkWidget *steward_instance_columns_new_table      (StewardInstanceTable  table);
GtkWidget *steward_instance_columns_new_state_cell (void);
GtkWidget *steward_instance_columns_new_type_tag   (void);
const StewardEntityColumn *
           steward_instance_columns_get_details    (StewardInstanceTable  table,
                                                    guint                *n_columns);
void       steward_instance_columns_describe_state (StewardEntity        *entity,
                                                    StewardStateText     *text);

G_END_DECLS
