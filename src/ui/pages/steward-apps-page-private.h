/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "pages/steward-app-group-filter.h"
#include "pages/steward-apps-page.h"
#include "pages/steward-apps-table.h"
#include "steward-app-estate.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-listing-stack.h"

G_BEGIN_DECLS

struct _StewardAppsPage
{
  StewardPage            parent_instance;

  /* Template */
  StewardAgeButton      *age;
  StewardAppGroupFilter *filter;
  GtkWidget             *filters;
  GtkDropDown           *groupings;
  GtkFilterListModel    *matches;
  StewardAgeButton      *narrow_age;
  GtkDropDown           *publishers;
  GtkSearchEntry        *search;
  GtkToggleButton       *search_button;
  StewardListingStack   *states;
  StewardAppsTable      *table;
  GtkDropDown           *types;
  AdwWindowTitle        *window_title;

  StewardAppEstate      *estate;    /* (nullable): without a fleet */
};

void     steward_apps_page_install_actions   (GtkWidgetClass  *widget_class);
void     steward_apps_page_update_actions    (StewardAppsPage *self);
GBytes  *steward_apps_page_dup_csv           (StewardAppsPage *self);
void     steward_apps_page_fill_publishers   (StewardAppsPage *self);
void     steward_apps_page_offer_types       (StewardAppsPage *self);
void     steward_apps_page_apply_filters     (StewardAppsPage *self);
void     steward_apps_page_reset_filters     (StewardAppsPage *self);
gboolean steward_apps_page_is_by_environment (StewardAppsPage *self);
void     steward_apps_page_bind_filter       (StewardAppsPage *self,
                                              GSettings       *settings);

G_END_DECLS
