/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-authenticator.h"
#include "auth/steward-secret-store.h"
#include "auth/steward-token-client.h"

G_BEGIN_DECLS

/* Signs in as an application, with a secret that is read from the store when it is needed. */

#define STEWARD_TYPE_CLIENT_SECRET_AUTHENTICATOR (steward_client_secret_authenticator_get_type ())

G_DECLARE_FINAL_TYPE (StewardClientSecretAuthenticator, steward_client_secret_authenticator, STEWARD, CLIENT_SECRET_AUTHENTICATOR, GObject)

StewardAuthenticator *steward_client_secret_authenticator_new (StewardTokenClient *token_client,
                                                               StewardSecretStore *store,
                                                               const char         *profile,
                                                               const char         *client_id);

G_END_DECLS
