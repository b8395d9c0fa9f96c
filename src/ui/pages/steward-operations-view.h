/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-environment.h"
#include "steward-view-state.h"

G_BEGIN_DECLS

/* Operations, of one environment or of all: those that run, then the history, and the details of
 * the one that is selected. */

#define STEWARD_TYPE_OPERATIONS_VIEW (steward_operations_view_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationsView, steward_operations_view,
                      STEWARD, OPERATIONS_VIEW, AdwBin)

void steward_operations_view_bind_filter (StewardOperationsView *self,
                                          GSettings             *settings);
void steward_operations_view_search      (StewardOperationsView *self);
void steward_operations_view_show        (StewardOperationsView *self,
                                         StewardOperation      *operation);

G_END_DECLS
