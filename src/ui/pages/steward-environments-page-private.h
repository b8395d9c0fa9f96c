/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-environment-filter.h"
#include "pages/steward-environments-bar.h"
#include "pages/steward-environments-page.h"
#include "pages/steward-environments-table.h"
#include "steward-item-watch.h"
#include "steward-listing-watch.h"
#include "steward-row-menu.h"
#include "widgets/steward-attention-button.h"

G_BEGIN_DECLS

struct _StewardEnvironmentsPage
{
  StewardPage               parent_instance;

  AdwWindowTitle           *window_title;
  GtkToggleButton          *search_button;
  GtkWidget                *filters;
  GtkSearchEntry           *search;
  GtkDropDown              *types;
  GtkDropDown              *statuses;
  GtkDropDown              *versions;
  StewardAttentionButton   *attention;
  StewardEnvironmentsTable *table;
  StewardEnvironmentsBar   *bar;
  StewardEnvironmentFilter *filter;
  GtkFilterListModel       *matches;
  GtkSelectionModel        *selection;     /* (unowned): of the table */

  StewardListingWatch      *watch;
  StewardItemWatch         *attention_watch;
  StewardRowMenu           *menu;          /* (unowned): lives as long as the page */
  guint                     count_source;
};

void steward_environments_page_install_actions (GtkWidgetClass          *widget_class);
void steward_environments_page_select_wanted   (StewardEnvironmentsPage *self);
void steward_environments_page_fill_filters    (StewardEnvironmentsPage *self);
void steward_environments_page_apply_filters   (StewardEnvironmentsPage *self);
void steward_environments_page_reset_filters   (StewardEnvironmentsPage *self);
void steward_environments_page_bind_filter     (StewardEnvironmentsPage *self,
                                                GSettings               *settings);
GBytes *
     steward_environments_page_dup_csv         (StewardEnvironmentsPage *self);

G_END_DECLS
