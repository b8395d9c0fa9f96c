/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-listing.h"
#include "steward-loader.h"
#include "store/steward-archive.h"

G_BEGIN_DECLS

struct _StewardListing
{
  GObject parent_instance;

  StewardTenant       *tenant;
  StewardLoader       *loader;
  StewardArchive      *archive;      /* nullable */
  char                *archive_name; /* nullable */
  GType                item_type;
  GListStore          *items;
  GHashTable          *adopted;      /* key → entity that the list does not have yet */
  GCancellable        *cancellable;

  StewardListingState  state;
  GError              *error;
  GDateTime           *fetched_on;
  guint                n_malformed;
  gboolean             busy;
  gboolean             opened;       /* the archive was asked */
  GDateTime           *opened_on;    /* when what the archive had was fetched */
  GBytes              *body;         /* the answer that is being taken over */
  GError              *lack;         /* (nullable): why a part of the answer is an old one */
  char               **missing;      /* (nullable): regions that part belongs to */
  GPtrArray           *waiting;      /* tasks that share the refresh under way */
  GPtrArray           *later;        /* tasks for which that one may be too old */
};

void steward_listing_take_state    (StewardListing      *self,
                                    StewardListingState  state,
                                    GError              *error);
void steward_listing_set_busy      (StewardListing      *self,
                                    gboolean             busy);
void steward_listing_take_entities (StewardListing      *self,
                                    GPtrArray           *entities,
                                    GDateTime           *fetched_on);
void steward_listing_start         (StewardListing      *self);

G_END_DECLS
