/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-filter.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* Which environments are shown: by text, type, status, version and need of attention. Properties
 * "attention", "status", "type" and "version". */

#define STEWARD_TYPE_ENVIRONMENT_FILTER (steward_environment_filter_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentFilter, steward_environment_filter,
                      STEWARD, ENVIRONMENT_FILTER, StewardFilter)

G_END_DECLS
