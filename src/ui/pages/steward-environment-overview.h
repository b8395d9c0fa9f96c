/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-environment-tab.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENVIRONMENT_OVERVIEW (steward_environment_overview_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentOverview, steward_environment_overview,
                      STEWARD, ENVIRONMENT_OVERVIEW, StewardEnvironmentTab)

G_END_DECLS
