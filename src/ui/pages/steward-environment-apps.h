/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-environment-tab.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENVIRONMENT_APPS (steward_environment_apps_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentApps, steward_environment_apps,
                      STEWARD, ENVIRONMENT_APPS, StewardEnvironmentTab)

void steward_environment_apps_set_apps (StewardEnvironmentApps *self,
                                        GListModel             *apps);

G_END_DECLS
