/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-plan.h"
#include "steward-app.h"
#include "wizards/steward-wizard.h"

G_BEGIN_DECLS

void           steward_app_wizard_plan_update   (StewardBatch        *batch,
                                                 StewardSession      *session,
                                                 StewardEnvironment  *environment,
                                                 const char * const  *app_ids);
StewardWizard *steward_app_wizard_new_update    (StewardBatch        *batch);
StewardWizard *steward_app_wizard_new_rest      (StewardBatch        *batch);
StewardWizard *steward_app_wizard_new_install   (StewardSession      *session,
                                                 StewardEnvironment  *environment);
StewardWizard *steward_app_wizard_new_uninstall (StewardSession      *session,
                                                 StewardEnvironment  *environment,
                                                 StewardApp          *app);

G_END_DECLS
