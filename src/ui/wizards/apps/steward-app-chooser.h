/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-app-plan.h"

G_BEGIN_DECLS

/* A button that opens the apps that can be updated, to choose from. */

#define STEWARD_TYPE_APP_CHOOSER (steward_app_chooser_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppChooser, steward_app_chooser, STEWARD, APP_CHOOSER, GtkWidget)

void steward_app_chooser_set_plan (StewardAppChooser *self,
                                  StewardAppPlan   *plan);

G_END_DECLS
