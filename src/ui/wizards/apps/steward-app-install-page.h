/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* Which app is installed, in which version and how, and its terms. */

#define STEWARD_TYPE_APP_INSTALL_PAGE (steward_app_install_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppInstallPage, steward_app_install_page,
                      STEWARD, APP_INSTALL_PAGE, StewardWizardPage)

G_END_DECLS
