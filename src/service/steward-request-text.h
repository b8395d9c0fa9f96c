/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "http/steward-http-request.h"
#include "steward-session.h"

G_BEGIN_DECLS

char *steward_request_text_new (StewardHttpRequest  *request,
                                const char          *base_uri,
                                StewardRequestStyle  style);

G_END_DECLS
