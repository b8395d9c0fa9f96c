/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

/* What is gripped to choose a moment: a slider to assistive technology, and the one part of the
 * timeline that takes the keys. They are sent on as actions of the group "timeline". */

#define STEWARD_TYPE_TIMELINE_HANDLE (steward_timeline_handle_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimelineHandle, steward_timeline_handle,
                      STEWARD, TIMELINE_HANDLE, GtkWidget)

GtkWidget *steward_timeline_handle_new  (void);
void       steward_timeline_handle_show (StewardTimelineHandle *self,
                                         StewardMomentChoice   *choice);

G_END_DECLS
