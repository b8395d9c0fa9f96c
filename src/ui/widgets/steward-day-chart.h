/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

/* The shown span of a choice, drawn large: what can be restored, operations, hours, and the
 * handle on the chosen moment. */

#define STEWARD_TYPE_DAY_CHART (steward_day_chart_get_type ())

G_DECLARE_FINAL_TYPE (StewardDayChart, steward_day_chart, STEWARD, DAY_CHART, GtkWidget)

GtkWidget *steward_day_chart_new         (StewardMomentChoice *choice);
GtkWidget *steward_day_chart_get_handle  (StewardDayChart     *self);
void       steward_day_chart_set_narrow  (StewardDayChart     *self,
                                          gboolean             narrow);
gboolean   steward_day_chart_is_dragging (StewardDayChart     *self);
void       steward_day_chart_show_cursor (StewardDayChart     *self,
                                          double               cursor);

G_END_DECLS
