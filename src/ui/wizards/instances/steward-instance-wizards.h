/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-application-identity.h"
#include "steward-instance-backup.h"
#include "steward-instance.h"
#include "wizards/steward-wizard.h"

G_BEGIN_DECLS

/* The wizards that change Dataverse instances. */

StewardWizard *steward_instance_wizards_new_back_up    (StewardSession        *session,
                                                        StewardInstance       *instance);
StewardWizard *steward_instance_wizards_new_admin_mode (StewardSession        *session,
                                                        StewardInstance       *instance,
                                                        gboolean               on);
StewardWizard *steward_instance_wizards_new_delete     (StewardSession        *session,
                                                        StewardInstance       *instance);
StewardWizard *steward_instance_wizards_new_restore    (StewardSession        *session,
                                                        StewardInstance       *source,
                                                        StewardInstanceBackup *backup);
StewardWizard *steward_instance_wizards_new_identity   (StewardSession        *session,
                                                        const char            *region);
StewardWizard *steward_instance_wizards_new_access     (StewardSession        *session,
                                                        StewardApplicationIdentity *identity,
                                                        const char            *region,
                                                        gboolean               enabled);
StewardWizard *steward_instance_wizards_new_removal    (StewardSession        *session,
                                                        StewardApplicationIdentity *identity,
                                                        const char            *region);

G_END_DECLS
