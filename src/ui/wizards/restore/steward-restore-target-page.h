/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The second step of a restore: name and type of the new environment, and what is left out. */

#define STEWARD_TYPE_RESTORE_TARGET_PAGE (steward_restore_target_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestoreTargetPage, steward_restore_target_page,
                      STEWARD, RESTORE_TARGET_PAGE, StewardWizardPage)

G_END_DECLS
