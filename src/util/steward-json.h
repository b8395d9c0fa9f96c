/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define STEWARD_JSON_ERROR     (steward_json_error_quark ())
#define STEWARD_JSON_MAX_BYTES (16 * 1024 * 1024)
#define STEWARD_JSON_MAX_DEPTH 64

typedef enum
{
  STEWARD_JSON_ERROR_EMPTY,
  STEWARD_JSON_ERROR_TOO_LARGE,
  STEWARD_JSON_ERROR_ENCODING,
  STEWARD_JSON_ERROR_TOO_DEEP,
  STEWARD_JSON_ERROR_SYNTAX,
} StewardJsonError;

GQuark      steward_json_error_quark   (void);

gboolean    steward_json_guard         (const char  *data,
                                        gsize        length,
                                        GError     **error);
JsonNode   *steward_json_parse         (GBytes      *bytes,
                                        GError     **error);

JsonNode   *steward_json_get_node      (JsonObject  *object,
                                        const char  *name);
const char *steward_json_get_string    (JsonObject  *object,
                                        const char  *name);
gint64      steward_json_get_int64     (JsonObject  *object,
                                        const char  *name,
                                        gint64       fallback);
gboolean    steward_json_get_boolean   (JsonObject  *object,
                                        const char  *name,
                                        gboolean     fallback);
JsonObject *steward_json_get_object    (JsonObject  *object,
                                        const char  *name);
JsonArray  *steward_json_get_array     (JsonObject  *object,
                                        const char  *name);
GDateTime  *steward_json_get_date_time (JsonObject  *object,
                                        const char  *name);
char       *steward_json_to_text       (JsonNode    *node,
                                        gboolean     pretty);

G_END_DECLS
