/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "http/steward-http-request.h"
#include "http/steward-http-response.h"

G_BEGIN_DECLS

/* The only user of libsoup: puts a request on the wire once and reads the whole answer. One
 * transport can serve many clients. */

#define STEWARD_HTTP_MAX_BODY_BYTES (16 * 1024 * 1024)

#define STEWARD_TYPE_HTTP_TRANSPORT (steward_http_transport_get_type ())

G_DECLARE_FINAL_TYPE (StewardHttpTransport, steward_http_transport,
                      STEWARD, HTTP_TRANSPORT, GObject)

StewardHttpTransport *steward_http_transport_new         (void);
void                  steward_http_transport_send_async  (StewardHttpTransport  *self,
                                                          StewardHttpRequest    *request,
                                                          const char            *uri,
                                                          const char            *token,
                                                          GCancellable          *cancellable,
                                                          GAsyncReadyCallback    callback,
                                                          gpointer               user_data);
StewardHttpResponse  *steward_http_transport_send_finish (StewardHttpTransport  *self,
                                                          GAsyncResult          *result,
                                                          GError               **error);

G_END_DECLS
