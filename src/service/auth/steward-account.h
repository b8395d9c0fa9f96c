/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "auth/steward-secret-store.h"
#include "auth/steward-token-client.h"

G_BEGIN_DECLS

/* A person who has signed in once and acts in many tenants: one refresh token, redeemed at the
 * authority of each. Redeems in rounds. Within a round each tenant gets the token once; the
 * newest of those that came back is in the keyring before any of the next round is used. Signal
 * "stored" when the keyring has taken it, or has not: then it is in memory, and still used. */

#define STEWARD_TYPE_ACCOUNT (steward_account_get_type ())

G_DECLARE_FINAL_TYPE (StewardAccount, steward_account, STEWARD, ACCOUNT, GObject)

StewardAccount *steward_account_new               (StewardTokenClient   *token_client,
                                                   StewardSecretStore   *store,
                                                   const char           *profile,
                                                   const char           *client_id);
const char     *steward_account_get_user_name     (StewardAccount       *self);
const char     *steward_account_get_home_id       (StewardAccount       *self);
const GError   *steward_account_get_refusal       (StewardAccount       *self,
                                                   const char           *tenant_id,
                                                   const char           *scope);
void            steward_account_forget_refusal    (StewardAccount       *self,
                                                   const char           *tenant_id);
const GError   *steward_account_get_storage_error (StewardAccount       *self);
gboolean        steward_account_has_stored        (StewardAccount       *self);
void            steward_account_store_again       (StewardAccount       *self);
void            steward_account_redeem_async      (StewardAccount       *self,
                                                   const char           *tenant_id,
                                                   const char           *scope,
                                                   const char           *claims,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
StewardToken   *steward_account_redeem_finish     (StewardAccount       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            steward_account_adopt_async       (StewardAccount       *self,
                                                   StewardTokenGrant    *grant,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean        steward_account_adopt_finish      (StewardAccount       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            steward_account_clear_async       (StewardAccount       *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean        steward_account_clear_finish      (StewardAccount       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
