/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reading looks members up without regard to case, as both services do. */
JsonNode    *steward_sim_json_lookup         (JsonObject   *object,
                                              const char   *name);
gboolean     steward_sim_json_has            (JsonObject   *object,
                                              const char   *name);
const char  *steward_sim_json_get_string     (JsonObject   *object,
                                              const char   *name,
                                              const char   *fallback);
gint64       steward_sim_json_get_int        (JsonObject   *object,
                                              const char   *name,
                                              gint64        fallback);
gboolean     steward_sim_json_get_boolean    (JsonObject   *object,
                                              const char   *name,
                                              gboolean      fallback);
JsonObject  *steward_sim_json_get_object     (JsonObject   *object,
                                              const char   *name);
JsonArray   *steward_sim_json_get_array      (JsonObject   *object,
                                              const char   *name);
gint64       steward_sim_json_get_time       (JsonObject   *object,
                                              const char   *name);

JsonObject  *steward_sim_json_ensure_object  (JsonObject   *object,
                                              const char   *name);
JsonArray   *steward_sim_json_ensure_array   (JsonObject   *object,
                                              const char   *name);
void         steward_sim_json_set_time       (JsonObject   *object,
                                              const char   *name,
                                              gint64        time);
JsonObject  *steward_sim_json_copy           (JsonObject   *object);
JsonObject  *steward_sim_json_copy_public    (JsonObject   *object);
JsonNode    *steward_sim_json_wrap           (JsonObject   *object);

JsonObject  *steward_sim_json_find           (JsonArray    *array,
                                              const char   *member,
                                              const char   *value);
void         steward_sim_json_remove         (JsonArray    *array,
                                              JsonObject   *element);

JsonNode    *steward_sim_json_parse          (const char   *text,
                                              gssize        length,
                                              GError      **error);
char        *steward_sim_json_print          (JsonNode     *node);

/* Times are microseconds since 1970 in UTC. */
char        *steward_sim_time_format         (gint64        time);
gboolean     steward_sim_time_parse          (const char   *text,
                                              gint64       *time);
gboolean     steward_sim_duration_parse      (const char   *text,
                                              gint64       *duration);

G_END_DECLS
