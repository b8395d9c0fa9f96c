/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-authenticator.h"

G_BEGIN_DECLS

/* Gives one fixed token for every tenant. For tests and for a token pasted by hand. */

#define STEWARD_TYPE_STATIC_AUTHENTICATOR (steward_static_authenticator_get_type ())

G_DECLARE_FINAL_TYPE (StewardStaticAuthenticator, steward_static_authenticator,
                      STEWARD, STATIC_AUTHENTICATOR, GObject)

StewardAuthenticator *steward_static_authenticator_new (const char *token);

G_END_DECLS
