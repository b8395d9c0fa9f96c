/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard.h"

G_BEGIN_DECLS

StewardWizard *steward_link_wizard_new        (StewardSession     *session,
                                               StewardEnvironment *environment);
StewardWizard *steward_link_wizard_new_unlink (StewardSession     *session,
                                               StewardEnvironment *environment);

G_END_DECLS
