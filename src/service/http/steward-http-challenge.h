/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads the WWW-Authenticate header of a bearer challenge. */

char *steward_http_challenge_dup_parameter (const char *header,
                                            const char *name);
char *steward_http_challenge_dup_claims    (const char *header);

G_END_DECLS
