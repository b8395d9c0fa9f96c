/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* What becomes of the data of an app, and of the apps that need it. */

#define STEWARD_TYPE_APP_UNINSTALL_PAGE (steward_app_uninstall_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppUninstallPage, steward_app_uninstall_page,
                      STEWARD, APP_UNINSTALL_PAGE, StewardWizardPage)

G_END_DECLS
