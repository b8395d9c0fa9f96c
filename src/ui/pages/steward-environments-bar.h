/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with several environments; it comes when several are selected. */

#define STEWARD_TYPE_ENVIRONMENTS_BAR (steward_environments_bar_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentsBar, steward_environments_bar,
                      STEWARD, ENVIRONMENTS_BAR, GtkWidget)

void steward_environments_bar_show (StewardEnvironmentsBar *self,
                                    GtkSelectionModel      *selection);

G_END_DECLS
