/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The little of signed tokens that is needed here. Nothing is verified: what comes out decides
 * about sentences and about refusing, never about trusting. */

char       *steward_base64url_encode (const guint8 *data,
                                      gsize         length);
JsonObject *steward_jwt_read_claims  (const char   *token);

G_END_DECLS
