/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The first step of a restore: the moment to go back to. */

#define STEWARD_TYPE_RESTORE_MOMENT_PAGE (steward_restore_moment_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestoreMomentPage, steward_restore_moment_page,
                      STEWARD, RESTORE_MOMENT_PAGE, StewardWizardPage)

G_END_DECLS
