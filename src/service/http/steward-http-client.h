/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "auth/steward-authenticator.h"
#include "http/steward-http-request.h"
#include "http/steward-http-response.h"
#include "http/steward-http-transport.h"

G_BEGIN_DECLS

/* Speaks to one service for one tenant: the only way by which a request gets on the wire. Signal
 * "answered" (StewardHttpRequest, status) when a call has got its answer, be it a refusal. */

#define STEWARD_TYPE_HTTP_CLIENT (steward_http_client_get_type ())

G_DECLARE_FINAL_TYPE (StewardHttpClient, steward_http_client, STEWARD, HTTP_CLIENT, GObject)

StewardHttpClient    *steward_http_client_new               (StewardHttpTransport  *transport,
                                                             const char            *base_uri);
const char           *steward_http_client_get_base_uri      (StewardHttpClient     *self);
StewardHttpTransport *steward_http_client_get_transport     (StewardHttpClient     *self);
StewardAuthenticator *steward_http_client_get_authenticator (StewardHttpClient     *self);
void                  steward_http_client_set_authenticator (StewardHttpClient     *self,
                                                             StewardAuthenticator  *authenticator,
                                                             const char            *tenant_id,
                                                             const char            *scope);
gint64                steward_http_client_get_skew_seconds  (StewardHttpClient     *self);
void                  steward_http_client_set_pace          (StewardHttpClient     *self,
                                                             double                 pace);
void                  steward_http_client_send_async        (StewardHttpClient     *self,
                                                             StewardHttpRequest    *request,
                                                             GCancellable          *cancellable,
                                                             GAsyncReadyCallback    callback,
                                                             gpointer               user_data);
StewardHttpResponse  *steward_http_client_send_finish       (StewardHttpClient     *self,
                                                             GAsyncResult          *result,
                                                             GError               **error);

G_END_DECLS
