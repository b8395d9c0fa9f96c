/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

/* Which app is in which version where. */

#define STEWARD_TYPE_APPS_PAGE (steward_apps_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppsPage, steward_apps_page, STEWARD, APPS_PAGE, StewardPage)

G_END_DECLS
