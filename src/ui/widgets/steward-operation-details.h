/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-operation.h"

G_BEGIN_DECLS

/* All that is known of one operation: what became of it in words, what it was told to do, who
 * and when, and the raw answer one click away. Signal "closed" when it is to go. */

#define STEWARD_TYPE_OPERATION_DETAILS (steward_operation_details_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationDetails, steward_operation_details,
                      STEWARD, OPERATION_DETAILS, GtkWidget)

StewardOperation *steward_operation_details_get_operation (StewardOperationDetails *self);
void              steward_operation_details_set_operation (StewardOperationDetails *self,
                                                           StewardOperation        *operation);

G_END_DECLS
