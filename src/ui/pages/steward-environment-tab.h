/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-environment.h"
#include "steward-view-state.h"

G_BEGIN_DECLS

/* A part of the page of an environment. Property "badge": what there is to do in it. */

#define STEWARD_TYPE_ENVIRONMENT_TAB (steward_environment_tab_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardEnvironmentTab, steward_environment_tab,
                          STEWARD, ENVIRONMENT_TAB, AdwBin)

/**
 * StewardEnvironmentTabClass:
 * @search: puts the cursor where one searches
 */
struct _StewardEnvironmentTabClass
{
  AdwBinClass parent_class;

  void (*search) (StewardEnvironmentTab *self);
};

StewardViewState   *steward_environment_tab_get_view_state  (StewardEnvironmentTab *self);
StewardEnvironment *steward_environment_tab_get_environment (StewardEnvironmentTab *self);
StewardSession     *steward_environment_tab_get_session     (StewardEnvironmentTab *self);
GListModel         *steward_environment_tab_get_listings    (StewardEnvironmentTab *self);
void                steward_environment_tab_refresh         (StewardEnvironmentTab *self);
gboolean            steward_environment_tab_search          (StewardEnvironmentTab *self);

/* For the tabs themselves */

void                steward_environment_tab_add_listing     (StewardEnvironmentTab *self,
                                                             StewardListing        *listing);
void                steward_environment_tab_set_badge       (StewardEnvironmentTab *self,
                                                             guint                  badge);

G_END_DECLS
