/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-filter.h"
#include "steward-app.h"

G_BEGIN_DECLS

/* Which apps are shown: by text, publisher, type and whether there is an update. Properties
 * "publisher", "type" and "updates". */

#define STEWARD_TYPE_APP_FILTER (steward_app_filter_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppFilter, steward_app_filter, STEWARD, APP_FILTER, StewardFilter)

void steward_app_filter_offer_types (GtkDropDown *types,
                                     gboolean     told);

G_END_DECLS
