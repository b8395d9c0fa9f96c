/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-instance-filter.h"
#include "pages/steward-instances-page.h"
#include "steward-listing-watch.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-entity-table.h"
#include "widgets/steward-listing-stack.h"

G_BEGIN_DECLS

struct _StewardInstancesPage
{
  StewardPage            parent_instance;

  /* Template */
  AdwWindowTitle        *window_title;
  StewardAgeButton      *age;
  GtkWidget             *back;
  GtkWidget             *create;
  GtkWidget             *search;
  GtkDropDown           *regions;
  GtkDropDown           *states;
  GtkDropDown           *types;
  StewardListingStack   *stack;

  StewardEntityTable    *table;
  StewardInstanceFilter *filter;
  GPtrArray             *region_words;  /* what the choices of regions stand for, after "all" */
  GListModel            *instances;     /* (nullable): of the tenant that is shown */
  GtkFilterListModel    *matches;
  StewardListingWatch   *watch;
};

void steward_instances_page_fill_filters  (StewardInstancesPage *self);
void steward_instances_page_fill_regions  (StewardInstancesPage *self);
void steward_instances_page_apply_filters (StewardInstancesPage *self);
void steward_instances_page_reset_filters (StewardInstancesPage *self);
void steward_instances_page_bind_filter   (StewardInstancesPage *self,
                                           GSettings            *settings);

G_END_DECLS
