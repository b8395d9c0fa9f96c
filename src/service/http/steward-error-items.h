/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What an answer says of an error besides code and message. Of an operation, Online Management has
 * items of a subject and a description. */

char     *steward_error_items_dup_text      (JsonObject   *object,
                                             const char   *member);
JsonNode *steward_error_items_parse_details (const GError *error);
char     *steward_error_items_dup_all       (const GError *error);

G_END_DECLS
