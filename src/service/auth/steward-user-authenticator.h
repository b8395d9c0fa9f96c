/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-account.h"
#include "auth/steward-authenticator.h"

G_BEGIN_DECLS

/* Acts for a person. Asks for tokens in silence; the person is asked only when signing in. */

#define STEWARD_TYPE_USER_AUTHENTICATOR (steward_user_authenticator_get_type ())

G_DECLARE_FINAL_TYPE (StewardUserAuthenticator, steward_user_authenticator,
                      STEWARD, USER_AUTHENTICATOR, GObject)

StewardAuthenticator *steward_user_authenticator_new (StewardTokenClient     *token_client,
                                                      StewardSecretStore     *store,
                                                      StewardInteractionKind  kind,
                                                      const char             *profile,
                                                      const char             *client_id);

StewardAccount *steward_user_authenticator_get_account (StewardUserAuthenticator *self);

G_END_DECLS
