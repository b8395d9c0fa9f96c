/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Takes out of a text or tree from a service what could be a secret, and what could not be
 * shown. */

#define STEWARD_REDACTED "•••"

char     *steward_redact_text (const char *text);
JsonNode *steward_redact_json (JsonNode   *node);

G_END_DECLS
