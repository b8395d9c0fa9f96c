/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The order of the work, of several environments under the name of each; when it happens, and the
 * terms of those whose apps they are. */

#define STEWARD_TYPE_APP_PLAN_PAGE (steward_app_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppPlanPage, steward_app_plan_page,
                      STEWARD, APP_PLAN_PAGE, StewardWizardPage)

G_END_DECLS
