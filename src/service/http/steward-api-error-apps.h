/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The apps that an error is about. */

GListModel *steward_api_error_list_apps    (const GError *error);
gboolean    steward_api_error_is_elsewhere (const GError *error);

G_END_DECLS
