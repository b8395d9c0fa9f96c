/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-app.h"

G_BEGIN_DECLS

/* An app in a narrow window: two lines. */

#define STEWARD_TYPE_APP_ROW (steward_app_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppRow, steward_app_row, STEWARD, APP_ROW, GtkWidget)

G_END_DECLS
