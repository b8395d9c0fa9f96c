/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-environment.h"
#include "steward-look.h"

G_BEGIN_DECLS

/* One of several environments that are changed together: its name under the badge of its tenant,
 * what is said of it, and the rows that belong to it within. */

#define STEWARD_TYPE_TARGET_ROW (steward_target_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardTargetRow, steward_target_row, STEWARD, TARGET_ROW, AdwExpanderRow)

GtkWidget  *steward_target_row_new         (StewardEnvironment *environment);
GtkListBox *steward_target_row_get_list    (StewardTargetRow   *self);
void        steward_target_row_add_foot    (StewardTargetRow   *self,
                                            GtkWidget          *foot);
void        steward_target_row_set_detail  (StewardTargetRow   *self,
                                            const char         *detail);
void        steward_target_row_show_look   (StewardTargetRow   *self,
                                            const StewardLook  *look);
void        steward_target_row_set_open    (StewardTargetRow   *self,
                                            gboolean            has_rows,
                                            gboolean            open);

G_END_DECLS
