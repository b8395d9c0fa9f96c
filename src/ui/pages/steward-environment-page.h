/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

/* One environment, in tabs. */

#define STEWARD_TYPE_ENVIRONMENT_PAGE (steward_environment_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentPage, steward_environment_page,
                      STEWARD, ENVIRONMENT_PAGE, StewardPage)

StewardPage        *steward_environment_page_new             (StewardViewState       *view_state,
                                                              StewardEnvironment     *environment);

G_END_DECLS
