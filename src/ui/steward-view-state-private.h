/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-estate.h"
#include "steward-item-watch.h"
#include "steward-view-state.h"

G_BEGIN_DECLS

struct _StewardViewState
{
  GObject              parent_instance;

  GSettings           *settings;     /* (nullable) */
  StewardFleet        *fleet;        /* (nullable) */
  StewardTenant       *tenant;       /* (nullable): all tenants */

  GtkFlattenListModel *tenants;
  GtkFilterListModel  *environments;
  GtkFilterListModel  *instances;
  GtkFilterListModel  *operations;
  GtkFilterListModel  *running;
  GtkFilterListModel  *history;
  GtkFilterListModel  *all_running;
  GListModel          *sorted_running;     /* what began first stands first */
  GListModel          *sorted_all_running;
  GtkFilterListModel  *listings;
  GtkFilterListModel  *instance_listings;
  GtkFilterListModel  *operation_listings;
  GtkFilterListModel  *updatable_apps;
  StewardAppEstate    *apps;         /* (nullable): without a fleet */
  StewardItemWatch    *status_watch; /* (nullable) */
  StewardItemWatch    *id_watch;     /* (nullable): of what the service does not list yet */
  gboolean             folded;

  StewardTenant       *wanted_tenant; /* (nullable): where to select what appears */
  char                *wanted_name;   /* (nullable): its name */
};

GtkFilterListModel *steward_view_state_new_updatable_apps (void);

G_END_DECLS
