/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "auth/steward-authenticator.h"
#include "auth/steward-token-client.h"

G_BEGIN_DECLS

/* The two ways in which a person signs in. Each asks through the authenticator it works for. */

void               steward_browser_sign_in_async      (StewardTokenClient    *token_client,
                                                       StewardAuthenticator  *authenticator,
                                                       const char            *client_id,
                                                       const char            *tenant_id,
                                                       const char            *scope,
                                                       const char            *login_hint,
                                                       const char            *claims,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
StewardTokenGrant *steward_browser_sign_in_finish     (GAsyncResult          *result,
                                                       GError               **error);
void               steward_device_code_sign_in_async  (StewardTokenClient    *token_client,
                                                       StewardAuthenticator  *authenticator,
                                                       const char            *client_id,
                                                       const char            *tenant_id,
                                                       const char            *scope,
                                                       const char            *claims,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
StewardTokenGrant *steward_device_code_sign_in_finish (GAsyncResult          *result,
                                                       GError               **error);

char              *steward_sign_in_dup_scope          (const char            *scope);

G_END_DECLS
