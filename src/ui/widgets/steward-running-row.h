/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-operation-widget.h"

G_BEGIN_DECLS

/* A running operation in a wide place, with its progress as far as it can be known. */

#define STEWARD_TYPE_RUNNING_ROW (steward_running_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardRunningRow, steward_running_row,
                      STEWARD, RUNNING_ROW, StewardOperationWidget)

G_END_DECLS
