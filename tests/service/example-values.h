/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-loader.h"

G_BEGIN_DECLS

/* What example bodies hold, in words that a table beside them has: a folder of the fixtures has
 * the bodies of one service. */

char     *example_values_dup_contents (const char    *folder,
                                       const char    *name,
                                       gsize         *length);
JsonNode *example_values_load         (const char    *folder,
                                       const char    *name);
char     *example_values_dup_entities (JsonNode      *root,
                                       StewardLoader *loader,
                                       GType          type);
void      example_values_dump_object  (GObject       *object,
                                       GString       *text);
void      example_values_dump_text    (GString       *text,
                                       const char    *name,
                                       const char    *value);
char     *example_values_dup_error    (const char    *folder,
                                       const char    *name,
                                       guint          status);

G_END_DECLS
