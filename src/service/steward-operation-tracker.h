/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-operation.h"

G_BEGIN_DECLS

/* A list model of the operations of one tenant that run, or ended while being followed.
 * Signal "finished" (StewardOperation) for each that ended. */

#define STEWARD_TYPE_OPERATION_TRACKER (steward_operation_tracker_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationTracker, steward_operation_tracker, STEWARD, OPERATION_TRACKER, GObject)

guint steward_operation_tracker_get_n_running (StewardOperationTracker *self);
void  steward_operation_tracker_follow        (StewardOperationTracker *self,
                                               StewardOperation        *operation);
void  steward_operation_tracker_poll          (StewardOperationTracker *self);

G_END_DECLS
