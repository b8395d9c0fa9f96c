/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "dataverse/steward-instance-tracker.h"

G_BEGIN_DECLS

/* How far following a change has come. */
typedef enum
{
  STEWARD_FOLLOW_PHASE_ASK,    /* its operation is asked for */
  STEWARD_FOLLOW_PHASE_SETTLE, /* the operation succeeded; its effect is waited for */
  STEWARD_FOLLOW_PHASE_LOOK,   /* whether it arrived is not known */
} StewardFollowPhase;

typedef struct
{
  StewardInstanceTracker *tracker;        /* (unowned) */
  StewardOperation       *operation;
  StewardJournalEntry    *entry;
  StewardFollowPhase      phase;
  char                   *region;         /* (nullable): until it is known */
  char                   *location;       /* (nullable): where to ask, as it was given */
  guint                   region_place;   /* the one that is tried while it is not known */
  guint                   n_misses;
  guint                   n_looks;
  gint64                  looked_at;
  gboolean                was_unready;    /* the instance was seen to be replaced */
  GHashTable             *known;          /* ids of what was there before */
  guint                   timer;
} StewardFollow;

/* What the list that shows the effect says; unknown if there is no trace of the change. */
StewardOperationStatus steward_follow_judge            (StewardFollow  *follow,
                                                        GListModel     *list);
gboolean               steward_follow_sees_all         (StewardFollow  *follow,
                                                        StewardListing *list);
gboolean               steward_follow_has_late_effect  (StewardFollow  *follow);
void                   steward_follow_find_instance_id (StewardFollow  *follow);
void                   steward_follow_remember         (StewardFollow  *follow,
                                                        StewardListing *list);

G_END_DECLS
