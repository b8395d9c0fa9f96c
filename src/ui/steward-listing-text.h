/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-listing.h"

G_BEGIN_DECLS

/* What is said of a list that could not be refreshed, or not all of it. */

char *steward_listing_text_dup_title (StewardListing *listing,
                                      guint           n_failed);
char *steward_listing_text_dup_body  (StewardListing *listing,
                                      guint           n_failed);

G_END_DECLS
