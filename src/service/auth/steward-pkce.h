/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What proves that the one who redeems a code is the one who asked for it (RFC 7636). */

char *steward_pkce_new_secret    (void);
char *steward_pkce_dup_challenge (const char *verifier);

G_END_DECLS
