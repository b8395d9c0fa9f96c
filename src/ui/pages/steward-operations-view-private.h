/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-operation-filter.h"
#include "pages/steward-operations-table.h"
#include "pages/steward-operations-view.h"
#include "widgets/steward-listing-stack.h"
#include "widgets/steward-operation-details.h"

G_BEGIN_DECLS

struct _StewardOperationsView
{
  AdwBin                   parent_instance;

  /* Template */
  GtkWidget               *filters;
  GtkSearchEntry          *search;
  GtkDropDown             *types;
  GtkDropDown             *statuses;
  GtkDropDown             *ages;
  GtkWidget               *running_part;
  GtkListBox              *running_list;
  GtkWidget               *history_part;
  StewardListingStack     *states;
  StewardOperationsTable  *table;
  GtkWidget               *pane;
  GtkWidget               *pane_line;
  StewardOperationDetails *details;
  StewardOperationFilter  *filter;
  StewardOperationFilter  *of_environment;
  GtkFilterListModel      *running;
  GtkFilterListModel      *history;

  GtkSingleSelection      *selection;   /* unowned: that of the table */
  StewardViewState        *view_state;  /* (nullable) */
  StewardEnvironment      *environment; /* (nullable): all */
  gboolean                 searching;   /* whether the filters are asked for where it is narrow */
};

void steward_operations_view_fill_filters  (StewardOperationsView *self);
void steward_operations_view_apply_filters (StewardOperationsView *self);
void steward_operations_view_reset_filters (StewardOperationsView *self);

G_END_DECLS
