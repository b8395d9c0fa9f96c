/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-tenant.h"

G_BEGIN_DECLS

/* Colour and initials of a tenant, beside its name wherever it stands. Without a tenant it
 * stands for all of them. */

#define STEWARD_TYPE_TENANT_BADGE (steward_tenant_badge_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantBadge, steward_tenant_badge, STEWARD, TENANT_BADGE, GtkWidget)

GtkWidget     *steward_tenant_badge_new        (void);
StewardTenant *steward_tenant_badge_get_tenant (StewardTenantBadge *self);
void           steward_tenant_badge_set_tenant (StewardTenantBadge *self,
                                                StewardTenant      *tenant);

G_END_DECLS
