/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-tenant.h"

G_BEGIN_DECLS

/* Where a tenant is among the others: its group, and whether it comes first. */

#define STEWARD_TYPE_TENANT_LABELS (steward_tenant_labels_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantLabels, steward_tenant_labels,
                      STEWARD, TENANT_LABELS, AdwPreferencesGroup)

void steward_tenant_labels_set_tenant (StewardTenantLabels *self,
                                       StewardTenant       *tenant);

G_END_DECLS
