/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-entity.h"
#include "widgets/steward-state-cell.h"

G_BEGIN_DECLS

/* A table of entities whose columns are lines of a C table, with single selection; where it is
 * narrow a list of rows with two lines. Signal "activated" (StewardEntity). */

/**
 * StewardEntityColumn:
 * @title: what stands above it
 * @width: in pixels for text of the usual size
 * @expand: whether it takes the room that is left
 * @narrow: whether it is shown in narrow rows, too; the first one always is
 * @has_icon: whether what it describes has a look
 * @describe: (nullable): what it shows; without it, the tenant
 * @compare: (nullable): how it is sorted; by the shown text without it
 * @is_tag: whether what it describes is shown as a tag
 * @is_urgent: (nullable): whether narrow rows show it, too, in a line of its own
 * @urgent: (nullable): what stands in that line, where its title has to be said
 */
typedef struct _StewardEntityColumn
{
  const char *title;
  int         width;
  gboolean    expand;
  gboolean    narrow;
  gboolean    has_icon;
  void      (*describe) (StewardEntity    *entity,
                         StewardStateText *text);
  int       (*compare)  (StewardEntity    *first,
                         StewardEntity    *second);
  gboolean    is_tag;
  gboolean  (*is_urgent) (StewardEntity *entity);
  const struct _StewardEntityColumn *urgent;
} StewardEntityColumn;

#define STEWARD_TYPE_ENTITY_TABLE (steward_entity_table_get_type ())

G_DECLARE_FINAL_TYPE (StewardEntityTable, steward_entity_table, STEWARD, ENTITY_TABLE, GtkWidget)

GtkWidget         *steward_entity_table_new           (const StewardEntityColumn *columns,
                                                       guint                      n_columns,
                                                       const char                *name);
void               steward_entity_table_set_model     (StewardEntityTable        *self,
                                                       GListModel                *model);
void               steward_entity_table_set_narrow    (StewardEntityTable        *self,
                                                       gboolean                   narrow);
void               steward_entity_table_sort          (StewardEntityTable        *self,
                                                       guint                      column,
                                                       GtkSortType                order);
void               steward_entity_table_bind_sort     (StewardEntityTable        *self,
                                                       GSettings                 *settings,
                                                       const char                *key);
void               steward_entity_table_show_column   (StewardEntityTable        *self,
                                                       guint                      column,
                                                       gboolean                   visible);
GtkSelectionModel *steward_entity_table_get_selection (StewardEntityTable        *self);
gpointer           steward_entity_table_get_selected  (StewardEntityTable        *self);

G_END_DECLS
