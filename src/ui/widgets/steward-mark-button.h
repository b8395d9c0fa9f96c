/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-timeline-mark.h"

G_BEGIN_DECLS

/* An operation below the band: icon, time and what happened. The icon stands below its time. */

#define STEWARD_TYPE_MARK_BUTTON (steward_mark_button_get_type ())

G_DECLARE_FINAL_TYPE (StewardMarkButton, steward_mark_button, STEWARD, MARK_BUTTON, GtkButton)

GtkWidget           *steward_mark_button_new        (StewardTimelineMark *mark,
                                                     GTimeZone           *time_zone);
StewardTimelineMark *steward_mark_button_get_mark   (StewardMarkButton   *self);
gint64               steward_mark_button_get_time   (StewardMarkButton   *self);
gboolean             steward_mark_button_is_failure (StewardMarkButton   *self);
int                  steward_mark_button_get_inset  (StewardMarkButton   *self);
void                 steward_mark_button_set_count  (StewardMarkButton   *self,
                                                     guint                count);
void                 steward_mark_button_set_narrow (StewardMarkButton   *self,
                                                     gboolean             narrow);

G_END_DECLS
