/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "http/steward-api-error.h"
#include "http/steward-http-response.h"

G_BEGIN_DECLS

/* The one place where answers and failures become errors of %STEWARD_API_ERROR. */

GError *steward_api_error_new_from_response (StewardHttpResponse *response);
GError *steward_api_error_new_from_failure  (const GError        *failure);
GError *steward_api_error_new_from_decoding (StewardHttpResponse *response,
                                             const GError        *failure);

G_END_DECLS
