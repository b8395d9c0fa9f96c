/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-tenant.h"

G_BEGIN_DECLS

/* Badge and name of a tenant. As a column it "fills": its name is not measured. */

#define STEWARD_TYPE_TENANT_CELL (steward_tenant_cell_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantCell, steward_tenant_cell, STEWARD, TENANT_CELL, GtkWidget)

void steward_tenant_cell_set_tenant (StewardTenantCell *self,
                                     StewardTenant     *tenant);

G_END_DECLS
