/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A complete answer. Immutable once it has left the client. */

#define STEWARD_TYPE_HTTP_RESPONSE (steward_http_response_get_type ())

G_DECLARE_FINAL_TYPE (StewardHttpResponse, steward_http_response, STEWARD, HTTP_RESPONSE, GObject)

StewardHttpResponse *steward_http_response_new                (guint                status,
                                                               GBytes              *body);
guint                steward_http_response_get_status         (StewardHttpResponse *self);
GBytes              *steward_http_response_get_body           (StewardHttpResponse *self);
JsonNode            *steward_http_response_get_json           (StewardHttpResponse *self);
JsonObject          *steward_http_response_get_object         (StewardHttpResponse *self);
void                 steward_http_response_take_json          (StewardHttpResponse *self,
                                                               JsonNode            *json);
const char          *steward_http_response_get_header         (StewardHttpResponse *self,
                                                               const char          *name);
void                 steward_http_response_add_header         (StewardHttpResponse *self,
                                                               const char          *name,
                                                               const char          *value);
const char          *steward_http_response_get_correlation_id (StewardHttpResponse *self);

G_END_DECLS
