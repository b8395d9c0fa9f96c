/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "dataverse/steward-instance-provider.h"
#include "steward-listing.h"
#include "store/steward-journal-entry.h"

G_BEGIN_DECLS

/* Follows the changes of instances to their end, which is not that of their operation: a backup
 * can be used later than its operation says, and a new instance is ready later. */

/**
 * StewardInstanceTrackerFunc:
 * @type: what a change does
 * @region: (nullable): where
 * @instance_id: (nullable): to which instance
 * @user_data: as it was given
 *
 * Returns: (transfer none) (nullable): the list that shows what became of the change
 */
typedef StewardListing *(*StewardInstanceTrackerFunc) (StewardOperationType  type,
                                                       const char           *region,
                                                       const char           *instance_id,
                                                       gpointer              user_data);

#define STEWARD_TYPE_INSTANCE_TRACKER (steward_instance_tracker_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceTracker, steward_instance_tracker, STEWARD,
                      INSTANCE_TRACKER, GObject)

StewardInstanceTracker *
steward_instance_tracker_new    (StewardInstanceProvider    *provider,
                                 StewardInstanceTrackerFunc  func,
                                 gpointer                    user_data,
                                 double                      pace);
void
steward_instance_tracker_expect (StewardInstanceTracker     *self,
                                 StewardOperation           *operation,
                                 const StewardJournalEntry  *entry,
                                 const char                 *region);
void
steward_instance_tracker_follow (StewardInstanceTracker     *self,
                                 StewardOperation           *operation,
                                 const StewardJournalEntry  *entry,
                                 StewardInstanceStatus      *status);
void
steward_instance_tracker_forget (StewardInstanceTracker     *self,
                                 StewardOperation           *operation);
void
steward_instance_tracker_stop   (StewardInstanceTracker     *self);

G_END_DECLS
