/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-app-draft.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* Apps of an environment: what is listed of them, and what changes them. */

StewardLoader      *steward_apps_api_list                        (StewardBcService   *service,
                                                                  StewardEnvironment *environment);
StewardLoader      *steward_apps_api_list_updates                (StewardBcService   *service,
                                                                  StewardEnvironment *environment);
StewardLoader      *steward_apps_api_list_operations             (StewardBcService   *service,
                                                                  StewardEnvironment *environment,
                                                                  const char         *app_id);
StewardLoader      *steward_apps_api_list_uninstall_requirements (StewardBcService   *service,
                                                                  StewardEnvironment *environment,
                                                                  const char         *app_id);
StewardHttpRequest *steward_apps_api_change                      (StewardBcService   *service,
                                                                  StewardAppDraft    *draft);

G_END_DECLS
