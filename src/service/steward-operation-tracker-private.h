/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-operation-tracker.h"
#include "store/steward-journal.h"

G_BEGIN_DECLS

/* An operation and what is known of it besides. */
typedef struct
{
  StewardOperation    *operation;
  StewardJournalEntry *entry;      /* (nullable): if this program sent it */
  gulong               handler;
  guint                n_looks;    /* times it was looked for in vain, far enough apart */
  gint64               looked_at;  /* monotonic */
} StewardWatch;

struct _StewardOperationTracker
{
  GObject parent_instance;

  StewardListing *operations;
  StewardListing *environments;
  StewardJournal *journal;
  GListStore     *items;
  GPtrArray      *watches;          /* of StewardWatch, in the order of the items */
  GCancellable   *cancellable;
  guint           n_running;
  guint           interval_ms;      /* at first */
  guint           max_interval_ms;
  guint           next_interval_ms;
  guint           not_received_after_ms;
  guint           look_apart_ms;
  guint           timer;
  gint64          asleep_usec;      /* how long the machine has slept, in all */
  gboolean        polling;
  gboolean        stopped;
};

StewardWatch *steward_operation_tracker_find        (StewardOperationTracker   *self,
                                                     StewardOperation          *operation);
StewardOperation *steward_operation_tracker_find_id (StewardOperationTracker   *self,
                                                     const char                *id);
void          steward_operation_tracker_follow_sent (StewardOperationTracker   *self,
                                                     StewardOperation          *operation,
                                                     const StewardJournalEntry *entry);
void          steward_operation_tracker_claim       (StewardOperationTracker   *self,
                                                     StewardOperation          *operation);
void          steward_operation_tracker_note        (StewardOperationTracker   *self,
                                                     StewardWatch              *watch);
void          steward_operation_tracker_resolve     (StewardOperationTracker   *self);
void          steward_operation_tracker_schedule    (StewardOperationTracker   *self);
gboolean      steward_operation_tracker_is_open     (StewardWatch              *watch);

G_END_DECLS
