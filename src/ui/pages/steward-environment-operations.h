/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-environment-tab.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENVIRONMENT_OPERATIONS (steward_environment_operations_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentOperations, steward_environment_operations,
                      STEWARD, ENVIRONMENT_OPERATIONS, StewardEnvironmentTab)

G_END_DECLS
