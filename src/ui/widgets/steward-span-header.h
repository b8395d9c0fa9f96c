/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

/* Above the day chart: what it shows, the way to the next, the list of moments, the zoom. */

#define STEWARD_TYPE_SPAN_HEADER (steward_span_header_get_type ())

G_DECLARE_FINAL_TYPE (StewardSpanHeader, steward_span_header, STEWARD, SPAN_HEADER, GtkWidget)

GtkWidget *steward_span_header_new        (StewardMomentChoice *choice);
void       steward_span_header_popup      (StewardSpanHeader   *self);
void       steward_span_header_set_narrow (StewardSpanHeader   *self,
                                           gboolean             narrow);

G_END_DECLS
