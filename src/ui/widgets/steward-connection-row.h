/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-profile.h"

G_BEGIN_DECLS

/* Who signs in by a connection, how, and for which tenants. */

#define STEWARD_TYPE_CONNECTION_ROW (steward_connection_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardConnectionRow, steward_connection_row, STEWARD, CONNECTION_ROW,
                      AdwActionRow)

GtkWidget *steward_connection_row_new (StewardProfile *profile);

G_END_DECLS
