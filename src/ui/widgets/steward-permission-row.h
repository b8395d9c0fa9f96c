/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-permission.h"

G_BEGIN_DECLS

/* Whether something is allowed, what it needs, and the way to mend what is missing. */

#define STEWARD_TYPE_PERMISSION_ROW (steward_permission_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardPermissionRow, steward_permission_row,
                      STEWARD, PERMISSION_ROW, AdwActionRow)

GtkWidget *steward_permission_row_new (StewardPermission *permission,
                                       gboolean           is_application);

G_END_DECLS
