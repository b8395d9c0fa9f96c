/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-draft.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* Environments: their list, their restore periods, and what changes them. */

StewardLoader      *steward_environments_api_list                 (StewardBcService   *service);
StewardLoader      *steward_environments_api_get                  (StewardBcService   *service,
                                                                   StewardEnvironment *environment);
StewardLoader      *steward_environments_api_list_restore_periods (StewardBcService   *service,
                                                                   StewardEnvironment *environment);
StewardHttpRequest *steward_environments_api_change               (StewardBcService   *service,
                                                                   StewardDraft       *draft);

G_END_DECLS
