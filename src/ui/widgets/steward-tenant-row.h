/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-tenant.h"

G_BEGIN_DECLS

/* A tenant, or all of them, in the tenant switcher: badge, name, domain or what is wrong there,
 * and whether it is the chosen one. It is told each time it comes on screen. */

#define STEWARD_TYPE_TENANT_ROW (steward_tenant_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantRow, steward_tenant_row, STEWARD, TENANT_ROW, GtkWidget)

G_END_DECLS
