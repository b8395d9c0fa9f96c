/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-operation-widget.h"

G_BEGIN_DECLS

/* An operation of one environment in two lines: what became of it, who, and when. */

#define STEWARD_TYPE_OPERATION_STEP (steward_operation_step_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationStep, steward_operation_step,
                      STEWARD, OPERATION_STEP, StewardOperationWidget)

G_END_DECLS
