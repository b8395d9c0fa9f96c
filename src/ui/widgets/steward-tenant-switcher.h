/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-view-state.h"

G_BEGIN_DECLS

/* Which tenant is shown, and the way to another one. */

#define STEWARD_TYPE_TENANT_SWITCHER (steward_tenant_switcher_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantSwitcher, steward_tenant_switcher,
                      STEWARD, TENANT_SWITCHER, GtkWidget)

StewardViewState *steward_tenant_switcher_get_view_state (StewardTenantSwitcher *self);
void              steward_tenant_switcher_set_view_state (StewardTenantSwitcher *self,
                                                          StewardViewState      *view_state);
void              steward_tenant_switcher_popup          (StewardTenantSwitcher *self);

G_END_DECLS
