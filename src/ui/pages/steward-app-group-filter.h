/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-filter.h"
#include "steward-app-group.h"

G_BEGIN_DECLS

/* What the page of apps shows: places, and groups for any of their places. Properties
 * "publisher", "type" and "updates". */

#define STEWARD_TYPE_APP_GROUP_FILTER (steward_app_group_filter_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppGroupFilter, steward_app_group_filter, STEWARD, APP_GROUP_FILTER,
                      StewardFilter)

G_END_DECLS
