/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-view-state.h"

G_BEGIN_DECLS

/* How many operations run, in all tenants; opens a list of them that ends with the last one that
 * has ended. */

#define STEWARD_TYPE_OPERATIONS_BUTTON (steward_operations_button_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationsButton, steward_operations_button,
                      STEWARD, OPERATIONS_BUTTON, GtkWidget)

G_END_DECLS
