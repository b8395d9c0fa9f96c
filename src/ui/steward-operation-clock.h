/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-operation.h"

G_BEGIN_DECLS

/* How long an operation has been running, and how much of its usual time that is, as properties
 * for templates: "elapsed", "usual" (%NULL without earlier runs), "fraction". */

#define STEWARD_TYPE_OPERATION_CLOCK (steward_operation_clock_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationClock, steward_operation_clock,
                      STEWARD, OPERATION_CLOCK, GObject)

G_END_DECLS
