/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-time-row.h"

G_BEGIN_DECLS

/* What the chosen moment means, or what stands in its way and the ways out. */

#define STEWARD_TYPE_MOMENT_NOTES (steward_moment_notes_get_type ())

G_DECLARE_FINAL_TYPE (StewardMomentNotes, steward_moment_notes, STEWARD, MOMENT_NOTES, GtkWidget)

void steward_moment_notes_set_sources (StewardMomentNotes  *self,
                                       StewardMomentChoice *choice,
                                       StewardTimeRow      *local_row,
                                       StewardTimeRow      *utc_row);
void steward_moment_notes_update      (StewardMomentNotes  *self,
                                       gboolean             loading);

G_END_DECLS
