/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  STEWARD_STEP_DONE,
  STEWARD_STEP_CURRENT,
  STEWARD_STEP_AHEAD,
} StewardStepState;

/* Number and title of a step. Where there is no room only the current one shows its title. */

#define STEWARD_TYPE_WIZARD_STEP (steward_wizard_step_get_type ())

G_DECLARE_FINAL_TYPE (StewardWizardStep, steward_wizard_step, STEWARD, WIZARD_STEP, GtkWidget)

GtkWidget *steward_wizard_step_new       (guint              number,
                                          const char        *title);
void       steward_wizard_step_set_state (StewardWizardStep *self,
                                          StewardStepState   state);

G_END_DECLS
