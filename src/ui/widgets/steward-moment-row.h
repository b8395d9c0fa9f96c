/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sentence about the chosen moment, what is behind it, and up to two moments to choose
 * instead. "chosen" carries the moment. */

#define STEWARD_TYPE_MOMENT_ROW (steward_moment_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardMomentRow, steward_moment_row, STEWARD, MOMENT_ROW, GtkListBoxRow)

GtkWidget *steward_moment_row_new          (void);
void       steward_moment_row_set_text     (StewardMomentRow *self,
                                            const char       *icon_name,
                                            const char       *title,
                                            const char       *subtitle);
void       steward_moment_row_set_severity (StewardMomentRow *self,
                                            const char       *css_class);
void       steward_moment_row_set_busy     (StewardMomentRow *self,
                                            gboolean          busy);
void       steward_moment_row_set_narrow   (StewardMomentRow *self,
                                            gboolean          narrow);
void       steward_moment_row_clear_offers (StewardMomentRow *self);
void       steward_moment_row_offer        (StewardMomentRow *self,
                                            const char       *label,
                                            GDateTime        *moment);

G_END_DECLS
