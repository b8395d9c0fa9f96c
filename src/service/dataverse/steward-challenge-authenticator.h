/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-authenticator.h"
#include "http/steward-http-client.h"

G_BEGIN_DECLS

/* Gives the tokens that a service asks for when it is called without one: what they are for is
 * not its address, and only its challenge tells. The tokens come from another authenticator. */

#define STEWARD_TYPE_CHALLENGE_AUTHENTICATOR (steward_challenge_authenticator_get_type ())

G_DECLARE_FINAL_TYPE (StewardChallengeAuthenticator, steward_challenge_authenticator, STEWARD,
                      CHALLENGE_AUTHENTICATOR, GObject)

StewardAuthenticator *steward_challenge_authenticator_new (StewardAuthenticator *inner,
                                                           StewardHttpClient    *client,
                                                           const char           *endpoint);

G_END_DECLS
