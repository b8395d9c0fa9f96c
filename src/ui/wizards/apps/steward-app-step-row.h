/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-app-step.h"
#include "steward-look.h"

G_BEGIN_DECLS

/* One app of a plan: what happens to it, for whose sake, and, once it runs, how far it is. */

#define STEWARD_TYPE_APP_STEP_ROW (steward_app_step_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppStepRow, steward_app_step_row, STEWARD, APP_STEP_ROW, AdwActionRow)

GtkWidget         *steward_app_step_row_new      (StewardAppStep      *step,
                                                  GtkListBox          *list,
                                                  gboolean             with_state);
const StewardLook *steward_app_step_row_get_look (StewardAppStepState  state);

G_END_DECLS
