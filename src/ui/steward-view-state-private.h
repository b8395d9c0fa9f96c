/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

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
  GtkFilterListModel  *operations;
  GtkFilterListModel  *listings;
  gboolean             folded;

  StewardTenant       *wanted_tenant; /* (nullable): where to select what appears */
  char                *wanted_name;   /* (nullable): its name */
};

G_END_DECLS
