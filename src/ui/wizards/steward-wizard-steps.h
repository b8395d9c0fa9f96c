/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The steps of a wizard in a line. Signal "chosen" (guint) when one goes back to a step. */

#define STEWARD_TYPE_WIZARD_STEPS (steward_wizard_steps_get_type ())

G_DECLARE_FINAL_TYPE (StewardWizardSteps, steward_wizard_steps, STEWARD, WIZARD_STEPS, GtkWidget)

void steward_wizard_steps_add         (StewardWizardSteps *self,
                                       const char         *title);
void steward_wizard_steps_set_current (StewardWizardSteps *self,
                                       guint               position);

G_END_DECLS
