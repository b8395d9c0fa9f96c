/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-error-reason.h"

G_BEGIN_DECLS

/* Better sentences for what went wrong with signing in, where the answer hints at the reason,
 * and for files that are no certificates. */

const StewardErrorReason *steward_auth_text_find (const GError *error);

G_END_DECLS
