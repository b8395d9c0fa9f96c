/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-listing.h"

G_BEGIN_DECLS

/* Several listings seen as one: whether one loads, which failed, how old the oldest is. Signal
 * "changed" when any of it may be different. */

#define STEWARD_TYPE_LISTING_WATCH (steward_listing_watch_get_type ())

G_DECLARE_FINAL_TYPE (StewardListingWatch, steward_listing_watch, STEWARD, LISTING_WATCH, GObject)

StewardListingWatch *steward_listing_watch_new                  (void);
void                 steward_listing_watch_set_listings         (StewardListingWatch *self,
                                                                 GListModel          *listings);
gboolean             steward_listing_watch_is_loading           (StewardListingWatch *self);
gboolean             steward_listing_watch_is_busy              (StewardListingWatch *self);
GDateTime           *steward_listing_watch_get_fetched_on       (StewardListingWatch *self);
guint                steward_listing_watch_count_failed_tenants (StewardListingWatch *self);
guint                steward_listing_watch_count_silent         (StewardListingWatch *self);
guint                steward_listing_watch_count_unanswered     (StewardListingWatch *self);
guint                steward_listing_watch_count_malformed      (StewardListingWatch *self);
StewardListing      *steward_listing_watch_get_failed           (StewardListingWatch *self);
void                 steward_listing_watch_ensure_loaded        (StewardListingWatch *self);
void                 steward_listing_watch_refresh              (StewardListingWatch *self);

G_END_DECLS
