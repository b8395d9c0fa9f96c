/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-apps-table.h"
#include "steward-app-place.h"
#include "steward-open-rows.h"

G_BEGIN_DECLS

struct _StewardAppsTable
{
  AdwBin               parent_instance;

  /* Template */
  GtkStack            *layouts;
  GtkListView         *list;
  GtkColumnViewColumn *name_column;
  GtkWidget           *narrow;
  GtkColumnViewColumn *places_column;
  GtkMultiSelection   *selection;
  GtkColumnView       *table;
  GtkColumnViewColumn *who_column;
  GtkWidget           *wide;

  GtkFilter           *filter;         /* (nullable) */
  StewardOpenRows     *open_rows;      /* (nullable): without a filter */
  GtkSortListModel    *sorted;         /* the columns sort groups; their places keep their order */
  gboolean             by_environment;
  GtkWidget           *menu;           /* (nullable) */
  GtkWidget           *menu_row;       /* (nullable) (unowned): where the focus goes back to */
};

void steward_apps_table_add_keys    (GtkWidgetClass   *widget_class);
void steward_apps_table_add_places  (StewardAppsTable *self,
                                     GObject          *item,
                                     GPtrArray        *places);
void steward_apps_table_add_pointer (StewardAppsTable *self);

G_END_DECLS
