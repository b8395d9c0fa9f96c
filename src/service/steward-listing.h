/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-entity.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_LISTING_STATE_IDLE,
  STEWARD_LISTING_STATE_LOADING,
  STEWARD_LISTING_STATE_READY,
  STEWARD_LISTING_STATE_FAILED,
} StewardListingState;

#define STEWARD_TYPE_LISTING_STATE (steward_listing_state_get_type ())

GType steward_listing_state_get_type (void);

/* A list of the service, as a list model. Signal "refreshed" after each answer that was taken
 * over. A failure keeps the items; one of a part of the list renews those of the others. */

#define STEWARD_TYPE_LISTING (steward_listing_get_type ())

G_DECLARE_FINAL_TYPE (StewardListing, steward_listing, STEWARD, LISTING, GObject)

/* What the service is asked with, and where its answers are kept; not for the pages. */
typedef struct _StewardArchive StewardArchive;
typedef struct _StewardLoader  StewardLoader;

StewardListing     *steward_listing_new            (GType                 item_type,
                                                    StewardTenant        *tenant,
                                                    StewardLoader        *loader);
void                steward_listing_set_archive    (StewardListing       *self,
                                                    StewardArchive       *archive,
                                                    const char           *name);
void                steward_listing_adopt          (StewardListing       *self,
                                                    StewardEntity        *entity);
void                steward_listing_stop           (StewardListing       *self);
guint               steward_listing_get_n_malformed (StewardListing      *self);
gboolean            steward_listing_is_whole       (StewardListing       *self);
StewardTenant      *steward_listing_get_tenant     (StewardListing       *self);
StewardListingState steward_listing_get_state      (StewardListing       *self);
gboolean            steward_listing_get_busy       (StewardListing       *self);
const GError       *steward_listing_get_error      (StewardListing       *self);
gboolean            steward_listing_is_silent      (StewardListing       *self);
GDateTime          *steward_listing_get_fetched_on (StewardListing       *self);
const char * const *steward_listing_get_missing    (StewardListing       *self);
gpointer            steward_listing_find           (StewardListing       *self,
                                                    const char           *key);
void                steward_listing_ensure_loaded  (StewardListing       *self);
void                steward_listing_refresh_async  (StewardListing       *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
void                steward_listing_renew_async    (StewardListing       *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
void                steward_listing_renew          (StewardListing       *self);
gboolean            steward_listing_refresh_finish (StewardListing       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
