/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Leads the eye from the span shaded on the month strip to the panel that shows it large. */

#define STEWARD_TYPE_TIMELINE_LENS (steward_timeline_lens_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimelineLens, steward_timeline_lens,
                      STEWARD, TIMELINE_LENS, GtkWidget)

GtkWidget *steward_timeline_lens_new  (void);
void       steward_timeline_lens_show (StewardTimelineLens *self,
                                       double               start,
                                       double               end,
                                       double               shown_start,
                                       double               shown_end);

G_END_DECLS
