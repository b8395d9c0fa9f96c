/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-operation-widget.h"

G_BEGIN_DECLS

/* An operation in two lines: what became of it, where, and when. */

#define STEWARD_TYPE_OPERATION_ITEM (steward_operation_item_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationItem, steward_operation_item,
                      STEWARD, OPERATION_ITEM, StewardOperationWidget)

G_END_DECLS
