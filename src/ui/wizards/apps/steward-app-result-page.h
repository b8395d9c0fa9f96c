/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* How far each app of a plan is, once it is carried out. It may be closed: the work goes on. */

#define STEWARD_TYPE_APP_RESULT_PAGE (steward_app_result_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppResultPage, steward_app_result_page,
                      STEWARD, APP_RESULT_PAGE, StewardWizardPage)

G_END_DECLS
