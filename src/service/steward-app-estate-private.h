/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-estate.h"
#include "steward-app-group.h"

G_BEGIN_DECLS

/* What is known of the apps of one environment. */
typedef struct
{
  StewardEnvironment *environment;
  StewardListing     *apps;
  StewardListing     *updates;
  GHashTable         *places;     /* app → place */
  StewardAppGroup    *group;      /* of these places */
} StewardAppWatch;

struct _StewardAppEstate
{
  GObject parent_instance;

  StewardFleet  *fleet;
  GListModel    *environments;    /* of the fleet */
  GPtrArray     *watches;         /* of StewardAppWatch, in the order of the environments */
  GQueue         waiting;         /* listings to be read */
  GListStore    *listings;        /* of apps, those that are or were being read */
  GListStore    *groups;          /* an app each */
  GListStore    *by_environment;  /* of StewardAppGroup, too: an environment each */
  StewardTenant *tenant;          /* (nullable): all of them */
  GDateTime     *fetched_on;      /* nullable */
  guint          n_reading;
  guint          n_unreadable;
  guint          rebuild;         /* idle source */
  gboolean       wanted;
};

void steward_app_estate_rebuild  (StewardAppEstate *self);

G_END_DECLS
