/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-operation-widget.h"

G_BEGIN_DECLS

/* A running operation in a narrow place, with its progress as far as it can be known. */

#define STEWARD_TYPE_RUNNING_ITEM (steward_running_item_get_type ())

G_DECLARE_FINAL_TYPE (StewardRunningItem, steward_running_item,
                      STEWARD, RUNNING_ITEM, StewardOperationWidget)

G_END_DECLS
