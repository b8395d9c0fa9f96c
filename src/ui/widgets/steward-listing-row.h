/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-listing.h"

G_BEGIN_DECLS

/* Stands in for a part of a page that costs a call of its own: while it loads, and when it could
 * not be loaded. Property "ready": whether the part itself can be shown. */

#define STEWARD_TYPE_LISTING_ROW (steward_listing_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardListingRow, steward_listing_row,
                      STEWARD, LISTING_ROW, AdwPreferencesRow)

gboolean steward_listing_row_is_ready    (StewardListingRow *self);
void     steward_listing_row_set_listing (StewardListingRow *self,
                                          StewardListing    *listing);

G_END_DECLS
