/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "auth/steward-token-grant.h"
#include "http/steward-http-form.h"
#include "http/steward-http-request.h"
#include "http/steward-http-transport.h"

G_BEGIN_DECLS

/* Speaks to the sign-in service: form in, tokens or a StewardAuthError out. */

#define STEWARD_TYPE_TOKEN_CLIENT (steward_token_client_get_type ())

G_DECLARE_FINAL_TYPE (StewardTokenClient, steward_token_client, STEWARD, TOKEN_CLIENT, GObject)

StewardTokenClient *steward_token_client_new              (StewardHttpTransport  *transport,
                                                           const char            *authority);
const char         *steward_token_client_get_authority    (StewardTokenClient    *self);
void                steward_token_client_set_pace         (StewardTokenClient    *self,
                                                           double                 pace);
gint64              steward_token_client_get_skew_seconds (StewardTokenClient    *self);
guint               steward_token_client_scale            (StewardTokenClient    *self,
                                                           guint                  wait_ms);
char               *steward_token_client_dup_endpoint     (StewardTokenClient    *self,
                                                           const char            *tenant_id,
                                                           const char            *name);
void                steward_token_client_find_async       (StewardTokenClient    *self,
                                                           const char            *tenant,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
char               *steward_token_client_find_finish      (StewardTokenClient    *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void                steward_token_client_redeem_async     (StewardTokenClient    *self,
                                                           StewardHttpClass       request_class,
                                                           const char            *tenant_id,
                                                           StewardHttpForm       *form,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
StewardTokenGrant  *steward_token_client_redeem_finish    (StewardTokenClient    *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
StewardTokenGrant  *steward_token_client_redeem_finish_unchecked
                                                          (StewardTokenClient    *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void                steward_token_client_post_async       (StewardTokenClient    *self,
                                                           StewardHttpClass       request_class,
                                                           const char            *tenant_id,
                                                           const char            *name,
                                                           StewardHttpForm       *form,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
JsonNode           *steward_token_client_post_finish      (StewardTokenClient    *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);

G_END_DECLS
