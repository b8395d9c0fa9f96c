/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes many tenants at once: pasted, or from a file. Signal "changed". */

#define STEWARD_TYPE_TENANTS_ROW (steward_tenants_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantsRow, steward_tenants_row, STEWARD, TENANTS_ROW, AdwExpanderRow)

GPtrArray *steward_tenants_row_list_tenants (StewardTenantsRow *self);
void       steward_tenants_row_set_text     (StewardTenantsRow *self,
                                             const char        *text);

G_END_DECLS
