/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-restore-draft.h"
#include "widgets/steward-restore-timeline.h"

G_BEGIN_DECLS

/* The first step of a restore: the timeline, the moment as text, what it means, and how many
 * restores are left. Writes the moment into a draft. */

#define STEWARD_TYPE_RESTORE_MOMENT (steward_restore_moment_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestoreMoment, steward_restore_moment,
                      STEWARD, RESTORE_MOMENT, GtkWidget)

GtkWidget           *steward_restore_moment_new          (void);
void                 steward_restore_moment_set_draft    (StewardRestoreMoment *self,
                                                          StewardRestoreDraft  *draft);
StewardTimeline     *steward_restore_moment_get_timeline (StewardRestoreMoment *self);
void                 steward_restore_moment_set_timeline (StewardRestoreMoment *self,
                                                          StewardTimeline      *timeline);
void                 steward_restore_moment_set_loading  (StewardRestoreMoment *self,
                                                          gboolean              loading);
gboolean             steward_restore_moment_is_complete  (StewardRestoreMoment *self);
const char          *steward_restore_moment_get_lack     (StewardRestoreMoment *self);
StewardMomentChoice *steward_restore_moment_get_choice   (StewardRestoreMoment *self);
gboolean             steward_restore_moment_focus_moment (StewardRestoreMoment *self);

G_END_DECLS
