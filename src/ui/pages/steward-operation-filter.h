/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-filter.h"
#include "steward-environment.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* Which operations are shown: by environment, text, type, status and age. Properties
 * "environment", "since", "status" and "type". */

#define STEWARD_TYPE_OPERATION_FILTER (steward_operation_filter_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationFilter, steward_operation_filter,
                      STEWARD, OPERATION_FILTER, StewardFilter)

G_END_DECLS
