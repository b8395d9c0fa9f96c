/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-listing.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* A list model of the operations of one tenant that run, or ended while being followed. One
 * poll serves all of them; it slows down, and stops when nothing runs. Signal "finished"
 * (StewardOperation) for each that ended, "unlisted" (StewardOperation) for each that runs, was
 * given an id, and is not in the list that was just read. */

typedef struct _StewardJournal StewardJournal;

#define STEWARD_TYPE_OPERATION_TRACKER (steward_operation_tracker_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationTracker, steward_operation_tracker,
                      STEWARD, OPERATION_TRACKER, GObject)

StewardOperationTracker *steward_operation_tracker_new (StewardListing *operations,
                                                        StewardListing *environments,
                                                        StewardJournal *journal,
                                                        guint           interval_ms);
guint steward_operation_tracker_get_n_running (StewardOperationTracker *self);
void steward_operation_tracker_follow (StewardOperationTracker *self,
                                       StewardOperation        *operation);
void steward_operation_tracker_forget (StewardOperationTracker *self,
                                       StewardOperation        *operation);
void steward_operation_tracker_poll (StewardOperationTracker *self);
void steward_operation_tracker_resume (StewardOperationTracker *self);
void steward_operation_tracker_stop (StewardOperationTracker *self);

G_END_DECLS
