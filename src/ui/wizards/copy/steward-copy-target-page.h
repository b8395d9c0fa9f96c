/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The first step of a copy: name and type of the new environment. */

#define STEWARD_TYPE_COPY_TARGET_PAGE (steward_copy_target_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardCopyTargetPage, steward_copy_target_page,
                      STEWARD, COPY_TARGET_PAGE, StewardWizardPage)

G_END_DECLS
