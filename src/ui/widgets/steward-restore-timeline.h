/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

/* Month above, day below, one chosen moment: first the day, then the minute. */

#define STEWARD_TYPE_RESTORE_TIMELINE (steward_restore_timeline_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestoreTimeline, steward_restore_timeline,
                      STEWARD, RESTORE_TIMELINE, GtkWidget)

GtkWidget           *steward_restore_timeline_new          (void);
StewardMomentChoice *steward_restore_timeline_get_choice   (StewardRestoreTimeline *self);
void                 steward_restore_timeline_set_timeline (StewardRestoreTimeline *self,
                                                            StewardTimeline        *timeline);
gboolean             steward_restore_timeline_focus_moment (StewardRestoreTimeline *self);
void                 steward_restore_timeline_popup_list   (StewardRestoreTimeline *self);

G_END_DECLS
