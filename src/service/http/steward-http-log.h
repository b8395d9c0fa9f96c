/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "http/steward-http-request.h"

G_BEGIN_DECLS

void steward_http_log_try (StewardHttpRequest *request,
                           const char         *base_uri,
                           guint               tries,
                           guint               status,
                           const GError       *failure,
                           gint64              elapsed_us);

G_END_DECLS
