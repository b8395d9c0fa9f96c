/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How old the data is; a click refreshes it. */

#define STEWARD_TYPE_AGE_BUTTON (steward_age_button_get_type ())

G_DECLARE_FINAL_TYPE (StewardAgeButton, steward_age_button, STEWARD, AGE_BUTTON, GtkWidget)

void steward_age_button_set_listings (StewardAgeButton *self,
                                      GListModel       *listings);

G_END_DECLS
