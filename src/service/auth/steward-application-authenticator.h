/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-authenticator.h"
#include "auth/steward-secret-store.h"
#include "auth/steward-token-client.h"

G_BEGIN_DECLS

/* Signs in as an application, with a secret or a certificate that is
 * read from the store when it is needed. */

#define STEWARD_TYPE_APPLICATION_AUTHENTICATOR (steward_application_authenticator_get_type ())

G_DECLARE_FINAL_TYPE (StewardApplicationAuthenticator, steward_application_authenticator,
                      STEWARD, APPLICATION_AUTHENTICATOR, GObject)

StewardAuthenticator *
steward_application_authenticator_new_with_secret      (StewardTokenClient *token_client,
                                                        StewardSecretStore *store,
                                                        const char         *profile,
                                                        const char         *client_id);
StewardAuthenticator *
steward_application_authenticator_new_with_certificate (StewardTokenClient *token_client,
                                                        StewardSecretStore *store,
                                                        const char         *profile,
                                                        const char         *client_id);

G_END_DECLS
