/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

/* All notable moments of a timeline as a searchable list: the twin of its picture. */

#define STEWARD_TYPE_JUMP_LIST (steward_jump_list_get_type ())

G_DECLARE_FINAL_TYPE (StewardJumpList, steward_jump_list, STEWARD, JUMP_LIST, GtkPopover)

GtkWidget *steward_jump_list_new (StewardMomentChoice *choice);

G_END_DECLS
