/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One of several values, each with its label. Property "chosen" is notified when one chooses,
 * not when the choice is filled. */

#define STEWARD_TYPE_CHOICE_ROW (steward_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardChoiceRow, steward_choice_row, STEWARD, CHOICE_ROW, AdwActionRow)

const char *steward_choice_row_get_chosen (StewardChoiceRow *self);
void        steward_choice_row_begin      (StewardChoiceRow *self);
void        steward_choice_row_add        (StewardChoiceRow *self,
                                           const char       *value,
                                           const char       *label);
void        steward_choice_row_end        (StewardChoiceRow *self,
                                           const char       *chosen);
guint       steward_choice_row_get_n      (StewardChoiceRow *self);

G_END_DECLS
