/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "http/steward-http-form.h"

G_BEGIN_DECLS

/* One logical call: what is asked, how often it may be asked, and how far the asking came. */

/**
 * StewardHttpClass:
 * @STEWARD_HTTP_CLASS_SAFE: only reads; repeated by the client when that can help
 * @STEWARD_HTTP_CLASS_IDEMPOTENT_SET: sets a value; the caller may send it again
 * @STEWARD_HTTP_CLASS_CREATE_ONCE: starts something; sent once
 * @STEWARD_HTTP_CLASS_DESTROY: takes something away; sent once
 *
 * A class is given to each endpoint, not to each method.
 */
typedef enum
{
  STEWARD_HTTP_CLASS_SAFE,
  STEWARD_HTTP_CLASS_IDEMPOTENT_SET,
  STEWARD_HTTP_CLASS_CREATE_ONCE,
  STEWARD_HTTP_CLASS_DESTROY,
} StewardHttpClass;

/**
 * StewardHttpProgress:
 * @STEWARD_HTTP_PROGRESS_NOT_SENT: not one byte of the request has left
 * @STEWARD_HTTP_PROGRESS_SENT: it may have arrived, but no complete answer has
 * @STEWARD_HTTP_PROGRESS_ANSWERED: a complete and readable answer has arrived, be it a refusal
 */
typedef enum
{
  STEWARD_HTTP_PROGRESS_NOT_SENT,
  STEWARD_HTTP_PROGRESS_SENT,
  STEWARD_HTTP_PROGRESS_ANSWERED,
} StewardHttpProgress;

#define STEWARD_TYPE_HTTP_REQUEST (steward_http_request_get_type ())

G_DECLARE_FINAL_TYPE (StewardHttpRequest, steward_http_request, STEWARD, HTTP_REQUEST, GObject)

StewardHttpRequest *steward_http_request_new              (StewardHttpClass     request_class,
                                                           const char          *method,
                                                           const char          *endpoint,
                                                           ...) G_GNUC_NULL_TERMINATED;
StewardHttpRequest *steward_http_request_new_following    (StewardHttpRequest  *previous,
                                                           const char          *uri);
StewardHttpClass    steward_http_request_get_class        (StewardHttpRequest  *self);
const char         *steward_http_request_get_method       (StewardHttpRequest  *self);
const char         *steward_http_request_get_endpoint     (StewardHttpRequest  *self);
const char         *steward_http_request_get_id           (StewardHttpRequest  *self);
StewardHttpProgress steward_http_request_get_progress     (StewardHttpRequest  *self);
void                steward_http_request_set_progress     (StewardHttpRequest  *self,
                                                           StewardHttpProgress  progress);
guint               steward_http_request_get_deadline_ms  (StewardHttpRequest  *self);
void                steward_http_request_set_deadline_ms  (StewardHttpRequest  *self,
                                                           guint                deadline_ms);
gboolean            steward_http_request_get_any_status   (StewardHttpRequest  *self);
void                steward_http_request_set_any_status   (StewardHttpRequest  *self,
                                                           gboolean             any_status);
void                steward_http_request_add_query        (StewardHttpRequest  *self,
                                                           const char          *name,
                                                           const char          *value);
void                steward_http_request_set_json         (StewardHttpRequest  *self,
                                                           JsonNode            *body);
void                steward_http_request_take_form        (StewardHttpRequest  *self,
                                                           StewardHttpForm     *form);
GBytes             *steward_http_request_get_body         (StewardHttpRequest  *self);
const char         *steward_http_request_get_content_type (StewardHttpRequest  *self);
char               *steward_http_request_dup_uri          (StewardHttpRequest  *self,
                                                           const char          *base_uri,
                                                           GError             **error);

G_END_DECLS
