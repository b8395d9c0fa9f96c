/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-listing.h"

G_BEGIN_DECLS

/* All states of a list: a spinner, what to do when it is empty or failed, or its child, with a
 * notice above when it is older than it should be, and a bar between both. Signal
 * "clear-filters" when nothing matches and all shall be seen again. */

#define STEWARD_TYPE_LISTING_STACK (steward_listing_stack_get_type ())

G_DECLARE_FINAL_TYPE (StewardListingStack, steward_listing_stack, STEWARD, LISTING_STACK, GtkWidget)

void steward_listing_stack_set_listing  (StewardListingStack *self,
                                         StewardListing      *listing);
void steward_listing_stack_set_listings (StewardListingStack *self,
                                         GListModel          *listings);
void steward_listing_stack_set_items    (StewardListingStack *self,
                                         GListModel          *items);
void steward_listing_stack_set_matches  (StewardListingStack *self,
                                         GListModel          *matches);

G_END_DECLS
