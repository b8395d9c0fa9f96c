/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

/* What is true of one tenant as a whole. */

#define STEWARD_TYPE_TENANT_PAGE (steward_tenant_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantPage, steward_tenant_page, STEWARD, TENANT_PAGE, StewardPage)

G_END_DECLS
