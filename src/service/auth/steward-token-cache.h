/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "auth/steward-token.h"

G_BEGIN_DECLS

/* Tokens in memory by tenant and scope. Fetches a missing one once, however many ask for it. */

/* Starts the fetching of one token; @claims may be NULL. The second function gets the source
 * that the callback was called with. */
typedef void          (*StewardTokenFetchFunc)  (GObject              *owner,
                                                 const char           *tenant_id,
                                                 const char           *scope,
                                                 const char           *claims,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
typedef StewardToken *(*StewardTokenFinishFunc) (GObject              *source,
                                                 GAsyncResult         *result,
                                                 GError              **error);

#define STEWARD_TOKEN_RENEW_SECONDS (5 * 60)

#define STEWARD_TYPE_TOKEN_CACHE (steward_token_cache_get_type ())

G_DECLARE_FINAL_TYPE (StewardTokenCache, steward_token_cache, STEWARD, TOKEN_CACHE, GObject)

StewardTokenCache *steward_token_cache_new            (GObject                 *owner,
                                                       StewardTokenFetchFunc    fetch,
                                                       StewardTokenFinishFunc   finish);
void               steward_token_cache_acquire_async  (StewardTokenCache       *self,
                                                       const char              *tenant_id,
                                                       const char              *scope,
                                                       GCancellable            *cancellable,
                                                       GAsyncReadyCallback      callback,
                                                       gpointer                 user_data);
StewardToken      *steward_token_cache_acquire_finish (StewardTokenCache       *self,
                                                       GAsyncResult            *result,
                                                       GError                 **error);
void               steward_token_cache_invalidate     (StewardTokenCache       *self,
                                                       const char              *tenant_id,
                                                       const char              *scope,
                                                       StewardToken            *token,
                                                       const char              *claims);
void               steward_token_cache_put            (StewardTokenCache       *self,
                                                       const char              *tenant_id,
                                                       const char              *scope,
                                                       StewardToken            *token);
void               steward_token_cache_clear          (StewardTokenCache       *self);

G_END_DECLS
