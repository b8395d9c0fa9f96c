/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The first step of a renaming: the new name. */

#define STEWARD_TYPE_RENAME_PAGE (steward_rename_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardRenamePage, steward_rename_page,
                      STEWARD, RENAME_PAGE, StewardWizardPage)

G_END_DECLS
