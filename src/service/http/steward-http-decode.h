/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "http/steward-http-response.h"

G_BEGIN_DECLS

void     steward_http_decode_async  (StewardHttpResponse  *response,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean steward_http_decode_finish (StewardHttpResponse  *response,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
