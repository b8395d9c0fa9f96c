/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-environment.h"

G_BEGIN_DECLS

/* An environment in a narrow window: two lines, and a third for what needs attention. */

#define STEWARD_TYPE_ENVIRONMENT_ROW (steward_environment_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentRow, steward_environment_row,
                      STEWARD, ENVIRONMENT_ROW, GtkWidget)

G_END_DECLS
